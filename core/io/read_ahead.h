// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <filesystem>
#include <future>
#include <optional>
#include <stop_token>
#include <string>

#include "core/io/gdal_handles.h"
#include "core/io/read_sites.h"

namespace ree {

/// Reads a GeoJSON on a second thread with the fields that its first features have, while the first one is still kept
/// by GDAL, which goes through the whole file to learn the fields of all. When they turn out to be the same, which
/// is the rule, the table is there in half the time, and places from the first moment on.
class ReadAhead {
public:
    /// Starts at once. All three must outlive the object.
    ReadAhead(const std::filesystem::path& path, const ReadOptions& options, const Job& job);
    /// Stops what is still running.
    ~ReadAhead();
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    /// Waits for the table; nothing when `layer`, opened the long way, is laid out otherwise, or the reading ahead met
    /// with any trouble.
    [[nodiscard]] std::optional<SitesRead> take(const DatasetHandle& dataset, OGRLayerH layer);
    /// Whether places were handed out already, which then must not be handed out again.
    [[nodiscard]] bool toldPlaces() const { return m_told; }

private:
    struct Layer {
        std::string layout;
        SitesRead sites;
    };
    [[nodiscard]] std::optional<Layer> read();

    const std::filesystem::path& m_path;
    ReadOptions m_options;
    const Job& m_job;
    std::stop_source m_stop;
    std::atomic<bool> m_told = false;
    std::future<std::optional<Layer>> m_layer;
};

/// Worth its thread from this size on.
[[nodiscard]] bool isWorthReadingAhead(const std::filesystem::path& path);

} // namespace ree
