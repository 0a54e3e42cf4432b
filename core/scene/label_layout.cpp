// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/label_layout.h"

#include <algorithm>
#include <cmath>

namespace ree {
namespace {

constexpr double cellPx = 64;

} // namespace

LabelLayout::LabelLayout(double widthPx, double heightPx)
    : m_width(widthPx), m_height(heightPx), m_columns(static_cast<int>(std::ceil(widthPx / cellPx)) + 1),
      m_lines(static_cast<int>(std::ceil(heightPx / cellPx)) + 1),
      m_cells(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_lines)) {}

template <class Visit>
void LabelLayout::visitCells(const PixelRect& rect, Visit visit) const {
    const auto cell = [](double value, int count) {
        return static_cast<int>(std::clamp(std::floor(value / cellPx), 0.0, static_cast<double>(count - 1)));
    };
    for (int y = cell(rect.y, m_lines); y <= cell(rect.y + rect.height, m_lines); ++y)
        for (int x = cell(rect.x, m_columns); x <= cell(rect.x + rect.width, m_columns); ++x)
            visit(static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(x));
}

void LabelLayout::block(const PixelRect& rect) {
    if (rect.x > m_width || rect.y > m_height || rect.x + rect.width < 0 || rect.y + rect.height < 0)
        return;
    visitCells(rect, [&](std::size_t cell) { m_cells[cell].push_back(rect); });
}

bool LabelLayout::fits(const PixelRect& rect) const {
    if (rect.x < 0 || rect.y < 0 || rect.x + rect.width > m_width || rect.y + rect.height > m_height)
        return false;
    bool free = true;
    visitCells(rect, [&](std::size_t cell) {
        free = free && std::none_of(m_cells[cell].begin(), m_cells[cell].end(),
                                    [&](const PixelRect& taken) { return taken.overlaps(rect); });
    });
    return free;
}

std::optional<std::size_t> LabelLayout::take(std::span<const PixelRect> candidates) {
    const auto found =
        std::find_if(candidates.begin(), candidates.end(), [this](const PixelRect& r) { return fits(r); });
    if (found == candidates.end())
        return std::nullopt;
    block(*found);
    return static_cast<std::size_t>(found - candidates.begin());
}

std::vector<PixelRect> besideSymbol(PixelPoint symbol, double radius, double width, double height) {
    const double gap = radius + 3;
    const double right = symbol.x + gap;
    const double left = symbol.x - gap - width;
    const double diagonal = radius * 0.7 + 2;
    const double above = symbol.y - diagonal - height;
    const double below = symbol.y + diagonal;
    const double middle = symbol.x - width / 2;
    const auto at = [&](double x, double y) { return PixelRect{x, y, width, height}; };
    return {at(right, symbol.y - height / 2),       at(left, symbol.y - height / 2),
            at(symbol.x + diagonal, above),         at(symbol.x + diagonal, below),
            at(symbol.x - diagonal - width, above), at(symbol.x - diagonal - width, below),
            at(middle, symbol.y - gap - height),    at(middle, symbol.y + gap)};
}

} // namespace ree
