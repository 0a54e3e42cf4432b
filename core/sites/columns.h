// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace ree {

/// Texts of a column, end to end in one piece of memory. "" stands for null: no source of ours tells them apart.
/// A column holds at most 4 GB of text (std::length_error beyond), so that a row costs four bytes, not eight.
class TextColumn {
public:
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t row) const {
        const std::size_t begin = row == 0 ? 0 : m_ends[row - 1];
        return std::string_view(m_bytes).substr(begin, m_ends[row] - begin);
    }
    void append(std::string_view text) {
        demandRoomFor(text.size());
        m_bytes.append(text);
        m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
    }
    /// Every text of `other`, in order.
    void append(const TextColumn& other);
    /// "" up to `rows`.
    void resize(std::size_t rows) { m_ends.resize(rows, static_cast<std::uint32_t>(m_bytes.size())); }
    void reserve(std::size_t rows, std::size_t bytes) {
        m_ends.reserve(rows);
        m_bytes.reserve(bytes);
    }
    void shrink() {
        m_ends.shrink_to_fit();
        m_bytes.shrink_to_fit();
    }
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    /// Where each text ends in bytes().
    [[nodiscard]] const std::vector<std::uint32_t>& ends() const { return m_ends; }

private:
    static constexpr std::size_t mostBytes = std::numeric_limits<std::uint32_t>::max();
    void demandRoomFor(std::size_t bytes) const {
        if (bytes > mostBytes - m_bytes.size())
            throw std::length_error("a column of texts is larger than 4 GB");
    }
    std::string m_bytes;
    std::vector<std::uint32_t> m_ends;
};

/// A column of few distinct texts: a code a row, a word a code. Code 0 is "" (null).
class WordColumn {
public:
    WordColumn() { m_words.append(""); }
    [[nodiscard]] std::size_t size() const { return m_codes.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t row) const { return m_words[m_codes[row]]; }
    [[nodiscard]] std::uint32_t code(std::size_t row) const { return m_codes[row]; }
    [[nodiscard]] const std::vector<std::uint32_t>& codes() const { return m_codes; }
    [[nodiscard]] const TextColumn& words() const { return m_words; }
    /// The code of `word`, made when it is new.
    std::uint32_t codeFor(std::string_view word);
    void append(std::string_view word) { m_codes.push_back(codeFor(word)); }
    /// Every row of `other`; its codes are exchanged for those that the words have here.
    void append(const WordColumn& other);
    void set(std::size_t row, std::string_view word) { m_codes[row] = codeFor(word); }
    void resize(std::size_t rows) { m_codes.resize(rows, 0); }
    void reserve(std::size_t rows) { m_codes.reserve(rows); }
    void shrink() { m_codes.shrink_to_fit(); }
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    void growSlots();
    [[nodiscard]] std::size_t slotOf(std::string_view word) const;

    std::vector<std::uint32_t> m_codes;
    TextColumn m_words;
    /// Codes by the hash of their word, 0 for an empty slot: a power of two of slots, probed one after the other. A
    /// hash map of strings would keep every word a second time.
    std::vector<std::uint32_t> m_slots;
};

/// A field of a source that has no role here: kept as it was, shown in the site panel, filtered and exported by name.
/// `number` is true when the source's field is numeric; then `numbers` holds it (NaN null), else `texts`.
struct ExtraField {
    std::string name;
    bool number = false;
    std::vector<double> numbers;
    WordColumn texts;
};

} // namespace ree
