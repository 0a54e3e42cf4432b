// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/briefing_panel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "app/gui/document/document.h"
#include "app/gui/document/slide_maker.h"
#include "app/paint/qt_text.h"
#include "core/analysis/chart.h"

namespace ree {
namespace {

constexpr int quietMs = 120; ///< after the last change, until the preview is made
constexpr QSize thumbnailSize(176, 99);
constexpr int placeRole = Qt::UserRole + 1;

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

} // namespace

BriefingPanel::BriefingPanel(Document* document, QWidget* parent)
    : QWidget(parent), m_document(document), m_maker(new SlideMaker(document, this)) {
    setObjectName(QStringLiteral("briefingPanel"));
    auto* all = new QVBoxLayout(this);
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

void BriefingPanel::makeFields() {
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_layout = new QComboBox(this);
    m_layout->setObjectName(QStringLiteral("slideLayout"));
    for (int i = 0; i < slideLayoutCount; ++i)
        m_layout->addItem(layoutText(static_cast<SlideLayout>(i)), qtText(key(static_cast<SlideLayout>(i))));
    m_title = new QLineEdit(this);
    m_title->setObjectName(QStringLiteral("slideTitle"));
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
    form->addRow(tr("Layout"), m_layout);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Chart"), m_chart);
    form->addRow(tr("Right side"), m_other);
    form->addRow(tr("Photo"), m_photo);
    form->addRow(tr("Notes"), m_note);
    static_cast<QVBoxLayout*>(layout())->addLayout(form);
    connect(m_layout, &QComboBox::activated, this, [this] {
        change(tr("Change layout"),
               [this](SlideState& s) { s.layout = m_layout->currentData().toString().toStdString(); });
        showFields();
    });
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        change(tr("Retitle slide"), [this](SlideState& s) { s.title = m_title->text().trimmed().toStdString(); });
    });
    connect(m_chart, &QComboBox::activated, this, [this] {
        change(tr("Change chart"), [this](SlideState& s) {
            s.charts.clear();
            if (const QString chart = m_chart->currentData().toString(); !chart.isEmpty())
                s.charts = {chart.toStdString()};
        });
    });
    connect(m_other, &QLineEdit::editingFinished, this, [this] {
        change(tr("Change comparison"),
               [this](SlideState& s) { s.otherFilter = m_other->text().trimmed().toStdString(); });
    });
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
    connect(m_remove, &QPushButton::clicked, this, [this] {
        std::vector<SlideState> slides = m_document->session().slides;
        if (picked() < 0)
            return;
        slides.erase(slides.begin() + picked());
        editSlides(tr("Remove slide"), std::move(slides));
    });
    connect(save, &QPushButton::clicked, this, [this] { emit exportWanted(false); });
    connect(m_exportDeck, &QPushButton::clicked, this, [this] { emit exportWanted(true); });
    connect(copy, &QPushButton::clicked, this, [this] { m_maker->picture(currentSlide()); });
    connect(style, &QPushButton::clicked, this, &BriefingPanel::houseStyleWanted);
}

void BriefingPanel::makeDeck() {
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("deckList"));
    m_list->setAccessibleName(tr("Slides of the deck"));
    m_list->setIconSize(thumbnailSize);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setWordWrap(true);
    m_list->setSpacing(3);
    const auto key = [this](const QKeySequence& keys, auto run) {
        auto* shortcut = new QShortcut(keys, m_list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    key(QKeySequence::Delete, [this] { m_remove->click(); });
    key(QKeySequence(tr("Alt+Up")), [this] { moveBy(-1); });
    key(QKeySequence(tr("Alt+Down")), [this] { moveBy(1); });
    static_cast<QVBoxLayout*>(layout())->addWidget(m_list, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_showing)
            showFields();
    });
    connect(m_list, &QListWidget::itemDoubleClicked, m_goTo, &QPushButton::click);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &BriefingPanel::takeOrder, Qt::QueuedConnection);
    connect(m_list->model(), &QAbstractItemModel::rowsRemoved, this, &BriefingPanel::takeOrder, Qt::QueuedConnection);
}

void BriefingPanel::moveBy(int places) {
    std::vector<SlideState> slides = m_document->session().slides;
    const int from = picked();
    const int to = from + places;
    if (from < 0 || to < 0 || to >= static_cast<int>(slides.size()))
        return;
    std::swap(slides[static_cast<std::size_t>(from)], slides[static_cast<std::size_t>(to)]);
    editSlides(tr("Reorder slides"), std::move(slides));
    m_list->setCurrentRow(to);
}

void BriefingPanel::setPhoto(const QString& path) {
    change(tr("Set photo"), [&path](SlideState& s) { s.photo = path.toStdString(); });
}

bool BriefingPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_note && event->type() == QEvent::FocusOut)
        takeNote();
    return QWidget::eventFilter(watched, event);
}

void BriefingPanel::takeNote() {
    const std::string note = m_note->toPlainText().toStdString();
    if (note != currentSlide().note)
        change(tr("Change notes"), [&note](SlideState& s) { s.note = note; });
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

void BriefingPanel::addSlide() {
    if (picked() < 0)
        takeNote();
    std::vector<SlideState> slides = m_document->session().slides;
    slides.push_back(liveSlide());
    m_live.title.clear(); // the next slide shows something else
    m_live.note.clear();
    m_list->setCurrentRow(-1);
    editSlides(tr("Add slide"), std::move(slides));
    showFields();
    emit m_document->message(tr("Slide %1 is in the deck.").arg(m_document->session().slides.size()), false);
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
    auto* form = static_cast<QFormLayout*>(layout()->itemAt(1)->layout());
    form->setRowVisible(m_chart, kind == SlideLayout::Charts);
    form->setRowVisible(m_other, kind == SlideLayout::Comparison);
    form->setRowVisible(m_photo, kind == SlideLayout::Profile);
    for (QPushButton* ofPicked : {m_update, m_goTo, m_remove})
        ofPicked->setEnabled(picked() >= 0);
    m_exportDeck->setEnabled(!m_document->session().slides.empty());
    m_showing = false;
    m_timer.start();
}

void BriefingPanel::listSlides() {
    const std::vector<SlideState>& slides = m_document->session().slides;
    m_maker->keepThumbnails(slides);
    m_showing = true;
    const int row = m_list->currentRow();
    m_list->clear();
    for (std::size_t i = 0; i < slides.size(); ++i) {
        auto* item = new QListWidgetItem;
        item->setData(placeRole, static_cast<int>(i));
        item->setToolTip(qtText(slides[i].note));
        m_list->addItem(item);
        showSlide(item, i);
    }
    m_list->setCurrentRow(row < m_list->count() ? row : -1);
    m_showing = false;
    showFields();
}

void BriefingPanel::showSlide(QListWidgetItem* item, std::size_t index) {
    const SlideState& slide = m_document->session().slides[index];
    const QString layout = layoutText(slideLayoutFromText(slide.layout).value_or(SlideLayout::Figures));
    const QString title = slide.title.empty() ? m_maker->title(index) : qtText(slide.title);
    item->setText(QStringLiteral("%1  %2\n%3").arg(index + 1).arg(title, layout));
    if (const QImage image = m_maker->thumbnail(index); !image.isNull())
        item->setIcon(QIcon(QPixmap::fromImage(image)));
}

void BriefingPanel::takeOrder() {
    const std::vector<SlideState>& slides = m_document->session().slides;
    if (m_showing || m_list->count() != static_cast<int>(slides.size()))
        return;
    std::vector<SlideState> next;
    for (int i = 0; i < m_list->count(); ++i)
        next.push_back(slides[static_cast<std::size_t>(m_list->item(i)->data(placeRole).toInt())]);
    editSlides(tr("Reorder slides"), std::move(next));
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
