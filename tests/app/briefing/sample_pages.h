// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "app/briefing/page.h"
#include "tests/support/make_sites.h"

/// Pages that hold one of everything, for the tests of the slide programs' files.
namespace ree::testing {

inline PageParagraph line(const QString& text, const HouseStyle& style, double sizePx = 28, bool bold = false) {
    PageParagraph paragraph;
    paragraph.runs = {{text, style.ink, bold, {}}};
    paragraph.sizePx = sizePx;
    return paragraph;
}

inline Page emptyPage(Theme theme = Theme::Light) {
    Page page;
    page.style = houseStyle(theme);
    page.title = QStringLiteral("Rare earths of Central Asia");
    return page;
}

inline void addTitle(Page& page) {
    page.items.push_back({QStringLiteral("Title"),
                          {60, 40, 1800, 70},
                          {},
                          PageText{{line(page.title, page.style, 48, true)}, true, true}});
}

inline void addText(Page& page, const QString& name, const QRectF& rect, std::vector<PageParagraph> paragraphs) {
    page.items.push_back({name, rect, {}, PageText{std::move(paragraphs), false, true}});
}

inline PageItem sampleMap(const QRectF& rect, Theme theme) {
    SiteRecord record;
    record.id = record.name = "Кутессай II";
    record.place = {76, 42.7};
    const auto table = tableOf({record});
    PageMap map;
    map.scale = 1.5;
    map.map.view = defaultView(Projection::centralAsiaAlbers(), static_cast<int>(rect.width() / map.scale),
                               static_cast<int>(rect.height() / map.scale));
    map.map.content.sites = table;
    map.map.content.rows = makeRowSet(allRows(*table));
    map.map.options.theme = theme;
    map.altText = QStringLiteral("A map with one site");
    return {QStringLiteral("Map"), rect, {}, std::move(map)};
}

inline PageItem sampleTable(const HouseStyle& style, const QRectF& rect, int rows) {
    PageTable table;
    table.columnWidthsPx = {rect.width() * 0.5, rect.width() * 0.3, rect.width() * 0.2};
    const auto row = [&style](const QString& a, const QString& b, const QString& c) {
        std::vector<PageParagraph> cells{line(a, style, 26), line(b, style, 26), line(c, style, 26)};
        cells[2].align = Qt::AlignRight;
        return cells;
    };
    table.rows.push_back(row("Site", "Country", "Oxide, t"));
    for (int i = 0; i < rows; ++i)
        table.rows.push_back(row(QStringLiteral("Қарасор %1").arg(i + 1), "Kazakhstan", QString::number(1000 * i)));
    return {QStringLiteral("Top sites"), rect, {}, std::move(table)};
}

/// Each symbol with its name beside it, two columns of groups.
inline void addLegend(Page& page, const QPointF& at) {
    constexpr int shapes = static_cast<int>(SymbolShape::Star) + 1;
    for (int i = 0; i <= shapes; ++i) {
        const QString group = QStringLiteral("Legend %1").arg(i + 1);
        const double y = at.y() + 44 * i;
        PageSymbol symbol{static_cast<SymbolShape>(i % shapes), 12, QColor(0xd5, 0x5e, 0x00), Qt::white, i == shapes};
        page.items.push_back({group + " symbol", {at.x(), y, 40, 40}, group, symbol});
        PageText label{{line(QStringLiteral("Class %1").arg(i + 1), page.style, 26)}, false, false};
        page.items.push_back({group + " label", {at.x() + 52, y + 2, 200, 36}, group, label});
    }
}

inline PageItem sampleBars(const QRectF& rect, bool logarithmic) {
    PageChart bars;
    bars.chart.kind = ChartKind::OxideByCountry;
    bars.chart.title = "Contained oxide by country";
    bars.chart.valueAxis = "Contained oxide, t";
    bars.chart.logarithmic = logarithmic;
    bars.chart.categories = {"Kazakhstan", "Қырғызстан", "Uzbekistan"};
    bars.chart.series = {{"Measured + indicated", {40000, 12500.5, std::nan("")}, {}, {}, {}},
                         {"Inferred", {9000, std::nan(""), 700}, {}, {}, {}}};
    bars.series = {QColor(0xd5, 0x5e, 0x00), QColor(0x00, 0x72, 0xb2)};
    bars.altText = QStringLiteral("Bars of oxide by country");
    return {QStringLiteral("Bars"), rect, {}, std::move(bars)};
}

inline PageItem samplePoints(const QRectF& rect) {
    PageChart points;
    points.chart.kind = ChartKind::GradeTonnage;
    points.chart.title = "Grade and tonnage";
    points.chart.xAxis = "Ore, t";
    points.chart.valueAxis = "Grade, %";
    points.chart.logarithmic = true;
    points.chart.series = {{"JORC", {0.26, 1.1, std::nan("")}, {1.6e7, 3e6, 5e6}, {"A & B", "C", "D"}, {0, 1, 2}},
                           {"GKZ", {0.05, 0}, {2e8, 1e6}, {"E", "F"}, {3, 4}}};
    points.series = {QColor(0xd5, 0x5e, 0x00), QColor(0x00, 0x72, 0xb2)};
    return {QStringLiteral("Points"), rect, {}, std::move(points)};
}

/// Title, map, legend, figures with a link, a rectangle, a picture, notes.
inline Page figuresPage(Theme theme = Theme::Light) {
    Page page = emptyPage(theme);
    page.notes = QStringLiteral("First line\nҚазақша: Ә Ғ Қ Ң Ө Ұ Ү Һ І");
    page.items.push_back({QStringLiteral("Accent"), {40, 40, 8, 70}, {}, PageRect{page.style.accent}});
    addTitle(page);
    page.items.push_back(sampleMap({60, 140, 1200, 780}, theme));
    addLegend(page, {1300, 140});
    std::vector<PageParagraph> sources{line(QStringLiteral("Sites: 3, <1 Mt & more"), page.style)};
    sources[0].runs.push_back(
        {QStringLiteral(" [1]"), page.style.accent, false, QUrl("https://example.org/a?b=1&c=2")});
    sources[0].spaceAfterPx = 10;
    sources.push_back(line(QStringLiteral("Second paragraph,\nwith a break"), page.style, 24));
    addText(page, QStringLiteral("Key figures"), {1300, 700, 560, 220}, sources);
    QImage logo(120, 60, QImage::Format_ARGB32);
    logo.fill(QColor(0x1f, 0x4e, 0x79, 128));
    page.items.push_back({QStringLiteral("Logo"), {1740, 980, 120, 60}, {}, PagePicture{logo, "Logo"}});
    return page;
}

inline Page tablePage(Theme theme = Theme::Light) {
    Page page = emptyPage(theme);
    addTitle(page);
    page.items.push_back(sampleMap({60, 140, 700, 780}, theme));
    page.items.push_back(sampleTable(page.style, {800, 140, 1060, 44 * 13}, 12));
    return page;
}

inline Page chartsPage(Theme theme = Theme::Light) {
    Page page = emptyPage(theme);
    addTitle(page);
    page.items.push_back(sampleBars({60, 140, 880, 820}, false));
    page.items.push_back(samplePoints({980, 140, 880, 820}));
    return page;
}

inline std::vector<Page> sampleDeck(Theme theme = Theme::Light) {
    return {figuresPage(theme), tablePage(theme), chartsPage(theme)};
}

} // namespace ree::testing
