// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/colour_vision.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "core/base/parallel.h"

namespace ree {
namespace {

using Matrix = std::array<std::array<float, 3>, 3>;
constexpr std::size_t fewestLines = 64;

Matrix matrixOf(ColourVision vision) {
    switch (vision) {
    case ColourVision::Protanopia:
        return {{{0.152286F, 1.052583F, -0.204868F},
                 {0.114503F, 0.786281F, 0.099216F},
                 {-0.003882F, -0.048116F, 1.051998F}}};
    case ColourVision::Deuteranopia:
        return {{{0.367322F, 0.860646F, -0.227968F},
                 {0.280085F, 0.672501F, 0.047413F},
                 {-0.011820F, 0.042940F, 0.968881F}}};
    case ColourVision::Tritanopia:
        return {{{1.255528F, -0.076749F, -0.178779F},
                 {-0.078411F, 0.930809F, 0.147602F},
                 {0.004733F, 0.691367F, 0.303900F}}};
    case ColourVision::Full: break;
    }
    return {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
}

/// sRGB to light and back (IEC 61966-2-1), by table: two million pixels a picture.
struct Gamma {
    std::array<float, 256> light{};
    std::array<std::uint8_t, 4096> code{};
    Gamma() {
        for (std::size_t i = 0; i < light.size(); ++i) {
            const double c = static_cast<double>(i) / 255;
            light[i] = static_cast<float>(c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
        }
        for (std::size_t i = 0; i < code.size(); ++i) {
            const double l = static_cast<double>(i) / static_cast<double>(code.size() - 1);
            const double c = l <= 0.0031308 ? 12.92 * l : 1.055 * std::pow(l, 1 / 2.4) - 0.055;
            code[i] = static_cast<std::uint8_t>(std::lround(c * 255));
        }
    }
    [[nodiscard]] std::uint32_t coded(float value) const {
        const float scaled = std::clamp(value, 0.0F, 1.0F) * static_cast<float>(code.size() - 1);
        return code[static_cast<std::size_t>(std::lround(scaled))];
    }
};

QRgb seen(QRgb pixel, const Matrix& m, const Gamma& gamma) {
    const float r = gamma.light[(pixel >> 16U) & 255U];
    const float g = gamma.light[(pixel >> 8U) & 255U];
    const float b = gamma.light[pixel & 255U];
    const auto channel = [&](std::size_t i) { return gamma.coded(m[i][0] * r + m[i][1] * g + m[i][2] * b); };
    return (pixel & 0xff000000U) | (channel(0) << 16U) | (channel(1) << 8U) | channel(2);
}

const Gamma& gamma() {
    static const Gamma table;
    return table;
}

} // namespace

QColor seenBy(const QColor& colour, ColourVision vision) {
    return QColor::fromRgba(seen(colour.rgba(), matrixOf(vision), gamma()));
}

void showAsSeenBy(QImage& picture, ColourVision vision) {
    if (vision == ColourVision::Full)
        return;
    const Matrix matrix = matrixOf(vision);
    const Gamma& table = gamma();
    auto* const pixels = reinterpret_cast<QRgb*>(picture.bits());
    const std::ptrdiff_t perLine = picture.bytesPerLine() / 4;
    const auto lines = static_cast<std::size_t>(picture.height());
    inPieces(lines, piecesFor(lines, fewestLines), [&](std::size_t, std::size_t top, std::size_t bottom) {
        for (std::size_t y = top; y < bottom; ++y)
            for (int x = 0; x < picture.width(); ++x) {
                QRgb& pixel = pixels[static_cast<std::ptrdiff_t>(y) * perLine + x];
                pixel = seen(pixel, matrix, table);
            }
    });
}

} // namespace ree
