// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The slides of the deck as a list: added, picked, put in order, removed.
#include "app/gui/panels/briefing_panel.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "app/gui/document/document.h"
#include "app/gui/document/slide_maker.h"
#include "app/paint/qt_text.h"

namespace ree {
namespace {

constexpr QSize thumbnailSize(176, 99);
constexpr int placeRole = Qt::UserRole + 1;

} // namespace

void BriefingPanel::makeDeck() {
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("deckList"));
    m_list->setAccessibleName(tr("Slides of the deck"));
    m_list->setIconSize(thumbnailSize);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setWordWrap(true);
    m_list->setSpacing(3);
    m_list->viewport()->installEventFilter(this);
    makeDeckKeys();
    static_cast<QVBoxLayout*>(layout())->addWidget(m_list, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (m_showing)
            return;
        m_added = false;
        showFields();
    });
    connect(m_list, &QListWidget::itemDoubleClicked, m_goTo, &QPushButton::click);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &BriefingPanel::takeOrder, Qt::QueuedConnection);
    connect(m_list->model(), &QAbstractItemModel::rowsRemoved, this, &BriefingPanel::takeOrder, Qt::QueuedConnection);
}

void BriefingPanel::makeDeckKeys() {
    const auto key = [this](QWidget* where, const QKeySequence& keys, auto run) {
        auto* shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    key(m_list, QKeySequence::Delete, [this] { removeSlide(); });
    key(m_list, QKeySequence(Qt::Key_Escape), [this] { m_list->setCurrentRow(-1); });
    for (QWidget* where : {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_title)}) {
        key(where, QKeySequence(tr("Alt+Up")), [this] { moveBy(-1); });
        key(where, QKeySequence(tr("Alt+Down")), [this] { moveBy(1); });
    }
}

void BriefingPanel::addSlide() {
    finishFields();
    QWidget* from = window()->focusWidget();
    if (from != nullptr && !isAncestorOf(from))
        m_cameFrom = from;
    std::vector<SlideState> slides = m_document->session().slides;
    slides.push_back(liveSlide());
    m_live.title.clear(); // the next slide shows something else
    m_live.note.clear();
    editSlides(tr("Add slide"), std::move(slides));
    m_list->setCurrentRow(m_list->count() - 1);
    showFields(); // the row may have been the current one before
    m_added = true;
    m_title->setFocus(Qt::ShortcutFocusReason);
}

void BriefingPanel::leaveAdded() {
    if (!m_added || picked() < 0)
        return;
    MapState shown = m_document->mapState();
    const SlideState slide = currentSlide();
    shown.view.widthPx = slide.map.view.widthPx; // a window of another size looks at the same place
    shown.view.heightPx = slide.map.view.heightPx;
    if (shown == slide.map)
        return;
    finishFields();
    if (isAncestorOf(window()->focusWidget()))
        goBack(); // what is typed from here on is not of that slide
    m_list->setCurrentRow(-1);
}

void BriefingPanel::removeSlide() {
    std::vector<SlideState> slides = m_document->session().slides;
    if (picked() < 0)
        return;
    slides.erase(slides.begin() + picked());
    editSlides(tr("Remove slide"), std::move(slides));
}

void BriefingPanel::moveBy(int places) {
    finishFields();
    std::vector<SlideState> slides = m_document->session().slides;
    const int from = picked();
    const int to = from + places;
    if (from < 0 || to < 0 || to >= static_cast<int>(slides.size()))
        return;
    std::swap(slides[static_cast<std::size_t>(from)], slides[static_cast<std::size_t>(to)]);
    const bool added = m_added;
    editSlides(tr("Reorder slides"), std::move(slides));
    m_list->setCurrentRow(to);
    m_added = added;
}

void BriefingPanel::listSlides() {
    const std::vector<SlideState>& slides = m_document->session().slides;
    m_maker->keepThumbnails(slides);
    m_showing = true;
    const int row = m_list->currentRow();
    const int count = static_cast<int>(slides.size());
    while (m_list->count() > count) // lines stay where they can, and with them the place that is scrolled to
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < count)
        m_list->addItem(new QListWidgetItem);
    for (int i = 0; i < count; ++i)
        showSlide(m_list->item(i), static_cast<std::size_t>(i));
    m_list->setCurrentRow(row < count ? row : -1);
    m_added = m_added && row < count;
    m_showing = false;
    showFields();
}

void BriefingPanel::showSlide(QListWidgetItem* item, std::size_t index) {
    const SlideState& slide = m_document->session().slides[index];
    item->setData(placeRole, static_cast<int>(index));
    item->setToolTip(qtText(slide.note));
    item->setSizeHint(QSize(0, thumbnailSize.height() + 2 * m_list->spacing()));
    const QString layout = layoutText(slideLayoutFromText(slide.layout).value_or(SlideLayout::Figures));
    const QString title = slide.title.empty() ? m_maker->title(index) : qtText(slide.title);
    item->setText(QStringLiteral("%1  %2\n%3").arg(index + 1).arg(title, layout));
    QPixmap picture = QPixmap::fromImage(m_maker->thumbnail(index));
    if (picture.isNull()) { // being made: the title stays where it will be
        picture = QPixmap(thumbnailSize);
        picture.fill(Qt::transparent);
    }
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected); // or it would be tinted
    item->setIcon(icon);
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

} // namespace ree
