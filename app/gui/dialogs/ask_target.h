// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace ree {

/// Asks where to write a file, in the folder written to last; "" when nowhere. A name without an ending gets that of
/// the kind of file that was chosen ("PDF (*.pdf)"), which also comes back in `kind`.
[[nodiscard]] QString askTarget(QWidget* parent, const QString& title, const QString& name, const QString& kinds,
                                QString* kind = nullptr);

} // namespace ree
