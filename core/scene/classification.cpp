// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/classification.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/text.h"
#include "core/scene/natural_breaks.h"

namespace ree {
namespace {

constexpr std::size_t mostGroups = 100000;
constexpr int mostClasses = 24;
constexpr double outerRounding = 0.02;   // of the range
constexpr double breakAllowance = 0.001; // of the values

using Values = std::vector<WeightedValue>;

/// Ascending, each with its count.
Values distinct(std::span<const double> values) {
    std::vector<double> sorted;
    sorted.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(sorted), [](double v) { return std::isfinite(v); });
    std::sort(sorted.begin(), sorted.end());
    Values found;
    for (const double value : sorted)
        if (found.empty() || found.back().value != value)
            found.push_back({value, 1});
        else
            ++found.back().weight;
    return found;
}

double total(const Values& values) {
    double sum = 0;
    for (const WeightedValue& v : values)
        sum += v.weight;
    return sum;
}

/// A method says at which distinct value each class after the first begins.
using Begins = std::vector<std::size_t>;

Begins naturally(const Values& values, std::size_t classes) {
    if (values.size() <= mostGroups)
        return naturalBreaks(values, classes);
    Values groups;
    Begins firsts; // the first value of each group
    const double share = total(values) / static_cast<double>(mostGroups);
    double seen = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto [value, weight] = values[i];
        if (groups.empty() || seen >= share * static_cast<double>(groups.size())) {
            groups.push_back({value, weight});
            firsts.push_back(i);
        } else {
            WeightedValue& group = groups.back();
            group.weight += weight;
            group.value += (value - group.value) * weight / group.weight;
        }
        seen += weight;
    }
    Begins begins = naturalBreaks(groups, classes);
    for (std::size_t& begin : begins) {
        // A group may bridge the very gap that is looked for: within one group either way the widest gap is taken.
        const std::size_t from = firsts[begin - 1] + 1;
        const std::size_t to = begin + 1 < firsts.size() ? firsts[begin + 1] : values.size() - 1;
        const auto gap = [&](std::size_t i) { return values[i].value - values[i - 1].value; };
        begin = from;
        for (std::size_t i = from; i <= to; ++i)
            begin = gap(i) > gap(begin) ? i : begin;
    }
    begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
    return begins;
}

/// Each cut stands where the count below it is nearest to its share, and each class keeps one value at least.
Begins byCount(const Values& values, std::size_t classes) {
    Begins begins;
    const double all = total(values);
    double below = 0;
    std::size_t i = 0;
    for (std::size_t c = 1; c < classes; ++c) {
        const double wanted = all * static_cast<double>(c) / static_cast<double>(classes);
        const std::size_t latest = values.size() - (classes - c);
        const std::size_t earliest = begins.empty() ? 1 : begins.back() + 1;
        while (i < latest && (i < earliest || std::abs(below + values[i].weight - wanted) <= std::abs(below - wanted)))
            below += values[i++].weight;
        begins.push_back(i);
    }
    return begins;
}

/// The break before the value `begin` may pass values that weigh `allowance` together, on the way to a rounder number;
/// it stays within the nearer halves of the classes on both sides, [from, begin) and [begin, to), so none runs empty.
double breakNear(const Values& values, std::size_t from, std::size_t begin, std::size_t to, double allowance) {
    std::size_t below = begin - 1;
    double passed = 0;
    while (below > from + (begin - from) / 2 && passed + values[below].weight <= allowance)
        passed += values[below--].weight;
    std::size_t upTo = begin;
    passed = 0;
    while (upTo < begin + (to - begin - 1) / 2 && passed + values[upTo].weight <= allowance)
        passed += values[upTo++].weight;
    return roundestBetween(values[below].value, values[upTo].value,
                           std::midpoint(values[begin - 1].value, values[begin].value));
}

std::vector<double> breaksAt(const Values& values, const Begins& begins) {
    std::vector<double> breaks;
    const double allowance = total(values) * breakAllowance;
    for (std::size_t c = 0; c < begins.size(); ++c)
        breaks.push_back(breakNear(values, c == 0 ? 0 : begins[c - 1], begins[c],
                                   c + 1 < begins.size() ? begins[c + 1] : values.size(), allowance));
    return breaks;
}

/// Rounded by no more than a tenth of a step, and never past a value.
std::vector<double> equalSteps(const Values& values, std::size_t classes) {
    std::vector<double> breaks;
    const double lowest = values.front().value;
    const double highest = values.back().value;
    const auto count = static_cast<double>(classes);
    const double step = highest / count - lowest / count; // the range itself may be too large for a double
    for (std::size_t c = 1; c < classes; ++c) {
        const double exact = std::lerp(lowest, highest, static_cast<double>(c) / count);
        const auto next = std::lower_bound(values.begin(), values.end(), exact,
                                           [](const WeightedValue& v, double limit) { return v.value < limit; });
        const double above = std::max(exact - step / 10, next == values.begin() ? lowest : std::prev(next)->value);
        const double upTo = next == values.end() ? exact : std::min(exact + step / 10, next->value);
        breaks.push_back(above < upTo ? roundestBetween(above, upTo, exact) : exact);
    }
    // Values that differ by their last bits have no room for so many breaks.
    breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
    return breaks;
}

std::vector<double> byHand(std::vector<double> breaks) {
    std::erase_if(breaks, [](double b) { return !std::isfinite(b); });
    std::sort(breaks.begin(), breaks.end());
    breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
    return breaks;
}

std::vector<double> breaksBy(const ClassOptions& options, const Values& values) {
    if (options.method == ClassMethod::ByHand)
        return byHand(options.breaks);
    const auto wanted = static_cast<std::size_t>(std::clamp(options.classes, 1, mostClasses));
    const std::size_t classes = std::min(wanted, values.size());
    if (classes < 2)
        return {};
    switch (options.method) {
    case ClassMethod::Quantiles: return breaksAt(values, byCount(values, classes));
    case ClassMethod::EqualSteps: return equalSteps(values, wanted);
    default: return breaksAt(values, naturally(values, classes));
    }
}

/// All digits, and thousands apart where there are many.
std::string limitText(double value) {
    return std::abs(value) >= 10000 && std::abs(value) < 1e15 && value == std::floor(value) ? readableNumber(value, 16)
                                                                                            : numberText(value);
}

void label(Classification& result) {
    const auto& breaks = result.breaks;
    const double lowest = *std::find_if(result.classes.begin(), result.classes.end(), [](const auto& c) {
                               return c.lowest.has_value();
                           })->lowest;
    const double highest = *std::find_if(result.classes.rbegin(), result.classes.rend(), [](const auto& c) {
                                return c.highest.has_value();
                            })->highest;
    const double room = highest * outerRounding - lowest * outerRounding;
    // roundestBetween leaves its lower end out; mirrored it leaves the upper end out.
    const double from = lowest - room < lowest ? roundestBetween(lowest - room, lowest, lowest) : lowest;
    const double to = highest + room > highest ? -roundestBetween(-highest - room, -highest, -highest) : highest;
    const bool touches = std::any_of(result.classes.begin(), result.classes.end(), [&](const ValueClass& c) {
        return c.lowest && std::binary_search(breaks.begin(), breaks.end(), *c.lowest);
    });
    for (std::size_t i = 0; i < result.classes.size(); ++i) {
        ValueClass& one = result.classes[i];
        const bool first = i == 0;
        const bool last = i == breaks.size();
        if (one.count == 0 && (first || last)) {
            one.label = first ? "<" + limitText(breaks.front()) : "≥" + limitText(breaks.back());
            continue;
        }
        const std::string lower = limitText(first ? from : breaks[i - 1]);
        const std::string upper = limitText(last ? to : breaks[i]);
        one.label = lower;
        if (lower != upper)
            one.label.append(touches && !last ? " – <" : " – ").append(upper);
    }
}

} // namespace

std::optional<std::size_t> Classification::classOf(double value) const {
    if (!std::isfinite(value) || classes.empty())
        return std::nullopt;
    return static_cast<std::size_t>(std::upper_bound(breaks.begin(), breaks.end(), value) - breaks.begin());
}

double roundestBetween(double above, double upTo, double wanted) {
    if (above < 0 && upTo >= 0)
        return 0;
    const double largest = std::max(std::abs(above), std::abs(upTo));
    if (!std::isfinite(largest))
        return upTo;
    const int top = static_cast<int>(std::floor(std::log10(largest))) + 1;
    for (int exponent = top; exponent > top - 18; --exponent)
        for (const int factor : {5, 1}) {
            // Divided by a whole power of ten, so that 0.3 is the 0.3 one writes.
            const double power = std::pow(10.0, std::abs(exponent));
            const auto times = [&](double n) { return exponent < 0 ? n * factor / power : n * factor * power; };
            const double unit = times(1);
            for (const double n : {std::round(wanted / unit), std::floor(upTo / unit)})
                if (const double candidate = times(n); candidate > above && candidate <= upTo)
                    return candidate;
        }
    return upTo;
}

Classification classified(std::span<const double> values, const ClassOptions& options) {
    Classification result;
    const Values sorted = distinct(values);
    result.leftOut = values.size() - static_cast<std::size_t>(total(sorted));
    if (sorted.empty() && options.method != ClassMethod::ByHand)
        return result;
    result.breaks = breaksBy(options, sorted);
    result.classes.resize(result.breaks.size() + 1);
    for (const auto [value, weight] : sorted) {
        ValueClass& one = result.classes[*result.classOf(value)];
        one.count += static_cast<std::size_t>(weight);
        one.lowest = one.lowest.value_or(value);
        one.highest = value;
    }
    if (!sorted.empty())
        label(result);
    return result;
}

} // namespace ree
