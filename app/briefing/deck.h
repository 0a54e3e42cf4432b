// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/briefing/page.h"
#include "core/base/job.h"
#include "core/base/result.h"

namespace ree {

/// Pages that become a file.
struct Deck {
    std::string title; ///< for the file's properties
    std::vector<Page> pages;
    double pngScale = 1; ///< of .png, device pixels a page pixel: 2 gives 3840 × 2160
};
/// By the ending: .pptx, .pdf, .svg, .png. Several pages as .svg or .png become numbered files, "deck-01.png".
/// Answers with the files. A failed or cancelled export leaves what was there. Any thread, and uses several; progress
/// is told in slides.
[[nodiscard]] Result<std::vector<std::filesystem::path>> saveDeck(const Deck& deck, const std::filesystem::path& target,
                                                                  const Job& job);

} // namespace ree
