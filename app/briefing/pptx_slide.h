// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/briefing/page.h"
#include "app/briefing/pptx_package.h"
#include "core/base/result.h"

namespace ree {

/// What all slides of a deck share while it is written.
struct PptxDeck {
    PptxPackage& package;
    const HouseStyle& theme;   ///< of the first page; the slide master has it
    std::string scratchFolder; ///< for workbooks while they are made
    unsigned charts = 0;       ///< so far
};

/// Adds the slide with its charts and notes. `number` from 1; `pictures` are the parts with the pictures of the items,
/// "" for those that have none. Answers with the slide's part.
[[nodiscard]] Result<std::string> addSlide(PptxDeck& deck, const Page& page, std::size_t number,
                                           const std::vector<std::string>& pictures);

} // namespace ree
