// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/support/make_sites.h"

namespace ree {
namespace {

constexpr std::size_t sites = 20000;
constexpr double budgetBytesPerSite = 400e6 / 1e6; ///< 400 MB a million

std::shared_ptr<SiteTable> wordyTable() {
    std::vector<SiteRecord> records(sites);
    for (std::size_t i = 0; i < sites; ++i) {
        const std::string number = std::to_string(1000000 + i);
        records[i].id = "SYN-" + number;
        records[i].name = "Synthetic deposit " + number;
        records[i].otherNames = "Месторождение " + number;
        records[i].owner = "Owner " + std::to_string(i % 500);
        records[i].place = {70, 45};
    }
    return testing::tableOf(records);
}

TEST(SiteTableMemory, aMillionSites_wouldStayWithinTheBudget) {
    const auto table = wordyTable();
    EXPECT_LT(static_cast<double>(table->memoryBytes()) / sites, budgetBytesPerSite);
}

TEST(SiteTableMemory, bytesHeld_countEveryTextAndColumn) {
    const auto table = wordyTable();
    const std::size_t texts = table->name.bytes().size() + table->id.bytes().size() + table->searchKey.bytes().size();
    const std::size_t columns = sites * (sizeof(LonLat) + 3 * sizeof(Interval) + sizeof(ElementSet));
    EXPECT_GT(table->memoryBytes(), texts + columns);
}

} // namespace
} // namespace ree
