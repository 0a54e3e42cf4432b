// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/country.h"
#include "core/domain/element.h"
#include "core/domain/quantity.h"
#include "core/domain/vocabulary.h"
#include "core/geo/types.h"
#include "core/sites/columns.h"
#include "core/sites/evidence.h"
#include "core/sites/interval_column.h"

namespace ree {

/// One opened source of sites. Rows of a table point to it by index.
struct SiteLayer {
    std::string name;   ///< for people: "REE Atlas", "my_sites"
    std::string source; ///< path, or "" for the atlas's own data
    std::string credit; ///< whose data, where known; printed on exports
};

/// Sites as columns: one row a site, every vector of the same length. It is filled once by its maker and then shared as
/// `std::shared_ptr<const SiteTable>`; from that moment it is immutable and any thread may read it. Null is kept apart
/// from zero: NaN places, Unknown intervals, 0 codes, empty sets, "" texts.
struct SiteTable {
    TextColumn id;
    TextColumn name;
    TextColumn searchKey; ///< foldText of every name of the site, '\n' between; what `name ~` looks into
    std::vector<LonLat> place;
    std::vector<float> precisionKm; ///< radius about the place, NaN unknown
    std::vector<CoordinateMethod> method;
    std::vector<CountryId> country;
    std::vector<ElementSet> elements;
    std::vector<DepositType> type;
    std::vector<SiteStatus> status;
    std::vector<EvidenceLevel> evidenceLevel;
    std::vector<Scope> scope;
    IntervalColumn gradePercent;
    std::vector<Basis> gradeBasis;
    IntervalColumn tonnageTonnes;
    IntervalColumn containedTonnes;       ///< oxide in the ground that is used; see usedContainedTonnes()
    IntervalColumn statedContainedTonnes; ///< as the source's own column says it, used or not
    std::vector<ReportingSystem> system;
    std::vector<ResourceClass> resourceClass;
    std::vector<std::uint8_t> sameEstimate; ///< 1 when grade and tonnage stand in one estimate
    WordColumn owner;
    std::vector<CountryId> ownerCountry;
    std::vector<OwnerKind> ownerKind;
    WordColumn admin1;
    std::vector<std::uint16_t> layer; ///< index into layers
    std::vector<SiteLayer> layers;
    std::vector<ExtraField> extra;
    std::shared_ptr<const Evidence> evidence; ///< null when nothing was attached

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(place.size()); }
    [[nodiscard]] const ExtraField* extraField(std::string_view fieldName) const;
    /// Text of an extra field in a row, "" when absent or null.
    [[nodiscard]] std::string extraText(std::uint32_t row, std::string_view fieldName) const;
    [[nodiscard]] const SiteEvidence* evidenceOf(std::uint32_t row) const {
        return evidence ? evidence->of(row) : nullptr;
    }
    /// Bytes held, roughly; what the million-site budget of 180 MB is measured by.
    [[nodiscard]] std::size_t memoryBytes() const;
    [[nodiscard]] std::uint32_t placedCount() const;
};
using SiteTablePtr = std::shared_ptr<const SiteTable>;

/// Rare earth oxide in the ground, in tonnes: tonnage × grade where both stand in one estimate and the grade is a sum
/// of oxides; else what is stated. Unknown where there is neither; metal is never taken for oxide.
[[nodiscard]] Interval usedContainedTonnes(const Interval& tonnageTonnes, const Interval& gradePercent,
                                           Basis gradeBasis, bool sameEstimate, const Interval& statedTonnes);

/// Adds foldText of a site's names to `to`, each spelling once, '\n' between; `otherNames` has ';' or '\n' between.
void appendSearchKey(std::string& to, std::string_view name, std::string_view otherNames);

/// One row before it stands in a table; what readers and tests fill.
struct SiteRecord {
    std::string id;
    std::string name;
    std::string otherNames; ///< further names in any script, ';' between
    LonLat place;
    float precisionKm = std::numeric_limits<float>::quiet_NaN();
    CoordinateMethod method = CoordinateMethod::Unknown;
    CountryId country = unknownCountry;
    ElementSet elements;
    DepositType type = DepositType::Unknown;
    SiteStatus status = SiteStatus::Unknown;
    EvidenceLevel evidenceLevel = EvidenceLevel::Unknown;
    Scope scope = Scope::Unknown;
    Interval gradePercent;
    Basis gradeBasis = Basis::NotStated;
    Interval tonnageTonnes;
    Interval containedTonnes; ///< as stated
    ReportingSystem system = ReportingSystem::Unknown;
    ResourceClass resourceClass = ResourceClass::Unknown;
    bool sameEstimate = false;
    std::string owner;
    CountryId ownerCountry = unknownCountry;
    OwnerKind ownerKind = OwnerKind::Unknown;
    std::string admin1;
};

/// Appends rows to a table under construction. Extra fields are declared first; their values are appended a row by the
/// caller through `extra()`.
class SiteTableBuilder {
public:
    explicit SiteTableBuilder(SiteLayer layer);
    void reserve(std::size_t rows);
    /// Returns the index for extra().
    std::size_t declareExtra(std::string name, bool number);
    void add(const SiteRecord& record);
    void setExtra(std::size_t field, std::string_view text); ///< for the row added last
    void setExtra(std::size_t field, double number);
    [[nodiscard]] std::uint32_t size() const { return m_table->size(); }
    /// Hands the table over; the builder is empty afterwards.
    [[nodiscard]] std::shared_ptr<SiteTable> take();

private:
    std::shared_ptr<SiteTable> m_table;
};

/// One table of several, rows in order, layers kept apart, extra fields joined by name, evidence rows renumbered. A
/// single table is handed back as it is.
[[nodiscard]] SiteTablePtr concatenated(const std::vector<SiteTablePtr>& tables);
/// Adds the rows of `part`, a stretch of the same source with the same fields declared in the same order.
void appendPart(SiteTable& to, SiteTable&& part);

} // namespace ree
