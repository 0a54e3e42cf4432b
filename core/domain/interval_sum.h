// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/domain/quantity.h"

namespace ree {

/// A sum that remembers what it could not add. Terms are never negative, so the known terms are a lower bound of the
/// whole as soon as one term is unknown or withheld: such a term can raise the total and never lowers it.
struct IntervalSum {
    Interval known = Interval::exact(0); ///< of the known terms alone
    std::int64_t terms = 0;              ///< how many were known
    std::int64_t unknown = 0;
    std::int64_t withheld = 0;

    void add(const Interval& term);
    void add(const IntervalSum& other);
    [[nodiscard]] bool complete() const { return unknown + withheld == 0; }
    /// The whole: `known` when nothing is missing, at least the known part when something is; Unknown without any known
    /// term (Withheld when every term is).
    [[nodiscard]] Interval total() const;
    bool operator==(const IntervalSum&) const = default;
};
/// What the sum leaves out: "2 not known, 1 withheld"; "" when it is complete.
[[nodiscard]] std::string missingText(const IntervalSum& sum);

} // namespace ree
