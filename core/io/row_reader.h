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
#include "core/io/row_batch.h"
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
    RowReader(const ReadPlan& plan, const SiteLayer& layer, TextDecoder decode, std::size_t expectedRows);
    /// `bare`: the row has no geometry, its place may stand in columns.
    void add(Cells& cells, bool bare);
    /// All rows of a batch and their places. One column after the other: in column-wise batches the processor follows
    /// two or three pieces of memory then, not thirty.
    void add(RowBatch& batch, PlaceReader& places);
    /// The rows with their places: those of their geometries, for bare rows those of their columns.
    [[nodiscard]] SitesPart take(PlaceReader& places, PlacesTold& told);

private:
    // `each` calls what it is given with the cells of each new row, in order, while m_rows counts them.
    template <class Each>
    void addColumns(const Each& each);
    template <class Each>
    void addTexts(const Each& each);
    template <class Each>
    void addWords(const Each& each);
    template <class Each>
    void addFigures(const Each& each);
    template <class Each>
    void addExtras(const Each& each);
    void addName(Cells& cells);
    [[nodiscard]] ElementSet elements(Cells& cells);
    void reserveTexts();
    [[nodiscard]] std::string_view text(Cells& cells, int field);
    [[nodiscard]] std::string_view text(Cells& cells, FieldRole role) { return text(cells, m_plan[role].field); }
    [[nodiscard]] Interval figure(Cells& cells, FieldRole role, Unit base);
    [[nodiscard]] LonLat placeInColumns(Cells& cells);
    template <class Each, class Column, class Seen>
    void addWord(const Each& each, FieldRole role, Column& column, Seen& seen);

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
