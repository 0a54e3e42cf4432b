// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx_parts.h"

#include "app/briefing/pptx_text.h"

namespace ree {

QString pptx::contentType(const char* kind) {
    return officeType((QStringLiteral("presentationml.") + QLatin1String(kind)).toLatin1().constData());
}

QString pptx::officeType(const char* kind) {
    return QStringLiteral("application/vnd.openxmlformats-officedocument.") + QLatin1String(kind) +
           QStringLiteral("+xml");
}

QString pptx::fontOr(const QString& family) { return family.isEmpty() ? QStringLiteral("Noto Sans") : family; }

void writeTreeStart(PptxXml& xml) { writeGroupStart(xml, QStringLiteral("1"), {}, {}); }

void writeGroupStart(PptxXml& xml, const QString& id, const QString& name, const QRectF& pagePx) {
    {
        const auto names = xml.in("p:nvGrpSpPr");
        xml.leaf("p:cNvPr", {{"id", id}, {"name", name}});
        xml.leaf("p:cNvGrpSpPr");
        xml.leaf("p:nvPr");
    }
    const auto properties = xml.in("p:grpSpPr");
    const auto transform = xml.in("a:xfrm");
    xml.place(pagePx);
    xml.place(pagePx, "a:chOff", "a:chExt");
}

void writeBackground(PptxXml& xml, const HouseStyle& theme, const QColor& colour) {
    const auto background = xml.in("p:bg");
    const auto properties = xml.in("p:bgPr");
    writeFill(xml, theme, colour);
    xml.leaf("a:effectLst");
}

bool isDark(const HouseStyle& style) { return style.background.lightnessF() < style.ink.lightnessF(); }

void writeColourMap(PptxXml& xml, const HouseStyle& theme) {
    const bool dark = isDark(theme);
    xml.leaf("p:clrMap", {{"bg1", dark ? "dk1" : "lt1"},
                          {"tx1", dark ? "lt1" : "dk1"},
                          {"bg2", dark ? "dk2" : "lt2"},
                          {"tx2", dark ? "lt2" : "dk2"},
                          {"accent1", "accent1"},
                          {"accent2", "accent2"},
                          {"accent3", "accent3"},
                          {"accent4", "accent4"},
                          {"accent5", "accent5"},
                          {"accent6", "accent6"},
                          {"hlink", "hlink"},
                          {"folHlink", "folHlink"}});
}

} // namespace ree
