// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/classification.h"

#include <cmath>
#include <limits>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/scene/natural_breaks.h"

namespace ree {
namespace {

using ::testing::ElementsAre;

const double nan = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string> labels(const Classification& c) {
    std::vector<std::string> all;
    for (const ValueClass& one : c.classes)
        all.push_back(one.label);
    return all;
}
std::vector<std::size_t> counts(const Classification& c) {
    std::vector<std::size_t> all;
    for (const ValueClass& one : c.classes)
        all.push_back(one.count);
    return all;
}

/// A long tail as grades and tonnages have it.
std::vector<double> skewed(std::size_t n) {
    std::mt19937_64 random(7);
    std::lognormal_distribution<double> tail(0, 1.5);
    std::vector<double> values(n);
    for (double& v : values)
        v = std::round(tail(random) * 100) / 100;
    return values;
}

double deviation(const std::vector<double>& sorted, const std::vector<std::size_t>& begins) {
    double sum = 0;
    std::size_t from = 0;
    for (std::size_t c = 0; c <= begins.size(); ++c) {
        const std::size_t to = c < begins.size() ? begins[c] : sorted.size();
        double mean = 0;
        for (std::size_t i = from; i < to; ++i)
            mean += sorted[i] / static_cast<double>(to - from);
        for (std::size_t i = from; i < to; ++i)
            sum += (sorted[i] - mean) * (sorted[i] - mean);
        from = to;
    }
    return sum;
}

TEST(NaturalBreaks, againstEveryPossibleGrouping_areTheBest) {
    std::mt19937_64 random(3);
    for (int trial = 0; trial < 40; ++trial) {
        std::vector<double> sorted(14);
        for (double& v : sorted)
            v = std::pow(std::uniform_real_distribution<>(0, 10)(random), 3) + 1e6;
        std::sort(sorted.begin(), sorted.end());
        std::vector<WeightedValue> values;
        for (const double v : sorted)
            values.push_back({v, 1});
        double best = std::numeric_limits<double>::infinity();
        for (std::size_t a = 1; a < 12; ++a)
            for (std::size_t b = a + 1; b < 13; ++b)
                for (std::size_t c = b + 1; c < 14; ++c)
                    best = std::min(best, deviation(sorted, {a, b, c}));
        EXPECT_NEAR(deviation(sorted, naturalBreaks(values, 4)), best, 1e-6 * best) << trial;
    }
}

TEST(NaturalBreaks, weights_countAsRepeatedValues) {
    const std::vector<WeightedValue> heavy{{1, 1}, {2, 100}, {3, 1}, {4, 1}};
    EXPECT_THAT(naturalBreaks(heavy, 2), ElementsAre(2U)); // 1 stays with the hundred
    EXPECT_TRUE(naturalBreaks(heavy, 1).empty());
    EXPECT_THAT(naturalBreaks(heavy, 9), ElementsAre(1U, 2U, 3U));
    EXPECT_TRUE(naturalBreaks({}, 3).empty());
}

TEST(Classification, groupsThatAnyoneSees_areFoundWithRoundBreaks) {
    const std::vector<double> values{0.12, 0.14, 0.11, 2.31, 2.44, 2.4, 17.3, 18.1, 17.7};
    const auto result = classified(values, {ClassMethod::NaturalBreaks, 3, {}});
    EXPECT_THAT(result.breaks, ElementsAre(1, 10));
    EXPECT_THAT(counts(result), ElementsAre(3U, 3U, 3U));
    EXPECT_THAT(labels(result), ElementsAre("0 – 1", "1 – 10", "10 – 18.1"));
}

TEST(Classification, quantiles_splitEvenlyAndKeepTiesTogether) {
    const auto even = classified(std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8}, {ClassMethod::Quantiles, 4, {}});
    EXPECT_THAT(counts(even), ElementsAre(2U, 2U, 2U, 2U));
    EXPECT_THAT(labels(even), ElementsAre("1 – <3", "3 – <5", "5 – <7", "7 – 8"));
    const auto ties = classified(std::vector<double>{1, 1, 1, 1, 1, 1, 2, 3}, {ClassMethod::Quantiles, 4, {}});
    EXPECT_THAT(counts(ties), ElementsAre(6U, 1U, 1U));
}

TEST(Classification, equalSteps_mayBeEmpty) {
    const auto result = classified(std::vector<double>{0, 1, 2, 100}, {ClassMethod::EqualSteps, 4, {}});
    EXPECT_THAT(counts(result), ElementsAre(3U, 0U, 0U, 1U));
    ASSERT_EQ(result.breaks.size(), 3U);
    EXPECT_NEAR(result.breaks[0], 25, 2.5);
    EXPECT_NEAR(result.breaks[1], 50, 2.5);
    EXPECT_NEAR(result.breaks[2], 75, 2.5);
    EXPECT_FALSE(result.classes[1].lowest);
}

TEST(Classification, byHand_takesTheBreaksAsTheyAre) {
    const auto result =
        classified(std::vector<double>{0.2, 0.5, 0.7, 12345}, {ClassMethod::ByHand, 0, {20000, 0.5, nan, 0.5}});
    EXPECT_THAT(result.breaks, ElementsAre(0.5, 20000));
    EXPECT_THAT(counts(result), ElementsAre(1U, 3U, 0U));
    EXPECT_EQ(result.classes[1].label, "0.5 – <20\u2009000");
    EXPECT_EQ(result.classes[2].label, "≥20\u2009000");
    EXPECT_EQ(classified({}, {ClassMethod::ByHand, 0, {1, 2}}).classes.size(), 3U);
}

TEST(Classification, whatIsNoNumber_isLeftOutAndCounted) {
    const double infinity = std::numeric_limits<double>::infinity();
    const auto result = classified(std::vector<double>{1, nan, 2, infinity, -infinity, 3}, {});
    EXPECT_EQ(result.leftOut, 3U);
    EXPECT_EQ(result.classes.size(), 3U); // as many as there are different values
    EXPECT_FALSE(result.classOf(nan));
    EXPECT_EQ(classified(std::vector<double>{nan, nan}, {}).classes.size(), 0U);
    EXPECT_EQ(classified(std::vector<double>{nan, nan}, {}).leftOut, 2U);
    EXPECT_FALSE(classified({}, {}).classOf(1));
}

TEST(Classification, oneValue_isOneClass) {
    const auto result = classified(std::vector<double>{4.25, 4.25}, {});
    EXPECT_TRUE(result.breaks.empty());
    EXPECT_THAT(labels(result), ElementsAre("4.25"));
    EXPECT_EQ(result.classOf(-7).value(), 0U);
}

TEST(Classification, labels_neverLieAboutWhichClassAValueIsIn) {
    const auto values = skewed(5000);
    for (const auto method : {ClassMethod::NaturalBreaks, ClassMethod::Quantiles, ClassMethod::EqualSteps})
        for (int classes = 1; classes <= 9; ++classes) {
            const auto result = classified(values, {method, classes, {}});
            ASSERT_EQ(result.classes.size(), static_cast<std::size_t>(classes));
            EXPECT_TRUE(std::is_sorted(result.breaks.begin(), result.breaks.end(), std::less_equal<>()));
            std::size_t all = 0;
            for (std::size_t i = 0; i < result.classes.size(); ++i) {
                const ValueClass& one = result.classes[i];
                all += one.count;
                if (one.count == 0)
                    continue;
                // Read the label as a person would.
                double from = 0;
                double to = 0;
                char less = ' ';
                const bool open = one.label.find('<') != std::string::npos;
                if (open)
                    ASSERT_EQ(std::sscanf(one.label.c_str(), "%lf – %c%lf", &from, &less, &to), 3) << one.label;
                else
                    ASSERT_EQ(std::sscanf(one.label.c_str(), "%lf – %lf", &from, &to), 2) << one.label;
                EXPECT_GE(*one.lowest, from) << one.label;
                EXPECT_LE(*one.highest, to) << one.label;
                if (open) {
                    EXPECT_LT(*one.highest, to) << one.label;
                }
            }
            EXPECT_EQ(all, values.size());
        }
}

TEST(Classification, valuesAtTheEndsOfWhatADoubleHolds_keepTheirOrder) {
    const double tiny = std::numeric_limits<double>::denorm_min();
    const double huge = std::numeric_limits<double>::max();
    for (const auto& values : {std::vector<double>{-huge, -1, 0, 1, huge}, std::vector<double>{0, tiny, 3 * tiny},
                               std::vector<double>{1, std::nextafter(1, 2), std::nextafter(1, 0)}})
        for (const auto method : {ClassMethod::NaturalBreaks, ClassMethod::Quantiles, ClassMethod::EqualSteps}) {
            const auto result = classified(values, {method, 7, {}});
            EXPECT_EQ(result.classes.size(), result.breaks.size() + 1);
            EXPECT_TRUE(std::is_sorted(result.breaks.begin(), result.breaks.end(), std::less_equal<>()));
            std::size_t all = 0;
            for (const ValueClass& one : result.classes)
                all += one.count;
            EXPECT_EQ(all, values.size());
        }
}

TEST(Classification, breaks_areAsRoundAsTheGapAllows) {
    EXPECT_EQ(roundestBetween(0.14, 2.31, 1.2), 1);
    EXPECT_EQ(roundestBetween(2.44, 17.3, 9.9), 10);
    EXPECT_EQ(roundestBetween(-3, 5, 1), 0);
    EXPECT_EQ(roundestBetween(-17.3, -2.44, -9.9), -10);
    EXPECT_EQ(roundestBetween(0.123, 0.124, 0.1235), 0.124);
    EXPECT_EQ(roundestBetween(2, 3, 2.5), 3);
    EXPECT_EQ(roundestBetween(0.29, 0.31, 0.3), 0.3);
    EXPECT_EQ(roundestBetween(0, 1e-9, 5e-10), 1e-9);
    EXPECT_EQ(roundestBetween(12, 90, 51), 50);
    EXPECT_EQ(roundestBetween(0.5, 3.7, 2.1), 2);
    const double next = std::nextafter(7.0, 8.0);
    EXPECT_EQ(roundestBetween(7, next, 7), next);
}

TEST(Classification, moreValuesThanAreTakenOneByOne_areStillPartedAtTheGap) {
    std::mt19937_64 random(11);
    std::vector<double> values(300000);
    for (double& v : values)
        v = std::normal_distribution<>(random() % 3 == 0 ? 100 : 0, 5)(random);
    const auto result = classified(values, {ClassMethod::NaturalBreaks, 2, {}});
    EXPECT_THAT(result.breaks, ElementsAre(50));
    EXPECT_EQ(result.classes[0].count + result.classes[1].count, values.size());
}

} // namespace
} // namespace ree
