// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/briefing/pptx_slide.h"

namespace ree {

/// The part of a slide, by its number from 1.
[[nodiscard]] std::string slidePart(std::size_t number);
/// Adds the presentation with the list of its slides, its small settings, and the properties of the document.
void addDocument(PptxDeck& deck, const std::vector<Page>& pages, const QString& title);

} // namespace ree
