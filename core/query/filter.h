// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/domain/country.h"
#include "core/domain/element.h"
#include "core/domain/quantity.h"
#include "core/domain/vocabulary.h"
#include "core/sites/site_table.h"

namespace ree {

/// A number range over a column. Rows whose value is Unknown pass only when `includeUnknown`. A row passes when its
/// whole interval may lie inside: a bound that could be inside but need not be does not pass ("<0.5" is not ">= 0.1").
struct NumberRange {
    std::optional<double> low; ///< in the base unit of the column (percent, tonne)
    std::optional<double> high;
    bool lowOpen = false;  ///< ">" instead of ">="
    bool highOpen = false; ///< "<" instead of "<="
    bool includeUnknown = false;
    [[nodiscard]] bool active() const { return low || high; }
    bool operator==(const NumberRange&) const = default;
};

/// A condition on a further field of the source, by name.
struct FieldCondition {
    enum class Operator : std::uint8_t { Equal, NotEqual, Contains, Less, AtMost, Greater, AtLeast };
    std::string field;
    Operator op = Operator::Equal;
    std::string value;
    bool operator==(const FieldCondition&) const = default;
};

/// What the window's panels, the command line and saved files choose sites by: a conjunction. Each empty part lets
/// everything through. A plain value: compare, copy, keep. Values inside a list are alternatives.
struct Filter {
    std::vector<CountryId> countries; ///< may hold unknownCountry
    ElementSet elements;
    bool allElements = false; ///< `has all` instead of `has any`
    std::vector<DepositType> types;
    std::vector<SiteStatus> statuses;
    std::vector<EvidenceLevel> evidence;
    std::vector<Scope> scopes;
    std::vector<CountryId> ownerCountries;
    std::vector<std::string> owners; ///< exact, after foldText
    NumberRange gradePercent;
    NumberRange tonnageTonnes;
    NumberRange containedTonnes;
    std::string nameContains; ///< looked up in every name, in any script
    std::string ownerContains;
    std::optional<bool> placed; ///< `place is known` / `place is unknown`
    std::vector<FieldCondition> fields;

    [[nodiscard]] bool empty() const { return *this == Filter{}; }
    bool operator==(const Filter&) const = default;
};

/// The text form: `country in (KAZ, KGZ) and element has any (Nd, Dy) and grade >= 0.1 % and tonnage >= 1 Mt or unknown
/// and owner.country = CHN and name ~ "kutes"`. toText(parse(t)) parses to the same value. "" is the empty filter.
[[nodiscard]] std::string toText(const Filter& filter);
/// The error's place.position is the offset in `text`; its cause says what was found, its advice what was expected.
[[nodiscard]] Result<Filter> parseFilter(std::string_view text);
/// The filter as a sentence for a slide: "Kazakhstan or Kyrgyzstan; with Nd or Dy; grade at least 0.1 %". "All sites"
/// when empty.
[[nodiscard]] std::string inWords(const Filter& filter);
/// What the atlas starts with: Central Asia (and sites whose scope is not stated), candidates left out.
[[nodiscard]] Filter defaultFilter();

/// The rows that pass, ascending. Rows of layers whose bit in `hiddenLayers` is set are left out. Any thread.
[[nodiscard]] std::vector<std::uint32_t> selectRows(const SiteTable& table, const Filter& filter,
                                                    const std::vector<bool>& hiddenLayers = {}, const Job& job = {});

} // namespace ree
