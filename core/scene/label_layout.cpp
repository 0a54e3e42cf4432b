// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/label_layout.h"

#include <algorithm>
#include <cmath>

namespace ree {
namespace {

constexpr double cellPx = 64;

} // namespace

LabelLayout::LabelLayout(double widthPx, double heightPx, double marginPx)
    : m_width(widthPx), m_height(heightPx), m_margin(marginPx),
      m_columns(static_cast<int>(std::ceil((widthPx + 2 * marginPx) / cellPx)) + 1),
      m_lines(static_cast<int>(std::ceil((heightPx + 2 * marginPx) / cellPx)) + 1),
      m_cells(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_lines)) {}

template <class Visit>
void LabelLayout::visitCells(const PixelRect& rect, Visit visit) const {
    const auto cell = [this](double value, int count) {
        return static_cast<int>(
            std::clamp(std::floor((value + m_margin) / cellPx), 0.0, static_cast<double>(count - 1)));
    };
    for (int y = cell(rect.y, m_lines); y <= cell(rect.y + rect.height, m_lines); ++y)
        for (int x = cell(rect.x, m_columns); x <= cell(rect.x + rect.width, m_columns); ++x)
            visit(static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(x));
}

void LabelLayout::block(const PixelRect& rect) {
    if (rect.x > m_width + m_margin || rect.y > m_height + m_margin || rect.x + rect.width < -m_margin ||
        rect.y + rect.height < -m_margin)
        return;
    visitCells(rect, [&](std::size_t cell) { m_cells[cell].push_back(rect); });
}

bool LabelLayout::fits(const PixelRect& rect) const {
    if (rect.x < -m_margin || rect.y < -m_margin || rect.x + rect.width > m_width + m_margin ||
        rect.y + rect.height > m_height + m_margin)
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

std::vector<PixelRect> aroundSymbol(PixelPoint symbol, double nearest, double farthest, double width, double height) {
    constexpr double pi = 3.14159265358979323846;
    constexpr int directions = 16;
    std::vector<PixelRect> places;
    for (double reach = nearest; reach <= farthest; reach += std::max(12.0, reach / 4))
        for (int i = 0; i < directions; ++i) {
            // Right first, then in turns above and below, as beside a symbol.
            const double angle = (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * 2 * pi / directions;
            const double x = symbol.x + reach * std::cos(angle);
            const double y = symbol.y - reach * std::sin(angle);
            const double left = std::cos(angle) > 0.3 ? x : std::cos(angle) < -0.3 ? x - width : x - width / 2;
            const double top = std::sin(angle) > 0.3 ? y - height : std::sin(angle) < -0.3 ? y : y - height / 2;
            places.push_back({left, top, width, height});
        }
    return places;
}

PixelPoint leaderEnd(PixelPoint symbol, const PixelRect& label) {
    return {std::clamp(symbol.x, label.x, label.x + label.width),
            std::clamp(symbol.y, label.y, label.y + label.height)};
}

} // namespace ree
