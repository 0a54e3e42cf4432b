// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_sites.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/io/dataset.h"
#include "core/io/read_ahead.h"
#include "core/io/read_ways.h"

namespace ree {
namespace {

constexpr std::int64_t rowsWorthAThread = 20000;
constexpr std::int64_t bytesWorthAThread = 4'000'000; ///< where the header does not tell the rows
constexpr std::int64_t fewestBytesPerRow = 8;         ///< no format of ours holds a row in less

/// A shapefile without its table opens as bare points; that must not pass for "no values".
std::string missingAttributes(const std::filesystem::path& path) {
    if (lowerAscii(path.extension().string()) != ".shp")
        return {};
    for (const auto* ending : {".dbf", ".DBF"})
        if (std::filesystem::exists(std::filesystem::path(path).replace_extension(ending)))
            return {};
    return "the .dbf beside it is missing: the sites have no names and no values. Copy the .dbf of the same name "
           "beside it";
}

/// One source from its opening to its report.
class SourceReader {
public:
    SourceReader(const std::filesystem::path& path, const ReadOptions& options, const Job& job)
        : m_told(options.onPlaces),
          m_reading{
              path,   options, job, path.filename().string(), {path.stem().string(), path.string(), {}}, {}, {}, -1, 0,
              m_told, {},      {}},
          m_decode(options.encoding) {}

    Result<SitesRead> read(OGRLayerH layer, const std::string& driver, ReadWay way) {
        m_report.layer = OGR_L_GetName(layer);
        m_report.driver = driver;
        m_reading.plan = planFields(layer, m_reading.options, m_decode, m_report);
        m_reading.crs = planPlaces(layer, m_reading.source, m_reading.options, m_report);
        if (const std::string missing = missingAttributes(m_reading.path); !missing.empty())
            warn(missing, {});
        countRows(layer);
        auto part = readRows(layer, driver, way);
        if (!part)
            return tl::unexpected(part.error());
        m_report.read = part->table->size();
        m_report.placed = part->table->placedCount();
        m_report.unplaced = m_report.read - m_report.placed;
        tellRemarks(*part);
        constexpr std::int64_t many = 100000;
        if (m_report.read > many)
            giveBackFreeMemory(); // what the halves took on threads that are gone
        return SitesRead{std::move(part->table), std::move(m_report)};
    }

private:
    void countRows(OGRLayerH layer) {
        const GdalMessages quiet;
        m_reading.statedRows = OGR_L_GetFeatureCount(layer, FALSE);
        std::error_code error;
        const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(m_reading.path, error));
        m_bytes = error ? 0 : bytes;
        m_reading.expectedRows =
            static_cast<std::size_t>(std::clamp<std::int64_t>(m_reading.statedRows, 0, m_bytes / fewestBytesPerRow));
    }

    [[nodiscard]] bool isLarge() const {
        return m_reading.statedRows >= rowsWorthAThread || (m_reading.statedRows < 0 && m_bytes > bytesWorthAThread);
    }

    [[nodiscard]] ReadWay bestWay(const std::string& driver) const {
        if (!isLarge())
            return ReadWay::Features;
        return driver == "ESRI Shapefile"                   ? ReadWay::Halves
               : driver == "GPKG" || driver == "FlatGeobuf" ? ReadWay::Arrow
                                                            : ReadWay::Piped;
    }

    Result<SitesPart> readRows(OGRLayerH layer, const std::string& driver, ReadWay way) {
        if (way == ReadWay::Best)
            way = bestWay(driver);
        if (way == ReadWay::Halves || way == ReadWay::Arrow) {
            if (way == ReadWay::Halves)
                leaveTextsAlone(layer);
            auto part = way == ReadWay::Halves ? readHalves(m_reading) : readArrow(m_reading, layer);
            if (!part)
                return tl::unexpected(part.error());
            if (*part)
                return **std::move(part);
            // Damaged files are rare and must read as they always did: from the beginning, one row after the other.
            m_told.stopIfAnyTold();
            m_reading.stoppedBy.clear();
            way = isLarge() ? ReadWay::Piped : ReadWay::Features;
        }
        return readFeatures(m_reading, layer, way == ReadWay::Piped);
    }

    /// GDAL would take each text through its conversion, which is a sixth of all reading.
    void leaveTextsAlone(OGRLayerH layer) {
        const GdalMessages quiet;
        const char* const encoding = GDALGetMetadataItem(layer, "SOURCE_ENCODING", "SHAPEFILE");
        if (encoding != nullptr && leavesAsciiAlone(encoding))
            m_reading.untouched = encoding;
    }

    void warn(std::string text, const Remarks::Remark& remark) {
        m_report.warnings.push_back(
            {std::move(text), {m_reading.source, m_report.layer, remark.firstRow, {}, -1}, remark.count});
    }

    void tellRemarks(const SitesPart& part) {
        if (!m_reading.stoppedBy.empty())
            warn(std::string(stoppedEarly) + m_reading.stoppedBy, {});
        m_decode.addGuessed(part.guessedTexts);
        m_decode.tell(m_reading.source, m_report.warnings);
        const auto tell = [&](RemarkKind kind, const std::string& what) {
            if (const Remarks::Remark& remark = part.remarks[kind]; remark.count > 0)
                warn(std::to_string(remark.count) + " " + what, remark);
        };
        tell(RemarkKind::OutOfRange, "coordinates are out of range; the sites stay without a place");
        tell(RemarkKind::NullIsland, "sites stand at 0, 0 and are treated as without a place");
        tell(RemarkKind::Unreadable, "figures could not be read and are unknown");
        tell(RemarkKind::NoUnit, "figures have no unit and are unknown; put the unit into the heading or assign it");
    }

    PlacesTold m_told;
    Reading m_reading;
    ReadReport m_report;
    TextDecoder m_decode;
    std::int64_t m_bytes = 0;
};

} // namespace

Result<SitesRead> readLayer(const DatasetHandle& dataset, OGRLayerH layer, const std::filesystem::path& path,
                            const ReadOptions& options, const Job& job, ReadWay way) {
    try {
        const std::string driver = GDALGetDriverShortName(GDALGetDatasetDriver(dataset.get()));
        return SourceReader(path, options, job).read(layer, driver, way);
    } catch (const std::length_error& tooMuch) {
        return failure(ErrorCode::WrongContent, "Cannot read", path.string(), tooMuch.what(),
                       "Split the file, or leave out its longest texts.");
    }
}

Result<SitesRead> readSites(const std::filesystem::path& path, const ReadOptions& options, const Job& job,
                            ReadWay way) {
    std::optional<ReadAhead> ahead;
    if (way == ReadWay::Ahead || (way == ReadWay::Best && isWorthReadingAhead(path)))
        ahead.emplace(path, options, job);
    const auto dataset = openDataset(path, options.encoding, &job);
    if (job.cancelled())
        return failure(ErrorCode::Cancelled, "Reading", path.filename().string(), "it was cancelled");
    if (!dataset)
        return tl::unexpected(dataset.error());
    const auto layer = layerOf(*dataset, path, options.layer);
    if (!layer)
        return tl::unexpected(layer.error());
    if (!ahead)
        return readLayer(*dataset, *layer, path, options, job, way);
    if (auto sites = ahead->take(*dataset, *layer))
        return *std::move(sites);
    ReadOptions again = options;
    if (ahead->toldPlaces())
        again.onPlaces = nullptr;
    return readLayer(*dataset, *layer, path, again, job, ReadWay::Best);
}

Result<SitesRead> readSites(const std::filesystem::path& path, const ReadOptions& options, const Job& job) {
    return readSites(path, options, job, ReadWay::Best);
}

} // namespace ree
