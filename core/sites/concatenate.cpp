// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <thread>
#include <type_traits>
#include <utility>

#include "core/base/text.h"
#include "core/sites/site_columns.h"

namespace ree {
namespace {

template <class T>
void appendAll(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
}
void appendAll(TextColumn& to, const TextColumn& from) { to.append(from); }
void appendAll(WordColumn& to, const WordColumn& from) { to.append(from); }
void appendAll(IntervalColumn& to, const IntervalColumn& from) { to.append(from); }

template <class T>
void reserveIn(std::vector<T>& column, std::size_t rows, std::size_t) {
    column.reserve(rows);
}
void reserveIn(TextColumn& column, std::size_t rows, std::size_t bytes) { column.reserve(rows, bytes); }
void reserveIn(WordColumn& column, std::size_t rows, std::size_t) { column.reserve(rows); }
void reserveIn(IntervalColumn& column, std::size_t rows, std::size_t) { column.reserve(rows); }

template <class Column>
std::size_t textBytes(const Column& column) {
    if constexpr (std::is_same_v<Column, TextColumn>)
        return column.bytes().size();
    else
        return 0;
}

void fillUp(ExtraField& field, std::size_t rows) {
    if (field.number)
        field.numbers.resize(rows, std::numeric_limits<double>::quiet_NaN());
    else
        field.texts.resize(rows);
}

void becomeText(ExtraField& field) {
    field.number = false;
    for (const double number : std::exchange(field.numbers, {}))
        field.texts.append(numberText(number));
}

ExtraField& fieldNamed(SiteTable& table, const ExtraField& like) {
    const auto known = std::find_if(table.extra.begin(), table.extra.end(),
                                    [&](const ExtraField& field) { return field.name == like.name; });
    return known != table.extra.end() ? *known : table.extra.emplace_back(ExtraField{like.name, like.number, {}, {}});
}

/// A field that is a number in one source and a text in another becomes text.
void appendExtra(SiteTable& to, const SiteTable& from, std::size_t firstRow) {
    for (const ExtraField& field : from.extra) {
        ExtraField& known = fieldNamed(to, field);
        fillUp(known, firstRow);
        if (known.number && !field.number)
            becomeText(known);
        if (known.number)
            appendAll(known.numbers, field.numbers);
        else if (!field.number)
            known.texts.append(field.texts);
        else
            for (const double number : field.numbers)
                known.texts.append(numberText(number));
    }
}

void appendLayers(SiteTable& to, const SiteTable& from) {
    const auto firstLayer = static_cast<std::uint16_t>(to.layers.size());
    const std::size_t firstRow = to.layer.size();
    appendAll(to.layers, from.layers);
    appendAll(to.layer, from.layer);
    for (std::size_t row = firstRow; firstLayer > 0 && row < to.layer.size(); ++row)
        to.layer[row] = static_cast<std::uint16_t>(to.layer[row] + firstLayer);
}

void reserveFor(SiteTable& all, const std::vector<SiteTablePtr>& tables) {
    std::size_t rows = 0;
    for (const SiteTablePtr& table : tables)
        rows += table->size();
    all.layer.reserve(rows);
    forEachSiteColumn([&](auto column) {
        std::size_t bytes = 0;
        for (const SiteTablePtr& table : tables)
            bytes += textBytes((*table).*column);
        reserveIn(all.*column, rows, bytes);
    });
}

} // namespace

void appendPart(SiteTable& to, SiteTable&& part) {
    // Texts weigh most: they are joined on one thread, all other columns on another.
    const auto append = [&](bool texts) {
        forEachSiteColumn([&](auto column) {
            if (std::is_same_v<std::decay_t<decltype(to.*column)>, TextColumn> == texts)
                appendAll(to.*column, std::exchange(part.*column, {})); // gives its memory back at once
        });
    };
    {
        const std::jthread other([&append] { append(true); });
        append(false);
    }
    appendAll(to.layer, part.layer);
    for (std::size_t i = 0; i < part.extra.size(); ++i) {
        appendAll(to.extra[i].numbers, part.extra[i].numbers);
        to.extra[i].texts.append(part.extra[i].texts);
    }
}

SiteTablePtr concatenated(const std::vector<SiteTablePtr>& tables) {
    if (tables.size() == 1)
        return tables.front();
    auto all = std::make_shared<SiteTable>();
    auto evidence = std::make_shared<Evidence>();
    reserveFor(*all, tables);
    for (const SiteTablePtr& table : tables) {
        const std::uint32_t firstRow = all->size();
        appendLayers(*all, *table);
        forEachSiteColumn([&](auto column) { appendAll((*all).*column, (*table).*column); });
        appendExtra(*all, *table, firstRow);
        if (!table->evidence)
            continue;
        for (const auto& [row, claims] : table->evidence->bySite)
            evidence->bySite.emplace(firstRow + row, claims);
        evidence->sources.insert(table->evidence->sources.begin(), table->evidence->sources.end());
    }
    for (ExtraField& field : all->extra)
        fillUp(field, all->size());
    if (!evidence->bySite.empty() || !evidence->sources.empty())
        all->evidence = std::move(evidence);
    return all;
}

} // namespace ree
