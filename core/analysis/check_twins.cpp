// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One site in two rows, the cases that need no judgement: one id twice in a source, and one name at one point. Similar
// names and near points are weighed elsewhere; rows found there become findings through addTwins() as well.
#include <algorithm>
#include <cmath>
#include <functional>

#include "core/analysis/check_parts.h"
#include "core/base/text.h"

namespace ree {
namespace {

constexpr std::uint32_t checkEvery = 1U << 16U;

struct Hashed {
    std::uint64_t hash;
    std::uint32_t row;
};

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    std::uint64_t z = a + 0x9e3779b97f4a7c15ULL + b;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
}

/// The main name, folded: the first line of the search key.
std::string_view foldedName(const SiteTable& t, std::uint32_t row) {
    const std::string_view key = t.searchKey[row];
    return key.substr(0, key.find('\n'));
}

/// Places as they are told apart here: a hundred-thousandth of a degree, about a metre.
std::pair<std::int64_t, std::int64_t> gridded(LonLat place) {
    constexpr double perDegree = 1e5;
    return {std::llround(place.lon * perDegree), std::llround(place.lat * perDegree)};
}

/// Calls `use` with each group of rows for which `same` holds; `hashOf` gives 0 for rows to leave out.
void eachGroup(const CheckInput& input, const std::function<std::uint64_t(std::uint32_t)>& hashOf,
               const std::function<bool(std::uint32_t, std::uint32_t)>& same,
               const std::function<void(std::vector<std::uint32_t>)>& use) {
    std::vector<Hashed> all;
    all.reserve(input.sites.size());
    for (std::uint32_t row = 0; row < input.sites.size(); ++row) {
        if (row % checkEvery == 0 && input.job.cancelled())
            return;
        if (const std::uint64_t hash = hashOf(row); hash != 0)
            all.push_back({hash, row});
    }
    std::sort(all.begin(), all.end(),
              [](const Hashed& a, const Hashed& b) { return std::pair(a.hash, a.row) < std::pair(b.hash, b.row); });
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        for (end = begin + 1; end < all.size() && all[end].hash == all[begin].hash;)
            ++end;
        std::vector<std::uint32_t> rows;
        for (std::size_t i = begin; i < end; ++i)
            if (i == begin || same(all[begin].row, all[i].row))
                rows.push_back(all[i].row);
        if (rows.size() > 1)
            use(std::move(rows));
    }
}

std::string rowsText(std::size_t count) { return std::to_string(count) + " rows"; }

} // namespace

void addTwins(FindingSink& sink, Severity severity, std::vector<std::uint32_t> rows, const std::string& text) {
    sink.add(FindingKind::SiteTwice, severity, rows.front(), [&] {
        Finding finding;
        finding.rows = std::move(rows);
        finding.text = text;
        return finding;
    });
}

void checkTwins(const CheckInput& input, FindingSink& sink) {
    const SiteTable& t = input.sites;
    const std::hash<std::string_view> hash;
    eachGroup(
        input, [&](std::uint32_t row) { return t.id[row].empty() ? 0 : mixed(hash(t.id[row]), t.layer[row]); },
        [&](std::uint32_t a, std::uint32_t b) { return t.id[a] == t.id[b] && t.layer[a] == t.layer[b]; },
        [&](std::vector<std::uint32_t> rows) {
            const std::string text =
                rowsText(rows.size()) + " of one source have the id " + std::string(t.id[rows.front()]) + ".";
            addTwins(sink, Severity::Contradiction, std::move(rows), text);
        });
    eachGroup(
        input,
        [&](std::uint32_t row) -> std::uint64_t {
            const std::string_view name = foldedName(t, row);
            if (!t.place[row].known() || name.empty())
                return 0;
            const auto [x, y] = gridded(t.place[row]);
            return mixed(mixed(hash(name), static_cast<std::uint64_t>(x)), static_cast<std::uint64_t>(y));
        },
        [&](std::uint32_t a, std::uint32_t b) {
            return foldedName(t, a) == foldedName(t, b) && gridded(t.place[a]) == gridded(t.place[b]);
        },
        [&](std::vector<std::uint32_t> rows) {
            const std::string text = rowsText(rows.size()) + " stand at one point under the name " +
                                     std::string(t.name[rows.front()]) + ": one site, or parts of one.";
            addTwins(sink, Severity::Remark, std::move(rows), text);
        });
}

} // namespace ree
