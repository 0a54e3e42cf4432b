// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include "app/briefing/house_style.h"
#include "core/base/result.h"

namespace ree {

/// What text on a page must have at least (WCAG 2.1, success criterion 1.4.3), in colour and printed in grey.
inline constexpr double leastContrast = 4.5;
/// How much of the ink is in the band behind every second row, and in a rule.
inline constexpr double bandShare = 0.05;
inline constexpr double ruleShare = 0.25;

/// The contrast ratio of WCAG 2.1, 1 for equal colours to 21 for black on white, from relative luminances. Transparency
/// is not looked at.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);
/// The colour as a printer without colours shows it: luma of ITU-R BT.601.
[[nodiscard]] QColor inGrey(const QColor& colour);
/// The lesser of both.
[[nodiscard]] double printedContrast(const QColor& a, const QColor& b);
/// `share` of `b` in `a`, 0 to 1.
[[nodiscard]] QColor blended(const QColor& a, const QColor& b, double share);

/// Makes ink, quiet ink and accent readable on background and band by darkening or lightening what is not; background
/// and band change only where no ink would do. A warning for each colour that was changed.
[[nodiscard]] Warnings makeReadable(HouseStyle& style);

} // namespace ree
