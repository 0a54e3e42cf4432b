// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "tests/support/make_sites.h"

namespace ree::testing {

/// Made-up sites of every kind, the same in each run, with gaps in every column: a ground for comparing ways of
/// counting.
inline std::shared_ptr<SiteTable> mixedSites(std::size_t count) {
    std::uint32_t state = 12345;
    const auto pick = [&state](std::uint32_t below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16U) % below;
    };
    const std::vector<CountryId> countries{unknownCountry, centralAsia()[0], centralAsia()[1], centralAsia()[4]};
    const std::vector<Interval> grades{Interval{},           Interval::exact(0),      Interval::exact(0.5),
                                       Interval::below(0.1), Interval::range(0.2, 2), Interval::atLeast(1)};
    std::vector<SiteRecord> records(count);
    for (SiteRecord& r : records) {
        r.id = "M" + std::to_string(&r - records.data());
        r.name = "Site " + std::to_string(pick(1000));
        r.country = countries[pick(4)];
        r.elements = ElementSet(pick(3) == 0 ? 0U : pick(1U << 16U));
        r.type = static_cast<DepositType>(pick(4));
        r.status = static_cast<SiteStatus>(pick(3));
        r.evidenceLevel = static_cast<EvidenceLevel>(pick(5));
        r.scope = static_cast<Scope>(pick(4));
        r.gradePercent = grades[pick(6)];
        r.owner = pick(2) == 0 ? "" : "Owner " + std::to_string(pick(5));
        r.ownerCountry = countries[pick(4)];
        if (pick(4) != 0)
            r.place = {60.0 + pick(20), 40.0 + pick(10)};
    }
    return tableOf(records);
}

} // namespace ree::testing
