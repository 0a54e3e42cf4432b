// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Map and a ranked table of the sites.
#include <algorithm>
#include <cmath>
#include <set>

#include "app/briefing/layout_parts.h"
#include "app/briefing/slide_words.h"
#include "app/paint/qt_text.h"
#include "core/base/text.h"

namespace ree::layouts {
namespace {

constexpr std::size_t mostRows = 20;

QString dash() { return QStringLiteral("–"); }
QString known(const QString& words, const Interval& value) { return value.bound == Bound::Unknown ? dash() : words; }

/// Ranked sites, then those that state no mass, by name.
std::vector<std::uint32_t> order(const PageBuilder& page, const Brief& brief) {
    std::vector<std::uint32_t> rows;
    std::set<std::uint32_t> ranked;
    for (const ContainedTerm& term : brief.ranked) {
        rows.push_back(term.row);
        ranked.insert(term.row);
    }
    std::vector<std::uint32_t> others;
    for (const std::uint32_t row : page.request().map.content.rows->rows())
        if (!ranked.contains(row))
            others.push_back(row);
    const SiteTable& sites = page.sites();
    const auto wanted = std::min(others.size(), mostRows); // nobody sees the order of the others
    std::partial_sort(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(wanted), others.end(),
                      [&sites](std::uint32_t a, std::uint32_t b) { return sites.name[a] < sites.name[b]; });
    rows.insert(rows.end(), others.begin(), others.end());
    return rows;
}

std::vector<QString> rowOf(PageBuilder& page, const Brief& brief, std::size_t rank, std::uint32_t row) {
    const SiteTable& sites = page.sites();
    const auto term =
        std::find_if(brief.ranked.begin(), brief.ranked.end(), [row](const ContainedTerm& t) { return t.row == row; });
    const bool doubted =
        std::any_of(brief.doubts.begin(), brief.doubts.end(), [row](const Doubt& d) { return d.row == row; });
    const bool isRanked = term != brief.ranked.end();
    const std::string_view owner = sites.owner[row];
    return {isRanked ? QString::number(rank + 1) : QString(),
            siteWords(sites, row),
            isRanked ? lineWords(term->family, term->basis) : dash(),
            doubted ? QStringLiteral("‡") : known(percentWords(sites.gradePercent[row]), sites.gradePercent[row]),
            doubted ? QStringLiteral("‡") : known(oreWords(sites.tonnageTonnes[row]), sites.tonnageTonnes[row]),
            doubted    ? QStringLiteral("‡")
            : isRanked ? tonnesWords(term->tonnes)
                       : dash(),
            owner.empty() ? dash() : qtText(owner),
            page.cite(page.citations().ofFigures(row))};
}

} // namespace

void table(PageBuilder& page, const Brief& brief) {
    const QRectF body = page.body();
    constexpr double tableWidth = 1190;
    constexpr double smallestPx = 20;
    remarkDoubts(page, brief);
    TableRows rows{{{QString(), true, false},
                    {QStringLiteral("Site"), false, true},
                    {QStringLiteral("Class"), false, true},
                    {QStringLiteral("Grade"), true, false},
                    {QStringLiteral("Ore"), true, false},
                    {QStringLiteral("In the ground"), true, false},
                    {QStringLiteral("Owner"), false, true},
                    {QStringLiteral("Source"), false, false}},
                   {}};
    const auto capacity = static_cast<std::size_t>(body.height() / rowHeightPx(smallestPx)) - 1;
    const std::vector<std::uint32_t> all = order(page, brief);
    const std::size_t most = std::min(mostRows, capacity);
    const std::size_t shown = all.size() > most ? most - 1 : all.size();
    for (std::size_t i = 0; i < shown; ++i)
        rows.rows.push_back(rowOf(page, brief, i, all[i]));
    if (shown < all.size())
        rows.rows.push_back({QString(), QStringLiteral("and %1 more, in the list")
                                            .arg(qtText(readableNumber(static_cast<double>(all.size() - shown), 12)))});
    if (all.empty())
        rows.rows.push_back({QString(), QStringLiteral("No sites")});
    else
        page.remark(QStringLiteral("– not known."));
    page.table(QStringLiteral("Sites"), {body.right() - tableWidth, body.top(), tableWidth, body.height()}, rows,
               page.textSizeFor(rows, {tableWidth, body.height()}));
    mapWithLegend(page, {body.left(), body.top(), body.width() - tableWidth - 32, body.height()}, page.request().map,
                  mapAltText(page, brief));
}

} // namespace ree::layouts
