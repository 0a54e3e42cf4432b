// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace ree {

enum class Theme : std::uint8_t { Light, Dark };
/// By what the sites' colours tell them apart.
enum class ColourBy : std::uint8_t { Type, Country, Status, Evidence, OwnerCountry, Single };
/// What the area of a symbol stands for. A site without the figure gets a symbol of its own, never the smallest.
enum class SizeBy : std::uint8_t { Same, Tonnage, Contained, Grade };

} // namespace ree
