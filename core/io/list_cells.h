// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/io/write_sites.h"

namespace ree {

using AppendCell = void (*)(std::string& to, const SiteTable& table, std::uint32_t row);
using NumberOfCell = double (*)(const SiteTable& table, std::uint32_t row);

/// The cells of one column of a list, its place in the table looked up once: for those who go through many rows. The
/// table must outlive it. Any thread.
class ListCells {
public:
    ListCells(const SiteTable& table, const ListColumn& column);
    /// Adds what cellText gives.
    void append(std::string& to, std::uint32_t row) const;
    /// What cellNumber gives.
    [[nodiscard]] double number(std::uint32_t row) const;

private:
    const SiteTable& m_table;
    AppendCell m_text = nullptr;
    NumberOfCell m_number = nullptr;
    const ExtraField* m_extra = nullptr;
    std::function<Interval(const SiteTable&, std::uint32_t)> m_figure;
    std::function<std::string(const SiteTable&, std::uint32_t)> m_words;
};

} // namespace ree
