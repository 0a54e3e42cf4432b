// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/analysis/totals.h"
#include "core/domain/country.h"
#include "core/query/filter.h"

namespace ree {

// The words of slides and reports. Figures have three significant digits; an unknown one is "not known", never 0.
[[nodiscard]] QString tonnesWords(const Interval& tonnes); ///< "42 900 t", "≥1 030 000 t"
[[nodiscard]] QString oreWords(const Interval& tonnes);    ///< "16.3 Mt", "540 kt": large masses in larger units
[[nodiscard]] QString percentWords(const Interval& percent);
[[nodiscard]] QString countWords(std::int64_t count, const char* one, const char* many); ///< "1 site", "41 sites"
[[nodiscard]] QString shareWords(std::int64_t part, std::int64_t whole);                 ///< "51 %", "" of nothing
[[nodiscard]] QString countryWords(CountryId id);                                        ///< "Not stated"
/// "Measured + indicated"; metal says so, and what may be metal or oxide has a dagger: basisRemark().
[[nodiscard]] QString lineWords(ClassFamily family, MassBasis basis);
[[nodiscard]] QString basisRemark();
/// The filter as a sentence.
[[nodiscard]] QString filterWords(const Filter& filter);

} // namespace ree
