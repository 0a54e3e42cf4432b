// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/derive.h"

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/analysis/oxide_shares.h"
#include "tests/core/data/atlas_files.h"
#include "tests/support/make_sites.h"

namespace ree {
namespace {

using testing::tableOf;

SiteQuantity quantity(std::string_view name, GroupConvention convention = GroupConvention::Usgs) {
    return *siteQuantityFromText(name, convention);
}

/// A site of 1 Mt at 1 % of `basis`, its oxides half CeO2, three tenths Nd2O3 and one fifth Y2O3.
std::shared_ptr<SiteTable> halfCerium(Basis basis, double ceriumPercent = 50) {
    SiteRecord record;
    record.id = "A";
    record.gradePercent = Interval::exact(1);
    record.gradeBasis = basis;
    record.tonnageTonnes = Interval::exact(1e6);
    record.sameEstimate = true;
    auto table = tableOf({record});
    auto evidence = std::make_shared<Evidence>();
    const auto part = [](const char* oxide, double percent) {
        CompositionPart p;
        p.set = "s";
        p.component = oxide;
        p.percent = {Interval::exact(percent), Unit::Percent};
        p.basis = "TREO";
        return p;
    };
    evidence->bySite[0].composition = {part("CeO2", ceriumPercent), part("Nd2O3", 30), part("Y2O3", 20)};
    table->evidence = evidence;
    return table;
}

double value(const SiteTable& table, std::string_view name) { return derive(table, 0, quantity(name)).value.low; }

TEST(Derive, containedOxideOfAnElement_isTonnageTimesGradeTimesShare) {
    const auto table = halfCerium(Basis::TreoWithY);
    EXPECT_NEAR(value(*table, "contained"), 10000, 1e-9);
    EXPECT_NEAR(value(*table, "contained.Nd2O3"), 3000, 1e-9);
    EXPECT_NEAR(value(*table, "contained.Nd"), 3000 / 1.16638, 0.05) << "Nd2O3 a mass of Nd, from atomic weights";
    EXPECT_NEAR(value(*table, "share.heavy"), 20, 1e-9);
    EXPECT_NEAR(value(*table, "contained.NdPr"), 3000, 1e-9) << "the whole composition lists no Pr6O11";
}

TEST(Derive, sesquioxideSum_becomesTradeOxidesByTheComposition) {
    // Of 100 of trade oxides with 50 of CeO2, RE2O3 is 50 × Ce2O3/CeO2 + 50.
    const auto table = halfCerium(Basis::Re2O3);
    const double perHundred = 50 * (1.17127 / 1.22837) + 50;
    EXPECT_NEAR(value(*table, "contained.Nd2O3"), 10000 / (perHundred / 100) * 0.3, 0.1);
    EXPECT_NEAR(value(*table, "contained"), 10000, 1e-9) << "the sum itself stays as it was stated";
}

TEST(Derive, sumWithoutYttrium_getsItsYttriumBack) {
    EXPECT_NEAR(value(*halfCerium(Basis::TreoWithoutY), "contained.Y2O3"), 10000 / 0.8 * 0.2, 1e-6);
}

TEST(Derive, incompleteComposition_convertsNoSum) {
    const auto table = halfCerium(Basis::Re2O3, 20);
    const Derivation d = derive(*table, 0, quantity("contained.Nd2O3"));
    EXPECT_FALSE(d.value.known());
    EXPECT_THAT(toText(d), ::testing::HasSubstr("only by a whole composition"));
}

TEST(Derive, groupOfAnIncompleteComposition_isALowerBound) {
    const auto table = halfCerium(Basis::TreoWithY, 20);
    EXPECT_EQ(derive(*table, 0, quantity("share.light")).value, Interval::atLeast(50));
}

TEST(Derive, conventionsOfLightAndHeavy_areNamedInTheLabel) {
    EXPECT_THAT(quantity("share.heavy").label, ::testing::HasSubstr("USGS"));
    EXPECT_THAT(quantity("share.heavy", GroupConvention::Chinese).label, ::testing::HasSubstr("Er–Lu"));
}

TEST(Derive, unknownNumbers_sayWhatIsMissing) {
    SiteRecord record;
    const auto why = [](const SiteRecord& r) { return derive(*tableOf({r}), 0, quantity("contained")).why; };
    EXPECT_THAT(why(record), ::testing::HasSubstr("no grade and no ore tonnage"));
    record.gradePercent = Interval::exact(1);
    EXPECT_THAT(why(record), ::testing::HasSubstr("no ore tonnage is known"));
    record.tonnageTonnes = Interval::exact(1);
    EXPECT_THAT(why(record), ::testing::HasSubstr("different estimates"));
    record.sameEstimate = true;
    EXPECT_THAT(why(record), ::testing::HasSubstr("not stated"));
}

TEST(Derive, boundsStayBounds) {
    auto table = halfCerium(Basis::Treo);
    table->gradePercent.set(0, Interval::below(1));
    EXPECT_EQ(derive(*table, 0, quantity("contained.Nd2O3")).value.bound, Bound::Below);
}

TEST(SiteQuantity, wrongNames_areRefusedWithThoseThereAre) {
    for (const char* name :
         {"", "weight", "contained.", "contained.Xx", "share.Nd", "grade.Nd2O3", "contained.Pm", "contained.Ce2O3"}) {
        const auto wrong = siteQuantityFromText(name);
        ASSERT_FALSE(wrong) << name;
        EXPECT_THAT(wrong.error().advice, ::testing::HasSubstr("contained.Nd2O3"));
    }
    EXPECT_EQ(quantity("tonnage_t").kind, SiteQuantity::Kind::Tonnage);
}

TEST(SesquioxidePerTradeOxide, isOfTheFormulas) {
    EXPECT_NEAR(sesquioxidePerTradeOxide(Element::Ce), 328.229 / 2 / 172.114, 1e-6);
    EXPECT_EQ(sesquioxidePerTradeOxide(Element::Nd), 1);
    EXPECT_LT(sesquioxidePerTradeOxide(Element::Tb), 1);
}

/// Every number that the atlas shows is worked out anew from its leaves, to the last digit.
TEST(DeriveAtlas, everyNumber_recomputesAndIsTheOneShown) {
    const SiteTable& t = *testing::atlas().table;
    std::vector<std::string> names{"grade",           "tonnage",      "contained",   "contained.light",
                                   "contained.heavy", "share.magnet", "contained.Nd"};
    for (const ElementInfo& e : elements())
        if (!e.tradeOxide.empty())
            names.push_back("contained." + std::string(e.tradeOxide));
    int known = 0;
    for (std::uint32_t row = 0; row < t.size(); ++row) {
        for (const std::string& name : names) {
            const Derivation d = derive(t, row, quantity(name));
            EXPECT_EQ(recomputed(d), d.value) << t.id[row] << " " << name;
            EXPECT_EQ(d.unit, quantity(name).unit()) << t.id[row] << " " << name;
            known += d.value.known() ? 1 : 0;
        }
        EXPECT_EQ(derive(t, row, quantity("grade")).value, t.gradePercent[row]) << t.id[row];
        EXPECT_EQ(derive(t, row, quantity("tonnage")).value, t.tonnageTonnes[row]) << t.id[row];
        EXPECT_EQ(derive(t, row, quantity("contained")).value, t.containedTonnes[row]) << t.id[row];
    }
    EXPECT_GT(known, 100);
}

/// Every claim in a tree names a source that the data have.
TEST(DeriveAtlas, everyClaim_isBacked) {
    const SiteTable& t = *testing::atlas().table;
    const std::function<void(const Derivation&)> look = [&](const Derivation& d) {
        if (d.step == Derivation::Step::Claim) {
            EXPECT_NE(t.evidence->source(d.backing.sourceId), nullptr) << d.backing.claim;
        }
        if (d.step == Derivation::Step::Missing) {
            EXPECT_FALSE(d.why.empty()) << d.what;
        }
        for (const Derivation& input : d.inputs)
            look(input);
    };
    for (std::uint32_t row = 0; row < t.size(); ++row)
        look(derive(t, row, quantity("contained.Dy2O3")));
}

TEST(DeriveAtlas, kutessay_isTheMeasuredAndIndicatedOf2011) {
    const SiteTable& t = *testing::atlas().table;
    std::uint32_t row = 0;
    while (t.id[row] != "KGZ-KUTESSAY-2")
        ++row;
    EXPECT_EQ(t.gradePercent[row], Interval::exact(0.264));
    EXPECT_EQ(t.tonnageTonnes[row], Interval::exact(16265000));
    EXPECT_EQ(t.resourceClass[row], ResourceClass::MeasuredIndicated);
    const Derivation contained = derive(t, row, quantity("contained"));
    EXPECT_NEAR(contained.value.low, 42939.6, 1e-6) << "42,980 t are published: 0.1 % more, from unrounded grades";
    EXPECT_TRUE(contained.inputs.at(0).inputs.at(0).backing.derived) << "the tonnage is the sum of two published ones";
    // By hand: 42,939.6 t of RE2O3, of which CeO2, Pr6O11 and Tb4O7 stand as their sesquioxides.
    const double trade =
        42939.6 / ((100.0 - 20.38 * (1 - 0.953525) - 3.85 * (1 - 0.96868) - 1.54 * (1 - 0.9786)) / 100);
    EXPECT_NEAR(derive(t, row, quantity("contained.Dy2O3")).value.low, trade * 0.0594, 1.0);
}

TEST(DerivationJson, isReadable_andTellsTheSameNumber) {
    const Derivation d = derive(*halfCerium(Basis::TreoWithY), 0, quantity("contained.Nd2O3"));
    const auto json = nlohmann::json::parse(toJson(d));
    EXPECT_EQ(json["value"], valueText(d));
    EXPECT_EQ(json["unit"], "t");
    EXPECT_EQ(json["inputs"].size(), 2U);
    EXPECT_EQ(json["step"], "product");
}

} // namespace
} // namespace ree
