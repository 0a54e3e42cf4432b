// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuple>

#include "core/sites/site_table.h"

namespace ree {

/// Calls `use` with a pointer to each column of a SiteTable that holds one value a row, `layer` and the fields of the
/// source aside: they are numbered and named anew when tables are joined. What is done to every column is done here,
/// so that a new one cannot be forgotten.
template <class Use>
void forEachSiteColumn(Use use) {
    std::apply([&use](auto... column) { (use(column), ...); }, std::tuple{&SiteTable::id,
                                                                          &SiteTable::name,
                                                                          &SiteTable::searchKey,
                                                                          &SiteTable::place,
                                                                          &SiteTable::precisionKm,
                                                                          &SiteTable::method,
                                                                          &SiteTable::country,
                                                                          &SiteTable::elements,
                                                                          &SiteTable::type,
                                                                          &SiteTable::status,
                                                                          &SiteTable::evidenceLevel,
                                                                          &SiteTable::scope,
                                                                          &SiteTable::gradePercent,
                                                                          &SiteTable::gradeBasis,
                                                                          &SiteTable::tonnageTonnes,
                                                                          &SiteTable::containedTonnes,
                                                                          &SiteTable::statedContainedTonnes,
                                                                          &SiteTable::system,
                                                                          &SiteTable::resourceClass,
                                                                          &SiteTable::sameEstimate,
                                                                          &SiteTable::owner,
                                                                          &SiteTable::ownerCountry,
                                                                          &SiteTable::ownerKind,
                                                                          &SiteTable::admin1});
}

} // namespace ree
