// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/domain/quantity.h"
#include "core/geo/shapes.h"
#include "core/sites/site_table.h"

namespace ree {

/// What a field of a source means to us. Guessed from its name (English and Russian) by guessRole, or assigned by hand.
enum class FieldRole : std::uint8_t {
    None,
    Id,
    Name,
    NameRussian,
    NameLocal,
    OtherNames,
    Longitude,
    Latitude,
    PrecisionKm,
    Method,
    Country,
    Admin1,
    Elements,
    Type,
    Status,
    Evidence,
    Scope,
    Grade,
    GradeBasis,
    Tonnage,
    Contained,
    System,
    Class,
    Owner,
    OwnerCountry,
    OwnerKind,
    Commodity,
    ComponentGrade, ///< the grade of one element, oxide or metal, which FieldMeaning::component names
    ResourceText,   ///< tonnages and grades in words: "105 Mt @ 3% REO; 11.6 Mt @ 30% CaF2"
    CutOff,
    EffectiveDate,
    Source,
    Zone,
    OwnerShare,
    OwnerParent,
    AsOf,
    Parent,
    Note
};
/// "grade", "tonnage", "owner.country", …: how a role is written on the command line (`--map FIELD=ROLE`).
[[nodiscard]] std::string_view toText(FieldRole role);
[[nodiscard]] std::optional<FieldRole> roleFromText(std::string_view text);
/// The role of a field by its heading, in English or Russian; the unit from the heading where it has one ("Grade, %",
/// "Ресурсы, тыс. т").
struct FieldMeaning {
    FieldRole role = FieldRole::None;
    Unit unit = Unit::None;
    /// Of what the number is a share or mass: "La", "Nb2O5", "Cu", "coal"; "" where the role says it.
    std::string component = {};
};
[[nodiscard]] FieldMeaning guessMeaning(std::string_view fieldName);

struct ReadOptions {
    std::string layer;    ///< "" takes the first layer that fits
    std::string encoding; ///< code page to use instead of the file's own claim, "" to trust it
    std::string crs;      ///< CRS to assume when the file has none, "" to treat as WGS 84 when the extent allows
    std::map<std::string, FieldMeaning> assigned; ///< by field name, beats the guess
    /// When set, gets the known places of the sites as they are found, for a picture before the table is there: many
    /// calls of some thousand places each, one at a time, but on the threads that read, and in the order of the file
    /// within a call only. Every known place of the table is told once. (Of a damaged source that is read a second
    /// time, those that were found at first; when the reading fails, those that were found until then.)
    std::function<void(std::span<const LonLat>)> onPlaces;
};

/// What became of the rows of a source: read = placed + unplaced + rejected.
struct ReadReport {
    std::string layer;
    std::string driver;
    std::string crs; ///< as `info` prints it; "" for none
    std::int64_t read = 0;
    std::int64_t placed = 0;
    std::int64_t unplaced = 0; ///< kept without a place: null geometry, no or unusable coordinates
    std::int64_t rejected = 0; ///< not kept at all, with the reason among the warnings
    std::map<std::string, FieldMeaning> meanings;
    Warnings warnings;
};

struct SitesRead {
    std::shared_ptr<SiteTable> table; ///< not yet shared: attach may still complete it
    ReadReport report;
};

/// Sites of a point layer (or of polygons and lines, at a point inside them) or of a table with coordinate columns.
/// Never writes anything. Runs on a worker, large sources on a second thread as well; `job` is told on the calling one.
[[nodiscard]] Result<SitesRead> readSites(const std::filesystem::path& path, const ReadOptions& options,
                                          const Job& job);

struct ShapesRead {
    std::vector<std::shared_ptr<const Shapes>> parts; ///< one a kind of geometry, areas first; at least one
    std::string name;
    ReadReport report;
};
/// The geometry of a line, polygon or point layer for the map's background. `nameField`, `categoryField` and
/// `rankField` may be empty; then the usual names are tried.
struct ShapeFields {
    std::string name;
    std::string category;
    std::string rank;
};
[[nodiscard]] Result<ShapesRead> readShapes(const std::filesystem::path& path, const ReadOptions& options,
                                            const ShapeFields& fields, const Job& job);

/// Whether a layer describes sites (points, or fields with site roles) or background shapes.
enum class LayerUse : std::uint8_t { Sites, Shapes };
[[nodiscard]] Result<LayerUse> likelyUse(const std::filesystem::path& path, const std::string& layer);

/// A table as texts: rows × columns, "" for null.
struct RawTable {
    std::string source;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<LonLat> places; ///< one a row where the layer has points, else empty
    Warnings warnings;
    [[nodiscard]] std::int64_t column(std::string_view name) const; ///< -1 when absent
};
[[nodiscard]] Result<RawTable> readTable(const std::filesystem::path& path, const ReadOptions& options, const Job& job);

} // namespace ree
