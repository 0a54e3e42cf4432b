// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "app/briefing/slide.h"
#include "core/base/job.h"
#include "core/base/result.h"

namespace ree {

/// The selection as one HTML file that needs nothing beside it: map, figures, a table that can be sorted and searched,
/// numbered sources. At most `mostRows` sites stand in the table; the page says how many do not.
struct ReportRequest {
    SlideRequest slide; ///< title, map, filter and style; the layout is not looked at
    std::size_t mostRows = 20000;
};
/// The page itself. Any thread; empty when cancelled.
[[nodiscard]] std::string reportHtml(const ReportRequest& request, const Job& job);
/// Atomic. The same request gives the same bytes.
[[nodiscard]] Status saveReport(const ReportRequest& request, const std::filesystem::path& target, const Job& job);

} // namespace ree
