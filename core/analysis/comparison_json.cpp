// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/analysis/comparison_report.h"
#include "core/base/version.h"

namespace ree {
namespace {

using Json = nlohmann::ordered_json;

Json textOrNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json numberOrNull(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json toJsonValue(const ComparedInput& input, const ComparedTable& table) {
    Json files = Json::array();
    for (const SourceFile& file : input.files)
        files.push_back({{"name", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}});
    Json json;
    json["source"] = input.name;
    json["title"] = input.title;
    json["files"] = std::move(files);
    json["sites"] = table.sites;
    json["placed"] = table.placed;
    json["unplaced"] = table.sites - table.placed;
    json["without_id"] = table.withoutId;
    json["repeated_id"] = table.repeatedId;
    json["figures"] = table.figures;
    json["owners"] = table.owners;
    json["fields_only_here"] = table.fieldsOnlyHere;
    json["notes"] = input.notes;
    return json;
}

Json toJsonValue(const SiteLabel& site) {
    Json json;
    json["id"] = textOrNull(site.id);
    json["name"] = textOrNull(site.name);
    json["country"] = textOrNull(country(site.country).alpha3);
    return json;
}

Json toJsonValue(const ListedSite& site) {
    Json json = toJsonValue(site.site);
    json["facts"] = textOrNull(site.facts);
    json["sources"] = site.sources;
    return json;
}

Json toJsonValue(const Stated& stated) {
    if (stated.text.empty())
        return nullptr;
    Json json;
    json["text"] = stated.text;
    if (std::isfinite(stated.exact))
        json["number"] = stated.exact;
    if (!stated.backing.empty())
        json["backing"] = stated.backing;
    if (!stated.source.empty())
        json["source"] = stated.source;
    return json;
}

Json toJsonValue(const ValueChange& value) {
    Json json;
    json["aspect"] = key(value.aspect);
    if (value.aspect == Aspect::Field)
        json["field"] = value.field;
    json["turn"] = key(value.turn());
    json["before"] = toJsonValue(value.before);
    json["after"] = toJsonValue(value.after);
    if (const auto percent = value.percent())
        json["percent"] = *percent;
    return json;
}

Json toJsonValue(const Move& move) {
    const double radiusKm = static_cast<double>(move.precisionKmBefore);
    Json json;
    json["km"] = move.km;
    json["from"] = {move.before.lon, move.before.lat};
    json["to"] = {move.after.lon, move.after.lat};
    json["old_precision_km"] = numberOrNull(radiusKm);
    json["within_old_precision"] = std::isfinite(radiusKm) ? Json(move.withinOldPrecision()) : Json(nullptr);
    return json;
}

Json toJsonValue(const SiteChange& change) {
    Json json;
    json["before"] = toJsonValue(change.before);
    json["after"] = toJsonValue(change.after);
    json["matched_by"] = key(change.matchedBy);
    if (change.move)
        json["moved"] = toJsonValue(*change.move);
    json["changes"] = Json::array();
    for (const ValueChange& value : change.values)
        json["changes"].push_back(toJsonValue(value));
    return json;
}

Json countsOf(const Comparison& comparison) {
    Json json;
    json["unchanged"] = comparison.unchanged;
    json["changed"] = comparison.changed.size();
    for (const ReportSection& section : sectionsOf(comparison, 0))
        json[section.key] = section.sites;
    for (std::size_t i = 0; i < matchedByCount; ++i)
        json["matched_by"][std::string(key(static_cast<MatchedBy>(i)))] = comparison.matched[i];
    return json;
}

Json citedOf(const Comparison& comparison) {
    auto cited = comparison.before.cited;
    for (const auto& [id, source] : comparison.after.cited)
        cited.insert_or_assign(id, source);
    Json json = Json::object();
    for (const auto& [id, source] : cited)
        json[id] = {{"title", source.title},
                    {"publisher", source.publisher},
                    {"date", source.date},
                    {"url", source.url},
                    {"reliability", source.reliability}};
    return json;
}

/// A file may hold bytes that are no UTF-8; they are shown as U+FFFD rather than stop the answer.
std::string dumped(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

/// A site a line, and no tree of a million sites in memory.
template <class Item>
void addList(std::string& text, std::string_view name, const std::vector<Item>& items) {
    ((text += ",\n  \"") += name) += "\": [";
    std::string_view separator = "\n    ";
    for (const Item& item : items) {
        text += separator;
        text += dumped(toJsonValue(item), -1);
        separator = ",\n    ";
    }
    text += items.empty() ? "]" : "\n  ]";
}

} // namespace

std::string toJson(const ComparisonReport& report) {
    const Comparison& comparison = report.comparison;
    Json head;
    head["program"] = "REE Atlas " + std::string(programVersion());
    head["date"] = report.date;
    head["headline"] = headline(comparison);
    head["equal"] = comparison.equal();
    head["before"] = toJsonValue(report.before, comparison.before);
    head["after"] = toJsonValue(report.after, comparison.after);
    head["counts"] = countsOf(comparison);
    head["remarks"] = remarksOn(comparison);
    head["sources"] = citedOf(comparison);
    std::string text = dumped(head, 2);
    text.resize(text.size() - 2); // "\n}"
    addList(text, "added", comparison.added);
    addList(text, "removed", comparison.removed);
    addList(text, "changed", comparison.changed);
    return text + "\n}\n";
}

} // namespace ree
