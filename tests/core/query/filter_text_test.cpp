// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "core/query/filter.h"

namespace ree {
namespace {

Filter parsed(std::string_view text) {
    auto filter = parseFilter(text);
    EXPECT_TRUE(filter) << text << ": " << (filter ? "" : toText(filter.error()));
    return filter.value_or(Filter{});
}

TEST(FilterText, parsedWrittenAndParsedAgain_isTheSame) {
    for (const std::string_view text : {"",
                                        "country in (KAZ, KGZ) and element has any (Nd, Dy) and grade >= 0.1 % and "
                                        "tonnage >= 1 Mt and owner.country = CHN and name ~ \"kutes\"",
                                        "country = unknown",
                                        "country in (Kazakhstan, Кыргызстан, \"South Africa\")",
                                        "element has all (La, Ce, Lu)",
                                        "type in (carbonatite, weathering_crust, unknown)",
                                        "status = operating",
                                        "evidence in (deposit, prospect)",
                                        "scope in (core, unknown)",
                                        "owner in (\"Stans Energy\", Казатомпром)",
                                        "owner ~ \"a \\\"quoted\\\" name \\\\ slash\"",
                                        "grade > 0.1 % and grade <= 700 g/t or unknown",
                                        "grade < 400 ppm",
                                        "tonnage >= 51.5 kt or unknown",
                                        "contained > 1e3 t and contained < 2 Mt",
                                        "grade is known",
                                        "place is known",
                                        "place is unknown",
                                        "field[\"note 1\"] = \"x\" and field[year] >= 2011 and field[a] != b and "
                                        "field[c] ~ \"д\" and field[d] < 1 and "
                                        "field[e] <= 2 and field[f] > 3",
                                        "COUNTRY = kaz AND Element HAS ANY (nd)",
                                        "  name~\"Ақтүз\"  "}) {
        const Filter filter = parsed(text);
        EXPECT_EQ(filter.empty(), text.empty()) << text;
        EXPECT_EQ(parsed(toText(filter)), filter) << text << " was written as " << toText(filter);
    }
}

TEST(FilterText, defaultFilter_readsBack) { EXPECT_EQ(parsed(toText(defaultFilter())), defaultFilter()); }

TEST(FilterText, theExampleOfTheGuide_fillsEachPart) {
    const Filter f =
        parsed("country in (KAZ, KGZ) and element has any (Nd, Dy) and grade >= 0.1 % and tonnage >= 1 Mt and "
               "owner.country = CHN and name ~ \"kutes\"");
    EXPECT_EQ(f.countries, (std::vector<CountryId>{*countryFromAlpha3("KAZ"), *countryFromAlpha3("KGZ")}));
    EXPECT_EQ(toText(f.elements), "Nd; Dy");
    EXPECT_FALSE(f.allElements);
    EXPECT_EQ(f.gradePercent, (NumberRange{0.1, std::nullopt, false, false, false}));
    EXPECT_EQ(f.tonnageTonnes, (NumberRange{1e6, std::nullopt, false, false, false}));
    EXPECT_EQ(f.ownerCountries, (std::vector<CountryId>{*countryFromAlpha3("CHN")}));
    EXPECT_EQ(f.nameContains, "kutes");
}

TEST(FilterText, units_becomeTheBaseUnitOfTheColumn) {
    EXPECT_EQ(parsed("grade >= 700 g/t").gradePercent.low, 0.07);
    EXPECT_EQ(parsed("grade >= 0.1").gradePercent.low, 0.1);
    EXPECT_EQ(parsed("grade >= 0.1%").gradePercent.low, 0.1);
    EXPECT_EQ(parsed("tonnage < 5 kt").tonnageTonnes.high, 5000);
    EXPECT_TRUE(parsed("tonnage < 5 kt").tonnageTonnes.highOpen);
    EXPECT_TRUE(parsed("tonnage < 5 kt or unknown").tonnageTonnes.includeUnknown);
}

TEST(FilterText, wrongText_namesThePositionAndWhatWasExpected) {
    struct Wrong {
        std::string text;
        std::int64_t position;
        std::string_view expected;
    };
    const std::vector<Wrong> wrong{{"colour = red", 0, "country"},
                                   {"country", 7, "'='"},
                                   {"country in KAZ", 11, "'('"},
                                   {"country in (KAZ, Atlantis)", 17, "a country"},
                                   {"country in (KAZ", 15, "')'"},
                                   {"country = KAZ or element has any (Nd)", 14, "'and'"},
                                   {"country = KAZ and", 17, "a condition"},
                                   {"element = Nd", 8, "'has any'"},
                                   {"element has some (Nd)", 12, "'any'"},
                                   {"element has any (Fe)", 17, "rare earth"},
                                   {"grade >= much", 9, "a number"},
                                   {"grade >= 5 Mt", 9, "a number"},
                                   {"grade 5", 6, "'>='"},
                                   {"grade >= 1 % or nothing", 16, "'unknown'"},
                                   {"type = zeppelin", 7, "carbonatite"},
                                   {"name ~ \"kutes", 7, "closing quotation"},
                                   {"name = kutes", 5, "'~'"},
                                   {"place is nice", 9, "'known'"},
                                   {"field[a", 7, "']'"},
                                   {"field[a] is 3", 9, "a comparison"},
                                   {"country = KAZ and country = KGZ", 18, "set already"},
                                   {"name ~ a and name ~ b", 13, "set already"},
                                   {"owner ~ a and owner ~ b", 14, "set already"},
                                   {"element has any (Nd) and element has all (Dy)", 25, "set already"},
                                   {"grade >= 1 % and grade > 2 %", 23, "one lower end"}};
    for (const Wrong& w : wrong) {
        const auto filter = parseFilter(w.text);
        ASSERT_FALSE(filter) << w.text;
        EXPECT_EQ(filter.error().code, ErrorCode::WrongText);
        EXPECT_EQ(filter.error().place.position, w.position) << w.text << ": " << toText(filter.error());
        EXPECT_NE(filter.error().advice.find(w.expected), std::string::npos) << w.text << ": " << filter.error().advice;
        const std::string found = w.text.substr(static_cast<std::size_t>(w.position)).substr(0, 1);
        EXPECT_NE(filter.error().cause.find(found.empty() ? "ends" : found), std::string::npos) << filter.error().cause;
    }
}

TEST(FilterWords, sayWhatTheFilterDoes) {
    EXPECT_EQ(inWords(Filter{}), "All sites");
    EXPECT_EQ(inWords(parsed("country in (KAZ, KGZ) and element has any (Nd, Dy) and grade >= 0.1 %")),
              "Kazakhstan or Kyrgyzstan; with Nd or Dy; grade at least 0.1 %");
    EXPECT_EQ(inWords(parsed("element has all (Nd, Dy)")), "with Nd and Dy");
    EXPECT_EQ(inWords(parsed("tonnage > 1 Mt and tonnage < 5 Mt or unknown")),
              "tonnage above 1 Mt and below 5 Mt or unknown");
    EXPECT_EQ(inWords(defaultFilter()), "candidates left out; Central Asia");
    EXPECT_EQ(inWords(parsed("place is unknown and name ~ \"ak\"")), "name contains “ak”; without a place");
}

} // namespace
} // namespace ree
