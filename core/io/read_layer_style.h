// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "core/geo/layer_style.h"

namespace ree {

/// What a style file made of a layer.
struct LayerStyleRead {
    LayerStyle style;           ///< as it is by default where the file says nothing or cannot be read
    std::filesystem::path file; ///< the style's file; empty when there is none
    Warnings warnings;          ///< what is in the file and not understood, in words
};

/// The style that lies beside a layer's file under the same name: roads.shp → roads.qml, else roads.sld (any case of
/// the ending). Read are
///  - QGIS QML, versions 2 and 3: one symbol for all features made of a simple fill, line or marker; the label field of
///    simple labelling; opacity; visibility by scale;
///  - OGC SLD 1.0 and 1.1 (SE): polygon, line, point and text symbolizers of a rule without filter; scale limits.
/// Widths in millimetres become pixels of 1/96 inch. A file over 4 MiB, broken XML and every part that is not
/// understood leave the default and a warning; there is no error, since a layer is shown without its style too. Any
/// thread.
[[nodiscard]] LayerStyleRead readLayerStyle(const std::filesystem::path& layer);

} // namespace ree
