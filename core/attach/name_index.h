// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/attach/site_names.h"

namespace ree {

/// Finds the owners of names like a given one without comparing all: by equal letters, and by shared groups of three
/// letters, the rare ones first. Filled once, then any number of threads may ask, each with a Scratch of its own.
class NameIndex {
public:
    struct Found {
        std::uint32_t owner = 0;
        double score = 0;     ///< nameSimilarity of the best pair of spellings
        bool spelled = false; ///< a spelling is the same but for case, script and punctuation
    };
    struct Scratch {
        std::vector<std::uint8_t> counts;
        std::vector<std::uint32_t> touched;
    };

    /// Owners are added in ascending order from 0, each with all its names (perhaps none), then finish() is called.
    void add(std::vector<SiteName> names);
    void finish();
    [[nodiscard]] std::uint32_t owners() const { return static_cast<std::uint32_t>(m_ends.size()); }
    [[nodiscard]] std::span<const SiteName> namesOf(std::uint32_t owner) const;

    /// Owners that `accept` (when given) allows with a score of at least `least`, best first; of very common names not
    /// all. Costs some microseconds, more for names of common syllables.
    [[nodiscard]] std::vector<Found> find(std::span<const SiteName> names, double least, Scratch& scratch,
                                          const std::function<bool(std::uint32_t)>& accept = {}) const;
    /// One owner compared by all its names; a score of 0 when nothing is alike.
    [[nodiscard]] Found compare(std::span<const SiteName> names, std::uint32_t owner, double least = 0) const;

private:
    void gather(const SiteName& name, Scratch& scratch, const std::function<bool(std::uint32_t)>& accept,
                std::vector<std::uint32_t>& candidates) const;

    std::vector<SiteName> m_names;
    std::vector<std::uint32_t> m_owner; ///< of each name
    std::vector<std::uint32_t> m_ends;  ///< where the names of each owner end
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_byLetters;
    std::vector<std::uint32_t> m_groupStart; ///< by hash of three letters, into m_groupNames
    std::vector<std::uint32_t> m_groupNames;
};

} // namespace ree
