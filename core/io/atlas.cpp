// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atlas.h"

#include <fstream>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/io/read_sites.h"

namespace ree {
namespace {

std::shared_ptr<const Shapes> part(const std::filesystem::path& file, const Job& job, Warnings& warnings,
                                   const ShapeFields& fields = {}) {
    const auto read = readShapes(file, {}, fields, job);
    if (read)
        return read->parts.front();
    warnings.push_back({toText(read.error()), {}, 1});
    return std::make_shared<const Shapes>();
}

void readCredits(const std::filesystem::path& file, BaseMap& map, Warnings& warnings) {
    std::ifstream stream(file);
    const auto json = nlohmann::json::parse(stream, nullptr, false);
    if (!json.is_object()) {
        warnings.push_back({"the credits of the base map cannot be read", {file.string(), {}, -1, {}, -1}, 1});
        return;
    }
    map.edgeCredit = json.value("edge", "");
    map.boundaryNote = json.value("boundaries", "");
}

} // namespace

Result<BaseMapRead> readBaseMap(const std::filesystem::path& folder, const Job& job) {
    if (!std::filesystem::is_directory(folder))
        return failure(ErrorCode::NotFound, "Cannot read the base map in", folder.string(), "there is no such folder",
                       "Install the program again.");
    BaseMapRead read;
    auto map = std::make_shared<BaseMap>();
    const auto get = [&](std::string_view file, const ShapeFields& fields = {}) {
        return part(folder / file, job, read.warnings, fields);
    };
    map->land = get("land.fgb", {"name", "iso3", ""});
    map->coast = get("coast.fgb");
    map->borders = get("borders.fgb", {"", "kind", ""});
    map->regions = get("regions.fgb");
    map->rivers = get("rivers.fgb", {"name", "", "rank"});
    map->lakes = get("lakes.fgb", {"name", "", "rank"});
    map->countryNames = get("country_names.fgb", {"name", "iso3", "rank"});
    map->regionNames = get("region_names.fgb", {"name", "iso3", ""});
    map->places = get("places.fgb", {"name", "iso3", "rank"});
    readCredits(folder / "credits.json", *map, read.warnings);
    read.map = std::move(map);
    return read;
}

} // namespace ree
