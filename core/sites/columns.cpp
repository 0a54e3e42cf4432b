// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/columns.h"

#include <functional>

namespace ree {
namespace {

constexpr std::size_t firstSlots = 64;
constexpr std::uint32_t notMapped = std::numeric_limits<std::uint32_t>::max();

} // namespace

void TextColumn::append(const TextColumn& other) {
    demandRoomFor(other.m_bytes.size());
    const auto before = static_cast<std::uint32_t>(m_bytes.size());
    const std::size_t firstRow = size();
    m_bytes.append(other.m_bytes);
    m_ends.resize(firstRow + other.size());
    for (std::size_t row = 0; row < other.size(); ++row)
        m_ends[firstRow + row] = before + other.m_ends[row];
}

std::size_t WordColumn::slotOf(std::string_view word) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(word)&mask;
    while (m_slots[slot] != 0 && m_words[m_slots[slot]] != word)
        slot = (slot + 1) & mask;
    return slot;
}

void WordColumn::growSlots() {
    m_slots.assign(m_slots.empty() ? firstSlots : m_slots.size() * 2, 0);
    for (std::uint32_t code = 1; code < m_words.size(); ++code)
        m_slots[slotOf(m_words[code])] = code;
}

std::uint32_t WordColumn::codeFor(std::string_view word) {
    if (word.empty())
        return 0;
    if (m_words.size() * 2 > m_slots.size())
        growSlots();
    std::uint32_t& code = m_slots[slotOf(word)];
    if (code == 0) {
        code = static_cast<std::uint32_t>(m_words.size());
        m_words.append(word);
    }
    return code;
}

void WordColumn::append(const WordColumn& other) {
    std::vector<std::uint32_t> codeHere(other.m_words.size(), notMapped);
    m_codes.reserve(size() + other.size());
    for (const std::uint32_t code : other.m_codes) {
        if (codeHere[code] == notMapped)
            codeHere[code] = codeFor(other.m_words[code]);
        m_codes.push_back(codeHere[code]);
    }
}

std::size_t WordColumn::memoryBytes() const {
    return (m_codes.capacity() + m_slots.capacity() + m_words.ends().capacity()) * sizeof(std::uint32_t) +
           m_words.bytes().size();
}

} // namespace ree
