// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/attach.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/attach/decided.h"
#include "core/attach/long_tables.h"
#include "core/attach/row_identity.h"
#include "core/attach/wide_rows.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/geo/geodesic.h"
#include "core/sites/apply_evidence.h"

namespace ree {
namespace {

constexpr std::size_t maxRowWarnings = 100;

/// Joins one table: keeps the report and the evidence under construction together.
class Joiner {
public:
    Joiner(const SiteTable& sites, const RawTable& table, const AttachOptions& options)
        : m_table(table), m_layout(recognised(table)), m_columns(table),
          m_meanings(meaningsOf(table, m_layout, options.assigned)), m_roles(table, m_meanings),
          m_identities(m_columns, m_roles), m_matcher(sites), m_wide(m_columns, m_roles, m_layout),
          m_evidence(sites.evidence ? std::make_shared<Evidence>(*sites.evidence) : std::make_shared<Evidence>()) {
        m_report.source = table.source;
        m_report.kind = guessKind(table);
        m_report.layout = m_layout == nullptr ? "" : std::string(m_layout->title);
        m_report.meanings = m_meanings;
        m_report.warnings = table.warnings;
        m_told = m_report.warnings.size();
        m_decided.emplace(options.decisions, table.source, sites, m_report.warnings);
    }

    Result<AttachReport> run() {
        m_report.read = static_cast<std::int64_t>(m_table.rows.size());
        m_report.rows.resize(m_table.rows.size());
        if (m_report.kind == TableKind::Sources)
            readSources();
        else if (!m_identities.hasId() && !m_identities.hasName())
            return failure(ErrorCode::WrongContent, "Cannot attach", m_table.source,
                           "it has no column with a site's id or name",
                           "Name the column with --map COLUMN=id or COLUMN=name.");
        else
            join();
        m_report.sites = static_cast<std::int64_t>(m_gained.size());
        tellCounts();
        return std::move(m_report);
    }
    [[nodiscard]] std::shared_ptr<const Evidence> evidence() const { return m_evidence; }

private:
    void readSources() {
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            Source source = sourceFrom(TableRow(m_columns, row));
            m_report.rows[row].key.text = source.id;
            if (source.id.empty()) {
                ++m_report.rejected;
                m_report.rows[row].rejected = true;
                say(row, {}, "it has no source_id");
                continue;
            }
            ++m_report.matched;
            m_report.rows[row].outcome = MatchOutcome::Id;
            m_evidence->sources[source.id] = std::move(source);
        }
    }

    void join() {
        const auto keys = rowKeys(m_table, m_meanings);
        auto matches = matchAll();
        for (std::size_t row = 0; row < matches.size(); ++row)
            applyDecisions(keys[row], matches[row]);
        keepNearestOfRivals(matches);
        for (std::size_t row = 0; row < matches.size(); ++row)
            settle(row, keys[row], std::move(matches[row]));
    }

    /// By id where ids are of these sites, else by name; on all cores.
    std::vector<SiteMatch> matchAll() {
        std::vector<SiteMatch> matches(m_table.rows.size());
        const bool ids = idsAreOfTheSites();
        if (!m_identities.hasName() && !ids)
            m_identities.takeIdsAsNames();
        const bool names = m_identities.hasName();
        m_report.matchedBy = ids && names ? "id and name" : ids ? "id" : "name";
        constexpr std::size_t smallest = 2000;
        inPieces(matches.size(), piecesFor(matches.size(), smallest),
                 [&](std::size_t, std::size_t begin, std::size_t end) {
                     SiteMatcher::Scratch scratch;
                     for (std::size_t row = begin; row < end; ++row) {
                         if (ids)
                             matches[row] = m_matcher.byId(m_identities.id(row));
                         if (names && matches[row].outcome == MatchOutcome::None)
                             matches[row] = m_matcher.byName(m_identities.of(row), scratch);
                     }
                 });
        return matches;
    }

    /// Numbers of another data set may fall together with ids of this one: then the names tell. Where most rows whose
    /// id is known are called otherwise, ids are not looked at.
    bool idsAreOfTheSites() {
        if (!m_identities.hasId())
            return false;
        std::size_t known = 0;
        std::size_t contradicted = 0;
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            const SiteMatch match = m_matcher.byId(m_identities.id(row));
            if (match.outcome != MatchOutcome::Id)
                continue;
            ++known;
            constexpr double sameSite = 0.6;
            if (m_identities.hasName() && !m_identities.name(row).empty() &&
                m_matcher.nameScore(m_identities.of(row), match.candidates.front().site) < sameSite)
                ++contradicted;
        }
        if (known > 0 && 2 * contradicted > known) {
            m_report.warnings.push_back(
                {"its ids are known here, but the names beside them are not those of the sites; "
                 "rows are joined by name",
                 {m_table.source, {}, -1, {}, -1},
                 static_cast<std::int64_t>(contradicted)});
            return false;
        }
        return known > 0;
    }

    void applyDecisions(const TableRowKey& key, SiteMatch& match) const {
        if (m_decided->empty())
            return;
        if (const auto site = m_decided->joined(key)) {
            const auto it = std::find_if(match.candidates.begin(), match.candidates.end(),
                                         [&](const MatchCandidate& c) { return c.site == *site; });
            const MatchCandidate chosen =
                it == match.candidates.end() ? MatchCandidate{*site, 0, std::nan(""), {}} : *it;
            match = {MatchOutcome::Decision, {chosen}, {}};
            return;
        }
        m_decided->strike(key, match);
    }

    /// Rows at different places that would join one site are different sites, of which one is meant: the nearest.
    void keepNearestOfRivals(std::vector<SiteMatch>& matches) const {
        constexpr double samePlaceKm = 2;
        std::map<std::uint32_t, std::vector<std::size_t>> rowsOf;
        for (std::size_t row = 0; row < matches.size(); ++row)
            if ((matches[row].outcome == MatchOutcome::Exact || matches[row].outcome == MatchOutcome::Safe) &&
                !std::isnan(matches[row].candidates.front().distanceKm))
                rowsOf[matches[row].candidates.front().site].push_back(row);
        for (const auto& [site, rows] : rowsOf) {
            if (rows.size() < 2)
                continue;
            const auto km = [&](std::size_t row) { return matches[row].candidates.front().distanceKm; };
            const auto nearest = *std::min_element(rows.begin(), rows.end(),
                                                   [&](std::size_t a, std::size_t b) { return km(a) < km(b); });
            for (const std::size_t row : rows)
                if (distanceMeters(m_identities.place(row), m_identities.place(nearest)) > samePlaceKm * 1000) {
                    matches[row].outcome = MatchOutcome::Review;
                    matches[row].why = "another row of the table stands nearer to the site";
                    matches[row].candidates.front().why = matches[row].why;
                }
        }
    }

    void settle(std::size_t row, const TableRowKey& key, SiteMatch match) {
        RowFate& fate = m_report.rows[row];
        fate.key = key;
        fate.name = m_identities.name(row);
        fate.outcome = match.outcome;
        fate.why = match.why;
        if (!match.candidates.empty()) {
            fate.nameScore = match.candidates.front().nameScore;
            fate.distanceKm = match.candidates.front().distanceKm;
        }
        const bool turnedAway = !m_decided->empty() && m_decided->never(key);
        if (key.text.empty() || turnedAway) {
            ++m_report.rejected;
            fate.rejected = true;
            fate.outcome = MatchOutcome::None;
            fate.why = turnedAway ? "it was decided that it means no site" : "it names no site";
            return say(row, {}, fate.why);
        }
        if (match.outcome == MatchOutcome::None) {
            ++m_report.unmatched;
            return say(row, {}, "no site is called '" + (fate.name.empty() ? key.text : fate.name) + "'");
        }
        if (match.outcome == MatchOutcome::Review) {
            ++m_report.ambiguous;
            say(row, {}, "'" + (fate.name.empty() ? key.text : fate.name) + "' is for review: " + match.why);
            m_report.review.push_back(
                {static_cast<std::int64_t>(row), key, fate.name, std::move(match.candidates), std::move(match.why)});
            return;
        }
        const std::uint32_t site = match.candidates.front().site;
        fate.site = site;
        countJoined(match.outcome);
        addEvidence(row, m_evidence->bySite[site]);
        m_gained.insert(site);
    }

    void countJoined(MatchOutcome outcome) {
        ++m_report.matched;
        ++(outcome == MatchOutcome::Id      ? m_report.byId
           : outcome == MatchOutcome::Exact ? m_report.exact
           : outcome == MatchOutcome::Safe  ? m_report.safe
                                            : m_report.decided);
    }

    void addEvidence(std::size_t row, SiteEvidence& site) {
        const TableRow cells(m_columns, row);
        CellRemarks remarks;
        switch (m_report.kind) {
        case TableKind::Estimates:
            site.figures.push_back(figureFrom(cells, remarks));
            ++m_report.figures;
            break;
        case TableKind::Ownership:
            site.owners.push_back(ownershipFrom(cells, remarks));
            ++m_report.owners;
            break;
        case TableKind::Composition:
            site.composition.push_back(compositionFrom(cells, remarks));
            ++m_report.compositions;
            break;
        case TableKind::Coordinates:
            if (auto claim = coordinateFrom(cells, remarks)) {
                site.coordinates.push_back(*std::move(claim));
                ++m_report.coordinates;
            }
            break;
        default: addWide(row, site, remarks); break;
        }
        for (CellRemark& remark : remarks)
            say(row, std::move(remark.column), std::move(remark.reason));
    }

    void addWide(std::size_t row, SiteEvidence& site, CellRemarks& remarks) {
        WideRow wide = m_wide.read(row);
        const auto move = [](auto& from, auto& to, std::int64_t& count) {
            count += static_cast<std::int64_t>(from.size());
            to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
        };
        const bool gained = !wide.gained.figures.empty() || !wide.gained.owners.empty();
        move(wide.gained.figures, site.figures, m_report.figures);
        move(wide.gained.owners, site.owners, m_report.owners);
        move(wide.gained.composition, site.composition, m_report.compositions);
        for (Source& source : wide.sources)
            m_evidence->sources.try_emplace(source.id, source);
        if (gained)
            m_evidence->sources.try_emplace(m_table.source, m_wide.tableAsSource());
        for (std::string& note : wide.notes)
            say(row, {}, std::move(note));
        m_zeros += wide.zerosLeftOut;
        remarks = std::move(wide.remarks);
    }

    void say(std::size_t row, std::string column, std::string reason) {
        if (m_report.warnings.size() - m_told >= maxRowWarnings) {
            ++m_untold;
            return;
        }
        m_report.warnings.push_back(
            {std::move(reason), {m_table.source, {}, static_cast<std::int64_t>(row) + 1, std::move(column), -1}, 1});
    }

    void tellCounts() {
        const Place place{m_table.source, {}, -1, {}, -1};
        if (m_untold > 0)
            m_report.warnings.push_back(
                {"and " + std::to_string(m_untold) + " further rows that did not join, or cells that cannot be read",
                 place, m_untold});
        if (m_zeros > 0)
            m_report.warnings.push_back({std::to_string(m_zeros) + " values of 0 are left out: in " +
                                             std::string(m_layout->title) + " they stand for 'not reported'",
                                         place, m_zeros});
    }

    const RawTable& m_table;
    const TableLayout* m_layout;
    TableColumns m_columns;
    std::map<std::string, FieldMeaning> m_meanings;
    RoleColumns m_roles;
    IdentityReader m_identities;
    SiteMatcher m_matcher;
    WideReader m_wide;
    std::shared_ptr<Evidence> m_evidence;
    AttachReport m_report;
    std::optional<DecidedRows> m_decided;
    std::set<std::uint32_t> m_gained;
    std::size_t m_told = 0;
    std::int64_t m_untold = 0;
    std::int64_t m_zeros = 0;
};

} // namespace

Result<AttachReport> attachTable(SiteTable& sites, const RawTable& table, const AttachOptions& options) {
    Joiner joiner(sites, table, options);
    auto report = joiner.run();
    if (report) {
        sites.evidence = joiner.evidence();
        applyEvidence(sites);
    }
    return report;
}

Result<AttachReport> previewAttach(const SiteTable& sites, const RawTable& table, const AttachOptions& options) {
    return Joiner(sites, table, options).run();
}

} // namespace ree
