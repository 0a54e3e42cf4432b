// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/selection.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include <CLI/CLI.hpp>

#include "core/attach/table_layout.h"
#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/io/read_sites.h"
#include "core/session/map_view.h"

namespace ree {
namespace {

tl::unexpected<Error> wrongUsage(std::string attempted, std::string cause, std::string advice) {
    return failure(ErrorCode::WrongText, std::move(attempted), {}, std::move(cause), std::move(advice));
}

/// "% of Nb2O5" as "%" and "Nb2O5".
std::pair<std::string_view, std::string_view> splitUnit(std::string_view text) {
    const std::size_t of = text.find(" of ");
    if (of == std::string_view::npos)
        return {text, {}};
    return {text.substr(0, of), trimmed(text.substr(of + 4))};
}

bool isSession(const std::string& source) {
    return lowerAscii(std::filesystem::path(source).extension().string()) == ".reeatlas";
}

/// The session asked for; "" when there is none. It says itself what is opened and how.
Result<std::string> sessionOf(const SelectionOptions& options) {
    const auto session = std::find_if(options.sources.begin(), options.sources.end(), isSession);
    if (session == options.sources.end())
        return std::string();
    if (options.sources.size() > 1)
        return wrongUsage("Cannot open " + *session + " with other sources", "a session names its own",
                          "Open it alone, or open the others in the window and save the session.");
    if (!options.tables.empty() || !options.assignments.empty() || !options.encoding.empty() || !options.crs.empty())
        return wrongUsage("Cannot use --attach, --map, --encoding or --assume-crs with " + *session,
                          "a session says itself how its sources are read",
                          "Leave them out, or change the session in the window.");
    return *session;
}

/// What the options say; where a session is opened, over its `own` filter.
Result<Filter> filterFrom(const SelectionOptions& options, const std::optional<Filter>& own = {}) {
    Filter filter = own ? *own : options.sources.empty() ? defaultFilter() : Filter{};
    if (own && !options.countries.empty())
        filter.countries.clear();
    if (own && !options.elements.empty())
        filter.elements = {};
    if (!options.filterText.empty()) {
        auto parsed = parseFilter(options.filterText);
        if (!parsed)
            return tl::unexpected(parsed.error());
        filter = *std::move(parsed);
    }
    for (const std::string& name : options.countries) {
        const CountryId id = countryFromText(name);
        if (id == unknownCountry)
            return wrongUsage("Cannot filter by country", "there is no country '" + name + "'",
                              "Use ISO codes such as KAZ, KGZ, TJK, TKM, UZB, or names.");
        filter.countries.push_back(id);
    }
    for (const std::string& name : options.elements) {
        const auto element = elementFromText(name);
        if (!element)
            return wrongUsage("Cannot filter by element", "'" + name + "' is not a rare earth element",
                              "Use symbols such as Nd, Dy, Y.");
        filter.elements.insert(*element);
    }
    if (options.allElements)
        filter.allElements = true;
    return filter;
}

std::string noteOf(const std::string& source, const ReadReport& report) {
    return source + ": read " + std::to_string(report.read) + ", on the map " + std::to_string(report.placed) +
           ", without a place " + std::to_string(report.unplaced) + ", rejected " + std::to_string(report.rejected);
}

void append(Warnings& all, const Warnings& more) { all.insert(all.end(), more.begin(), more.end()); }

Result<SiteTablePtr> ownTable(Chosen& chosen, const Job& job) {
    const auto folder = resourceFolder();
    if (!folder)
        return tl::unexpected(folder.error());
    auto atlas = readAtlas(*folder / "data", job);
    if (!atlas)
        return tl::unexpected(atlas.error());
    append(chosen.warnings, atlas->sites.warnings);
    return atlas->table;
}

Result<SiteTablePtr> openedTable(const SelectionOptions& options, Chosen& chosen, const Job& job) {
    const auto assigned = assignedFields(options.assignments);
    if (!assigned)
        return tl::unexpected(assigned.error());
    ReadOptions read;
    read.encoding = options.encoding;
    read.crs = options.crs;
    read.assigned = *assigned;
    std::vector<SiteTablePtr> tables;
    for (const std::string& source : options.sources) {
        auto sites = readSites(source, read, job);
        if (!sites)
            return tl::unexpected(sites.error());
        chosen.notes.push_back(noteOf(source, sites->report));
        append(chosen.warnings, sites->report.warnings);
        tables.push_back(std::move(sites->table));
    }
    return tables.size() == 1 ? tables.front() : concatenated(tables);
}

Result<SiteTablePtr> sessionTable(const std::string& file, Chosen& chosen, const Job& job) {
    auto opened = openSession(file, false, job);
    if (!opened)
        return tl::unexpected(opened.error());
    for (const SourceTrouble& trouble : opened->troubles)
        chosen.troubles.push_back(toText(trouble));
    for (const SourceRead& read : opened->reads) {
        chosen.notes.push_back(noteOf(read.path.string(), read.report));
        append(chosen.warnings, read.report.warnings);
    }
    for (const TableAttached& table : opened->attached)
        if (!table.error) {
            chosen.notes.push_back(noteOf(table.report));
            append(chosen.warnings, table.report.warnings);
        }
    append(chosen.warnings, opened->warnings);
    chosen.session = std::make_shared<const OpenedSession>(*std::move(opened));
    return chosen.session->sites;
}

Result<SiteTablePtr> attachedTo(const SiteTablePtr& table, const SelectionOptions& options, Chosen& chosen,
                                const Job& job) {
    AttachOptions attach;
    const auto assigned = assignedFields(options.assignments);
    if (!assigned)
        return tl::unexpected(assigned.error());
    attach.assigned = *assigned;
    auto completed = std::make_shared<SiteTable>(*table);
    for (const std::string& path : options.tables) {
        const auto raw = readTableToAttach(path, {}, job);
        if (!raw)
            return tl::unexpected(raw.error());
        const auto report = attachTable(*completed, *raw, attach);
        if (!report)
            return tl::unexpected(report.error());
        chosen.notes.push_back(noteOf(*report));
        append(chosen.warnings, report->warnings);
    }
    return completed;
}

} // namespace

void addSources(CLI::App& command, SelectionOptions& options) {
    command.add_option("SOURCE", options.sources,
                       "Files with sites, or one session (.reeatlas); without one, the atlas's own data");
    command.add_option("--attach", options.tables, "Table with grade, tonnage or owners to join by id or name")
        ->type_size(1)
        ->allow_extra_args(false);
    command
        .add_option("--map", options.assignments,
                    "FIELD=ROLE[:UNIT] where a heading does not tell what the field means: pct=grade:%")
        ->type_size(1)
        ->allow_extra_args(false);
    command.add_option("--encoding", options.encoding, "Code page to read the sources with: windows-1251");
    command.add_option("--assume-crs", options.crs, "CRS of sources that do not state theirs: EPSG:4326");
}

Result<std::map<std::string, FieldMeaning>> assignedFields(const std::vector<std::string>& assignments) {
    std::map<std::string, FieldMeaning> assigned;
    for (const std::string& text : assignments) {
        const std::size_t equals = text.rfind('=');
        if (equals == std::string::npos)
            return wrongUsage("Cannot understand --map " + text, "there is no '='", "Write --map FIELD=ROLE.");
        const std::string field = text.substr(0, equals);
        const std::string meaning = text.substr(equals + 1);
        const std::size_t colon = meaning.find(':');
        const auto role = roleFromText(meaning.substr(0, colon));
        if (!role)
            return wrongUsage(
                "Cannot understand --map " + text, "there is no role '" + meaning.substr(0, colon) + "'",
                "Roles are id, name, names, longitude, latitude, country, region, commodity, elements, grade, "
                "grade.of, grade.basis, tonnage, contained, resource, class, system, cut_off, date, source, "
                "zone, owner, owner.share, owner.parent, as_of, parent, none.");
        FieldMeaning told{*role, guessMeaning(field).unit, guessMeaning(field).component};
        if (colon != std::string::npos) {
            const auto parts = splitUnit(std::string_view(meaning).substr(colon + 1));
            const auto stated = unitFromText(parts.first);
            if (!stated)
                return wrongUsage("Cannot understand --map " + text,
                                  "there is no unit '" + meaning.substr(colon + 1) + "'",
                                  "Write a unit such as %, g/t, ppm, t, kt or Mt.");
            told.unit = *stated;
            if (!parts.second.empty())
                told.component = parts.second;
        }
        assigned[field] = std::move(told);
    }
    return assigned;
}

std::string noteOf(const AttachReport& report) {
    return report.source + ": read " + std::to_string(report.read) + ", matched " + std::to_string(report.matched) +
           (report.matchedBy.empty() ? "" : " by " + report.matchedBy) + ", unmatched " +
           std::to_string(report.unmatched) + ", for review " + std::to_string(report.ambiguous) + ", rejected " +
           std::to_string(report.rejected);
}

Result<SiteTablePtr> openSites(const SelectionOptions& options, Chosen& chosen, const Job& job) {
    const auto session = sessionOf(options);
    if (!session)
        return tl::unexpected(session.error());
    if (!session->empty())
        return sessionTable(*session, chosen, job);
    return options.sources.empty() ? ownTable(chosen, job) : openedTable(options, chosen, job);
}

Result<Chosen> choose(const SelectionOptions& options, const Job& job, Timings& timings) {
    Chosen chosen;
    auto filter = filterFrom(options); // what cannot be understood is said before anything is read
    if (!filter)
        return tl::unexpected(filter.error());
    auto table = openSites(options, chosen, job);
    if (!table)
        return tl::unexpected(table.error());
    chosen.table = *std::move(table);
    timings.done("open");
    std::vector<bool> hidden;
    if (chosen.session) {
        const MapState& map = chosen.session->session.map;
        const auto own = parseFilter(map.filter);
        if (!own && options.filterText.empty())
            return tl::unexpected(own.error());
        filter = filterFrom(options, own ? *own : Filter{});
        hidden = hiddenSites(map, chosen.table->layers);
    }
    chosen.filter = *std::move(filter);
    if (!options.tables.empty()) {
        auto completed = attachedTo(chosen.table, options, chosen, job);
        if (!completed)
            return tl::unexpected(completed.error());
        chosen.table = *std::move(completed);
        timings.done("attach");
    }
    chosen.rows = selectRows(*chosen.table, chosen.filter, hidden, job);
    timings.done("filter");
    return chosen;
}

} // namespace ree
