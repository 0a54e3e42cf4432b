// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/analysis/totals.h"
#include "core/sites/site_table.h"

namespace ree {

/// A source as a briefing names it.
struct Citation {
    std::string brief; ///< "Stans Energy, 2011": for a list of sources in small print
    std::string full;  ///< with the title
    std::string url;   ///< "" for none
};

/// Gives each source a number from 1, in the order in which they are first asked for. Points into the table.
class Citations {
public:
    explicit Citations(const SiteTable& table) : m_table(table) {}

    [[nodiscard]] int ofSource(const std::string& id); ///< of the evidence; an id that is not listed stands for itself
    [[nodiscard]] int ofLayer(std::size_t layer);      ///< the opened file, or the atlas, as a whole
    /// What grade, tonnage and contained figure of a site rest on; its layer where no source is named. Ascending.
    [[nodiscard]] std::vector<int> ofFigures(std::uint32_t row);
    /// What a term of a total rests on. Ascending.
    [[nodiscard]] std::vector<int> ofTerm(const ContainedTerm& term);
    [[nodiscard]] std::vector<int> ofTerms(const std::vector<ContainedTerm>& terms);
    /// What the owner shown rests on.
    [[nodiscard]] std::vector<int> ofOwner(std::uint32_t row);
    [[nodiscard]] const std::vector<Citation>& list() const { return m_list; } ///< number i stands at i - 1

private:
    const SiteTable& m_table;
    std::map<std::string, int> m_sources;
    std::map<std::size_t, int> m_layers;
    std::vector<Citation> m_list;
};

/// "[1, 3–5]"; "" for none. Sorts and drops repeats.
[[nodiscard]] std::string citationText(std::vector<int> numbers);

} // namespace ree
