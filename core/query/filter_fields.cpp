// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <cstring>

#include "core/base/text.h"
#include "core/query/filter_parts.h"

namespace ree {
namespace {

/// What stands on the right of a condition, read once.
struct Wanted {
    FieldCondition::Operator op;
    std::optional<double> number;
    std::string folded;
};

bool meets(const Wanted& wanted, int order, bool numbers) {
    switch (wanted.op) {
    case FieldCondition::Operator::Equal: return order == 0;
    case FieldCondition::Operator::NotEqual: return order != 0;
    case FieldCondition::Operator::Less: return numbers && order < 0;
    case FieldCondition::Operator::AtMost: return numbers && order <= 0;
    case FieldCondition::Operator::Greater: return numbers && order > 0;
    case FieldCondition::Operator::AtLeast: return numbers && order >= 0;
    case FieldCondition::Operator::Contains: break;
    }
    return false;
}

bool numberMeets(const Wanted& wanted, double number) {
    return meets(wanted, number < *wanted.number ? -1 : number > *wanted.number ? 1 : 0, true);
}

bool textMeets(const Wanted& wanted, std::string_view text) {
    if (text.empty())
        return false; // unknown is neither equal nor unequal
    if (wanted.op == FieldCondition::Operator::Contains)
        return foldText(text).find(wanted.folded) != std::string::npos;
    const auto number = parseNumber(text);
    if (number && wanted.number)
        return numberMeets(wanted, *number);
    return meets(wanted, foldText(text).compare(wanted.folded), false);
}

/// The rows of the texts that hold `part`. Texts stand end to end, so the search runs over all of them at once; a find
/// that reaches into the next text is none.
std::vector<std::uint32_t> rowsHolding(const TextColumn& texts, std::string_view part) {
    std::vector<std::uint32_t> rows;
    const std::string_view bytes = texts.bytes();
    const std::vector<std::uint32_t>& ends = texts.ends();
    auto end = ends.begin();
    std::size_t at = 0;
    while (const void* found = memmem(bytes.data() + at, bytes.size() - at, part.data(), part.size())) {
        at = static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
        end = std::upper_bound(end, ends.end(), static_cast<std::uint32_t>(at));
        if (at + part.size() <= *end) {
            rows.push_back(static_cast<std::uint32_t>(end - ends.begin()));
            at = *end;
        } else {
            ++at;
        }
    }
    return rows;
}

} // namespace

void keepByField(Narrowing& rows, const FieldCondition& condition, const SiteTable& table) {
    const ExtraField* const field = table.extraField(condition.field);
    if (field == nullptr)
        return rows.keep([](std::uint32_t) { return false; });
    const Wanted wanted{condition.op, parseNumber(condition.value), foldText(condition.value)};
    if (!field->number) {
        const TextColumn& words = field->texts.words();
        std::vector<char> good(words.size());
        for (std::size_t code = 0; code < words.size(); ++code)
            good[code] = textMeets(wanted, words[code]) ? 1 : 0;
        return rows.keep([&](std::uint32_t row) { return good[field->texts.code(row)] != 0; });
    }
    const bool asNumbers = wanted.number && wanted.op != FieldCondition::Operator::Contains;
    rows.keep([&](std::uint32_t row) {
        const double number = field->numbers[row];
        return asNumbers && std::isfinite(number) ? numberMeets(wanted, number) : textMeets(wanted, numberText(number));
    });
}

void keepByName(Narrowing& rows, std::string_view part, const SiteTable& table) {
    constexpr std::size_t fewOf = 16; // few rows are looked at one by one
    if (rows.size() < table.size() / fewOf)
        return rows.keep([&](std::uint32_t row) { return table.searchKey[row].find(part) != std::string_view::npos; });
    rows.keepThese(rowsHolding(table.searchKey, part));
}

} // namespace ree
