// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/compare.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/make_sites.h"

namespace ree {
namespace {

using testing::tableOf;

CountryId kaz() { return *countryFromAlpha3("KAZ"); }
CountryId kgz() { return *countryFromAlpha3("KGZ"); }

SiteRecord site(std::string id, std::string name, LonLat place = {75, 42}) {
    SiteRecord record;
    record.id = std::move(id);
    record.name = std::move(name);
    record.place = place;
    record.country = kaz();
    return record;
}

Comparison compared(const std::vector<SiteRecord>& before, const std::vector<SiteRecord>& after) {
    auto result = compareSites(*tableOf(before), *tableOf(after), {});
    EXPECT_TRUE(result);
    return result.value_or(Comparison{});
}

/// The only change there may be.
ValueChange onlyChange(const SiteRecord& before, const SiteRecord& after) {
    const Comparison comparison = compared({before}, {after});
    EXPECT_EQ(comparison.changed.size(), 1U);
    if (comparison.changed.size() != 1)
        return {};
    EXPECT_EQ(comparison.changed[0].values.size(), 1U);
    return comparison.changed[0].values.at(0);
}

TEST(CompareSites, equalInputs_haveNoDifferences) {
    const std::vector<SiteRecord> sites{site("1", "Alpha"), site("2", "Beta", {}), site("", "Gamma", {70, 50})};
    const Comparison comparison = compared(sites, sites);
    EXPECT_TRUE(comparison.equal());
    EXPECT_EQ(comparison.unchanged, 3);
}

TEST(CompareSites, emptyTables_areEqual) {
    EXPECT_TRUE(compared({}, {}).equal());
    EXPECT_EQ(compared({}, {site("1", "Alpha")}).added.size(), 1U);
    EXPECT_EQ(compared({site("1", "Alpha")}, {}).removed.size(), 1U);
}

TEST(CompareSites, anotherOrderOfRows_isNoDifference) {
    const auto a = site("1", "Alpha");
    const auto b = site("", "Beta", {70, 50});
    const auto c = site("3", "Gamma", {});
    EXPECT_TRUE(compared({a, b, c}, {c, a, b}).equal());
}

TEST(CompareSites, addedAndRemoved_areListedWithWhatIsStated) {
    auto gone = site("1", "Alpha");
    gone.tonnageTonnes = Interval::exact(16.3e6);
    const Comparison comparison = compared({gone}, {site("2", "Beta", {60, 50})});
    ASSERT_EQ(comparison.removed.size(), 1U);
    ASSERT_EQ(comparison.added.size(), 1U);
    EXPECT_EQ(comparison.removed[0].site.id, "1");
    EXPECT_NE(comparison.removed[0].facts.find("t of ore"), std::string::npos) << comparison.removed[0].facts;
    EXPECT_EQ(comparison.added[0].site.name, "Beta");
    EXPECT_TRUE(comparison.changed.empty());
}

TEST(CompareSites, anotherName_isRenamedOnce) {
    const ValueChange change = onlyChange(site("1", "Кутессай-2"), site("1", "Kutessay II"));
    EXPECT_EQ(change.aspect, Aspect::Name);
    EXPECT_EQ(change.before.text, "Кутессай-2");
    EXPECT_EQ(change.after.text, "Kutessay II");
}

TEST(CompareSites, anotherPlace_isMovedWithItsDistanceAndTheOldRadius) {
    auto before = site("1", "Alpha", {75, 42});
    auto after = site("1", "Alpha", {75, 42.1});
    before.precisionKm = after.precisionKm = 5;
    const Comparison comparison = compared({before}, {after});
    ASSERT_EQ(comparison.changed.size(), 1U);
    const SiteChange& change = comparison.changed[0];
    ASSERT_TRUE(change.move);
    // A tenth of a degree of meridian at 42°: 11.108 km on the ellipsoid (WGS 84, series of the meridian arc).
    EXPECT_NEAR(change.move->km, 11.108, 0.001);
    EXPECT_FALSE(change.move->withinOldPrecision());
    EXPECT_EQ(change.values.size(), 1U);
    before.precisionKm = after.precisionKm = 12;
    EXPECT_TRUE(compared({before}, {after}).changed.at(0).move->withinOldPrecision());
    before.precisionKm = after.precisionKm = std::nanf("");
    EXPECT_FALSE(compared({before}, {after}).changed.at(0).move->withinOldPrecision());
}

TEST(CompareSites, lessThanAMetre_isNoMove) {
    EXPECT_TRUE(compared({site("1", "Alpha", {75, 42})}, {site("1", "Alpha", {75, 42.000005})}).equal());
    EXPECT_FALSE(compared({site("1", "Alpha", {75, 42})}, {site("1", "Alpha", {75, 42.00002})}).equal());
}

TEST(CompareSites, placeFromNowhere_isNowStatedAndNotMoved) {
    const Comparison comparison = compared({site("1", "Alpha", {})}, {site("1", "Alpha", {75, 42})});
    ASSERT_EQ(comparison.changed.size(), 1U);
    EXPECT_FALSE(comparison.changed[0].move);
    EXPECT_EQ(comparison.changed[0].values.at(0).turn(), Turn::NowStated);
    EXPECT_EQ(comparison.changed[0].values.at(0).after.text, "42° N, 75° E");
}

TEST(CompareSites, anotherOwner_isOneChange) {
    auto before = site("1", "Alpha");
    auto after = before;
    before.owner = "Old Owner";
    before.ownerCountry = kaz();
    after.owner = "New Owner";
    after.ownerCountry = kgz();
    after.ownerKind = OwnerKind::State;
    const ValueChange change = onlyChange(before, after);
    EXPECT_EQ(change.aspect, Aspect::Owner);
    EXPECT_EQ(change.before.text, "Old Owner (Kazakhstan)");
    EXPECT_EQ(change.after.text, "New Owner (Kyrgyzstan, state)");
}

TEST(CompareSites, anotherTonnage_isOneChangeWithItsPercent) {
    auto before = site("1", "Alpha");
    auto after = before;
    before.tonnageTonnes = Interval::exact(10e6);
    after.tonnageTonnes = Interval::exact(12e6);
    const ValueChange change = onlyChange(before, after);
    EXPECT_EQ(change.aspect, Aspect::Tonnage);
    EXPECT_EQ(change.turn(), Turn::Changed);
    EXPECT_NEAR(change.percent().value(), 20, 1e-12);
    EXPECT_EQ(change.before.exact, 10e6);
}

TEST(CompareSites, unknownToKnown_isNowStatedAndHasNoPercent) {
    const auto before = site("1", "Alpha");
    auto after = before;
    after.gradePercent = Interval::exact(0.264);
    after.gradeBasis = Basis::Re2O3;
    const ValueChange change = onlyChange(before, after);
    EXPECT_EQ(change.turn(), Turn::NowStated);
    EXPECT_EQ(change.before.text, "");
    EXPECT_EQ(change.after.text, "0.264 % RE2O3");
    EXPECT_FALSE(change.percent());
    EXPECT_EQ(onlyChange(after, before).turn(), Turn::NoLongerStated);
}

TEST(CompareSites, zero_isAValueAndNotUnknown) {
    auto before = site("1", "Alpha");
    auto after = before;
    before.gradePercent = Interval::exact(0);
    after.gradePercent = Interval::exact(1);
    const ValueChange change = onlyChange(before, after);
    EXPECT_EQ(change.turn(), Turn::Changed);
    EXPECT_FALSE(change.percent());
}

TEST(CompareSites, boundToValue_isChangedWithoutAPercent) {
    auto before = site("1", "Alpha");
    auto after = before;
    before.gradePercent = Interval::below(0.1);
    after.gradePercent = Interval::exact(0.2);
    const ValueChange change = onlyChange(before, after);
    EXPECT_EQ(change.turn(), Turn::Changed);
    EXPECT_EQ(change.before.text, "<0.1 %, basis not stated");
    EXPECT_EQ(change.after.text, "0.2 %, basis not stated");
    EXPECT_FALSE(change.percent());
}

TEST(CompareSites, withheld_isNeitherUnknownNorANumber) {
    auto before = site("1", "Alpha");
    auto after = before;
    before.tonnageTonnes = Interval::exact(5);
    after.tonnageTonnes = Interval::withheld();
    const ValueChange change = onlyChange(before, after);
    EXPECT_EQ(change.turn(), Turn::Changed);
    EXPECT_EQ(change.after.text, "withheld");
    EXPECT_FALSE(change.percent());
    before.tonnageTonnes = Interval{};
    EXPECT_EQ(onlyChange(before, after).turn(), Turn::NowStated);
}

TEST(CompareSites, anotherBasis_isAChangeThatNoPercentMeasures) {
    auto before = site("1", "Alpha");
    auto after = before;
    before.gradePercent = Interval::exact(1);
    after.gradePercent = Interval::exact(2);
    before.gradeBasis = Basis::Ree;
    after.gradeBasis = Basis::Treo;
    EXPECT_FALSE(onlyChange(before, after).percent());
}

TEST(CompareSites, dustOfAConversion_isNoChange) {
    auto before = site("1", "Alpha");
    auto after = before;
    before.gradePercent = Interval::exact(0.07);
    after.gradePercent = Interval::exact(700 * 1e-4);
    before.tonnageTonnes = Interval::exact(36579.6);
    after.tonnageTonnes = Interval::exact(36579.600000000006);
    EXPECT_TRUE(compared({before}, {after}).equal());
}

TEST(CompareSites, productOfOneEstimate_changesContainedOnceAsWell) {
    auto before = site("1", "Alpha");
    before.gradePercent = Interval::exact(1);
    before.gradeBasis = Basis::Reo;
    before.tonnageTonnes = Interval::exact(1000);
    before.sameEstimate = true;
    auto after = before;
    after.tonnageTonnes = Interval::exact(2000);
    const Comparison comparison = compared({before}, {after});
    ASSERT_EQ(comparison.changed.size(), 1U);
    EXPECT_EQ(comparison.changed[0].values.size(), 2U);
    const ValueChange* contained = comparison.changed[0].find(Aspect::Contained);
    ASSERT_NE(contained, nullptr);
    EXPECT_EQ(contained->after.text, "20 t REO");
    EXPECT_NEAR(contained->percent().value(), 100, 1e-9);
}

TEST(CompareSites, words_areComparedEachForItself) {
    auto before = site("1", "Alpha");
    auto after = before;
    after.type = DepositType::Placer;
    after.status = SiteStatus::Operating;
    after.country = kgz();
    after.admin1 = "Chüy";
    after.system = ReportingSystem::Jorc;
    after.resourceClass = ResourceClass::Measured;
    after.evidenceLevel = EvidenceLevel::Deposit;
    after.scope = Scope::Core;
    after.elements.insert(Element::Nd);
    const Comparison comparison = compared({before}, {after});
    ASSERT_EQ(comparison.changed.size(), 1U);
    EXPECT_EQ(comparison.changed[0].values.size(), 9U);
    EXPECT_EQ(comparison.changed[0].find(Aspect::Country)->before.text, "Kazakhstan");
    EXPECT_EQ(comparison.changed[0].find(Aspect::Elements)->turn(), Turn::NowStated);
    EXPECT_EQ(comparison.sitesWith(Aspect::ResourceClass), 1);
    EXPECT_EQ(comparison.sitesWith(Aspect::Grade), 0);
}

TEST(CompareSites, kazakhLetters_stayWhatTheyAre) {
    const ValueChange change = onlyChange(site("1", "Өндіріс"), site("1", "Үлкен Ақжал"));
    EXPECT_EQ(change.before.text, "Өндіріс");
    EXPECT_EQ(change.after.text, "Үлкен Ақжал");
}

TEST(CompareSites, fieldsOfTheFile_areComparedByName) {
    const auto withField = [](std::string_view notes, double number, const char* other) {
        SiteTableBuilder builder({"test", "", ""});
        const auto text = builder.declareExtra("notes", false);
        const auto figure = builder.declareExtra("depth", true);
        const auto only = builder.declareExtra(other, false);
        builder.add(site("1", "Alpha"));
        builder.setExtra(text, notes);
        builder.setExtra(figure, number);
        builder.setExtra(only, "x");
        return builder.take();
    };
    const auto result = compareSites(*withField("old", 1, "here"), *withField("new", 1, "there"), {});
    ASSERT_TRUE(result);
    ASSERT_EQ(result->changed.size(), 1U);
    ASSERT_EQ(result->changed[0].values.size(), 1U);
    EXPECT_EQ(result->changed[0].values[0].aspect, Aspect::Field);
    EXPECT_EQ(result->changed[0].values[0].field, "notes");
    EXPECT_EQ(result->before.fieldsOnlyHere, std::vector<std::string>{"here"});
    EXPECT_EQ(result->after.fieldsOnlyHere, std::vector<std::string>{"there"});
}

TEST(CompareSites, listOfSources_isComparedSourceBySource) {
    const auto citing = [](std::string_view sources) {
        SiteTableBuilder builder({"test", "", ""});
        const auto field = builder.declareExtra("sources", false);
        builder.add(site("1", "Alpha"));
        builder.setExtra(field, sources);
        return builder.take();
    };
    EXPECT_TRUE(compareSites(*citing("a; b"), *citing("b; a"), {})->equal());
    const auto result = compareSites(*citing("a; b"), *citing("b; c"), {});
    ASSERT_EQ(result->changed.size(), 1U);
    ASSERT_EQ(result->changed[0].values.size(), 2U);
    EXPECT_EQ(result->changed[0].values[0].after.text, "c");
    EXPECT_EQ(result->changed[0].values[1].before.text, "a");
}

TEST(CompareSites, cancelled_isSaidAsThat) {
    std::stop_source stop;
    stop.request_stop();
    const auto result =
        compareSites(*tableOf({site("1", "Alpha")}), *tableOf({site("1", "Alpha")}), {stop.get_token(), {}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace ree
