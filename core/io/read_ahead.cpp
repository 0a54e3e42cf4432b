// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_ahead.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <cpl_conv.h>

#include "core/io/dataset.h"
#include "core/io/read_ways.h"

namespace ree {
namespace {

constexpr std::uintmax_t bytesWorthAThread = 16'000'000;
constexpr const char* featuresToLearnFrom = "1000";
constexpr const char* learnFrom = "OGR_GEOJSON_MAX_FEATURES_FIRST_PASS";

/// Everything about a layer that the reading of its features depends on.
std::string layoutOf(const DatasetHandle& dataset, OGRLayerH layer) {
    std::string layout = GDALGetDriverShortName(GDALGetDatasetDriver(dataset.get()));
    const auto add = [&layout](const auto& part) { layout += '\n' + std::string(part); };
    add(OGR_L_GetName(layer));
    add(std::to_string(OGR_L_GetGeomType(layer)));
    if (auto* const reference = OGR_L_GetSpatialRef(layer)) {
        char* words = nullptr;
        OSRExportToWkt(reference, &words);
        add(words);
        CPLFree(words);
    }
    auto* const definition = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        auto* const field = OGR_FD_GetFieldDefn(definition, i);
        add(OGR_Fld_GetNameRef(field));
        for (const int number : {int(OGR_Fld_GetType(field)), int(OGR_Fld_GetSubType(field)), OGR_Fld_GetWidth(field),
                                 OGR_Fld_GetPrecision(field)})
            add(std::to_string(number));
    }
    return layout;
}

bool hasTrouble(const ReadReport& report) {
    return std::any_of(report.warnings.begin(), report.warnings.end(),
                       [](const Warning& warning) { return warning.text.starts_with(stoppedEarly); });
}

} // namespace

bool isWorthReadingAhead(const std::filesystem::path& path) {
    std::error_code error;
    return isGeoJson(path) && std::filesystem::file_size(path, error) > bytesWorthAThread && !error;
}

ReadAhead::ReadAhead(const std::filesystem::path& path, const ReadOptions& options, const Job& job)
    : m_path(path), m_options(options), m_job(job) {
    if (options.onPlaces)
        m_options.onPlaces = [this, tell = options.onPlaces](std::span<const LonLat> places) {
            m_told = true;
            tell(places);
        };
    m_layer = std::async(std::launch::async, [this] { return read(); });
}

ReadAhead::~ReadAhead() {
    m_stop.request_stop();
    if (m_layer.valid())
        m_layer.wait();
}

std::optional<ReadAhead::Layer> ReadAhead::read() {
    const Job job{m_stop.get_token(), {}};
    CPLSetThreadLocalConfigOption(learnFrom, featuresToLearnFrom);
    const auto dataset = openDataset(m_path, m_options.encoding, &job);
    CPLSetThreadLocalConfigOption(learnFrom, nullptr);
    if (!dataset)
        return std::nullopt;
    const auto layer = layerOf(*dataset, m_path, m_options.layer);
    if (!layer)
        return std::nullopt;
    std::string layout = layoutOf(*dataset, *layer);
    auto sites = readLayer(*dataset, *layer, m_path, m_options, job, ReadWay::Features);
    if (!sites || hasTrouble(sites->report))
        return std::nullopt;
    return Layer{std::move(layout), *std::move(sites)};
}

std::optional<SitesRead> ReadAhead::take(const DatasetHandle& dataset, OGRLayerH layer) {
    using namespace std::chrono_literals;
    const std::stop_callback stopBoth(m_job.stop, [this] { m_stop.request_stop(); });
    while (m_layer.wait_for(20ms) != std::future_status::ready)
        m_job.say(-1, "Reading " + m_path.filename().string());
    auto ahead = m_layer.get();
    if (!ahead || ahead->layout != layoutOf(dataset, layer))
        return std::nullopt;
    return std::move(ahead->sites);
}

} // namespace ree
