// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/place_reader.h"

#include <cmath>

#include "core/io/dataset.h"

namespace ree {
namespace {

constexpr std::int64_t rowsAtOnce = 4096;   ///< transformed together
constexpr std::size_t placesAtOnce = 32768; ///< told together

LonLat pointIn(OGRGeometryH geometry) {
    const auto flat = wkbFlatten(OGR_G_GetGeometryType(geometry));
    if (flat == wkbPoint)
        return {OGR_G_GetX(geometry, 0), OGR_G_GetY(geometry, 0)};
    if (flat == wkbMultiPoint && OGR_G_GetGeometryCount(geometry) > 0)
        return pointIn(OGR_G_GetGeometryRef(geometry, 0));
    if (flat == wkbPolygon || flat == wkbMultiPolygon) {
        OGRGeometryH inside = OGR_G_PointOnSurface(geometry);
        const LonLat place = inside == nullptr ? LonLat{} : LonLat{OGR_G_GetX(inside, 0), OGR_G_GetY(inside, 0)};
        OGR_G_DestroyGeometry(inside);
        return place;
    }
    OGREnvelope box;
    OGR_G_GetEnvelope(geometry, &box);
    return {(box.MinX + box.MaxX) / 2, (box.MinY + box.MaxY) / 2};
}

} // namespace

LonLat usablePlace(LonLat place, std::int64_t row, Remarks& remarks) {
    if (!place.known() || std::abs(place.lon) > 180 || std::abs(place.lat) > 90) {
        remarks.add(RemarkKind::OutOfRange, row);
        return {};
    }
    if (place.lon == 0 && place.lat == 0) {
        remarks.add(RemarkKind::NullIsland, row);
        return {};
    }
    return place;
}

PlaceReader::PlaceReader(const SourceCrs& crs, PlacesTold& told) : m_unusable(crs.unusable), m_told(told) {
    if (crs.reference && !crs.unusable)
        m_transform = toWgs84(static_cast<OGRSpatialReferenceH>(crs.reference.get()));
}

bool PlaceReader::add(OGRGeometryH geometry) {
    if (geometry == nullptr || OGR_G_IsEmpty(geometry) != 0) {
        addBare();
        return false;
    }
    const LonLat point = m_unusable ? LonLat{} : pointIn(geometry);
    addPoint(point.lon, point.lat);
    return true;
}

void PlaceReader::addBare() {
    m_bare.push_back(static_cast<std::uint32_t>(m_rows));
    addRow();
}

void PlaceReader::addPoint(double x, double y) {
    m_x.push_back(x);
    m_y.push_back(y);
    addRow();
}

void PlaceReader::addRow() {
    if (++m_rows - static_cast<std::int64_t>(m_places.size()) == rowsAtOnce)
        flush();
}

void PlaceReader::flush() {
    m_success.assign(m_x.size(), m_unusable ? 0 : 1);
    if (m_transform && !m_x.empty())
        OCTTransformEx(static_cast<OGRCoordinateTransformationH>(m_transform.get()), static_cast<int>(m_x.size()),
                       m_x.data(), m_y.data(), nullptr, m_success.data());
    std::size_t point = 0;
    for (auto row = static_cast<std::int64_t>(m_places.size()); row < m_rows; ++row) {
        if (m_bareDone < m_bare.size() && m_bare[m_bareDone] == row) {
            ++m_bareDone;
            m_places.emplace_back();
            continue;
        }
        const LonLat there{m_x[point], m_y[point]};
        m_places.push_back(m_success[point++] != 0 ? usablePlace(there, row + 1, m_remarks) : LonLat{});
        if (m_told.wanted() && m_places.back().known())
            m_news.push_back(m_places.back());
    }
    m_x.clear();
    m_y.clear();
    if (m_news.size() < placesAtOnce)
        return;
    m_told.tell(m_news);
    m_news.clear();
}

void PlaceReader::finish() {
    flush();
    m_told.tell(m_news);
    m_news.clear();
}

} // namespace ree
