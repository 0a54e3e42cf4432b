// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/duplicates.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "core/attach/attach.h"

namespace ree {
namespace {

SiteTablePtr worldList() {
    // As USGS OFR 02-189 and OFR 2005-1294 have them.
    SiteTableBuilder builder({"usgs", "usgs.csv", ""});
    for (const auto& [name, lon, lat] :
         {std::tuple("Kutessai-II", 76.166667, 42.666667), std::tuple("Aqtyuz", 76.183333, 42.883333)}) {
        SiteRecord record;
        record.name = name;
        record.country = countryFromText("KGZ");
        record.place = {lon, lat};
        builder.add(record);
    }
    return builder.take();
}

const SiteTablePtr& atlas() {
    static const SiteTablePtr table = [] {
        const auto read = readAtlas(std::filesystem::path(REE_SOURCE_DIR) / "resources/data", {});
        return read ? read->table : nullptr;
    }();
    return table;
}

TEST(Duplicates, sitesOfTwoSources_comeUpUnderTheirSpellings) {
    ASSERT_TRUE(atlas());
    const auto both = concatenated({atlas(), worldList()});
    DuplicateOptions options;
    options.betweenLayersOnly = true;
    std::vector<std::string> found;
    for (const PossibleDuplicate& pair : possibleDuplicates(*both, options, {}))
        found.push_back(std::string(both->id[pair.first]) + " = " + std::string(both->name[pair.second]));
    EXPECT_NE(std::find(found.begin(), found.end(), "KGZ-KUTESSAY-2 = Kutessai-II"), found.end());
    EXPECT_NE(std::find(found.begin(), found.end(), "KGZ-AKTYUZ = Aqtyuz"), found.end());
    for (const auto* sibling : {"KGZ-KUTESSAY-1 = Kutessai-II", "KGZ-KUTESSAY-3 = Kutessai-II"})
        EXPECT_EQ(std::find(found.begin(), found.end(), sibling), found.end());
}

TEST(Duplicates, partsAndSiblingsOfTheAtlas_areNone) {
    ASSERT_TRUE(atlas());
    for (const PossibleDuplicate& pair : possibleDuplicates(*atlas(), {}, {}))
        ADD_FAILURE() << atlas()->id[pair.first] << " " << atlas()->id[pair.second] << " " << pair.score << " "
                      << pair.reason;
}

TEST(Duplicates, oneNameTwice_isFoundOnceWithItsDistance) {
    SiteTableBuilder builder({"t", "", ""});
    for (const double lat : {50.0, 50.1, 58.0}) {
        SiteRecord record;
        record.name = "Karasu";
        record.country = countryFromText("KAZ");
        record.place = {70, lat};
        builder.add(record);
    }
    const auto pairs = possibleDuplicates(*builder.take(), {}, {});
    ASSERT_EQ(pairs.size(), 1U); // the third lies 880 km off
    EXPECT_EQ(pairs[0].first, 0U);
    EXPECT_EQ(pairs[0].second, 1U);
    EXPECT_NEAR(pairs[0].distanceKm, 11.1, 0.1);
    EXPECT_FALSE(pairs[0].reason.empty());
}

TEST(Duplicates, cancelled_isEmpty) {
    std::stop_source stop;
    stop.request_stop();
    Job job;
    job.stop = stop.get_token();
    EXPECT_TRUE(possibleDuplicates(*worldList(), {}, job).empty());
}

} // namespace
} // namespace ree
