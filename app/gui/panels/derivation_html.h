// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include "core/analysis/derivation.h"

namespace ree {

/// A derivation as nested lines of HTML: each number with its unit, the arithmetic, who says so; sources as links. Text
/// from files is escaped, and only http and https addresses become links.
[[nodiscard]] QString derivationHtml(const Derivation& derivation);

/// A source as it is cited everywhere in the window: its title, a link where it has an address.
[[nodiscard]] QString sourceHtml(const std::string& id, const std::string& title, const std::string& url);

/// Opens http and https addresses in the browser, nothing else: links come from files.
void openWebAddress(const QUrl& url);

} // namespace ree
