// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

namespace ree {

/// An axis from `low` to `high` with round marks.
struct ChartAxis {
    double low = 0;
    double high = 1;
    bool logarithmic = false;
    std::vector<double> marks;

    /// 0 at `low`, 1 at `high`.
    [[nodiscard]] double share(double value) const;
};
/// From 0 to the first mark beyond `largest`, some four marks at 1, 2 or 5 times a power of ten.
[[nodiscard]] ChartAxis countingAxis(double largest);
/// Whole decades around positive values; one decade when there are none.
[[nodiscard]] ChartAxis decadeAxis(const std::vector<double>& values);
/// "0", "50", "20 k", "1.5 M": for the marks of an axis.
[[nodiscard]] QString markText(double value);

} // namespace ree
