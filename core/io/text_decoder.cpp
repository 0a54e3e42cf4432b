// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text_decoder.h"

#include "core/base/text.h"

namespace ree {
namespace {
constexpr std::string_view assumedCodePage = "windows-1251";
}

std::string TextDecoder::operator()(const char* raw) { return raw == nullptr ? std::string() : std::string(view(raw)); }

std::string_view TextDecoder::view(std::string_view raw) {
    if (isPlainAscii(raw))
        return raw;
    m_scratch = decoded(raw.substr(0, raw.find('\0')));
    return m_scratch;
}

std::string TextDecoder::decoded(std::string_view raw) {
    if (isUtf8(raw))
        return withoutControls(raw);
    if (!m_codePage.empty())
        if (const auto text = toUtf8(raw, m_codePage))
            return withoutControls(*text);
    ++m_guessed;
    return withoutControls(toUtf8(raw, assumedCodePage).value_or(std::string()));
}

void TextDecoder::tell(const std::string& source, Warnings& warnings) const {
    if (m_guessed > 0)
        warnings.push_back(
            {std::to_string(m_guessed) + " texts are not UTF-8 and the file does not say what they are; read as " +
                 std::string(assumedCodePage) + " (Cyrillic). If they look wrong, give the encoding by hand",
             {source, {}, -1, {}, -1},
             m_guessed});
}

} // namespace ree
