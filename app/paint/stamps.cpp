// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/stamps.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "core/base/parallel.h"

namespace ree {
namespace {

constexpr int wordBits = 64;
constexpr std::size_t spotsBetweenQuestions = 1U << 16U;
constexpr std::size_t fewestLines = 64; ///< a band of less is not worth a thread

/// `pixel` with each channel times `share` / 255, rounded; two channels a multiplication.
std::uint32_t scaled(std::uint32_t pixel, std::uint32_t share) {
    constexpr std::uint32_t oddChannels = 0x00ff00ffU;
    constexpr std::uint32_t half = 0x00800080U;
    std::uint32_t low = (pixel & oddChannels) * share;
    low = ((low + ((low >> 8U) & oddChannels) + half) >> 8U) & oddChannels;
    std::uint32_t high = ((pixel >> 8U) & oddChannels) * share;
    high = (high + ((high >> 8U) & oddChannels) + half) & ~oddChannels;
    return low | high;
}

/// One bit a pixel of a band: already opaque. Around the band lies a margin that counts as opaque, so that stamps over
/// the edge need no clipping.
class OpaqueBits {
public:
    OpaqueBits(int width, int lines, int margin)
        : m_margin(margin), m_words((width + 2 * margin) / wordBits + 2),
          m_bits(static_cast<std::size_t>(m_words) * static_cast<std::size_t>(lines + 2 * margin), ~std::uint64_t{0}),
          m_open(static_cast<std::size_t>(m_words) * static_cast<std::size_t>((lines + 2 * margin) / tileLines + 1),
                 0) {
        for (int y = 0; y < lines; ++y)
            for (int x = 0; x < width;) {
                const int bit = x + margin;
                std::uint64_t& word = line(y)[bit / wordBits];
                const int run = std::min(wordBits - bit % wordBits, width - x);
                const std::uint64_t ones = run == wordBits ? ~std::uint64_t{0} : (std::uint64_t{1} << run) - 1;
                word &= ~(ones << (bit % wordBits));
                m_open[tile(bit / wordBits, y)] += run;
                x += run;
            }
    }
    [[nodiscard]] std::uint64_t* line(int y) {
        return m_bits.data() + static_cast<std::ptrdiff_t>(y + m_margin) * m_words;
    }
    /// The 64 pixels from x on.
    [[nodiscard]] std::uint64_t at(const std::uint64_t* line, int x) const {
        const int bit = x + m_margin;
        const std::uint64_t* word = line + bit / wordBits;
        const int shift = bit % wordBits;
        return shift == 0 ? word[0] : (word[0] >> shift) | (word[1] << (wordBits - shift));
    }
    /// `bits` are such as were not set before.
    void add(int y, int x, std::uint64_t bits) {
        const int bit = x + m_margin;
        const int at = bit / wordBits;
        std::uint64_t* word = line(y) + at;
        const int shift = bit % wordBits;
        word[0] |= bits << shift;
        m_open[tile(at, y)] -= std::popcount(bits << shift);
        if (shift == 0)
            return;
        word[1] |= bits >> (wordBits - shift);
        m_open[tile(at + 1, y)] -= std::popcount(bits >> (wordBits - shift));
    }
    /// True when every tile that the box meets is opaque: where sites crowd, most need no closer look.
    [[nodiscard]] bool covers(int x, int width, int firstLine, int lastLine) const {
        const int left = (x + m_margin) / wordBits;
        const int right = (x + width - 1 + m_margin) / wordBits;
        for (int y = (firstLine + m_margin) / tileLines; y <= (lastLine + m_margin) / tileLines; ++y)
            for (int k = left; k <= right; ++k)
                if (m_open[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_words) +
                           static_cast<std::size_t>(k)] > 0)
                    return false;
        return true;
    }

private:
    static constexpr int tileLines = 8; ///< of a word each
    [[nodiscard]] std::size_t tile(int word, int y) const {
        return static_cast<std::size_t>((y + m_margin) / tileLines) * static_cast<std::size_t>(m_words) +
               static_cast<std::size_t>(word);
    }
    int m_margin;
    int m_words;
    std::vector<std::uint64_t> m_bits;
    std::vector<std::int32_t> m_open; ///< pixels of each tile that are not opaque yet
};

/// Puts what is free of 64 pixels of a stamp's line under what is there; returns which are opaque now.
std::uint64_t putUnder(std::uint32_t* there, const std::uint32_t* pixels, std::uint64_t free) {
    std::uint64_t opaque = 0;
    for (; free != 0; free &= free - 1) {
        const int i = std::countr_zero(free);
        const std::uint32_t above = there[i];
        const std::uint32_t sum = above == 0 ? pixels[i] : above + scaled(pixels[i], 255U - (above >> 24U));
        there[i] = sum;
        // Rounding may keep a pixel that is covered ten times just short of opaque.
        opaque |= std::uint64_t{sum >= 0xfe000000U} << i;
    }
    return opaque;
}

class Band {
public:
    /// `pixels` of the whole picture, `width` a line.
    Band(std::uint32_t* pixels, int width, int top, int bottom, int margin)
        : m_pixels(pixels + std::ptrdiff_t{top} * width), m_width(width), m_top(top), m_bottom(bottom),
          m_opaque(width, bottom - top, margin) {}

    void put(const StampSpot& spot, const Stamp& stamp) {
        const int first = spot.y + stamp.top() - m_top;
        const int last = spot.y + stamp.bottom() - m_top - 1;
        if (spot.y + stamp.top() >= m_bottom || last < 0 || spot.x >= m_width || spot.x + stamp.width() <= 0 ||
            m_opaque.covers(spot.x, stamp.width(), first, last))
            return;
        for (int y = stamp.top(); y < stamp.bottom(); ++y) {
            const int line = spot.y + y - m_top;
            std::uint64_t* bits = m_opaque.line(line);
            for (int k = 0; k < stamp.words(); ++k) {
                const int x = spot.x + k * wordBits;
                if (k > 0 && x >= m_width)
                    break;
                const std::uint64_t free = stamp.touched(y)[k] & ~m_opaque.at(bits, x);
                if (free == 0)
                    continue;
                const std::uint64_t opaque = putUnder(m_pixels + std::ptrdiff_t{line} * m_width + x,
                                                      stamp.line(y) + std::ptrdiff_t{k} * wordBits, free);
                if (opaque != 0)
                    m_opaque.add(line, x, opaque);
            }
        }
    }

private:
    std::uint32_t* m_pixels; ///< of the band's first line
    int m_width;
    int m_top;
    int m_bottom;
    OpaqueBits m_opaque;
};

} // namespace

Stamp::Stamp(const QImage& picture)
    : m_width(picture.width()), m_height(picture.height()), m_words((picture.width() + wordBits - 1) / wordBits),
      m_touched(static_cast<std::size_t>(m_words) * static_cast<std::size_t>(m_height), 0) {
    m_pixels.reserve(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height));
    for (int y = 0; y < m_height; ++y) {
        const auto* line = reinterpret_cast<const std::uint32_t*>(picture.constScanLine(y));
        m_pixels.insert(m_pixels.end(), line, line + m_width);
        for (int x = 0; x < m_width; ++x) {
            if (line[x] == 0)
                continue;
            const auto word = static_cast<std::size_t>(y) * static_cast<std::size_t>(m_words) +
                              static_cast<std::size_t>(x / wordBits);
            m_touched[word] |= std::uint64_t{1} << (x % wordBits);
            m_top = m_bottom == 0 ? y : m_top;
            m_bottom = y + 1;
        }
    }
}

QImage stamped(QSize size, std::span<const Stamp> stamps, const StampSpots& spots, const std::stop_token& stop) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.fill(Qt::transparent);
    int margin = wordBits; // a word may reach so far beyond the last stamp pixel
    for (const Stamp& stamp : stamps)
        margin = std::max({margin, stamp.width() + wordBits, stamp.height()});
    const auto lines = static_cast<std::size_t>(size.height());
    auto* const pixels = reinterpret_cast<std::uint32_t*>(image.bits());
    inPieces(lines, piecesFor(lines, fewestLines), [&](std::size_t, std::size_t top, std::size_t bottom) {
        Band band(pixels, size.width(), static_cast<int>(top), static_cast<int>(bottom), margin);
        for (std::size_t piece = spots.size(); piece-- > 0;)
            for (std::size_t i = spots[piece].size(); i-- > 0;) {
                if (i % spotsBetweenQuestions == 0 && stop.stop_requested())
                    return;
                band.put(spots[piece][i], stamps[spots[piece][i].stamp]);
            }
    });
    return stop.stop_requested() ? QImage() : image;
}

} // namespace ree
