// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/derivation.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/domain/interval_sum.h"

namespace ree {
namespace {

using Step = Derivation::Step;

Interval valueOf(Step step, Unit unit, double factor, const std::vector<Derivation>& inputs,
                 const std::vector<Interval>& values) {
    switch (step) {
    case Step::Convert: return converted(values.front(), inputs.front().unit, unit).value_or(Interval{});
    case Step::Product: {
        Interval result = values.front();
        for (std::size_t i = 1; i < values.size(); ++i)
            result = result * values[i];
        return result.scaled(factor);
    }
    case Step::Quotient: return (values[0] / values[1]).scaled(factor);
    case Step::Sum: {
        IntervalSum result;
        for (const Interval& value : values)
            result.add(value);
        return result.total();
    }
    default: return {};
    }
}

Derivation knot(Step step, std::string what, Unit unit, std::string formula, double factor,
                std::vector<Derivation> inputs) {
    std::vector<Interval> values;
    values.reserve(inputs.size());
    for (const Derivation& input : inputs)
        values.push_back(input.value);
    Derivation d;
    d.step = step;
    d.what = std::move(what);
    d.unit = unit;
    d.formula = std::move(formula);
    d.factor = factor;
    d.value = valueOf(step, unit, factor, inputs, values);
    d.inputs = std::move(inputs);
    return d;
}

std::string valueWithUnit(const Derivation& d) {
    std::string text = d.value.known() ? valueText(d) : d.value.bound == Bound::Withheld ? "withheld" : "not known";
    if (d.value.known() && d.unit != Unit::None)
        text += " " + std::string(symbol(d.unit));
    return d.basis.empty() ? text : text + " " + d.basis;
}

std::string backingText(const Derivation::Backing& b) {
    std::vector<std::string> parts;
    for (const std::string& part : {b.system, b.resourceClass, b.date, b.zone})
        if (!part.empty())
            parts.push_back(part);
    if (!b.cutOff.empty())
        parts.push_back("cut-off " + b.cutOff);
    if (b.derived)
        parts.emplace_back("derived");
    return joined(parts, ", ");
}

void appendLine(std::string& text, int depth, const std::string& line) {
    if (line.empty())
        return;
    text.append(static_cast<std::size_t>(depth) * 2, ' ');
    text += line;
    text += '\n';
}

void append(std::string& text, const Derivation& d, int depth) {
    std::string line = d.what + ": " + valueWithUnit(d);
    if (!d.formula.empty())
        line += " = " + d.formula;
    appendLine(text, depth, line);
    const Derivation::Backing& b = d.backing;
    appendLine(text, depth + 1, backingText(b) + (b.sourceId.empty() ? "" : " [" + b.sourceId + "]"));
    appendLine(text, depth + 1, b.statement);
    if (!b.choice.empty())
        appendLine(text, depth + 1, "chosen by the analyst: " + b.choice);
    appendLine(text, depth + 1, b.note);
    appendLine(text, depth + 1, d.why);
    for (const Derivation& input : d.inputs)
        append(text, input, depth + 1);
}

/// Each source once, in the order in which it is cited.
void collectSources(const Derivation& d, std::vector<std::string>& lines) {
    const Derivation::Backing& b = d.backing;
    if (!b.sourceTitle.empty()) {
        std::string line = "[" + b.sourceId + "] " + b.sourceTitle + (b.sourceUrl.empty() ? "" : ", " + b.sourceUrl);
        if (std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(std::move(line));
    }
    for (const Derivation& input : d.inputs)
        collectSources(input, lines);
}

} // namespace

Interval recomputed(const Derivation& d) {
    if (d.inputs.empty())
        return d.value;
    std::vector<Interval> values;
    values.reserve(d.inputs.size());
    for (const Derivation& input : d.inputs)
        values.push_back(recomputed(input));
    return valueOf(d.step, d.unit, d.factor, d.inputs, values);
}

Derivation missing(std::string what, Unit unit, std::string why) {
    Derivation d;
    d.what = std::move(what);
    d.unit = unit;
    d.why = std::move(why);
    return d;
}

Derivation constant(std::string what, double value, std::string why) {
    Derivation d;
    d.step = Step::Constant;
    d.what = std::move(what);
    d.value = Interval::exact(value);
    d.why = std::move(why);
    return d;
}

Derivation convertedTo(Derivation input, Unit unit) {
    if (input.unit == unit)
        return input;
    const std::string from(symbol(input.unit));
    std::string what = input.what;
    std::string basis = input.basis;
    Derivation d =
        knot(Step::Convert, std::move(what), unit,
             "converted: 1 " + from + " is " + numberText(withoutDust(inBaseUnits(input.unit) / inBaseUnits(unit))) +
                 " " + std::string(symbol(unit)),
             1, {std::move(input)});
    d.basis = std::move(basis);
    return d;
}

Derivation product(std::string what, Unit unit, std::string formula, double factor, std::vector<Derivation> inputs) {
    return knot(Step::Product, std::move(what), unit, std::move(formula), factor, std::move(inputs));
}

Derivation quotient(std::string what, Unit unit, std::string formula, std::vector<Derivation> inputs) {
    return knot(Step::Quotient, std::move(what), unit, std::move(formula), 1, std::move(inputs));
}

Derivation sum(std::string what, Unit unit, std::string formula, std::vector<Derivation> inputs) {
    return knot(Step::Sum, std::move(what), unit, std::move(formula), 1, std::move(inputs));
}

std::string valueText(const Derivation& d) { return toText(withoutDust(d.value)); }

std::string toText(const Derivation& d) {
    std::string text;
    append(text, d, 0);
    std::vector<std::string> sources;
    collectSources(d, sources);
    for (const std::string& line : sources)
        text += line + "\n";
    return text;
}

} // namespace ree
