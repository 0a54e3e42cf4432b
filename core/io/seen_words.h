// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ree {

/// What the words of a column mean, each looked up once: a column of a million countries holds a few hundred words.
/// Forgets all when there are too many to be words. One thread.
template <class Meaning>
class SeenWords {
public:
    explicit SeenWords(Meaning (*lookUp)(std::string_view)) : m_lookUp(lookUp) {}

    [[nodiscard]] Meaning operator()(std::string_view word) {
        if (m_last != nullptr && m_last->first == word)
            return m_last->second;
        auto known = m_known.find(word);
        if (known == m_known.end()) {
            if (m_known.size() >= mostWords)
                m_known.clear();
            known = m_known.emplace(word, m_lookUp(word)).first;
        }
        m_last = &*known;
        return known->second;
    }

private:
    static constexpr std::size_t mostWords = 4096;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };
    using Map = std::unordered_map<std::string, Meaning, Hash, std::equal_to<>>;

    Meaning (*m_lookUp)(std::string_view);
    Map m_known;
    const typename Map::value_type* m_last = nullptr; ///< rows of one kind stand together
};

} // namespace ree
