// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/citations.h"

#include <algorithm>
#include <filesystem>

#include "core/base/text.h"

namespace ree {
namespace {

Citation citationOf(const Source& source) {
    const std::string& who = source.publisher.empty() ? source.title : source.publisher;
    std::vector<std::string> full;
    for (const std::string& part : {source.publisher, source.title, source.date})
        if (!part.empty())
            full.push_back(part);
    return {source.date.empty() ? who : who + ", " + source.date, joined(full, ", "), source.url};
}

Citation citationOf(const SiteLayer& layer) {
    if (!layer.credit.empty())
        return {layer.credit, layer.credit, {}};
    const std::string file = std::filesystem::path(layer.source).filename().string();
    return {file.empty() ? layer.name : file, file.empty() ? layer.name : layer.name + " (" + file + ")", {}};
}

void settle(std::vector<int>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

} // namespace

int Citations::ofSource(const std::string& id) {
    const auto [it, isNew] = m_sources.emplace(id, static_cast<int>(m_list.size()) + 1);
    if (isNew) {
        const Source* source = m_table.evidence ? m_table.evidence->source(id) : nullptr;
        m_list.push_back(source != nullptr ? citationOf(*source) : Citation{id, id, {}});
    }
    return it->second;
}

int Citations::ofLayer(std::size_t layer) {
    const auto [it, isNew] = m_layers.emplace(layer, static_cast<int>(m_list.size()) + 1);
    if (isNew)
        m_list.push_back(citationOf(m_table.layers[layer]));
    return it->second;
}

std::vector<int> Citations::ofFigures(std::uint32_t row) {
    std::vector<int> numbers;
    const SiteEvidence* claims = m_table.evidenceOf(row);
    if (claims != nullptr && !claims->figures.empty()) {
        const UsedFigures used = chooseFigures(*claims, m_table.evidence->rule);
        for (const std::int32_t index : {used.gradeFigure, used.tonnageFigure, used.containedFigure})
            if (index >= 0)
                if (const Figure& f = claims->figures[static_cast<std::size_t>(index)]; !f.sourceId.empty())
                    numbers.push_back(ofSource(f.sourceId));
    }
    if (numbers.empty())
        numbers.push_back(ofLayer(m_table.layer[row]));
    settle(numbers);
    return numbers;
}

std::vector<int> Citations::ofTerm(const ContainedTerm& term) {
    const SiteEvidence* claims = m_table.evidenceOf(term.row);
    if (term.figure >= 0 && claims != nullptr)
        if (const Figure& f = claims->figures[static_cast<std::size_t>(term.figure)]; !f.sourceId.empty())
            return {ofSource(f.sourceId)};
    return ofFigures(term.row);
}

std::vector<int> Citations::ofTerms(const std::vector<ContainedTerm>& terms) {
    std::vector<int> numbers;
    for (const ContainedTerm& term : terms)
        for (const int number : ofTerm(term))
            if (std::find(numbers.begin(), numbers.end(), number) == numbers.end())
                numbers.push_back(number);
    settle(numbers);
    return numbers;
}

std::vector<int> Citations::ofOwner(std::uint32_t row) {
    const SiteEvidence* claims = m_table.evidenceOf(row);
    const Ownership* owner = claims != nullptr ? chooseOwner(*claims) : nullptr;
    return {owner != nullptr && !owner->sourceId.empty() ? ofSource(owner->sourceId) : ofLayer(m_table.layer[row])};
}

std::string citationText(std::vector<int> numbers) {
    settle(numbers);
    std::string text;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
            ++last;
        text += text.empty() ? "[" : ", ";
        text += std::to_string(numbers[i]);
        if (last > i)
            text += (last == i + 1 ? ", " : "–") + std::to_string(numbers[last]);
        i = last + 1;
    }
    return text.empty() ? text : text + "]";
}

} // namespace ree
