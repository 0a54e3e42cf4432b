// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include <nlohmann/json.hpp>
#include <unistd.h>

namespace ree {
namespace {

using Json = nlohmann::ordered_json;

Json boxJson(double a, double b, double c, double d) { return Json::array({a, b, c, d}); }

Json toJsonValue(const LayerInfo& layer) {
    Json fields = Json::array();
    for (const FieldInfo& field : layer.fields)
        fields.push_back({{"name", field.name}, {"type", field.type}});
    Json warnings = Json::array();
    for (const Warning& warning : layer.warnings)
        warnings.push_back(toText(warning));
    const MapBox& e = layer.extent;
    Json json;
    json["name"] = layer.name;
    json["geometry"] = layer.geometry;
    json["features"] = layer.features;
    json["crs"] = layer.crs ? Json(*layer.crs) : Json(nullptr);
    json["transformation"] = layer.transformation.empty() ? Json(nullptr) : Json(layer.transformation);
    json["extent"] = e.empty() ? Json(nullptr) : boxJson(e.minX, e.minY, e.maxX, e.maxY);
    json["extent_wgs84"] = nullptr;
    if (const auto& w = layer.extentWgs84; w && !w->empty())
        json["extent_wgs84"] = boxJson(w->west, w->south, w->east, w->north);
    json["encoding"] = layer.encoding;
    json["fields"] = std::move(fields);
    json["placed"] = layer.placed;
    json["unplaced"] = layer.unplaced;
    json["rejected"] = layer.rejected;
    json["warnings"] = std::move(warnings);
    return json;
}

std::size_t displayWidth(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string cut(const std::string& cell, std::size_t maxCell) {
    if (displayWidth(cell) <= maxCell)
        return cell;
    std::size_t end = 0;
    for (std::size_t width = 0; end < cell.size(); ++end) {
        const bool starts = (static_cast<unsigned char>(cell[end]) & 0xC0U) != 0x80U;
        if (starts && ++width == maxCell)
            break;
    }
    return cell.substr(0, end) + "…";
}

} // namespace

int report(const Error& error) {
    if (error.code == ErrorCode::Cancelled)
        return exitCouldNot;
    std::fprintf(stderr, "ree-atlas: %s\n", toText(error).c_str());
    return error.code == ErrorCode::WrongText ? exitWrongUsage : exitCouldNot;
}

int printed(const std::string& text) {
    // A full disk or a closed pipe behind standard output is a failure like any other.
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
        return exitDone;
    std::fprintf(stderr, "ree-atlas: Cannot write to standard output. Check where it is redirected to.\n");
    return exitCouldNot;
}

void report(const Warnings& warnings, std::size_t limit) {
    for (std::size_t i = 0; i < std::min(limit, warnings.size()); ++i)
        std::fprintf(stderr, "warning: %s\n", toText(warnings[i]).c_str());
    if (warnings.size() > limit)
        std::fprintf(stderr, "warning: and %zu more like these\n", warnings.size() - limit);
}

void report(const Chosen& chosen, std::size_t limit) {
    for (const std::string& trouble : chosen.troubles)
        std::fprintf(stderr, "warning: %s\n", trouble.c_str());
    for (const std::string& note : chosen.notes)
        std::fprintf(stderr, "%s\n", note.c_str());
    report(chosen.warnings, limit);
}

Job terminalJob() {
    Job job;
    if (isatty(STDERR_FILENO) != 0)
        job.report = [](double fraction, std::string_view stage) {
            const int percent = fraction < 0 ? 0 : static_cast<int>(fraction * 100);
            std::fprintf(stderr, "\r%3d %% %.*s\033[K%s", percent, static_cast<int>(stage.size()), stage.data(),
                         fraction >= 1 ? "\r\033[K" : "");
        };
    return job;
}

std::string toJson(const SourceInfo& info) {
    Json json;
    json["source"] = info.source;
    json["driver"] = info.driver;
    json["layers"] = Json::array();
    for (const LayerInfo& layer : info.layers)
        json["layers"].push_back(toJsonValue(layer));
    json["warnings"] = Json::array();
    for (const Warning& warning : info.warnings)
        json["warnings"].push_back(toText(warning));
    // A file may hold bytes that are no UTF-8; they are shown as U+FFFD rather than stop the answer.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string toPlainText(const SourceInfo& info) {
    std::string text = info.source + " (" + info.driver + ")\n";
    for (const LayerInfo& layer : info.layers) {
        text += "\n" + layer.name + ": " + layer.geometry + ", " + std::to_string(layer.features) + " features, CRS " +
                layer.crs.value_or("not stated") + "\n";
        if (!layer.transformation.empty())
            text += "  to WGS 84: " + layer.transformation + "\n";
        text += "  on the map " + std::to_string(layer.placed) + ", without a place " + std::to_string(layer.unplaced) +
                ", rejected " + std::to_string(layer.rejected) + "\n";
        for (const FieldInfo& field : layer.fields)
            text += "  " + field.name + " (" + field.type + ")\n";
    }
    return text;
}

std::string aligned(const std::vector<std::vector<std::string>>& rows, std::size_t maxCell) {
    std::vector<std::size_t> widths;
    std::vector<std::vector<std::string>> cells;
    for (const auto& row : rows) {
        auto& line = cells.emplace_back();
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            line.push_back(cut(row[i], maxCell));
            widths[i] = std::max(widths[i], displayWidth(line[i]));
        }
    }
    std::string text;
    for (const auto& line : cells) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            text += line[i];
            if (i + 1 < line.size())
                text.append(widths[i] - displayWidth(line[i]) + 2, ' ');
        }
        text += '\n';
    }
    return text;
}

} // namespace ree
