// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/version.h"
#include "core/session/session.h"

namespace ree {
namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

constexpr const char* formatName = "ree-atlas-session";
constexpr int formatVersion = 1;
/// What this program reads and writes; everything else in a session belongs to a newer one.
constexpr std::array<std::string_view, 9> ownKeys{"format", "version",   "program", "sources",   "tables",
                                                  "filter", "decisions", "groups",  "class_lens"};
constexpr std::array<std::pair<MatchVerdict, std::string_view>, 3> verdicts{
    {{MatchVerdict::Join, "join"}, {MatchVerdict::Reject, "reject"}, {MatchVerdict::Never, "never"}}};
constexpr std::array<ClaimKind, 4> claimKinds{ClaimKind::Figures, ClaimKind::Owner, ClaimKind::Composition,
                                              ClaimKind::Place};

std::string textAt(const Json& json, const char* key) {
    const auto it = json.find(key);
    return it != json.end() && it->is_string() ? it->get<std::string>() : std::string();
}

const Json& listAt(const Json& json, const char* key) {
    static const Json none = Json::array();
    const auto it = json.find(key);
    return it != json.end() && it->is_array() ? *it : none;
}

void put(Json& json, const char* key, const std::string& text) {
    if (!text.empty())
        json[key] = text;
}

std::string relativeTo(const fs::path& folder, const fs::path& path) {
    const fs::path relative = path.lexically_relative(folder);
    return relative.empty() ? path.generic_string() : relative.generic_string();
}

fs::path absoluteIn(const fs::path& folder, const std::string& path) {
    return fs::path(path).is_absolute() ? fs::path(path) : (folder / path).lexically_normal();
}

// --- writing

class Writer {
public:
    explicit Writer(fs::path folder) : m_folder(std::move(folder)) {}

    Json write(const Session& session) const {
        Json json = Json::object();
        json["format"] = formatName;
        json["version"] = formatVersion;
        json["program"] = programVersion();
        for (const SessionSource& s : session.sources)
            json["sources"].push_back(source(s));
        for (const AttachedTable& table : session.tables)
            json["tables"].push_back(attached(table));
        put(json, "filter", session.filter);
        json["groups"] = info(session.groups).key;
        json["decisions"] = decisions(session.decisions);
        if (session.lens != defaultClassLens())
            json["class_lens"] = lens(session.lens);
        const Json unread = Json::parse(session.unread, nullptr, false);
        if (unread.is_object())
            for (const auto& [key, value] : unread.items())
                json[key] = value;
        return json;
    }

private:
    Json source(const SessionSource& s) const {
        Json json;
        json["path"] = relativeTo(m_folder, s.path);
        for (const SourceFile& file : s.files)
            json["files"].push_back({{"name", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}});
        put(json, "encoding", s.encoding);
        put(json, "crs", s.crs);
        for (const auto& [field, meaning] : s.meanings) {
            Json& entry = json["fields"][field];
            entry["role"] = toText(meaning.role);
            put(entry, "unit", std::string(symbol(meaning.unit)));
            put(entry, "of", meaning.component);
        }
        return json;
    }

    Json site(const SiteKey& key) const {
        Json json = Json::object();
        put(json, "source", key.source.empty() ? std::string() : relativeTo(m_folder, key.source));
        put(json, "id", key.id);
        put(json, "name", key.name);
        return json;
    }

    Json attached(const AttachedTable& table) const {
        Json json = source(table.source);
        for (const MatchDecision& d : table.decisions) {
            Json entry;
            entry["row"] = d.row.text;
            if (d.row.ordinal > 0)
                entry["ordinal"] = d.row.ordinal;
            entry["site"] = site(d.site);
            for (const auto& [verdict, word] : verdicts)
                if (verdict == d.verdict)
                    entry["verdict"] = word;
            json["matches"].push_back(std::move(entry));
        }
        return json;
    }

    Json decisions(const Decisions& all) const {
        Json json;
        json["rule"] = toText(all.rule);
        for (const Choice& c : all.choices) {
            Json entry{{"site", site(c.site)}, {"kind", toText(c.kind)}, {"claim", c.made.claim}};
            put(entry, "reason", c.made.reason);
            put(entry, "made_on", c.made.madeOn);
            json["choices"].push_back(std::move(entry));
        }
        for (const GivenPlace& p : all.places) {
            Json entry{{"site", site(p.site)}, {"lon", p.place.lon}, {"lat", p.place.lat}};
            if (std::isfinite(p.precisionKm))
                entry["precision_km"] = p.precisionKm;
            put(entry, "reason", p.reason);
            put(entry, "made_on", p.madeOn);
            json["places"].push_back(std::move(entry));
        }
        return json;
    }

    static Json lens(const ClassLens& lens) {
        Json json = Json::array();
        for (const ClassLensRow& row : lens.rows)
            json.push_back(
                {{"stated", row.stated}, {"simple", row.simple}, {"complex", row.complex}, {"reserve", row.reserve}});
        return json;
    }

    fs::path m_folder;
};

// --- reading

class Reader {
public:
    explicit Reader(fs::path folder) : m_folder(std::move(folder)) {}

    SessionRead read(const Json& json) {
        SessionRead read;
        Session& s = read.session;
        for (const Json& entry : listAt(json, "sources"))
            if (auto known = source(entry))
                s.sources.push_back(*std::move(known));
        for (const Json& entry : listAt(json, "tables"))
            if (auto known = source(entry))
                s.tables.push_back({*std::move(known), matches(entry)});
        s.filter = textAt(json, "filter");
        s.groups = groupConventionFromText(textAt(json, "groups")).value_or(GroupConvention::Usgs);
        if (const auto it = json.find("decisions"); it != json.end() && it->is_object())
            s.decisions = decisions(*it);
        if (const Json& rows = listAt(json, "class_lens"); !rows.empty())
            s.lens = lens(rows);
        Json unread = Json::object();
        for (const auto& [key, value] : json.items())
            if (std::find(ownKeys.begin(), ownKeys.end(), key) == ownKeys.end())
                unread[key] = value;
        s.unread = unread.empty() ? std::string() : unread.dump();
        read.warnings = std::move(m_warnings);
        return read;
    }

private:
    void leaveOut(const std::string& what) { m_warnings.push_back({what + " of the session was left out", {}, 1}); }

    std::optional<SessionSource> source(const Json& json) {
        const std::string path = json.is_object() ? textAt(json, "path") : std::string();
        if (path.empty()) {
            leaveOut("a source without a path");
            return std::nullopt;
        }
        SessionSource s;
        s.path = absoluteIn(m_folder, path);
        for (const Json& file : listAt(json, "files"))
            if (file.is_object())
                s.files.push_back({textAt(file, "name"), file.value("bytes", std::int64_t{0}), textAt(file, "sha256")});
        s.encoding = textAt(json, "encoding");
        s.crs = textAt(json, "crs");
        if (const auto fields = json.find("fields"); fields != json.end() && fields->is_object()) {
            for (const auto& [field, entry] : fields->items())
                if (const auto role = roleFromText(entry.is_object() ? textAt(entry, "role") : ""))
                    s.meanings[field] = {*role, unitFromText(textAt(entry, "unit")).value_or(Unit::None),
                                         textAt(entry, "of")};
                else
                    leaveOut("the meaning of '" + field + "'");
        }
        return s;
    }

    std::optional<SiteKey> site(const Json& json) const {
        const auto it = json.find("site");
        if (it == json.end() || !it->is_object())
            return std::nullopt;
        const std::string path = textAt(*it, "source");
        SiteKey key{path.empty() ? path : absoluteIn(m_folder, path).string(), textAt(*it, "id"), textAt(*it, "name")};
        return key.id.empty() && key.name.empty() ? std::nullopt : std::optional(std::move(key));
    }

    MatchDecisions matches(const Json& table) {
        MatchDecisions all;
        for (const Json& entry : listAt(table, "matches")) {
            const auto of = entry.is_object() ? site(entry) : std::nullopt;
            const auto verdict = std::find_if(verdicts.begin(), verdicts.end(), [&](const auto& known) {
                return entry.is_object() && known.second == textAt(entry, "verdict");
            });
            if (verdict == verdicts.end() || (!of && verdict->first != MatchVerdict::Never)) {
                leaveOut("a decision about a row");
                continue;
            }
            all.push_back({absoluteIn(m_folder, textAt(table, "path")).string(),
                           {textAt(entry, "row"), entry.value("ordinal", 0U)},
                           of.value_or(SiteKey{}),
                           verdict->first});
        }
        return all;
    }

    Decisions decisions(const Json& json) {
        Decisions all;
        if (const std::string rule = textAt(json, "rule"); !rule.empty()) {
            if (auto read = choiceRuleFromText(rule))
                all.rule = *std::move(read);
            else
                leaveOut("the rule");
        }
        for (const Json& entry : listAt(json, "choices"))
            choice(entry, all);
        for (const Json& entry : listAt(json, "places"))
            place(entry, all);
        return all;
    }

    void choice(const Json& json, Decisions& all) {
        const auto of = json.is_object() ? site(json) : std::nullopt;
        for (const ClaimKind kind : claimKinds)
            if (of && toText(kind) == textAt(json, "kind"))
                return all.choose(
                    {*of, kind, {textAt(json, "claim"), textAt(json, "reason"), textAt(json, "made_on")}});
        leaveOut("a choice");
    }

    void place(const Json& json, Decisions& all) {
        const auto of = json.is_object() ? site(json) : std::nullopt;
        const auto number = [&json](const char* key) {
            const auto it = json.find(key);
            return it != json.end() && it->is_number() ? it->get<double>() : std::numeric_limits<double>::quiet_NaN();
        };
        if (!of || !(std::abs(number("lon")) <= 180) || !(std::abs(number("lat")) <= 90))
            return leaveOut("a place");
        all.place({*of,
                   {number("lon"), number("lat")},
                   number("precision_km"),
                   textAt(json, "reason"),
                   textAt(json, "made_on")});
    }

    static ClassLens lens(const Json& rows) {
        ClassLens lens;
        for (const Json& row : rows)
            if (row.is_object())
                lens.rows.push_back(
                    {textAt(row, "stated"), textAt(row, "simple"), textAt(row, "complex"), textAt(row, "reserve")});
        return lens;
    }

    fs::path m_folder;
    Warnings m_warnings;
};

} // namespace

std::string toText(const Session& session, const fs::path& folder) {
    return Writer(folder).write(session).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<SessionRead> sessionFromText(std::string_view text, const fs::path& folder) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || textAt(json, "format") != formatName)
        return failure(ErrorCode::WrongContent, "Cannot read the session", {}, "it is no session of REE Atlas",
                       "Open it as sites instead.");
    return Reader(folder).read(json);
}

} // namespace ree
