// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <cmath>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/io/write_sites.h"
#include "tests/support/make_sites.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using testing::allRows;

constexpr std::uint64_t multiplier = 6364136223846793005ULL;

/// Cells that each format has to take care of, in every column that may hold a text.
std::shared_ptr<SiteTable> oddTable(std::size_t rows) {
    const std::vector<std::string> texts{"=1+1",  "-3",         "@x",          "\ttab",   "a,b",      "q\"q",
                                         "l\nbr", "back\\lash", "ctl\x01",     "del\x7f", "Кутессай", "",
                                         "plain", "𐍈",          "bad\xff\xc3", "/slash/"};
    const std::vector<Interval> figures{Interval{},           Interval::exact(0.1 + 0.2), Interval::below(0.1),
                                        Interval::exact(0),   Interval::exact(1e22),      Interval::exact(13548000),
                                        Interval::withheld(), Interval::range(1.5, 2.5),  Interval::exact(1e-7)};
    SiteTableBuilder builder({"layer", "", ""});
    const auto number = builder.declareExtra("num\"ber", true);
    const auto text = builder.declareExtra("te,xt", false);
    for (std::size_t i = 0; i < rows; ++i) {
        SiteRecord r;
        r.id = texts[i % texts.size()];
        r.name = texts[(i * 7 + 3) % texts.size()];
        r.owner = texts[(i * 5 + 1) % texts.size()];
        r.gradePercent = figures[i % figures.size()];
        r.tonnageTonnes = figures[(i * 2 + 1) % figures.size()];
        if (i % 5 != 0)
            r.place = {static_cast<double>(i) / 7, -static_cast<double>(i % 80) / 8};
        builder.add(r);
        builder.setExtra(number, i % 3 == 0 ? std::nan("") : -static_cast<double>(i) / 3);
        builder.setExtra(text, texts[(i * 3) % texts.size()]);
    }
    return builder.take();
}

/// As the JSON library writes a row when it is given nothing but values.
nlohmann::ordered_json propertiesOf(const SiteTable& table, std::uint32_t row, const std::vector<ListColumn>& columns) {
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (const ListColumn& column : columns) {
        const double number = cellNumber(table, row, column);
        const std::string text = cellText(table, row, column);
        json[column.key] = nullptr;
        if (column.kind == ListColumn::Kind::Number && std::isfinite(number))
            json[column.key] = number;
        else if (!text.empty())
            json[column.key] = text;
    }
    return json;
}

std::string dumped(const nlohmann::ordered_json& json) {
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

TEST(JsonList, isWhatTheLibraryWritesRowByRow) {
    const auto table = oddTable(5000); // more than are written at once
    const auto columns = listColumns(*table);
    std::string json = "[";
    std::string geoJson = "{\"type\":\"FeatureCollection\",\"features\":[";
    for (std::uint32_t row = 0; row < table->size(); ++row) {
        const auto properties = propertiesOf(*table, row, columns);
        nlohmann::ordered_json feature;
        feature["type"] = "Feature";
        feature["geometry"] = nullptr;
        if (const LonLat place = table->place[row]; place.known())
            feature["geometry"] = {{"type", "Point"}, {"coordinates", {place.lon, place.lat}}};
        feature["properties"] = properties;
        json += (row == 0 ? "\n" : ",\n") + dumped(properties);
        geoJson += (row == 0 ? "\n" : ",\n") + dumped(feature);
    }
    EXPECT_EQ(*listText(*table, allRows(*table), columns, ListFormat::Json), json + "\n]\n");
    EXPECT_EQ(*listText(*table, allRows(*table), columns, ListFormat::GeoJson), geoJson + "\n]}\n");
}

TEST(JsonList, columnAskedForTwice_standsOnce) {
    const auto table = oddTable(2);
    const auto columns = columnsFromText(*table, "name,id,name");
    ASSERT_TRUE(columns);
    const auto rows = nlohmann::json::parse(*listText(*table, allRows(*table), *columns, ListFormat::Json));
    EXPECT_EQ(rows[0].size(), 2U);
}

TEST(CsvList, quotesAndApostrophes_onlyWhereTheyAreNeeded) {
    const auto table = oddTable(16);
    const auto text = *listText(*table, allRows(*table), *columnsFromText(*table, "id"), ListFormat::Csv);
    EXPECT_EQ(text, "id\n'=1+1\n'-3\n'@x\n'\ttab\n\"a,b\"\n\"q\"\"q\"\n\"l\nbr\"\nback\\lash\nctl\x01\ndel\x7f\n"
                    "Кутессай\n\nplain\n𐍈\nbad\xff\xc3\n/slash/\n");
}

TEST(NumberText, isTheShortestForEveryKindOfNumber) {
    const auto shortest = [](double value) {
        char digits[400];
        return std::string(digits, std::to_chars(digits, digits + 400, value, std::chars_format::fixed).ptr);
    };
    std::uint64_t state = 3;
    for (int i = 0; i < 50000; ++i) {
        state = state * multiplier + 1442695040888963407ULL;
        const auto whole = static_cast<double>(state >> 34U);
        for (const double value : {whole, -whole, whole / 1e2, whole / 1e6, -whole / 1e5, whole * 1e6, whole / 3})
            if (value == 0 || (std::abs(value) >= 1e-5 && std::abs(value) < 1e16)) {
                ASSERT_EQ(numberText(value), shortest(value));
            }
    }
    EXPECT_EQ(numberText(-0.0), "-0");
    EXPECT_EQ(numberText(0), "0");
    EXPECT_EQ(numberText(0.00001), "0.00001");
    EXPECT_EQ(numberText(999999999999999), "999999999999999");
}

TEST(WriteText, cancelledOnTheWay_leavesTheOldFile) {
    const testing::TempFolder folder;
    const auto table = oddTable(20000);
    for (const auto format : {ListFormat::Csv, ListFormat::GeoJson}) {
        const auto target = folder.write("list.txt", "old");
        std::stop_source stop;
        int reports = 0;
        const Job job{stop.get_token(), [&](double fraction, std::string_view) {
                          EXPECT_GE(fraction, 0);
                          EXPECT_LE(fraction, 1);
                          ++reports;
                          stop.request_stop();
                      }};
        const auto written =
            writeSites(*table, allRows(*table), defaultColumns(*table), target, {format, false, {}, {}}, job);
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().code, ErrorCode::Cancelled);
        EXPECT_EQ(reports, 1);
        EXPECT_EQ(folder.read("list.txt"), "old");
        EXPECT_EQ(folder.list().size(), 1U);
    }
}

} // namespace
} // namespace ree
