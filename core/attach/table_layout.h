// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/io/read_sites.h"

namespace ree {

/// A published table that we know by its headings: what its fields mean, whose it is, and its habits. What it says
/// beats what a heading alone suggests; what the user assigns beats both.
struct TableLayout {
    std::string_view key;   ///< "usgs-ofr-02-189"
    std::string_view title; ///< as cited
    std::string_view publisher;
    std::string_view date;     ///< of publication; the date of figures that state none
    std::string_view encoding; ///< code page when the file is not UTF-8; "" when it is
    ReportingSystem system = ReportingSystem::Unknown;
    std::vector<std::string_view> headings; ///< all of these, in any case, and the layout is recognised
    std::vector<std::pair<std::string_view, FieldMeaning>> fields;
    bool zeroIsNotReported = false; ///< a grade or tonnage of 0 stands for "not reported"
    bool resourceInWords = false;
    std::string_view note; ///< on every figure: by what convention it is read
};

[[nodiscard]] const std::vector<TableLayout>& tableLayouts();
/// The layout whose headings the table has; nullptr for none.
[[nodiscard]] const TableLayout* recognised(const RawTable& table);

/// What each column means: as assigned, else as the layout says, else as its heading says.
[[nodiscard]] std::map<std::string, FieldMeaning> meaningsOf(const RawTable& table, const TableLayout* layout,
                                                             const std::map<std::string, FieldMeaning>& assigned);

/// readTable, and once more in the code page of its layout when the table is recognised, is not UTF-8 and no encoding
/// was given.
[[nodiscard]] Result<RawTable> readTableToAttach(const std::filesystem::path& path, const ReadOptions& options,
                                                 const Job& job);

} // namespace ree
