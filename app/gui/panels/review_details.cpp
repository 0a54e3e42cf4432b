// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/review_details.h"

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include "app/gui/models/attach_text.h"
#include "app/paint/qt_text.h"

namespace ree {
namespace {

constexpr qsizetype longestShown = 400; ///< of a cell; references of documents run to pages

/// "Kutessay II · Kyrgyzstan · 86 % · 4.2 km"
QString candidateText(const SiteTable& sites, const MatchCandidate& candidate) {
    QStringList parts{qtText(sites.name[candidate.site])};
    if (sites.country[candidate.site] != unknownCountry)
        parts << qtText(country(sites.country[candidate.site]).nameEnglish);
    parts << scoreText(candidate.nameScore) << distanceText(candidate.distanceKm);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QTableWidgetItem* cell(const std::string& text) {
    auto* item = new QTableWidgetItem(qtText(text).left(longestShown));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(QStringLiteral("<span>%1</span>").arg(qtText(text).toHtmlEscaped())); // never as rich text
    item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
    return item;
}

} // namespace

ReviewDetails::ReviewDetails(QWidget* parent)
    : QWidget(parent), m_candidates(new QComboBox(this)), m_why(new QLabel(this)),
      m_sides(new QTableWidget(0, 3, this)) {
    m_candidates->setObjectName(QStringLiteral("reviewCandidates"));
    m_candidates->setAccessibleName(tr("Sites that the row could mean"));
    m_candidates->setToolTip(tr("Sites that the row could mean, the likeliest first (Left and Right)"));
    m_candidates->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_why->setObjectName(QStringLiteral("reviewWhy"));
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_sides->setObjectName(QStringLiteral("reviewSides"));
    m_sides->setAccessibleName(tr("The row and the site, side by side"));
    m_sides->setHorizontalHeaderLabels({tr("Field"), tr("In the row"), tr("At the site")});
    m_sides->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_sides->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_sides->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_sides->horizontalHeader()->setHighlightSections(false);
    m_sides->verticalHeader()->hide();
    m_sides->setTabKeyNavigation(false);
    m_sides->setWordWrap(true);
    connect(m_sides->horizontalHeader(), &QHeaderView::sectionResized, m_sides, &QTableWidget::resizeRowsToContents);
    auto* answers = new QHBoxLayout;
    answers->addWidget(answer(QStringLiteral("reviewAccept"), tr("Accept"),
                              tr("The row means this site and joins it (A)"), MatchVerdict::Join));
    answers->addWidget(answer(QStringLiteral("reviewReject"), tr("Reject"),
                              tr("The row does not mean this site; it may mean another (R)"), MatchVerdict::Reject));
    answers->addWidget(answer(QStringLiteral("reviewNever"), tr("Never ask again"),
                              tr("The row means no site here and is not proposed again (N)"), MatchVerdict::Never));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_candidates);
    layout->addWidget(m_why);
    layout->addWidget(m_sides, 1);
    layout->addLayout(answers);
    connect(m_candidates, &QComboBox::currentIndexChanged, this, [this] {
        compare();
        if (const auto site = candidate())
            emit candidateChosen(*site);
    });
}

QPushButton* ReviewDetails::answer(const QString& name, const QString& text, const QString& tip, MatchVerdict verdict) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setEnabled(false);
    connect(button, &QPushButton::clicked, this, [this, verdict] { emit decided(verdict); });
    m_answers.push_back(button);
    return button;
}

void ReviewDetails::showRow(const SiteTablePtr& sites, const WaitingRow& row,
                            const std::map<std::string, FieldMeaning>& meanings) {
    const bool again = m_row && m_row->raw == row.raw && m_row->review.row == row.review.row;
    const auto chosen = again ? candidate() : std::nullopt;
    m_sites = sites;
    m_row = row;
    m_meanings = meanings;
    const QSignalBlocker quiet(m_candidates);
    m_candidates->clear();
    for (const MatchCandidate& c : row.review.candidates) {
        m_candidates->addItem(candidateText(*sites, c));
        if (chosen == c.site)
            m_candidates->setCurrentIndex(m_candidates->count() - 1);
    }
    enable();
    compare();
}

void ReviewDetails::clear() {
    m_row.reset();
    const QSignalBlocker quiet(m_candidates);
    m_candidates->clear();
    enable();
    compare();
}

void ReviewDetails::enable() {
    m_candidates->setEnabled(m_row.has_value());
    for (QPushButton* button : m_answers)
        button->setEnabled(m_row.has_value());
}

std::optional<std::uint32_t> ReviewDetails::candidate() const {
    const int chosen = m_candidates->currentIndex();
    if (!m_row || chosen < 0)
        return std::nullopt;
    return m_row->review.candidates[static_cast<std::size_t>(chosen)].site;
}

void ReviewDetails::stepCandidate(int steps) {
    const int to = m_candidates->currentIndex() + steps;
    if (to >= 0 && to < m_candidates->count())
        m_candidates->setCurrentIndex(to);
}

void ReviewDetails::compare() {
    const auto site = candidate();
    m_sides->setRowCount(0);
    if (!site) {
        m_why->clear();
        return;
    }
    const auto& chosen = m_row->review.candidates[static_cast<std::size_t>(m_candidates->currentIndex())];
    m_why->setText(tr("Does not join by itself: %1").arg(whyText(m_row->review, chosen)));
    const auto lines = sideBySide(*m_sites, *m_row->raw, m_meanings, m_row->review.row, *site);
    m_sides->setRowCount(static_cast<int>(lines.size()));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const int line = static_cast<int>(i);
        m_sides->setItem(line, 0, cell(lines[i].label));
        m_sides->setItem(line, 1, cell(lines[i].row));
        m_sides->setItem(line, 2, cell(lines[i].site));
    }
    m_sides->resizeRowsToContents();
}

} // namespace ree
