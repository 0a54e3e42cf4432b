// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two selections of the same sites, side by side; and charts.
#include <algorithm>
#include <cmath>

#include "app/briefing/layout_parts.h"
#include "app/briefing/slide_words.h"
#include "app/paint/qt_text.h"

namespace ree::layouts {
namespace {

constexpr double textPx = 21;

const BriefLine* lineOf(const Brief& brief, const TotalLine& like) {
    for (const BriefLine& line : brief.lines)
        if (line.total.family == like.family && line.total.basis == like.basis)
            return &line;
    return nullptr;
}

QString lineCell(PageBuilder& page, const BriefLine* line) {
    if (line == nullptr)
        return QStringLiteral("–");
    return QStringLiteral("%1 · %2 %3")
        .arg(tonnesWords(line->total.tonnes.total()), countWords(line->total.sites, "site", "sites"),
             page.cite(page.citations().ofTerms(line->terms)));
}

QString largest(PageBuilder& page, const Brief& brief) {
    if (brief.ranked.empty())
        return QStringLiteral("–");
    const ContainedTerm& first = brief.ranked.front();
    return siteWords(page.sites(), first.row) + QLatin1Char(' ') + page.cite(page.citations().ofTerm(first));
}

QString sitesCell(PageBuilder& page, const Brief& brief) {
    return QStringLiteral("%1 %2").arg(QString::number(brief.summary.sites), citeLayers(page, brief));
}

TableRows comparisonTable(PageBuilder& page, const Brief& left, const Brief& right, std::size_t mostRows) {
    TableRows table{
        {{QString(), false, false}, {QStringLiteral("Left"), false, true}, {QStringLiteral("Right"), false, true}}, {}};
    const auto add = [&table](const QString& what, const QString& a, const QString& b) {
        table.rows.push_back({what, a, b});
    };
    add(QStringLiteral("Sites"), sitesCell(page, left), sitesCell(page, right));
    add(QStringLiteral("With grade / tonnage"),
        QStringLiteral("%1 / %2").arg(left.summary.withGrade).arg(left.summary.withTonnage),
        QStringLiteral("%1 / %2").arg(right.summary.withGrade).arg(right.summary.withTonnage));
    std::vector<TotalLine> lines;
    for (const Brief* brief : {&left, &right})
        for (const BriefLine& line : brief->lines)
            if (std::none_of(lines.begin(), lines.end(), [&line](const TotalLine& l) {
                    return l.family == line.total.family && l.basis == line.total.basis;
                }))
                lines.push_back(line.total);
    const std::size_t room = mostRows - 4;
    const std::size_t shown = lines.size() > room ? room - 1 : lines.size();
    for (std::size_t i = 0; i < shown; ++i)
        add(lineWords(lines[i].family, lines[i].basis), lineCell(page, lineOf(left, lines[i])),
            lineCell(page, lineOf(right, lines[i])));
    if (shown < lines.size())
        add(QStringLiteral("%1 further classes").arg(lines.size() - shown), QStringLiteral("…"), QStringLiteral("…"));
    add(QStringLiteral("Mass not known"), countWords(left.summary.containedUnknown, "site", "sites"),
        countWords(right.summary.containedUnknown, "site", "sites"));
    add(QStringLiteral("Largest"), largest(page, left), largest(page, right));
    return table;
}

} // namespace

void comparison(PageBuilder& page, const Brief& left, const Brief& right) {
    const QRectF body = page.body();
    const double half = (body.width() - 40) / 2;
    remarkDoubts(page, left);
    remarkDoubts(page, right);
    const TableRows table = comparisonTable(page, left, right, 9);
    const double tableHeight = rowHeightPx(textPx) * static_cast<double>(table.rows.size() + 1);
    const double top = body.bottom() - tableHeight;
    page.table(QStringLiteral("Comparison"), {body.left(), top, body.width(), tableHeight}, table, textPx);
    MapRequest other = page.request().map;
    other.content.rows = page.request().otherRows ? page.request().otherRows : makeRowSet({});
    const double legend = std::max(page.legendHeight(page.request().map, half), page.legendHeight(other, half));
    const auto side = [&](double x, const QString& words, const MapRequest& map, const Brief& brief) {
        page.heading(words, {x, body.top(), half, 40});
        mapWithLegend(page, {x, body.top() + 44, half, top - 18 - body.top() - 44}, map, mapAltText(page, brief),
                      legend);
    };
    side(body.left(), QStringLiteral("Left: ") + filterWords(page.request().filter), page.request().map, left);
    side(body.right() - half, QStringLiteral("Right: ") + filterWords(page.request().otherFilter), other, right);
}

void charts(PageBuilder& page, const Brief& brief) {
    const QRectF body = page.body();
    std::vector<ChartKind> kinds = page.request().charts;
    if (kinds.empty())
        kinds = {ChartKind::GradeTonnage, ChartKind::OxideByCountry};
    kinds.resize(std::min<std::size_t>(kinds.size(), 4));
    const int across = kinds.size() > 1 ? 2 : 1;
    const int down = kinds.size() > 2 ? 2 : 1;
    const double width = (body.width() - 40 * (across - 1)) / across;
    const double height = (body.height() - 24 * (down - 1)) / down;
    remarkDoubts(page, brief, false);
    const auto& all = page.request().map.content.rows->rows();
    Citations& citations = page.citations();
    std::vector<int> cites;
    for (const std::uint16_t layer : brief.layers)
        cites.push_back(citations.ofLayer(layer));
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        // Sites are counted all; figures that cannot be true are drawn in no chart.
        const bool counts = kinds[i] == ChartKind::SitesByCountry || kinds[i] == ChartKind::SitesByOwner;
        const Chart chart = chartOf(page.sites(), counts ? all : brief.trusted, kinds[i], down > 1 ? 5 : 10);
        const int column = static_cast<int>(i) % across;
        const int line = static_cast<int>(i) / across;
        page.chart({body.left() + column * (width + 40), body.top() + line * (height + 24), width, height}, chart);
        for (const ChartSeries& series : chart.series)
            for (const std::uint32_t row : series.rows)
                for (const int number : citations.ofFigures(row))
                    cites.push_back(number);
    }
    for (const ContainedTerm& term : brief.ranked)
        if (term.basis == MassBasis::Oxide)
            for (const int number : citations.ofTerm(term))
                cites.push_back(number);
    std::sort(cites.begin(), cites.end());
    cites.erase(std::unique(cites.begin(), cites.end()), cites.end());
    page.note(QStringLiteral("The charts rest on ") + page.cite(std::move(cites)));
}

} // namespace ree::layouts
