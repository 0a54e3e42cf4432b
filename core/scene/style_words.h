// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/scene/style.h"

namespace ree {

/// The words for the values of an option, the default first. The command line, `--help` and the session file use the
/// same ones; a word that has been written into a session is never given another meaning.
template <class T>
using Words = std::span<const std::pair<std::string_view, T>>;

[[nodiscard]] Words<Theme> themeWords();
[[nodiscard]] Words<ColourBy> colourWords();
[[nodiscard]] Words<ShapeBy> shapeWords();
[[nodiscard]] Words<SizeBy> sizeWords();
[[nodiscard]] Words<NameScript> nameWords();
[[nodiscard]] Words<ColourVision> visionWords();
[[nodiscard]] Words<ClassMethod> methodWords();

/// Nothing for a word that is not among them.
template <class T>
[[nodiscard]] std::optional<T> valueOf(Words<T> words, std::string_view text) {
    for (const auto& [word, value] : words)
        if (word == text)
            return value;
    return std::nullopt;
}

/// "" for a value without a word.
template <class T>
[[nodiscard]] std::string_view wordOf(Words<T> words, T wanted) {
    for (const auto& [word, value] : words)
        if (value == wanted)
            return word;
    return {};
}

/// "light, dark", for a person who has to choose.
template <class T>
[[nodiscard]] std::string listed(Words<T> words) {
    std::string text;
    for (const auto& [word, value] : words)
        text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

} // namespace ree
