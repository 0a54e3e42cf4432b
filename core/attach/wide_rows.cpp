// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/wide_rows.h"

#include <algorithm>

#include "core/attach/element_sums.h"
#include "core/attach/owner_text.h"
#include "core/attach/resource_text.h"
#include "core/base/text.h"

namespace ree {
namespace {

FigureKind kindOf(FieldRole role) {
    switch (role) {
    case FieldRole::Grade:
    case FieldRole::ComponentGrade: return FigureKind::Grade;
    case FieldRole::Tonnage: return FigureKind::Tonnage;
    default: return FigureKind::Contained;
    }
}

std::string_view kindText(FigureKind kind) {
    switch (kind) {
    case FigureKind::Grade: return "grade";
    case FigureKind::Tonnage: return "tonnage";
    case FigureKind::Contained: return "contained";
    case FigureKind::Other: break;
    }
    return "other";
}

Basis basisInHeading(std::string_view heading) {
    for (const auto word : splitList(heading, " ,_()%"))
        if (const Basis basis = basisFromText(word); isRareEarthSum(basis))
            return basis;
    return Basis::NotStated;
}

/// The basis of a figure: of its column, else as the row states it, else as its heading says.
void setBasis(Figure& f, const RoleColumns::Column& column, std::string_view stated) {
    if (!column.meaning.component.empty()) {
        f.basisText = column.meaning.component;
        f.basis = basisFromText(f.basisText);
    } else if (f.kind == FigureKind::Tonnage) {
        f.basis = Basis::Ore;
        f.basisText = toText(f.basis);
    } else if (!stated.empty()) {
        f.basisText = stated;
        f.basis = basisFromText(stated);
    } else {
        f.basis = basisInHeading(column.heading);
        f.basisText = toText(f.basis);
    }
}

bool unitFits(FigureKind kind, Unit unit) {
    const Dimension is = dimension(unit);
    return kind == FigureKind::Grade ? is == Dimension::MassFraction || is == Dimension::MassPerVolume
                                     : is == Dimension::Mass;
}

bool isAddress(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

} // namespace

Source WideReader::tableAsSource() const {
    Source source;
    source.id = m_columns.table().source;
    source.title = m_layout == nullptr ? source.id : std::string(m_layout->title);
    if (m_layout != nullptr) {
        source.publisher = m_layout->publisher;
        source.date = m_layout->date;
    }
    return source;
}

/// A link is a source of its own; words are a reference that the table gives, kept as a note.
std::string WideReader::sourceOf(const TableRow& row, WideRow& wide, std::string& note) const {
    const auto text = row.cell(m_roles.first(FieldRole::Source));
    if (text.empty())
        return row.source();
    constexpr std::size_t longestId = 40;
    const bool id = text.size() <= longestId && text.find(' ') == std::string_view::npos;
    if (!isAddress(text) && !id) {
        note = "source: " + std::string(text);
        return row.source();
    }
    Source source;
    source.id = text;
    source.title = text;
    if (isAddress(text))
        source.url = text;
    wide.sources.push_back(std::move(source));
    return std::string(text);
}

Figure WideReader::commonFigure(const TableRow& row, WideRow& wide) const {
    const auto cell = [&](FieldRole role) { return row.cell(m_roles.first(role)); };
    Figure f;
    f.estimate = row.source() + "#" + std::to_string(row.number() + 1);
    f.systemText = cell(FieldRole::System);
    f.system = fromText<ReportingSystem>(f.systemText).value_or(ReportingSystem::Unknown);
    if (f.systemText.empty() && m_layout != nullptr) {
        f.system = m_layout->system;
        f.systemText = key(f.system);
    }
    f.classText = cell(FieldRole::Class);
    f.resourceClass = fromText<ResourceClass>(f.classText).value_or(ResourceClass::Other);
    f.effectiveDate = cell(FieldRole::EffectiveDate);
    if (f.effectiveDate.empty() && m_layout != nullptr)
        f.effectiveDate = m_layout->date;
    f.cutOff = cell(FieldRole::CutOff);
    f.sourceId = sourceOf(row, wide, f.note);
    const auto addNote = [&f](std::string_view text) {
        if (!text.empty())
            f.note += (f.note.empty() ? "" : "; ") + std::string(text);
    };
    f.zone = cell(FieldRole::Zone);
    if (m_layout != nullptr)
        addNote(m_layout->note);
    return f;
}

void WideReader::addFigure(const TableRow& row, const RoleColumns::Column& column, const Figure& common,
                           WideRow& wide) const {
    const auto text = row.cell(column.index);
    const auto quantity = parseQuantity(text, column.meaning.unit);
    if (!quantity) {
        const auto words = resourcesFrom(text);
        if (!words.figures.empty() && words.kept.empty())
            return addWords(row, column, common, wide);
        wide.remarks.push_back({column.heading, quantity.error().attempted + ": " + quantity.error().cause});
        return;
    }
    if (quantity->value.bound == Bound::Unknown)
        return;
    if (m_layout != nullptr && m_layout->zeroIsNotReported && quantity->value == Interval::exact(0)) {
        ++wide.zerosLeftOut;
        return;
    }
    Figure f = common;
    f.kind = kindOf(column.meaning.role);
    if (!unitFits(f.kind, quantity->unit)) {
        wide.remarks.push_back(
            {column.heading, quantity->unit == Unit::None
                                 ? "'" + std::string(text) + "': neither the cell nor the heading has a unit"
                                 : "'" + std::string(text) + "' is no " + std::string(kindText(f.kind))});
        return;
    }
    f.id = row.address(column.heading);
    f.kindText = kindText(f.kind);
    f.statement = column.heading + ": " + std::string(text);
    f.quantity = *quantity;
    f.unitText = symbol(quantity->unit);
    setBasis(f, column, row.cell(m_roles.first(FieldRole::GradeBasis)));
    wide.gained.figures.push_back(std::move(f));
}

/// Figures out of words; what cannot be read is kept as a statement without a number.
void WideReader::addWords(const TableRow& row, const RoleColumns::Column& column, const Figure& common,
                          WideRow& wide) const {
    const auto text = row.cell(column.index);
    if (text.empty())
        return;
    if (const auto quantity = parseQuantity(text, column.meaning.unit);
        quantity && (!quantity->value.known() || dimension(quantity->unit) == Dimension::Mass)) {
        RoleColumns::Column tonnage = column;
        tonnage.meaning.role = FieldRole::Tonnage;
        return addFigure(row, tonnage, common, wide);
    }
    const auto read = resourcesFrom(text);
    int number = 0;
    for (const Figure& stated : read.figures) {
        Figure f = common;
        f.id = row.address(column.heading) + ":" + std::to_string(++number);
        f.estimate = common.estimate + "/" + stated.estimate;
        f.kind = stated.kind;
        f.kindText = stated.kindText;
        f.statement = stated.statement;
        f.quantity = stated.quantity;
        f.unitText = stated.unitText;
        f.basis = stated.basis;
        f.basisText = stated.basisText;
        if (!stated.classText.empty()) {
            f.classText = stated.classText;
            f.resourceClass = stated.resourceClass;
        }
        if (!stated.effectiveDate.empty())
            f.effectiveDate = stated.effectiveDate;
        if (!stated.cutOff.empty())
            f.cutOff = stated.cutOff;
        wide.gained.figures.push_back(std::move(f));
    }
    for (const auto& kept : read.kept) {
        Figure f = common;
        f.id = row.address(column.heading) + ":" + std::to_string(++number);
        f.kind = FigureKind::Other;
        f.kindText = "statement";
        f.statement = kept.text;
        f.note = "kept in words: " + kept.reason + (f.note.empty() ? "" : "; " + f.note);
        wide.gained.figures.push_back(std::move(f));
        wide.notes.push_back("'" + kept.text + "' is kept in words: " + kept.reason);
    }
}

void WideReader::addOwners(const TableRow& row, const Figure& common, WideRow& wide) const {
    const std::int64_t column = m_roles.first(FieldRole::Owner);
    auto read = ownersFrom(row.cell(column));
    for (const std::string& remark : read.remarks)
        wide.remarks.push_back({m_columns.table().columns[static_cast<std::size_t>(column)], remark});
    const auto cell = [&](FieldRole role) { return row.cell(m_roles.first(role)); };
    if (read.owners.size() == 1 && !cell(FieldRole::OwnerShare).empty()) {
        const auto share = parseQuantity(cell(FieldRole::OwnerShare), Unit::Percent);
        if (share)
            read.owners.front().share = *share;
        else
            wide.remarks.push_back({"share", share.error().attempted + ": " + share.error().cause});
    }
    const auto parents = ownersFrom(cell(FieldRole::OwnerParent)).owners;
    for (std::size_t i = 0; i < read.owners.size(); ++i) {
        const OwnerPart& part = read.owners[i];
        Ownership owner;
        owner.owner = part.owner;
        owner.role = "owner";
        owner.sharePercent = part.share;
        if (parents.size() == read.owners.size())
            owner.ultimateParent = parents[i].owner;
        if (read.owners.size() == 1) {
            owner.ownerCountry = countryFromText(cell(FieldRole::OwnerCountry));
            owner.kindText = cell(FieldRole::OwnerKind);
            owner.kind = fromText<OwnerKind>(owner.kindText).value_or(OwnerKind::Other);
        }
        owner.asOf = cell(FieldRole::AsOf).empty() ? common.effectiveDate : std::string(cell(FieldRole::AsOf));
        owner.current = true;
        owner.sourceId = common.sourceId;
        owner.note = part.note;
        wide.gained.owners.push_back(std::move(owner));
    }
}

WideRow WideReader::read(std::size_t number) const {
    WideRow wide;
    const TableRow row(m_columns, number);
    const Figure common = commonFigure(row, wide);
    for (const RoleColumns::Column& column : m_roles.all())
        switch (column.meaning.role) {
        case FieldRole::Grade:
        case FieldRole::ComponentGrade:
        case FieldRole::Tonnage:
        case FieldRole::Contained: addFigure(row, column, common, wide); break;
        case FieldRole::ResourceText: addWords(row, column, common, wide); break;
        default: break;
        }
    auto sums = elementSums(wide.gained.figures, common.estimate);
    auto& figures = wide.gained.figures;
    figures.insert(figures.end(), sums.grades.begin(), sums.grades.end());
    wide.gained.composition = std::move(sums.composition);
    if (!sums.why.empty())
        wide.notes.push_back(std::move(sums.why));
    addOwners(row, common, wide);
    return wide;
}

} // namespace ree
