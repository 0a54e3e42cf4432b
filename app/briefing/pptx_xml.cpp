// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx_xml.h"

#include <algorithm>

namespace ree {

int hundredthsOfPoint(double pagePx) {
    constexpr int smallest = 100;
    constexpr int largest = 400000;
    return std::clamp(static_cast<int>(std::lround(pagePx * 50)), smallest, largest);
}

QString hexColour(const QColor& colour) { return colour.name(QColor::HexRgb).mid(1).toUpper(); }

QString xmlText(const QString& text, bool keepBreaks) {
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean[i];
        const bool pair = c.isHighSurrogate() && i + 1 < clean.size() && clean[i + 1].isLowSurrogate();
        const bool control = c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
        const bool kept = keepBreaks && (c == u'\n' || c == u'\t');
        if (pair)
            ++i;
        else if ((control && !kept) || c.isSurrogate() || c.unicode() >= 0xfffe)
            clean[i] = u' ';
    }
    return clean;
}

PptxXml::PptxXml() : m_writer(&m_bytes) { m_writer.writeStartDocument(QStringLiteral("1.0"), true); }

void PptxXml::open(const char* name, Attributes attributes) {
    m_writer.writeStartElement(QLatin1String(name));
    for (const auto& [key, value] : attributes)
        m_writer.writeAttribute(QLatin1String(key), xmlText(value));
}

PptxXml::Scope PptxXml::in(const char* name, Attributes attributes) {
    open(name, attributes);
    return Scope(*this);
}

PptxXml::Scope PptxXml::root(const char* name, Attributes attributes) {
    open(name, {{"xmlns:a", ns::drawing}, {"xmlns:r", ns::office}});
    if (name[0] == 'p')
        m_writer.writeAttribute(QStringLiteral("xmlns:p"), ns::slides);
    if (name[0] == 'c')
        m_writer.writeAttribute(QStringLiteral("xmlns:c"), ns::chart);
    for (const auto& [key, value] : attributes)
        m_writer.writeAttribute(QLatin1String(key), xmlText(value));
    return Scope(*this);
}

void PptxXml::leaf(const char* name, Attributes attributes) {
    m_writer.writeEmptyElement(QLatin1String(name));
    for (const auto& [key, value] : attributes)
        m_writer.writeAttribute(QLatin1String(key), xmlText(value));
}

void PptxXml::text(const char* name, const QString& text, Attributes attributes) {
    open(name, attributes);
    m_writer.writeCharacters(xmlText(text));
    m_writer.writeEndElement();
}

void PptxXml::place(const QRectF& pagePx, const char* offset, const char* extent) {
    leaf(offset, {{"x", num(emu(pagePx.x()))}, {"y", num(emu(pagePx.y()))}});
    leaf(extent, {{"cx", num(emu(pagePx.width()))}, {"cy", num(emu(pagePx.height()))}});
}

QByteArray PptxXml::take() {
    m_writer.writeEndDocument();
    return m_bytes;
}

} // namespace ree
