// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/cli/picture_style.h"
#include "app/cli/selection.h"
#include "core/base/timings.h"

namespace ree {

struct InfoOptions {
    std::string source;
    std::string layer;
    bool json = false;
};
struct SitesOptions {
    SelectionOptions selection;
    std::string columns;
    std::string sort;
    std::string output; ///< "" writes to standard output
    std::string format; ///< "" goes by the ending of the output
    bool byteOrderMark = false;
    bool claims = false; ///< with the range and all claims beside what is used
};
struct PictureOptions {
    SelectionOptions selection;
    std::string output;
    std::string size; ///< WIDTHxHEIGHT in pixels or with cm; "" for the size of the session's view, else 1920x1080
    double dpi = 96;
    double scale = 0;   ///< of a map, 1:scale in print; 0 shows the extent
    std::string crs;    ///< "" for the atlas's Albers
    std::string extent; ///< w,s,e,n in degrees; "" for the session's view, Central Asia or the sources' extent
    PictureStyle style;
};

// Each does the whole command and answers with the exit code; `timings` gets its stages.
[[nodiscard]] int runInfo(const InfoOptions& options, Timings& timings);
[[nodiscard]] int runSites(const SitesOptions& options, Timings& timings);
[[nodiscard]] int runMap(const PictureOptions& options, Timings& timings);

/// The map that the picture options describe; shared by map, slide and report.
struct MapRequest;
[[nodiscard]] Result<MapRequest> mapRequest(const PictureOptions& options, const Chosen& chosen);

} // namespace ree
