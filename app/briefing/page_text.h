// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QUrl>

#include "app/briefing/page.h"

class QPainter;
class QTextLayout;

namespace ree {

/// The font of a page in page pixels.
[[nodiscard]] QFont pageFont(const HouseStyle& style, double sizePx, bool bold = false, bool title = false);

/// A text of a page in lines: what it takes, how it is painted, where its links are. Any thread, one at a time.
class LaidOutText {
public:
    /// Wrapped at `widthPx` where the text wraps.
    LaidOutText(const PageText& text, const HouseStyle& style, double widthPx);
    ~LaidOutText();
    LaidOutText(const LaidOutText&) = delete;
    LaidOutText& operator=(const LaidOutText&) = delete;

    [[nodiscard]] QSizeF size() const { return m_size; } ///< page pixels that the text takes
    void paint(QPainter& painter, QPointF topLeft) const;
    /// Of each piece of a line that is a link, relative to the upper left corner.
    [[nodiscard]] std::vector<std::pair<QRectF, QUrl>> links() const;

private:
    struct Paragraph {
        std::unique_ptr<QTextLayout> layout;
        std::vector<PageRun> runs;
        double top = 0;
    };
    std::vector<Paragraph> m_paragraphs;
    QSizeF m_size;
};

/// One paragraph of one run.
[[nodiscard]] PageParagraph plainParagraph(const QString& text, double sizePx, const QColor& colour, bool bold = false,
                                           Qt::AlignmentFlag align = Qt::AlignLeft);
[[nodiscard]] QString textOf(const PageParagraph& paragraph);

/// The text in the largest size from `largestPx` down to `smallestPx` at which it fits into `room`. What does not even
/// fit then is cut at its end, with an ellipsis.
[[nodiscard]] PageText fitted(const QString& text, QSizeF room, double largestPx, double smallestPx,
                              const HouseStyle& style, const QColor& colour, bool bold = false, bool title = false);
/// The text cut at its end, with an ellipsis, where it is wider.
[[nodiscard]] QString elided(const QString& text, double widthPx, double sizePx, const HouseStyle& style,
                             bool bold = false);
[[nodiscard]] double widthOf(const QString& text, double sizePx, const HouseStyle& style, bool bold = false);

} // namespace ree
