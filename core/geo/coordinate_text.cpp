// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/coordinate_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>
#include <vector>

#include "core/base/text.h"
#include "core/geo/coordinate_tokens.h"
#include "core/geo/mgrs.h"

namespace ree {
namespace {

using Kind = CoordinateToken::Kind;
using Tokens = std::span<const CoordinateToken>;

constexpr std::size_t longestText = 200;
constexpr const char* howToWrite = "Write it like 43.2567, 76.9286 or 43°15'24\"N 76°55'43\"E or 43T FJ 12345 67890.";

tl::unexpected<Error> wrong(std::string cause, std::size_t position = std::string::npos) {
    Error error;
    error.code = ErrorCode::WrongText;
    error.cause = std::move(cause);
    if (position != std::string::npos)
        error.place.position = static_cast<std::int64_t>(position);
    return failure(std::move(error));
}

/// One of the two: degrees with their sign, and the letter that says what they are.
struct Angle {
    double degrees = 0;
    std::optional<bool> latitude; ///< nothing without a letter
};

class AngleParser {
public:
    explicit AngleParser(Tokens tokens) : m_tokens(tokens) {}

    Result<Angle> run() {
        if (m_tokens.empty())
            return wrong("one of the two numbers is missing");
        letter();
        const auto parts = sexagesimal();
        if (!parts)
            return tl::unexpected(parts.error());
        letter();
        if (m_at < m_tokens.size())
            return wrong("there is more than one coordinate has", m_tokens[m_at].position);
        if (m_letter != nullptr && m_first->isSigned)
            return wrong("a number has both a sign and a letter", m_first->position);
        const bool negative = m_first->negative ||
                              (m_letter != nullptr && (m_letter->kind == Kind::South || m_letter->kind == Kind::West));
        Angle angle;
        angle.degrees = negative ? -*parts : *parts;
        if (m_letter != nullptr)
            angle.latitude = m_letter->isLatitude();
        return angle;
    }

private:
    void letter() {
        if (m_letter == nullptr && m_at < m_tokens.size() && m_tokens[m_at].isLetter())
            m_letter = &m_tokens[m_at++];
    }

    /// Up to three numbers, each with its mark or without, without the sign.
    Result<double> sexagesimal() {
        double degrees = 0;
        double unit = 1;
        bool mayGoOn = true;
        for (const Kind mark : {Kind::Degree, Kind::Minute, Kind::Second}) {
            if (m_at == m_tokens.size() || m_tokens[m_at].kind != Kind::Number)
                break;
            const CoordinateToken& number = m_tokens[m_at];
            if (!mayGoOn)
                return wrong("a number with decimals is followed by a smaller unit", number.position);
            if (m_first == nullptr)
                m_first = &number;
            else if (number.isSigned)
                return wrong("minutes and seconds have no sign", number.position);
            else if (number.value >= 60)
                return wrong("minutes and seconds stay below 60", number.position);
            degrees += std::abs(number.value) / unit;
            unit *= 60;
            mayGoOn = number.whole;
            ++m_at;
            if (m_at < m_tokens.size() && m_tokens[m_at].kind == mark)
                ++m_at;
        }
        if (m_first == nullptr)
            return wrong("a number is missing", m_at < m_tokens.size() ? m_tokens[m_at].position : std::string::npos);
        return degrees;
    }

    Tokens m_tokens;
    std::size_t m_at = 0;
    const CoordinateToken* m_letter = nullptr;
    const CoordinateToken* m_first = nullptr;
};

std::size_t count(Tokens tokens, Kind kind) {
    return static_cast<std::size_t>(
        std::count_if(tokens.begin(), tokens.end(), [kind](const auto& token) { return token.kind == kind; }));
}

/// Where the second angle begins; nothing when that cannot be told.
std::optional<std::size_t> secondBegins(Tokens tokens) {
    std::vector<std::size_t> letters;
    std::vector<std::size_t> numbers;
    std::vector<std::size_t> degreeMarks;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == Kind::Separator)
            return i;
        if (tokens[i].isLetter())
            letters.push_back(i);
        else if (tokens[i].kind == Kind::Number)
            numbers.push_back(i);
        else if (tokens[i].kind == Kind::Degree)
            degreeMarks.push_back(i);
    }
    const bool before = !letters.empty() && letters.front() == 0;
    if (before && letters.size() > 1)
        return letters[1];
    if (!before && !letters.empty() && letters.front() + 1 < tokens.size())
        return letters.front() + 1;
    if (degreeMarks.size() == 2)
        return degreeMarks[1] - 1;
    if (numbers.size() == 2 || numbers.size() == 4 || numbers.size() == 6)
        return numbers[numbers.size() / 2];
    return std::nullopt;
}

Result<LonLat> inOrder(Angle first, Angle second, CoordinateOrder order) {
    if (first.latitude && second.latitude && *first.latitude == *second.latitude)
        return wrong(*first.latitude ? "it has two latitudes" : "it has two longitudes");
    bool latitudeFirst = order == CoordinateOrder::LatLon;
    if (first.latitude || second.latitude)
        latitudeFirst = first.latitude ? *first.latitude : !*second.latitude;
    else if (std::abs((latitudeFirst ? first : second).degrees) > 90 &&
             std::abs((latitudeFirst ? second : first).degrees) <= 90)
        latitudeFirst = !latitudeFirst;
    const LonLat place{(latitudeFirst ? second : first).degrees, (latitudeFirst ? first : second).degrees};
    if (std::abs(place.lat) > 90)
        return wrong("a latitude lies between -90 and 90, not at " + numberText(place.lat));
    if (std::abs(place.lon) > 180)
        return wrong("a longitude lies between -180 and 180, not at " + numberText(place.lon));
    return place;
}

Result<LonLat> parseDegrees(std::string_view text, CommaIs comma, CoordinateOrder order) {
    const auto tokens = coordinateTokens(text, comma);
    if (!tokens)
        return tl::unexpected(tokens.error());
    const Tokens all(*tokens);
    if (count(all, Kind::Number) < 2)
        return wrong(all.empty() ? "it is empty" : "it needs two numbers, latitude and longitude");
    const auto begin = secondBegins(all);
    if (!begin)
        return wrong("it is not clear where the second number begins: put a comma between the two");
    const bool separated = all[*begin].kind == Kind::Separator;
    const auto first = AngleParser(all.first(*begin)).run();
    if (!first)
        return tl::unexpected(first.error());
    const auto second = AngleParser(all.subspan(*begin + (separated ? 1 : 0))).run();
    if (!second)
        return tl::unexpected(second.error());
    return inOrder(*first, *second, order);
}

/// Takes "(lat, lon)" or "(lon, lat)" off the end and obeys it.
std::string_view withoutOrderNote(std::string_view text, CoordinateOrder& order) {
    const std::size_t open = text.rfind('(');
    if (open == std::string_view::npos || open == 0)
        return text;
    const std::string note = foldText(text.substr(open));
    if (note != "lat lon" && note != "lon lat")
        return text;
    order = note == "lat lon" ? CoordinateOrder::LatLon : CoordinateOrder::LonLat;
    return trimmed(text.substr(0, open));
}

bool hasDecimalComma(std::string_view text) {
    if (text.find('.') != std::string_view::npos) {
        // The points of "с.ш." and "в.д." are no decimal points.
        for (std::size_t i = 1; i + 1 < text.size(); ++i)
            if (text[i] == '.' && text[i + 1] >= '0' && text[i + 1] <= '9')
                return false;
    }
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        if (text[i] == ',' && text[i - 1] >= '0' && text[i - 1] <= '9' && text[i + 1] >= '0' && text[i + 1] <= '9')
            return true;
    return false;
}

/// A fixed number of decimals in the C locale, never "-0".
std::string fixed(double value, int decimals) {
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals).ptr;
    std::string text(buffer, end);
    if (text.starts_with('-') && text.find_first_not_of("-0.") == std::string::npos)
        text.erase(0, 1);
    return text;
}

/// Rounded once as a whole, so that 59.999 seconds become the next minute and not 60 seconds.
std::string sexagesimalText(double degrees, int decimals, std::string_view letters) {
    const double parts = std::pow(10.0, decimals);
    const auto all = static_cast<std::int64_t>(std::llround(std::abs(degrees) * 3600 * parts));
    const auto perMinute = static_cast<std::int64_t>(60 * parts);
    const auto minutes = all / perMinute;
    std::string seconds = fixed(static_cast<double>(all % perMinute) / parts, decimals);
    if (seconds.size() < 2 || seconds[1] == '.')
        seconds.insert(0, "0");
    const std::string minuteText = std::to_string(minutes % 60);
    return std::to_string(minutes / 60) + "°" + (minuteText.size() < 2 ? "0" : "") + minuteText + "'" + seconds + "\"" +
           letters[degrees < 0 && all > 0 ? 1 : 0];
}

} // namespace

Result<WrittenPlace> parseCoordinate(std::string_view utf8, CoordinateOrder order) {
    const std::string_view text = trimmed(utf8);
    if (text.size() <= longestText && looksLikeMgrs(text)) {
        const auto cell = parseMgrs(text);
        if (!cell)
            return tl::unexpected(cell.error());
        return WrittenPlace{cell->center, cell->sizeMeters};
    }
    const auto read = [&]() -> Result<LonLat> {
        if (text.size() > longestText)
            return wrong("it is too long for a coordinate");
        const std::string_view degrees = withoutOrderNote(text, order);
        if (hasDecimalComma(degrees))
            if (auto place = parseDegrees(degrees, CommaIs::Decimal, order))
                return place;
        return parseDegrees(degrees, CommaIs::Separator, order);
    };
    auto place = read();
    if (place)
        return WrittenPlace{*place, 0};
    Error error = std::move(place.error());
    error.attempted = "Cannot read the coordinate '" + std::string(text.substr(0, longestText)) + "'";
    error.advice = howToWrite;
    return failure(std::move(error));
}

Result<std::string> coordinateText(LonLat place, const CoordinateStyle& style) {
    if (style.form == CoordinateForm::Mgrs)
        return mgrsText(place);
    if (!place.known())
        return failure(ErrorCode::WrongContent, "Cannot write a coordinate", {}, "the place is not known");
    const bool latitudeFirst = style.order == CoordinateOrder::LatLon;
    const int digits = std::clamp(style.digits, 0, 12);
    const auto pair = [&](const std::string& lat, const std::string& lon, std::string_view between) {
        return (latitudeFirst ? lat : lon) + std::string(between) + (latitudeFirst ? lon : lat);
    };
    if (style.form == CoordinateForm::DegreesMinutesSeconds) {
        const int decimals = std::min(digits, 9); // 180° in billionths of a second still fit an integer
        return pair(sexagesimalText(place.lat, decimals, "NS"), sexagesimalText(place.lon, decimals, "EW"), " ");
    }
    const std::string note = !style.nameOrder ? "" : latitudeFirst ? " (lat, lon)" : " (lon, lat)";
    return pair(fixed(place.lat, digits), fixed(place.lon, digits), ", ") + note;
}

} // namespace ree
