// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which sites the pointer means, and what a click does with them.
#include <algorithm>
#include <cmath>

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "app/gui/map/map_widget.h"
#include "app/paint/qt_text.h"
#include "core/geo/lasso.h"
#include "core/scene/clusters.h"
#include "core/scene/fan.h"
#include "core/scene/site_names.h"
#include "core/sites/importance.h"

namespace ree {

namespace {

constexpr double hitRadiusPx = 9;
constexpr std::size_t mostOrdered = 2000; ///< a larger selection stays in the order of the rows
constexpr std::size_t mostFanned = 150;
constexpr int pieceSidePx = 480;

PixelPoint pixelPoint(QPointF p) { return {p.x(), p.y()}; }

std::vector<std::uint32_t> shownInside(const ProjectedPlaces& places, const RowSet& rows, const MapBox& box) {
    std::vector<std::uint32_t> hits = places.index.inside(places.points, box);
    std::erase_if(hits, [&rows](std::uint32_t candidate) { return !rows.contains(candidate); });
    return hits;
}

double apart(PixelPoint a, PixelPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

} // namespace

QString MapWidget::nameOf(std::uint32_t row) const {
    return qtText(SiteNames(*m_document->sites(), m_document->options().names).of(row));
}

std::optional<std::uint32_t> MapWidget::fannedUnder(QPointF at) const {
    if (!m_fan || !m_places)
        return std::nullopt;
    std::vector<std::uint32_t> rows = sitesAt(*m_fan);
    std::sort(rows.begin(), rows.end()); // as the painter fans them out
    const auto offsets = fanOffsets(rows.size(), fanApartPx);
    const PixelPoint middle = m_view.toPixel(*m_fan);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (apart({middle.x + offsets[i].x, middle.y + offsets[i].y}, pixelPoint(at)) <= fanApartPx / 2)
            return rows[i];
    return std::nullopt;
}

std::vector<std::uint32_t> MapWidget::sitesUnder(QPointF at) const {
    if (!m_places)
        return {};
    if (const auto fanned = fannedUnder(at))
        return {*fanned};
    const std::int64_t row =
        m_places->index.nearest(m_places->points, m_view.toMap(pixelPoint(at)), hitRadiusPx * m_view.unitsPerPixel,
                                [this](std::uint32_t candidate) { return m_document->shows(candidate); });
    if (row < 0)
        return {};
    // Several sites may stand on one spot (a whole ore field on its town): all are meant.
    return sitesAt(m_places->points[static_cast<std::size_t>(row)]);
}

std::vector<std::uint32_t> MapWidget::sitesAt(MapPoint point) const {
    const double reach = sharedPlacePx * m_view.unitsPerPixel;
    std::vector<std::uint32_t> rows = sitesIn({point.x - reach, point.y - reach, point.x + reach, point.y + reach});
    std::erase_if(rows, [&](std::uint32_t row) {
        const MapPoint p = m_places->points[row];
        return std::hypot(p.x - point.x, p.y - point.y) >= reach;
    });
    return rows;
}

std::vector<std::uint32_t> MapWidget::sitesIn(const MapBox& box) const {
    std::vector<std::uint32_t> hits =
        m_document->rows() ? shownInside(*m_places, *m_document->rows(), box) : std::vector<std::uint32_t>();
    if (hits.size() > mostOrdered)
        return hits;
    const SiteTable& sites = *m_document->sites();
    std::sort(hits.begin(), hits.end(),
              [&](std::uint32_t a, std::uint32_t b) { return importanceKey(sites, a) < importanceKey(sites, b); });
    return hits;
}

void MapWidget::setFan(std::optional<MapPoint> place) {
    if (m_fan == place)
        return;
    m_fan = place;
    schedule();
}

bool MapWidget::openCluster(QPointF at) {
    if (!m_document->options().clusters || !m_places || !m_document->rows())
        return false;
    // Clusters hang on the map, so a small piece of it shows the same ones.
    View around = m_view.withSize(pieceSidePx, pieceSidePx);
    around.center = m_view.toMap(pixelPoint(at));
    const auto clusters =
        clusterSites(*m_places, *m_document->rows(), around, [](std::uint32_t) { return std::uint8_t{0}; });
    for (const Cluster& cluster : clusters) {
        if (cluster.count < 2 || apart(m_view.toPixel(cluster.center), pixelPoint(at)) > clusterRadius(cluster.count))
            continue;
        const double extent = std::max(cluster.box.width(), cluster.box.height());
        if (extent > m_view.unitsPerPixel)
            setView(m_view.showing(cluster.box, 0.2));
        else {
            std::vector<std::uint32_t> members = sitesIn(cluster.box);
            if (members.size() <= mostFanned)
                setFan(cluster.center);
            m_document->setSelected(std::move(members));
        }
        return true;
    }
    return false;
}

void MapWidget::identify(QPointF at, bool add) {
    if (!m_places)
        return;
    emit identified(m_view.projection->toLonLat(m_view.toMap(pixelPoint(at))), hitRadiusPx * m_view.unitsPerPixel);
    if (!add && openCluster(at))
        return;
    std::vector<std::uint32_t> hits = sitesUnder(at);
    std::vector<std::uint32_t> rows = add ? m_document->selected() : std::vector<std::uint32_t>();
    if (hits.empty()) {
        setFan(std::nullopt);
        m_document->setSelected(std::move(rows));
        return;
    }
    if (hits.size() > 1 && hits.size() <= mostFanned)
        setFan(m_places->points[hits.front()]);
    else if (!fannedUnder(at))
        setFan(std::nullopt);
    const auto isHit = [&](std::uint32_t r) { return std::find(hits.begin(), hits.end(), r) != hits.end(); };
    const bool deselect = add && std::any_of(rows.begin(), rows.end(), isHit);
    std::erase_if(rows, isHit);
    if (!deselect)
        rows.insert(rows.end(), hits.begin(), hits.end());
    m_document->setSelected(std::move(rows));
}

void MapWidget::addToSelection(const std::vector<std::uint32_t>& found) {
    std::vector<std::uint32_t> rows = m_document->selected();
    const RowSet before(rows);
    for (const std::uint32_t row : found)
        if (!before.contains(row))
            rows.push_back(row);
    m_document->setSelected(std::move(rows));
}

template <class Choose>
void MapWidget::selectInBackground(Choose choose) {
    if (!m_document->rows())
        return;
    runInBackground(
        m_placesPool, this,
        [choose, projection = m_view.projection, rows = m_document->rows(), sites = m_document->sites()] {
            return choose(*projected(sites, projection), *rows, *sites);
        },
        [this, rows = m_document->rows()](const std::vector<std::uint32_t>& found) {
            if (rows == m_document->rows())
                addToSelection(found);
        });
}

void MapWidget::selectInside(const MapBox& box) {
    selectInBackground([box](const ProjectedPlaces& places, const RowSet& rows, const SiteTable&) {
        return shownInside(places, rows, box);
    });
}

void MapWidget::selectInside(const std::vector<LonLat>& outline) {
    std::vector<MapPoint> ring;
    m_view.projection->toMap(outline, ring);
    selectInBackground([ring](const ProjectedPlaces& places, const RowSet& rows, const SiteTable&) {
        std::vector<std::uint32_t> found = insideLasso(Lasso(ring), places.points, places.index);
        std::erase_if(found, [&](std::uint32_t row) { return !rows.contains(row); });
        return found;
    });
}

void MapWidget::selectWithin(LonLat center, double meters) {
    selectInBackground([center, meters, projection = m_view.projection](const ProjectedPlaces& places,
                                                                        const RowSet& rows, const SiteTable& sites) {
        std::vector<std::uint32_t> found =
            withinRadius(center, meters, sites.place, places.points, places.index, *projection);
        std::erase_if(found, [&](std::uint32_t row) { return !rows.contains(row); });
        return found;
    });
}

} // namespace ree
