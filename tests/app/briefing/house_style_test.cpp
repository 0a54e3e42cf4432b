// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/house_style.h"

#include <fstream>
#include <iterator>

#include <gmock/gmock.h>

#include "app/briefing/contrast.h"
#include "app/briefing/pptx.h"
#include "app/briefing/read_house_style.h"
#include "app/briefing/zip_file.h"
#include "app/paint/palette.h"
#include "tests/app/briefing/office_file.h"
#include "tests/app/briefing/sample_pages.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::TempFolder;

std::string texts(const Warnings& warnings) {
    std::string all;
    for (const Warning& warning : warnings)
        all += warning.text + "\n";
    return all;
}

void expectReadable(const HouseStyle& style) {
    for (const QColor& text : {style.ink, style.quietInk, style.accent})
        for (const QColor& ground : {style.background, style.band}) {
            EXPECT_GE(contrast(text, ground), 4.5) << text.name().toStdString() << " " << ground.name().toStdString();
            EXPECT_GE(contrast(inGrey(text), inGrey(ground)), 4.5);
        }
}

TEST(Contrast, isTheRatioOfTheStandard) {
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 1e-9);
    EXPECT_NEAR(contrast(Qt::white, Qt::white), 1, 1e-9);
    EXPECT_NEAR(contrast(QColor("#777777"), Qt::white), 4.48, 0.005); // the grey that famously just fails
    EXPECT_NEAR(contrast(QColor("#767676"), Qt::white), 4.54, 0.005);
    EXPECT_NEAR(contrast(Qt::red, Qt::white), 4.00, 0.005);
}

TEST(HouseStyle, ownColours_areReadableAndThoseOfTheAtlas) {
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        HouseStyle style = houseStyle(theme);
        expectReadable(style);
        EXPECT_EQ(style.background, palette(theme).page);
        EXPECT_EQ(style.page, QSizeF(1920, 1080));
        EXPECT_THAT(makeReadable(style), IsEmpty());
    }
}

TEST(MakeReadable, anyColours_becomeReadable) {
    // Every ground that a house may have, with inks that are invisible on it.
    for (int r = 0; r < 256; r += 51)
        for (int g = 0; g < 256; g += 51)
            for (int b = 0; b < 256; b += 51) {
                HouseStyle style;
                style.background = style.ink = style.quietInk = style.accent = QColor(r, g, b);
                style.band = QColor(b, r, g);
                EXPECT_THAT(makeReadable(style), ::testing::Not(IsEmpty()));
                expectReadable(style);
            }
}

TEST(MakeReadable, readableColour_stays) {
    HouseStyle style = houseStyle(Theme::Light);
    style.accent = QColor("#ffcc00");
    const Warnings warnings = makeReadable(style);
    ASSERT_EQ(warnings.size(), 1U);
    EXPECT_THAT(warnings[0].text, HasSubstr("'accent' #ffcc00"));
    EXPECT_EQ(style.ink, houseStyle(Theme::Light).ink);
    EXPECT_NEAR(style.accent.hueF(), QColor("#ffcc00").hueF(), 0.02); // darker, and still the house's
}

constexpr const char* wholeTheme = R"({
    "format": "ree-atlas-house-style", "version": 1, "page": "4:3",
    "colours": {"background": "#ffffff", "ink": "#101010", "quiet": "#505050", "accent": "#003366",
                "rule": "#cccccc", "band": "#eeeeee"},
    "fonts": {"title": "Noto Serif", "body": "Noto Sans"},
    "logo": "logo.png", "footer": "Министрлік\nof examples"
})";

TEST(ReadHouseStyle, themeFile_givesAllOfIt) {
    const TempFolder folder;
    QImage(40, 20, QImage::Format_RGB32).save(QString::fromStdString((folder / "logo.png").string()));
    const auto read = readHouseStyle(folder.write("house.json", wholeTheme), Theme::Dark);
    ASSERT_TRUE(read.has_value()) << toText(read.error());
    EXPECT_THAT(texts(read->warnings), IsEmpty());
    const HouseStyle& style = read->style;
    EXPECT_EQ(style.page, QSizeF(1920, 1440));
    EXPECT_EQ(style.background, QColor("#ffffff"));
    EXPECT_EQ(style.ink, QColor("#101010"));
    EXPECT_EQ(style.quietInk, QColor("#505050"));
    EXPECT_EQ(style.accent, QColor("#003366"));
    EXPECT_EQ(style.rule, QColor("#cccccc"));
    EXPECT_EQ(style.band, QColor("#eeeeee"));
    EXPECT_EQ(style.titleFont, "Noto Serif");
    EXPECT_EQ(style.logo.size(), QSize(40, 20));
    EXPECT_EQ(style.footer, "Министрлік of examples");
}

TEST(ReadHouseStyle, exampleOfTheDocuments_isReadWithoutWarnings) {
    std::ifstream stream(std::filesystem::path(REE_SOURCE_DIR) / "docs" / "house-style.md");
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    const std::string fence = "```json\n";
    const std::size_t start = text.find(fence) + fence.size();
    const TempFolder folder;
    const auto path = folder.write("house.json", text.substr(start, text.find("```", start) - start));
    const auto read = readHouseStyle(path, Theme::Light);
    ASSERT_TRUE(read.has_value()) << toText(read.error());
    EXPECT_THAT(texts(read->warnings), IsEmpty());
    EXPECT_EQ(read->style.accent, QColor("#0b4f6c"));
}

TEST(ReadHouseStyle, shortThemeFile_leavesTheRestToTheAtlas) {
    const TempFolder folder;
    const auto path = folder.write("house.json", R"({"format": "ree-atlas-house-style", "version": 1,
                                                     "colours": {"accent": "#003366"}})");
    const auto read = readHouseStyle(path, Theme::Light);
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->style.accent, QColor("#003366"));
    EXPECT_EQ(read->style.ink, houseStyle(Theme::Light).ink);
    EXPECT_EQ(read->style.band, houseStyle(Theme::Light).band);
}

TEST(ReadHouseStyle, lowContrast_isRepairedAndSaid) {
    const TempFolder folder;
    const auto path = folder.write("house.json", R"({"format": "ree-atlas-house-style", "version": 1,
        "colours": {"background": "#ffffff", "ink": "#999999", "quiet": "#cccccc", "accent": "#ffee00"}})");
    const auto read = readHouseStyle(path, Theme::Light);
    ASSERT_TRUE(read.has_value());
    expectReadable(read->style);
    for (const char* name : {"'ink'", "'quiet'", "'accent'"})
        EXPECT_THAT(texts(read->warnings), HasSubstr(name));
    EXPECT_EQ(read->warnings[0].place.source, path.string());
}

TEST(ReadHouseStyle, whatCannotBeUsed_isWarnedOfAndLeftOut) {
    const TempFolder folder;
    const auto path = folder.write("house.json", R"({"format": "ree-atlas-house-style", "version": 2,
        "colours": {"ink": "dark", "accent": 5}, "fonts": {"title": "No Such Family 123"}, "logo": "none.png",
        "footer": ["x"], "sound": "loud"})");
    const auto read = readHouseStyle(path, Theme::Light);
    ASSERT_TRUE(read.has_value());
    for (const char* part :
         {"another version", "'sound'", "'dark'", "'accent'", "No Such Family 123", "no logo", "'footer'"})
        EXPECT_THAT(texts(read->warnings), HasSubstr(part));
    EXPECT_EQ(read->style.ink, houseStyle(Theme::Light).ink);
    EXPECT_TRUE(read->style.logo.isNull());
    EXPECT_EQ(read->style.titleFont, "No Such Family 123"); // the slides may be shown where it is
}

TEST(ReadHouseStyle, logoThatIsNoPicture_isWarnedOf) {
    const TempFolder folder;
    folder.write("logo.png", "not a picture");
    const auto read = readHouseStyle(folder.write("house.json", wholeTheme), Theme::Light);
    ASSERT_TRUE(read.has_value());
    EXPECT_THAT(texts(read->warnings), HasSubstr("no logo"));
}

ErrorCode themeError(const std::string& name, const std::string& text) {
    const TempFolder folder;
    const auto read = readHouseStyle(folder.write(name, text), Theme::Light);
    if (read)
        return ErrorCode::Internal;
    EXPECT_FALSE(read.error().advice.empty()) << toText(read.error());
    return read.error().code;
}

TEST(ReadHouseStyle, whatIsNoHouseStyle_isAnErrorWithAdvice) {
    EXPECT_EQ(themeError("a.json", "{\n\"format\": ree"), ErrorCode::Damaged);
    EXPECT_EQ(themeError("a.json", "[]"), ErrorCode::WrongContent);
    EXPECT_EQ(themeError("a.json", R"({"format": "ree-atlas-session"})"), ErrorCode::WrongContent);
    EXPECT_EQ(themeError("a.json", R"({"format": 1})"), ErrorCode::WrongContent);
    EXPECT_EQ(themeError("a.txt", "text"), ErrorCode::UnknownFormat);
    EXPECT_EQ(themeError("a.pptx", "this is no archive at all"), ErrorCode::Damaged);
    const std::string start = R"({"format": "ree-atlas-house-style", "version": 1, )";
    EXPECT_EQ(themeError("a.json", start + R"("page": [1, 3]})"), ErrorCode::WrongContent);
    EXPECT_EQ(themeError("a.json", start + R"("page": [3, 1]})"), ErrorCode::WrongContent);
    EXPECT_EQ(themeError("a.json", start + R"("page": [0, 0]})"), ErrorCode::WrongContent);
    EXPECT_EQ(themeError("a.json", start + R"("page": [-4, -3]})"), ErrorCode::WrongContent);
    EXPECT_EQ(themeError("a.json", start + R"("page": "A4"})"), ErrorCode::WrongText);
    EXPECT_EQ(themeError("a.json", start + R"("template": "other.json"})"), ErrorCode::WrongContent);
    EXPECT_EQ(themeError("a.json", start + R"("template": "none.pptx"})"), ErrorCode::NotFound);
    EXPECT_EQ(readHouseStyle("/nowhere/a.json", Theme::Light).error().code, ErrorCode::NotFound);
}

TEST(ReadHouseStyle, brokenJson_saysTheLine) {
    const TempFolder folder;
    const auto read = readHouseStyle(folder.write("a.json", "{\n\"format\": 1,\n oops}"), Theme::Light);
    ASSERT_FALSE(read.has_value());
    EXPECT_THAT(read.error().cause, HasSubstr("line 3"));
}

/// A presentation of ours with the colours and fonts of a house.
std::filesystem::path templateIn(const TempFolder& folder, const HouseStyle& style, const char* name = "house.pptx") {
    Page page = testing::emptyPage();
    page.style = style;
    EXPECT_TRUE(savePptx({page}, {}, folder / name).has_value());
    return folder / name;
}

TEST(ReadHouseStyle, template_givesItsSizeColoursAndFonts) {
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        const TempFolder folder;
        HouseStyle house = houseStyle(theme);
        house.page = {1920, 1440};
        house.accent = theme == Theme::Light ? QColor("#114422") : QColor("#aaeecc");
        house.titleFont = "Noto Serif";
        const auto read = readHouseStyle(templateIn(folder, house, "house.potx"), Theme::Light);
        ASSERT_TRUE(read.has_value()) << toText(read.error());
        EXPECT_THAT(texts(read->warnings), IsEmpty());
        EXPECT_EQ(read->style.page, house.page);
        EXPECT_EQ(read->style.background, house.background);
        EXPECT_EQ(read->style.ink, house.ink);
        EXPECT_EQ(read->style.quietInk, house.quietInk);
        EXPECT_EQ(read->style.accent, house.accent);
        EXPECT_EQ(read->style.band, house.band);
        EXPECT_EQ(read->style.titleFont, "Noto Serif");
        EXPECT_EQ(read->style.bodyFont, "Noto Sans");
    }
}

TEST(ReadHouseStyle, themeFileFromATemplate_changesWhatItNames) {
    const TempFolder folder;
    HouseStyle house = houseStyle(Theme::Light);
    house.accent = QColor("#114422");
    templateIn(folder, house);
    const auto read = readHouseStyle(folder.write("house.json", R"({"format": "ree-atlas-house-style", "version": 1,
                                     "template": "house.pptx", "colours": {"ink": "#000044"}})"),
                                     Theme::Dark);
    ASSERT_TRUE(read.has_value()) << toText(read.error());
    EXPECT_EQ(read->style.accent, house.accent);
    EXPECT_EQ(read->style.ink, QColor("#000044"));
    EXPECT_EQ(read->style.background, house.background);
}

/// The presentation with one part changed or, where `bytes` is null, left out.
std::filesystem::path changed(const TempFolder& folder, const std::string& part, const QByteArray& bytes) {
    const auto original = testing::OfficeFile::read(templateIn(folder, houseStyle(Theme::Light), "original.pptx"));
    std::vector<ZipPart> parts;
    for (const std::string& name : original.order)
        if (name != part)
            parts.push_back({name, original.parts.at(name)});
        else if (!bytes.isNull())
            parts.push_back({name, bytes});
    EXPECT_TRUE(writeZip(parts, folder / "changed.pptx").has_value());
    return folder / "changed.pptx";
}

TEST(ReadHouseStyle, colourOfTheSystem_isTheOneLastSeen) {
    const TempFolder folder;
    const auto path = changed(folder, "ppt/theme/theme1.xml",
                              R"(<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:clrScheme>
            <a:dk1><a:sysClr val="windowText" lastClr="0A0B0C"/></a:dk1><a:lt1><a:sysClr val="window"/></a:lt1>
            <a:accent1><a:srgbClr val="123456"/></a:accent1></a:clrScheme></a:theme>)");
    const auto read = readHouseStyle(path, Theme::Dark);
    ASSERT_TRUE(read.has_value()) << toText(read.error());
    EXPECT_EQ(read->style.ink, QColor("#0a0b0c"));
    EXPECT_EQ(read->style.background, QColor(Qt::white));
    EXPECT_EQ(read->style.accent, QColor("#123456"));
    EXPECT_THAT(texts(read->warnings), HasSubstr("no colour 'dk2'"));
    expectReadable(read->style);
}

TEST(ReadHouseStyle, templateThatLacksAPart_isAnErrorWithAdvice) {
    for (const char* part :
         {"_rels/.rels", "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels", "ppt/slideMasters/slideMaster1.xml",
          "ppt/slideMasters/_rels/slideMaster1.xml.rels", "ppt/theme/theme1.xml"}) {
        const TempFolder folder;
        const auto read = readHouseStyle(changed(folder, part, {}), Theme::Light);
        ASSERT_FALSE(read.has_value()) << part;
        EXPECT_FALSE(read.error().advice.empty()) << part;
        const auto broken = readHouseStyle(changed(folder, part, "<a><b"), Theme::Light);
        ASSERT_FALSE(broken.has_value()) << part;
        EXPECT_EQ(broken.error().code, ErrorCode::Damaged) << part;
    }
}

TEST(ReadHouseStyle, templateOfPortraitPages_isRefused) {
    const TempFolder folder;
    HouseStyle house = houseStyle(Theme::Light);
    house.page = {1080, 1920};
    const auto read = readHouseStyle(templateIn(folder, house), Theme::Light);
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().code, ErrorCode::WrongContent);
    EXPECT_THAT(read.error().advice, HasSubstr("16:9"));
}

TEST(ReadHouseStyle, templateThatIsABomb_isNotOpened) {
    const TempFolder folder;
    const auto read = readHouseStyle(changed(folder, "ppt/theme/theme1.xml", QByteArray(10 << 20, ' ')), Theme::Light);
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().code, ErrorCode::NotAllowed);
}

TEST(ReadHouseStyle, entitiesThatExplode_areRefused) {
    QByteArray text = "<!DOCTYPE a [<!ENTITY x0 \"xxxxxxxxxx\">";
    for (int i = 1; i < 12; ++i)
        text += "<!ENTITY x" + QByteArray::number(i) + " \"" + ("&x" + QByteArray::number(i - 1) + ";").repeated(10) +
                "\">";
    const TempFolder folder;
    const auto read = readHouseStyle(changed(folder, "ppt/theme/theme1.xml", text + "]><a>&x11;</a>"), Theme::Light);
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().code, ErrorCode::Damaged);
}

} // namespace
} // namespace ree
