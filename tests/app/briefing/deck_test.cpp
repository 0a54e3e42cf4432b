// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/deck.h"

#include <QImage>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "app/briefing/page_text.h"
#include "app/briefing/report.h"
#include "tests/app/briefing/fixed_date.h"
#include "tests/support/make_sites.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using ::testing::ElementsAre;
using testing::FixedDate;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::TempFolder;

SlideRequest slide() {
    SiteRecord record;
    record.id = record.name = "<script>alert(1)</script> Құндыбай";
    record.place = {60, 50};
    record.country = *countryFromAlpha3("KAZ");
    record.gradePercent = Interval::below(0.1);
    SlideRequest request;
    request.map.view = defaultView(Projection::centralAsiaAlbers(), 800, 450);
    request.map.content.sites = testing::tableOf({record, {}});
    request.map.content.rows = makeRowSet({0, 1});
    return request;
}

Page linked(const QString& title) {
    SlideRequest request = slide();
    request.title = title.toStdString();
    Page page = composeSlide(request);
    PageText text{{plainParagraph(QStringLiteral("source"), 20, Qt::black)}, false, true};
    text.paragraphs.front().runs.front().link = QUrl(QStringLiteral("https://example.org/a?b=c"));
    page.items.push_back({QStringLiteral("Link"), {100, 1040, 200, 30}, {}, std::move(text)});
    return page;
}

Deck twoPages() { return {"A deck", {linked("First"), linked("Second, Құндыбай")}, 1}; }

std::string written(const TempFolder& folder, const std::string& name, const Deck& deck) {
    const auto saved = saveDeck(deck, folder / name, {});
    EXPECT_TRUE(saved) << toText(saved.error());
    return folder.read(name);
}

TEST(SaveDeck, sameDeckGivesTheSameBytesInEveryFormat) {
    const FixedDate date;
    const TempFolder folder;
    const Deck one{"A deck", {linked("First")}, 1};
    for (const char* ending : {"pptx", "pdf", "svg", "png"})
        EXPECT_EQ(written(folder, std::string("a.") + ending, one), written(folder, std::string("b.") + ending, one))
            << ending;
}

TEST(SaveDeck, pdfHasHeadingsBookmarksLinksAndEmbeddedFonts) {
    const TempFolder folder;
    written(folder, "deck.pdf", twoPages());
    QPDF pdf;
    pdf.processFile((folder / "deck.pdf").c_str());
    EXPECT_FALSE(pdf.anyWarnings());
    EXPECT_EQ(pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(), "A deck");
    QPDFObjectHandle outlines = pdf.getRoot().getKey("/Outlines");
    EXPECT_EQ(outlines.getKey("/Last").getKey("/Title").getUTF8Value(), "Second, Құндыбай");
    EXPECT_TRUE(pdf.getRoot().getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    QPDFObjectHandle elements = pdf.getRoot().getKey("/StructTreeRoot").getKey("/K").getKey("/K");
    ASSERT_EQ(elements.getArrayNItems(), 4);
    EXPECT_EQ(elements.getArrayItem(0).getKey("/S").getName(), "/H1");
    EXPECT_EQ(elements.getArrayItem(0).getKey("/T").getUTF8Value(), "First");
    int fonts = 0;
    for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        QPDFObjectHandle link = page.getObjectHandle().getKey("/Annots").getArrayItem(0);
        EXPECT_EQ(link.getKey("/A").getKey("/URI").getStringValue(), "https://example.org/a?b=c");
        for (auto& object : pdf.getAllObjects())
            if (object.isDictionary() && object.getKey("/Type").isName() &&
                object.getKey("/Type").getName() == "/FontDescriptor") {
                ++fonts;
                EXPECT_TRUE(object.hasKey("/FontFile2") || object.hasKey("/FontFile3") || object.hasKey("/FontFile"));
            }
    }
    EXPECT_GT(fonts, 0);
}

TEST(SaveDeck, picturesOfSeveralPagesAreNumbered) {
    const TempFolder folder;
    Deck deck = twoPages();
    deck.pngScale = 2;
    const auto saved = saveDeck(deck, folder / "deck.png", {});
    ASSERT_TRUE(saved);
    EXPECT_THAT(*saved, ElementsAre(folder / "deck-01.png", folder / "deck-02.png"));
    EXPECT_EQ(QImage(QString::fromStdString((folder / "deck-02.png").string())).size(), QSize(3840, 2160));
}

TEST(SaveDeck, cancelledLeavesTheEarlierFile) {
    for (const char* name : {"deck.pdf", "deck.pptx", "deck-01.png", "deck-01.svg"}) {
        const TempFolder folder;
        folder.write(name, "earlier");
        std::stop_source stop;
        stop.request_stop();
        std::string target = name;
        if (const auto number = target.find("-01"); number != std::string::npos)
            target.erase(number, 3);
        const auto saved = saveDeck(twoPages(), folder / target, {stop.get_token(), {}});
        ASSERT_FALSE(saved) << name;
        EXPECT_EQ(saved.error().code, ErrorCode::Cancelled) << name;
        EXPECT_THAT(folder.list(), ElementsAre(name));
        EXPECT_EQ(folder.read(name), "earlier");
    }
}

TEST(SaveDeck, saysWhatItCannotWrite) {
    const TempFolder folder;
    EXPECT_THAT(toText(saveDeck(twoPages(), folder / "deck.odp", {}).error()), HasSubstr(".pptx, .pdf, .svg or .png"));
    EXPECT_THAT(toText(saveDeck({"", {}, 1}, folder / "deck.pdf", {}).error()), HasSubstr("no slides"));
    EXPECT_EQ(saveDeck(twoPages(), folder / "missing/deck.pdf", {}).error().code, ErrorCode::NotWritable);
}

TEST(Report, isOneFileInWhichNothingOfTheDataIsMarkup) {
    const TempFolder folder;
    ASSERT_TRUE(saveReport({slide()}, folder / "a.html", {}));
    ASSERT_TRUE(saveReport({slide()}, folder / "b.html", {}));
    const std::string html = folder.read("a.html");
    EXPECT_EQ(html, folder.read("b.html"));
    EXPECT_THAT(html, Not(HasSubstr("<script>alert")));
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt; Құндыбай"));
    EXPECT_THAT(html, HasSubstr("data-v=\"0.1\" class=\"n\">&lt;0.1 %"));
    EXPECT_THAT(html, HasSubstr("class=\"n unknown\">not known"));
    EXPECT_THAT(html, HasSubstr("<li id=\"s1\">test</li>"));
    EXPECT_THAT(html, Not(HasSubstr("src=\"http")));
}

TEST(Report, saysHowManySitesAreNotInTheTable) {
    ReportRequest request{slide()};
    request.mostRows = 1;
    EXPECT_THAT(reportHtml(request, {}), HasSubstr("The first 1 of 2 sites"));
}

} // namespace
} // namespace ree
