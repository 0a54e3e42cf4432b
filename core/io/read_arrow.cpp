// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

#include <cpl_string.h>
#include <ogr_recordbatch.h>

#include "core/io/read_ways.h"

namespace ree {
namespace {

constexpr const char* rowsAtOnce = "8192"; ///< larger batches fall out of the processor's cache

/// What a column of a batch holds.
struct ArrowColumn {
    enum class Kind : std::uint8_t { Text, Integer, Integer64, Real } kind = Kind::Text;
    int decimals = -1; ///< of a real number's text; -1 for 15 digits in all
};

/// The layer as its Arrow stream lays it out: its fields in order, then its geometry, if any.
struct ArrowLayout {
    std::vector<ArrowColumn> columns;
    bool geometry = false;
};

bool isSet(const ArrowArray& column, std::int64_t at) {
    const auto* const valid = static_cast<const std::uint8_t*>(column.buffers[0]);
    return valid == nullptr || ((valid[at / 8] >> (at % 8)) & 1) != 0;
}

template <class T>
T valueAt(const ArrowArray& column, std::int64_t at) {
    return static_cast<const T*>(column.buffers[1])[at];
}

/// Texts and geometries: offsets, then bytes.
std::string_view bytesAt(const ArrowArray& column, std::int64_t at) {
    const auto* const offsets = static_cast<const std::int32_t*>(column.buffers[1]);
    const auto length = static_cast<std::size_t>(offsets[at + 1] - offsets[at]);
    return length == 0 ? std::string_view()
                       : std::string_view(static_cast<const char*>(column.buffers[2]) + offsets[at], length);
}

class ArrowBatch : public RowBatch, private Cells {
public:
    ArrowBatch(ArrowArray array, const ArrowLayout& layout) : m_array(array), m_layout(layout) {}
    ~ArrowBatch() override {
        if (m_array.release != nullptr)
            m_array.release(&m_array);
    }
    ArrowBatch(const ArrowBatch&) = delete;
    ArrowBatch& operator=(const ArrowBatch&) = delete;

    [[nodiscard]] std::size_t size() const override { return static_cast<std::size_t>(m_array.length); }

    bool addPlace(std::size_t row, PlaceReader& places) override {
        const ArrowArray& column = *m_array.children[m_layout.columns.size()];
        const std::int64_t at = static_cast<std::int64_t>(row) + column.offset;
        if (!m_layout.geometry || !isSet(column, at)) {
            places.addBare();
            return false;
        }
        return addGeometry(bytesAt(column, at), places);
    }

    Cells& cells(std::size_t row) override {
        m_row = static_cast<std::int64_t>(row);
        return *this;
    }

private:
    /// A point in the processor's own byte order is what nearly every row holds; the rest is left to GDAL.
    static bool addGeometry(std::string_view wkb, PlaceReader& places) {
        constexpr std::string_view plainPoint("\1\1\0\0\0", 5);
        std::array<double, 2> point{};
        if (wkb.size() == plainPoint.size() + sizeof point && wkb.starts_with(plainPoint)) {
            std::memcpy(point.data(), wkb.data() + plainPoint.size(), sizeof point);
            if (!std::isnan(point[0]) || !std::isnan(point[1])) {
                places.addPoint(point[0], point[1]);
                return true;
            }
        }
        OGRGeometryH geometry = nullptr;
        OGR_G_CreateFromWkb(wkb.data(), nullptr, &geometry, static_cast<int>(wkb.size()));
        const bool placed = places.add(geometry);
        OGR_G_DestroyGeometry(geometry);
        return placed;
    }

    [[nodiscard]] const ArrowArray& column(int field) const { return *m_array.children[field]; }
    [[nodiscard]] std::int64_t at(int field) const { return m_row + column(field).offset; }

    [[nodiscard]] double number(int field) override {
        if (!isSet(column(field), at(field)))
            return std::nan("");
        switch (m_layout.columns[static_cast<std::size_t>(field)].kind) {
        case ArrowColumn::Kind::Integer: return valueAt<std::int32_t>(column(field), at(field));
        case ArrowColumn::Kind::Integer64: return static_cast<double>(valueAt<std::int64_t>(column(field), at(field)));
        case ArrowColumn::Kind::Real: return valueAt<double>(column(field), at(field));
        case ArrowColumn::Kind::Text: break;
        }
        return std::nan("");
    }

    [[nodiscard]] std::string_view text(int field) override {
        if (!isSet(column(field), at(field)))
            return {};
        char* const end = m_digits.data() + m_digits.size();
        const ArrowColumn& kind = m_layout.columns[static_cast<std::size_t>(field)];
        char* written = m_digits.data();
        switch (kind.kind) {
        case ArrowColumn::Kind::Text: return bytesAt(column(field), at(field));
        case ArrowColumn::Kind::Integer:
            written = std::to_chars(written, end, valueAt<std::int32_t>(column(field), at(field))).ptr;
            break;
        case ArrowColumn::Kind::Integer64:
            written = std::to_chars(written, end, valueAt<std::int64_t>(column(field), at(field))).ptr;
            break;
        case ArrowColumn::Kind::Real: {
            // As GDAL makes a text of it, so that both ways read the same.
            const double value = valueAt<double>(column(field), at(field));
            written = kind.decimals < 0
                          ? std::to_chars(written, end, value, std::chars_format::general, 15).ptr
                          : std::to_chars(written, end, value, std::chars_format::fixed, kind.decimals).ptr;
        }
        }
        return {m_digits.data(), static_cast<std::size_t>(written - m_digits.data())};
    }

    ArrowArray m_array;
    const ArrowLayout& m_layout;
    std::int64_t m_row = 0;
    std::array<char, 512> m_digits{}; ///< the longest double has 309 digits before the point
};

class ArrowStream {
public:
    explicit ArrowStream(OGRLayerH layer) {
        char** options = CSLSetNameValue(nullptr, "INCLUDE_FID", "NO");
        options = CSLSetNameValue(options, "MAX_FEATURES_IN_BATCH", rowsAtOnce);
        m_open = OGR_L_GetArrowStream(layer, &m_stream, options);
        CSLDestroy(options);
    }
    ~ArrowStream() {
        if (m_open && m_stream.release != nullptr)
            m_stream.release(&m_stream);
    }
    ArrowStream(const ArrowStream&) = delete;
    ArrowStream& operator=(const ArrowStream&) = delete;

    /// Nothing when the stream holds what only features can tell: dates, lists, blobs, narrow numbers.
    [[nodiscard]] std::optional<ArrowLayout> layout(OGRFeatureDefnH definition) {
        ArrowSchema schema{};
        if (!m_open || m_stream.get_schema(&m_stream, &schema) != 0)
            return std::nullopt;
        const std::unique_ptr<ArrowSchema, void (*)(ArrowSchema*)> released(&schema, [](ArrowSchema* s) {
            if (s->release != nullptr)
                s->release(s);
        });
        return layoutOf(schema, definition);
    }

    /// Null at the end; `complaint` is set when that came too early.
    [[nodiscard]] std::unique_ptr<ArrowBatch> next(const ArrowLayout& layout, std::string& complaint) {
        ArrowArray array{};
        if (m_stream.get_next(&m_stream, &array) != 0) {
            const char* const words = m_stream.get_last_error(&m_stream);
            complaint = words == nullptr ? "the stream of columns broke off" : words;
            return nullptr;
        }
        return array.release == nullptr ? nullptr : std::make_unique<ArrowBatch>(array, layout);
    }

private:
    static std::optional<ArrowLayout> layoutOf(const ArrowSchema& schema, OGRFeatureDefnH definition) {
        const int fields = OGR_FD_GetFieldCount(definition);
        const std::int64_t geometries = OGR_FD_GetGeomFieldCount(definition);
        if (geometries > 1 || schema.n_children != fields + geometries)
            return std::nullopt;
        ArrowLayout layout;
        layout.geometry = geometries == 1;
        if (layout.geometry && std::string_view(schema.children[fields]->format) != "z")
            return std::nullopt;
        for (int i = 0; i < fields; ++i) {
            auto* const field = OGR_FD_GetFieldDefn(definition, i);
            const auto kind = kindOf(schema.children[i]->format);
            if (!kind || OGR_Fld_GetSubType(field) != OFSTNone ||
                std::string_view(schema.children[i]->name) != OGR_Fld_GetNameRef(field))
                return std::nullopt;
            const bool wide = OGR_Fld_GetType(field) == OFTReal && OGR_Fld_GetWidth(field) > 0;
            layout.columns.push_back({*kind, wide ? OGR_Fld_GetPrecision(field) : -1});
        }
        return layout;
    }

    static std::optional<ArrowColumn::Kind> kindOf(std::string_view format) {
        return format == "u"   ? std::optional(ArrowColumn::Kind::Text)
               : format == "i" ? std::optional(ArrowColumn::Kind::Integer)
               : format == "l" ? std::optional(ArrowColumn::Kind::Integer64)
               : format == "g" ? std::optional(ArrowColumn::Kind::Real)
                               : std::nullopt;
    }

    ArrowArrayStream m_stream{};
    bool m_open = false;
};

} // namespace

Result<std::optional<SitesPart>> readArrow(Reading& reading, OGRLayerH layer) {
    OGR_L_ResetReading(layer);
    ArrowStream stream(layer);
    const auto layout = stream.layout(OGR_L_GetLayerDefn(layer));
    if (!layout)
        return std::optional<SitesPart>();
    auto part = readBatches(
        reading,
        [&](const TakeBatch<RowBatch>& take) {
            const GdalMessages messages; // of this thread
            while (auto batch = stream.next(*layout, reading.stoppedBy))
                if (!take(std::move(batch)))
                    break;
            if (reading.stoppedBy.empty())
                reading.stoppedBy = messages.firstError();
        },
        true);
    if (!part)
        return tl::unexpected(part.error());
    return reading.stoppedBy.empty() ? std::optional(*std::move(part)) : std::nullopt;
}

} // namespace ree
