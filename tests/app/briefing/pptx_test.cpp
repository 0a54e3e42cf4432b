// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx.h"

#include <map>

#include <gmock/gmock.h>

#include "tests/app/briefing/fixed_date.h"
#include "tests/app/briefing/office_file.h"
#include "tests/app/briefing/sample_pages.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using ::testing::IsEmpty;
using testing::OfficeFile;
using testing::TempFolder;
using testing::XmlNode;

OfficeFile saved(const std::vector<Page>& pages) {
    const TempFolder folder;
    const Status status = savePptx(pages, {"Deck"}, folder / "deck.pptx");
    EXPECT_TRUE(status.has_value()) << (status ? "" : toText(status.error()));
    EXPECT_EQ(folder.list().size(), 1U) << "something was left beside the file";
    return OfficeFile::read(folder / "deck.pptx");
}

/// The shape of that name on a slide.
const XmlNode& shapeNamed(const XmlNode& slide, const QString& element, const QString& name) {
    static const XmlNode none;
    for (const XmlNode* shape : slide.all(element))
        if (shape->first("p:cNvPr").attribute("name") == name)
            return *shape;
    return none;
}

std::array<qint64, 4> placeOf(const XmlNode& shape) {
    const XmlNode& at = shape.first("a:off");
    const XmlNode& size = shape.first("a:ext");
    return {at.attribute("x").toLongLong(), at.attribute("y").toLongLong(), size.attribute("cx").toLongLong(),
            size.attribute("cy").toLongLong()};
}

constexpr qint64 emuAPx = 6350;
std::array<qint64, 4> emuOf(const QRect& r) {
    return {r.x() * emuAPx, r.y() * emuAPx, r.width() * emuAPx, r.height() * emuAPx};
}

TEST(SavePptx, deckOfEverything_followsTheStandard) {
    for (const Theme theme : {Theme::Light, Theme::Dark})
        EXPECT_THAT(problemsOf(saved(testing::sampleDeck(theme))), IsEmpty());
}

TEST(SavePptx, title_isTheNativeTitleWithItsText) {
    const XmlNode slide = saved({testing::figuresPage()}).slide(1);
    const auto placeholders = slide.all("p:ph");
    ASSERT_EQ(placeholders.size(), 1U);
    EXPECT_EQ(placeholders[0]->attribute("type"), "title");
    const XmlNode& title = shapeNamed(slide, "p:sp", "Title");
    EXPECT_EQ(title.texts("a:t"), "Rare earths of Central Asia");
    EXPECT_EQ(placeOf(title), emuOf({60, 40, 1800, 70}));
    EXPECT_EQ(title.first("a:rPr").attribute("sz"), "2400"); // 48 px are 24 pt
}

TEST(SavePptx, textBox_keepsRunsParagraphsBreaksAndLinks) {
    const OfficeFile file = saved({testing::figuresPage()});
    const XmlNode slide = file.slide(1);
    const XmlNode& box = shapeNamed(slide, "p:sp", "Key figures");
    EXPECT_EQ(placeOf(box), emuOf({1300, 700, 560, 220}));
    ASSERT_EQ(box.all("a:p").size(), 2U);
    EXPECT_EQ(box.all("a:p")[0]->texts("a:t"), "Sites: 3, <1 Mt & more [1]");
    EXPECT_EQ(box.first("a:spcAft").first("a:spcPts").attribute("val"), "500");
    EXPECT_EQ(box.all("a:br").size(), 1U);
    EXPECT_EQ(box.first("a:bodyPr").attribute("lIns"), "0");
    const QString link = box.first("a:hlinkClick").attribute("r:id");
    for (const XmlNode& one : file.xml("ppt/slides/_rels/slide1.xml.rels").children)
        if (one.attribute("Id") == link) {
            EXPECT_EQ(one.attribute("Target"), "https://example.org/a?b=1&c=2");
            EXPECT_EQ(one.attribute("TargetMode"), "External");
            return;
        }
    FAIL() << "no such link";
}

TEST(SavePptx, linkThatIsNoAddressOfTheWeb_isLeftOut) {
    Page page = testing::emptyPage();
    PageParagraph line = testing::line("x", page.style);
    for (const char* link : {"javascript:alert(1)", "file:///etc/passwd", "vbscript:x"}) {
        line.runs[0].link = QUrl(link);
        testing::addText(page, "Text", {0, 0, 100, 100}, {line});
    }
    EXPECT_THAT(saved({page}).slide(1).all("a:hlinkClick"), IsEmpty());
}

TEST(SavePptx, table_isNativeWithItsCellsAndSizes) {
    const Page page = testing::tablePage();
    const XmlNode slide = saved({page}).slide(1);
    const XmlNode& frame = shapeNamed(slide, "p:graphicFrame", "Top sites");
    EXPECT_EQ(placeOf(frame), emuOf({800, 140, 1060, 44 * 13}));
    qint64 width = 0;
    for (const XmlNode* column : frame.all("a:gridCol"))
        width += column->attribute("w").toLongLong();
    EXPECT_EQ(width, 1060 * emuAPx);
    const auto rows = frame.all("a:tr");
    ASSERT_EQ(rows.size(), 13U);
    EXPECT_EQ(rows[0]->attribute("h").toLongLong(), 44 * emuAPx);
    EXPECT_EQ(rows[0]->texts("a:t"), "SiteCountryOxide, t");
    EXPECT_EQ(rows[0]->first("a:rPr").attribute("b"), "1");
    EXPECT_EQ(rows[12]->texts("a:t"), "Қарасор 12Kazakhstan11000");
    EXPECT_EQ(rows[12]->all("a:pPr")[2]->attribute("algn"), "r");
    EXPECT_EQ(rows[2]->first("a:tcPr").children.back().first("a:schemeClr").attribute("val"), "bg2");
    EXPECT_EQ(rows[1]->first("a:tcPr").children.back().name, "a:noFill");
}

TEST(SavePptx, rowWithFewerCells_isFilledUp) {
    Page page = testing::tablePage();
    auto& table = std::get<PageTable>(page.items.back().content);
    table.rows[3].resize(1);
    const OfficeFile file = saved({page});
    EXPECT_THAT(problemsOf(file), IsEmpty());
    const XmlNode slide = file.slide(1);
    for (const XmlNode* row : slide.all("a:tr"))
        EXPECT_EQ(row->all("a:tc").size(), 3U);
}

TEST(SavePptx, map_isAPictureOfTwiceThePixelsWithItsWords) {
    const OfficeFile file = saved({testing::figuresPage()});
    const XmlNode slide = file.slide(1);
    const XmlNode& map = shapeNamed(slide, "p:pic", "Map");
    EXPECT_EQ(placeOf(map), emuOf({60, 140, 1200, 780}));
    EXPECT_EQ(map.first("p:cNvPr").attribute("descr"), "A map with one site");
    const QImage image = QImage::fromData(file.parts.at("ppt/media/image1.png"));
    EXPECT_EQ(image.size(), QSize(2400, 1560));
}

TEST(SavePptx, equalPictures_areStoredOnce) {
    const OfficeFile file = saved({testing::figuresPage(), testing::figuresPage()});
    int pictures = 0;
    for (const auto& [name, bytes] : file.parts)
        pictures += name.starts_with("ppt/media/") ? 1 : 0;
    EXPECT_EQ(pictures, 2); // the map and the logo
    EXPECT_THAT(problemsOf(file), IsEmpty());
}

TEST(SavePptx, legend_isNativeShapesThatMoveWithTheirNames) {
    const XmlNode slide = saved({testing::figuresPage()}).slide(1);
    const auto groups = slide.all("p:grpSp");
    ASSERT_EQ(groups.size(), 11U);
    std::vector<QString> presets;
    for (const XmlNode* group : groups) {
        EXPECT_EQ(group->all("p:sp").size(), 2U);
        presets.push_back(group->first("a:prstGeom").attribute("prst"));
        const XmlNode& inside = group->first("a:chOff");
        EXPECT_EQ(inside.attribute("x"), group->first("a:off").attribute("x"));
    }
    const std::vector<QString> expected{"ellipse", "diamond",  "triangle", "donut", "rect",   "pentagon",
                                        "hexagon", "triangle", "plus",     "star5", "ellipse"};
    EXPECT_EQ(presets, expected);
    EXPECT_EQ(groups[7]->first("a:xfrm").attribute("flipV"), ""); // of the group
    EXPECT_EQ(groups[7]->all("p:spPr")[0]->first("a:xfrm").attribute("flipV"), "1");
    EXPECT_EQ(groups[10]->all("p:spPr")[0]->children[2].name, "a:noFill"); // hollow: no figure
}

TEST(SavePptx, symbol_liesInTheMiddleOfItsRectangle) {
    Page page = testing::emptyPage();
    page.items.push_back({"Dot", {100, 200, 60, 40}, {}, PageSymbol{SymbolShape::Circle, 10, Qt::red, Qt::white}});
    const XmlNode slide = saved({page}).slide(1);
    EXPECT_EQ(placeOf(shapeNamed(slide, "p:sp", "Dot")), emuOf({120, 210, 20, 20}));
}

TEST(SavePptx, notes_areANativePageOfNotes) {
    const OfficeFile file = saved(testing::sampleDeck());
    const XmlNode notes = file.xml("ppt/notesSlides/notesSlide1.xml");
    ASSERT_EQ(notes.all("a:p").size(), 2U);
    EXPECT_EQ(notes.all("a:p")[1]->texts("a:t"), "Қазақша: Ә Ғ Қ Ң Ө Ұ Ү Һ І");
    EXPECT_FALSE(file.parts.contains("ppt/notesSlides/notesSlide2.xml")); // nothing is said there
}

TEST(SavePptx, themeHoldsTheHouse_andTextFollowsIt) {
    Page page = testing::figuresPage(Theme::Dark);
    page.style.titleFont = "Noto Serif";
    const OfficeFile file = saved({page});
    const XmlNode theme = file.xml("ppt/theme/theme1.xml");
    const auto hex = [](const QColor& colour) { return colour.name().mid(1).toUpper(); };
    EXPECT_EQ(theme.first("a:dk1").first("a:srgbClr").attribute("val"), hex(page.style.background));
    EXPECT_EQ(theme.first("a:lt1").first("a:srgbClr").attribute("val"), hex(page.style.ink));
    EXPECT_EQ(theme.first("a:accent1").first("a:srgbClr").attribute("val"), hex(page.style.accent));
    EXPECT_EQ(theme.first("a:majorFont").first("a:latin").attribute("typeface"), "Noto Serif");
    EXPECT_EQ(theme.first("a:minorFont").first("a:latin").attribute("typeface"), "Noto Sans");
    EXPECT_EQ(file.xml("ppt/slideMasters/slideMaster1.xml").first("p:clrMap").attribute("bg1"), "dk1");
    EXPECT_EQ(file.slide(1).first("a:rPr").first("a:schemeClr").attribute("val"), "tx1");
}

TEST(SavePptx, pageOfFourToThree_hasItsSize) {
    Page page = testing::emptyPage();
    page.style.page = {1920, 1440};
    const XmlNode size = saved({page}).xml("ppt/presentation.xml").first("p:sldSz");
    EXPECT_EQ(size.attribute("cx"), "12192000");
    EXPECT_EQ(size.attribute("cy"), "9144000");
}

TEST(SavePptx, samePages_giveTheSameBytes) {
    const testing::FixedDate date;
    const TempFolder folder;
    const auto pages = testing::sampleDeck();
    ASSERT_TRUE(savePptx(pages, {"Deck"}, folder / "a.pptx").has_value());
    ASSERT_TRUE(savePptx(pages, {"Deck"}, folder / "b.pptx").has_value());
    EXPECT_EQ(folder.read("a.pptx"), folder.read("b.pptx"));
    const OfficeFile file = OfficeFile::read(folder / "a.pptx");
    EXPECT_EQ(file.xml("docProps/core.xml").first("dcterms:created").text, "2026-11-24T00:00:00Z");
}

TEST(SavePptx, charactersThatXmlForbids_becomeBlanks) {
    Page page = testing::emptyPage();
    page.title = QString("A") + QChar(1) + "<&>\"'" + QChar(0xd800) + QChar(0xfffe) + "B\tC" + QChar(0x85);
    page.notes = page.title;
    testing::addTitle(page);
    page.items.back().name = page.title;
    const OfficeFile file = saved({page});
    EXPECT_THAT(problemsOf(file), IsEmpty());
    const XmlNode slide = file.slide(1);
    EXPECT_EQ(slide.texts("a:t"), "A <&>\"'  B C ");
    EXPECT_EQ(file.xml("ppt/notesSlides/notesSlide1.xml").texts("a:t"), "A <&>\"'  B C ");
}

TEST(SavePptx, letterOutsideTheFirstPlane_survives) {
    Page page = testing::emptyPage();
    const QString gem = QString::fromUtf8("\xF0\x9F\x92\x8E");
    testing::addText(page, gem, {0, 0, 100, 40}, {testing::line(gem, page.style)});
    EXPECT_EQ(saved({page}).slide(1).texts("a:t"), gem);
}

TEST(SavePptx, veryLongNames_areKeptWhole) {
    Page page = testing::tablePage();
    page.title = QString("Ұлытау ").repeated(2000);
    page.items.clear();
    testing::addTitle(page);
    const OfficeFile file = saved({page});
    EXPECT_THAT(problemsOf(file), IsEmpty());
    EXPECT_EQ(file.slide(1).texts("a:t"), page.title);
}

TEST(SavePptx, pageWithNothingOnIt_isASlide) {
    EXPECT_THAT(problemsOf(saved({testing::emptyPage(), Page{testing::emptyPage().style, {}, {}, {}}})), IsEmpty());
    Page page = testing::emptyPage();
    page.items.push_back({"No text", {0, 0, 10, 10}, {}, PageText{}});
    page.items.push_back({"No rows", {0, 0, 10, 10}, {}, PageTable{{10}, 44, {}}});
    page.items.push_back({"No picture", {0, 0, 10, 10}, {}, PagePicture{}});
    page.items.push_back({"No chart", {0, 0, 10, 10}, {}, PageChart{}});
    const OfficeFile file = saved({page});
    EXPECT_THAT(problemsOf(file), IsEmpty());
    EXPECT_THAT(file.slide(1).all("a:tbl"), IsEmpty()); // PowerPoint takes one without cells for damage
}

TEST(SavePptx, noPages_isAnErrorWithAdvice) {
    const TempFolder folder;
    const Status status = savePptx({}, {}, folder / "deck.pptx");
    ASSERT_FALSE(status.has_value());
    EXPECT_EQ(status.error().code, ErrorCode::WrongContent);
    EXPECT_FALSE(status.error().advice.empty());
    EXPECT_THAT(folder.list(), IsEmpty());
}

TEST(SavePptx, pagesOfSeveralSizes_areRefused) {
    std::vector<Page> pages{testing::emptyPage(), testing::emptyPage()};
    pages[1].style.page = {1920, 1440};
    const TempFolder folder;
    EXPECT_EQ(savePptx(pages, {}, folder / "deck.pptx").error().code, ErrorCode::WrongContent);
}

/// Stops after that many reports, and says whether there was still something to do.
void expectStopped(int afterReports) {
    const TempFolder folder;
    folder.write("deck.pptx", "old");
    std::stop_source stop;
    int reports = 0;
    bool atEnd = false;
    const Job job{stop.get_token(), [&](double fraction, std::string_view stage) {
                      EXPECT_EQ(stage, "Slides");
                      atEnd = fraction == 1;
                      if (++reports == afterReports)
                          stop.request_stop();
                  }};
    if (afterReports == 0)
        stop.request_stop();
    const Status status = savePptx({testing::figuresPage(), testing::tablePage()}, {}, folder / "deck.pptx", job);
    EXPECT_EQ(folder.list().size(), 1U);
    if (atEnd)
        return; // too late to be stopped
    ASSERT_FALSE(status.has_value());
    EXPECT_EQ(status.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(folder.read("deck.pptx"), "old");
}

TEST(SavePptx, cancelledAtAnyStage_leavesTheOldFile) {
    for (const int afterReports : {0, 1, 2})
        expectStopped(afterReports);
}

TEST(SavePptx, progress_growsToTheEnd) {
    const TempFolder folder;
    std::vector<double> fractions;
    Job job;
    job.report = [&fractions](double fraction, std::string_view) { fractions.push_back(fraction); };
    ASSERT_TRUE(savePptx(testing::sampleDeck(), {}, folder / "deck.pptx", job).has_value());
    ASSERT_FALSE(fractions.empty());
    EXPECT_TRUE(std::is_sorted(fractions.begin(), fractions.end()));
    EXPECT_EQ(fractions.back(), 1);
}

TEST(SavePptx, folderThatIsNotThere_isAnErrorWithAdvice) {
    const TempFolder folder;
    const Status status = savePptx({testing::emptyPage()}, {}, folder / "none" / "deck.pptx");
    ASSERT_FALSE(status.has_value());
    EXPECT_EQ(status.error().code, ErrorCode::NotWritable);
    EXPECT_FALSE(status.error().advice.empty());
}

TEST(SavePptx, pictureThatCannotBeMade_leavesTheOldFile) {
    Page page = testing::emptyPage();
    PageItem map = testing::sampleMap({0, 0, 1200, 700}, Theme::Light);
    map.rect.setWidth(4e8); // a line of more bytes than a picture may have
    page.items.push_back(map);
    const TempFolder folder;
    folder.write("deck.pptx", "old");
    const Status status = savePptx({page}, {}, folder / "deck.pptx");
    ASSERT_FALSE(status.has_value());
    EXPECT_EQ(status.error().code, ErrorCode::NoSpace);
    EXPECT_EQ(folder.read("deck.pptx"), "old");
    EXPECT_EQ(folder.list().size(), 1U);
}

} // namespace
} // namespace ree
