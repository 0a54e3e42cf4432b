// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/slide.h"

#include <QRegularExpression>

#include "app/briefing/slide_text.h"
#include "app/paint/palette.h"

namespace ree {
namespace {

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

QString valueOf(const SlideText& words, const QString& heading, const QString& label) {
    for (const SlideBlock& block : words.blocks)
        if (block.heading == heading)
            for (const SlideLine& line : block.lines)
                if (line.label.startsWith(label))
                    return line.value;
    return QStringLiteral("(no such line)");
}

TEST(ProposedTitle, namesElementsAndCountries) {
    Filter filter;
    filter.countries = {*countryFromAlpha3("KAZ"), *countryFromAlpha3("KGZ")};
    filter.elements.insert(Element::Nd);
    filter.elements.insert(Element::Dy);
    EXPECT_EQ(proposedTitle(filter), "Deposits with Nd or Dy in Kazakhstan and Kyrgyzstan");
    EXPECT_EQ(proposedTitle(defaultFilter()), "Rare earth deposits of Central Asia");
}

TEST(SlideText, figuresEqualTheSumsAndSayWhatIsNotKnown) {
    SiteRecord unknown;
    unknown.name = "No figures";
    const SlideText words = slideText(slideOf({estimated("A", 1e6, 1), estimated("B", 2e6, 2), unknown}));
    EXPECT_EQ(valueOf(words, "Key figures", "Sites"), "3");
    EXPECT_EQ(valueOf(words, "Key figures", "… not on the map"), "1");
    const QString sum = valueOf(words, "Rare earths in the ground", "Measured + indicated");
    EXPECT_EQ(QString(sum).remove(QRegularExpression("[^0-9]")), "50000");
    EXPECT_EQ(valueOf(words, "Rare earths in the ground", "Not known"), "1 site");
}

TEST(SlideText, ranksTheLargestFirst) {
    const SlideText words = slideText(slideOf({estimated("Small", 1e6, 1), estimated("Large", 9e6, 2)}));
    for (const SlideBlock& block : words.blocks)
        if (block.heading == "Most oxide in the ground") {
            ASSERT_EQ(block.lines.size(), 2U);
            EXPECT_EQ(block.lines[0].label, "Large");
            return;
        }
    FAIL() << "no ranking on the slide";
}

TEST(SlideText, creditsAndDataDateStandAtTheFoot) {
    SlideRequest request = slideOf({});
    request.dataDate = "2026-11-24";
    const SlideText words = slideText(request);
    EXPECT_TRUE(words.foot.contains("Sites: a test"));
    EXPECT_TRUE(words.foot.contains("2026-11-24"));
}

TEST(RenderSlide, isSixteenToNineInBothThemes) {
    SlideRequest request = slideOf({estimated("A", 1e6, 1)});
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        request.map.options.theme = theme;
        const QImage image = renderSlide(request, 0.5);
        EXPECT_EQ(image.size(), QSize(960, 540));
        EXPECT_EQ(image.pixelColor(2, 2), palette(theme).page);
    }
}

} // namespace
} // namespace ree
