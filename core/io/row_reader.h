// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/io/cells.h"
#include "core/io/place_reader.h"
#include "core/io/read_plan.h"
#include "core/io/remarks.h"
#include "core/io/seen_words.h"
#include "core/sites/site_table.h"

namespace ree {

/// A stretch of the rows of one source, and what there was to say about it.
struct SitesPart {
    std::shared_ptr<SiteTable> table;
    Remarks remarks;
    std::int64_t guessedTexts = 0;
};

/// Fills the columns of a table row by row from the cells of a source. Builds no record and no text of a row's own: a
/// million rows are mostly spent in allocating otherwise. One thread.
class RowReader {
public:
    /// `expectedRows` only spares growing; 0 when nothing is known.
    RowReader(const ReadPlan& plan, const SiteLayer& layer, const std::string& encoding, std::size_t expectedRows);
    /// `bare`: the row has no geometry, its place may stand in columns.
    void add(Cells& cells, bool bare);
    /// The rows with their places: those of their geometries, for bare rows those of their columns.
    [[nodiscard]] SitesPart take(PlaceReader& places, PlacesTold& told);

private:
    void addTexts(Cells& cells);
    void addWords(Cells& cells);
    void addFigures(Cells& cells);
    void addExtras(Cells& cells);
    void reserveTexts();
    [[nodiscard]] std::string_view text(Cells& cells, int field);
    [[nodiscard]] std::string_view text(Cells& cells, FieldRole role) { return text(cells, m_plan[role].field); }
    [[nodiscard]] Interval figure(Cells& cells, FieldRole role, Unit base);
    [[nodiscard]] LonLat placeInColumns(Cells& cells);
    template <class Column, class Seen>
    void addWord(Cells& cells, FieldRole role, Column& column, Seen& seen);

    const ReadPlan& m_plan;
    std::size_t m_expectedRows;
    std::int64_t m_rows = 0; ///< the row being added counts
    TextDecoder m_decode;
    Remarks m_remarks;
    std::string m_scratch;
    std::shared_ptr<SiteTable> m_table;
    std::vector<LonLat> m_columnPlaces; ///< one a bare row
    SeenWords<CoordinateMethod> m_methods;
    SeenWords<CountryId> m_countries;
    SeenWords<ElementSet> m_elements;
    SeenWords<DepositType> m_types;
    SeenWords<SiteStatus> m_statuses;
    SeenWords<EvidenceLevel> m_levels;
    SeenWords<Scope> m_scopes;
    SeenWords<Basis> m_bases;
    SeenWords<ReportingSystem> m_systems;
    SeenWords<ResourceClass> m_classes;
    SeenWords<OwnerKind> m_ownerKinds;
};

} // namespace ree
