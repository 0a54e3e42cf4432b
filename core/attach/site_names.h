// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ree {

/// A name of a site taken apart for comparison. Letters are brought to one script and one romanisation (foldText, then
/// dzh/zh/j, kh/h/x, q/k, ts/tz, w/v, doubled letters, Russian adjective endings); what tells siblings apart (numbers
/// in any notation, compass points, upper and lower, new and old) and what kind of thing it is (tailings, coal) stand
/// apart from the letters; words that every deposit bears (deposit, mine, участок, кен орны, koni) are left out.
struct SiteName {
    std::string folded;               ///< foldText of the spelling without blanks, for "written the same"
    std::string letters;              ///< the words that count, end to end
    std::vector<std::string> words;   ///< the same, one by one
    std::vector<std::string> numbers; ///< "2" for 2, II, second-place labels such as "k7"; sorted
    std::uint32_t sides = 0;          ///< bits of compass points and the like
    std::uint32_t kinds = 0;          ///< bits of tailings, coal, plant, …
    bool aside = false;               ///< stood in brackets beside the name: "Dos 1 (Kuyrektykol)"
    [[nodiscard]] bool empty() const { return letters.empty() && numbers.empty(); }
};

/// The names in a text: several spellings with ';', '/', '=' or a line break between, and what stands in brackets as a
/// name aside. A spelling that says "part of …" names another site and is left out.
[[nodiscard]] std::vector<SiteName> siteNamesFrom(std::string_view text);
/// One spelling, as it stands.
[[nodiscard]] SiteName siteNameFrom(std::string_view spelling);

/// How likely two names mean one site, by spelling alone:
///   1           equal once script, romanisation, notation of numbers and generic words are set aside
///   0.91 – 1    another spelling of the same name
///   0.75 – 0.91 near: to be looked at; exactly `partScore` at most where one name says a number or side, the other
///   none below 0.75  a different name; `siblingScore` at most for siblings (Kutessay I and II, North and South)
/// Symmetric. Thread-safe.
/// A score below `least` may come out lower than it is, or as 0: whoever does not need it pays less.
[[nodiscard]] double nameSimilarity(const SiteName& a, const SiteName& b, double least = 0);
/// The best of all spellings of both.
[[nodiscard]] double nameSimilarity(std::string_view a, std::string_view b);

inline constexpr double sameNameScore = 0.91; ///< from here on two spellings are one name
inline constexpr double partScore = 0.80;     ///< "Kutessay" and "Kutessay II"
inline constexpr double siblingScore = 0.30;  ///< "Kutessay I" and "Kutessay II"
inline constexpr double asideFactor = 0.88;   ///< of a name that stood in brackets

} // namespace ree
