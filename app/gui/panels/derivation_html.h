// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/analysis/derivation.h"

namespace ree {

/// A derivation as nested lines of HTML: each number with its unit, the arithmetic, who says so; sources as links. Text
/// from files is escaped, and only http and https addresses become links.
[[nodiscard]] QString derivationHtml(const Derivation& derivation);

/// A source as it is cited everywhere in the window: its title, a link where it has an address.
[[nodiscard]] QString sourceHtml(const std::string& id, const std::string& title, const std::string& url);

} // namespace ree
