// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include <QString>

#include "app/briefing/page.h"
#include "core/base/job.h"
#include "core/base/result.h"

namespace ree {

struct PptxInfo {
    QString title; ///< of the deck, in the file's properties
};
/// Writes the pages as a presentation (ISO/IEC 29500, transitional) in which titles, texts, tables, symbols, charts and
/// notes are objects of their own, and maps pictures of twice the page's resolution. Colours and fonts of the theme are
/// those of the first page's style; all pages have its size. Atomic: what fails or is cancelled leaves the earlier
/// file. The same pages give the same bytes where SOURCE_DATE_EPOCH is set. Any thread; maps are made on all cores.
/// Errors: WrongContent without pages or for pages of several sizes, Cancelled, NotWritable, NoSpace.
[[nodiscard]] Status savePptx(const std::vector<Page>& pages, const PptxInfo& info, const std::filesystem::path& target,
                              const Job& job = {});

} // namespace ree
