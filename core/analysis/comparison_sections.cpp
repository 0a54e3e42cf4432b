// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "core/analysis/comparison_report.h"
#include "core/base/text.h"

namespace ree {
namespace {

struct SectionPlan {
    std::string_view key;
    std::string_view title;
    std::string_view about;
    std::vector<Aspect> aspects;
};

const std::vector<SectionPlan>& plans() {
    static const std::vector<SectionPlan> all{
        {"moved",
         "Moved",
         "Sites whose point lies elsewhere, with the distance on the ellipsoid. A move within the radius by which "
         "the old place was known may be no more than a better reading.",
         {Aspect::Place, Aspect::Precision}},
        {"renamed",
         "Renamed",
         "Sites whose name or other spellings changed. Other spellings are given in one Latin form for all "
         "scripts.",
         {Aspect::Name, Aspect::OtherNames}},
        {"owners",
         "Owners",
         "The owner shown for a site and, where both versions carry them, every statement of ownership.",
         {Aspect::Owner, Aspect::OwnerClaim}},
        {"figures",
         "Grade, tonnage, contained",
         "The values shown for a site. Unknown is no number: a value that was not there before is now stated, not "
         "raised from zero.",
         {Aspect::Grade, Aspect::Tonnage, Aspect::Contained, Aspect::System, Aspect::ResourceClass}},
        {"estimates",
         "Estimates",
         "Every published figure that came, went or changed, also those that are not the value shown.",
         {Aspect::Estimate, Aspect::Composition}},
        {"attributes",
         "Status, type, elements",
         "What kind of site it is, where it is counted, and how far it is proven.",
         {Aspect::Status, Aspect::Type, Aspect::Elements, Aspect::Country, Aspect::Region, Aspect::EvidenceLevel,
          Aspect::Scope}},
        {"sources",
         "Sources, stated places",
         "Sources named for a site, and coordinates that were published for it.",
         {Aspect::Source, Aspect::PlaceClaim}},
        {"fields",
         "Ids, other fields",
         "Ids of matched sites, and fields of the files that have no role in the program.",
         {Aspect::Id, Aspect::Field}}};
    return all;
}

std::string signedPercent(double percent) {
    // A minus sign, not a hyphen; and a change too small for the digits shown is not "+0 %".
    const double size = std::abs(percent);
    const std::string_view sign = percent < 0 ? "−" : "+";
    constexpr double smallestShown = 0.01;
    if (size < smallestShown)
        return std::string(sign) + "<0.01\u00A0%";
    return std::string(sign) + readableNumber(size, 3) + "\u00A0%";
}

bool isClaim(Aspect aspect) {
    return aspect == Aspect::OwnerClaim || aspect == Aspect::Estimate || aspect == Aspect::Composition ||
           aspect == Aspect::PlaceClaim || aspect == Aspect::Source;
}

/// Number and unit stay on one line.
constexpr std::string_view noBreak = "\u00A0";

struct ChangeWords {
    std::string change;
    std::string detail;
};

ChangeWords moveWords(const Move& move) {
    const bool metres = move.km < 1;
    const std::string way = metres ? readableNumber(move.km * 1000, 3) + std::string(noBreak) + "m"
                                   : readableNumber(move.km, 4) + std::string(noBreak) + "km";
    const double radiusKm = static_cast<double>(move.precisionKmBefore);
    if (!std::isfinite(radiusKm))
        return {way, "the old radius is not stated"};
    return {way, std::string(move.withinOldPrecision() ? "within" : "beyond") + " the old radius of " +
                     readableNumber(radiusKm) + std::string(noBreak) + "km"};
}

ChangeWords nameWords(const SiteChange& change, const ValueChange& value) {
    const bool sameWord = foldText(value.before.text) == foldText(value.after.text);
    return {sameWord ? "other spelling" : "renamed",
            change.matchedBy == MatchedBy::Place ? "known by its place and figures" : ""};
}

ChangeWords changeWords(const SiteChange& change, const ValueChange& value) {
    const Turn turn = value.turn();
    if (isClaim(value.aspect) && turn != Turn::Changed)
        return {turn == Turn::NowStated ? "added" : "removed", ""};
    if (turn != Turn::Changed)
        return {turn == Turn::NowStated ? "now stated" : "no longer stated", ""};
    if (value.aspect == Aspect::Place && change.move)
        return moveWords(*change.move);
    if (value.aspect == Aspect::Name)
        return nameWords(change, value);
    const auto percent = value.percent();
    return {percent ? signedPercent(*percent) : "changed", ""};
}

ReportSection listedSection(std::string_view key, std::string_view title, std::string_view about,
                            const std::vector<ListedSite>& sites, std::size_t mostRows) {
    ReportSection section{std::string(key), std::string(title), std::string(about), 0, 0, {}};
    section.sites = section.lines = static_cast<std::int64_t>(sites.size());
    for (const ListedSite& site : std::span(sites).first(std::min(mostRows, sites.size()))) {
        ReportRow row;
        row.site = site.site;
        (key == "added" ? row.after : row.before).text = site.facts;
        row.change = key;
        row.sources = site.sources;
        section.rows.push_back(std::move(row));
    }
    return section;
}

ReportSection changedSection(const SectionPlan& plan, const std::vector<SiteChange>& changed, std::size_t mostRows) {
    ReportSection section{std::string(plan.key), std::string(plan.title), std::string(plan.about), 0, 0, {}};
    for (const SiteChange& change : changed) {
        const std::int64_t linesBefore = section.lines;
        for (const ValueChange& value : change.values) {
            if (std::find(plan.aspects.begin(), plan.aspects.end(), value.aspect) == plan.aspects.end())
                continue;
            ++section.lines;
            if (section.rows.size() >= mostRows)
                continue;
            std::string what(value.aspect == Aspect::Field ? value.field : label(value.aspect));
            ChangeWords words = changeWords(change, value);
            section.rows.push_back({change.after,
                                    std::move(what),
                                    value.before,
                                    value.after,
                                    std::move(words.change),
                                    std::move(words.detail),
                                    {}});
        }
        section.sites += section.lines > linesBefore ? 1 : 0;
    }
    return section;
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
    return readableNumber(static_cast<double>(count), 15) + " " + std::string(count == 1 ? one : many);
}

void remarkOnTable(std::vector<std::string>& remarks, std::string_view which, const ComparedTable& table,
                   const ComparedTable& other) {
    const std::string in = " in the " + std::string(which) + " version";
    if (table.repeatedId > 0)
        remarks.push_back(counted(table.repeatedId, "row", "rows") + in +
                          " share an id with another; they were paired by name, then in the order of the file.");
    if (table.withoutId > 0)
        remarks.push_back(counted(table.withoutId, "site has", "sites have") + " no id" + in +
                          "; such sites were matched by name, country and place.");
    if (table.hasClaims() && !other.hasClaims() && other.sites > 0)
        remarks.push_back("Only the " + std::string(which) + " version carries claims (" +
                          counted(table.figures, "figure", "figures") + ", " +
                          counted(table.owners, "statement of ownership", "statements of ownership") +
                          "): they were not compared one by one, the values shown were.");
    if (!table.fieldsOnlyHere.empty())
        remarks.push_back("Fields only" + in + ", not compared: " + joined(table.fieldsOnlyHere, ", ") + ".");
}

} // namespace

std::vector<ReportSection> sectionsOf(const Comparison& comparison, std::size_t mostRows) {
    std::vector<ReportSection> sections;
    sections.push_back(
        listedSection("added", "Added", "Sites that only the newer version has.", comparison.added, mostRows));
    sections.push_back(
        listedSection("removed", "Removed", "Sites that only the older version has.", comparison.removed, mostRows));
    for (const SectionPlan& plan : plans())
        sections.push_back(changedSection(plan, comparison.changed, mostRows));
    return sections;
}

std::string headline(const Comparison& comparison) {
    const auto number = [](std::size_t count) { return readableNumber(static_cast<double>(count), 15); };
    if (comparison.equal())
        return "No differences: " + counted(comparison.before.sites, "site", "sites") + " in both.";
    return number(comparison.added.size()) + " added, " + number(comparison.removed.size()) + " removed, " +
           number(comparison.changed.size()) + " changed, " + number(static_cast<std::size_t>(comparison.unchanged)) +
           " unchanged.";
}

std::vector<std::string> remarksOn(const Comparison& comparison) {
    std::vector<std::string> remarks;
    remarkOnTable(remarks, "older", comparison.before, comparison.after);
    remarkOnTable(remarks, "newer", comparison.after, comparison.before);
    const auto byName = comparison.matched[static_cast<std::size_t>(MatchedBy::Name)];
    const auto byPlace = comparison.matched[static_cast<std::size_t>(MatchedBy::Place)];
    if (byName > 0)
        remarks.push_back(counted(byName, "site was", "sites were") +
                          " matched by name and country, not more than 50 km (or the stated radius) apart.");
    if (byPlace > 0)
        remarks.push_back(counted(byPlace, "site was", "sites were") +
                          " matched by the same place and figures, though the name changed.");
    return remarks;
}

} // namespace ree
