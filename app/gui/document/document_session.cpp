// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The document as a session keeps it, and back.
#include <algorithm>
#include <set>
#include <utility>

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "core/base/resources.h"
#include "core/session/map_view.h"

namespace ree {
namespace {

SiteTablePtr atlasSites(const Job& job) {
    const auto folder = resourceFolder();
    const auto atlas = folder ? readAtlas(*folder / "data", job) : tl::unexpected(folder.error());
    return atlas ? atlas->table : nullptr;
}

const std::vector<SiteLayer>& siteLayersOf(const SiteTablePtr& sites) {
    static const std::vector<SiteLayer> none;
    return sites ? sites->layers : none;
}

} // namespace

void Document::openSession(const Session& session) {
    if (m_baseMap) // else the atlas itself would be what is cancelled
        cancelReading();
    ++m_generation;
    ++m_reading;
    m_opening = true;
    m_session = session;
    m_undo.clear();
    m_arriving.clear();
    m_arrivingTimer.start();
    emit busy(tr("Opening the session…"));
    runInBackground(
        m_readPool, this,
        [this, session, job = readingJob()] {
            if (!m_own)
                m_own = atlasSites(job);
            return openSources(
                session, m_own, m_builder, [this](auto places) { m_arriving.add(places); }, job);
        },
        [this, generation = m_generation](const OpenedSession& opened) {
            if (isCurrent(generation))
                show(opened);
        });
}

void Document::show(const OpenedSession& opened) {
    if (--m_reading == 0)
        emit busy({});
    m_opening = false;
    m_arriving.clear();
    m_arrivingTimer.stop();
    m_arrivingShown.clear();
    m_undo.clear();
    m_attached = opened.attached;
    m_sites = opened.sites;
    m_shapes = opened.shapes;
    const MapState& map = m_session.map;
    const LayerSources sources{siteLayersOf(m_sites), m_shapes};
    m_siteLayersListed = sources.sites.size();
    m_layers = map.layers.empty() ? layersAsOpened(sources, m_session.sources) : layersOf(map.layers, sources, {});
    m_hidden = hiddenSiteLayers(m_layers, sources.sites.size());
    m_options = map.style;
    m_selected = opened.selected;
    m_selectedElsewhere = map.selected;
    std::erase_if(m_selectedElsewhere, [this](const SiteKey& site) { return isOpen(site); });
    // Row numbers of the table before mean other sites now, until the new ones are chosen.
    m_rows = makeRowSet({});
    m_facets = {};
    takeFilter(map.filter);
    emit changed(DataChange | LayersChange | OptionsChange | FilterChange | RowsChange | SelectionChange |
                 SessionChange);
    chooseRows();
    if (const auto view = viewOf(map.view, m_view ? m_view->projection : nullptr); view && !map.view.crs.empty())
        emit viewWanted(*view);
    else if (!map.view.crs.empty())
        emit message(qtText(toText(view.error())), true);
    emit sessionOpened(opened.troubles, opened.warnings);
}

bool Document::isOpen(const SiteKey& site) const {
    const auto& layers = siteLayersOf(m_sites);
    return std::any_of(layers.begin(), layers.end(),
                       [&site](const SiteLayer& layer) { return layer.source == site.source; });
}

void Document::takeFilter(const std::string& text) {
    auto filter = parseFilter(text);
    m_filter = filter ? *std::move(filter) : defaultFilter();
    m_filterAsRead = filter ? std::string() : text;
    if (!filter)
        emit message(qtText(toText(filter.error())), true);
}

MapState Document::mapState() const {
    if (m_opening)
        return m_session.map;
    MapState state;
    state.view = m_view ? viewState(*m_view) : m_session.map.view;
    state.style = m_options;
    state.filter = m_filterAsRead.empty() ? toText(m_filter) : m_filterAsRead;
    for (const MapLayer& layer : m_layers)
        state.layers.push_back(stateOf(layer));
    if (m_layers.empty() && m_sites) // an empty list would show everything
        state.layers.push_back({{}, std::string(sitesPart), siteLayersOf(m_sites).front().name, false, {}, {}});
    if (m_sites && m_selected.size() <= mostSelectedKept)
        for (const std::uint32_t row : m_selected)
            state.selected.push_back(keyOf(*m_sites, row));
    state.selected.insert(state.selected.end(), m_selectedElsewhere.begin(), m_selectedElsewhere.end());
    state.unread = m_session.map.unread;
    return state;
}

Session Document::sessionToKeep() const {
    Session session = m_session;
    session.map = mapState();
    if (m_opening)
        return session;
    std::set<std::filesystem::path> shown;
    const auto look = [&shown](const MapState& map) {
        for (const LayerState& layer : map.layers)
            shown.insert(layer.path);
    };
    look(session.map);
    for (const SlideState& slide : session.slides)
        look(slide.map);
    std::erase_if(session.sources, [&](const SessionSource& source) {
        const bool isShapes = std::any_of(m_shapes.begin(), m_shapes.end(),
                                          [&source](const OpenShapes& open) { return open.path == source.path; });
        return isShapes && !shown.contains(source.path);
    });
    return session;
}

void Document::showMapState(const MapState& state) {
    const LayerSources sources{siteLayersOf(m_sites), m_shapes};
    std::vector<LayerState> wanted = state.layers;
    if (wanted.empty())
        for (const MapLayer& layer : layersAsOpened(sources, m_session.sources))
            wanted.push_back(stateOf(layer));
    std::vector<MapLayer> next = layersOf(wanted, sources, m_layers);
    for (const MapLayer& layer : m_layers)
        if (std::none_of(next.begin(), next.end(), [&layer](const MapLayer& line) { return line.id == layer.id; })) {
            next.push_back(layer);
            next.back().shown = false;
        }
    editLayers(tr("Show the layers of a slide"), std::move(next));
    setOptions(state.style);
    if (const auto filter = parseFilter(state.filter))
        setFilter(*filter);
    else
        emit message(qtText(toText(filter.error())), true);
    select(state.selected);
    if (state.view.crs.empty())
        return;
    if (const auto view = viewOf(state.view, m_view ? m_view->projection : nullptr))
        emit viewWanted(*view);
    else
        emit message(qtText(toText(view.error())), true);
}

void Document::select(const std::vector<SiteKey>& sites) {
    if (sites.empty() || !m_sites)
        return setSelected({});
    runInBackground(
        m_queryPool, this, [table = m_sites, sites] { return rowsOf(sites, *table); },
        [this, table = m_sites](const std::vector<std::uint32_t>& rows) {
            if (table == m_sites)
                setSelected(rows);
        });
}

} // namespace ree
