// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

TEST(ErrorText, fullPlace_saysWhatWhereAndWhatToDo) {
    Error error;
    error.attempted = "Cannot read";
    error.place = {"a.shp", "sites", 3, "grade", -1};
    error.cause = "the value is cut short";
    error.advice = "Copy the file again.";
    EXPECT_EQ(toText(error),
              "Cannot read a.shp (layer sites, row 3, field grade): the value is cut short. Copy the file again.");
}

TEST(ErrorText, noCauseNoPlace_isOneSentence) {
    EXPECT_EQ(toText(Error{ErrorCode::Internal, "Cannot start", {}, "", ""}), "Cannot start.");
}

TEST(ErrorText, textPosition_countsFromOne) {
    Error error;
    error.attempted = "Cannot understand";
    error.place.source = "the filter";
    error.place.position = 4;
    EXPECT_EQ(toText(error), "Cannot understand the filter (position 5).");
}

} // namespace
} // namespace ree
