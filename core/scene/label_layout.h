// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/geo/types.h"

namespace ree {

/// A rectangle on the picture in logical pixels, upper left corner first.
struct PixelRect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    [[nodiscard]] bool overlaps(const PixelRect& o) const {
        return x < o.x + o.width && o.x < x + width && y < o.y + o.height && o.y < y + height;
    }
};

/// Finds room for labels: whoever asks first gets it, so callers ask in order of importance. Rectangles that were given
/// or blocked never overlap a later one. Not thread-safe; one a picture.
class LabelLayout {
public:
    /// `marginPx` of room around the picture is given away too: for a map that is moved, whose labels must not depend
    /// on where its edge happens to be.
    LabelLayout(double widthPx, double heightPx, double marginPx = 0);
    /// Takes a rectangle for something that is no label: a symbol, the legend.
    void block(const PixelRect& rect);
    /// Wholly on the picture (and its margin) and free.
    [[nodiscard]] bool fits(const PixelRect& rect) const;
    /// The index of the first candidate that fits, which is then taken.
    std::optional<std::size_t> take(std::span<const PixelRect> candidates);

private:
    template <class Visit>
    void visitCells(const PixelRect& rect, Visit visit) const;

    double m_width;
    double m_height;
    double m_margin;
    int m_columns;
    int m_lines;
    std::vector<std::vector<PixelRect>> m_cells;
};

/// Where a label of the given size may stand beside a symbol, best first: right, left, above right, below right, above
/// left, below left, above, below (after Imhof 1975, right before left and above before below).
[[nodiscard]] std::vector<PixelRect> besideSymbol(PixelPoint symbol, double radius, double width, double height);

/// Further places for such a label on rings about the symbol, `nearest` to `farthest` logical pixels away, the nearest
/// first; a leader line then ties them together.
[[nodiscard]] std::vector<PixelRect> aroundSymbol(PixelPoint symbol, double nearest, double farthest, double width,
                                                  double height);

/// Where a leader line from `symbol` meets the label: the nearest point of its box.
[[nodiscard]] PixelPoint leaderEnd(PixelPoint symbol, const PixelRect& label);

} // namespace ree
