// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/briefing_panel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/gui/document/document.h"
#include "app/gui/document/slide_maker.h"
#include "app/paint/qt_text.h"
#include "core/analysis/chart.h"
#include "core/query/filter.h"

namespace ree {
namespace {

constexpr int quietMs = 120; ///< after the last change, until the preview is made

} // namespace

QString layoutText(SlideLayout layout) {
    switch (layout) {
    case SlideLayout::Figures: return BriefingPanel::tr("Map and key figures");
    case SlideLayout::Map: return BriefingPanel::tr("Map only");
    case SlideLayout::Table: return BriefingPanel::tr("Map and table");
    case SlideLayout::Profile: return BriefingPanel::tr("Site profile");
    case SlideLayout::Comparison: return BriefingPanel::tr("Comparison");
    case SlideLayout::Charts: return BriefingPanel::tr("Charts");
    }
    return {};
}

BriefingPanel::BriefingPanel(Document* document, QWidget* parent)
    : QWidget(parent), m_document(document), m_maker(new SlideMaker(document, this)) {
    setObjectName(QStringLiteral("briefingPanel"));
    auto* all = new QVBoxLayout(this);
    makeHeading();
    m_preview = new QLabel(this);
    m_preview->setObjectName(QStringLiteral("slidePreview"));
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumHeight(120);
    m_preview->setAccessibleName(tr("Preview of the slide"));
    all->addWidget(m_preview);
    makeFields();
    makeButtons();
    makeDeck();
    makeProgress();
    m_timer.setSingleShot(true);
    m_timer.setInterval(quietMs);
    connect(&m_timer, &QTimer::timeout, this, &BriefingPanel::askPreview);
    connect(m_maker, &SlideMaker::previewReady, this, &BriefingPanel::showPreview);
    connect(m_maker, &SlideMaker::thumbnailReady, this, [this](int index) {
        if (QListWidgetItem* item = m_list->item(index))
            showSlide(item, static_cast<std::size_t>(index));
    });
    connect(document, &Document::changed, this, [this](int changes) {
        if (changes & SessionChange)
            listSlides();
        if (changes & DataChange)
            m_maker->keepThumbnails(m_document->session().slides);
        if (changes & (FilterChange | OptionsChange | LayersChange | SelectionChange))
            leaveAdded();
        m_timer.start();
    });
    listSlides();
    showFields();
}

QPushButton* BriefingPanel::button(const QString& name, const QString& text, const QString& tip) {
    auto* made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setToolTip(tip);
    return made;
}

void BriefingPanel::makeHeading() {
    auto* line = new QHBoxLayout;
    m_heading = new QLabel(this);
    m_heading->setObjectName(QStringLiteral("slideHeading"));
    m_heading->setTextFormat(Qt::PlainText);
    m_next = button(QStringLiteral("nextSlide"), tr("Next slide"),
                    tr("Preview and fields are again of the slide that F9 would add (Esc in the list)"));
    line->addWidget(m_heading, 1);
    line->addWidget(m_next);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
    QSizePolicy keepsRoom = m_next->sizePolicy(); // what lies below does not jump
    keepsRoom.setRetainSizeWhenHidden(true);
    m_next->setSizePolicy(keepsRoom);
    connect(m_next, &QPushButton::clicked, this, [this] { m_list->setCurrentRow(-1); });
}

void BriefingPanel::makeFields() {
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_layout = new QComboBox(this);
    m_layout->setObjectName(QStringLiteral("slideLayout"));
    m_layout->setToolTip(tr("Alt+1 to Alt+%1 choose it from anywhere").arg(slideLayoutCount));
    for (int i = 0; i < slideLayoutCount; ++i)
        m_layout->addItem(layoutText(static_cast<SlideLayout>(i)), qtText(key(static_cast<SlideLayout>(i))));
    m_title = new QLineEdit(this);
    m_title->setObjectName(QStringLiteral("slideTitle"));
    m_title->setToolTip(tr("Left empty, it says what the filter says. Alt+Up and Alt+Down move the slide in the deck"));
    m_chart = new QComboBox(this);
    m_chart->setObjectName(QStringLiteral("slideChart"));
    m_chart->addItem(tr("Grade and tonnage, and oxide by country"), QString());
    for (int i = 0; i < chartKindCount; ++i)
        m_chart->addItem(qtText(label(static_cast<ChartKind>(i))), qtText(key(static_cast<ChartKind>(i))));
    m_other = new QLineEdit(this);
    m_other->setObjectName(QStringLiteral("slideOther"));
    m_other->setPlaceholderText(tr("Filter of the right side: country = KGZ"));
    m_photo = button(QStringLiteral("slidePhoto"), tr("Photo…"), tr("A picture for the profile"));
    m_note = new QPlainTextEdit(this);
    m_note->setObjectName(QStringLiteral("slideNote"));
    m_note->setPlaceholderText(tr("Notes for the speaker"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * 2 + 16);
    m_form->addRow(tr("Layout"), m_layout);
    m_form->addRow(tr("Title"), m_title);
    m_form->addRow(tr("Chart"), m_chart);
    m_form->addRow(tr("Right side"), m_other);
    m_form->addRow(tr("Photo"), m_photo);
    m_form->addRow(tr("Notes"), m_note);
    static_cast<QVBoxLayout*>(layout())->addLayout(m_form);
    connectFields();
}

void BriefingPanel::connectFields() {
    connect(m_layout, &QComboBox::activated, this, [this](int index) { setLayout(static_cast<SlideLayout>(index)); });
    connect(m_title, &QLineEdit::editingFinished, this, &BriefingPanel::takeTitle);
    connect(m_title, &QLineEdit::returnPressed, this, &BriefingPanel::goBack);
    m_title->installEventFilter(this);
    connect(m_chart, &QComboBox::activated, this, [this] {
        change(tr("Change chart"), [this](SlideState& s) {
            s.charts.clear();
            if (const QString chart = m_chart->currentData().toString(); !chart.isEmpty())
                s.charts = {chart.toStdString()};
        });
    });
    connect(m_other, &QLineEdit::editingFinished, this, &BriefingPanel::takeOther);
    connect(m_other, &QLineEdit::returnPressed, this, &BriefingPanel::goBack);
    m_note->installEventFilter(this);
    connect(m_photo, &QPushButton::clicked, this, &BriefingPanel::photoWanted);
}

void BriefingPanel::makeButtons() {
    auto* grid = new QGridLayout;
    QPushButton* add =
        button(QStringLiteral("addSlide"), tr("Add slide"), tr("Adds what the window shows to the deck (F9)"));
    m_update = button(QStringLiteral("updateSlide"), tr("Update"), tr("The picked slide takes what the window shows"));
    m_goTo = button(QStringLiteral("goToSlide"), tr("Go to"), tr("The window shows what the picked slide keeps"));
    m_remove = button(QStringLiteral("removeSlide"), tr("Remove"), tr("Takes the picked slide out of the deck"));
    QPushButton* save = button(QStringLiteral("saveSlide"), tr("Save slide…"), tr("This slide as a file (Shift+F9)"));
    QPushButton* copy = button(QStringLiteral("copySlide"), tr("Copy"), tr("This slide as a picture, to be pasted"));
    m_exportDeck = button(QStringLiteral("exportDeck"), tr("Export deck…"), tr("All slides in one file (Ctrl+F9)"));
    QPushButton* style = button(QStringLiteral("houseStyle"), tr("House style…"),
                                tr("Colours, fonts and logo from a theme file or a template"));
    int at = 0;
    for (QPushButton* made : {add, m_update, m_goTo, m_remove, save, copy, m_exportDeck, style}) {
        grid->addWidget(made, at / 4, at % 4);
        ++at;
    }
    static_cast<QVBoxLayout*>(layout())->addLayout(grid);
    connect(add, &QPushButton::clicked, this, &BriefingPanel::addSlide);
    connect(m_update, &QPushButton::clicked, this,
            [this] { change(tr("Update slide"), [this](SlideState& s) { s.map = m_document->mapState(); }); });
    connect(m_goTo, &QPushButton::clicked, this, [this] { m_document->showMapState(currentSlide().map); });
    connect(m_remove, &QPushButton::clicked, this, &BriefingPanel::removeSlide);
    connect(save, &QPushButton::clicked, this, [this] { emit exportWanted(false); });
    connect(m_exportDeck, &QPushButton::clicked, this, [this] { emit exportWanted(true); });
    connect(copy, &QPushButton::clicked, this, [this] { m_maker->picture(currentSlide()); });
    connect(style, &QPushButton::clicked, this, &BriefingPanel::houseStyleWanted);
}

void BriefingPanel::setPhoto(const QString& path) {
    change(tr("Set photo"), [&path](SlideState& s) { s.photo = path.toStdString(); });
}

void BriefingPanel::setLayout(SlideLayout layout) {
    finishFields(); // or they would be filled anew with what the slide had
    change(tr("Change layout"), [layout](SlideState& s) { s.layout = key(layout); });
    showFields();
    if (layout == SlideLayout::Comparison && currentSlide().otherFilter.empty())
        m_other->setFocus(Qt::ShortcutFocusReason);
}

bool BriefingPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_note && event->type() == QEvent::FocusOut)
        takeNote();
    if (watched == m_title && titleKey(event))
        return true;
    if (m_list != nullptr && watched == m_list->viewport() && event->type() == QEvent::MouseButtonPress &&
        m_list->itemAt(static_cast<QMouseEvent*>(event)->position().toPoint()) == nullptr)
        m_list->setCurrentRow(-1);
    return QWidget::eventFilter(watched, event);
}

bool BriefingPanel::titleKey(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && !m_title->isUndoAvailable() &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo)) {
        event->ignore(); // nothing was typed: what is to be undone is the slide
        return true;
    }
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return false;
    m_title->setText(qtText(currentSlide().title));
    goBack();
    return true;
}

void BriefingPanel::goBack() {
    if (m_cameFrom != nullptr)
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    m_cameFrom = nullptr;
}

void BriefingPanel::finishFields() {
    takeTitle();
    takeOther();
    takeNote();
}

void BriefingPanel::takeTitle() {
    change(tr("Retitle slide"), [this](SlideState& s) { s.title = m_title->text().trimmed().toStdString(); });
}

void BriefingPanel::takeOther() {
    const std::string text = m_other->text().trimmed().toStdString();
    if (text == currentSlide().otherFilter)
        return;
    if (const auto filter = parseFilter(text); !filter)
        emit m_document->message(qtText(toText(filter.error())), true);
    change(tr("Change comparison"), [&text](SlideState& s) { s.otherFilter = text; });
}

void BriefingPanel::takeNote() {
    change(tr("Change notes"), [this](SlideState& s) { s.note = m_note->toPlainText().toStdString(); });
}

void BriefingPanel::makeProgress() {
    auto* line = new QHBoxLayout;
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    m_cancel = button(QStringLiteral("cancelExport"), tr("Cancel"), tr("The earlier file stays as it was"));
    line->addWidget(m_progress, 1);
    line->addWidget(m_cancel);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
    m_progress->hide();
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, m_maker, &SlideMaker::cancelExport);
    connect(m_maker, &SlideMaker::exportTold, this, [this](double fraction, const QString& what) {
        m_progress->setVisible(fraction < 1);
        m_cancel->setVisible(fraction < 1);
        m_progress->setFormat(what + QStringLiteral(" %p %"));
        m_progress->setValue(qRound(fraction * 100));
    });
}

int BriefingPanel::picked() const {
    const int row = m_list->currentRow();
    return row < static_cast<int>(m_document->session().slides.size()) ? row : -1;
}

SlideState BriefingPanel::liveSlide() const {
    SlideState slide = m_live;
    slide.map = m_document->mapState();
    if (!slide.map.selected.empty())
        slide.site = slide.map.selected.front();
    return slide;
}

SlideState BriefingPanel::currentSlide() const {
    const int row = picked();
    return row < 0 ? liveSlide() : m_document->session().slides[static_cast<std::size_t>(row)];
}

void BriefingPanel::editSlides(const QString& text, std::vector<SlideState> slides) {
    Session next = m_document->session();
    next.slides = std::move(slides);
    m_document->editSession(text, std::move(next));
}

template <class Change>
void BriefingPanel::change(const QString& text, Change change) {
    if (m_showing)
        return;
    const int row = picked();
    if (row < 0) {
        change(m_live);
    } else {
        std::vector<SlideState> slides = m_document->session().slides;
        change(slides[static_cast<std::size_t>(row)]);
        editSlides(text, std::move(slides));
    }
    m_timer.start();
}

void BriefingPanel::showFields() {
    m_showing = true;
    const SlideState slide = picked() < 0 ? m_live : currentSlide();
    const auto kind = slideLayoutFromText(slide.layout).value_or(SlideLayout::Figures);
    m_layout->setCurrentIndex(static_cast<int>(kind));
    m_title->setText(qtText(slide.title));
    m_note->setPlainText(qtText(slide.note));
    m_other->setText(qtText(slide.otherFilter));
    m_chart->setCurrentIndex(std::max(0, slide.charts.empty() ? 0 : m_chart->findData(qtText(slide.charts.front()))));
    m_form->setRowVisible(m_chart, kind == SlideLayout::Charts);
    m_form->setRowVisible(m_other, kind == SlideLayout::Comparison);
    m_form->setRowVisible(m_photo, kind == SlideLayout::Profile);
    for (QPushButton* ofPicked : {m_update, m_goTo, m_remove})
        ofPicked->setEnabled(picked() >= 0);
    m_exportDeck->setEnabled(!m_document->session().slides.empty());
    showHeading();
    m_showing = false;
    m_timer.start();
}

void BriefingPanel::showHeading() {
    const bool isNext = picked() < 0;
    m_heading->setText(isNext ? tr("Next slide: F9 adds what the window shows")
                              : tr("Slide %1 of %2").arg(picked() + 1).arg(m_document->session().slides.size()));
    m_next->setVisible(!isNext);
}

void BriefingPanel::followView() {
    leaveAdded();
    if (picked() < 0)
        m_timer.start();
}

void BriefingPanel::askPreview() {
    if (isVisible() && m_document->sites())
        m_maker->preview(currentSlide(), qRound(m_preview->width() * devicePixelRatioF()));
}

void BriefingPanel::showPreview(const QImage& image, const QString& title) {
    m_image = image;
    m_image.setDevicePixelRatio(devicePixelRatioF());
    m_preview->setPixmap(QPixmap::fromImage(m_image));
    m_preview->setFixedHeight(qRound(image.height() / devicePixelRatioF()) + 2);
    m_title->setPlaceholderText(title);
}

void BriefingPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_timer.start();
}

void BriefingPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_timer.start();
}

} // namespace ree
