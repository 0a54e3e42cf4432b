// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include "core/domain/class_lens.h"
#include "core/domain/element_group.h"
#include "core/sites/site_table.h"

namespace ree {

/// With what the claims are looked at: the lens for classes, the limit of light and heavy, the colours of the window.
struct ClaimsView {
    ClassLens lens = defaultClassLens();
    GroupConvention groups = GroupConvention::Usgs;
    QColor usedTint{225, 236, 229};
    QColor warning{168, 67, 0};
};

// The claims about a site as HTML, side by side, the ones used marked. Links: `explain:QUANTITY`, `use:KIND?CLAIM`,
// `rule:KIND` (takes a choice back), `place:` (gives a place). Text from files is escaped.
[[nodiscard]] QString figuresHtml(const SiteTable& table, std::uint32_t row, const ClaimsView& view);
[[nodiscard]] QString ownersHtml(const SiteTable& table, std::uint32_t row, const ClaimsView& view);
[[nodiscard]] QString compositionHtml(const SiteTable& table, std::uint32_t row, const ClaimsView& view);
[[nodiscard]] QString coordinatesHtml(const SiteTable& table, std::uint32_t row, const ClaimsView& view);

} // namespace ree
