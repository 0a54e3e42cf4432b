// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/briefing/pptx_slide.h"

namespace ree {

/// The page of notes in print: portrait, in English Metric Units.
inline constexpr qint64 notesWidthEmu = 6858000;
inline constexpr qint64 notesHeightEmu = 9144000;

/// Adds the master of the notes and its theme.
void addNotesMaster(PptxDeck& deck);
/// Adds the notes of a page, a paragraph a line.
void addNotes(PptxDeck& deck, const Page& page, std::size_t number, const std::string& slidePart);

} // namespace ree
