// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/support/make_sites.h"

namespace ree {
namespace {

constexpr std::size_t sites = 1U << 14U;           ///< a power of two: columns that grow by doubling have no slack then
constexpr double budgetBytesPerSite = 180e6 / 1e6; ///< 180 MB a million

std::shared_ptr<SiteTable> wordyTable() {
    std::vector<SiteRecord> records(sites);
    for (std::size_t i = 0; i < sites; ++i) {
        const std::string number = std::to_string(1000000 + i);
        records[i].id = "SYN-" + number;
        records[i].name = "Synthetic deposit " + number;
        records[i].otherNames = "Месторождение " + number;
        records[i].owner = "Owner " + std::to_string(i % 500);
        records[i].place = {70, 45};
        records[i].gradePercent = Interval::exact(0.5);
        records[i].tonnageTonnes = Interval::exact(1e6);
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
    const std::size_t column = sizeof(LonLat) + sizeof(float) + sizeof(CoordinateMethod) + 2 * sizeof(CountryId) +
                               sizeof(ElementSet) + sizeof(DepositType) + sizeof(SiteStatus) + sizeof(EvidenceLevel) +
                               sizeof(Scope) + 2 * (sizeof(double) + sizeof(Bound)) + sizeof(Basis) +
                               sizeof(ReportingSystem) + sizeof(ResourceClass) + sizeof(OwnerKind) +
                               sizeof(std::uint8_t) + sizeof(std::uint16_t) + 2 * sizeof(std::uint32_t);
    const std::size_t textEnds = 3 * sizeof(std::uint32_t);
    EXPECT_GE(table->memoryBytes(), texts + sites * (column + textEnds));
}

TEST(SiteTableMemory, figuresThatNobodyStates_takeNone) {
    const auto figures = [](const SiteTable& table) {
        return table.gradePercent.memoryBytes() + table.tonnageTonnes.memoryBytes() +
               table.containedTonnes.memoryBytes() + table.statedContainedTonnes.memoryBytes();
    };
    EXPECT_EQ(figures(*testing::tableOf(std::vector<SiteRecord>(1000))), 0U);
    EXPECT_GE(figures(*wordyTable()), 2 * sites * (sizeof(double) + sizeof(Bound)));
}

} // namespace
} // namespace ree
