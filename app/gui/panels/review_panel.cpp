// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/review_panel.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "app/gui/document/document.h"
#include "app/gui/models/decided_model.h"
#include "app/gui/panels/review_details.h"
#include "app/paint/qt_text.h"

namespace ree {
namespace {

void dress(QTableView* view, const QString& name, QAbstractItemModel* model) {
    view->setObjectName(name);
    view->setModel(model);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setAlternatingRowColors(true);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 8);
    view->horizontalHeader()->setHighlightSections(false);
}

QString undoText(MatchVerdict verdict, const QString& row, const SiteKey& site) {
    const QString name = qtText(site.name);
    switch (verdict) {
    case MatchVerdict::Join: return ReviewPanel::tr("Join %1 to %2").arg(row, name);
    case MatchVerdict::Reject: return ReviewPanel::tr("Reject %2 for %1").arg(row, name);
    case MatchVerdict::Never: return ReviewPanel::tr("Never ask about %1").arg(row);
    }
    return {};
}

} // namespace

ReviewPanel::ReviewPanel(Document* document, QWidget* parent)
    : QTabWidget(parent), m_document(document), m_model(new ReviewModel(this)), m_decidedModel(new DecidedModel(this)),
      m_heading(new QLabel(this)), m_rows(new QTableView(this)), m_details(new ReviewDetails(this)),
      m_decided(new QTableView(this)) {
    setObjectName(QStringLiteral("reviewTabs"));
    setDocumentMode(true);
    addTab(makeWaiting(), tr("To decide"));
    addTab(makeDecided(), tr("Decided"));
    connect(document, &Document::changed, this, &ReviewPanel::onDocument);
    announce();
}

QWidget* ReviewPanel::makeWaiting() {
    auto* page = new QWidget(this);
    m_heading->setObjectName(QStringLiteral("reviewHeading"));
    m_heading->setWordWrap(true);
    dress(m_rows, QStringLiteral("reviewList"), m_model);
    m_rows->setAccessibleName(tr("Rows that wait for a decision"));
    m_rows->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr std::array<std::pair<int, int>, 4> widths{{{ReviewModel::ScoreColumn, 52},
                                                         {ReviewModel::DistanceColumn, 60},
                                                         {ReviewModel::WhyColumn, 260},
                                                         {ReviewModel::TableColumn, 180}}};
    for (const auto& [column, width] : widths)
        m_rows->setColumnWidth(column, width);
    m_rows->viewport()->installEventFilter(this);
    auto* splitter = new QSplitter(Qt::Vertical, page);
    splitter->addWidget(m_rows);
    splitter->addWidget(m_details);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(m_heading);
    layout->addWidget(splitter, 1);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_listing)
            return; // the list changed, nobody chose a row
        showCurrent();
        selectCandidate();
    });
    connect(m_rows, &QTableView::activated, this, &ReviewPanel::siteWanted);
    connect(m_details, &ReviewDetails::candidateChosen, this,
            [this](std::uint32_t site) { m_document->setSelected({site}); });
    connect(m_details, &ReviewDetails::decided, this, &ReviewPanel::decide);
    const auto key = [page](const QKeySequence& keys, auto run) {
        auto* shortcut = new QShortcut(keys, page);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, page, run);
    };
    key(Qt::Key_A, [this] { decide(MatchVerdict::Join); });
    key(Qt::Key_R, [this] { decide(MatchVerdict::Reject); });
    key(Qt::Key_N, [this] { decide(MatchVerdict::Never); });
    key(Qt::Key_Left, [this] { m_details->stepCandidate(-1); });
    key(Qt::Key_Right, [this] { m_details->stepCandidate(1); });
    return page;
}

bool ReviewPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_rows->viewport() && event->type() == QEvent::Resize)
        fitNames();
    return QTabWidget::eventFilter(watched, event);
}

void ReviewPanel::fitNames() {
    constexpr int narrowest = 90;
    const int figures =
        m_rows->columnWidth(ReviewModel::ScoreColumn) + m_rows->columnWidth(ReviewModel::DistanceColumn);
    const int each = std::max(narrowest, (m_rows->viewport()->width() - figures) / 2);
    m_rows->setColumnWidth(ReviewModel::NameColumn, each);
    m_rows->setColumnWidth(ReviewModel::CandidateColumn, each);
}

QWidget* ReviewPanel::makeDecided() {
    auto* page = new QWidget(this);
    dress(m_decided, QStringLiteral("reviewDecided"), m_decidedModel);
    m_decided->setAccessibleName(tr("What was decided about rows"));
    m_decided->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto* back = new QPushButton(tr("Take back"), page);
    back->setObjectName(QStringLiteral("reviewTakeBack"));
    back->setToolTip(tr("The rows marked are open again (Delete)"));
    back->setEnabled(false);
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(m_decided, 1);
    layout->addWidget(back, 0, Qt::AlignLeft);
    connect(back, &QPushButton::clicked, this, &ReviewPanel::takeBack);
    const auto enable = [this, back] { back->setEnabled(m_decided->selectionModel()->hasSelection()); };
    connect(m_decided->selectionModel(), &QItemSelectionModel::selectionChanged, back, enable);
    connect(m_decidedModel, &QAbstractItemModel::modelReset, back, enable);
    auto* shortcut = new QShortcut(QKeySequence::Delete, page);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &ReviewPanel::takeBack);
    return page;
}

void ReviewPanel::onDocument(int changes) {
    if (!(changes & (DataChange | SessionChange)) || !m_document->sites())
        return;
    list();
    if (!(changes & DataChange))
        return;
    const std::size_t before = std::exchange(m_tablesSeen, m_document->attached().size());
    int arrived = 0;
    for (std::size_t i = before; i < m_tablesSeen; ++i)
        arrived += static_cast<int>(m_document->attached()[i].report.review.size());
    if (arrived > 0)
        emit rowsArrived(arrived);
}

void ReviewPanel::list() {
    struct Here {
        std::size_t table;
        TableRowKey row;
    };
    const int line = m_rows->currentIndex().row();
    const auto here =
        line < 0 ? std::nullopt : std::optional(Here{m_model->at(line).table, m_model->at(line).review.key});
    m_listing = true;
    const Session& session = m_document->session();
    m_model->setRows(m_document->sites(), waitingRows(*m_document->sites(), m_document->attached(), session.tables));
    m_decidedModel->setTables(session.tables, m_document->attached());
    if (here) {
        const int same = m_model->lineOf(here->table, here->row);
        keepCurrent(same >= 0 ? same : line); // the next row has moved up to the place of one that is gone
    }
    m_listing = false;
    showCurrent();
    announce();
}

void ReviewPanel::keepCurrent(int wished) {
    const int line = std::min(wished, m_model->rowCount() - 1);
    if (line >= 0)
        m_rows->setCurrentIndex(m_model->index(line, 0));
}

void ReviewPanel::showCurrent() {
    const int line = m_rows->currentIndex().row();
    if (line < 0)
        return m_details->clear();
    const WaitingRow& row = m_model->at(line);
    m_details->showRow(m_model->sites(), row, m_document->attached()[row.attached].report.meanings);
}

void ReviewPanel::selectCandidate() {
    if (const auto site = m_details->candidate())
        m_document->setSelected({*site});
}

void ReviewPanel::begin() {
    setCurrentIndex(0);
    m_rows->setFocus();
    keepCurrent(std::max(0, m_rows->currentIndex().row()));
    showCurrent();
    selectCandidate();
}

void ReviewPanel::decide(MatchVerdict verdict) {
    const auto site = m_details->candidate();
    const int line = m_rows->currentIndex().row();
    if (!site || line < 0)
        return;
    const WaitingRow& row = m_model->at(line);
    Session next = m_document->session();
    if (row.table >= next.tables.size())
        return;
    AttachedTable& table = next.tables[row.table];
    const SiteKey key = keyOf(*m_model->sites(), *site);
    const QString text = undoText(verdict, nameOf(row.review), key);
    table.decisions.push_back({table.source.path.string(), row.review.key, key, verdict});
    m_document->editSession(text, std::move(next));
    selectCandidate(); // of the row that is current now
}

void ReviewPanel::takeBack() {
    std::vector<int> lines;
    for (const QModelIndex& index : m_decided->selectionModel()->selectedRows())
        lines.push_back(index.row());
    if (lines.empty())
        return;
    Session next = m_document->session();
    next.tables = m_decidedModel->without(lines);
    m_document->editSession(lines.size() == 1 ? tr("Take back a decision")
                                              : tr("Take back %L1 decisions").arg(lines.size()),
                            std::move(next));
}

void ReviewPanel::announce() {
    const int count = waiting();
    const int decided = m_decidedModel->rowCount();
    m_heading->setText(count == 0 ? tr("No row waits for a decision. When a table is attached, rows that may mean a "
                                       "site but do not say so plainly are listed here.")
                                  : tr("%L1 rows may mean a site, but do not say so plainly. A accepts, R rejects, N "
                                       "never asks again.")
                                        .arg(count));
    setTabText(0, count == 0 ? tr("To decide") : tr("To decide (%L1)").arg(count));
    setTabText(1, decided == 0 ? tr("Decided") : tr("Decided (%L1)").arg(decided));
    emit countedAgain();
}

} // namespace ree
