// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/attach/attach.h"
#include "core/io/read_sites.h"

namespace ree::testing {

inline std::filesystem::path resources() { return std::filesystem::path(REE_SOURCE_DIR) / "resources"; }

/// The shipped data set as the program opens it; read once for all tests.
inline const AtlasRead& atlas() {
    static const AtlasRead read = [] {
        auto result = readAtlas(resources() / "data", {});
        if (!result)
            throw std::runtime_error(toText(result.error()));
        return *std::move(result);
    }();
    return read;
}

using Record = std::map<std::string, std::string>;

/// A table of the data set, each row by column name; "" for an empty cell.
inline std::vector<Record> records(const std::string& file) {
    const auto table = readTable(resources() / "data" / file, {}, {});
    if (!table)
        throw std::runtime_error(toText(table.error()));
    std::vector<Record> all;
    for (const auto& row : table->rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            (i == 0 ? all.emplace_back() : all.back())[table->columns[i]] = row[i];
    return all;
}

/// The features of sites.geojson as they stand in the file.
inline const nlohmann::json& siteFeatures() {
    static const nlohmann::json file = [] {
        std::ifstream stream(resources() / "data" / "sites.geojson");
        return nlohmann::json::parse(stream);
    }();
    return file.at("features");
}

/// A text property, "" for null.
inline std::string textOf(const nlohmann::json& feature, const char* name) {
    const auto& value = feature.at("properties").at(name);
    return value.is_string() ? value.get<std::string>() : std::string();
}

inline std::set<std::string> valuesOf(const std::vector<Record>& rows, const std::string& column) {
    std::set<std::string> values;
    for (const Record& row : rows)
        values.insert(row.at(column));
    return values;
}

} // namespace ree::testing
