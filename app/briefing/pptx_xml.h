// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <initializer_list>
#include <utility>

#include <QByteArray>
#include <QColor>
#include <QRectF>
#include <QString>
#include <QXmlStreamWriter>

namespace ree {

/// A length of the page in English Metric Units (914 400 an inch, 12 700 a point; two page pixels are a point).
[[nodiscard]] inline qint64 emu(double pagePx) { return std::llround(pagePx * 6350); }
/// A size of text in hundredths of a point, within what the format allows.
[[nodiscard]] int hundredthsOfPoint(double pagePx);
[[nodiscard]] inline QString num(qint64 value) { return QString::number(value); }
/// "1F4E79".
[[nodiscard]] QString hexColour(const QColor& colour);
/// Without characters that XML has no place for (controls, halves of surrogate pairs): each becomes a blank. Line
/// breaks and tabs become blanks too, unless `keepBreaks`.
[[nodiscard]] QString xmlText(const QString& text, bool keepBreaks = false);

/// Writes one XML part into memory. Names carry their prefix ("a:off"); every text is made fit for XML. One thread.
class PptxXml {
public:
    using Attributes = std::initializer_list<std::pair<const char*, QString>>;

    /// An element that is open as long as this lives.
    class Scope {
    public:
        explicit Scope(PptxXml& xml) : m_xml(xml) {}
        ~Scope() { m_xml.m_writer.writeEndElement(); }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        PptxXml& m_xml;
    };

    PptxXml();
    [[nodiscard]] Scope in(const char* name, Attributes attributes = {});
    /// The first element of a DrawingML part: with the prefixes a, r and, where given, another.
    [[nodiscard]] Scope root(const char* name, Attributes attributes = {});
    void leaf(const char* name, Attributes attributes = {});
    void text(const char* name, const QString& text, Attributes attributes = {});
    /// a:off and a:ext, or another pair of names for them.
    void place(const QRectF& pagePx, const char* offset = "a:off", const char* extent = "a:ext");
    /// The whole part. Nothing may be written afterwards.
    [[nodiscard]] QByteArray take();

private:
    void open(const char* name, Attributes attributes);
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

namespace ns {
inline const QString drawing = QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/main");
inline const QString chart = QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/chart");
inline const QString table = QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/table");
inline const QString slides = QStringLiteral("http://schemas.openxmlformats.org/presentationml/2006/main");
inline const QString office = QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
inline const QString package = QStringLiteral("http://schemas.openxmlformats.org/package/2006");
} // namespace ns

} // namespace ree
