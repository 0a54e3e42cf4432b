// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/matcher.h"

#include <cmath>

#include <gtest/gtest.h>

namespace ree {
namespace {

struct Site {
    const char* name;
    const char* country;
    LonLat place;
    float precisionKm;
};

class MatcherOf {
public:
    MatcherOf(std::initializer_list<Site> sites) : m_table(tableOf(sites)), m_matcher(*m_table) {}
    SiteMatch operator()(const char* name, const char* country, LonLat place = {}, bool otherCommodity = false) {
        RowIdentity row;
        row.names = siteNamesFrom(name);
        row.country = countryFromText(country);
        row.place = place;
        row.otherCommodity = otherCommodity;
        return m_matcher.byName(row, m_scratch);
    }

private:
    static std::shared_ptr<SiteTable> tableOf(std::initializer_list<Site> sites) {
        SiteTableBuilder builder({"test", "", ""});
        for (const Site& site : sites) {
            SiteRecord record;
            record.name = site.name;
            record.country = countryFromText(site.country);
            record.place = site.place;
            record.precisionKm = site.precisionKm;
            builder.add(record);
        }
        return builder.take();
    }
    std::shared_ptr<SiteTable> m_table;
    SiteMatcher m_matcher;
    SiteMatcher::Scratch m_scratch;
};

constexpr LonLat unknown{};

TEST(Matcher, countriesThatDiffer_excludeEachOther) {
    MatcherOf match{{"Sarysai", "KGZ", unknown, 5}};
    EXPECT_EQ(match("Sarysai", "KAZ").outcome, MatchOutcome::None);
    EXPECT_EQ(match("Sarysai", "KGZ").outcome, MatchOutcome::Exact);
    EXPECT_EQ(match("Сарысай", "").outcome, MatchOutcome::Exact);
}

TEST(Matcher, distanceWithinThePrecision_isNoDistance) {
    MatcherOf match{{"Kuyrektykol", "KAZ", {76.463, 50.044}, 40}};
    EXPECT_EQ(match("Kuirektykol", "KAZ", {76.9, 50.044}).outcome, MatchOutcome::Exact); // 31 km off
    EXPECT_EQ(match("Kuyryktykol", "KAZ", {76.9, 50.044}).outcome, MatchOutcome::Safe);
    MatcherOf sharp{{"Karsakpai", "KAZ", {66.417, 47.883}, 2}};
    const auto far = sharp("Karsaqpai", "KAZ", {66.767, 47.767}); // 29 km off, another spelling
    EXPECT_EQ(far.outcome, MatchOutcome::Review);
    EXPECT_NEAR(far.candidates.at(0).distanceKm, 29, 1);
}

TEST(Matcher, sameSpellingFarOff_isForReview) {
    MatcherOf match{{"Burpala", "RUS", {110.75, 56.55}, 2}};
    EXPECT_EQ(match("Burpala", "RUS", {110.9, 56.55}).outcome, MatchOutcome::Exact);
    EXPECT_EQ(match("Burpala", "RUS", {119.67, 56.489}).outcome, MatchOutcome::Review);
    EXPECT_EQ(match("Burpala", "RUS", {111.2, 56.55}, true).outcome, MatchOutcome::Review); // 28 km, no rare earths
    EXPECT_EQ(match("Burpala", "RUS", {111.2, 56.55}, false).outcome, MatchOutcome::Exact);
}

TEST(Matcher, twoSitesNearlyAsGood_areForReviewWithBoth) {
    MatcherOf match{{"Akbulak", "KAZ", unknown, 5}, {"Ak-Bulak", "KAZ", unknown, 5}, {"Inkai", "KAZ", unknown, 5}};
    const auto both = match("Акбулак", "KAZ");
    EXPECT_EQ(both.outcome, MatchOutcome::Review);
    EXPECT_EQ(both.candidates.size(), 2U);
}

TEST(Matcher, numberMissing_isForReviewWithAllSiblings) {
    MatcherOf match{{"Kutessay I", "KGZ", unknown, 5}, {"Kutessay II", "KGZ", unknown, 5}};
    EXPECT_EQ(match("Kutessay", "KGZ").candidates.size(), 2U);
    EXPECT_EQ(match("Kutessay", "KGZ").outcome, MatchOutcome::Review);
    const auto second = match("Кутессай-2", "KGZ");
    EXPECT_TRUE(joins(second.outcome));
    EXPECT_EQ(second.candidates.at(0).site, 1U);
}

TEST(Matcher, nothingAlike_isNone) {
    MatcherOf match{{"Kutessay I", "KGZ", {76.1, 42.9}, 5}};
    EXPECT_EQ(match("Taldy-Bulak", "KGZ", {76.1, 42.9}).outcome, MatchOutcome::None);
    EXPECT_EQ(match("", "KGZ").outcome, MatchOutcome::None);
}

} // namespace
} // namespace ree
