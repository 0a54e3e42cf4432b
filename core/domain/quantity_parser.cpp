// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <string>

#include "core/base/text.h"
#include "core/domain/quantity.h"

namespace ree {
namespace {

tl::unexpected<Error> refused(std::string_view text, std::string cause) {
    return failure(ErrorCode::WrongText, "Cannot read the quantity '" + std::string(text) + "'", {}, std::move(cause),
                   "Write a number with a decimal point and a unit, such as 0.41 % or 16.3 Mt.");
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// All blanks of typesetters as plain ones, all dashes as "-", all signs of comparison as ASCII.
std::string plain(std::string_view text) {
    std::string s(trimmed(text));
    for (const auto blank : {"\u00A0", "\u2009", "\u202F", "\u2007"})
        replaceAll(s, blank, " ");
    for (const auto dash : {"–", "—", "−", "‑"})
        replaceAll(s, dash, "-");
    replaceAll(s, "≤", "<=");
    replaceAll(s, "≥", ">=");
    return s;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The length of a number at the start of `s`: digits, groups of three after a blank, points, commas, an exponent.
std::size_t numberLength(std::string_view s) {
    std::size_t i = 0;
    while (i < s.size()) {
        const bool group = s[i] == ' ' && i + 3 < s.size() && isDigit(s[i + 1]) && isDigit(s[i + 2]) &&
                           isDigit(s[i + 3]) && (i + 4 == s.size() || !isDigit(s[i + 4])) && i > 0;
        const bool exponent =
            (s[i] == 'e' || s[i] == 'E') && i + 1 < s.size() && i > 0 &&
            (isDigit(s[i + 1]) || ((s[i + 1] == '-' || s[i + 1] == '+') && i + 2 < s.size() && isDigit(s[i + 2])));
        if (exponent)
            ++i;
        else if (!isDigit(s[i]) && s[i] != '.' && s[i] != ',' && !group)
            break;
        ++i;
    }
    while (i > 0 && !isDigit(s[i - 1]))
        --i;
    return i;
}

/// Whether `mark` stands where it groups thousands: one to three digits, then three after each mark.
bool groupsThousands(std::string_view digits, char mark) {
    std::size_t at = digits.find(mark);
    if (at == std::string_view::npos)
        return true;
    if (at == 0 || at > 3)
        return false;
    while (at < digits.size()) {
        const std::size_t next = std::min(digits.find(mark, at + 1), digits.size());
        if (next - at != 4)
            return false;
        at = next;
    }
    return true;
}

/// Points and commas of one number made plain; nothing when they are ambiguous, with the reason in `why`.
std::optional<double> numberFrom(std::string text, std::string& why) {
    const std::size_t decimals = std::min(text.find_first_of(".,"), text.size());
    if (!groupsThousands(text.substr(0, decimals), ' ') || text.find(' ', decimals) != std::string::npos) {
        why = "its blanks do not group thousands";
        return std::nullopt;
    }
    std::erase(text, ' ');
    const auto commas = std::count(text.begin(), text.end(), ',');
    const auto points = std::count(text.begin(), text.end(), '.');
    if (commas == 1 && points == 0) {
        const std::size_t after = text.size() - text.find(',') - 1;
        // "0,412" can only be a decimal; "1,234" may be one thousand or one and a bit.
        if (after == 3 && text.find(',') <= 3 && !text.starts_with("0,")) {
            why = "the comma may group thousands or begin decimals";
            return std::nullopt;
        }
        replaceAll(text, ",", ".");
    } else if (commas > 0) {
        if (points > 1 || !groupsThousands(text.substr(0, text.find('.')), ',') || text.rfind(',') > text.find('.')) {
            why = "points and commas contradict each other";
            return std::nullopt;
        }
        replaceAll(text, ",", "");
    }
    const auto value = parseNumber(text);
    if (!value)
        why = "it is no number";
    return value;
}

bool meansUnknown(std::string_view key) {
    static constexpr std::array<std::string_view, 14> words{
        "", "-", "--", "n/a", "na", "nd", "none", "unknown", "not stated", "null", "nan", "н/д", "нет данных", "?"};
    return std::find(words.begin(), words.end(), key) != words.end();
}

bool isNoDataMark(std::string_view key) {
    const auto number = parseNumber(key);
    return number && (*number == -9999 || *number == -999);
}

struct Comparison {
    std::string_view sign;
    Bound bound;
};

Bound takeComparison(std::string_view& s) {
    static constexpr std::array<Comparison, 16> signs{{{"<=", Bound::AtMost},
                                                       {">=", Bound::AtLeast},
                                                       {"<", Bound::Below},
                                                       {">", Bound::Above},
                                                       {"up to ", Bound::AtMost},
                                                       {"at most ", Bound::AtMost},
                                                       {"at least ", Bound::AtLeast},
                                                       {"до ", Bound::AtMost},
                                                       {"от ", Bound::AtLeast},
                                                       {"более ", Bound::Above},
                                                       {"не менее ", Bound::AtLeast},
                                                       {"не более ", Bound::AtMost},
                                                       {"менее ", Bound::Below},
                                                       {"свыше ", Bound::Above},
                                                       {"less than ", Bound::Below},
                                                       {"more than ", Bound::Above}}};
    for (const auto& [sign, bound] : signs)
        if (s.starts_with(sign)) {
            s = trimmed(s.substr(sign.size()));
            return bound;
        }
    return Bound::Exact;
}

Interval boundedBy(Bound bound, double value) {
    switch (bound) {
    case Bound::Below: return Interval::below(value);
    case Bound::AtMost: return Interval::atMost(value);
    case Bound::Above: return Interval::above(value);
    case Bound::AtLeast: return Interval::atLeast(value);
    default: return Interval::exact(value);
    }
}

} // namespace

Result<Quantity> parseQuantity(std::string_view text, Unit assumed) {
    const std::string clean = plain(text);
    const std::string key = lowerAscii(clean);
    if (meansUnknown(key) || isNoDataMark(key))
        return Quantity{{}, assumed};
    if (key == "withheld" || key == "w" || key == "секретно")
        return Quantity{Interval::withheld(), assumed};

    std::string_view rest = clean;
    const Bound bound = takeComparison(rest);
    const auto takeNumber = [&rest](std::string& why) {
        const std::size_t length = numberLength(rest);
        const auto value = length == 0 ? std::nullopt : numberFrom(std::string(rest.substr(0, length)), why);
        if (value)
            rest = trimmed(rest.substr(length));
        return value;
    };
    std::string why = rest.starts_with('-') ? "it is negative" : "there is no number";
    const auto low = takeNumber(why);
    if (!low)
        return refused(text, why);
    Interval value = boundedBy(bound, *low);
    if (bound == Bound::Exact && rest.starts_with('-')) {
        rest = trimmed(rest.substr(1));
        const auto high = takeNumber(why = "the range has no end");
        if (!high || *high < *low)
            return refused(text, high ? "the range ends below its beginning" : why);
        value = Interval::range(*low, *high);
    }
    Unit unit = assumed;
    if (!rest.empty()) {
        const auto stated = unitFromText(rest);
        if (!stated)
            return refused(text, "'" + std::string(rest) + "' is no unit");
        unit = *stated;
    }
    return Quantity{value, unit};
}

} // namespace ree
