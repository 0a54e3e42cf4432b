// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/analysis/derivation.h"

namespace ree {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 7> stepNames{"missing", "claim",    "constant", "convert",
                                                    "product", "quotient", "sum"};

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

void put(Json& json, const char* key, const std::string& text) {
    if (!text.empty())
        json[key] = text;
}

Json backingJson(const Derivation::Backing& b) {
    Json json = Json::object();
    put(json, "claim", b.claim);
    put(json, "statement", b.statement);
    put(json, "system", b.system);
    put(json, "class", b.resourceClass);
    put(json, "date", b.date);
    put(json, "cut_off", b.cutOff);
    put(json, "zone", b.zone);
    put(json, "source", b.sourceId);
    put(json, "source_title", b.sourceTitle);
    put(json, "source_url", b.sourceUrl);
    put(json, "note", b.note);
    if (b.derived)
        json["derived"] = true;
    put(json, "analyst_reason", b.choice);
    return json;
}

Json toJsonValue(const Derivation& d) {
    Json json;
    json["what"] = d.what;
    json["step"] = stepNames[static_cast<std::size_t>(d.step)];
    json["value"] = d.value.known() ? Json(valueText(d)) : Json(nullptr);
    if (d.value.bound == Bound::Withheld)
        json["withheld"] = true;
    if (d.value.known()) {
        json["low"] = number(d.value.low);
        json["high"] = number(d.value.high);
    }
    put(json, "unit", std::string(symbol(d.unit)));
    put(json, "basis", d.basis);
    put(json, "formula", d.formula);
    if (d.factor != 1)
        json["factor"] = d.factor;
    put(json, "why", d.why);
    if (d.step == Derivation::Step::Claim)
        json["backing"] = backingJson(d.backing);
    if (!d.inputs.empty()) {
        json["inputs"] = Json::array();
        for (const Derivation& input : d.inputs)
            json["inputs"].push_back(toJsonValue(input));
    }
    return json;
}

} // namespace

std::string toJson(const Derivation& d) {
    // A file may hold bytes that are no UTF-8; they are shown as U+FFFD rather than stop the answer.
    return toJsonValue(d).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace ree
