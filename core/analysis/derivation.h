// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/domain/quantity.h"

namespace ree {

/// Where a number comes from: a tree whose leaves are what somebody stated and whose knots are arithmetic. A plain
/// value, complete in itself: it may outlive its table and cross threads.
struct Derivation {
    enum class Step : std::uint8_t {
        Missing,  ///< nothing is known; `why` says what is missing
        Claim,    ///< a figure of a source
        Constant, ///< a factor of chemistry or of a unit; `why` says which
        Convert,  ///< the input in another unit
        Product,  ///< of the inputs, times `factor`
        Quotient, ///< first input by the second
        Sum       ///< of the inputs; unknown ones are counted and make it a lower bound
    };
    /// Who says so, of a claim. Texts as the source has them, "" where it says nothing.
    struct Backing {
        std::string claim; ///< its key, for `claimKey`
        std::string statement;
        std::string system;
        std::string resourceClass;
        std::string date;
        std::string cutOff;
        std::string zone;
        std::string sourceId;
        std::string sourceTitle;
        std::string sourceUrl;
        std::string note;
        bool derived = false; ///< arithmetic on published numbers, made by those who collected them
        std::string choice;   ///< the analyst's reason, where this was chosen by hand
    };

    Step step = Step::Missing;
    std::string what; ///< "Ore tonnage", "Nd2O3 in the ground"
    Interval value;   ///< in `unit`
    Unit unit = Unit::None;
    std::string basis; ///< "RE2O3", "ore"; "" where there is none
    double factor = 1;
    std::string formula; ///< "tonnage × grade ÷ 100"; "" for a claim
    std::string why;     ///< assumption, or reason of a missing value
    Backing backing;
    std::vector<Derivation> inputs;
};

/// The value worked out anew from the leaves; equal to `value` to the last digit.
[[nodiscard]] Interval recomputed(const Derivation& derivation);

/// What is filled in while a tree is built: each computes its value by the same arithmetic as recomputed().
[[nodiscard]] Derivation missing(std::string what, Unit unit, std::string why);
[[nodiscard]] Derivation constant(std::string what, double value, std::string why);
[[nodiscard]] Derivation convertedTo(Derivation input, Unit unit);
[[nodiscard]] Derivation product(std::string what, Unit unit, std::string formula, double factor,
                                 std::vector<Derivation> inputs);
[[nodiscard]] Derivation quotient(std::string what, Unit unit, std::string formula, std::vector<Derivation> inputs);
[[nodiscard]] Derivation sum(std::string what, Unit unit, std::string formula, std::vector<Derivation> inputs);

/// The value as lists and files print it: C locale, without the dust of a product in its 13th digit, "" for unknown.
[[nodiscard]] std::string valueText(const Derivation& derivation);
/// An indented text for a terminal, a line a knot, its sources at the end.
[[nodiscard]] std::string toText(const Derivation& derivation);
/// The contract of `ree-atlas explain --json`, described in docs/explain.md.
[[nodiscard]] std::string toJson(const Derivation& derivation);

} // namespace ree
