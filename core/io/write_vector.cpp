// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/write_vector.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <set>

#include "core/base/text.h"
#include "core/io/gdal_handles.h"
#include "core/io/gdal_setup.h"

namespace ree {
namespace {

constexpr std::size_t shapefileNameBytes = 10;
constexpr std::size_t shapefileTextBytes = 254;
constexpr std::size_t rowsBetweenLooks = 1024; ///< how often the job is asked whether it was cancelled

/// A field of the file: a column as it is, or the words of its bounds.
struct Field {
    ListColumn column;
    std::string name;
    bool number = false;
};

bool holdsBounds(const SiteTable& table, std::span<const std::uint32_t> rows, const ListColumn& column) {
    return std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
        return !std::isfinite(cellNumber(table, row, column)) && !cellText(table, row, column).empty();
    });
}

std::vector<Field> fieldsFor(const SiteTable& table, std::span<const std::uint32_t> rows,
                             std::span<const ListColumn> columns) {
    std::vector<Field> fields;
    for (const ListColumn& column : columns) {
        const bool number = column.kind == ListColumn::Kind::Number;
        fields.push_back({column, column.key, number});
        if (number && holdsBounds(table, rows, column))
            fields.push_back({column, column.key + "_text", false});
    }
    return fields;
}

tl::unexpected<Error> refused(const std::filesystem::path& draft, const GdalMessages& messages) {
    const std::string cause = messages.firstError().empty() ? "GDAL gives no reason" : messages.firstError();
    const bool full = cause.find("No space") != std::string::npos || cause.find("disk") != std::string::npos;
    return failure(full ? ErrorCode::NoSpace : ErrorCode::NotWritable, "Cannot write", draft.filename().string(), cause,
                   "Free some space or choose another place.");
}

/// GeoPackage tells no letters apart by case and has two columns of its own.
void makeDistinct(std::vector<Field>& fields) {
    std::set<std::string> taken{"fid", "geom"};
    for (Field& field : fields) {
        const std::string name = field.name;
        for (int number = 1; !taken.insert(lowerAscii(field.name)).second; ++number)
            field.name = name + "_" + std::to_string(number);
    }
}

/// Bytes that the longest text of a field takes: a .dbf gives every row as many.
std::size_t widthOf(const SiteTable& table, std::span<const std::uint32_t> rows, const Field& field) {
    std::size_t width = 10;
    for (const std::uint32_t row : rows)
        width = std::max(width, cellText(table, row, field.column).size());
    return std::min(width, shapefileTextBytes);
}

std::string quoted(const std::string& text) {
    std::string result;
    result.push_back('"');
    for (const char c : text) {
        if (c == '"')
            result.push_back(c);
        result.push_back(c);
    }
    result.push_back('"');
    return result;
}

class VectorWriter {
public:
    VectorWriter(const SiteTable& table, std::span<const std::uint32_t> rows, std::vector<Field> fields, bool shapefile)
        : m_table(table), m_rows(rows), m_fields(std::move(fields)), m_shapefile(shapefile) {}

    bool create(const std::filesystem::path& draft) {
        GDALDriverH driver = GDALGetDriverByName(m_shapefile ? "ESRI Shapefile" : "GPKG");
        if (driver == nullptr)
            return false;
        m_dataset.reset(GDALCreate(driver, draft.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        if (!m_dataset)
            return false;
        const ReferenceHandle wgs84(OSRNewSpatialReference(nullptr));
        OSRImportFromEPSG(static_cast<OGRSpatialReferenceH>(wgs84.get()), 4326);
        OSRSetAxisMappingStrategy(static_cast<OGRSpatialReferenceH>(wgs84.get()), OAMS_TRADITIONAL_GIS_ORDER);
        const char* utf8[] = {"ENCODING=UTF-8", nullptr};
        m_layer = GDALDatasetCreateLayer(m_dataset.get(), draft.stem().c_str(),
                                         static_cast<OGRSpatialReferenceH>(wgs84.get()), wkbPoint,
                                         m_shapefile ? const_cast<char**>(utf8) : nullptr);
        return m_layer != nullptr &&
               std::all_of(m_fields.begin(), m_fields.end(), [this](const Field& f) { return define(f); });
    }

    bool begin() { return m_shapefile || GDALDatasetStartTransaction(m_dataset.get(), FALSE) == OGRERR_NONE; }

    bool add(std::uint32_t row) {
        const FeatureHandle feature(OGR_F_Create(OGR_L_GetLayerDefn(m_layer)));
        auto* handle = static_cast<OGRFeatureH>(feature.get());
        if (const LonLat place = m_table.place[row]; place.known()) {
            OGRGeometryH point = OGR_G_CreateGeometry(wkbPoint);
            OGR_G_SetPoint_2D(point, 0, place.lon, place.lat);
            OGR_F_SetGeometryDirectly(handle, point);
        }
        for (std::size_t i = 0; i < m_fields.size(); ++i)
            setField(handle, static_cast<int>(i), row);
        return OGR_L_CreateFeature(m_layer, handle) == OGRERR_NONE;
    }

    bool finish() {
        if (!m_shapefile && GDALDatasetCommitTransaction(m_dataset.get()) != OGRERR_NONE)
            return false;
        GDALFlushCache(m_dataset.get());
        m_dataset.reset();
        return CPLGetLastErrorType() < CE_Failure;
    }

    [[nodiscard]] std::int64_t cutTexts() const { return m_cutTexts; }

private:
    bool define(const Field& field) {
        OGRFieldDefnH definition = OGR_Fld_Create(field.name.c_str(), field.number ? OFTReal : OFTString);
        if (m_shapefile && field.number) {
            OGR_Fld_SetWidth(definition, 24);
            OGR_Fld_SetPrecision(definition, 10);
        } else if (m_shapefile) {
            OGR_Fld_SetWidth(definition, static_cast<int>(widthOf(m_table, m_rows, field)));
        } else {
            OGR_Fld_SetAlternativeName(definition, field.column.heading.c_str());
        }
        const bool made = OGR_L_CreateField(m_layer, definition, FALSE) == OGRERR_NONE;
        OGR_Fld_Destroy(definition);
        return made;
    }

    void setField(OGRFeatureH feature, int index, std::uint32_t row) {
        const Field& field = m_fields[static_cast<std::size_t>(index)];
        if (field.number) {
            if (const double number = cellNumber(m_table, row, field.column); std::isfinite(number))
                OGR_F_SetFieldDouble(feature, index, number);
            return;
        }
        std::string text = cellText(m_table, row, field.column);
        if (m_shapefile && text.size() > shapefileTextBytes) {
            text = cutText(text, shapefileTextBytes);
            ++m_cutTexts;
        }
        if (!text.empty())
            OGR_F_SetFieldString(feature, index, text.c_str());
    }

    const SiteTable& m_table;
    std::span<const std::uint32_t> m_rows;
    std::vector<Field> m_fields;
    bool m_shapefile;
    DatasetHandle m_dataset;
    OGRLayerH m_layer = nullptr;
    std::int64_t m_cutTexts = 0;
};

/// Gives the fields names that a shapefile can hold, and says which were cut.
void shorten(std::vector<Field>& fields, const std::filesystem::path& draft, WriteReport& report) {
    std::vector<std::string> names;
    for (const Field& field : fields)
        names.push_back(field.name);
    const std::vector<std::string> shortNames = shapefileNames(names);
    std::ofstream map(std::filesystem::path(draft).replace_extension(".fields.csv"));
    map << "field,column,heading,unit\n";
    std::vector<std::string> cut;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::string& heading = fields[i].column.heading;
        const std::size_t comma = heading.rfind(", ");
        const std::string unit =
            fields[i].number && comma != std::string::npos ? heading.substr(comma + 2) : std::string();
        map << quoted(shortNames[i]) << ',' << quoted(names[i]) << ',' << quoted(heading) << ',' << quoted(unit)
            << '\n';
        if (shortNames[i] != names[i])
            cut.push_back(names[i] + " → " + shortNames[i]);
        fields[i].name = shortNames[i];
    }
    if (!cut.empty())
        report.warnings.push_back({"a shapefile holds field names of ten bytes; cut: " + joined(cut, ", ") +
                                       "; the full names are in " + draft.stem().string() + ".fields.csv",
                                   {},
                                   static_cast<std::int64_t>(cut.size())});
}

} // namespace

std::string cutText(const std::string& text, std::size_t bytes) {
    if (text.size() <= bytes)
        return text;
    std::size_t end = bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

std::vector<std::string> shapefileNames(const std::vector<std::string>& names) {
    // Names that our own reader knows again; a plain cut would lose the unit.
    static const std::map<std::string, std::string, std::less<>> known{
        {"precision_km", "prec_km"},         {"grade_percent", "grade_pct"}, {"grade_basis", "grd_basis"},
        {"contained_t", "contain_t"},        {"owner_country", "own_ctry"},  {"owner_kind", "own_kind"},
        {"grade_percent_text", "grade_txt"}, {"tonnage_t_text", "tonn_txt"}, {"contained_t_text", "cont_txt"}};
    std::vector<std::string> result;
    std::set<std::string> taken;
    for (const std::string& name : names) {
        const auto shorter = known.find(name);
        std::string candidate = cutText(shorter == known.end() ? name : shorter->second, shapefileNameBytes);
        for (int number = 1; !taken.insert(lowerAscii(candidate)).second; ++number) {
            const std::string ending = "_" + std::to_string(number);
            candidate = cutText(name, shapefileNameBytes - ending.size()) + ending;
        }
        result.push_back(candidate);
    }
    return result;
}

Status writeVector(const SiteTable& table, std::span<const std::uint32_t> rows, std::span<const ListColumn> columns,
                   const std::filesystem::path& draft, ListFormat format, const Job& job, WriteReport& report) {
    setUpGdal();
    const bool shapefile = format == ListFormat::Shapefile;
    std::vector<Field> fields = fieldsFor(table, rows, columns);
    if (shapefile)
        shorten(fields, draft, report);
    else
        makeDistinct(fields);
    const GdalMessages messages;
    CPLErrorReset();
    VectorWriter writer(table, rows, std::move(fields), shapefile);
    if (!writer.create(draft) || !writer.begin())
        return refused(draft, messages);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % rowsBetweenLooks == 0) {
            if (job.cancelled())
                return failure(ErrorCode::Cancelled, "Writing", draft.filename().string(), "it was cancelled");
            job.say(static_cast<double>(i) / static_cast<double>(rows.size()), "writing");
        }
        if (!writer.add(rows[i]))
            return refused(draft, messages);
    }
    if (!writer.finish())
        return refused(draft, messages);
    if (writer.cutTexts() > 0)
        report.warnings.push_back(
            {"a shapefile holds texts of 254 bytes; longer ones were cut", {}, writer.cutTexts()});
    return {};
}

} // namespace ree
