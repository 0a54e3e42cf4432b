// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ree {

/// What a word of a name says beside its letters. Words are compared by soundOf, so a spelling or two of each will do.
struct NameWord {
    enum class Role : std::uint8_t { Generic, Side, Kind, Number };
    Role role = Role::Generic;
    std::uint32_t bits = 0;
    std::string_view number; ///< of the ordinals in words
};
/// Nothing for a word that is just a part of the name. `sound` is soundOf the word.
[[nodiscard]] std::optional<NameWord> nameWordFor(std::string_view sound);
/// The side at the beginning of a word written together ("Verkhnesayanskii", "Severokatpar"), which is cut off.
[[nodiscard]] std::uint32_t takeSidePrefix(std::string& sound);

/// One romanisation of a folded word: letters stand for sounds, x for sh, q for ch, j for zh and dzh, c for ts.
[[nodiscard]] std::string soundOf(std::string_view folded);
/// The same without the ending of a Russian adjective: "kundibai" of "Kundybajskoe".
[[nodiscard]] std::string withoutEnding(std::string sound);

/// Tailings are not the deposit that they came from; other kinds only make a name a little different.
inline constexpr std::uint32_t tailingsKind = 1;

/// Two sets of sides that exclude each other: north and south, but not north and upper.
[[nodiscard]] bool sidesExclude(std::uint32_t a, std::uint32_t b);

} // namespace ree
