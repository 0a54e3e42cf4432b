// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/cli/check_command.h"

namespace ree {
namespace {

using Json = nlohmann::ordered_json;

/// Position of a row among the sites of its own source, from 1: rows of one source stand together.
std::uint32_t rowInSource(const SiteTable& sites, std::uint32_t row) {
    const auto first = std::lower_bound(sites.layer.begin(), sites.layer.end(), sites.layer[row]) - sites.layer.begin();
    return row - static_cast<std::uint32_t>(first) + 1;
}

Json siteJson(const SiteTable& sites, std::uint32_t row) {
    const SiteLayer& layer = sites.layers[sites.layer[row]];
    Json json;
    json["id"] = sites.id[row].empty() ? Json(nullptr) : Json(sites.id[row]);
    json["name"] = sites.name[row];
    json["source"] = layer.source.empty() ? layer.name : layer.source;
    json["row"] = rowInSource(sites, row);
    return json;
}

Json claimJson(const SiteTable& sites, const ClaimRef& claim) {
    Json json;
    json["part"] = key(claim.part);
    json["site"] = sites.id[claim.row].empty() ? sites.name[claim.row] : sites.id[claim.row];
    json["index"] = claim.index;
    json["id"] = nullptr;
    if (const SiteEvidence* claims = sites.evidenceOf(claim.row);
        claims != nullptr && claim.part == ClaimRef::Part::Figure && !claims->figures[claim.index].id.empty())
        json["id"] = claims->figures[claim.index].id;
    return json;
}

Json findingJson(const SiteTable& sites, const Finding& finding) {
    Json json;
    json["kind"] = key(finding.kind);
    json["severity"] = key(finding.severity);
    json["sites"] = Json::array();
    for (const std::uint32_t row : finding.rows)
        json["sites"].push_back(siteJson(sites, row));
    json["text"] = finding.text;
    json["figures"] = Json::array();
    for (const ClaimRef& claim : finding.claims)
        json["figures"].push_back(claimJson(sites, claim));
    json["sources"] = finding.sources;
    return json;
}

} // namespace

std::string findingsJson(const SiteTable& sites, const std::vector<Finding>& findings, const std::string& today) {
    const auto contradictions = std::count_if(findings.begin(), findings.end(),
                                              [](const Finding& f) { return f.severity == Severity::Contradiction; });
    Json json;
    json["checked"] = sites.size();
    json["today"] = today;
    json["contradictions"] = contradictions;
    json["remarks"] = findings.size() - static_cast<std::size_t>(contradictions);
    json["findings"] = Json::array();
    for (const Finding& finding : findings)
        json["findings"].push_back(findingJson(sites, finding));
    // A file may hold bytes that are no UTF-8; they are shown as U+FFFD rather than stop the answer.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace ree
