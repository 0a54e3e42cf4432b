// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/compare_pairs.h"

#include <gtest/gtest.h>

#include "tests/support/make_sites.h"

namespace ree {
namespace {

using testing::tableOf;

CountryId kaz() { return *countryFromAlpha3("KAZ"); }

SiteRecord site(std::string id, std::string name, LonLat place = {75, 42}) {
    SiteRecord record;
    record.id = std::move(id);
    record.name = std::move(name);
    record.place = place;
    record.country = kaz();
    return record;
}

SitePairs paired(const std::vector<SiteRecord>& before, const std::vector<SiteRecord>& after) {
    return pairSites(*tableOf(before), *tableOf(after), {}).value();
}

/// The row after of each row before, -1 for removed.
std::vector<int> partners(const SitePairs& pairs, std::size_t before) {
    std::vector<int> rows(before, -1);
    for (const SitePair& pair : pairs.pairs)
        rows[pair.before] = static_cast<int>(pair.after);
    return rows;
}

TEST(PairSites, ids_decideWhateverElseChanged) {
    const auto pairs =
        paired({site("1", "Alpha"), site("2", "Beta")}, {site("2", "Alpha"), site("1", "Beta", {60, 50})});
    EXPECT_EQ(partners(pairs, 2), (std::vector<int>{1, 0}));
    EXPECT_EQ(pairs.pairs[0].matchedBy, MatchedBy::Id);
}

TEST(PairSites, withoutIds_namesOfAllScriptsDecideWhereTheyAreNear) {
    const auto pairs = paired({site("", "Кутессай", {76.2, 42.9})}, {site("", "Kutessay", {76.3, 42.8})});
    ASSERT_EQ(pairs.pairs.size(), 1U);
    EXPECT_EQ(pairs.pairs[0].matchedBy, MatchedBy::Name);
    EXPECT_TRUE(paired({site("", "Karasu", {76, 43})}, {site("", "Karasu", {70, 50})}).pairs.empty());
}

TEST(PairSites, vaguePlaces_areNearAsFarAsTheyAreVague) {
    auto before = site("", "Karasu", {76, 43});
    const auto after = site("", "Karasu", {76, 44}); // 111 km
    EXPECT_TRUE(paired({before}, {after}).pairs.empty());
    before.precisionKm = 120;
    EXPECT_EQ(paired({before}, {after}).pairs.size(), 1U);
    EXPECT_EQ(paired({after}, {before}).pairs.size(), 1U);
}

TEST(PairSites, aSiteWithoutAPlace_isMatchedByItsName) {
    EXPECT_EQ(paired({site("", "Karasu", {})}, {site("", "Karasu", {76, 43})}).pairs.size(), 1U);
}

TEST(PairSites, otherCountries_areOtherSites) {
    auto after = site("", "Karasu");
    after.country = *countryFromAlpha3("UZB");
    EXPECT_TRUE(paired({site("", "Karasu", {75, 42.1})}, {after}).pairs.empty());
    after.country = unknownCountry;
    EXPECT_EQ(paired({site("", "Karasu", {75, 42.1})}, {after}).pairs.size(), 1U);
}

TEST(PairSites, twoOfOneName_areToldApartByNearness) {
    const auto pairs = paired({site("", "Karasu", {75, 42}), site("", "Karasu", {75, 42.3})},
                              {site("", "Karasu", {75, 42.301}), site("", "Karasu", {75, 42.001})});
    EXPECT_EQ(partners(pairs, 2), (std::vector<int>{1, 0}));
}

TEST(PairSites, whatIsNotUniqueBothWays_isNotGuessed) {
    const auto pairs =
        paired({site("", "Karasu", {75, 42})}, {site("", "Karasu", {75, 42.02}), site("", "Karasu", {75, 41.98})});
    EXPECT_TRUE(pairs.pairs.empty());
    EXPECT_EQ(pairs.added.size(), 2U);
}

TEST(PairSites, anotherId_isTheSameSiteByItsName) {
    EXPECT_EQ(paired({site("KAZ-1", "Karasu")}, {site("KAZ-2", "Karasu")}).pairs.size(), 1U);
}

TEST(PairSites, otherIdsOfAll_areSeenThroughByContent) {
    auto a = site("42", "Oak Grove");
    auto b = site("43", "Oak Grove");
    a.owner = "One";
    b.owner = "Other";
    auto a2 = a;
    auto b2 = b;
    a2.id = "record/42";
    b2.id = "record/43";
    EXPECT_EQ(partners(paired({a, b}, {b2, a2}), 2), (std::vector<int>{1, 0}));
}

TEST(PairSites, renamedWithoutAnId_isFoundByPlaceAndFigures) {
    auto before = site("", "Alpha");
    before.tonnageTonnes = Interval::exact(5e6);
    auto after = before;
    after.name = "Omega";
    const auto pairs = paired({before}, {after});
    ASSERT_EQ(pairs.pairs.size(), 1U);
    EXPECT_EQ(pairs.pairs[0].matchedBy, MatchedBy::Place);
    after.tonnageTonnes = Interval::exact(6e6);
    EXPECT_TRUE(paired({before}, {after}).pairs.empty());
}

TEST(PairSites, renamedWithAnotherId_needsMoreThanAPlace) {
    auto before = site("1", "Alpha");
    auto after = site("2", "Omega");
    EXPECT_TRUE(paired({before}, {after}).pairs.empty());
    before.gradePercent = after.gradePercent = Interval::exact(0.4);
    EXPECT_EQ(paired({before}, {after}).pairs.size(), 1U);
}

TEST(PairSites, repeatedIds_arePairedByNameThenInOrder) {
    auto a = site("1", "Alpha");
    auto b = site("1", "Beta");
    auto c = site("1", "Gamma");
    auto b2 = b;
    b2.tonnageTonnes = Interval::exact(1);
    auto renamed = site("1", "Delta");
    const auto pairs = paired({a, b, c}, {b2, c, renamed});
    EXPECT_EQ(partners(pairs, 3), (std::vector<int>{2, 0, 1}));
    EXPECT_EQ(pairs.repeatedIdBefore, 3);
}

TEST(PairSites, oneRowLessOfARepeatedId_isOneRemoved) {
    const auto pairs =
        paired({site("1", "Alpha"), site("1", "Alpha"), site("1", "Alpha")}, {site("1", "Alpha"), site("1", "Alpha")});
    EXPECT_EQ(pairs.pairs.size(), 2U);
    EXPECT_EQ(pairs.removed.size(), 1U);
}

TEST(PairSites, sitesWithNothingToTellThemApart_arePairedAll) {
    const std::vector<SiteRecord> nothing(500);
    EXPECT_EQ(paired(nothing, nothing).pairs.size(), 500U);
}

TEST(PairSites, everyRow_standsInOneList) {
    const std::vector<SiteRecord> before{site("1", "A"), site("", "B", {}), site("", "", {70, 40}), site("4", "D")};
    const std::vector<SiteRecord> after{site("4", "X"), site("", "B", {71, 41}), site("", "Y", {70, 40})};
    const auto pairs = paired(before, after);
    EXPECT_EQ(pairs.pairs.size() + pairs.removed.size(), before.size());
    EXPECT_EQ(pairs.pairs.size() + pairs.added.size(), after.size());
}

TEST(KilometresBetween, direction_makesNoDifferenceInAnyDigit) {
    for (int i = 0; i < 200; ++i) {
        const LonLat a{50 + i * 0.137, 35 + i * 0.071};
        const LonLat b{80 - i * 0.211, 55 - i * 0.093};
        EXPECT_EQ(kilometresBetween(a, b), kilometresBetween(b, a));
    }
}

} // namespace
} // namespace ree
