// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

#include "app/paint/map_painter.h"
#include "core/base/result.h"
#include "core/query/filter.h"
#include "tests/bench/measure.h"

namespace ree::bench {

/// What the operations work on and share. Made by openBench.
struct Bench {
    Meter& meter;
    std::filesystem::path file;
    std::filesystem::path folder; ///< for what operations write; gone afterwards
    BaseMapPtr baseMap;
    SiteTablePtr table;
    RowSetPtr all;
    Filter filter;      ///< by country and element; about one synthetic site in ten
    RowSetPtr filtered; ///< the rows that pass it
    View whole;         ///< 1920 × 1080 that show every site
    LonLatBox zoomBox;
    View zoom; ///< shows zoomBox

    std::int64_t sites = 0; ///< of the file

    [[nodiscard]] std::int64_t n() const { return sites; }
    /// The map of `rows` in `view`: default options, all sites in one colour.
    [[nodiscard]] MapRequest request(const View& view, const RowSetPtr& rows) const;
};

/// Reads the file and the base map, and draws both once: what is measured later has warm files and no first times.
[[nodiscard]] Bench openBench(Meter& meter, const std::filesystem::path& file, const std::filesystem::path& folder);

// The operations by theme, each in the order of docs/performance.md.
void benchWindow(Meter& meter, const std::filesystem::path& folder);
void benchOpening(Bench& bench);
void benchRedraw(const Bench& bench);
void benchReproject(const Bench& bench);
void benchFilter(const Bench& bench);
void benchIdentify(const Bench& bench);
void benchExport(const Bench& bench);
void benchTable(const Bench& bench);
void benchDeck(const Bench& bench);

// What the comparison has no line for.
void benchMoved(const Bench& bench);
void benchFurther(const Bench& bench);

template <class T>
T demanded(Result<T> result) {
    if (!result)
        throw std::runtime_error(toText(result.error()));
    return *std::move(result);
}

} // namespace ree::bench
