// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/base/pipe.h"
#include "core/io/read_plan.h"
#include "core/io/read_sites.h"
#include "core/io/row_batch.h"
#include "core/io/row_reader.h"

namespace ree {

/// How rows are fetched from GDAL. All ways give the same table and report; `Best` takes the fastest that suits the
/// source, and features when another does not get through without a complaint.
enum class ReadWay : std::uint8_t {
    Best,
    Features, ///< one feature after the other, on this thread
    Piped,    ///< features too, fetched on a second thread
    Arrow,    ///< columns by the thousand, where the driver and the fields allow
    Halves,   ///< two handles on the two halves of a shapefile, places before attributes
    Ahead     ///< a GeoJSON by the fields of its first features, see ReadAhead
};
[[nodiscard]] Result<SitesRead> readSites(const std::filesystem::path& path, const ReadOptions& options, const Job& job,
                                          ReadWay way);

/// Of a layer that is open already; any way but Ahead.
[[nodiscard]] Result<SitesRead> readLayer(const DatasetHandle& dataset, OGRLayerH layer,
                                          const std::filesystem::path& path, const ReadOptions& options, const Job& job,
                                          ReadWay way);
/// How the warning begins that tells of a source that GDAL could not read to its end.
inline constexpr std::string_view stoppedEarly = "reading stopped early: ";

/// What every way has to know of its source.
struct Reading {
    const std::filesystem::path& path;
    const ReadOptions& options;
    const Job& job;
    std::string source; ///< for messages
    SiteLayer layer;
    ReadPlan plan;
    SourceCrs crs;
    std::int64_t statedRows = -1; ///< as the header claims; never more than a guess
    std::size_t expectedRows = 0; ///< what memory may be set aside for
    PlacesTold& told;
    std::string stoppedBy; ///< out: what GDAL complained of
    /// The encoding of the source's texts, where GDAL can be told to leave them alone and only those that are not
    /// plain ASCII need a conversion; else "".
    std::string untouched;

    [[nodiscard]] tl::unexpected<Error> cancelled() const {
        return failure(ErrorCode::Cancelled, "Reading", source, "it was cancelled");
    }
    void say(std::int64_t rows) const {
        const double stated = static_cast<double>(statedRows);
        job.say(statedRows > 0 ? std::min(1.0, static_cast<double>(rows) / stated) : -1, "Reading " + source);
    }
};

using MakeRows = std::function<void(const TakeBatch<RowBatch>&)>;
/// Makes a table of the batches that `make` hands over, on a second thread when `piped`.
[[nodiscard]] Result<SitesPart> readBatches(Reading& reading, const MakeRows& make, bool piped);

[[nodiscard]] Result<SitesPart> readFeatures(Reading& reading, OGRLayerH layer, bool piped);
/// Nothing when the layer does not suit or GDAL complained.
[[nodiscard]] Result<std::optional<SitesPart>> readArrow(Reading& reading, OGRLayerH layer);
/// Nothing when the halves do not fit together or GDAL complained.
[[nodiscard]] Result<std::optional<SitesPart>> readHalves(Reading& reading);

} // namespace ree
