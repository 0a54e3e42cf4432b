// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/json_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace ree::json {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t deepest = 64;        ///< levels; a session has eight
constexpr std::size_t mostMembers = 10000; ///< of one object: they are looked through one after the other
/// What tells entries of a list apart that have nothing to keep their unread members in.
constexpr std::array<const char*, 2> identities{"sha256", "stated"};

/// Whether walking the tree of values would take the stack (recursion) or the day (members times members).
bool isOutsized(std::string_view text) {
    std::vector<std::size_t> members; // and entries: one a level that is open
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quoted && text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (text[i] == '[' || text[i] == '{')
            members.push_back(0);
        else if ((text[i] == ']' || text[i] == '}') && !members.empty())
            members.pop_back();
        else if (text[i] == ':' && !members.empty() && ++members.back() > mostMembers)
            return true;
        if (members.size() > deepest)
            return true;
    }
    return false;
}

const char* identityOf(const Json& entry) {
    if (entry.is_object())
        for (const char* key : identities)
            if (entry.contains(key))
                return key;
    return nullptr;
}

/// The entry of `list` that is the same thing as `entry`; null when there is none.
template <class List>
auto* twinOf(const Json& entry, const char* identity, List& list) {
    for (auto& other : list)
        if (other.is_object() && other.contains(identity) && other[identity] == entry.at(identity))
            return &other;
    return static_cast<decltype(&*list.begin())>(nullptr);
}

Json leftOver(const Json& given, const Json& known);

Json leftOverOfList(const Json& given, const Json& known) {
    Json rest = Json::array();
    for (const Json& entry : given)
        if (const char* identity = identityOf(entry))
            if (const Json* twin = twinOf(entry, identity, known))
                if (Json more = leftOver(entry, *twin); !more.empty()) {
                    more[identity] = entry.at(identity);
                    rest.push_back(std::move(more));
                }
    return rest;
}

Json leftOver(const Json& given, const Json& known) {
    Json rest = Json::object();
    for (const auto& [key, value] : given.items()) {
        const auto own = known.find(key);
        if (own == known.end())
            rest[key] = value;
        else if (value.is_object() && own->is_object())
            putPart(rest, key.c_str(), leftOver(value, *own));
        else if (value.is_array() && own->is_array())
            putPart(rest, key.c_str(), leftOverOfList(value, *own));
    }
    return rest;
}

void merge(Json& json, const Json& more);

void mergeList(Json& list, const Json& more) {
    for (const Json& entry : more) {
        const char* identity = identityOf(entry);
        if (identity == nullptr)
            list.push_back(entry);
        else if (Json* twin = twinOf(entry, identity, list)) // else what it was said of has changed or gone
            merge(*twin, entry);
    }
}

void merge(Json& json, const Json& more) {
    for (const auto& [key, value] : more.items()) {
        const auto own = json.find(key);
        if (own == json.end())
            json[key] = value;
        else if (own->is_object() && value.is_object())
            merge(*own, value);
        else if (own->is_array() && value.is_array())
            mergeList(*own, value);
    }
}

} // namespace

std::optional<Json> parsed(std::string_view text) {
    if (isOutsized(text))
        return std::nullopt;
    Json json = Json::parse(text, nullptr, false);
    return json.is_discarded() ? std::nullopt : std::optional(std::move(json));
}

std::string textAt(const Json& json, const char* key) {
    if (!json.is_object())
        return {};
    const auto it = json.find(key);
    return it != json.end() && it->is_string() ? it->get<std::string>() : std::string();
}

const Json& listAt(const Json& json, const char* key) {
    static const Json none = Json::array();
    if (!json.is_object())
        return none;
    const auto it = json.find(key);
    return it != json.end() && it->is_array() ? *it : none;
}

const Json& objectAt(const Json& json, const char* key) {
    static const Json none = Json::object();
    if (!json.is_object())
        return none;
    const auto it = json.find(key);
    return it != json.end() && it->is_object() ? *it : none;
}

std::optional<double> numberAt(const Json& json, const char* key, double low, double high) {
    if (!json.is_object())
        return std::nullopt;
    const auto it = json.find(key);
    if (it == json.end() || !it->is_number())
        return std::nullopt;
    const auto number = it->get<double>();
    return number >= low && number <= high ? std::optional(number) : std::nullopt;
}

std::optional<std::int64_t> integerAt(const Json& json, const char* key, std::int64_t low, std::int64_t high) {
    if (!json.is_object())
        return std::nullopt;
    const auto it = json.find(key);
    if (it == json.end() || !it->is_number_integer() ||
        (it->is_number_unsigned() && it->get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX)))
        return std::nullopt;
    const auto number = it->get<std::int64_t>();
    return number >= low && number <= high ? std::optional(number) : std::nullopt;
}

void putText(Json& json, const char* key, const std::string& text) {
    if (!text.empty())
        json[key] = text;
}

void putPart(Json& json, const char* key, Json part) {
    if (!part.empty())
        json[key] = std::move(part);
}

std::string relativeTo(const fs::path& folder, const fs::path& path) {
    const fs::path relative = path.lexically_relative(folder);
    return relative.empty() ? path.generic_string() : relative.generic_string();
}

fs::path absoluteIn(const fs::path& folder, const std::string& path) {
    return fs::path(path).is_absolute() ? fs::path(path) : (folder / path).lexically_normal();
}

Json siteJson(const SiteKey& key, const fs::path& folder) {
    Json json = Json::object();
    putText(json, "source", key.source.empty() ? std::string() : relativeTo(folder, key.source));
    putText(json, "id", key.id);
    putText(json, "name", key.name);
    return json;
}

std::optional<SiteKey> siteFrom(const Json& json, const fs::path& folder) {
    const std::string path = textAt(json, "source");
    SiteKey key{path.empty() ? path : absoluteIn(folder, path).string(), textAt(json, "id"), textAt(json, "name")};
    return key.id.empty() && key.name.empty() ? std::nullopt : std::optional(std::move(key));
}

std::string unreadOf(const Json& given, const Json& known, std::initializer_list<const char*> lists,
                     const Json& refused) {
    Json rest = given;
    for (const char* list : lists)
        if (given.contains(list) && given.at(list).is_array())
            rest.erase(list);
    rest = leftOver(rest, known);
    for (const auto& [key, value] : refused.items())
        rest[key] = value;
    return rest.empty() ? std::string() : rest.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool keeps(const std::string& unread, const char* key) {
    return !unread.empty() && Json::parse(unread, nullptr, false).contains(key);
}

void putBack(Json& json, const std::string& unread) {
    if (unread.empty())
        return;
    const Json more = Json::parse(unread, nullptr, false);
    if (more.is_object())
        merge(json, more);
}

void takeFlag(const Json& json, const char* key, bool& value, Warnings& warnings) {
    if (!json.is_object() || !json.contains(key))
        return;
    if (json.at(key).is_boolean())
        value = json.at(key).get<bool>();
    else
        warnings.push_back({std::string(key) + " is neither true nor false and was left as it is by default", {}, 1});
}

} // namespace ree::json
