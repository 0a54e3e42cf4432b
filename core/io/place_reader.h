// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <span>
#include <vector>

#include "core/base/large_memory.h"
#include "core/geo/types.h"
#include "core/io/read_plan.h"
#include "core/io/remarks.h"

namespace ree {

/// Hands known places to whoever wants to draw them before the table is there; several readers may share one.
class PlacesTold {
public:
    explicit PlacesTold(std::function<void(std::span<const LonLat>)> tell) : m_tell(std::move(tell)) {}
    [[nodiscard]] bool wanted() const { return static_cast<bool>(m_tell); }
    void tell(std::span<const LonLat> places) {
        const std::scoped_lock lock(m_mutex);
        if (m_tell && !places.empty()) {
            m_tell(places);
            m_any = true;
        }
    }
    /// After a reading that has to be done again: nothing is told twice.
    void stopIfAnyTold() {
        if (m_any)
            m_tell = nullptr;
    }

private:
    std::mutex m_mutex;
    std::function<void(std::span<const LonLat>)> m_tell;
    bool m_any = false;
};

/// The place itself, or unknown, with a remark, when it cannot be one.
[[nodiscard]] LonLat usablePlace(LonLat place, std::int64_t row, Remarks& remarks);

/// The places of rows by their geometries, in order. Transforms many at once. One thread, and the transform belongs to
/// the thread that makes the object.
class PlaceReader {
public:
    PlaceReader(const SourceCrs& crs, PlacesTold& told);
    /// One row more; false when it has no geometry, and its place may stand in columns.
    bool add(OGRGeometryH geometry);
    /// One row more with the point x, y in the CRS of the source.
    void addPoint(double x, double y);
    void addBare();
    /// To be called once after the last row.
    void finish();

    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    /// Ascending row numbers from 0.
    [[nodiscard]] const std::vector<std::uint32_t>& bareRows() const { return m_bare; }
    [[nodiscard]] const Remarks& remarks() const { return m_remarks; }
    /// One a row, unknown for the bare ones.
    [[nodiscard]] std::vector<LonLat> takePlaces() { return std::move(m_places); }
    void reserve(std::size_t rows) { reserveToFill(m_places, rows); }

private:
    void addRow();
    void flush();

    bool m_unusable;
    TransformHandle m_transform;
    PlacesTold& m_told;
    std::vector<double> m_x; ///< of the points not yet transformed
    std::vector<double> m_y;
    std::vector<int> m_success;
    std::vector<LonLat> m_places;
    std::vector<LonLat> m_news;
    std::vector<std::uint32_t> m_bare;
    std::size_t m_bareDone = 0; ///< of m_bare, how many stand in m_places
    std::int64_t m_rows = 0;
    Remarks m_remarks;
};

} // namespace ree
