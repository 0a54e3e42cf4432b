// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/projection.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <map>
#include <utility>

#include "core/base/large_memory.h"
#include "core/base/parallel.h"
#include "core/geo/proj_handles.h"

namespace ree {
namespace {

/// From degrees of WGS 84 to a map and back.
struct Transformation {
    ProjObject whole;
    ProjObject step; ///< see onlyStep(); null where there is none
};

/// One context and its transformations a thread: PROJ objects must not be shared. The context is declared first so that
/// it is destroyed last.
struct ThreadPart {
    ProjContext context{proj_context_create()};
    std::map<std::uint64_t, Transformation> transformations;
    ThreadPart() { proj_log_level(context.get(), PJ_LOG_NONE); }
};

ThreadPart& threadPart() {
    thread_local ThreadPart part;
    return part;
}

constexpr const char* wgs84 = "EPSG:4326";
/// The whole earth is 40,000 km around; a point farther out than this is on its way to infinity.
constexpr double farthest = 1e8;
constexpr std::string_view albersText =
    "+proj=aea +lat_1=38 +lat_2=50 +lat_0=45 +lon_0=67 +datum=WGS84 +units=m +type=crs";
constexpr std::string_view albersName = "Albers equal area, Central Asia";

ProjObject makeTransformation(PJ_CONTEXT* context, const std::string& definition) {
    ProjObject raw(proj_create_crs_to_crs(context, wgs84, definition.c_str(), nullptr));
    if (!raw)
        return nullptr;
    return ProjObject(proj_normalize_for_visualization(context, raw.get()));
}

/// What is left of a transformation that turns degrees into radians and does one step more, as PROJ writes it; "" for
/// any other. The step called by itself gives the same points at two thirds of the cost, which is PROJ's own to run a
/// pipeline.
std::string onlyStep(PJ_CONTEXT* context, const PJ* transformation) {
    constexpr std::string_view toRadians = "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=";
    constexpr std::string_view projKey = "+proj=";
    const char* const written = proj_as_proj_string(context, transformation, PJ_PROJ_5, nullptr);
    const std::string_view text = written == nullptr ? "" : written;
    const std::string_view step =
        text.starts_with(toRadians) ? text.substr(toRadians.size() - projKey.size()) : std::string_view();
    return std::string(step.find("+step") == std::string_view::npos ? step : std::string_view());
}

/// Longitude of the middle of the map, from the definition of the projection; 0 when it has none.
double centralMeridian(PJ_CONTEXT* context, const PJ* crs) {
    const ProjObject conversion(proj_crs_get_coordoperation(context, crs));
    if (!conversion)
        return 0;
    // The names of EPSG's parameters 8802, 8812, 8822 and 8833.
    for (const char* name : {"Longitude of natural origin", "Longitude of projection centre",
                             "Longitude of false origin", "Longitude of origin"}) {
        const int index = proj_coordoperation_get_param_index(context, conversion.get(), name);
        double value = 0;
        double toRadians = 0;
        if (index >= 0 &&
            proj_coordoperation_get_param(context, conversion.get(), index, nullptr, nullptr, nullptr, &value, nullptr,
                                          &toRadians, nullptr, nullptr, nullptr, nullptr) != 0)
            return value * toRadians * 57.29577951308232;
    }
    return 0;
}

std::string expanded(std::string_view text) {
    if (text == "albers")
        return std::string(albersText);
    if (text == "mercator")
        return "EPSG:3857";
    if (text == "platecarree")
        return "EPSG:4326";
    return std::string(text);
}

} // namespace

struct Projection::Private {
    std::uint64_t id = 0;
    std::string definition;
    std::string step; ///< see onlyStep()
    std::string name;
    LonLatBox usable{-180, -90, 180, 90};
    bool geographic = false;
    double metersPerUnit = 1;
    std::optional<double> torn;

    [[nodiscard]] MapPoint toMap(const Transformation& transformation, LonLat place) const;
    [[nodiscard]] const Transformation& transformation() const {
        ThreadPart& part = threadPart();
        Transformation& mine = part.transformations[id];
        if (!mine.whole) {
            mine.whole = makeTransformation(part.context.get(), definition);
            if (!step.empty())
                mine.step.reset(proj_create(part.context.get(), step.c_str()));
        }
        return mine;
    }

    /// Takes the short way if it leads to the same places.
    void findStep() {
        const Transformation& mine = transformation();
        std::string found = onlyStep(threadPart().context.get(), mine.whole.get());
        Transformation shorter;
        if (!found.empty())
            shorter.step.reset(proj_create(threadPart().context.get(), found.c_str()));
        if (!shorter.step)
            return;
        constexpr int steps = 16;
        constexpr double closeEnough = 1e-6;
        for (int i = 0; i <= steps; ++i)
            for (int j = 0; j <= steps; ++j) {
                const LonLat place{usable.west + (usable.east - usable.west) * i / steps,
                                   usable.south + (usable.north - usable.south) * j / steps};
                const MapPoint a = toMap(mine, place);
                const MapPoint b = toMap(shorter, place);
                if (a.valid() != b.valid() || (a.valid() && std::hypot(a.x - b.x, a.y - b.y) > closeEnough))
                    return;
            }
        step = std::move(found);
        threadPart().transformations[id].step = std::move(shorter.step);
    }

    /// Looks a hair to both sides of the meridian opposite `central` at several latitudes.
    void findTear(double central) {
        const double opposite = central > 0 ? central - 180 : central + 180;
        if (std::abs(opposite) > 179.999999 || opposite <= usable.west || opposite >= usable.east)
            return;
        constexpr double hair = 1e-7;
        for (const double lat : {0.0, 45.0, -45.0, 70.0, -70.0}) {
            const MapPoint west = toMap(transformation(), {opposite - hair, lat});
            const MapPoint east = toMap(transformation(), {opposite + hair, lat});
            if (west.valid() && east.valid() && std::hypot(east.x - west.x, east.y - west.y) * metersPerUnit > 100000)
                torn = opposite;
        }
        if (torn) { // what is left of the map goes round the earth, whatever was said of its use
            usable.west = -180;
            usable.east = 180;
        }
    }
};

Projection::Projection(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
Projection::~Projection() = default;

Result<std::shared_ptr<const Projection>> Projection::create(std::string_view text) {
    static std::atomic<std::uint64_t> lastId{0};
    auto d = std::make_unique<Private>();
    d->id = ++lastId;
    d->definition = expanded(text);
    PJ_CONTEXT* context = threadPart().context.get();
    const auto refuse = [&](std::string cause) {
        return failure(ErrorCode::UnknownCrs, "Cannot use the CRS '" + std::string(text) + "'", {}, std::move(cause),
                       "Write albers, mercator, platecarree or a code such as EPSG:32642.");
    };
    const ProjObject crs(proj_create(context, d->definition.c_str()));
    if (!crs) {
        const char* words = proj_context_errno_string(context, proj_context_errno(context));
        const bool telling =
            words != nullptr && std::string_view(words).find("Unknown error") == std::string_view::npos;
        return refuse(telling ? words : "PROJ does not know it");
    }
    if (proj_is_crs(crs.get()) == 0)
        return refuse("it is no coordinate reference system");
    const PJ_TYPE type = proj_get_type(crs.get());
    d->geographic = type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
    d->metersPerUnit = d->geographic ? 111319.49079327358 : 1.0;
    const char* known = proj_get_name(crs.get());
    d->name = text == "albers" || d->definition == albersText ? std::string(albersName)
                                                              : std::string(known == nullptr ? "" : known);
    if (d->name.empty() || d->name == "unknown")
        d->name = d->definition;
    double w = 0;
    double s = 0;
    double e = 0;
    double n = 0;
    if (proj_get_area_of_use(context, crs.get(), &w, &s, &e, &n, nullptr) != 0 && w > -1000 && w < e)
        d->usable = {std::max(w - 10, -180.0), std::max(s - 10, -90.0), std::min(e + 10, 180.0),
                     std::min(n + 10, 90.0)};
    if (d->definition == "EPSG:3857")
        d->usable = {-180, -85.06, 180, 85.06}; // beyond, Mercator runs to infinity
    if (d->definition == "EPSG:4326")
        d->usable = {-180, -90, 180, 90};
    if (d->definition == albersText)
        d->usable = {-110, -20, 180, 90};
    if (!d->transformation().whole)
        return refuse("there is no way from WGS 84 to it");
    d->findStep();
    d->findTear(centralMeridian(context, crs.get()));
    return std::shared_ptr<const Projection>(new Projection(std::move(d)));
}

std::shared_ptr<const Projection> Projection::centralAsiaAlbers() {
    static const auto albers = create("albers");
    return albers ? *albers : nullptr;
}

const std::string& Projection::definition() const { return m_d->definition; }
const std::string& Projection::name() const { return m_d->name; }
const LonLatBox& Projection::usableArea() const { return m_d->usable; }
std::optional<double> Projection::tornMeridian() const { return m_d->torn; }
bool Projection::isGeographic() const { return m_d->geographic; }
double Projection::metersPerUnit() const { return m_d->metersPerUnit; }

MapPoint Projection::Private::toMap(const Transformation& transformation, LonLat place) const {
    if (!place.known() || place.lon < usable.west || place.lon > usable.east || place.lat < usable.south ||
        place.lat > usable.north)
        return {};
    constexpr double toRadians = 0.017453292519943295769; // as PROJ has it
    const PJ_COORD out = transformation.step
                             ? proj_trans(transformation.step.get(), PJ_FWD,
                                          proj_coord(place.lon * toRadians, place.lat * toRadians, 0, 0))
                             : proj_trans(transformation.whole.get(), PJ_FWD, proj_coord(place.lon, place.lat, 0, 0));
    if (!(std::abs(out.xy.x) < farthest && std::abs(out.xy.y) < farthest))
        return {};
    return {out.xy.x, out.xy.y};
}

MapPoint Projection::toMap(LonLat place) const { return m_d->toMap(m_d->transformation(), place); }

LonLat Projection::toLonLat(MapPoint point) const {
    if (!point.valid())
        return {};
    const PJ_COORD out = proj_trans(m_d->transformation().whole.get(), PJ_INV, proj_coord(point.x, point.y, 0, 0));
    const LonLat place{out.xy.x, out.xy.y};
    return place.known() ? place : LonLat{};
}

void Projection::toMap(std::span<const LonLat> in, std::vector<MapPoint>& out) const {
    out.clear();
    reserveToFill(out, in.size());
    out.resize(in.size());
    const std::span<const LonLat> parts[] = {in};
    eachOnMap(parts, [&out](std::size_t, std::size_t first, std::span<const MapPoint> points) {
        std::copy(points.begin(), points.end(), out.begin() + static_cast<std::ptrdiff_t>(first));
    });
}

std::size_t Projection::piecesOf(std::size_t places) {
    constexpr std::size_t worthAThread = 50000;
    return piecesFor(places, worthAThread);
}

void Projection::eachOnMap(std::span<const std::span<const LonLat>> in, const UsePoints& use) const {
    constexpr std::size_t pointsAtOnce = 1024;
    std::size_t count = 0;
    for (const auto part : in)
        count += part.size();
    // Each piece needs a context of its own; copies are made here, for an object must not be read while it works.
    struct Copy {
        ProjContext context{proj_context_create()};
        Transformation transformation;
    };
    std::vector<Copy> copies(piecesOf(count));
    const Transformation& mine = m_d->transformation();
    for (std::size_t piece = 0; piece + 1 < copies.size(); ++piece) {
        proj_log_level(copies[piece].context.get(), PJ_LOG_NONE);
        Transformation& copy = copies[piece].transformation;
        ProjObject& copied = mine.step ? copy.step : copy.whole;
        copied.reset(proj_clone(copies[piece].context.get(), (mine.step ? mine.step : mine.whole).get()));
        if (!copied)
            copies.resize(1);
    }
    inPieces(count, copies.size(), [&](std::size_t piece, std::size_t begin, std::size_t end) {
        const Transformation& transformation = piece + 1 == copies.size() ? mine : copies[piece].transformation;
        std::array<MapPoint, pointsAtOnce> points;
        std::size_t partBegin = 0; // the number of the part's first place among all
        for (const auto part : in) {
            const std::size_t partEnd = partBegin + part.size();
            for (std::size_t at = std::max(begin, partBegin); at < std::min(end, partEnd);) {
                const auto some = part.subspan(at - partBegin, std::min({pointsAtOnce, end - at, partEnd - at}));
                std::transform(some.begin(), some.end(), points.begin(),
                               [&](LonLat place) { return m_d->toMap(transformation, place); });
                use(piece, at, std::span(points).first(some.size()));
                at += some.size();
            }
            partBegin = partEnd;
        }
    });
}

MapBox Projection::toMap(const LonLatBox& area) const {
    const LonLatBox& usable = m_d->usable;
    const LonLatBox cut{std::max(area.west, usable.west), std::max(area.south, usable.south),
                        std::min(area.east, usable.east), std::min(area.north, usable.north)};
    MapBox box;
    if (cut.empty())
        return box;
    constexpr int steps = 32;
    for (int i = 0; i <= steps; ++i) {
        const double lon = cut.west + (cut.east - cut.west) * i / steps;
        const double lat = cut.south + (cut.north - cut.south) * i / steps;
        box.add(toMap(LonLat{lon, cut.south}));
        box.add(toMap(LonLat{lon, cut.north}));
        box.add(toMap(LonLat{cut.west, lat}));
        box.add(toMap(LonLat{cut.east, lat}));
    }
    return box;
}

LonLatBox Projection::toLonLat(const MapBox& box) const {
    LonLatBox area;
    if (box.empty())
        return area;
    // The inside as well as the edges: a pole or the top of a bent parallel may lie within.
    constexpr int steps = 16;
    for (int i = 0; i <= steps; ++i)
        for (int j = 0; j <= steps; ++j)
            area.add(toLonLat(MapPoint{box.minX + box.width() * i / steps, box.minY + box.height() * j / steps}));
    return area;
}

} // namespace ree
