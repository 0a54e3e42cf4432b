// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/palette.h"

#include "app/briefing/contrast.h"

namespace ree {
namespace {

struct TextOnGround {
    const char* name;
    QColor Palette::*text;
    QColor Palette::*ground;
};

TEST(PaletteOfTheMap, textIsReadableInColourAndPrintedInGrey) {
    const TextOnGround pairs[] = {{"country", &Palette::countryText, &Palette::land},
                                  {"country in focus", &Palette::countryText, &Palette::focusLand},
                                  {"region", &Palette::regionText, &Palette::land},
                                  {"region in focus", &Palette::regionText, &Palette::focusLand},
                                  {"place", &Palette::placeText, &Palette::land},
                                  {"place in focus", &Palette::placeText, &Palette::focusLand},
                                  {"sea", &Palette::waterText, &Palette::water},
                                  {"lake name on land", &Palette::waterText, &Palette::focusLand},
                                  {"site", &Palette::siteText, &Palette::land},
                                  {"site on water", &Palette::siteText, &Palette::water},
                                  {"legend", &Palette::ink, &Palette::card},
                                  {"counts of the legend", &Palette::quietInk, &Palette::card},
                                  {"page", &Palette::ink, &Palette::page},
                                  {"small print", &Palette::quietInk, &Palette::page},
                                  {"headings", &Palette::accent, &Palette::page}};
    for (const Theme theme : {Theme::Light, Theme::Dark})
        for (const TextOnGround& pair : pairs)
            EXPECT_GE(printedContrast(palette(theme).*pair.text, palette(theme).*pair.ground), leastContrast)
                << pair.name << (theme == Theme::Dark ? ", dark" : ", light");
}

} // namespace
} // namespace ree
