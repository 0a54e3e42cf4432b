// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/filter.h"

#include <gtest/gtest.h>

#include "tests/core/query/mixed_sites.h"

namespace ree {
namespace {

using testing::mixedSites;
using testing::tableOf;
using Rows = std::vector<std::uint32_t>;

Rows selected(const SiteTable& table, std::string_view text) {
    const auto filter = parseFilter(text);
    EXPECT_TRUE(filter) << text;
    return filter ? selectRows(table, *filter) : Rows{};
}

std::shared_ptr<SiteTable> withGrades(const std::vector<Interval>& grades) {
    std::vector<SiteRecord> records(grades.size());
    for (std::size_t i = 0; i < grades.size(); ++i)
        records[i].gradePercent = grades[i];
    return tableOf(records);
}

TEST(SelectRows, emptyFilter_letsEverythingThroughInOrder) {
    const auto table = mixedSites(50);
    EXPECT_EQ(selectRows(*table, Filter{}), testing::allRows(*table));
}

TEST(SelectRows, unknown_isNeitherAboveNorBelow) {
    const auto table = withGrades({Interval::exact(0), Interval{}, Interval::exact(1), Interval::withheld()});
    EXPECT_EQ(selected(*table, "grade >= 0.1 %"), (Rows{2}));
    EXPECT_EQ(selected(*table, "grade <= 0.1 %"), (Rows{0}));
    EXPECT_EQ(selected(*table, "grade >= 0.1 % or unknown"), (Rows{1, 2, 3}));
    EXPECT_EQ(selected(*table, "grade <= 0.1 % or unknown"), (Rows{0, 1, 3}));
    EXPECT_EQ(selected(*table, "grade is known"), (Rows{0, 2}));
}

TEST(SelectRows, openAndClosedEnds) {
    const auto table = withGrades({Interval::exact(1), Interval::exact(2), Interval::exact(3)});
    EXPECT_EQ(selected(*table, "grade >= 2 %"), (Rows{1, 2}));
    EXPECT_EQ(selected(*table, "grade > 2 %"), (Rows{2}));
    EXPECT_EQ(selected(*table, "grade <= 2 %"), (Rows{0, 1}));
    EXPECT_EQ(selected(*table, "grade < 2 %"), (Rows{0}));
    EXPECT_EQ(selected(*table, "grade > 1 % and grade < 3 %"), (Rows{1}));
}

TEST(SelectRows, boundThatNeedNotLieInside_doesNotPass) {
    const auto table = withGrades({Interval::below(0.5), Interval::atLeast(0.5), Interval::range(0.2, 0.8),
                                   Interval::above(0.5), Interval::atMost(0.5)});
    EXPECT_EQ(selected(*table, "grade >= 0.1 %"), (Rows{1, 2, 3}));
    EXPECT_EQ(selected(*table, "grade <= 0.5 %"), (Rows{0, 4}));
    EXPECT_EQ(selected(*table, "grade < 0.5 %"), (Rows{0}));
    EXPECT_EQ(selected(*table, "grade > 0.5 %"), (Rows{3}));
    EXPECT_EQ(selected(*table, "grade >= 0.2 % and grade <= 0.8 %"), (Rows{2}));
}

TEST(SelectRows, tonnageAndContained_haveRangesOfTheirOwn) {
    SiteRecord big;
    big.tonnageTonnes = Interval::exact(2e6);
    SiteRecord rich;
    rich.containedTonnes = Interval::exact(5000);
    const auto table = tableOf({big, rich});
    EXPECT_EQ(selected(*table, "tonnage >= 1 Mt"), (Rows{0}));
    EXPECT_EQ(selected(*table, "contained >= 1 kt"), (Rows{1}));
    EXPECT_EQ(selected(*table, "contained >= 1 kt or unknown"), (Rows{0, 1}));
}

TEST(SelectRows, elementsAnyAndAll) {
    std::vector<SiteRecord> records(4);
    records[0].elements = elementsFromList("Nd");
    records[1].elements = elementsFromList("Nd Dy La");
    records[2].elements = elementsFromList("La");
    const auto table = tableOf(records);
    EXPECT_EQ(selected(*table, "element has any (Nd, Dy)"), (Rows{0, 1}));
    EXPECT_EQ(selected(*table, "element has all (Nd, Dy)"), (Rows{1}));
}

TEST(SelectRows, nameInAnyScriptAndAnySpelling) {
    std::vector<SiteRecord> records(2);
    records[0].name = "Kutessay II";
    records[0].otherNames = "Кутессай-II";
    records[1].name = "Верхнее Эспе";
    const auto table = tableOf(records);
    EXPECT_EQ(selected(*table, "name ~ \"кутес\""), (Rows{0}));
    EXPECT_EQ(selected(*table, "name ~ KUTESSAI"), (Rows{0}));
    EXPECT_EQ(selected(*table, "name ~ \"espe\""), (Rows{1}));
}

/// What every row alone says, whatever way the reader of all rows takes.
Rows namesHolding(const SiteTable& table, std::string_view part, CountryId country) {
    Rows rows;
    for (std::uint32_t row = 0; row < table.size(); ++row)
        if ((country == unknownCountry || table.country[row] == country) &&
            table.searchKey[row].find(part) != std::string_view::npos)
            rows.push_back(row);
    return rows;
}

TEST(SelectRows, name_isFoundInEveryRowAndNeverAcrossTwo) {
    std::vector<SiteRecord> records(4);
    for (std::size_t i = 0; i < records.size(); ++i)
        records[i].name = std::vector<std::string>{"abab", "b", "", "abc"}[i];
    const auto table = tableOf(records);
    EXPECT_EQ(selected(*table, "name ~ \"ab\""), (Rows{0, 3}));
    EXPECT_EQ(selected(*table, "name ~ \"b\""), (Rows{0, 1, 3}));
    EXPECT_EQ(selected(*table, "name ~ \"bb\""), Rows{});
    EXPECT_EQ(selected(*table, "name ~ \"ba\""), (Rows{0}));
    EXPECT_EQ(selected(*table, "name ~ \"abcd\""), Rows{});
}

TEST(SelectRows, name_amongManyAndFewRows) {
    const auto table = mixedSites(3000);
    for (const auto* part : {"1", "12", "site 7", "e 99"}) {
        const std::string text = "name ~ \"" + std::string(part) + "\"";
        EXPECT_EQ(selected(*table, text), namesHolding(*table, part, unknownCountry)) << part;
        EXPECT_EQ(selected(*table, "country = KAZ and " + text), namesHolding(*table, part, *countryFromAlpha3("KAZ")))
            << part;
        const Rows few = selected(*table, "country = KAZ and type = pegmatite and status = operating and " + text);
        EXPECT_LT(few.size(), table->size() / 16);
        for (const std::uint32_t row : few)
            EXPECT_NE(table->searchKey[row].find(part), std::string_view::npos);
    }
}

TEST(SelectRows, owners_byWholeNameOrPart) {
    std::vector<SiteRecord> records(3);
    records[0].owner = "Stans Energy KG";
    records[1].owner = "Stans Energy";
    const auto table = tableOf(records);
    EXPECT_EQ(selected(*table, "owner = \"stans energy\""), (Rows{1}));
    EXPECT_EQ(selected(*table, "owner ~ \"STANS\""), (Rows{0, 1}));
}

TEST(SelectRows, listsAndPlace) {
    std::vector<SiteRecord> records(2);
    records[0].country = *countryFromAlpha3("KAZ");
    records[0].type = DepositType::Coal;
    records[0].place = {70, 45};
    const auto table = tableOf(records);
    EXPECT_EQ(selected(*table, "country = KAZ"), (Rows{0}));
    EXPECT_EQ(selected(*table, "country = unknown"), (Rows{1}));
    EXPECT_EQ(selected(*table, "type in (coal, unknown)"), (Rows{0, 1}));
    EXPECT_EQ(selected(*table, "place is known"), (Rows{0}));
    EXPECT_EQ(selected(*table, "place is unknown"), (Rows{1}));
}

TEST(SelectRows, fieldsOfTheSource_compareAsNumbersOrTexts) {
    SiteTableBuilder builder({"test", "", ""});
    const auto year = builder.declareExtra("year", true);
    const auto note = builder.declareExtra("note", false);
    for (const double value : {9.0, 10.0}) {
        builder.add(SiteRecord{});
        builder.setExtra(year, value);
        builder.setExtra(note, value < 10 ? std::string_view("Old mine") : std::string_view());
    }
    const auto table = builder.take();
    EXPECT_EQ(selected(*table, "field[year] < 10"), (Rows{0}));
    EXPECT_EQ(selected(*table, "field[year] >= 9"), (Rows{0, 1}));
    EXPECT_EQ(selected(*table, "field[note] ~ mine"), (Rows{0}));
    EXPECT_EQ(selected(*table, "field[note] = \"old mine\""), (Rows{0}));
    EXPECT_EQ(selected(*table, "field[note] != x"), (Rows{0})) << "an unknown text is neither equal nor unequal";
    EXPECT_EQ(selected(*table, "field[absent] = x"), Rows{});
}

TEST(SelectRows, hiddenLayers_areLeftOut) {
    const auto both = concatenated({mixedSites(3), mixedSites(2)});
    EXPECT_EQ(selectRows(*both, Filter{}, {true, false}), (Rows{3, 4}));
    EXPECT_EQ(selectRows(*both, Filter{}, {false}), (Rows{0, 1, 2, 3, 4}));
}

TEST(SelectRows, cancelled_givesNothing) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(selectRows(*mixedSites(10), Filter{}, {}, Job{stop.get_token(), {}}).empty());
}

TEST(DefaultFilter, hidesCandidatesNeighboursAndComparisons) {
    const auto table = mixedSites(200);
    const auto rows = selectRows(*table, defaultFilter());
    EXPECT_FALSE(rows.empty());
    std::size_t expected = 0;
    for (std::uint32_t row = 0; row < table->size(); ++row) {
        const bool hidden = table->evidenceLevel[row] == EvidenceLevel::Candidate ||
                            table->scope[row] == Scope::Neighbour || table->scope[row] == Scope::Comparison;
        expected += hidden ? 0 : 1;
    }
    EXPECT_EQ(rows.size(), expected);
}

} // namespace
} // namespace ree
