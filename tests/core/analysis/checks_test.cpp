// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/io/atlas.h"
#include "core/io/read_sites.h"
#include "tests/core/analysis/claimed_sites.h"
#include "tests/core/data/atlas_files.h"

namespace ree {
namespace {

using namespace testing;
using ::testing::HasSubstr;
using ::testing::Not;

const std::vector<Finding>& atlasFindings() {
    static const std::vector<Finding> findings = [] {
        CheckContext context;
        context.today = "2026-11-25";
        const auto map = readBaseMap(resources() / "basemap", {}).value().map;
        context.land = map->land;
        context.borders = map->borders;
        return checkSites(*atlas().table, context, {});
    }();
    return findings;
}

/// Ids of the sites that lead a finding of this kind.
std::set<std::string> sitesWith(FindingKind kind) {
    std::set<std::string> ids;
    for (const Finding& f : ofKind(atlasFindings(), kind))
        ids.emplace(atlas().table->id[f.rows.front()]);
    return ids;
}

TEST(FindingWords, everyKind_hasAKeyAndALabelOfItsOwn) {
    std::set<std::string_view> words;
    for (int i = 0; i < findingKindCount; ++i) {
        words.insert(key(static_cast<FindingKind>(i)));
        words.insert(label(static_cast<FindingKind>(i)));
    }
    EXPECT_EQ(words.size(), 2U * findingKindCount);
    EXPECT_FALSE(words.contains(""));
}

TEST(CheckSites, findings_beginWithContradictionsThenGoByRow) {
    SiteRecord wrong;
    wrong.name = "Wrong";
    wrong.gradePercent = Interval::exact(700);
    SiteRecord odd;
    odd.name = "Odd";
    odd.gradePercent = Interval::exact(95);
    auto otherOdd = odd;
    auto otherWrong = wrong;
    otherOdd.name = "Strange";
    otherWrong.name = "False";
    const auto found = findingsIn(*tableOf({odd, wrong, otherOdd, otherWrong}));
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].rows.front(), 1U);
    EXPECT_EQ(found[1].rows.front(), 3U);
    EXPECT_EQ(found[1].severity, Severity::Contradiction);
    EXPECT_EQ(found[2].rows.front(), 0U);
    EXPECT_EQ(found[3].severity, Severity::Remark);
}

TEST(CheckSites, cancelled_givesNothing) {
    SiteRecord wrong;
    wrong.gradePercent = Interval::exact(700);
    std::stop_source source;
    source.request_stop();
    EXPECT_TRUE(checkSites(*tableOf({wrong}), {}, Job{source.get_token(), {}}).empty());
}

TEST(CheckSites, emptyTable_hasNothing) { EXPECT_TRUE(findingsIn(*tableOf({})).empty()); }

TEST(CheckSites, findOf2025InAUsersTable_isCaught) {
    const auto folder = std::filesystem::path(REE_SOURCE_DIR) / "tests" / "data" / "find_of_2025";
    const auto asOre = findingsIn(*readSites(folder / "claims.csv", {}, {}).value().table);
    ASSERT_EQ(asOre.size(), 1U);
    EXPECT_EQ(asOre[0].kind, FindingKind::ProductDiffers);
    EXPECT_THAT(plain(asOre[0].text),
                HasSubstr("20 Mt read as ore at 700 g/t holds 14 000 t, not 935 400 t: 67 times less"));
    const auto asMetal = findingsIn(*readSites(folder / "claims_as_metal.csv", {}, {}).value().table);
    ASSERT_EQ(asMetal.size(), 1U);
    EXPECT_EQ(asMetal[0].kind, FindingKind::OreNotPlausible);
}

TEST(CheckAtlas, findOf2025_isAContradictionOfBothSites) {
    const auto found = ofKind(atlasFindings(), FindingKind::OreNotPlausible);
    ASSERT_EQ(found.size(), 1U);
    const SiteTable& t = *atlas().table;
    EXPECT_EQ(found[0].severity, Severity::Contradiction);
    ASSERT_EQ(found[0].rows.size(), 2U);
    EXPECT_EQ(t.id[found[0].rows[0]], "KAZ-ZHANA-KAZAKHSTAN");
    EXPECT_EQ(t.id[found[0].rows[1]], "KAZ-KUYREKTYKOL");
    const std::string text = plain(found[0].text);
    for (const auto* part : {"28 571 Mt of rock", "14 000 t", "935 400 t", "67 times less"})
        EXPECT_THAT(text, HasSubstr(part));
}

TEST(CheckAtlas, ownNumbers_holdOtherwise) {
    for (const Finding& f : atlasFindings())
        EXPECT_TRUE(f.severity == Severity::Remark || f.kind == FindingKind::OreNotPlausible)
            << atlas().table->id[f.rows.front()] << ": " << f.text;
}

TEST(CheckAtlas, conflictsKnownToTheData_areFound) {
    const auto claims = sitesWith(FindingKind::ClaimsDiffer);
    for (const auto* id : {"KGZ-KUTESSAY-2", "KAZ-KUYREKTYKOL", "CHN-BAYAN-OBO", "CHN-MAONIUPING", "MNG-KHOTGOR",
                           "MNG-LUGIIN-GOL", "MNG-MUSHGAI-KHUDAG", "RUS-CHUKTUKON", "KGZ-TASH-BULAK"})
        EXPECT_TRUE(claims.contains(id)) << id;
    EXPECT_TRUE(sitesWith(FindingKind::OutsideCountry).contains("RUS-VUORIYARVI"));
    const auto points = sitesWith(FindingKind::PointsDiffer);
    for (const auto* id : {"KAZ-KARAOBA", "KAZ-KUNDYBAI", "KAZ-SYRYMBET", "KGZ-KUTESSAY-2", "MNG-MUSHGAI-KHUDAG",
                           "UZB-AZNEK", "UZB-DZHEROI-SARDARA"})
        EXPECT_TRUE(points.contains(id)) << id;
}

TEST(CheckAtlas, zonesClassesAndReserves_areNoFalseAlarm) {
    const auto claims = sitesWith(FindingKind::ClaimsDiffer);
    for (const auto* id : {"AUS-MOUNT-WELD", "RUS-TOMTOR", "USA-MOUNTAIN-PASS", "KAZ-BALASAUSQANDIQ", "KAZ-SYRYMBET",
                           "MNG-KHALZAN-BUREGTEI", "KAZ-ZHANA-KAZAKHSTAN"})
        EXPECT_FALSE(claims.contains(id)) << id;
}

} // namespace
} // namespace ree
