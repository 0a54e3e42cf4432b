// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ree {

/// A country as a small integer into countries(); 0 is "unknown".
using CountryId = std::uint16_t;
inline constexpr CountryId unknownCountry = 0;

struct Country {
    std::string alpha3;      ///< ISO 3166-1, "KAZ"; empty for unknown
    std::string alpha2;      ///< "KZ"
    std::string nameEnglish; ///< "Kazakhstan"
    std::string nameRussian; ///< "Казахстан"
    std::string nameLocal;   ///< "Қазақстан"; English where we know no better
};

/// All countries of ISO 3166-1 by alpha-3, after the unknown one at index 0. Built once from ICU; thread-safe.
[[nodiscard]] std::span<const Country> countries();
[[nodiscard]] const Country& country(CountryId id);
/// By alpha-3, alpha-2, or any known English, Russian or local name and old form ("Kirgizia", "РК", "Kyrgyz Republic").
/// Unknown names, and names of states that no longer exist ("USSR"), give unknownCountry.
[[nodiscard]] CountryId countryFromText(std::string_view text);
/// Exactly an alpha-3 code; nothing when there is no such code.
[[nodiscard]] std::optional<CountryId> countryFromAlpha3(std::string_view alpha3);
/// Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan, in this order.
[[nodiscard]] std::span<const CountryId> centralAsia();

} // namespace ree
