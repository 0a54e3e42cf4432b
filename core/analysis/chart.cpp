// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "core/analysis/totals.h"
#include "core/base/text.h"

namespace ree {
namespace {

struct KindWords {
    ChartKind kind;
    std::string_view key;
    std::string_view label;
};
constexpr std::array<KindWords, chartKindCount> kindWords{
    {{ChartKind::SitesByCountry, "sites-by-country", "Sites by country"},
     {ChartKind::SitesByOwner, "sites-by-owner", "Sites by the owner's country"},
     {ChartKind::OxideByCountry, "oxide-by-country", "Contained oxide by country"},
     {ChartKind::OxidesByElement, "oxides-by-element", "Contained oxide by element"},
     {ChartKind::GradeTonnage, "grade-tonnage", "Grade and tonnage"}}};

std::string countryName(CountryId id) {
    return id == unknownCountry ? std::string("Not stated") : country(id).nameEnglish;
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

void addNote(Chart& chart, const std::string& note) {
    if (!note.empty())
        chart.note += (chart.note.empty() ? "" : " ") + note;
}

/// The first categories stay; the note counts the others.
void cut(Chart& chart, std::size_t most) {
    if (chart.categories.size() <= most)
        return;
    const auto others = static_cast<std::int64_t>(chart.categories.size() - most);
    chart.categories.resize(most);
    for (ChartSeries& series : chart.series)
        series.values.resize(most);
    addNote(chart, counted(others, "further category is", "further categories are") + " not shown.");
}

void addCounts(Chart& chart, const std::vector<std::pair<CountryId, std::int64_t>>& counts) {
    ChartSeries series{"Sites", {}, {}, {}, {}};
    chart.valueAxis = "Sites";
    for (const auto& [id, sites] : counts) {
        chart.categories.push_back(countryName(id));
        series.values.push_back(static_cast<double>(sites));
    }
    chart.series.push_back(std::move(series));
}

/// Sums by category and family as bars: a series a family, the largest category first.
class FamilyBars {
public:
    void add(const std::string& category, ClassFamily family, const Interval& tonnes) {
        m_sums[category][family].add(tonnes);
        ++m_terms;
    }
    void add(const std::string& category, ClassFamily family, const IntervalSum& tonnes) {
        m_sums[category][family].add(tonnes);
        m_terms += tonnes.terms;
    }
    [[nodiscard]] std::int64_t terms() const { return m_terms; }

    void into(Chart& chart, bool largestFirst) const {
        std::vector<std::pair<double, std::string>> order;
        for (const auto& [category, families] : m_sums) {
            double largest = 0;
            for (const auto& [family, sum] : families)
                largest = std::max(largest, sum.known.representative());
            order.emplace_back(largest, category);
        }
        if (largestFirst)
            std::stable_sort(order.begin(), order.end(),
                             [](const auto& a, const auto& b) { return a.first > b.first; });
        for (const auto& [largest, category] : order)
            chart.categories.push_back(category);
        for (std::size_t f = 0; f < classFamilyCount; ++f)
            addSeries(chart, static_cast<ClassFamily>(f));
    }

private:
    void addSeries(Chart& chart, ClassFamily family) const {
        ChartSeries series{std::string(shortLabel(family)), {}, {}, {}, {}};
        bool any = false;
        for (const std::string& category : chart.categories) {
            const auto& families = m_sums.at(category);
            const auto found = families.find(family);
            const bool known = found != families.end() && found->second.terms > 0;
            series.values.push_back(known ? found->second.known.representative() : std::nan(""));
            any = any || known;
        }
        if (any)
            chart.series.push_back(std::move(series));
    }

    std::map<std::string, std::map<ClassFamily, IntervalSum>> m_sums;
    std::int64_t m_terms = 0;
};

void addOxideByCountry(Chart& chart, const SiteTable& table, std::span<const std::uint32_t> rows) {
    FamilyBars bars;
    chart.valueAxis = "Contained oxide, t";
    for (const ContainedTerm& term : containedTerms(table, rows))
        if (term.basis == MassBasis::Oxide)
            bars.add(countryName(table.country[term.row]), term.family, term.tonnes);
    bars.into(chart, true);
    addNote(chart, "From " + std::to_string(bars.terms()) + " of " +
                       counted(static_cast<std::int64_t>(rows.size()), "site", "sites") +
                       "; the others state no oxide. A bound is drawn at its end.");
}

void addOxidesByElement(Chart& chart, const SiteTable& table, std::span<const std::uint32_t> rows) {
    FamilyBars bars;
    chart.valueAxis = "Contained oxide, t";
    std::int64_t most = 0;
    std::vector<std::string> order;
    for (const ElementTotal& total : elementTotals(table, rows)) {
        const std::string oxide(info(total.element).tradeOxide);
        bars.add(oxide, total.family, total.tonnes);
        most = std::max(most, total.tonnes.terms);
    }
    bars.into(chart, true);
    addNote(chart, "From " + counted(most, "site whose", "sites at most whose") +
                       " oxide and composition are known. A bound is drawn at its end.");
}

struct Point {
    std::uint32_t row = 0;
    double tonnes = 0;
    double percent = 0;
};

/// The sites with both figures of one estimate, at most those that hold the most, in the order of the rows; and how
/// many there are in all.
std::pair<std::vector<Point>, std::size_t> pointsOf(const SiteTable& table, std::span<const std::uint32_t> rows) {
    std::vector<Point> points;
    for (const std::uint32_t row : rows) {
        const double tonnes = table.tonnageTonnes[row].representative();
        const double percent = table.gradePercent[row].representative();
        if (table.sameEstimate[row] != 0 && tonnes > 0 && percent > 0)
            points.push_back({row, tonnes, percent});
    }
    const std::size_t all = points.size();
    if (all > mostChartPoints) {
        const auto holds = [](const Point& p) { return p.tonnes * p.percent; };
        std::nth_element(points.begin(), points.begin() + mostChartPoints, points.end(),
                         [&](const Point& a, const Point& b) { return holds(a) > holds(b); });
        points.resize(mostChartPoints);
        std::sort(points.begin(), points.end(), [](const Point& a, const Point& b) { return a.row < b.row; });
    }
    return {std::move(points), all};
}

void addPoints(Chart& chart, const SiteTable& table, std::span<const std::uint32_t> rows) {
    chart.xAxis = "Ore tonnage, t";
    chart.valueAxis = "Rare earth grade, %";
    chart.logarithmic = true;
    std::map<DepositType, ChartSeries> byType;
    const auto [points, all] = pointsOf(table, rows);
    for (const Point& point : points) {
        ChartSeries& series = byType[table.type[point.row]];
        series.x.push_back(point.tonnes);
        series.values.push_back(point.percent);
        series.names.emplace_back(table.name[point.row]);
        series.rows.push_back(point.row);
    }
    for (auto& [type, series] : byType) {
        series.name = type == DepositType::Unknown ? std::string("Type not stated") : std::string(label(type));
        chart.series.push_back(std::move(series));
    }
    addNote(chart, std::to_string(all) + " of " + counted(static_cast<std::int64_t>(rows.size()), "site", "sites") +
                       " have a grade and a tonnage of one estimate. A bound is drawn at its end.");
    if (all > points.size())
        addNote(chart, "Shown are the " + std::to_string(points.size()) + " that hold the most.");
}

} // namespace

std::string_view key(ChartKind kind) { return kindWords[static_cast<std::size_t>(kind)].key; }
std::string_view label(ChartKind kind) { return kindWords[static_cast<std::size_t>(kind)].label; }

std::optional<ChartKind> chartKindFromText(std::string_view text) {
    for (const KindWords& words : kindWords)
        if (words.key == text)
            return words.kind;
    return std::nullopt;
}

bool Chart::empty() const {
    return std::all_of(series.begin(), series.end(), [](const ChartSeries& s) {
        return std::none_of(s.values.begin(), s.values.end(), [](double v) { return std::isfinite(v); });
    });
}

Chart chartOf(const SiteTable& table, std::span<const std::uint32_t> rows, ChartKind kind, std::size_t mostCategories) {
    Chart chart;
    chart.kind = kind;
    chart.title = label(kind);
    switch (kind) {
    case ChartKind::SitesByCountry: addCounts(chart, summarize(table, rows).byCountry); break;
    case ChartKind::SitesByOwner: addCounts(chart, summarize(table, rows).byOwnerCountry); break;
    case ChartKind::OxideByCountry: addOxideByCountry(chart, table, rows); break;
    case ChartKind::OxidesByElement: addOxidesByElement(chart, table, rows); break;
    case ChartKind::GradeTonnage: addPoints(chart, table, rows); break;
    }
    if (!chart.points())
        cut(chart, mostCategories);
    return chart;
}

} // namespace ree
