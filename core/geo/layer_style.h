// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ree {

/// A colour as 0xAARRGGBB; core knows no other.
using Argb = std::uint32_t;

/// How a layer of lines, areas or points is drawn. What is not set follows the theme.
struct LayerStyle {
    std::optional<Argb> fill; ///< alpha 0 leaves areas empty
    std::optional<Argb> line;
    double widthPx = 1.1;          ///< logical pixels; 0 draws no line
    std::vector<double> dashPx;    ///< dash, gap, …; empty is a solid line
    double opacity = 1;            ///< of the whole layer, 0 to 1
    bool labels = false;           ///< names stand beside the features
    std::string labelField;        ///< "" takes the usual names
    double mostDetailedScale = 0;  ///< denominators: drawn from 1:most detailed …
    double leastDetailedScale = 0; ///< … to 1:least detailed; 0 is no limit
    bool operator==(const LayerStyle&) const = default;

    [[nodiscard]] bool shownAt(double scaleDenominator) const {
        return (mostDetailedScale <= 0 || scaleDenominator >= mostDetailedScale) &&
               (leastDetailedScale <= 0 || scaleDenominator <= leastDetailedScale);
    }
};

} // namespace ree
