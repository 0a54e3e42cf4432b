// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <QColor>

#include "core/scene/style.h"
#include "core/sites/site_table.h"

namespace ree {

/// Which colour class each site of a table belongs to. The usual values have settled colours; where colours are
/// left, the most frequent others of the whole table (neighbours and comparisons apart) get them. So a filter never
/// changes the colour of a site. The rest is "other", and what is not stated is a class of its own.
class SiteClasses {
public:
    SiteClasses(const SiteTable& table, ColourBy by, Theme theme);
    [[nodiscard]] std::size_t of(std::uint32_t row) const;
    [[nodiscard]] std::size_t size() const { return m_labels.size(); }
    [[nodiscard]] const std::string& label(std::size_t index) const { return m_labels[index]; }
    [[nodiscard]] const QColor& colour(std::size_t index) const { return m_colours[index]; }

private:
    [[nodiscard]] std::uint16_t code(std::uint32_t row) const;

    const SiteTable& m_table;
    ColourBy m_by;
    std::vector<std::uint8_t> m_classOfCode;
    std::vector<std::string> m_labels;
    std::vector<QColor> m_colours;
};

/// The heading of a legend by this attribute: "Deposit type".
[[nodiscard]] std::string_view heading(ColourBy by);

} // namespace ree
