// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>

#include <QSize>
#include <QString>

#include "core/base/result.h"

class QPainter;

namespace ree {

/// A picture of `widthPx` × `heightPx` logical pixels (1/96 inch) that `paint` can draw on any device.
struct Picture {
    int widthPx = 0;
    int heightPx = 0;
    QSize pngPixels; ///< of a .png; logical pixels × dpi / 96 when empty
    QString title;   ///< for the file's properties
    std::function<bool(QPainter&)> paint;
};

/// Writes it by the ending: .png at `dpi`, .svg, or .pdf with the page as large as the picture. Atomic: the target is
/// the old file or the complete new one.
[[nodiscard]] Status savePicture(const Picture& picture, const std::filesystem::path& target, double dpi);

} // namespace ree
