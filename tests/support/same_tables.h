// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

#include <gtest/gtest.h>

#include "core/sites/site_columns.h"

namespace ree::testing {

inline bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }
inline bool same(float a, float b) { return a == b || (std::isnan(a) && std::isnan(b)); }
inline bool same(LonLat a, LonLat b) { return same(a.lon, b.lon) && same(a.lat, b.lat); }
template <class T>
bool same(const T& a, const T& b) {
    return a == b;
}

/// Every column of both, cell by cell; words by their codes as well.
inline void expectSameTables(const SiteTable& a, const SiteTable& b) {
    ASSERT_EQ(a.size(), b.size());
    int number = 0;
    const auto expectSameColumns = [&](const auto& left, const auto& right) {
        ASSERT_EQ(left.size(), a.size()) << "column " << number;
        ASSERT_EQ(right.size(), a.size()) << "column " << number;
        for (std::size_t row = 0; row < a.size(); ++row)
            ASSERT_TRUE(same(left[row], right[row])) << "column " << number << ", row " << row;
        ++number;
    };
    forEachSiteColumn([&](auto column) { expectSameColumns(a.*column, b.*column); });
    expectSameColumns(a.layer, b.layer);
    EXPECT_EQ(a.owner.codes(), b.owner.codes());
    EXPECT_EQ(a.admin1.codes(), b.admin1.codes());
    ASSERT_EQ(a.layers.size(), b.layers.size());
    ASSERT_EQ(a.extra.size(), b.extra.size());
    for (std::size_t i = 0; i < a.extra.size(); ++i) {
        EXPECT_EQ(a.extra[i].name, b.extra[i].name);
        EXPECT_EQ(a.extra[i].number, b.extra[i].number);
        if (a.extra[i].number)
            expectSameColumns(a.extra[i].numbers, b.extra[i].numbers);
        else
            expectSameColumns(a.extra[i].texts, b.extra[i].texts);
    }
}

} // namespace ree::testing
