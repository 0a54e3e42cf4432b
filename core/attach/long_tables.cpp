// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/long_tables.h"

#include <cmath>

#include "core/base/text.h"

namespace ree {
namespace {

bool isYes(std::string_view text) { return text == "1" || text == "yes" || text == "true" || text == "да"; }

FigureKind kindFrom(std::string_view text) {
    if (text == "grade")
        return FigureKind::Grade;
    if (text == "tonnage" || text == "ore_tonnage")
        return FigureKind::Tonnage;
    return text == "contained" ? FigureKind::Contained : FigureKind::Other;
}

/// A value and, where given, the end of its range. Units we do not know keep their number without a unit.
Result<Quantity> quantityFrom(std::string_view value, std::string_view end, std::string_view unitText) {
    const Unit unit = unitFromText(unitText).value_or(Unit::None);
    auto quantity = parseQuantity(value, unit);
    if (!quantity || trimmed(end).empty())
        return quantity;
    const auto high = parseQuantity(end, unit);
    if (!high)
        return high;
    if (!quantity->value.exactlyKnown() || !high->value.exactlyKnown() || high->value.high < quantity->value.low)
        return failure(ErrorCode::WrongText, "Cannot read the range", {},
                       std::string(value) + " to " + std::string(end) + " is no range");
    if (high->value.high > quantity->value.low)
        quantity->value = Interval::range(quantity->value.low, high->value.high);
    return quantity;
}

Quantity percentIn(const TableRow& row, std::string_view column, CellRemarks& remarks) {
    const auto percent = parseQuantity(row[column], Unit::Percent);
    if (percent)
        return *percent;
    remarks.push_back({std::string(column), percent.error().attempted + ": " + percent.error().cause});
    return {{}, Unit::Percent};
}

} // namespace

Figure figureFrom(const TableRow& row, CellRemarks& remarks) {
    const auto quantity = quantityFrom(row["value"], row["value_max"], row["unit"]);
    Figure f;
    f.id = row["figure_id"];
    if (f.id.empty())
        f.id = row.address("value");
    f.estimate = row["estimate_id"];
    f.kindText = row["quantity"];
    f.kind = kindFrom(f.kindText);
    f.statement = row["statement"];
    if (quantity) {
        f.quantity = *quantity;
    } else {
        remarks.push_back({"value", quantity.error().attempted + ": " + quantity.error().cause});
        if (f.statement.empty()) // the words at least stay
            f.statement = row["value"];
    }
    f.unitText = row["unit"];
    f.basisText = row["basis"];
    f.basis = basisFromText(f.basisText);
    f.systemText = row["system"];
    f.system = fromText<ReportingSystem>(f.systemText).value_or(ReportingSystem::Unknown);
    f.classText = row["class"];
    f.resourceClass = fromText<ResourceClass>(f.classText).value_or(ResourceClass::Other);
    f.effectiveDate = row["effective_date"];
    f.cutOff = row["cut_off"];
    f.zone = row["zone"];
    f.derived = isYes(row["is_derived"]);
    f.sourceId = row["source_id"];
    f.note = row["note"];
    return f;
}

Ownership ownershipFrom(const TableRow& row, CellRemarks& remarks) {
    Ownership o;
    o.owner = row["owner"];
    o.role = row["owner_role"];
    o.sharePercent = percentIn(row, "share_percent", remarks);
    o.ownerCountry = countryFromText(row["owner_country"]);
    o.kindText = row["owner_kind"];
    o.kind = fromText<OwnerKind>(o.kindText).value_or(OwnerKind::Other);
    o.ultimateParent = row["ultimate_parent"];
    o.ultimateParentCountry = countryFromText(row["ultimate_parent_country"]);
    o.asOf = row["as_of"];
    o.current = isYes(row["is_current"]);
    o.sourceId = row["source_id"];
    o.note = row["note"];
    return o;
}

CompositionPart compositionFrom(const TableRow& row, CellRemarks& remarks) {
    CompositionPart part;
    part.set = row["set_id"];
    part.component = row["component"];
    part.percent = percentIn(row, "percent", remarks);
    part.basis = row["basis"];
    part.derived = isYes(row["is_derived"]);
    part.sourceId = row["source_id"];
    part.note = row["note"];
    return part;
}

std::optional<CoordinateClaim> coordinateFrom(const TableRow& row, CellRemarks& remarks) {
    const auto lon = parseNumber(row["longitude"]);
    const auto lat = parseNumber(row["latitude"]);
    if (!lon || !lat || std::abs(*lon) > 180 || std::abs(*lat) > 90) {
        remarks.push_back({"longitude", std::string(row["longitude"]) + ", " + std::string(row["latitude"]) +
                                            " is no place in degrees"});
        return std::nullopt;
    }
    CoordinateClaim claim;
    claim.place = {*lon, *lat};
    claim.precisionKm = parseNumber(row["precision_km"]).value_or(std::nan(""));
    claim.method = fromText<CoordinateMethod>(row["method"]).value_or(CoordinateMethod::Unknown);
    claim.used = isYes(row["used"]);
    claim.sourceId = row["source_id"];
    claim.note = row["note"];
    return claim;
}

Source sourceFrom(const TableRow& row) {
    Source s;
    s.id = row["source_id"];
    s.title = row["title"];
    s.publisher = row["publisher"];
    s.date = row["year"];
    s.url = row["url"];
    s.reliability = row["reliability"];
    s.note = row["note"];
    return s;
}

} // namespace ree
