// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace ree {

/// Text of a file as text of a page, in an attribute too: nothing in it is markup. The thin blanks that group digits
/// become such as do not break a line.
[[nodiscard]] std::string escapedHtml(std::string_view text);

/// An address from a file becomes a link only where it can do no more than open a page.
[[nodiscard]] bool isWebAddress(std::string_view url);

} // namespace ree
