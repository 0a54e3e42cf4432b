// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ree {

/// Texts of a column, end to end in one piece of memory. "" stands for null: no source of ours tells them apart.
class TextColumn {
public:
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t row) const {
        const std::size_t begin = row == 0 ? 0 : m_ends[row - 1];
        return std::string_view(m_bytes).substr(begin, m_ends[row] - begin);
    }
    void append(std::string_view text) {
        m_bytes.append(text);
        m_ends.push_back(m_bytes.size());
    }
    void reserve(std::size_t rows, std::size_t bytes) {
        m_ends.reserve(rows);
        m_bytes.reserve(bytes);
    }
    void shrink() {
        m_ends.shrink_to_fit();
        m_bytes.shrink_to_fit();
    }
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }

private:
    std::string m_bytes;
    std::vector<std::size_t> m_ends;
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
    std::uint32_t codeFor(std::string_view word) {
        if (word.empty())
            return 0;
        const auto [it, fresh] = m_byWord.try_emplace(std::string(word), static_cast<std::uint32_t>(m_words.size()));
        if (fresh)
            m_words.append(word);
        return it->second;
    }
    void append(std::string_view word) { m_codes.push_back(codeFor(word)); }
    void set(std::size_t row, std::string_view word) { m_codes[row] = codeFor(word); }
    void resize(std::size_t rows) { m_codes.resize(rows, 0); }

private:
    std::vector<std::uint32_t> m_codes;
    TextColumn m_words;
    std::unordered_map<std::string, std::uint32_t> m_byWord;
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
