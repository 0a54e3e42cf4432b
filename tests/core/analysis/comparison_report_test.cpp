// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/comparison_report.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/make_sites.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using ::testing::HasSubstr;
using testing::tableOf;
using testing::TempFolder;

SiteRecord site(std::string id, std::string name, LonLat place = {75, 42}) {
    SiteRecord record;
    record.id = std::move(id);
    record.name = std::move(name);
    record.place = place;
    record.country = *countryFromAlpha3("KGZ");
    return record;
}

ComparisonReport reportOf(const std::vector<SiteRecord>& before, const std::vector<SiteRecord>& after) {
    ComparisonReport report{compareSites(*tableOf(before), *tableOf(after), {}).value(), {}, {}, "2026-11-24"};
    report.before = {"old/sites.csv", "sites.csv", {{"sites.csv", 12, std::string(64, 'a')}}, {"read 1"}};
    report.after = {"new/sites.csv", "sites.csv", {{"sites.csv", 13, std::string(64, 'b')}}, {}};
    return report;
}

ComparisonReport manyKinds() {
    auto moved = site("1", "Кутессай II");
    auto movedTo = site("1", "Kutessay II", {75, 42.1});
    movedTo.tonnageTonnes = Interval::exact(16.3e6);
    return reportOf({moved, site("2", "Ақтүз"), site("3", "Same")},
                    {movedTo, site("4", "Өндіріс", {70, 41}), site("3", "Same")});
}

const ReportSection& section(const std::vector<ReportSection>& sections, std::string_view key) {
    for (const ReportSection& one : sections)
        if (one.key == key)
            return one;
    throw std::runtime_error("no such section");
}

TEST(ComparisonReport, sections_holdEachChangeOnce) {
    const auto sections = sectionsOf(manyKinds().comparison, 100);
    for (const std::string key : {"added", "removed", "moved", "renamed", "figures"})
        EXPECT_EQ(section(sections, key).sites, 1) << key;
    EXPECT_EQ(section(sections, "owners").lines, 0);
    const auto& moved = section(sections, "moved").rows.at(0);
    EXPECT_EQ(moved.change, "11.11\u00A0km");
    EXPECT_EQ(moved.detail, "the old radius is not stated");
    EXPECT_EQ(section(sections, "renamed").rows.at(0).change, "other spelling");
    EXPECT_EQ(section(sections, "figures").rows.at(0).change, "now stated");
}

TEST(ComparisonReport, everyAspect_standsInASection) {
    Comparison comparison;
    comparison.changed.resize(1);
    for (std::size_t i = 0; i < aspectCount; ++i)
        comparison.changed[0].values.push_back({static_cast<Aspect>(i), "field", {"a", std::nan(""), {}, {}}, {}});
    std::int64_t lines = 0;
    for (const ReportSection& one : sectionsOf(comparison, 100))
        lines += one.lines;
    EXPECT_EQ(lines, static_cast<std::int64_t>(aspectCount));
}

TEST(ComparisonReport, percents_haveASignAndSayWhenTheyAreTiny) {
    const auto changeOf = [](double before, double after) {
        auto a = site("1", "A");
        auto b = a;
        a.tonnageTonnes = Interval::exact(before);
        b.tonnageTonnes = Interval::exact(after);
        return section(sectionsOf(reportOf({a}, {b}).comparison, 10), "figures").rows.at(0).change;
    };
    EXPECT_EQ(changeOf(100, 112.34), "+12.3\u00A0%");
    EXPECT_EQ(changeOf(100, 50), "−50\u00A0%");
    EXPECT_EQ(changeOf(1e6, 1e6 + 1), "+<0.01\u00A0%");
    EXPECT_EQ(changeOf(100, 0), "−100\u00A0%");
}

TEST(ComparisonReport, headline_saysEqualOrCounts) {
    EXPECT_EQ(headline(reportOf({site("1", "A")}, {site("1", "A")}).comparison), "No differences: 1 site in both.");
    EXPECT_EQ(headline(manyKinds().comparison), "1 added, 1 removed, 1 changed, 1 unchanged.");
}

TEST(ComparisonReport, remarks_tellOfMissingAndRepeatedIds) {
    const auto remarks =
        remarksOn(reportOf({site("1", "A"), site("1", "B"), site("", "C")}, {site("1", "A")}).comparison);
    ASSERT_EQ(remarks.size(), 2U);
    EXPECT_THAT(remarks[0], HasSubstr("2 rows in the older version share an id"));
    EXPECT_THAT(remarks[1], HasSubstr("1 site has no id in the older version"));
}

TEST(ComparisonReport, text_namesWhatChangedAndLeavesOutBeyondTheLimit) {
    const std::string text = toText(manyKinds());
    EXPECT_THAT(text, HasSubstr("1 added, 1 removed, 1 changed, 1 unchanged."));
    EXPECT_THAT(text, HasSubstr("Tonnage: not stated → 16\u2009300\u2009000 t of ore  (now stated)"));
    std::vector<SiteRecord> many;
    for (int i = 0; i < 60; ++i)
        many.push_back(site(std::to_string(i), "S"));
    EXPECT_THAT(toText(reportOf({}, many), 50), HasSubstr("and 10 more lines"));
}

TEST(ComparisonReport, controlCharacters_doNotReachTheTerminal) {
    EXPECT_EQ(toText(reportOf({}, {site("1", "Evil\x1b[2J")})).find('\x1b'), std::string::npos);
}

TEST(ComparisonReport, json_isTheContract) {
    const auto json = nlohmann::json::parse(toJson(manyKinds()));
    EXPECT_EQ(json.at("equal"), false);
    EXPECT_EQ(json.at("date"), "2026-11-24");
    EXPECT_EQ(json.at("before").at("files").at(0).at("sha256"), std::string(64, 'a'));
    EXPECT_EQ(json.at("before").at("sites"), 3);
    EXPECT_EQ(json.at("counts").at("unchanged"), 1);
    EXPECT_EQ(json.at("counts").at("moved"), 1);
    EXPECT_EQ(json.at("added").at(0).at("name"), "Өндіріс");
    EXPECT_EQ(json.at("removed").at(0).at("id"), "2");
    const auto& change = json.at("changed").at(0);
    EXPECT_EQ(change.at("matched_by"), "id");
    EXPECT_NEAR(change.at("moved").at("km").get<double>(), 11.108, 0.001);
    EXPECT_TRUE(change.at("moved").at("within_old_precision").is_null());
    for (const auto& value : change.at("changes"))
        if (value.at("aspect") == "tonnage") {
            EXPECT_TRUE(value.at("before").is_null());
            EXPECT_EQ(value.at("after").at("number"), 16.3e6);
            EXPECT_EQ(value.at("turn"), "now_stated");
            EXPECT_FALSE(value.contains("percent"));
        }
}

TEST(ComparisonReport, jsonOfEqualInputs_hasEmptyLists) {
    const auto json = nlohmann::json::parse(toJson(reportOf({site("1", "A")}, {site("1", "A")})));
    EXPECT_EQ(json.at("equal"), true);
    EXPECT_TRUE(json.at("changed").empty() && json.at("added").empty() && json.at("removed").empty());
}

TEST(ComparisonReport, jsonOfBytesThatAreNoUtf8_isValid) {
    EXPECT_FALSE(nlohmann::json::parse(toJson(reportOf({}, {site("1", "K\xF6ln")})), nullptr, false).is_discarded());
}

TEST(ComparisonReport, htmlOfHostileNames_isTextAndNothingElse) {
    auto before = site("\"><img src=x onerror=alert(1)>", "<script>alert('x')</script>");
    auto after = before;
    before.owner = "</td></table><h1>";
    after.owner = "\" onmouseover=\"x";
    ComparisonReport report = reportOf({before}, {after});
    report.before.title = "<script>title</script>";
    report.before.notes = {"<script>note</script>"};
    const std::string html = toHtml(report);
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_EQ(html.find("<img"), std::string::npos);
    EXPECT_EQ(html.find("\" onmouseover"), std::string::npos);
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    EXPECT_THAT(html, HasSubstr("&lt;/td&gt;&lt;/table&gt;&lt;h1&gt;"));
}

TEST(ComparisonReport, html_needsNoNetwork) {
    const std::string html = toHtml(manyKinds());
    EXPECT_THAT(html, HasSubstr("default-src 'none'"));
    for (const std::string loads : {"src=", "@import", "url(", "<link", "http://", "https://"})
        EXPECT_EQ(html.find(loads), std::string::npos) << loads;
}

TEST(ComparisonReport, htmlKeepsCyrillicAndKazakh_andStatesItsInputs) {
    const std::string html = toHtml(manyKinds());
    const std::vector<std::string> texts{"Кутессай II",
                                         "Ақтүз",
                                         "Өндіріс",
                                         "old/sites.csv",
                                         std::string(64, 'b'),
                                         "2026-11-24",
                                         "16\u202F300\u202F000 t of ore"};
    for (const std::string& text : texts)
        EXPECT_THAT(html, HasSubstr(text));
}

TEST(ComparisonReport, addressesOfSources_areLinksOnlyToTheWeb) {
    const auto withSource = [](const std::string& url) {
        auto report = reportOf({site("1", "A")}, {site("1", "A")});
        report.comparison.changed.resize(1);
        report.comparison.changed[0].values = {{Aspect::Grade, {}, {}, {"1 %", 1, {}, "s"}}};
        report.comparison.after.cited["s"] = {"s", "The title", "", "", url, "", ""};
        return toHtml(report);
    };
    EXPECT_THAT(withSource("https://example.org/?a=1&b=\"2\""),
                HasSubstr("href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\""));
    EXPECT_EQ(withSource("javascript:alert(1)").find("javascript"), std::string::npos);
    EXPECT_THAT(withSource("javascript:alert(1)"), HasSubstr("The title"));
}

TEST(ComparisonReport, htmlOfTooMany_saysWhatItLeavesOut) {
    std::vector<SiteRecord> many;
    for (int i = 0; i < 30; ++i)
        many.push_back(site(std::to_string(i), "S"));
    EXPECT_THAT(toHtml(reportOf({}, many), 20), HasSubstr("10 further lines are left out here"));
}

TEST(WriteComparison, file_isWhatTheFormatOfItsEndingGives) {
    const TempFolder folder;
    const auto report = manyKinds();
    ASSERT_TRUE(writeComparison(report, folder / "r.html", {}));
    ASSERT_TRUE(writeComparison(report, folder / "r.json", {}));
    ASSERT_TRUE(writeComparison(report, folder / "r.txt", {}));
    EXPECT_EQ(folder.read("r.html"), toHtml(report));
    EXPECT_EQ(folder.read("r.json"), toJson(report));
    EXPECT_EQ(folder.list().size(), 3U);
    const auto unknown = writeComparison(report, folder / "r.pdf", {});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::WrongText);
}

TEST(WriteComparison, cancelledOrOntoAnInput_leavesTheEarlierFile) {
    const TempFolder folder;
    const auto earlier = folder.write("r.html", "earlier");
    auto report = manyKinds();
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(writeComparison(report, earlier, {stop.get_token(), {}}));
    report.after.name = earlier.string();
    const auto onto = writeComparison(report, earlier, {});
    ASSERT_FALSE(onto);
    EXPECT_EQ(onto.error().code, ErrorCode::NotAllowed);
    EXPECT_EQ(folder.read("r.html"), "earlier");
    EXPECT_EQ(folder.list().size(), 1U);
}

} // namespace
} // namespace ree
