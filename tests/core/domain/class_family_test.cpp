// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/class_family.h"

#include <set>

#include <gtest/gtest.h>

#include "core/domain/class_lens.h"
#include "core/domain/interval_sum.h"

namespace ree {
namespace {

TEST(ClassFamily, classesOfACodeAndOfTheState_partAsTheFieldKeepsThem) {
    using enum ResourceClass;
    const auto code = [](ResourceClass c) { return familyOf(ReportingSystem::Jorc, c); };
    const auto state = [](ResourceClass c) { return familyOf(ReportingSystem::Gkz, c); };
    EXPECT_EQ(code(Proved), ClassFamily::CodeReserves);
    EXPECT_EQ(code(Measured), code(MeasuredIndicated));
    EXPECT_NE(code(Measured), code(Inferred));
    EXPECT_NE(code(MeasuredIndicatedInferred), code(MeasuredIndicated));
    EXPECT_EQ(state(A), state(C2));
    EXPECT_NE(state(C2), state(P1));
    EXPECT_NE(state(P1), code(ExplorationTarget));
    EXPECT_EQ(familyOf(ReportingSystem::Press, Proved), ClassFamily::NotClassified) << "quoted, not reported";
    EXPECT_EQ(familyOf(ReportingSystem::Press, ExplorationTarget), ClassFamily::Forecast);
}

TEST(ClassFamily, everyFamily_hasItsOwnLabels) {
    std::set<std::string_view> labels;
    for (std::size_t i = 0; i < classFamilyCount; ++i) {
        labels.insert(label(static_cast<ClassFamily>(i)));
        labels.insert(shortLabel(static_cast<ClassFamily>(i)));
    }
    EXPECT_EQ(labels.size(), 2 * classFamilyCount - 1) << "UNFC is short already";
    EXPECT_FALSE(labels.contains(""));
}

TEST(ClassLens, stateCategories_haveAnEquivalentAndCodesHaveNone) {
    const ClassLens& lens = defaultClassLens();
    EXPECT_NE(indicativeClass(lens, ResourceClass::C1, "C1").find("indicated"), std::string::npos);
    EXPECT_NE(indicativeClass(lens, ResourceClass::C1, "С1").find("indicated"), std::string::npos) << "in Cyrillic";
    const std::string both = indicativeClass(lens, ResourceClass::C1C2, "C1+C2");
    EXPECT_NE(both.find("C1: "), std::string::npos) << both;
    EXPECT_NE(both.find("C2: "), std::string::npos) << both;
    EXPECT_EQ(indicativeClass(lens, ResourceClass::Measured, "measured"), "");
    EXPECT_EQ(indicativeClass(lens, ResourceClass::Unknown, ""), "");
    EXPECT_NE(indicativeClass(lens, ResourceClass::Other, "E2 F2"), "");
}

TEST(ClassLens, forecastCategories_areNeverAReserve) {
    for (const ResourceClass p : {ResourceClass::P1, ResourceClass::P2, ResourceClass::P3})
        EXPECT_NE(indicativeClass(defaultClassLens(), p, "").find("after modifying factors none"), std::string::npos);
}

TEST(IntervalSum, missingTerms_makeALowerBoundAndAreCounted) {
    IntervalSum sum;
    EXPECT_EQ(sum.total(), Interval{});
    sum.add(Interval::exact(2));
    sum.add(Interval::below(3));
    EXPECT_EQ(sum.total(), Interval::range(2, 5));
    sum.add(Interval{});
    EXPECT_EQ(sum.total(), Interval::atLeast(2));
    sum.add(Interval::withheld());
    sum.add(Interval::above(1));
    EXPECT_EQ(sum.total(), Interval::above(3));
    EXPECT_EQ(missingText(sum), "1 not known, 1 withheld");
}

TEST(IntervalSum, onlyWithheldTerms_areWithheldNotUnknown) {
    IntervalSum sum;
    sum.add(Interval::withheld());
    EXPECT_EQ(sum.total().bound, Bound::Withheld);
}

/// Whatever values the terms have within their bounds, their sum lies within the sum; a term that is missing or
/// withheld never makes it lower.
TEST(IntervalSum, anyValuesWithinTheTerms_addUpWithinTheSum) {
    std::uint32_t seed = 7;
    const auto next = [&seed] { return static_cast<double>((seed = seed * 1664525U + 1013904223U) >> 8U) / 1e5; };
    for (int round = 0; round < 500; ++round) {
        IntervalSum sum;
        double known = 0;
        for (int i = 0; i < 6; ++i) {
            const double a = next();
            const double b = a + next();
            switch (static_cast<int>(next()) % 6) {
            case 0:
                sum.add(Interval::exact(a));
                known += a;
                break;
            case 1:
                sum.add(Interval::range(a, b));
                known += (a + b) / 2;
                break;
            case 2:
                sum.add(Interval::below(b));
                known += a / 2;
                break;
            case 3:
                sum.add(Interval::atLeast(a));
                known += b;
                break;
            case 4:
                sum.add(Interval::withheld());
                known += b;
                break;
            default:
                sum.add(Interval{});
                known += a;
                break;
            }
        }
        const Interval total = sum.total();
        if (!total.known())
            continue;
        const double slack = 1e-9 * known;
        EXPECT_LE(total.low, known + slack);
        EXPECT_GE(total.high, known - slack);
    }
}

} // namespace
} // namespace ree
