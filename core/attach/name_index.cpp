// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/name_index.h"

#include <algorithm>

namespace ree {
namespace {

constexpr std::uint32_t groups = 1U << 16;  ///< two groups in one bin only make a candidate more
constexpr std::size_t mostVisited = 6000;   ///< names looked at for one question
constexpr std::size_t mostCompared = 24;    ///< names compared letter by letter
constexpr std::size_t mostSameLetters = 64; ///< owners of exactly the same letters

std::uint32_t groupOf(char a, char b, char c) {
    const auto byte = [](char x) { return static_cast<std::uint32_t>(static_cast<unsigned char>(x)); };
    return (byte(a) * 0x9E3779B1U ^ byte(b) * 0x85EBCA6BU ^ byte(c) * 0xC2B2AE35U) >> 16U;
}

/// Distinct groups of three letters of "^letters$".
std::vector<std::uint32_t> groupsOf(const std::string& letters) {
    const std::string framed = "^" + letters + "$";
    std::vector<std::uint32_t> found;
    for (std::size_t i = 0; i + 2 < framed.size(); ++i)
        found.push_back(groupOf(framed[i], framed[i + 1], framed[i + 2]));
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace

void NameIndex::add(std::vector<SiteName> names) {
    for (SiteName& name : names) {
        m_byLetters[name.letters].push_back(static_cast<std::uint32_t>(m_names.size()));
        m_names.push_back(std::move(name));
        m_owner.push_back(owners());
    }
    m_ends.push_back(static_cast<std::uint32_t>(m_names.size()));
}

void NameIndex::finish() {
    m_groupStart.assign(groups + 1, 0);
    for (const SiteName& name : m_names)
        for (const std::uint32_t group : groupsOf(name.letters))
            ++m_groupStart[group + 1];
    for (std::uint32_t group = 0; group < groups; ++group)
        m_groupStart[group + 1] += m_groupStart[group];
    m_groupNames.resize(m_groupStart.back());
    auto next = m_groupStart;
    for (std::uint32_t i = 0; i < m_names.size(); ++i)
        for (const std::uint32_t group : groupsOf(m_names[i].letters))
            m_groupNames[next[group]++] = i;
}

std::span<const SiteName> NameIndex::namesOf(std::uint32_t owner) const {
    const std::uint32_t begin = owner == 0 ? 0 : m_ends[owner - 1];
    return std::span(m_names).subspan(begin, m_ends[owner] - begin);
}

void NameIndex::gather(const SiteName& name, Scratch& scratch, const std::function<bool(std::uint32_t)>& accept,
                       std::vector<std::uint32_t>& candidates) const {
    const auto allowed = [&](std::uint32_t entry) { return !accept || accept(m_owner[entry]); };
    if (const auto it = m_byLetters.find(name.letters); it != m_byLetters.end()) {
        std::size_t taken = 0;
        for (const std::uint32_t entry : it->second)
            if (allowed(entry)) {
                candidates.push_back(entry);
                if (++taken == mostSameLetters)
                    break;
            }
    }
    auto asked = groupsOf(name.letters);
    const auto size = [this](std::uint32_t group) { return m_groupStart[group + 1] - m_groupStart[group]; };
    std::sort(asked.begin(), asked.end(), [&](std::uint32_t a, std::uint32_t b) { return size(a) < size(b); });
    scratch.counts.resize(m_names.size());
    scratch.touched.clear();
    std::size_t visited = 0;
    std::size_t used = 0;
    for (const std::uint32_t group : asked) {
        visited += size(group);
        if (used > 2 && visited > mostVisited)
            break;
        ++used;
        for (std::uint32_t i = m_groupStart[group]; i < m_groupStart[group + 1]; ++i)
            if (scratch.counts[m_groupNames[i]]++ == 0)
                scratch.touched.push_back(m_groupNames[i]);
    }
    const std::size_t fewest = std::max<std::size_t>(used < 5 ? 1 : 2, (used + 2) / 3);
    std::vector<std::pair<std::uint8_t, std::uint32_t>> best;
    for (const std::uint32_t entry : scratch.touched) {
        const std::uint8_t count = std::exchange(scratch.counts[entry], std::uint8_t{0});
        if (count < fewest) // most are: the name itself is not looked at
            continue;
        // A name of twice the letters is another name, unless every group of this one stands in it.
        const std::size_t other = m_names[entry].letters.size();
        if ((other <= 2 * name.letters.size() + 2 || count + 2U >= used) && allowed(entry))
            best.emplace_back(count, entry);
    }
    const auto more = [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    };
    const std::size_t kept = std::min(best.size(), mostCompared);
    std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(kept), best.end(), more);
    for (std::size_t i = 0; i < kept; ++i)
        candidates.push_back(best[i].second);
}

NameIndex::Found NameIndex::compare(std::span<const SiteName> names, std::uint32_t owner, double least) const {
    Found found{owner, 0, false};
    for (const SiteName& own : namesOf(owner))
        for (const SiteName& name : names) {
            const bool same = own.folded == name.folded && !own.aside && !name.aside;
            found.spelled = found.spelled || same;
            found.score = std::max(found.score, same ? 1 : nameSimilarity(own, name, least));
        }
    return found;
}

std::vector<NameIndex::Found> NameIndex::find(std::span<const SiteName> names, double least, Scratch& scratch,
                                              const std::function<bool(std::uint32_t)>& accept) const {
    std::vector<std::uint32_t> candidates;
    for (const SiteName& name : names)
        gather(name, scratch, accept, candidates);
    for (std::uint32_t& entry : candidates)
        entry = m_owner[entry];
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    std::vector<Found> found;
    for (const std::uint32_t owner : candidates)
        if (const Found one = compare(names, owner, least); one.score >= least)
            found.push_back(one);
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return a.score != b.score ? a.score > b.score : a.owner < b.owner;
    });
    return found;
}

} // namespace ree
