// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ree {

/// One spelling for all scripts: Cyrillic becomes Latin, diacritics and apostrophes go, upper case becomes lower,
/// every run of blanks, hyphens and punctuation becomes one blank, both ends are trimmed. "Кутессай-II", "Kutessay ii"
/// and "KUTESSAI II" share most of their folded letters; equal folded texts are the same word in two scripts.
/// Bytes that are not UTF-8 count as blanks. Thread-safe.
[[nodiscard]] std::string foldText(std::string_view utf8);
/// The same, added to the end of `to`; for a million names, one after the other, without a string each.
void appendFolded(std::string& to, std::string_view utf8);

/// True when the bytes are well-formed UTF-8 without overlong forms or surrogates.
[[nodiscard]] bool isUtf8(std::string_view bytes);

/// Bytes of an 8-bit code page (a name that ICU knows: "windows-1251", "ibm-866", "KOI8-R", …) as UTF-8; nothing when
/// the name is unknown. Bytes that the page leaves undefined become U+FFFD.
[[nodiscard]] std::optional<std::string> toUtf8(std::string_view bytes, std::string_view codePage);

/// C0 and C1 control characters other than tab and line break as a blank. Files hold mis-decoded dashes and quotes.
[[nodiscard]] std::string withoutControls(std::string_view utf8);

/// True when every byte is a printable ASCII character: such a text is UTF-8 without controls, whatever its code page.
[[nodiscard]] bool isPlainAscii(std::string_view bytes);

[[nodiscard]] std::string_view trimmed(std::string_view text);
/// The parts between any of the separator characters, trimmed, without empty ones.
[[nodiscard]] std::vector<std::string_view> splitList(std::string_view text, std::string_view separators);
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator);
/// ASCII letters only; for keywords and field names, never for a person's or a place's name.
[[nodiscard]] std::string lowerAscii(std::string_view text);
[[nodiscard]] bool equalsIgnoreCaseAscii(std::string_view a, std::string_view b);

/// A decimal number in the C locale that fills the whole text ("1.5", "-2e3"); nothing for anything else.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);
[[nodiscard]] std::optional<std::int64_t> parseInteger(std::string_view text);
/// The fewest digits that read back as the same double, without an exponent between 1e-5 and 1e16; "" for NaN, "inf"
/// and "-inf" for the infinities.
[[nodiscard]] std::string numberText(double value);
/// The same, added to the end of `to`.
void appendNumber(std::string& to, double value);
/// Fixed number of significant digits, grouped with thin blanks by thousands, for a person: 16 300 000, 0.264.
[[nodiscard]] std::string readableNumber(double value, int significantDigits = 4);

} // namespace ree
