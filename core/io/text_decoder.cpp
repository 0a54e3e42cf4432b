// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text_decoder.h"

#include <memory>

#include <cpl_conv.h>
#include <cpl_string.h>

#include "core/base/text.h"

namespace ree {
namespace {
constexpr std::string_view assumedCodePage = "windows-1251";

/// By the same function that GDAL's drivers use, so that it makes no difference who calls it.
std::string recoded(const char* raw, const std::string& encoding) {
    const std::unique_ptr<char, decltype(&VSIFree)> utf8(CPLRecode(raw, encoding.c_str(), CPL_ENC_UTF8), VSIFree);
    return utf8 ? utf8.get() : std::string();
}

} // namespace

bool leavesAsciiAlone(const std::string& encoding) {
    std::string every;
    for (char c = ' '; c <= '~'; ++c)
        every += c;
    return recoded(every.c_str(), encoding) == every;
}

std::string TextDecoder::operator()(const char* raw) { return raw == nullptr ? std::string() : std::string(view(raw)); }

std::string_view TextDecoder::view(std::string_view raw) {
    if (isPlainAscii(raw))
        return raw;
    m_scratch = raw.substr(0, raw.find('\0'));
    m_scratch = decoded(m_untouched.empty() ? m_scratch : recoded(m_scratch.c_str(), m_untouched));
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
