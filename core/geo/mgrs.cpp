// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/mgrs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/geo/proj_handles.h"

namespace ree {
namespace {

constexpr std::string_view bands = "CDEFGHJKLMNPQRSTUVWX"; // 8° each from 80° S; X has 12°
constexpr std::string_view columns = "ABCDEFGHJKLMNPQRSTUVWXYZ";
constexpr std::string_view lines = "ABCDEFGHJKLMNPQRSTUV"; // twenty of 100 km, then again from the start
constexpr double southernmost = -80;
constexpr double northernmost = 84;
constexpr double squareMeters = 100000;
constexpr double cycleMeters = 20 * squareMeters; // after this many metres of northing the line letters repeat
constexpr double falseNorthing = 10000000;        // south of the equator
constexpr const char* howToWrite = "Write it like 43T FJ 12345 67890.";

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return c >= 'A' && c <= 'Z'; }

/// Without blanks, in capitals.
std::string packed(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\t')
            out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return out;
}

char bandOf(double lat) {
    const auto index = static_cast<std::size_t>(std::clamp((lat - southernmost) / 8, 0.0, bands.size() - 1.0));
    return bands[index];
}

double wrapped(double lon) { return lon >= 180 ? lon - 360 : lon; }

struct Range {
    double from = 0;
    double to = 0;
};
Range latitudes(char band) {
    const double south = southernmost + 8 * static_cast<double>(bands.find(band));
    return {south, band == 'X' ? northernmost : south + 8};
}

/// The meridians between which a zone lies in a band; nothing where the exceptions leave no room (32X, 34X, 36X).
std::optional<Range> longitudes(int zone, char band) {
    const double west = -180 + 6 * (zone - 1);
    if (band == 'V' && zone == 31)
        return Range{0, 3};
    if (band == 'V' && zone == 32)
        return Range{3, 12};
    if (band == 'X' && zone >= 31 && zone <= 37) {
        if (zone % 2 == 0)
            return std::nullopt;
        return Range{zone == 31 ? west : west - 3, zone == 37 ? west + 6 : west + 9};
    }
    return Range{west, west + 6};
}

/// UTM by PROJ, always with the equator at 0: this file adds the false northing. One a thread and zone.
PJ* utm(int zone) {
    struct Part {
        ProjContext context{proj_context_create()};
        std::array<ProjObject, 61> zones;
    };
    thread_local Part part;
    ProjObject& mine = part.zones.at(static_cast<std::size_t>(zone));
    if (!mine) {
        const std::string definition = "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad"
                                       " +step +proj=utm +ellps=WGS84 +zone=" +
                                       std::to_string(zone);
        mine.reset(proj_create(part.context.get(), definition.c_str()));
    }
    return mine.get();
}

struct GridPoint {
    double easting = 0;
    double northing = 0;
};
GridPoint toGrid(int zone, LonLat p) {
    const PJ_COORD out = proj_trans(utm(zone), PJ_FWD, proj_coord(p.lon, p.lat, 0, 0));
    return {out.xy.x, out.xy.y};
}
LonLat toPlace(int zone, GridPoint p) {
    const PJ_COORD out = proj_trans(utm(zone), PJ_INV, proj_coord(p.easting, p.northing, 0, 0));
    return {wrapped(out.xy.x), out.xy.y};
}

/// Where the letters of columns and lines begin: three sets of eight columns, and even zones start five lines later.
std::size_t firstColumn(int zone) { return static_cast<std::size_t>((zone - 1) % 3) * 8; }
std::size_t firstLine(int zone) { return zone % 2 == 0 ? 5 : 0; }

/// Whether a cell of this size around `center` can touch the zone and band. Half a diagonal of the cell is allowed
/// beyond each edge, in degrees at that latitude; a degree of latitude has at least 110.5 km.
bool canTouch(LonLat center, double sizeMeters, Range lon, Range lat) {
    const double margin = sizeMeters * 0.75 / 110500 + 1e-9;
    const double wide = margin / std::max(0.05, std::cos(center.lat * 0.017453292519943295));
    double fromMiddle = std::abs(center.lon - (lon.from + lon.to) / 2);
    fromMiddle = std::min(fromMiddle, 360 - fromMiddle);
    return center.lat >= lat.from - margin && center.lat <= lat.to + margin &&
           fromMiddle <= (lon.to - lon.from) / 2 + wide;
}

/// A reference cut into its parts.
struct Parts {
    int zone = 0;
    char band = ' ';
    char column = ' ';
    char line = ' ';
    std::string digits;
};

tl::unexpected<Error> refused(std::string_view text, std::string cause, std::string advice = howToWrite) {
    return failure(ErrorCode::WrongText, "Cannot read the grid reference '" + std::string(text) + "'", {},
                   std::move(cause), std::move(advice));
}

Result<Parts> cut(std::string_view text) {
    const std::string all = packed(text);
    std::size_t at = 0;
    Parts parts;
    while (at < all.size() && at < 2 && isDigit(all[at]))
        parts.zone = parts.zone * 10 + (all[at++] - '0');
    if (at == 0 && !all.empty() && isLetter(all[0]))
        return refused(text, "it is of the polar grid (UPS), which is not read here",
                       "Write a place near a pole in degrees, such as 85.5, 20.0.");
    if (parts.zone < 1 || parts.zone > 60)
        return refused(text, "it has no zone from 1 to 60 in front");
    const std::string letters = all.substr(at, 3);
    if (letters.size() < 3 || !std::all_of(letters.begin(), letters.end(), isLetter))
        return refused(text, "after the zone it needs three letters: band and square");
    parts.band = letters[0];
    parts.column = letters[1];
    parts.line = letters[2];
    parts.digits = all.substr(at + 3);
    if (bands.find(parts.band) == std::string_view::npos)
        return refused(text, std::string("there is no band ") + parts.band + "; bands run from C to X without I and O");
    if (!std::all_of(parts.digits.begin(), parts.digits.end(), isDigit))
        return refused(text, "after the letters it has more than digits");
    if (parts.digits.empty() || parts.digits.size() > 10 || parts.digits.size() % 2 != 0)
        return refused(text, "it needs 2, 4, 6, 8 or 10 digits, half for the easting and half for the northing");
    return parts;
}

std::string padded(double value, std::size_t width) {
    std::string digits = std::to_string(static_cast<long>(value));
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

} // namespace

int gridZone(LonLat place) {
    const double lon = wrapped(place.lon);
    const int zone = std::clamp(static_cast<int>(std::floor((lon + 180) / 6)) + 1, 1, 60);
    const char band = bandOf(place.lat);
    for (const int near : {zone, zone - 1, zone + 1})
        if (const auto range = longitudes(near, band); range && lon >= range->from && lon < range->to)
            return near;
    return zone;
}

bool looksLikeMgrs(std::string_view text) {
    const std::string all = packed(text);
    std::size_t at = 0;
    while (at < all.size() && at < 2 && isDigit(all[at]))
        ++at;
    std::size_t letters = 0;
    while (at + letters < all.size() && isLetter(all[at + letters]))
        ++letters;
    const bool digitsOnly = std::all_of(all.begin() + static_cast<std::ptrdiff_t>(at + letters), all.end(), isDigit);
    const bool polar = at == 0 && all.size() > 3 && std::string_view("ABYZ").find(all[0]) != std::string_view::npos;
    return letters == 3 && digitsOnly && (at > 0 || polar);
}

Result<MgrsCell> parseMgrs(std::string_view text) {
    const auto parts = cut(text);
    if (!parts)
        return tl::unexpected(parts.error());
    const std::size_t column = columns.find(parts->column);
    const std::size_t line = lines.find(parts->line);
    const auto lon = longitudes(parts->zone, parts->band);
    const std::size_t first = firstColumn(parts->zone);
    if (column == std::string_view::npos || column < first || column >= first + 8 || line == std::string_view::npos ||
        !lon)
        return refused(text, "there is no such square in zone " + std::to_string(parts->zone) + parts->band);

    const std::size_t half = parts->digits.size() / 2;
    MgrsCell cell;
    cell.sizeMeters = squareMeters / std::pow(10.0, static_cast<double>(half));
    const auto within = [&](std::size_t from) {
        return (std::stod(parts->digits.substr(from, half)) + 0.5) * cell.sizeMeters;
    };
    const double easting = static_cast<double>(column - first + 1) * squareMeters + within(0);
    const double inCycle = static_cast<double>((line + lines.size() - firstLine(parts->zone)) % lines.size());
    const double equator = parts->band < 'N' ? falseNorthing : 0;
    // The letters repeat every 2,000 km of northing, a band is no more than 1,340 km high: one repetition fits.
    for (int cycle = 0; cycle < 5; ++cycle) {
        const double northing = inCycle * squareMeters + within(half) + cycle * cycleMeters;
        cell.center = toPlace(parts->zone, {easting, northing - equator});
        if (cell.center.known() && canTouch(cell.center, cell.sizeMeters, *lon, latitudes(parts->band)))
            return cell;
    }
    return refused(text, "the square " + std::string{parts->column, parts->line} + " does not reach into zone " +
                             std::to_string(parts->zone) + parts->band);
}

Result<std::string> mgrsText(LonLat place, int digits) {
    if (!place.known() || place.lat < southernmost || place.lat > northernmost || std::abs(place.lon) > 180)
        return failure(ErrorCode::WrongContent, "Cannot give a grid reference", {},
                       place.known() ? "the grid reaches from 80° S to 84° N" : "the place is not known",
                       "Use degrees there.");
    const int zone = gridZone(place);
    const char band = bandOf(place.lat);
    GridPoint at = toGrid(zone, {wrapped(place.lon), place.lat});
    if (band < 'N') // a hair south of the equator the sum rounds to what is north of it
        at.northing = std::min(at.northing + falseNorthing, falseNorthing - 1e-6);
    at.northing = std::max(at.northing, 0.0);
    const std::size_t width = static_cast<std::size_t>(std::clamp(digits, 1, 5));
    const double size = squareMeters / std::pow(10.0, static_cast<double>(width));
    const auto column = static_cast<std::size_t>(at.easting / squareMeters) - 1 + firstColumn(zone);
    const auto line = (static_cast<std::size_t>(at.northing / squareMeters) + firstLine(zone)) % lines.size();
    return padded(zone, 2) + band + ' ' + columns.at(column) + lines.at(line) + ' ' +
           padded(std::floor(std::fmod(at.easting, squareMeters) / size), width) + ' ' +
           padded(std::floor(std::fmod(at.northing, squareMeters) / size), width);
}

} // namespace ree
