// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/panels/claims_html.h"

namespace ree {

/// Everything known of a site as HTML, with the links that claims_html.h names. Text from files is escaped; only http
/// and https addresses become links of the web.
[[nodiscard]] QString siteHtml(const SiteTable& table, std::uint32_t row, const ClaimsView& view);

} // namespace ree
