// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include <QImage>

namespace ree {

/// A symbol's picture as rows of bits "touched" and premultiplied pixels.
class Stamp {
public:
    Stamp() = default;
    /// `picture` in Format_ARGB32_Premultiplied, without spare pixels between its lines' ends and the next line.
    explicit Stamp(const QImage& picture);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    // The lines between which anything is drawn; the rest of the picture is clear.
    [[nodiscard]] int top() const { return m_top; }
    [[nodiscard]] int bottom() const { return m_bottom; }
    [[nodiscard]] int words() const { return m_words; } ///< of 64 pixels, a line
    [[nodiscard]] const std::uint32_t* line(int y) const { return m_pixels.data() + std::ptrdiff_t{y} * m_width; }
    [[nodiscard]] const std::uint64_t* touched(int y) const { return m_touched.data() + std::ptrdiff_t{y} * m_words; }

private:
    int m_width = 0;
    int m_height = 0;
    int m_top = 0;
    int m_bottom = 0;
    int m_words = 0;
    std::vector<std::uint32_t> m_pixels;
    std::vector<std::uint64_t> m_touched;
};

/// Where a stamp goes: the device pixel under its upper left corner.
struct StampSpot {
    std::int32_t x = 0;
    std::int32_t y = 0;
    std::uint32_t stamp = 0;
};

/// Spots in pieces, as several threads made them; one piece after the other.
using StampSpots = std::vector<std::vector<StampSpot>>;

/// A transparent picture of `size` with every spot stamped on it, later spots above earlier ones: what drawing them in
/// order would give, within one step of rounding a layer. The topmost come first, and a bit a pixel tells what is
/// opaque already, so that a million spots cost little more than the pixels they cover. Works in bands on several
/// threads. Spots may lie partly or wholly outside. Null when stopped.
[[nodiscard]] QImage stamped(QSize size, std::span<const Stamp> stamps, const StampSpots& spots,
                             const std::stop_token& stop = {});

} // namespace ree
