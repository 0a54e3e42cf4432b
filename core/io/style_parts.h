// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/geo/layer_style.h"
#include "core/io/read_layer_style.h"
#include "core/io/xml_tree.h"

namespace ree {

// What the readers of the two formats share. They fill `style` and `warnings` of what they are given.
void readQml(const XmlElement& qgis, LayerStyleRead& read);
void readSld(const XmlElement& descriptor, LayerStyleRead& read);

/// Says that something is not used; text from the file is cut short and quoted by the caller through inQuotes().
void note(LayerStyleRead& read, std::string text);
[[nodiscard]] std::string inQuotes(std::string_view fromFile);

/// A colour from its parts of 0 to 255, which are clamped.
[[nodiscard]] Argb argb(double red, double green, double blue, double alpha);
[[nodiscard]] Argb withOpacity(Argb colour, double opacity);
/// "#rrggbb"; nothing for anything else.
[[nodiscard]] std::optional<Argb> hexColour(std::string_view text);
/// 0 to 1.
[[nodiscard]] double clampedOpacity(double opacity);
/// A width that can be drawn: 0 to 200 px; nothing for NaN and negative numbers.
[[nodiscard]] std::optional<double> drawableWidth(double px);
/// Dash and gap lengths, each multiplied by `factor`; empty (and no pattern) when one is no positive number.
[[nodiscard]] std::vector<double> dashes(std::string_view text, std::string_view separators, double factor);
/// A scale denominator or 0 for "no limit": missing, not positive, or so large that the whole earth fits a pixel.
[[nodiscard]] double scaleLimit(std::string_view text);
void showLabels(LayerStyleRead& read, std::string_view field);

} // namespace ree
