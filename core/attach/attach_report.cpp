// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/attach_report.h"

#include <cmath>
#include <fstream>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/io/atomic_file.h"

namespace ree {
namespace {

using Json = nlohmann::ordered_json;

std::string csvCell(std::string_view text) {
    std::string cell(text);
    if (!cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos)
        cell.insert(0, 1, '\'');
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char c : cell)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string scoreText(double score) { return numberText(std::round(score * 1000) / 1000); }
std::string kmText(double km) { return std::isnan(km) ? std::string() : numberText(std::round(km * 10) / 10); }

Json jsonOr(double value) { return std::isnan(value) ? Json(nullptr) : Json(value); }

Json siteJson(const SiteTable& sites, std::uint32_t site) {
    return {{"id", std::string(sites.id[site])}, {"name", std::string(sites.name[site])}};
}

/// Reviews by the row they speak of.
std::unordered_map<std::int64_t, const ReviewRow*> reviewsByRow(const AttachReport& report) {
    std::unordered_map<std::int64_t, const ReviewRow*> byRow;
    for (const ReviewRow& review : report.review)
        byRow.emplace(review.row, &review);
    return byRow;
}

Json candidatesJson(const SiteTable& sites, const ReviewRow& review) {
    Json list = Json::array();
    for (const MatchCandidate& c : review.candidates)
        list.push_back({{"site", siteJson(sites, c.site)},
                        {"name_score", std::round(c.nameScore * 1000) / 1000},
                        {"distance_km", jsonOr(std::round(c.distanceKm * 10) / 10)},
                        {"why", c.why}});
    return list;
}

Json countsJson(const AttachReport& r) {
    return {{"read", r.read},
            {"matched", r.matched},
            {"unmatched", r.unmatched},
            {"review", r.ambiguous},
            {"rejected", r.rejected},
            {"by_id", r.byId},
            {"exact", r.exact},
            {"safe", r.safe},
            {"decided", r.decided},
            {"sites", r.sites},
            {"figures", r.figures},
            {"owners", r.owners},
            {"compositions", r.compositions}};
}

} // namespace

std::string fateText(const RowFate& fate) {
    if (fate.rejected)
        return "rejected";
    return joins(fate.outcome) ? "joined by " + std::string(toText(fate.outcome)) : std::string(toText(fate.outcome));
}

std::string attachReportCsv(const SiteTable& sites, const AttachReport& report) {
    std::string text = "row,key,ordinal,name,fate,site_id,site_name,name_score,distance_km,why\n";
    const auto reviews = reviewsByRow(report);
    for (std::size_t i = 0; i < report.rows.size(); ++i) {
        const RowFate& fate = report.rows[i];
        const auto line = [&](std::int64_t site, double score, double km, std::string_view why) {
            text += std::to_string(i + 1) + ',' + csvCell(fate.key.text) + ',' + std::to_string(fate.key.ordinal) +
                    ',' + csvCell(fate.name) + ',' + fateText(fate) + ',';
            if (site >= 0)
                text += csvCell(sites.id[static_cast<std::size_t>(site)]) + ',' +
                        csvCell(sites.name[static_cast<std::size_t>(site)]) + ',' + scoreText(score) + ',' + kmText(km);
            else
                text += ",,,";
            text += ',' + csvCell(why) + '\n';
        };
        const auto it = reviews.find(static_cast<std::int64_t>(i));
        if (it == reviews.end())
            line(fate.site, fate.nameScore, fate.distanceKm, fate.why);
        else
            for (const MatchCandidate& c : it->second->candidates)
                line(c.site, c.nameScore, c.distanceKm, c.why.empty() ? it->second->why : c.why);
    }
    return text;
}

std::string attachReportJson(const SiteTable& sites, const AttachReport& report) {
    Json json{{"source", report.source},
              {"kind", std::string(toText(report.kind))},
              {"layout", report.layout},
              {"matched_by", report.matchedBy},
              {"counts", countsJson(report)}};
    Json meanings = Json::object();
    for (const auto& [heading, meaning] : report.meanings)
        if (meaning.role != FieldRole::None)
            meanings[heading] = {{"role", std::string(toText(meaning.role))},
                                 {"unit", std::string(symbol(meaning.unit))},
                                 {"of", meaning.component}};
    json["meanings"] = std::move(meanings);
    const auto reviews = reviewsByRow(report);
    Json rows = Json::array();
    for (std::size_t i = 0; i < report.rows.size(); ++i) {
        const RowFate& fate = report.rows[i];
        Json row{{"row", i + 1},
                 {"key", fate.key.text},
                 {"ordinal", fate.key.ordinal},
                 {"name", fate.name},
                 {"fate", fateText(fate)}};
        if (fate.site >= 0) {
            row["site"] = siteJson(sites, static_cast<std::uint32_t>(fate.site));
            row["name_score"] = std::round(fate.nameScore * 1000) / 1000;
            row["distance_km"] = jsonOr(std::round(fate.distanceKm * 10) / 10);
        }
        if (!fate.why.empty())
            row["why"] = fate.why;
        if (const auto it = reviews.find(static_cast<std::int64_t>(i)); it != reviews.end())
            row["candidates"] = candidatesJson(sites, *it->second);
        rows.push_back(std::move(row));
    }
    json["rows"] = std::move(rows);
    Json warnings = Json::array();
    for (const Warning& warning : report.warnings)
        warnings.push_back(toText(warning));
    json["warnings"] = std::move(warnings);
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Status writeAttachReport(const SiteTable& sites, const AttachReport& report, const std::filesystem::path& target) {
    const std::string ending = lowerAscii(target.extension().string());
    if (ending != ".csv" && ending != ".json")
        return failure(ErrorCode::WrongText, "Cannot write the report to", target.string(),
                       "its ending is neither .csv nor .json", "Name the file report.csv or report.json.");
    const std::string text = ending == ".csv" ? attachReportCsv(sites, report) : attachReportJson(sites, report);
    const auto written = writeAtomically(target, [&](const std::filesystem::path& temporary) -> Status {
        std::ofstream file(temporary, std::ios::binary);
        file.write(text.data(), static_cast<std::streamsize>(text.size()));
        if (!file.flush())
            return failure(ErrorCode::NotWritable, "Cannot write", target.string(), "the disk refused the text");
        return {};
    });
    if (!written)
        return tl::unexpected(written.error());
    return {};
}

} // namespace ree
