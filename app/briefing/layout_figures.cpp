// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Map and key figures: the slide that one key makes. And its two plainer relatives.
#include <algorithm>
#include <array>

#include "app/briefing/layout_parts.h"
#include "app/briefing/page_text.h"
#include "app/briefing/slide_words.h"
#include "app/paint/qt_text.h"
#include "core/base/text.h"

namespace ree::layouts {
namespace {

constexpr double gap = 18;
constexpr double tileHeight = 104;

/// How large the text of the figures is and how many lines each table has.
struct Density {
    double textPx;
    std::size_t lines;
};
constexpr std::array<Density, 10> densities{
    {{26, 5}, {24, 5}, {24, 4}, {23, 5}, {23, 4}, {22, 5}, {22, 4}, {21, 4}, {21, 3}, {20, 3}}};

void tile(PageBuilder& page, const QRectF& rect, std::int64_t number, const QString& label) {
    PageText words{
        {plainParagraph(qtText(readableNumber(static_cast<double>(number), 12)), 50, page.style().accent, true),
         plainParagraph(label, 22, page.style().quietInk)},
        false,
        true};
    words.paragraphs.back().runs.front().text = elided(label, rect.width(), 22, page.style());
    page.add(QStringLiteral("Key figure: ") + label, rect, std::move(words));
}

void tiles(PageBuilder& page, const Brief& brief, const QRectF& room) {
    const double width = (room.width() - 2 * gap) / 3;
    const QString mark = citeLayers(page, brief);
    const auto at = [&](int i) { return QRectF(room.left() + i * (width + gap), room.top(), width, tileHeight); };
    tile(page, at(0), brief.summary.sites, QString::fromLatin1(brief.summary.sites == 1 ? "site " : "sites ") + mark);
    tile(page, at(1), brief.summary.placed, QStringLiteral("on the map"));
    tile(page, at(2),
         brief.summary.sites - brief.summary.containedUnknown - static_cast<std::int64_t>(brief.doubts.size()),
         QStringLiteral("with a mass stated"));
}

double heightOf(const TableRows& table, double textPx) {
    return rowHeightPx(textPx) * static_cast<double>(table.rows.size() + 1);
}

double halfOf(double width) { return (width - 2 * gap) / 2; }

struct FigureTables {
    TableRows ground, ranking, countries, owners;
    [[nodiscard]] double height(double textPx) const {
        return heightOf(ground, textPx) + gap + (ranking.rows.empty() ? 0 : heightOf(ranking, textPx) + gap) +
               std::max(heightOf(countries, textPx), heightOf(owners, textPx));
    }
};

FigureTables tablesOf(PageBuilder& page, const Brief& brief, std::size_t lines) {
    return {groundTable(page, brief, lines), rankingTable(page, brief, lines),
            countsTable(page, brief, QStringLiteral("By country"), brief.summary.byCountry, lines),
            countsTable(page, brief, QStringLiteral("By owner"), brief.summary.byOwnerCountry, lines)};
}

/// The largest text at which all has room. Tables are tried on a page of their own, so that only what is shown is
/// cited.
Density densityFor(const PageBuilder& page, const Brief& brief, const QSizeF& room) {
    for (const Density& density : densities) {
        PageBuilder trial(page.request(), page.sourceLines());
        const FigureTables tables = tablesOf(trial, brief, density.lines);
        const double half = halfOf(room.width());
        // Names of sites may be cut, but a heading would lose the number of its source.
        if (tables.height(density.textPx) <= room.height() && trial.fits(tables.ground, room.width(), density.textPx) &&
            trial.fits(tables.countries, half, density.textPx) && trial.fits(tables.owners, half, density.textPx))
            return density;
    }
    return densities.back();
}

void figureColumn(PageBuilder& page, const Brief& brief, const QRectF& room) {
    tiles(page, brief, room);
    const double top = room.top() + tileHeight + gap;
    const Density density = densityFor(page, brief, {room.width(), room.bottom() - top});
    const FigureTables tables = tablesOf(page, brief, density.lines);
    double y = page.table(QStringLiteral("Rare earths in the ground"), {room.left(), top, room.width(), 0},
                          tables.ground, density.textPx) +
               gap;
    if (!tables.ranking.rows.empty())
        y = page.table(QStringLiteral("Most in the ground"), {room.left(), y, room.width(), 0}, tables.ranking,
                       density.textPx) +
            gap;
    const double half = halfOf(room.width());
    page.table(QStringLiteral("Sites by country"), {room.left(), y, half, 0}, tables.countries, density.textPx);
    page.table(QStringLiteral("Sites by owner's country"), {room.right() - half, y, half, 0}, tables.owners,
               density.textPx);
}

} // namespace

void figures(PageBuilder& page, const Brief& brief) {
    const QRectF body = page.body();
    constexpr double columnWidth = 690;
    remarkDoubts(page, brief);
    figureColumn(page, brief, {body.right() - columnWidth, body.top(), columnWidth, body.height()});
    mapWithLegend(page, {body.left(), body.top(), body.width() - columnWidth - 36, body.height()}, page.request().map,
                  mapAltText(page, brief));
}

void mapAlone(PageBuilder& page, const Brief& brief) {
    page.note(countWords(brief.summary.sites, "site", "sites") + QLatin1Char(' ') + citeLayers(page, brief));
    mapWithLegend(page, page.body(), page.request().map, mapAltText(page, brief));
}

} // namespace ree::layouts
