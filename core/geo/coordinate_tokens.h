// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace ree {

/// The pieces of a coordinate in degrees, the first step of parseCoordinate.
struct CoordinateToken {
    enum class Kind : std::uint8_t { Number, Degree, Minute, Second, North, South, East, West, Separator };
    Kind kind = Kind::Number;
    double value = 0;      ///< of a number, its sign included
    bool negative = false; ///< a minus stands before it, which -0 would lose
    bool isSigned = false; ///< a plus or a minus stands before it
    bool whole = true;     ///< no decimals were written
    std::size_t position = 0;

    [[nodiscard]] bool isLatitude() const { return kind == Kind::North || kind == Kind::South; }
    [[nodiscard]] bool isLetter() const { return kind >= Kind::North && kind <= Kind::West; }
};

/// What to do with a comma that stands between two digits.
enum class CommaIs : std::uint8_t { Separator, Decimal };

/// Cuts UTF-8 text into tokens; the error's cause and position speak of the first character that has no meaning here.
[[nodiscard]] Result<std::vector<CoordinateToken>> coordinateTokens(std::string_view utf8, CommaIs comma);

} // namespace ree
