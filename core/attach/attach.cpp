// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/attach.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>
#include <utility>

#include "core/attach/long_tables.h"
#include "core/attach/matcher.h"
#include "core/base/text.h"
#include "core/sites/apply_evidence.h"

namespace ree {
namespace {

constexpr std::size_t maxRowWarnings = 100;

std::int64_t columnWithRole(const RawTable& table, const std::map<std::string, FieldMeaning>& meanings,
                            FieldRole role) {
    for (const auto& [name, meaning] : meanings)
        if (meaning.role == role)
            return table.column(name);
    return -1;
}

/// What each column means: as assigned, else as its heading says.
std::map<std::string, FieldMeaning> meaningsOf(const RawTable& table,
                                               const std::map<std::string, FieldMeaning>& assigned) {
    std::map<std::string, FieldMeaning> meanings;
    for (const std::string& column : table.columns) {
        const auto it = assigned.find(column);
        meanings[column] = it == assigned.end() ? guessMeaning(column) : it->second;
    }
    for (const auto id : {"site_id", "site"})
        if (table.column(id) >= 0 && assigned.count(id) == 0)
            meanings[id] = {FieldRole::Id, Unit::None};
    return meanings;
}

/// Joins one table: keeps the report and the evidence under construction together.
class Joiner {
public:
    Joiner(SiteTable& sites, const RawTable& table, std::map<std::string, FieldMeaning> meanings)
        : m_sites(sites), m_table(table), m_meanings(std::move(meanings)), m_matcher(sites),
          m_evidence(sites.evidence ? std::make_shared<Evidence>(*sites.evidence) : std::make_shared<Evidence>()) {
        m_report.source = table.source;
        m_report.kind = guessKind(table);
        m_report.warnings = table.warnings;
        m_idColumn = columnWithRole(table, m_meanings, FieldRole::Id);
        m_nameColumn = columnWithRole(table, m_meanings, FieldRole::Name);
        m_countryColumn = columnWithRole(table, m_meanings, FieldRole::Country);
    }

    Result<AttachReport> run() {
        if (m_report.kind == TableKind::Sources)
            readSources();
        else if (!chooseKey())
            return failure(ErrorCode::WrongContent, "Cannot attach", m_table.source,
                           "it has no column with a site's id or name",
                           "Name the column with --map COLUMN=id or COLUMN=name.");
        else
            for (std::size_t row = 0; row < m_table.rows.size(); ++row)
                joinRow(row);
        m_report.read = static_cast<std::int64_t>(m_table.rows.size());
        m_report.sites = static_cast<std::int64_t>(m_gained.size());
        if (m_untold > 0)
            m_report.warnings.push_back({"and " + std::to_string(m_untold) + " further rows that did not join",
                                         {m_table.source, {}, -1, {}, -1},
                                         m_untold});
        m_sites.evidence = m_evidence;
        return std::move(m_report);
    }

private:
    void readSources() {
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            Source source = sourceFrom(TableRow(m_table, row));
            if (source.id.empty()) {
                ++m_report.rejected;
                say(row, "it has no source_id");
                continue;
            }
            ++m_report.matched;
            m_evidence->sources[source.id] = std::move(source);
        }
    }

    /// By id when any id of the table is known, else by name.
    bool chooseKey() {
        if (m_idColumn >= 0)
            for (std::size_t row = 0; row < m_table.rows.size(); ++row)
                if (m_matcher.byId(cell(row, m_idColumn)).outcome == SiteMatcher::Outcome::Matched) {
                    m_report.matchedBy = "id";
                    return true;
                }
        m_report.matchedBy = m_nameColumn >= 0 ? "name" : "id";
        return m_nameColumn >= 0 || m_idColumn >= 0;
    }

    [[nodiscard]] std::string_view cell(std::size_t row, std::int64_t column) const {
        return column < 0 ? std::string_view() : std::string_view(m_table.rows[row][static_cast<std::size_t>(column)]);
    }

    void joinRow(std::size_t row) {
        const bool byId = m_report.matchedBy == "id";
        const auto key = trimmed(cell(row, byId ? m_idColumn : m_nameColumn));
        if (key.empty()) {
            ++m_report.rejected;
            return say(row, "it names no site");
        }
        const auto match =
            byId ? m_matcher.byId(key) : m_matcher.byName(key, countryFromText(cell(row, m_countryColumn)));
        if (match.outcome == SiteMatcher::Outcome::Unmatched) {
            ++m_report.unmatched;
            return say(row, "no site is called '" + std::string(key) + "'");
        }
        if (match.outcome == SiteMatcher::Outcome::Ambiguous) {
            ++m_report.ambiguous;
            return say(row, "several sites are called '" + std::string(key) + "'");
        }
        const Status added = addEvidence(row, m_evidence->bySite[match.row]);
        if (!added) {
            ++m_report.rejected;
            return say(row, toText(added.error()));
        }
        ++m_report.matched;
        m_gained.insert(match.row);
    }

    Status addEvidence(std::size_t row, SiteEvidence& site) {
        const TableRow cells(m_table, row);
        const auto keep = [](auto item, auto& list) -> Status {
            if (!item)
                return tl::unexpected(item.error());
            list.push_back(*std::move(item));
            return {};
        };
        switch (m_report.kind) {
        case TableKind::Estimates: return keep(figureFrom(cells), site.figures);
        case TableKind::Ownership: return keep(ownershipFrom(cells), site.owners);
        case TableKind::Composition: return keep(compositionFrom(cells), site.composition);
        case TableKind::Coordinates: return keep(coordinateFrom(cells), site.coordinates);
        default: return addWide(row, site);
        }
    }

    /// A row of a wide table: its figures are one estimate, its source is the table.
    Status addWide(std::size_t row, SiteEvidence& site) {
        SiteEvidence gained;
        Ownership owner;
        for (const auto& [column, meaning] : m_meanings) {
            const auto text = trimmed(cell(row, m_table.column(column)));
            switch (meaning.role) {
            case FieldRole::Grade:
            case FieldRole::Tonnage:
            case FieldRole::Contained:
                if (const Status added = addWideFigure(text, column, meaning, row, gained); !added)
                    return added;
                break;
            case FieldRole::Owner: owner.owner = text; break;
            case FieldRole::OwnerCountry: owner.ownerCountry = countryFromText(text); break;
            case FieldRole::OwnerKind: owner.kind = fromText<OwnerKind>(text).value_or(OwnerKind::Other); break;
            default: break;
            }
        }
        if (!owner.owner.empty()) {
            owner.current = true;
            owner.sourceId = m_table.source;
            gained.owners.push_back(std::move(owner));
        }
        site.figures.insert(site.figures.end(), gained.figures.begin(), gained.figures.end());
        site.owners.insert(site.owners.end(), gained.owners.begin(), gained.owners.end());
        return {};
    }

    Status addWideFigure(std::string_view text, const std::string& column, const FieldMeaning& meaning, std::size_t row,
                         SiteEvidence& gained) const {
        const auto quantity = parseQuantity(text, meaning.unit);
        if (!quantity)
            return tl::unexpected(quantity.error());
        if (quantity->value.bound == Bound::Unknown)
            return {};
        if (quantity->unit == Unit::None)
            return failure(ErrorCode::WrongText, "Cannot read " + column + " '" + std::string(text) + "'", {},
                           "neither the cell nor the heading has a unit", "Put the unit into the heading.");
        Figure f;
        f.kind = meaning.role == FieldRole::Grade     ? FigureKind::Grade
                 : meaning.role == FieldRole::Tonnage ? FigureKind::Tonnage
                                                      : FigureKind::Contained;
        f.kindText = column;
        f.estimate = m_table.source + "#" + std::to_string(row + 1);
        f.statement = text;
        f.quantity = *quantity;
        f.unitText = symbol(quantity->unit);
        f.basis = f.kind == FigureKind::Tonnage ? Basis::Ore : basisInHeading(column);
        f.basisText = toText(f.basis);
        f.sourceId = m_table.source;
        gained.figures.push_back(std::move(f));
        return {};
    }

    static Basis basisInHeading(std::string_view heading) {
        for (const auto word : splitList(heading, " ,_()%"))
            if (const Basis basis = basisFromText(word); isRareEarthSum(basis))
                return basis;
        return Basis::NotStated;
    }

    void say(std::size_t row, std::string reason) {
        if (m_report.warnings.size() >= maxRowWarnings) {
            ++m_untold;
            return;
        }
        m_report.warnings.push_back(
            {std::move(reason), {m_table.source, {}, static_cast<std::int64_t>(row) + 1, {}, -1}, 1});
    }

    SiteTable& m_sites;
    const RawTable& m_table;
    std::map<std::string, FieldMeaning> m_meanings;
    SiteMatcher m_matcher;
    std::shared_ptr<Evidence> m_evidence;
    AttachReport m_report;
    std::set<std::uint32_t> m_gained;
    std::int64_t m_untold = 0;
    std::int64_t m_idColumn = -1;
    std::int64_t m_nameColumn = -1;
    std::int64_t m_countryColumn = -1;
};

} // namespace

TableKind guessKind(const RawTable& table) {
    const auto has = [&table](std::string_view column) { return table.column(column) >= 0; };
    if (has("source_id") && has("title") && !has("site_id"))
        return TableKind::Sources;
    if (has("quantity") && has("value") && has("unit"))
        return TableKind::Estimates;
    if (has("owner") && has("share_percent"))
        return TableKind::Ownership;
    if (has("component") && has("percent"))
        return TableKind::Composition;
    if (has("site_id") && has("longitude") && has("latitude"))
        return TableKind::Coordinates;
    return TableKind::Wide;
}

std::string_view toText(TableKind kind) {
    switch (kind) {
    case TableKind::Wide: return "one row a site";
    case TableKind::Estimates: return "estimates";
    case TableKind::Ownership: return "ownership";
    case TableKind::Composition: return "composition";
    case TableKind::Coordinates: return "coordinates";
    case TableKind::Sources: return "sources";
    case TableKind::Unknown: break;
    }
    return "unknown";
}

Result<AttachReport> attachTable(SiteTable& sites, const RawTable& table,
                                 const std::map<std::string, FieldMeaning>& assigned) {
    auto report = Joiner(sites, table, meaningsOf(table, assigned)).run();
    if (report)
        applyEvidence(sites);
    return report;
}

namespace {

/// " of 2026-11-24": the day the data set was last changed, as the file beside it says.
std::string editionOf(const std::filesystem::path& folder) {
    std::ifstream file(folder / "edition.txt");
    std::string date;
    return std::getline(file, date) ? " of " + date : std::string();
}

} // namespace

Result<AtlasRead> readAtlas(const std::filesystem::path& folder, const Job& job) {
    AtlasRead atlas;
    auto sites = readSites(folder / "sites.geojson", {}, job);
    if (!sites)
        return tl::unexpected(sites.error());
    atlas.sites = std::move(sites->report);
    for (const auto name : {"sources.csv", "estimates.csv", "ownership.csv", "composition.csv", "coordinates.csv"}) {
        const auto table = readTable(folder / name, {}, job);
        if (!table)
            return tl::unexpected(table.error());
        auto report = attachTable(*sites->table, *table);
        if (!report)
            return tl::unexpected(report.error());
        atlas.attached.push_back(*std::move(report));
    }
    for (SiteLayer& layer : sites->table->layers)
        layer = {"REE Atlas", "", "Sites: REE Atlas data set" + editionOf(folder)};
    atlas.table = std::move(sites->table);
    return atlas;
}

} // namespace ree
