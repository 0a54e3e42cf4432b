// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/slide_text.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/paint/furniture.h"
#include "app/paint/qt_text.h"
#include "core/analysis/totals.h"
#include "core/base/text.h"
#include "core/base/version.h"

namespace ree {
namespace {

constexpr std::size_t mostTopSites = 5;
constexpr std::size_t mostCountries = 5;
constexpr std::size_t mostSources = 8;

QString tonnes(const Interval& interval) { return qtText(toReadableText(interval, 3)) + QStringLiteral(" t"); }

QString sitesText(std::int64_t count) {
    return count == 1 ? QStringLiteral("1 site") : QStringLiteral("%1 sites").arg(count);
}

SlideBlock keyFigures(const Summary& summary) {
    SlideBlock block{QStringLiteral("Key figures"), {}};
    block.lines.push_back({QStringLiteral("Sites"), QString::number(summary.sites)});
    if (summary.placed < summary.sites)
        block.lines.push_back({QStringLiteral("… not on the map"), QString::number(summary.sites - summary.placed)});
    block.lines.push_back({QStringLiteral("… with a grade / a tonnage"),
                           QStringLiteral("%1 / %2").arg(summary.withGrade).arg(summary.withTonnage)});
    return block;
}

/// "Measured + indicated"; what is no oxide says so.
QString lineLabel(const TotalLine& line) {
    const QString family = qtText(shortLabel(line.family));
    return line.basis == MassBasis::Oxide
               ? family
               : QStringLiteral("%1 (%2)").arg(family, line.basis == MassBasis::Metal ? QStringLiteral("metal")
                                                                                      : QStringLiteral("basis open"));
}

SlideBlock containedBlock(const Summary& summary) {
    SlideBlock block{QStringLiteral("Rare earths in the ground"), {}};
    for (const TotalLine& line : summary.contained)
        block.lines.push_back(
            {lineLabel(line) + QStringLiteral(", ") + sitesText(line.sites), tonnes(line.tonnes.total())});
    block.lines.push_back({QStringLiteral("Not known"), sitesText(summary.containedUnknown)});
    return block;
}

SlideBlock countriesBlock(const Summary& summary) {
    SlideBlock block{QStringLiteral("Sites by country"), {}};
    for (const auto& [id, count] : summary.byCountry)
        if (block.lines.size() < mostCountries)
            block.lines.push_back(
                {id == unknownCountry ? QStringLiteral("Not stated") : qtText(country(id).nameEnglish),
                 QString::number(count)});
    return block;
}

SlideBlock topSites(const SiteTable& table, const std::vector<std::uint32_t>& rows) {
    struct Ranked {
        double value;
        std::uint32_t row;
        Interval tonnes;
    };
    std::vector<Ranked> ranked;
    for (const std::uint32_t row : rows)
        if (const Interval contained = table.containedTonnes[row]; contained.known())
            ranked.push_back({contained.representative(), row, contained});
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.value > b.value; });
    SlideBlock block{QStringLiteral("Most oxide in the ground"), {}};
    for (const Ranked& site : ranked)
        if (block.lines.size() < mostTopSites)
            block.lines.push_back({qtText(table.name[site.row]), tonnes(site.tonnes)});
    return block;
}

/// Publishers of the figures shown, the most cited first.
QString sourcesLine(const SiteTable& table, const std::vector<std::uint32_t>& rows) {
    if (!table.evidence)
        return {};
    std::map<std::string, int> cited;
    for (const std::uint32_t row : rows) {
        const SiteEvidence* evidence = table.evidenceOf(row);
        if (evidence == nullptr)
            continue;
        std::set<std::string> ofSite;
        for (const Figure& figure : evidence->figures)
            ofSite.insert(figure.sourceId);
        for (const std::string& id : ofSite)
            if (const Source* source = table.evidence->source(id))
                ++cited[source->publisher.empty() ? source->title : source->publisher];
    }
    std::vector<std::pair<std::string, int>> order(cited.begin(), cited.end());
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList names;
    for (const auto& [name, count] : order)
        if (static_cast<std::size_t>(names.size()) < mostSources)
            names << qtText(name);
    if (names.isEmpty())
        return {};
    QString line = QStringLiteral("Figures: ") + names.join(QStringLiteral("; "));
    if (order.size() > mostSources)
        line += QStringLiteral(" and %1 more, named in the exported list").arg(order.size() - mostSources);
    return line + QStringLiteral(".");
}

} // namespace

std::string proposedTitle(const Filter& filter) {
    std::string what = "Rare earth deposits";
    if (!filter.elements.empty() && filter.elements.size() <= 4)
        what = joined({"Deposits with", toText(filter.elements, filter.allElements ? " and " : " or ")}, " ");
    std::vector<std::string> names;
    for (const CountryId id : filter.countries)
        if (id != unknownCountry)
            names.push_back(country(id).nameEnglish);
    if (names.empty() || names.size() > 4)
        return what + (filter.scopes == defaultFilter().scopes ? " of Central Asia" : "");
    const std::string last = names.back();
    names.pop_back();
    return what + " in " + (names.empty() ? last : joined(names, ", ") + " and " + last);
}

SlideText slideText(const SlideRequest& request) {
    SlideText words;
    words.title = qtText(request.title.empty() ? proposedTitle(request.filter) : request.title);
    words.filter = qtText(inWords(request.filter));
    if (!words.filter.isEmpty())
        words.filter[0] = words.filter[0].toUpper();
    const MapContent& content = request.map.content;
    QStringList foot;
    if (content.sites && content.rows) {
        const Summary summary = summarize(*content.sites, *content.rows);
        words.blocks = {keyFigures(summary), containedBlock(summary), topSites(*content.sites, content.rows->rows()),
                        countriesBlock(summary)};
        std::erase_if(words.blocks, [](const SlideBlock& block) { return block.lines.empty(); });
        foot << sourcesLine(*content.sites, content.rows->rows());
    }
    if (!request.dataDate.empty())
        foot << QStringLiteral("Data as of %1.").arg(qtText(request.dataDate));
    foot << creditText(content);
    foot << QStringLiteral("Made with REE Atlas %1.").arg(qtText(programVersion()));
    foot.removeAll(QString());
    words.foot = foot.join(QLatin1Char(' '));
    return words;
}

} // namespace ree
