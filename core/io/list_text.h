// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string>

#include "core/io/write_sites.h"

namespace ree {

/// A list as text, piece by piece, so that a million rows need not stand in memory. One thread.
class ListTextWriter {
public:
    ListTextWriter() = default;
    virtual ~ListTextWriter() = default;
    ListTextWriter(const ListTextWriter&) = delete;
    ListTextWriter& operator=(const ListTextWriter&) = delete;
    virtual void begin(std::string& to) = 0;
    virtual void add(std::string& to, std::span<const std::uint32_t> rows) = 0;
    virtual void end(std::string& to) = 0;
};

/// Null for a format that is no text. The table and the columns must outlive the writer.
[[nodiscard]] std::unique_ptr<ListTextWriter> listTextWriter(const SiteTable& table,
                                                             std::span<const ListColumn> columns, ListFormat format);

} // namespace ree
