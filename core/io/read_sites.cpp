// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_sites.h"

#include <array>
#include <cmath>
#include <optional>

#include "core/base/text.h"
#include "core/io/dataset.h"
#include "core/io/text_decoder.h"

namespace ree {
namespace {

constexpr std::int64_t rowsBetweenQuestions = 4096;
constexpr std::size_t roleCount = static_cast<std::size_t>(FieldRole::Commodity) + 1;
constexpr double noData = -9999;

/// Counts one kind of remark and keeps the first row it happened in.
struct Remark {
    std::int64_t count = 0;
    std::int64_t firstRow = -1;
    void add(std::int64_t row) { firstRow = count++ == 0 ? row : firstRow; }
};

/// Which field plays which part, decided once before the first row.
struct Plan {
    std::array<int, roleCount> field{};
    std::array<Unit, roleCount> unit{};
    std::array<int, roleCount> bound{}; ///< the text field beside a number that keeps its bounds, as our lists have it
    struct Extra {
        int field;
        std::size_t column;
        bool number;
    };
    std::vector<Extra> extra;
    Plan() {
        field.fill(-1);
        bound.fill(-1);
    }
};

/// The figure whose bounds a text field keeps, in the names that our own lists give such fields.
FieldRole boundedRole(std::string_view field) {
    if (field == "grade_percent_text" || field == "grade_txt")
        return FieldRole::Grade;
    if (field == "tonnage_t_text" || field == "tonn_txt")
        return FieldRole::Tonnage;
    return field == "contained_t_text" || field == "cont_txt" ? FieldRole::Contained : FieldRole::None;
}

/// A shapefile without its table opens as bare points; that must not pass for "no values".
std::string missingAttributes(const std::filesystem::path& path) {
    if (lowerAscii(path.extension().string()) != ".shp")
        return {};
    for (const auto* ending : {".dbf", ".DBF"})
        if (std::filesystem::exists(std::filesystem::path(path).replace_extension(ending)))
            return {};
    return "the .dbf beside it is missing: the sites have no names and no values. Copy the .dbf of the same name "
           "beside it";
}

class SiteReader {
public:
    SiteReader(OGRLayerH layer, const std::filesystem::path& path, const ReadOptions& options)
        : m_layer(layer), m_source(path.filename().string()), m_builder({path.stem().string(), path.string(), {}}),
          m_decode(options.encoding) {
        m_report.layer = OGR_L_GetName(layer);
        planFields(options);
        planPlaces(options);
        if (const std::string missing = missingAttributes(path); !missing.empty())
            warn(missing, {});
    }

    Result<SitesRead> run(const Job& job) {
        const GdalMessages messages;
        OGR_L_ResetReading(m_layer);
        if (job.cancelled())
            return failure(ErrorCode::Cancelled, "Reading", m_source, "it was cancelled");
        while (const FeatureHandle feature{OGR_L_GetNextFeature(m_layer)}) {
            ++m_report.read;
            addRow(static_cast<OGRFeatureH>(feature.get()));
            if (m_report.read % rowsBetweenQuestions == 0) {
                if (job.cancelled())
                    return failure(ErrorCode::Cancelled, "Reading", m_source, "it was cancelled");
                job.say(-1, "Reading " + m_source);
            }
        }
        if (!messages.firstError().empty())
            warn("reading stopped early: " + messages.firstError(), {});
        tellRemarks();
        return SitesRead{m_builder.take(), std::move(m_report)};
    }

    [[nodiscard]] ReadReport& report() { return m_report; }

private:
    void planFields(const ReadOptions& options) {
        auto* const definition = OGR_L_GetLayerDefn(m_layer);
        for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
            auto* const field = OGR_FD_GetFieldDefn(definition, i);
            const std::string name = m_decode(OGR_Fld_GetNameRef(field));
            if (const FieldRole bounded = boundedRole(name); bounded != FieldRole::None) {
                m_plan.bound[static_cast<std::size_t>(bounded)] = i;
                continue;
            }
            const auto assigned = options.assigned.find(name);
            const FieldMeaning meaning = assigned != options.assigned.end() ? assigned->second : guessMeaning(name);
            const auto role = static_cast<std::size_t>(meaning.role);
            if (meaning.role != FieldRole::None && m_plan.field[role] < 0) {
                m_plan.field[role] = i;
                m_plan.unit[role] = meaning.unit;
                m_report.meanings[name] = meaning;
                if (!isKeptAsExtra(meaning.role))
                    continue;
            }
            const OGRFieldType type = OGR_Fld_GetType(field);
            const bool number = type == OFTInteger || type == OFTInteger64 || type == OFTReal;
            m_plan.extra.push_back({i, m_builder.declareExtra(name, number), number});
        }
    }

    /// Names in other scripts are searched and shown, so they stand in the table as they came.
    static bool isKeptAsExtra(FieldRole role) {
        return role == FieldRole::NameRussian || role == FieldRole::NameLocal || role == FieldRole::OtherNames ||
               role == FieldRole::Commodity;
    }

    void planPlaces(const ReadOptions& options) {
        auto* reference = OGR_L_GetSpatialRef(m_layer);
        m_report.crs = crsText(reference);
        ReferenceHandle assumed;
        if (reference == nullptr && !options.crs.empty()) {
            assumed.reset(OSRNewSpatialReference(nullptr));
            if (OSRSetFromUserInput(static_cast<OGRSpatialReferenceH>(assumed.get()), options.crs.c_str()) ==
                OGRERR_NONE)
                reference = static_cast<OGRSpatialReferenceH>(assumed.get());
            else
                warn("the CRS '" + options.crs + "' is not known and was not used", {});
        }
        if (reference != nullptr) {
            m_transform = toWgs84(reference);
            if (!m_transform)
                warn("there is no way from " + m_report.crs + " to WGS 84; no site could be placed", {});
            m_noWay = !m_transform;
        } else if (OGR_L_GetGeomType(m_layer) != wkbNone) {
            warn("the file states no CRS; coordinates that look like degrees are taken as WGS 84", {});
        }
    }

    [[nodiscard]] std::string text(OGRFeatureH f, FieldRole role) {
        return text(f, m_plan.field[static_cast<std::size_t>(role)]);
    }

    [[nodiscard]] std::string text(OGRFeatureH f, int field) {
        if (field < 0 || OGR_F_IsFieldSetAndNotNull(f, field) == 0)
            return {};
        const std::string value = m_decode(OGR_F_GetFieldAsString(f, field));
        return std::string(trimmed(value));
    }

    /// A coordinate cell: "71,5" is a decimal comma; anything else that is no plain number is no place.
    [[nodiscard]] std::optional<double> coordinate(OGRFeatureH f, FieldRole role) {
        std::string value = text(f, role);
        if (const std::size_t comma = value.find(',');
            comma != std::string::npos && value.find('.') == std::string::npos)
            value[comma] = '.';
        return parseNumber(value);
    }

    [[nodiscard]] LonLat placeOf(OGRFeatureH f) {
        OGRGeometryH geometry = OGR_F_GetGeometryRef(f);
        double x = 0;
        double y = 0;
        if (geometry != nullptr && OGR_G_IsEmpty(geometry) == 0) {
            if (m_noWay)
                return {};
            LonLat raw = pointIn(geometry);
            x = raw.lon;
            y = raw.lat;
            if (m_transform &&
                OCTTransform(static_cast<OGRCoordinateTransformationH>(m_transform.get()), 1, &x, &y, nullptr) == 0)
                return {};
        } else {
            const auto lon = coordinate(f, FieldRole::Longitude);
            const auto lat = coordinate(f, FieldRole::Latitude);
            if (!lon || !lat || *lon == noData || *lat == noData)
                return {};
            x = *lon;
            y = *lat;
        }
        if (!std::isfinite(x) || !std::isfinite(y) || std::abs(x) > 180 || std::abs(y) > 90) {
            m_outOfRange.add(m_report.read);
            return {};
        }
        if (x == 0 && y == 0) {
            m_nullIsland.add(m_report.read);
            return {};
        }
        return {x, y};
    }

    static LonLat pointIn(OGRGeometryH geometry) {
        const auto flat = wkbFlatten(OGR_G_GetGeometryType(geometry));
        if (flat == wkbPoint)
            return {OGR_G_GetX(geometry, 0), OGR_G_GetY(geometry, 0)};
        if (flat == wkbMultiPoint && OGR_G_GetGeometryCount(geometry) > 0)
            return pointIn(OGR_G_GetGeometryRef(geometry, 0));
        if (flat == wkbPolygon || flat == wkbMultiPolygon) {
            OGRGeometryH inside = OGR_G_PointOnSurface(geometry);
            const LonLat place = inside == nullptr ? LonLat{} : LonLat{OGR_G_GetX(inside, 0), OGR_G_GetY(inside, 0)};
            OGR_G_DestroyGeometry(inside);
            return place;
        }
        OGREnvelope box;
        OGR_G_GetEnvelope(geometry, &box);
        return {(box.MinX + box.MaxX) / 2, (box.MinY + box.MaxY) / 2};
    }

    Interval figure(OGRFeatureH f, FieldRole role, Unit base) {
        std::string stated = text(f, role);
        if (stated.empty())
            stated = text(f, m_plan.bound[static_cast<std::size_t>(role)]);
        const auto quantity = parseQuantity(stated, m_plan.unit[static_cast<std::size_t>(role)]);
        if (!quantity) {
            m_unreadable.add(m_report.read);
            return {};
        }
        if (!quantity->value.known())
            return quantity->value;
        const auto value = converted(quantity->value, quantity->unit, base);
        if (!value) {
            m_noUnit.add(m_report.read);
            return {};
        }
        return *value;
    }

    template <class T>
    T word(OGRFeatureH f, FieldRole role) {
        return fromText<T>(text(f, role)).value_or(T::Unknown);
    }

    void addRow(OGRFeatureH f) {
        SiteRecord r;
        r.id = text(f, FieldRole::Id);
        r.name = text(f, FieldRole::Name);
        if (r.name.empty())
            r.name = r.id;
        r.otherNames = text(f, FieldRole::NameRussian) + ";" + text(f, FieldRole::NameLocal) + ";" +
                       text(f, FieldRole::OtherNames);
        r.place = placeOf(f);
        r.precisionKm = static_cast<float>(parseNumber(text(f, FieldRole::PrecisionKm)).value_or(std::nan("")));
        r.method = word<CoordinateMethod>(f, FieldRole::Method);
        r.country = countryFromText(text(f, FieldRole::Country));
        r.elements = elementsFromList(text(f, FieldRole::Elements));
        if (r.elements.empty())
            r.elements = elementsFromList(text(f, FieldRole::Commodity));
        r.type = word<DepositType>(f, FieldRole::Type);
        r.status = word<SiteStatus>(f, FieldRole::Status);
        r.evidenceLevel = word<EvidenceLevel>(f, FieldRole::Evidence);
        r.scope = word<Scope>(f, FieldRole::Scope);
        r.gradePercent = figure(f, FieldRole::Grade, Unit::Percent);
        r.gradeBasis = basisFromText(text(f, FieldRole::GradeBasis));
        r.tonnageTonnes = figure(f, FieldRole::Tonnage, Unit::Tonne);
        r.containedTonnes = figure(f, FieldRole::Contained, Unit::Tonne);
        r.system = word<ReportingSystem>(f, FieldRole::System);
        r.resourceClass = word<ResourceClass>(f, FieldRole::Class);
        // Grade and tonnage of one row of one file are taken as one statement.
        r.sameEstimate = r.gradePercent.known() && r.tonnageTonnes.known();
        r.owner = text(f, FieldRole::Owner);
        r.ownerCountry = countryFromText(text(f, FieldRole::OwnerCountry));
        r.ownerKind = word<OwnerKind>(f, FieldRole::OwnerKind);
        r.admin1 = text(f, FieldRole::Admin1);
        ++(r.place.known() ? m_report.placed : m_report.unplaced);
        m_builder.add(r);
        for (const Plan::Extra& extra : m_plan.extra) {
            if (OGR_F_IsFieldSetAndNotNull(f, extra.field) == 0)
                continue;
            if (extra.number)
                m_builder.setExtra(extra.column, OGR_F_GetFieldAsDouble(f, extra.field));
            else
                m_builder.setExtra(extra.column, m_decode(OGR_F_GetFieldAsString(f, extra.field)));
        }
    }

    void warn(std::string text, const Remark& remark) {
        m_report.warnings.push_back(
            {std::move(text), {m_source, m_report.layer, remark.firstRow, {}, -1}, remark.count});
    }

    void tellRemarks() {
        m_decode.tell(m_source, m_report.warnings);
        const auto tell = [this](const Remark& remark, const std::string& what) {
            if (remark.count > 0)
                warn(std::to_string(remark.count) + " " + what, remark);
        };
        tell(m_outOfRange, "coordinates are out of range; the sites stay without a place");
        tell(m_nullIsland, "sites stand at 0, 0 and are treated as without a place");
        tell(m_unreadable, "figures could not be read and are unknown");
        tell(m_noUnit, "figures have no unit and are unknown; put the unit into the heading or assign it");
    }

    OGRLayerH m_layer;
    std::string m_source;
    Plan m_plan;
    SiteTableBuilder m_builder;
    TextDecoder m_decode;
    ReadReport m_report;
    TransformHandle m_transform;
    bool m_noWay = false;
    Remark m_outOfRange;
    Remark m_nullIsland;
    Remark m_unreadable;
    Remark m_noUnit;
};

} // namespace

Result<SitesRead> readSites(const std::filesystem::path& path, const ReadOptions& options, const Job& job) {
    const auto dataset = openDataset(path, options.encoding);
    if (!dataset)
        return tl::unexpected(dataset.error());
    const auto layer = layerOf(*dataset, path, options.layer);
    if (!layer)
        return tl::unexpected(layer.error());
    SiteReader reader(*layer, path, options);
    reader.report().driver = GDALGetDriverShortName(GDALGetDatasetDriver(dataset->get()));
    return reader.run(job);
}

} // namespace ree
