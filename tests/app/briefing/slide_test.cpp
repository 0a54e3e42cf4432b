// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/slide.h"

#include <cmath>

#include "app/briefing/slide_words.h"
#include "app/paint/palette.h"
#include "app/paint/qt_text.h"
#include "core/analysis/brief.h"
#include "core/attach/attach.h"
#include "core/base/resources.h"
#include "tests/app/briefing/page_checks.h"

namespace ree {
namespace {

using testing::faultsOf;
using ::testing::IsEmpty;
using testing::itemOf;
using testing::rowOf;
using testing::tableOf;
using testing::unsourced;

SiteRecord estimated(const std::string& name, double tonnes, double percent) {
    SiteRecord record;
    record.id = record.name = name;
    record.place = {70, 45};
    record.country = *countryFromAlpha3("KAZ");
    record.tonnageTonnes = Interval::exact(tonnes);
    record.gradePercent = Interval::exact(percent);
    record.gradeBasis = Basis::Treo;
    record.system = ReportingSystem::Jorc;
    record.resourceClass = ResourceClass::Indicated;
    record.sameEstimate = true;
    return record;
}

SlideRequest slideOf(const std::vector<SiteRecord>& records) {
    SiteTableBuilder builder({"test", "", "Sites: a test"});
    std::vector<std::uint32_t> rows;
    for (const SiteRecord& record : records) {
        rows.push_back(builder.size());
        builder.add(record);
    }
    SlideRequest request;
    request.map.view = defaultView(Projection::centralAsiaAlbers(), 800, 450);
    request.map.content.sites = builder.take();
    request.map.content.rows = makeRowSet(std::move(rows));
    return request;
}

/// The atlas's own sites, all of them.
SlideRequest atlasSlide() {
    SlideRequest request;
    request.map.view = defaultView(Projection::centralAsiaAlbers(), 800, 450);
    const auto folder = resourceFolder();
    request.map.content.sites = readAtlas(*folder / "data", {})->table;
    request.filter = defaultFilter();
    request.map.content.rows = makeRowSet(selectRows(*request.map.content.sites, request.filter));
    request.otherFilter = *parseFilter("country = KGZ");
    request.otherRows = makeRowSet(selectRows(*request.map.content.sites, request.otherFilter));
    return request;
}

std::vector<SiteRecord> many(std::size_t count, const std::string& name) {
    std::vector<SiteRecord> records;
    for (std::size_t i = 0; i < count; ++i) {
        SiteRecord record = estimated(name + " " + std::to_string(i), 1e5 * static_cast<double>(i + 1), 0.5);
        record.place = {50 + std::fmod(static_cast<double>(i) * 7.3, 35),
                        38 + std::fmod(static_cast<double>(i) * 3.1, 16)};
        record.country = static_cast<CountryId>(1 + i % 40);
        record.type = static_cast<DepositType>(i % 9);
        record.owner = "Holder of " + name;
        record.ownerCountry = static_cast<CountryId>(1 + i % 17);
        record.system = static_cast<ReportingSystem>(i % 8);
        record.resourceClass = static_cast<ResourceClass>(i % 10);
        records.push_back(record);
    }
    return records;
}

const std::string longName =
    "Восточно-Қазақстандық сирек жер металдарының өте ұзын атауы бар кен орны (Ұлытау, Әлібек, "
    "Ғабит, Өскемен, Һ І) with a name that nobody would have given it";

TEST(ProposedTitle, namesElementsAndCountries) {
    Filter filter;
    filter.countries = {*countryFromAlpha3("KAZ"), *countryFromAlpha3("KGZ")};
    filter.elements.insert(Element::Nd);
    filter.elements.insert(Element::Dy);
    EXPECT_EQ(proposedTitle(filter), "Deposits with Nd or Dy in Kazakhstan and Kyrgyzstan");
    EXPECT_EQ(proposedTitle(defaultFilter()), "Rare earth deposits of Central Asia");
}

TEST(SlideLayouts, haveKeysThatReadBack) {
    for (int i = 0; i < slideLayoutCount; ++i) {
        const auto layout = static_cast<SlideLayout>(i);
        EXPECT_EQ(slideLayoutFromText(key(layout)), layout);
    }
    EXPECT_FALSE(slideLayoutFromText("globe"));
}

struct Content {
    const char* name;
    SlideRequest request;
};

std::vector<Content> contents() {
    std::vector<SiteRecord> unplaced = many(3, "Without a place");
    for (SiteRecord& record : unplaced)
        record.place = {};
    std::vector<Content> all{{"none", slideOf({})},
                             {"one", slideOf(many(1, "A"))},
                             {"twelve", slideOf(many(12, "Қоңырат"))},
                             {"four hundred", slideOf(many(400, "Site"))},
                             {"long names", slideOf(many(30, longName))},
                             {"unplaced", slideOf(unplaced)},
                             {"atlas", atlasSlide()},
                             {"no table", SlideRequest{}}};
    all.push_back({"long title", slideOf(many(5, "B"))});
    all.back().request.title = longName + longName + longName;
    all.back().request.filter = *parseFilter(
        "country in (KAZ, KGZ, TJK, TKM, UZB, CHN, MNG, RUS, AFG) and element has any (La, Ce, Pr, Nd, Sm, Eu, Gd, Tb, "
        "Dy) and grade >= 0.1 % and tonnage >= 1 Mt or unknown and name ~ \"a name that is looked for\"");
    all.push_back({"with a logo", slideOf(many(5, "C"))});
    all.back().request.style.logo = QImage(900, 200, QImage::Format_RGB32);
    all.back().request.style.footer = QStringLiteral("Ministry of Industry · internal");
    all.push_back({"with a photo", slideOf(many(2, "D"))});
    all.back().request.photo = QImage(400, 900, QImage::Format_RGB32);
    return all;
}

TEST(ComposeSlide, nothingOverflowsOrCoversAnythingWhateverTheContent) {
    for (const QSizeF paper : {QSizeF(1920, 1080), QSizeF(1920, 1440), QSizeF(1920, 960)})
        for (const Content& content : contents())
            for (int i = 0; i < slideLayoutCount; ++i) {
                SlideRequest request = content.request;
                request.layout = static_cast<SlideLayout>(i);
                request.style.page = paper;
                request.charts = {ChartKind::SitesByCountry, ChartKind::SitesByOwner, ChartKind::OxidesByElement};
                EXPECT_THAT(faultsOf(composeSlide(request)), IsEmpty())
                    << content.name << ", " << key(request.layout) << ", height " << paper.height();
            }
}

TEST(ComposeSlide, everyFigureHasTheNumberOfItsSource) {
    for (const Content& content : contents())
        for (int i = 0; i < slideLayoutCount; ++i) {
            SlideRequest request = content.request;
            request.layout = static_cast<SlideLayout>(i);
            EXPECT_THAT(unsourced(composeSlide(request)), IsEmpty()) << content.name << ", " << key(request.layout);
        }
}

TEST(ComposeSlide, figuresEqualTheSumsAndSayWhatIsNotKnown) {
    SiteRecord unknown;
    unknown.name = "No figures";
    const Page page = composeSlide(slideOf({estimated("A", 1e6, 1), estimated("B", 2e6, 2), unknown}));
    const QString table = QStringLiteral("Rare earths in the ground");
    EXPECT_EQ(rowOf(page, table, "Measured + indicated"),
              (QStringList{"Measured + indicated", "2", tonnesWords(Interval::exact(50000)), "[1]"}));
    EXPECT_EQ(rowOf(page, table, "Not known").value(1), "1");
    EXPECT_TRUE(testing::wordsOf(page).contains("3"));
    EXPECT_TRUE(testing::wordsOf(page).contains("[1] Sites: a test"));
}

TEST(ComposeSlide, figuresOfTheAtlasEqualTheQuery) {
    const SlideRequest request = atlasSlide();
    const Page page = composeSlide(request);
    const Brief brief = briefOf(request.map.content.sites, request.map.content.rows->rows());
    int seen = 0;
    for (const BriefLine& line : brief.lines) {
        const QStringList row =
            rowOf(page, "Rare earths in the ground", lineWords(line.total.family, line.total.basis));
        if (row.isEmpty())
            continue;
        ++seen;
        EXPECT_EQ(row[1], QString::number(line.total.sites));
        EXPECT_EQ(row[2], tonnesWords(line.total.tonnes.total()));
    }
    EXPECT_GT(seen, 1);
    EXPECT_EQ(rowOf(page, "Rare earths in the ground", "Not known").value(1),
              QString::number(brief.summary.containedUnknown));
    EXPECT_EQ(rowOf(page, "Sites by country", "Kazakhstan").value(1),
              QString::number(brief.summary.byCountry.front().second));
}

TEST(ComposeSlide, dateOfTheDataStandsInTheFoot) {
    SlideRequest request = atlasSlide();
    const std::string newest = newestDate(*request.map.content.sites, request.map.content.rows->rows());
    ASSERT_FALSE(newest.empty());
    EXPECT_TRUE(
        testing::wordsOf(composeSlide(request)).join(' ').contains("Newest figure or owner of " + qtText(newest)));
    request.dataDate = "2026-11-24";
    EXPECT_TRUE(testing::wordsOf(composeSlide(request)).join(' ').contains("Data as of 2026-11-24"));
}

TEST(ComposeSlide, numbersOfSourcesAreNeverCut) {
    SlideRequest request = atlasSlide();
    request.style.page = {1920, 1440};
    EXPECT_TRUE(testing::wordsOf(composeSlide(request)).contains("By country [1]"));
}

TEST(ComposeSlide, ranksTheLargestFirst) {
    const Page page = composeSlide(slideOf({estimated("Small", 1e6, 1), estimated("Large", 9e6, 2)}));
    const PageTable* table = tableOf(page, "Most in the ground");
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(textOf(table->rows[1].front()), "Large, KAZ");
}

TEST(ComposeSlide, leavesOutWhatCannotBeTrueAndSaysSo) {
    SiteRecord wrong = estimated("Boasted", 1e6, 1);
    wrong.containedTonnes = Interval::exact(5e6); // more oxide than ore
    const Page page = composeSlide(slideOf({wrong, estimated("Sound", 1e6, 1)}));
    EXPECT_EQ(rowOf(page, "Rare earths in the ground", "Measured + indicated").value(2),
              tonnesWords(Interval::exact(10000)));
    EXPECT_EQ(rowOf(page, "Rare earths in the ground", "Left out: does not add up ‡").value(1), "1");
    EXPECT_TRUE(rowOf(page, "Most in the ground", "Boasted, KAZ").isEmpty());
    ASSERT_NE(itemOf(page, "Remarks"), nullptr);
    EXPECT_TRUE(testing::wordsOf(page).join(' ').contains("‡ Boasted: "));
}

TEST(ComposeSlide, chartsAndBothSidesOfAComparisonKnowWhatCannotBeTrue) {
    SiteRecord wrong = estimated("Boasted", 1e6, 1);
    wrong.containedTonnes = Interval::exact(5e6);
    SlideRequest request = slideOf({wrong, estimated("Sound", 1e6, 1)});
    request.layout = SlideLayout::Charts;
    request.charts = {ChartKind::GradeTonnage, ChartKind::SitesByCountry};
    const Page charts = composeSlide(request);
    const auto values = [&charts](const char* name) {
        return std::get<PageChart>(itemOf(charts, name)->content).chart.series.front().values;
    };
    EXPECT_EQ(values("Grade and tonnage, chart").size(), 1U);
    EXPECT_EQ(values("Sites by country, chart").front(), 2);
    EXPECT_TRUE(testing::wordsOf(charts).join(' ').contains("‡ Boasted: "));

    request.layout = SlideLayout::Comparison; // the doubtful one stands on the right alone
    request.otherRows = makeRowSet({0});
    request.map.content.rows = makeRowSet({1});
    EXPECT_TRUE(testing::wordsOf(composeSlide(request)).join(' ').contains("‡ Boasted: "));
}

TEST(ComposeSlide, profileTellsWhichClaimIsUsed) {
    SlideRequest request = atlasSlide();
    request.layout = SlideLayout::Profile;
    for (std::uint32_t row = 0; row < request.map.content.sites->size(); ++row)
        if (request.map.content.sites->name[row] == "Kutessay II")
            request.site = row;
    const Page page = composeSlide(request);
    EXPECT_EQ(page.title, "Kutessay II");
    EXPECT_EQ(rowOf(page, "Claims", "✓ Grade").value(1), "0.264 %");
    EXPECT_TRUE(page.notes.contains("Stans Energy"));
}

TEST(ComposeSlide, comparisonHasAColumnForEachSelection) {
    SlideRequest request = atlasSlide();
    request.layout = SlideLayout::Comparison;
    const Page page = composeSlide(request);
    EXPECT_TRUE(
        rowOf(page, "Comparison", "Sites").value(1).startsWith(QString::number(request.map.content.rows->size())));
    EXPECT_TRUE(rowOf(page, "Comparison", "Sites").value(2).startsWith(QString::number(request.otherRows->size())));
}

TEST(RenderSlide, isSixteenToNineInBothThemes) {
    SlideRequest request = slideOf({estimated("A", 1e6, 1)});
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        request.map.options.theme = theme;
        request.style = houseStyle(theme);
        const QImage image = renderSlide(request, 0.5);
        EXPECT_EQ(image.size(), QSize(960, 540));
        EXPECT_EQ(image.pixelColor(2, 2), palette(theme).page);
    }
}

} // namespace
} // namespace ree
