// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/write_sites.h"

namespace ree {

/// Writes rows as a workbook: a sheet "Sites" with typed cells, a frozen header with units, a filter; "Sources" with
/// what the rows cite; "Notes" with what the list is, by which filter it was made and whose data it holds. Texts are
/// texts, never formulas. More rows than a sheet holds (1,048,575) are an error.
[[nodiscard]] Status writeXlsx(const SiteTable& table, std::span<const std::uint32_t> rows,
                               std::span<const ListColumn> columns, const std::filesystem::path& draft,
                               const WriteOptions& options, const Job& job);

} // namespace ree
