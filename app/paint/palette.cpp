// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/palette.h"

namespace ree {
namespace {

Palette lightPalette() {
    Palette p;
    p.water = QColor(0xcf, 0xdf, 0xe8);
    p.land = QColor(0xec, 0xe9, 0xe1);
    p.focusLand = QColor(0xfb, 0xf9, 0xf3);
    p.shore = QColor(0x9f, 0xba, 0xc8);
    p.river = QColor(0xa3, 0xc2, 0xd3);
    p.border = QColor(0x8c, 0x82, 0x73);
    p.disputed = QColor(0xa8, 0x80, 0x6c);
    p.region = QColor(0xcd, 0xc5, 0xb6);
    p.countryText = QColor(0x66, 0x5d, 0x4e);
    p.regionText = QColor(0x6d, 0x64, 0x56);
    p.placeText = QColor(0x5a, 0x56, 0x4f);
    p.waterText = QColor(0x36, 0x61, 0x7a);
    p.siteText = QColor(0x1b, 0x1b, 0x1a);
    p.halo = QColor(0xfd, 0xfc, 0xf9, 225);
    p.selection = QColor(0x11, 0x11, 0x11);
    p.card = QColor(0xff, 0xff, 0xff, 235);
    p.cardEdge = QColor(0xc9, 0xc4, 0xba);
    p.ink = QColor(0x22, 0x24, 0x27);
    p.quietInk = QColor(0x5c, 0x60, 0x66);
    p.page = QColor(0xff, 0xff, 0xff);
    p.accent = QColor(0x1f, 0x4e, 0x79);
    p.graticule = QColor(0x7d, 0x8b, 0x95, 110);
    p.overlay = QColor(0x6a, 0x4c, 0x93);
    p.classes = {QColor(0xd5, 0x5e, 0x00), QColor(0x00, 0x72, 0xb2), QColor(0x00, 0x9e, 0x73),
                 QColor(0xb5, 0x4f, 0x8c), QColor(0xe6, 0x9f, 0x00), QColor(0x56, 0xb4, 0xe9),
                 QColor(0x3f, 0x22, 0x80), QColor(0x70, 0x48, 0x14)};
    p.steps = {QColor(0xf0, 0xbf, 0x4c), QColor(0xea, 0x96, 0x3e), QColor(0xdb, 0x6d, 0x43), QColor(0xbd, 0x4a, 0x52),
               QColor(0x92, 0x32, 0x5d), QColor(0x62, 0x25, 0x5c), QColor(0x34, 0x17, 0x4a)};
    p.otherClass = QColor(0x4b, 0x4b, 0x4b);
    p.unknownClass = QColor(0x93, 0x93, 0x90);
    p.symbolEdge = QColor(0xff, 0xff, 0xff);
    return p;
}

Palette darkPalette() {
    Palette p;
    p.water = QColor(0x12, 0x1b, 0x24);
    p.land = QColor(0x1f, 0x25, 0x2b);
    p.focusLand = QColor(0x29, 0x30, 0x37);
    p.shore = QColor(0x3b, 0x52, 0x63);
    p.river = QColor(0x35, 0x4e, 0x62);
    p.border = QColor(0x86, 0x8d, 0x94);
    p.disputed = QColor(0xa8, 0x86, 0x74);
    p.region = QColor(0x45, 0x4e, 0x57);
    p.countryText = QColor(0x9a, 0xa2, 0xaa);
    p.regionText = QColor(0x94, 0x9c, 0xa4);
    p.placeText = QColor(0xae, 0xb3, 0xb8);
    p.waterText = QColor(0x7a, 0xa6, 0xc2);
    p.siteText = QColor(0xf4, 0xf3, 0xee);
    p.halo = QColor(0x17, 0x1c, 0x21, 220);
    p.selection = QColor(0xff, 0xff, 0xff);
    p.card = QColor(0x1a, 0x1f, 0x25, 235);
    p.cardEdge = QColor(0x44, 0x4d, 0x56);
    p.ink = QColor(0xec, 0xec, 0xe8);
    p.quietInk = QColor(0xa6, 0xac, 0xb2);
    p.page = QColor(0x16, 0x1a, 0x1f);
    p.accent = QColor(0x8a, 0xb8, 0xe6);
    p.graticule = QColor(0x8c, 0x9a, 0xa6, 90);
    p.overlay = QColor(0xb0, 0x92, 0xe0);
    p.classes = {QColor(0xf2, 0x7d, 0x2e), QColor(0x3d, 0x9b, 0xe0), QColor(0x1f, 0xb8, 0x8c),
                 QColor(0xda, 0x83, 0xb6), QColor(0xf2, 0xc1, 0x3d), QColor(0x9a, 0xd6, 0xf7),
                 QColor(0x8a, 0x55, 0xf2), QColor(0x96, 0x72, 0x40)};
    p.steps = {QColor(0x65, 0x40, 0x8c), QColor(0x90, 0x45, 0x8a), QColor(0xbb, 0x4f, 0x7b), QColor(0xde, 0x68, 0x66),
               QColor(0xf2, 0x8f, 0x55), QColor(0xf8, 0xbd, 0x62), QColor(0xfd, 0xee, 0xa8)};
    p.otherClass = QColor(0xc9, 0xc9, 0xc6);
    p.unknownClass = QColor(0x8d, 0x93, 0x99);
    p.symbolEdge = QColor(0x12, 0x16, 0x1b);
    return p;
}

QFont sans(int px, QFont::Weight weight = QFont::Normal) {
    QFont font(QStringList{QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(px);
    font.setWeight(weight);
    font.setStyleStrategy(QFont::PreferAntialias);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont serifItalic(int px) {
    QFont font = sans(px);
    font.setFamilies(QStringList{QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif")});
    font.setItalic(true);
    return font;
}

} // namespace

const Palette& palette(Theme theme) {
    static const Palette light = lightPalette();
    static const Palette dark = darkPalette();
    return theme == Theme::Dark ? dark : light;
}

QFont mapFont(TextStyle style) {
    switch (style) {
    case TextStyle::Country: {
        QFont font = sans(15, QFont::DemiBold);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 3.5);
        return font;
    }
    case TextStyle::Region: {
        QFont font = sans(10);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 1.2);
        return font;
    }
    case TextStyle::Capital: return sans(12, QFont::DemiBold);
    case TextStyle::Place: return sans(11);
    case TextStyle::Water: return serifItalic(12);
    case TextStyle::Site: return sans(12, QFont::Medium);
    case TextStyle::SelectedSite: return sans(13, QFont::Bold);
    case TextStyle::ClusterCount: return sans(11, QFont::DemiBold);
    case TextStyle::Furniture: return sans(12);
    case TextStyle::FurnitureTitle: return sans(12, QFont::DemiBold);
    case TextStyle::Credit: return sans(10);
    }
    return sans(12);
}

} // namespace ree
