// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/open_session.h"

#include <utility>

#include "core/base/resources.h"
#include "core/session/map_view.h"

namespace ree {
namespace {

namespace fs = std::filesystem;

/// Looks at every file before any is opened, so that what has changed is told first.
std::vector<SourceTrouble> troublesOf(const Session& session, const Job& job) {
    std::vector<SourceTrouble> troubles;
    const auto look = [&](const SessionSource& source) {
        if (const SourceState state = stateOf(source, job); state != SourceState::Same && !job.cancelled())
            troubles.push_back({source.path, state, {}});
    };
    for (const SessionSource& source : session.sources)
        look(source);
    for (const AttachedTable& table : session.tables)
        look(table.source);
    return troubles;
}

bool isMissing(const std::vector<SourceTrouble>& troubles, const fs::path& path) {
    return std::any_of(troubles.begin(), troubles.end(), [&path](const SourceTrouble& trouble) {
        return trouble.path == path && trouble.state == SourceState::Missing;
    });
}

/// The field that the layers of a source take their names from.
std::string labelFieldOf(const Session& session, const fs::path& path) {
    const auto in = [&path](const MapState& map) -> std::string {
        for (const LayerState& layer : map.layers)
            if (layer.path == path && !layer.style.labelField.empty())
                return layer.style.labelField;
        return {};
    };
    std::string field = in(session.map);
    for (std::size_t i = 0; field.empty() && i < session.slides.size(); ++i)
        field = in(session.slides[i].map);
    return field;
}

void openOne(const SessionSource& source, OpenedSession& opened, SiteBuilder& builder, const PlacesFound& onPlaces,
             const Job& job) {
    auto read = openSource(source, labelFieldOf(opened.session, source.path), onPlaces, job);
    if (!read) {
        opened.troubles.push_back({source.path, SourceState::Same, read.error()});
        return;
    }
    builder.open(std::move(read->sites));
    for (OpenShapes& shapes : read->shapes)
        opened.shapes.push_back(std::move(shapes));
    opened.reads.push_back({source.path, std::move(read->report)});
}

void append(Warnings& all, const Warnings& more) { all.insert(all.end(), more.begin(), more.end()); }

} // namespace

std::string toText(const SourceTrouble& trouble) {
    const std::string path = trouble.path.string();
    if (trouble.error)
        return toText(*trouble.error);
    switch (trouble.state) {
    case SourceState::Missing:
        return path + " is missing, so nothing of it is shown. Put it back there, or say where it is now.";
    case SourceState::Changed:
        return path + " has changed since the session was saved. It is shown as it is now; save the session to keep "
                      "it so.";
    case SourceState::Same: break;
    }
    return {};
}

OpenedSession openSources(Session session, const SiteTablePtr& own, SiteBuilder& builder, const PlacesFound& onPlaces,
                          const Job& job) {
    OpenedSession opened;
    opened.session = std::move(session);
    opened.troubles = troublesOf(opened.session, job);
    builder = SiteBuilder();
    builder.open(own);
    for (const SessionSource& source : opened.session.sources)
        if (!isMissing(opened.troubles, source.path))
            openOne(source, opened, builder, onPlaces, job);
    BuiltSites built = builder.build(opened.session, job);
    opened.sites = std::move(built.sites);
    opened.attached = std::move(built.attached);
    opened.warnings = std::move(built.warnings);
    for (const TableAttached& table : opened.attached)
        if (table.error && !isMissing(opened.troubles, table.path))
            opened.troubles.push_back({table.path, SourceState::Same, table.error});
    if (opened.sites)
        opened.selected = rowsOf(opened.session.map.selected, *opened.sites);
    return opened;
}

Result<OpenedSession> openSession(const fs::path& file, bool baseMap, const Job& job) {
    auto read = readSession(file);
    if (!read)
        return tl::unexpected(read.error());
    const auto folder = resourceFolder();
    if (!folder)
        return tl::unexpected(folder.error());
    const auto atlas = readAtlas(*folder / "data", job);
    if (!atlas)
        return tl::unexpected(atlas.error());
    SiteBuilder builder;
    OpenedSession opened = openSources(std::move(read->session), atlas->table, builder, {}, job);
    opened.warnings.insert(opened.warnings.begin(), read->warnings.begin(), read->warnings.end());
    if (baseMap) {
        auto map = readBaseMap(*folder / "basemap", job);
        if (!map)
            return tl::unexpected(map.error());
        opened.baseMap = map->map;
        append(opened.warnings, map->warnings);
    }
    if (job.cancelled())
        return failure(ErrorCode::Cancelled, "Opening", file.string(), "it was cancelled");
    return opened;
}

namespace {

/// Walks over every path that a session names.
class Relocation {
public:
    Relocation(fs::path from, fs::path to) : m_from(std::move(from)), m_to(std::move(to)) {}

    void in(fs::path& path) const {
        if (path == m_from)
            path = m_to;
    }
    void in(std::string& path) const {
        if (path == m_from.string())
            path = m_to.string();
    }
    void in(SiteKey& site) const { in(site.source); }
    void in(MapState& map) const {
        for (LayerState& layer : map.layers)
            in(layer.path);
        for (SiteKey& site : map.selected)
            in(site);
    }
    void in(SlideState& slide) const {
        in(slide.map);
        in(slide.site);
        in(slide.photo);
    }
    void in(AttachedTable& table) const {
        in(table.source.path);
        for (MatchDecision& decision : table.decisions) {
            in(decision.table);
            in(decision.site);
        }
    }

private:
    fs::path m_from;
    fs::path m_to;
};

} // namespace

Session relocated(Session session, const fs::path& from, const fs::path& to) {
    const Relocation move(from, to);
    for (SessionSource& source : session.sources)
        move.in(source.path);
    for (AttachedTable& table : session.tables)
        move.in(table);
    for (Choice& choice : session.decisions.choices)
        move.in(choice.site);
    for (GivenPlace& place : session.decisions.places)
        move.in(place.site);
    move.in(session.map);
    for (SlideState& slide : session.slides)
        move.in(slide);
    move.in(session.houseStyle);
    return session;
}

} // namespace ree
