// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the session file speaks JSON. Only for the .cpp files of this room.
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/base/result.h"
#include "core/scene/style_words.h"
#include "core/sites/site_key.h"

namespace ree::json {

using Json = nlohmann::ordered_json;

/// The text as JSON; nothing when it is none, or nested deeper or with more members in one object than a session can
/// have: such a text is made to end or to hold up the program.
[[nodiscard]] std::optional<Json> parsed(std::string_view text);

/// The value of a member; "", an empty list, an empty object or nothing where it is absent or of another type.
[[nodiscard]] std::string textAt(const Json& json, const char* key);
[[nodiscard]] const Json& listAt(const Json& json, const char* key);
[[nodiscard]] const Json& objectAt(const Json& json, const char* key);
[[nodiscard]] std::optional<double> numberAt(const Json& json, const char* key, double low, double high);
[[nodiscard]] std::optional<std::int64_t> integerAt(const Json& json, const char* key, std::int64_t low,
                                                    std::int64_t high);

/// Writes what is not empty.
void putText(Json& json, const char* key, const std::string& text);
void putPart(Json& json, const char* key, Json part);

/// Paths are relative to the session's folder in its file and absolute in the program.
[[nodiscard]] std::string relativeTo(const std::filesystem::path& folder, const std::filesystem::path& path);
[[nodiscard]] std::filesystem::path absoluteIn(const std::filesystem::path& folder, const std::string& path);

[[nodiscard]] Json siteJson(const SiteKey& key, const std::filesystem::path& folder);
/// Nothing when it names no site.
[[nodiscard]] std::optional<SiteKey> siteFrom(const Json& json, const std::filesystem::path& folder);

/// What of an entry this program does not know, as text to keep beside it: the members of `given` that are not in
/// `known`, which is the same entry as this program writes it, level by level; of the lists in `lists` only the entries
/// in `refused`. "" when all is known.
[[nodiscard]] std::string unreadOf(const Json& given, const Json& known, std::initializer_list<const char*> lists = {},
                                   const Json& refused = Json::object());
/// Whether it has this member.
[[nodiscard]] bool keeps(const std::string& unread, const char* key);
/// Puts it back. What this program writes itself wins.
void putBack(Json& json, const std::string& unread);

/// Sets `value` to what the word of a member means. A word of a newer program is told and leaves it as it is.
template <class T>
void takeWord(const Json& json, const char* key, Words<T> words, T& value, Warnings& warnings) {
    const std::string text = textAt(json, key);
    if (const auto known = valueOf(words, text))
        value = *known;
    else if (json.contains(key))
        warnings.push_back({"'" + text + "' for " + key + " is not known to this program; '" +
                                std::string(wordOf(words, value)) + "' is shown",
                            {},
                            1});
}
/// The same for yes and no.
void takeFlag(const Json& json, const char* key, bool& value, Warnings& warnings);

} // namespace ree::json
