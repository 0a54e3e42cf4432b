// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/utf8.h>

// ICU's decoding macros mix signed and unsigned bytes by design.
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wconversion"

namespace ree {
namespace {

bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

void groupThousands(std::string& digits) {
    const std::size_t begin = digits.starts_with('-') ? 1 : 0;
    std::size_t end = std::min(digits.find('.'), digits.size());
    if (end - begin < 5) // 1234 reads well as it is
        return;
    while (end > begin + 3) {
        end -= 3;
        digits.insert(end, "\u2009");
    }
}

} // namespace

bool isUtf8(std::string_view bytes) {
    const auto length = static_cast<std::int64_t>(bytes.size());
    for (std::int64_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT(bytes.data(), i, length, c);
        if (c < 0)
            return false;
    }
    return true;
}

std::optional<std::string> toUtf8(std::string_view bytes, std::string_view codePage) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> from(ucnv_open(std::string(codePage).c_str(), &error));
    if (U_FAILURE(error))
        return std::nullopt;
    std::u16string wide(bytes.size() + 1, u'\0');
    const auto length = ucnv_toUChars(from.get(), wide.data(), static_cast<std::int32_t>(wide.size()), bytes.data(),
                                      static_cast<std::int32_t>(bytes.size()), &error);
    if (U_FAILURE(error))
        return std::nullopt;
    wide.resize(static_cast<std::size_t>(length));
    std::string utf8(wide.size() * 3 + 1, '\0');
    std::int32_t written = 0;
    std::int32_t at = 0;
    while (at < length) {
        UChar32 c = 0;
        U16_NEXT(wide.data(), at, length, c);
        U8_APPEND_UNSAFE(utf8.data(), written, c);
    }
    utf8.resize(static_cast<std::size_t>(written));
    return utf8;
}

std::string withoutControls(std::string_view utf8) {
    std::string clean;
    clean.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        const bool c0 = (byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F;
        const bool c1 = byte == 0xC2 && i + 1 < utf8.size() && static_cast<unsigned char>(utf8[i + 1]) < 0xA0;
        clean += c0 || c1 ? ' ' : utf8[i];
        i += c1 ? 1 : 0;
    }
    return clean;
}

bool isPlainAscii(std::string_view bytes) {
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    constexpr std::uint64_t tops = 0x80 * ones;
    // Eight bytes at a time. The top bit of a byte is set by what is not ASCII itself, by 0x7F when one is added, and
    // below a blank when a blank is taken away.
    const auto odd = [](std::uint64_t eight) { return (eight | (eight + ones) | (eight - 0x20 * ones)) & tops; };
    std::uint64_t eight = 0;
    std::size_t at = 0;
    for (; at + sizeof eight <= bytes.size(); at += sizeof eight) {
        std::memcpy(&eight, bytes.data() + at, sizeof eight);
        if (odd(eight) != 0)
            return false;
    }
    eight = 0x20 * ones;
    if (at < bytes.size())
        std::memcpy(&eight, bytes.data() + at, bytes.size() - at);
    return odd(eight) == 0;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> splitList(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = text.find_first_of(separators);
        if (const auto part = trimmed(text.substr(0, end)); !part.empty())
            parts.push_back(part);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty())
            text += separator;
        text += part;
    }
    return text;
}

std::string lowerAscii(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

bool equalsIgnoreCaseAscii(std::string_view a, std::string_view b) {
    return a.size() == b.size() && lowerAscii(a) == lowerAscii(b);
}

std::optional<double> parseNumber(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> parseInteger(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

namespace {

/// Most numbers of a list are whole or have a few decimals, and their digits can be counted out ten times as fast as
/// the shortest ones are searched for. They are the same: no two numbers of up to 15 digits are one double. False,
/// with nothing added, for the rest.
bool appendFewDigits(std::string& to, double value) {
    constexpr double fewDigits = 1e15;
    constexpr double millionths = 1e6;
    const double size = std::abs(value);
    const double whole = std::floor(size * millionths + 0.5);
    if (!(whole < fewDigits) || whole / millionths != size || (value == 0 && std::signbit(value)))
        return false;
    const auto all = static_cast<std::uint64_t>(whole);
    char digits[24];
    char* end = digits;
    if (value < 0)
        *end++ = '-';
    end = std::to_chars(end, digits + sizeof digits, all / 1000000).ptr;
    if (auto rest = static_cast<unsigned>(all % 1000000); rest != 0) {
        *end++ = '.';
        for (unsigned place = 100000; rest != 0; rest %= place, place /= 10)
            *end++ = static_cast<char>('0' + rest / place);
    }
    to.append(digits, end);
    return true;
}

} // namespace

void appendNumber(std::string& to, double value) {
    if (std::isnan(value) || appendFewDigits(to, value))
        return;
    if (std::isinf(value)) {
        to += value > 0 ? "inf" : "-inf";
        return;
    }
    char digits[32];
    // The shortest form of ten million is 1e+07, which no reader of a list expects.
    const double size = std::abs(value);
    const bool plain = value == 0 || (size >= 1e-5 && size < 1e16);
    const auto form = plain ? std::chars_format::fixed : std::chars_format::scientific;
    const auto end = std::to_chars(digits, digits + sizeof digits, value, form).ptr;
    to.append(digits, end);
}

std::string numberText(double value) {
    std::string text;
    appendNumber(text, value);
    return text;
}

std::string readableNumber(double value, int significantDigits) {
    if (!std::isfinite(value))
        return numberText(value);
    const double magnitude = value == 0 ? 0 : std::floor(std::log10(std::abs(value)));
    const int decimals = std::clamp(significantDigits - 1 - static_cast<int>(magnitude), 0, 12);
    const double step = std::pow(10.0, std::max(0.0, magnitude + 1 - significantDigits));
    const double rounded = step > 1 ? std::round(value / step) * step : value;
    char digits[400];
    const auto end = std::to_chars(digits, digits + sizeof digits, rounded, std::chars_format::fixed, decimals).ptr;
    std::string text(digits, end);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.'))
            text.pop_back();
    }
    groupThousands(text);
    return text;
}

} // namespace ree
