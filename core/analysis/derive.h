// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/derivation.h"
#include "core/analysis/site_quantity.h"
#include "core/sites/site_table.h"

namespace ree {

/// A number of one site with all that it rests on. Its value is the one that tables, lists and maps show for that
/// quantity; a number that is not known says what is missing. Any thread.
///
/// Contained oxide is tonnage × grade of one estimate, else what is stated. A part of it is contained × share of the
/// composition that is used; a sum stated as RE2O3 or without yttrium is first made one of trade oxides with yttrium,
/// which takes a whole composition. Metal is oxide divided by the mass of oxide a mass of metal.
[[nodiscard]] Derivation derive(const SiteTable& table, std::uint32_t row, const SiteQuantity& quantity);
/// One figure of the site's claims, in the base unit of its dimension (percent or tonnes) where it has one.
[[nodiscard]] Derivation derive(const SiteTable& table, std::uint32_t row, const Figure& figure);

} // namespace ree
