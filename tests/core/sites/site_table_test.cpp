// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/site_table.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

std::shared_ptr<SiteTable> tableOf(std::string layer, std::string name, std::string_view extra) {
    SiteTableBuilder builder({std::move(layer), "", ""});
    const auto field = builder.declareExtra("note", false);
    SiteRecord record;
    record.id = name;
    record.name = std::move(name);
    record.otherNames = "Кутессай-II";
    record.owner = "Owner of " + record.name;
    builder.add(record);
    builder.setExtra(field, extra);
    return builder.take();
}

TEST(SiteTable, blankRecord_staysUnknownNotZero) {
    const auto table = tableOf("a", "A", "");
    ASSERT_EQ(table->size(), 1U);
    EXPECT_FALSE(table->place[0].known());
    EXPECT_FALSE(table->gradePercent[0].known());
    EXPECT_EQ(table->placedCount(), 0U);
    EXPECT_EQ(table->extraText(0, "note"), "");
    EXPECT_EQ(table->extraText(0, "absent"), "");
}

TEST(SiteTable, searchKey_holdsEveryNameFolded) {
    const auto table = tableOf("a", "A", "");
    EXPECT_NE(table->searchKey[0].find("kutessa"), std::string_view::npos);
}

TEST(SiteTable, concatenated_keepsLayersExtrasAndEvidenceRows) {
    const auto first = tableOf("a", "A", "one");
    const auto second = tableOf("b", "B", "two");
    auto evidence = std::make_shared<Evidence>();
    evidence->bySite[0].owners.resize(1);
    second->evidence = evidence;
    const auto both = concatenated({first, second});
    ASSERT_EQ(both->size(), 2U);
    EXPECT_EQ(both->name[1], "B");
    EXPECT_EQ(both->owner[1], "Owner of B");
    EXPECT_EQ(both->layers.at(both->layer[1]).name, "b");
    EXPECT_EQ(both->extraText(0, "note"), "one");
    EXPECT_EQ(both->extraText(1, "note"), "two");
    EXPECT_EQ(both->evidenceOf(0), nullptr);
    EXPECT_NE(both->evidenceOf(1), nullptr);
}

TEST(SiteTable, concatenatedAlone_isNotCopied) {
    const SiteTablePtr only = tableOf("a", "A", "one");
    EXPECT_EQ(concatenated({only}), only);
}

/// One site with one further field, as `number` or as `text` when that is not empty.
SiteTablePtr withField(std::string field, double number, std::string_view text) {
    SiteTableBuilder builder({"layer", "", ""});
    const auto index = builder.declareExtra(std::move(field), text.empty());
    builder.add(SiteRecord{});
    if (text.empty())
        builder.setExtra(index, number);
    else
        builder.setExtra(index, text);
    return builder.take();
}

TEST(SiteTable, fieldThatIsANumberInOneSource_becomesTextBesideText) {
    for (const bool numberFirst : {true, false}) {
        const auto number = withField("year", 1990, "");
        const auto text = withField("year", 0, "about 1990");
        const auto other = withField("depth", 5, "");
        const auto all =
            concatenated(numberFirst ? std::vector{number, other, text} : std::vector{text, other, number});
        ASSERT_EQ(all->size(), 3U);
        EXPECT_FALSE(all->extraField("year")->number);
        EXPECT_TRUE(all->extraField("depth")->number);
        EXPECT_EQ(all->extraText(numberFirst ? 0 : 2, "year"), "1990");
        EXPECT_EQ(all->extraText(numberFirst ? 2 : 0, "year"), "about 1990");
        EXPECT_EQ(all->extraText(1, "year"), "");
        EXPECT_EQ(all->extraText(0, "depth"), "");
        EXPECT_EQ(all->extraText(1, "depth"), "5");
    }
}

} // namespace
} // namespace ree
