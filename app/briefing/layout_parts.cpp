// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/layout_parts.h"

#include <algorithm>

#include "app/briefing/slide_words.h"
#include "app/paint/qt_text.h"

namespace ree {

void mapWithLegend(PageBuilder& page, const QRectF& room, const MapRequest& map, const QString& altText,
                   double legendHeight) {
    const double legend = std::min(std::max(legendHeight, page.legendHeight(map, room.width())), room.height() / 2);
    const double gap = legend > 0 ? 10 : 0;
    const QRectF picture(room.left(), room.top(), room.width(), room.height() - legend - gap);
    page.map(picture, map, altText);
    page.legend({room.left(), picture.bottom() + gap, room.width(), legend}, map);
}

QString mapAltText(const PageBuilder& page, const Brief& brief) {
    QStringList countries;
    for (const auto& [id, sites] : brief.summary.byCountry)
        if (countries.size() < 6)
            countries << QStringLiteral("%1 %2").arg(countryWords(id)).arg(sites);
    return QStringLiteral("Map of %1: %2. %3")
        .arg(countWords(brief.summary.placed, "site", "sites"), filterWords(page.request().filter),
             countries.join(QStringLiteral(", ")));
}

QString citeLayers(PageBuilder& page, const Brief& brief) {
    std::vector<int> cites;
    for (const std::uint16_t layer : brief.layers)
        cites.push_back(page.citations().ofLayer(layer));
    return page.cite(std::move(cites));
}

QString siteWords(const SiteTable& sites, std::uint32_t row) {
    const QString name = qtText(sites.name[row].empty() ? sites.id[row] : sites.name[row]);
    const CountryId id = sites.country[row];
    return id == unknownCountry ? name : name + QStringLiteral(", ") + qtText(country(id).alpha3);
}

TableRows groundTable(PageBuilder& page, const Brief& brief, std::size_t mostLines) {
    TableRows table{{{QStringLiteral("Rare earths in the ground"), false, true},
                     {QStringLiteral("Sites"), true, false},
                     {QStringLiteral("Mass"), true, false},
                     {QStringLiteral("Source"), false, false}},
                    {}};
    const std::size_t shown = brief.lines.size() > mostLines ? mostLines - 1 : brief.lines.size();
    std::int64_t others = 0;
    for (std::size_t i = 0; i < brief.lines.size(); ++i) {
        const TotalLine& line = brief.lines[i].total;
        if (i >= shown) {
            others += line.sites;
            page.note(QStringLiteral("%1: %2, %3")
                          .arg(lineWords(line.family, line.basis), countWords(line.sites, "site", "sites"),
                               tonnesWords(line.tonnes.total())));
            continue;
        }
        table.rows.push_back({lineWords(line.family, line.basis), QString::number(line.sites),
                              tonnesWords(line.tonnes.total()),
                              page.cite(page.citations().ofTerms(brief.lines[i].terms))});
    }
    if (shown < brief.lines.size())
        table.rows.push_back({QStringLiteral("%1 further classes, in the notes").arg(brief.lines.size() - shown),
                              QString::number(others)});
    if (brief.summary.insideParents > 0)
        table.rows.push_back(
            {QStringLiteral("Parts of a site counted above"), QString::number(brief.summary.insideParents)});
    if (!brief.doubts.empty()) {
        std::vector<int> cites;
        for (const Doubt& doubt : brief.doubts)
            for (const std::string& id : doubt.sources)
                cites.push_back(page.citations().ofSource(id));
        table.rows.push_back({QStringLiteral("Left out: does not add up ‡"),
                              QString::number(brief.doubts.size()),
                              {},
                              page.cite(std::move(cites))});
    }
    table.rows.push_back({QStringLiteral("Not known"), QString::number(brief.summary.containedUnknown)});
    return table;
}

TableRows rankingTable(PageBuilder& page, const Brief& brief, std::size_t mostSites) {
    TableRows table{{{QStringLiteral("Most in the ground"), false, true},
                     {QStringLiteral("Class"), false, true},
                     {QStringLiteral("Mass"), true, false},
                     {QStringLiteral("Source"), false, false}},
                    {}};
    for (const ContainedTerm& term : brief.ranked)
        if (table.rows.size() < mostSites)
            table.rows.push_back({siteWords(page.sites(), term.row), lineWords(term.family, term.basis),
                                  tonnesWords(term.tonnes), page.cite(page.citations().ofTerm(term))});
    return table;
}

TableRows countsTable(PageBuilder& page, const Brief& brief, const QString& heading,
                      const std::vector<std::pair<CountryId, std::int64_t>>& counts, std::size_t mostLines) {
    TableRows table{{{heading + QLatin1Char(' ') + citeLayers(page, brief), false, true},
                     {QStringLiteral("Sites"), true, false},
                     {QString(), true, false}},
                    {}};
    const std::size_t shown = counts.size() > mostLines ? mostLines - 1 : counts.size();
    std::int64_t others = 0;
    const auto add = [&](const QString& name, std::int64_t sites) {
        table.rows.push_back({name, QString::number(sites), shareWords(sites, brief.summary.sites)});
    };
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (i < shown)
            add(countryWords(counts[i].first), counts[i].second);
        else
            others += counts[i].second;
    if (others > 0)
        add(QStringLiteral("%1 others").arg(counts.size() - shown), others);
    return table;
}

void remarkDoubts(PageBuilder& page, const Brief& brief, bool withDaggers) {
    if (withDaggers && std::any_of(brief.lines.begin(), brief.lines.end(),
                                   [](const BriefLine& line) { return line.total.basis == MassBasis::NotStated; }))
        page.remark(basisRemark());
    for (const Doubt& doubt : brief.doubts)
        page.remark(QStringLiteral("‡ %1: %2").arg(qtText(page.sites().name[doubt.row]), qtText(doubt.text)));
}

} // namespace ree
