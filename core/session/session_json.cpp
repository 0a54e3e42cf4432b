// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "core/base/version.h"
#include "core/session/json_parts.h"
#include "core/session/map_json.h"
#include "core/session/session.h"

namespace ree {
namespace {

namespace fs = std::filesystem;
using namespace json;

constexpr const char* formatName = "ree-atlas-session";
constexpr int formatVersion = 1;
constexpr double mostPrecisionKm = 20100; ///< half-way round the earth
constexpr std::array<std::pair<MatchVerdict, std::string_view>, 3> verdicts{
    {{MatchVerdict::Join, "join"}, {MatchVerdict::Reject, "reject"}, {MatchVerdict::Never, "never"}}};
constexpr std::array<ClaimKind, 4> claimKinds{ClaimKind::Figures, ClaimKind::Owner, ClaimKind::Composition,
                                              ClaimKind::Place};

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
        putPart(json, "map", mapJson(session.map, m_folder));
        for (const SlideState& slide : session.slides)
            json["slides"].push_back(slideJson(slide, m_folder));
        putText(json, "house_style",
                session.houseStyle.empty() ? std::string() : relativeTo(m_folder, session.houseStyle));
        if (session.groups != GroupConvention::Usgs || !keeps(session.unread, "groups"))
            json["groups"] = info(session.groups).key;
        json["decisions"] = decisions(session.decisions);
        if (session.lens != defaultClassLens())
            json["class_lens"] = lens(session.lens);
        putBack(json, session.unread);
        return json;
    }

    // The parts are public for the reader, which tells by them what it has not understood.

    Json source(const SessionSource& s) const {
        Json json;
        json["path"] = relativeTo(m_folder, s.path);
        for (const SourceFile& file : s.files)
            json["files"].push_back({{"name", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}});
        putText(json, "encoding", s.encoding);
        putText(json, "crs", s.crs);
        for (const auto& [field, meaning] : s.meanings) {
            Json& entry = json["fields"][field];
            entry["role"] = toText(meaning.role);
            putText(entry, "unit", std::string(symbol(meaning.unit)));
            putText(entry, "of", meaning.component);
        }
        putBack(json, s.unread);
        return json;
    }

    Json attached(const AttachedTable& table) const {
        Json json = source(table.source);
        Json own = Json::array();
        for (const MatchDecision& decision : table.decisions)
            own.push_back(match(decision));
        for (const Json& refused : listAt(json, "matches"))
            own.push_back(refused);
        putPart(json, "matches", std::move(own));
        return json;
    }

    Json match(const MatchDecision& decision) const {
        Json json;
        json["row"] = decision.row.text;
        if (decision.row.ordinal > 0)
            json["ordinal"] = decision.row.ordinal;
        json["site"] = siteJson(decision.site, m_folder);
        for (const auto& [verdict, word] : verdicts)
            if (verdict == decision.verdict)
                json["verdict"] = word;
        putBack(json, decision.unread);
        return json;
    }

    Json choice(const Choice& c) const {
        Json json{{"site", siteJson(c.site, m_folder)}, {"kind", toText(c.kind)}, {"claim", c.made.claim}};
        putText(json, "reason", c.made.reason);
        putText(json, "made_on", c.made.madeOn);
        putBack(json, c.unread);
        return json;
    }

    Json place(const GivenPlace& p) const {
        Json json{{"site", siteJson(p.site, m_folder)}, {"lon", p.place.lon}, {"lat", p.place.lat}};
        if (std::isfinite(p.precisionKm))
            json["precision_km"] = p.precisionKm;
        putText(json, "reason", p.reason);
        putText(json, "made_on", p.madeOn);
        putBack(json, p.unread);
        return json;
    }

    Json decisions(const Decisions& all) const {
        Json json;
        if (all.rule != defaultChoiceRule() || !keeps(all.unread, "rule"))
            json["rule"] = toText(all.rule);
        for (const Choice& c : all.choices)
            json["choices"].push_back(choice(c));
        for (const GivenPlace& p : all.places)
            json["places"].push_back(place(p));
        putBack(json, all.unread);
        return json;
    }

    static Json lens(const ClassLens& lens) {
        Json json = Json::array();
        for (const ClassLensRow& row : lens.rows)
            json.push_back(
                {{"stated", row.stated}, {"simple", row.simple}, {"complex", row.complex}, {"reserve", row.reserve}});
        return json;
    }

private:
    fs::path m_folder;
};

// --- reading

class Reader {
public:
    explicit Reader(fs::path folder) : m_folder(folder), m_writer(std::move(folder)) {}

    SessionRead read(const Json& json) {
        SessionRead read;
        Session& s = read.session;
        Json refused = Json::object();
        tellVersion(json);
        each(json, "sources", refused, [&](const Json& entry) {
            auto known = source(entry, {});
            if (known)
                s.sources.push_back(*std::move(known));
            return known.has_value();
        });
        each(json, "tables", refused, [&](const Json& entry) { return table(entry, s.tables); });
        s.map = mapFrom(objectAt(json, "map"), m_folder, m_warnings);
        // Earlier versions kept the filter alone, and of several programs that write one file they were the last.
        const bool early = json.contains("filter") && json["filter"].is_string();
        if (early)
            s.map.filter = textAt(json, "filter");
        each(json, "slides", refused, [&](const Json& entry) {
            if (entry.is_object())
                s.slides.push_back(slideFrom(entry, m_folder, m_warnings));
            else
                leaveOut("a slide");
            return entry.is_object();
        });
        if (const std::string style = textAt(json, "house_style"); !style.empty())
            s.houseStyle = absoluteIn(m_folder, style);
        s.groups = groups(json);
        if (json.contains("decisions"))
            s.decisions = decisions(objectAt(json, "decisions"));
        if (const Json& rows = listAt(json, "class_lens"); !rows.empty())
            s.lens = lens(rows);
        Json known = m_writer.write(s);
        if (early)
            known["filter"] = textAt(json, "filter");
        if (!groupConventionFromText(textAt(json, "groups")))
            known.erase("groups");
        s.unread = unreadOf(json, known, {"sources", "tables", "slides"}, refused);
        read.warnings = std::move(m_warnings);
        return read;
    }

private:
    void leaveOut(const std::string& what) { m_warnings.push_back({what + " of the session was left out", {}, 1}); }

    /// Reads a list; what `take` refuses goes into `refused` and is written back one day.
    template <class Take>
    static void each(const Json& json, const char* key, Json& refused, Take take) {
        for (const Json& entry : listAt(json, key))
            if (!take(entry))
                refused[key].push_back(entry);
    }

    void tellVersion(const Json& json) {
        if (integerAt(json, "version", formatVersion + 1, std::numeric_limits<std::int64_t>::max()))
            m_warnings.push_back({"the session was written by a newer program (" + textAt(json, "program") +
                                      "); what this one does not know is kept and not shown",
                                  {},
                                  1});
    }

    GroupConvention groups(const Json& json) {
        const std::string text = textAt(json, "groups");
        const auto known = groupConventionFromText(text);
        if (!known && json.contains("groups"))
            m_warnings.push_back(
                {"the limit of light and heavy '" + text + "' is not known to this program; usgs is used", {}, 1});
        return known.value_or(GroupConvention::Usgs);
    }

    /// `lists` are read by the caller.
    std::optional<SessionSource> source(const Json& json, std::initializer_list<const char*> lists,
                                        const Json& refused = Json::object()) {
        const std::string path = textAt(json, "path");
        if (path.empty()) {
            leaveOut("a source without a path");
            return std::nullopt;
        }
        SessionSource s;
        s.path = absoluteIn(m_folder, path);
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        for (const Json& file : listAt(json, "files"))
            if (file.is_object())
                s.files.push_back(
                    {textAt(file, "name"), integerAt(file, "bytes", 0, most).value_or(0), textAt(file, "sha256")});
        s.encoding = textAt(json, "encoding");
        s.crs = textAt(json, "crs");
        for (const auto& [field, entry] : objectAt(json, "fields").items())
            if (const auto role = roleFromText(textAt(entry, "role")))
                s.meanings[field] = {*role, unitFromText(textAt(entry, "unit")).value_or(Unit::None),
                                     textAt(entry, "of")};
            else
                leaveOut("the meaning of '" + field + "'");
        s.unread = unreadOf(json, m_writer.source(s), lists, refused);
        return s;
    }

    bool table(const Json& json, std::vector<AttachedTable>& tables) {
        Json refused = Json::object();
        MatchDecisions all;
        each(json, "matches", refused, [&](const Json& entry) { return match(json, entry, all); });
        auto known = source(json, {"matches"}, refused);
        if (known)
            tables.push_back({*std::move(known), std::move(all)});
        return known.has_value();
    }

    bool match(const Json& table, const Json& json, MatchDecisions& all) {
        const auto of = siteFrom(objectAt(json, "site"), m_folder);
        const auto* verdict = std::find_if(verdicts.begin(), verdicts.end(),
                                           [&](const auto& known) { return known.second == textAt(json, "verdict"); });
        if (verdict == verdicts.end() || (!of && verdict->first != MatchVerdict::Never)) {
            leaveOut("a decision about a row");
            return false;
        }
        constexpr auto most = std::numeric_limits<std::uint32_t>::max();
        MatchDecision decision{
            absoluteIn(m_folder, textAt(table, "path")).string(),
            {textAt(json, "row"), static_cast<std::uint32_t>(integerAt(json, "ordinal", 0, most).value_or(0))},
            of.value_or(SiteKey{}),
            verdict->first};
        decision.unread = unreadOf(json, m_writer.match(decision));
        all.push_back(std::move(decision));
        return true;
    }

    Decisions decisions(const Json& json) {
        Decisions all;
        Json refused = Json::object();
        bool ruleKnown = true;
        if (const std::string rule = textAt(json, "rule"); !rule.empty()) {
            auto read = choiceRuleFromText(rule);
            ruleKnown = read.has_value();
            if (read)
                all.rule = *std::move(read);
            else
                leaveOut("the rule");
        }
        each(json, "choices", refused, [&](const Json& entry) { return choice(entry, all); });
        each(json, "places", refused, [&](const Json& entry) { return place(entry, all); });
        Json known = m_writer.decisions(all);
        if (!ruleKnown)
            known.erase("rule");
        all.unread = unreadOf(json, known, {"choices", "places"}, refused);
        return all;
    }

    bool choice(const Json& json, Decisions& all) {
        const auto of = siteFrom(objectAt(json, "site"), m_folder);
        for (const ClaimKind kind : claimKinds)
            if (of && toText(kind) == textAt(json, "kind")) {
                Choice made{*of, kind, {textAt(json, "claim"), textAt(json, "reason"), textAt(json, "made_on")}};
                made.unread = unreadOf(json, m_writer.choice(made));
                all.choose(std::move(made));
                return true;
            }
        leaveOut("a choice");
        return false;
    }

    bool place(const Json& json, Decisions& all) {
        const auto of = siteFrom(objectAt(json, "site"), m_folder);
        const auto lon = numberAt(json, "lon", -180, 180);
        const auto lat = numberAt(json, "lat", -90, 90);
        if (!of || !lon || !lat) {
            leaveOut("a place");
            return false;
        }
        GivenPlace given{
            *of,
            {*lon, *lat},
            numberAt(json, "precision_km", 0, mostPrecisionKm).value_or(std::numeric_limits<double>::quiet_NaN()),
            textAt(json, "reason"),
            textAt(json, "made_on")};
        given.unread = unreadOf(json, m_writer.place(given));
        all.place(std::move(given));
        return true;
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
    Writer m_writer;
    Warnings m_warnings;
};

} // namespace

std::string toText(const Session& session, const fs::path& folder) {
    return Writer(folder).write(session).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<SessionRead> sessionFromText(std::string_view text, const fs::path& folder) {
    const auto json = parsed(text);
    if (!json || textAt(*json, "format") != formatName)
        return failure(ErrorCode::WrongContent, "Cannot read the session", {}, "it is no session of REE Atlas",
                       "Open it as sites instead.");
    return Reader(folder).read(*json);
}

} // namespace ree
