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
    LabelLayout(double widthPx, double heightPx);
    /// Takes a rectangle for something that is no label: a symbol, the legend.
    void block(const PixelRect& rect);
    /// Wholly on the picture and free.
    [[nodiscard]] bool fits(const PixelRect& rect) const;
    /// The index of the first candidate that fits, which is then taken.
    std::optional<std::size_t> take(std::span<const PixelRect> candidates);

private:
    template <class Visit>
    void visitCells(const PixelRect& rect, Visit visit) const;

    double m_width;
    double m_height;
    int m_columns;
    int m_lines;
    std::vector<std::vector<PixelRect>> m_cells;
};

/// Where a label of the given size may stand beside a symbol, best first: right, left, above right, below right, above
/// left, below left, above, below (after Imhof 1975, right before left and above before below).
[[nodiscard]] std::vector<PixelRect> besideSymbol(PixelPoint symbol, double radius, double width, double height);

} // namespace ree
