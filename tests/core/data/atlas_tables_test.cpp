// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the data set as they stand in the files: keys, references, words, numbers.
#include <cmath>
#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/domain/quantity.h"
#include "core/domain/vocabulary.h"
#include "tests/core/data/atlas_files.h"

namespace ree {
namespace {

using testing::Record;
using testing::records;
using testing::siteFeatures;
using testing::textOf;
using testing::valuesOf;
using Words = std::set<std::string>;

const std::vector<std::string> valueTables{"estimates.csv", "ownership.csv", "composition.csv", "coordinates.csv"};

Words siteIds() {
    Words ids;
    for (const auto& site : siteFeatures())
        ids.insert(textOf(site, "id"));
    return ids;
}

void expectUnique(const std::vector<Record>& rows, const std::string& column) {
    Words seen;
    for (const Record& row : rows)
        EXPECT_TRUE(!row.at(column).empty() && seen.insert(row.at(column)).second) << column << " " << row.at(column);
}

void expectWords(const std::vector<Record>& rows, const std::string& column, const Words& allowed) {
    for (const std::string& word : valuesOf(rows, column))
        EXPECT_TRUE(allowed.contains(word)) << column << " '" << word << "'";
}

template <class T>
void expectVocabulary(const std::vector<Record>& rows, const std::string& column) {
    for (const std::string& word : valuesOf(rows, column))
        EXPECT_TRUE(fromText<T>(word)) << column << " '" << word << "'";
}

TEST(AtlasTables, ids_areUniqueAndWellFormed) {
    const std::regex form("[A-Z]{3}-[A-Z0-9]+(-[A-Z0-9]+)*");
    Words seen;
    for (const auto& site : siteFeatures()) {
        const std::string id = textOf(site, "id");
        EXPECT_TRUE(std::regex_match(id, form)) << id;
        EXPECT_TRUE(seen.insert(id).second) << id;
        EXPECT_EQ(site.at("id"), id);
    }
    expectUnique(records("estimates.csv"), "figure_id");
    expectUnique(records("ownership.csv"), "ownership_id");
    expectUnique(records("composition.csv"), "composition_id");
    expectUnique(records("sources.csv"), "source_id");
}

TEST(AtlasTables, knownSites_keepTheirIds) {
    const Words ids = siteIds();
    for (const auto id : {"KGZ-KUTESSAY-2", "KAZ-AKBULAK"})
        EXPECT_TRUE(ids.contains(id)) << id;
}

TEST(AtlasTables, references_resolve) {
    const Words sites = siteIds();
    const Words sources = valuesOf(records("sources.csv"), "source_id");
    for (const std::string& file : valueTables)
        for (const Record& row : records(file)) {
            EXPECT_TRUE(sites.contains(row.at("site_id"))) << file << ": " << row.at("site_id");
            EXPECT_TRUE(sources.contains(row.at("source_id"))) << file << ": " << row.at("source_id");
        }
    for (const auto file : {"world_production.csv", "world_reserves.csv"})
        for (const Record& row : records(file))
            EXPECT_TRUE(sources.contains(row.at("source_id"))) << file << ": " << row.at("source_id");
    for (const auto& site : siteFeatures()) {
        const std::string parent = textOf(site, "parent_id");
        EXPECT_TRUE(parent.empty() || (sites.contains(parent) && parent != textOf(site, "id"))) << textOf(site, "id");
        EXPECT_FALSE(textOf(site, "sources").empty()) << textOf(site, "id");
        const std::string cited = textOf(site, "sources") + ";" + textOf(site, "coord_source");
        for (const auto source : splitList(cited, ";"))
            EXPECT_TRUE(sources.contains(std::string(source))) << textOf(site, "id") << ": " << source;
    }
}

TEST(AtlasTables, estimate_belongsToOneSite) {
    std::map<std::string, std::string> siteOf;
    for (const Record& row : records("estimates.csv")) {
        const auto [it, fresh] = siteOf.emplace(row.at("estimate_id"), row.at("site_id"));
        EXPECT_TRUE(fresh || it->second == row.at("site_id")) << row.at("estimate_id");
    }
}

TEST(AtlasTables, figures_areNumbersWithUnitsWeKnow) {
    const std::regex number("[<>]?[0-9]+([.][0-9]+)?");
    const Words keptAsText{"t/yr", "Mt/yr", "km2"};
    for (const Record& row : records("estimates.csv")) {
        const std::string& id = row.at("figure_id");
        EXPECT_TRUE(std::regex_match(row.at("value"), number)) << id;
        if (const std::string& upper = row.at("value_max"); !upper.empty()) {
            EXPECT_TRUE(std::regex_match(row.at("value"), std::regex("[0-9.]+"))) << id;
            EXPECT_GE(parseNumber(upper).value_or(-1), parseNumber(row.at("value")).value_or(0)) << id;
        }
        const auto unit = unitFromText(row.at("unit"));
        EXPECT_TRUE(unit || keptAsText.contains(row.at("unit"))) << id << ": " << row.at("unit");
        const std::string& quantity = row.at("quantity");
        const Dimension wanted = quantity == "grade" ? Dimension::MassFraction : Dimension::Mass;
        if (quantity == "grade" || quantity == "tonnage" || quantity == "contained") {
            EXPECT_EQ(dimension(unit.value_or(Unit::None)), wanted) << id;
        }
        EXPECT_EQ(row.at("basis").empty(), quantity == "area") << id;
    }
}

TEST(AtlasTables, closedColumns_holdOnlyTheirWords) {
    const auto estimates = records("estimates.csv");
    expectWords(estimates, "quantity",
                {"grade", "sample_grade", "grade_max", "tonnage", "contained", "production_rate", "recovery", "area",
                 "volume"});
    expectVocabulary<ReportingSystem>(estimates, "system");
    expectVocabulary<ResourceClass>(estimates, "class");
    const auto owners = records("ownership.csv");
    expectVocabulary<OwnerKind>(owners, "owner_kind");
    expectWords(owners, "is_current", {"yes", "no", ""});
    expectWords(owners, "owner_role",
                {"owner", "shareholder", "licence_holder", "exploration_licence_holder", "operator", "explorer",
                 "state", "option_holder", "indirect_interest", "candidate_holder", "claimed_holder", "award_creditor",
                 "vendor", "former_holder"});
    const auto composition = records("composition.csv");
    expectWords(composition, "component_kind", {"oxide", "element", "group"});
    expectWords(composition, "basis", {"TREO", "not stated", "TREO (part)", "REE (part)"});
    expectVocabulary<CoordinateMethod>(records("coordinates.csv"), "method");
    expectWords(records("coordinates.csv"), "used", {"yes", "no"});
    expectWords(records("sources.csv"), "reliability", {"A", "B", "C", "D"});
    expectWords(records("sources.csv"), "kind",
                {"official", "journal", "company", "database", "news", "encyclopedia", "gazetteer", "forum"});
}

TEST(AtlasTables, countries_areAlpha3Codes) {
    for (const auto& [file, column] :
         std::vector<std::pair<std::string, std::string>>{{"ownership.csv", "owner_country"},
                                                          {"ownership.csv", "ultimate_parent_country"},
                                                          {"world_production.csv", "country_iso3"},
                                                          {"world_reserves.csv", "country_iso3"}})
        for (const std::string& code : valuesOf(records(file), column))
            EXPECT_TRUE(code.empty() || countryFromAlpha3(code)) << file << " " << column << " " << code;
}

TEST(AtlasTables, derivedRows_areFlaggedAndSayHow) {
    std::size_t derived = 0;
    for (const auto file : {"estimates.csv", "composition.csv"})
        for (const Record& row : records(file)) {
            EXPECT_TRUE(row.at("is_derived") == "yes" || row.at("is_derived") == "no") << row.begin()->second;
            if (row.at("is_derived") != "yes")
                continue;
            ++derived;
            const bool explained =
                !row.at("note").empty() || (row.contains("statement") && !row.at("statement").empty());
            EXPECT_TRUE(explained) << file << " " << row.at("site_id");
        }
    EXPECT_GT(derived, 0U);
}

TEST(AtlasTables, compositionSets_addUpToAHundred) {
    struct Set {
        double sum = 0;
        Words bases;
    };
    std::map<std::string, Set> sets;
    for (const Record& row : records("composition.csv")) {
        Set& set = sets[row.at("site_id") + " " + row.at("set_id")];
        const auto percent = parseNumber(row.at("percent"));
        ASSERT_TRUE(percent) << row.at("composition_id");
        EXPECT_GE(*percent, 0) << row.at("composition_id");
        set.sum += *percent;
        set.bases.insert(row.at("basis"));
    }
    for (const auto& [name, set] : sets) {
        ASSERT_EQ(set.bases.size(), 1U) << name;
        if (set.bases.begin()->ends_with("(part)"))
            EXPECT_LT(set.sum, 100) << name;
        else
            EXPECT_NEAR(set.sum, 100, 0.5) << name;
    }
}

TEST(AtlasTables, shares_lieBetweenZeroAndAHundredAndCurrentOnesAddUpToAtMostThat) {
    std::map<std::string, double> held;
    for (const Record& row : records("ownership.csv")) {
        const auto share = parseQuantity(row.at("share_percent"), Unit::Percent);
        ASSERT_TRUE(share) << row.at("ownership_id");
        if (!share->value.known())
            continue;
        EXPECT_GE(share->value.low, 0) << row.at("ownership_id");
        EXPECT_LE(share->value.representative(), 100) << row.at("ownership_id");
        if (row.at("is_current") == "yes" && row.at("owner_role") == "shareholder")
            held[row.at("site_id")] += share->value.low;
    }
    for (const auto& [site, sum] : held)
        EXPECT_LE(sum, 100.0001) << site;
}

TEST(AtlasTables, world_numbersAreNumbersOrNotAvailable) {
    for (const Record& row : records("world_production.csv"))
        EXPECT_TRUE(parseNumber(row.at("tonnes_reo"))) << row.at("country_name") << " " << row.at("year");
    for (const Record& row : records("world_reserves.csv"))
        EXPECT_EQ(row.at("tonnes_reo").empty(), row.at("qualifier") == "NA")
            << row.at("country_name") << " " << row.at("year");
}

} // namespace
} // namespace ree
