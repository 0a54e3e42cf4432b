// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace ree {

/// Calls `tell` once, when `window` has painted its first frame and handed it to the screen. To be asked for before the
/// window is shown, on the GUI thread.
void whenFirstFrameIsPainted(QWidget* window, std::function<void()> tell);

} // namespace ree
