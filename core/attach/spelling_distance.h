// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace ree {

/// How alike two words are that soundOf has made, from 0 to 1: one minus the cheapest way from one to the other over
/// the length of the longer. Vowels, and consonants that romanisations mix up (k g h, j z x, b p, d t), are exchanged
/// at half the price; a wrong first letter costs more, as spellings rarely differ there. Symmetric.
/// What their lengths alone keep below `least` is 0 and costs nothing.
[[nodiscard]] double spellingSimilarity(std::string_view a, std::string_view b, double least = 0);

} // namespace ree
