// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace ree {

/// A line drawing of the atlas (`resources/icons/<name>.svg`) in one ink; empty when the drawing is missing, and then
/// the text beside it has to do.
[[nodiscard]] QIcon lineIcon(const QString& name, const QColor& ink);
/// The program's own icon.
[[nodiscard]] QIcon programIcon();

} // namespace ree
