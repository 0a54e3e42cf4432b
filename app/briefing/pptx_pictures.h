// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/briefing/page.h"
#include "app/briefing/pptx_package.h"
#include "core/base/job.h"
#include "core/base/result.h"

namespace ree {

/// How many pixels of a picture lie on a page pixel: a slide on a screen of 3840 pixels is still sharp.
inline constexpr double pptxPictureScale = 2;

/// The parts that hold the pictures, by page and by item; "" for what has none.
using PagePictures = std::vector<std::vector<std::string>>;
/// Renders all maps and pictures, several at a time, and adds them to the package; equal ones once. Tells `job` on the
/// calling thread, up to `share` of the whole. Errors: Cancelled, NoSpace where memory is short.
[[nodiscard]] Result<PagePictures> addPictures(PptxPackage& package, const std::vector<Page>& pages, const Job& job,
                                               double share);

} // namespace ree
