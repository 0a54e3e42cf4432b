// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/html_text.h"

#include "core/base/text.h"

namespace ree {
namespace {

constexpr std::string_view thinBlank = "\u2009";

} // namespace

std::string escapedHtml(std::string_view text) {
    std::string safe;
    const std::string clean = isUtf8(text) ? withoutControls(text) : toUtf8(text, "windows-1252").value_or("");
    for (std::size_t i = 0; i < clean.size(); ++i)
        switch (const char c = clean[i]) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        case '\'': safe += "&#39;"; break;
        default:
            if (std::string_view(clean).substr(i).starts_with(thinBlank)) {
                safe += "\u202F";
                i += thinBlank.size() - 1;
            } else {
                safe += c;
            }
        }
    return safe;
}

bool isWebAddress(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

} // namespace ree
