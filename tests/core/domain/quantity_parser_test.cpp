// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/quantity.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

struct Written {
    std::string_view text;
    Interval value;
    Unit unit = Unit::None;
};

void expectReads(const std::vector<Written>& cases) {
    for (const Written& c : cases) {
        const auto read = parseQuantity(c.text);
        ASSERT_TRUE(read) << c.text << ": " << toText(read.error());
        EXPECT_EQ(read->value, c.value) << c.text << " read as " << toText(read->value);
        EXPECT_EQ(read->unit, c.unit) << c.text;
    }
}

TEST(ParseQuantity, englishForms) {
    expectReads({{"0.41 %", Interval::exact(0.41), Unit::Percent},
                 {"0.41%", Interval::exact(0.41), Unit::Percent},
                 {"700 g/t", Interval::exact(700), Unit::GramPerTonne},
                 {"16.3 Mt", Interval::exact(16.3), Unit::Megatonne},
                 {"1,234,567 t", Interval::exact(1234567), Unit::Tonne},
                 {"1,234.5 t", Interval::exact(1234.5), Unit::Tonne},
                 {"1e6 t", Interval::exact(1e6), Unit::Tonne},
                 {"2.5E+3 kg", Interval::exact(2500), Unit::Kilogram},
                 {"20 million tonnes", Interval::exact(20), Unit::Megatonne},
                 {"0", Interval::exact(0)}});
}

TEST(ParseQuantity, russianForms) {
    expectReads({{"0,41 %", Interval::exact(0.41), Unit::Percent},
                 {"0,412 %", Interval::exact(0.412), Unit::Percent},
                 {"700 г/т", Interval::exact(700), Unit::GramPerTonne},
                 {"16,3 млн т", Interval::exact(16.3), Unit::Megatonne},
                 {"51,5–75 тыс. т", Interval::range(51.5, 75), Unit::Kilotonne},
                 {"до 0,5 %", Interval::atMost(0.5), Unit::Percent},
                 {"более 20 млн тонн", Interval::above(20), Unit::Megatonne},
                 {"не менее 3 т", Interval::atLeast(3), Unit::Tonne},
                 {"менее 0,1%", Interval::below(0.1), Unit::Percent},
                 {"1 234 567,5 т", Interval::exact(1234567.5), Unit::Tonne}});
}

TEST(ParseQuantity, blanksOfTypesetters_groupThousands) {
    expectReads({{"16 300 000 t", Interval::exact(16300000), Unit::Tonne},
                 {"16\u00A0300\u00A0000 t", Interval::exact(16300000), Unit::Tonne},
                 {"16\u2009300\u2009000\u00A0t", Interval::exact(16300000), Unit::Tonne},
                 {"16\u202F300 т", Interval::exact(16300), Unit::Tonne},
                 {"  0.3 %  ", Interval::exact(0.3), Unit::Percent}});
}

TEST(ParseQuantity, boundsAndRanges) {
    expectReads({{"<0.1%", Interval::below(0.1), Unit::Percent},
                 {"< 0.1 %", Interval::below(0.1), Unit::Percent},
                 {"<=5 t", Interval::atMost(5), Unit::Tonne},
                 {"≤5 t", Interval::atMost(5), Unit::Tonne},
                 {">5", Interval::above(5)},
                 {"≥ 5", Interval::atLeast(5)},
                 {"up to 2 %", Interval::atMost(2), Unit::Percent},
                 {"at least 2 %", Interval::atLeast(2), Unit::Percent},
                 {"less than 2 %", Interval::below(2), Unit::Percent},
                 {"0.2-0.4 %", Interval::range(0.2, 0.4), Unit::Percent},
                 {"0.2 — 0.4 %", Interval::range(0.2, 0.4), Unit::Percent},
                 {"1 000−2 000 t", Interval::range(1000, 2000), Unit::Tonne}});
}

TEST(ParseQuantity, nothingStated_isUnknownNeverZero) {
    for (const auto text : {"", "  ", "n/a", "N/A", "-", "–", "not stated", "н/д", "нет данных", "-9999", "-999",
                            "-9999.00", "null", "NaN", "?"}) {
        const auto read = parseQuantity(text, Unit::Percent);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(read->value.bound, Bound::Unknown) << text;
    }
}

TEST(ParseQuantity, withheld_isNeitherUnknownNorZero) {
    for (const auto text : {"withheld", "W", "секретно"})
        EXPECT_EQ(parseQuantity(text)->value.bound, Bound::Withheld) << text;
}

TEST(ParseQuantity, statedUnit_beatsTheAssumedOne) {
    EXPECT_EQ(parseQuantity("0.4", Unit::Percent)->unit, Unit::Percent);
    EXPECT_EQ(parseQuantity("400 ppm", Unit::Percent)->unit, Unit::Ppm);
}

TEST(ParseQuantity, wrongTexts_areRefusedWithAReason) {
    const std::vector<std::pair<std::string_view, std::string_view>> wrong{
        {"1,234", "group thousands or begin decimals"},
        {"12,345 t", "group thousands or begin decimals"},
        {"1.234,5", "contradict"},
        {"1,2,3", "contradict"},
        {"12,34.5", "contradict"},
        {"1.2.3", "no number"},
        {"-5 %", "negative"},
        {"rich", "no number"},
        {"0.4 carat", "no unit"},
        {"0.4 % Nd", "no unit"},
        {"0.4-", "no end"},
        {"0.4–0.2 %", "below its beginning"},
        {"0,41 100", "blanks"},
        {"1234 567 t", "blanks"},
        {"5 % 6 %", "no unit"},
        {">", "no number"}};
    for (const auto& [text, reason] : wrong) {
        const auto read = parseQuantity(text);
        ASSERT_FALSE(read) << text << " read as " << toText(*read);
        EXPECT_EQ(read.error().code, ErrorCode::WrongText);
        EXPECT_NE(read.error().cause.find(reason), std::string::npos) << text << ": " << read.error().cause;
        EXPECT_NE(toText(read.error()).find(text), std::string::npos) << text;
    }
}

} // namespace
} // namespace ree
