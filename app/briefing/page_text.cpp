// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/page_text.h"

#include <algorithm>

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace ree {
namespace {

QTextLayout::FormatRange formatOf(const PageRun& run, const QFont& font, qsizetype start) {
    QTextLayout::FormatRange range;
    range.start = static_cast<int>(start);
    range.length = static_cast<int>(run.text.size());
    range.format.setFont(font);
    range.format.setForeground(run.colour);
    return range;
}

/// Lays the lines out below each other and answers with the room they take.
QSizeF breakLines(QTextLayout& layout, double widthPx, bool wrap) {
    double height = 0;
    double width = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(wrap ? widthPx : 1e6);
        line.setPosition({0, height});
        height += line.height();
        width = std::max(width, line.naturalTextWidth());
    }
    layout.endLayout();
    return {width, height};
}

PageText textOfOne(const QString& text, double sizePx, const QColor& colour, bool bold, bool title) {
    return {{plainParagraph(text, sizePx, colour, bold)}, title, true};
}

bool fits(const PageText& text, QSizeF room, const HouseStyle& style) {
    const QSizeF size = LaidOutText(text, style, room.width()).size();
    return size.height() <= room.height() && size.width() <= room.width() + 0.5;
}

} // namespace

QFont pageFont(const HouseStyle& style, double sizePx, bool bold, bool title) {
    const QString& wanted = title ? style.titleFont : style.bodyFont;
    QStringList families{QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")};
    if (!wanted.isEmpty())
        families.prepend(wanted);
    QFont font(families);
    font.setPixelSize(std::max(1, qRound(sizePx)));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setStyleStrategy(QFont::PreferAntialias);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

LaidOutText::LaidOutText(const PageText& text, const HouseStyle& style, double widthPx) {
    double y = 0;
    double widest = 0;
    for (const PageParagraph& paragraph : text.paragraphs) {
        auto layout = std::make_unique<QTextLayout>();
        QString whole;
        QList<QTextLayout::FormatRange> formats;
        for (const PageRun& run : paragraph.runs) {
            formats << formatOf(run, pageFont(style, paragraph.sizePx, run.bold, text.title), whole.size());
            whole += run.text;
        }
        layout->setText(whole.isEmpty() ? QStringLiteral(" ") : whole);
        layout->setFont(pageFont(style, paragraph.sizePx, false, text.title));
        layout->setFormats(formats);
        QTextOption option(paragraph.align);
        option.setWrapMode(text.wrap ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
        layout->setTextOption(option);
        const QSizeF size = breakLines(*layout, widthPx, text.wrap || paragraph.align != Qt::AlignLeft);
        m_paragraphs.push_back({std::move(layout), paragraph.runs, y});
        y += size.height() + paragraph.spaceAfterPx;
        widest = std::max(widest, size.width());
    }
    m_size = {widest, y};
}

LaidOutText::~LaidOutText() = default;

void LaidOutText::paint(QPainter& painter, QPointF topLeft) const {
    for (const Paragraph& paragraph : m_paragraphs)
        paragraph.layout->draw(&painter, topLeft + QPointF(0, paragraph.top));
}

std::vector<std::pair<QRectF, QUrl>> LaidOutText::links() const {
    std::vector<std::pair<QRectF, QUrl>> links;
    for (const Paragraph& paragraph : m_paragraphs) {
        int start = 0;
        for (const PageRun& run : paragraph.runs) {
            const int end = start + static_cast<int>(run.text.size());
            for (int i = 0; !run.link.isEmpty() && i < paragraph.layout->lineCount(); ++i) {
                const QTextLine line = paragraph.layout->lineAt(i);
                const int from = std::max(start, line.textStart());
                const int to = std::min(end, line.textStart() + line.textLength());
                if (from >= to)
                    continue;
                const double left = line.cursorToX(from);
                const double right = line.cursorToX(to);
                links.emplace_back(QRectF(left, paragraph.top + line.y(), right - left, line.height()), run.link);
            }
            start = end;
        }
    }
    return links;
}

PageParagraph plainParagraph(const QString& text, double sizePx, const QColor& colour, bool bold,
                             Qt::AlignmentFlag align) {
    return {{PageRun{text, colour, bold, {}}}, sizePx, align, 0};
}

QString textOf(const PageParagraph& paragraph) {
    QString text;
    for (const PageRun& run : paragraph.runs)
        text += run.text;
    return text;
}

PageText fitted(const QString& text, QSizeF room, double largestPx, double smallestPx, const HouseStyle& style,
                const QColor& colour, bool bold, bool title) {
    for (double px = largestPx; px >= smallestPx; px -= 1)
        if (PageText candidate = textOfOne(text, px, colour, bold, title); fits(candidate, room, style))
            return candidate;
    // Bisection for the longest beginning that fits.
    qsizetype low = 0;
    qsizetype high = text.size();
    const auto cut = [&](qsizetype length) {
        QString start = text.left(length).trimmed();
        if (!start.isEmpty() && start.back().isHighSurrogate())
            start.chop(1);
        return textOfOne(length >= text.size() ? text : start + QStringLiteral("…"), smallestPx, colour, bold, title);
    };
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (fits(cut(middle), room, style))
            low = middle;
        else
            high = middle - 1;
    }
    return cut(low);
}

QString elided(const QString& text, double widthPx, double sizePx, const HouseStyle& style, bool bold) {
    return QFontMetricsF(pageFont(style, sizePx, bold)).elidedText(text, Qt::ElideRight, widthPx);
}

double widthOf(const QString& text, double sizePx, const HouseStyle& style, bool bold) {
    return QFontMetricsF(pageFont(style, sizePx, bold)).horizontalAdvance(text);
}

} // namespace ree
