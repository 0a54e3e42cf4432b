// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/models/attach_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <QCoreApplication>
#include <QStringList>

#include "app/paint/qt_text.h"

namespace ree {
namespace {

using R = FieldRole;

QString tr(const char* text) { return QCoreApplication::translate("Attach", text); }

constexpr std::array<std::pair<R, const char*>, 33> labels{
    {{R::None, QT_TRANSLATE_NOOP("Attach", "Not used")},
     {R::Id, QT_TRANSLATE_NOOP("Attach", "Id of site")},
     {R::Name, QT_TRANSLATE_NOOP("Attach", "Name")},
     {R::NameRussian, QT_TRANSLATE_NOOP("Attach", "Russian name")},
     {R::NameLocal, QT_TRANSLATE_NOOP("Attach", "Local name")},
     {R::OtherNames, QT_TRANSLATE_NOOP("Attach", "Other names")},
     {R::Country, QT_TRANSLATE_NOOP("Attach", "Country")},
     {R::Admin1, QT_TRANSLATE_NOOP("Attach", "Region")},
     {R::Longitude, QT_TRANSLATE_NOOP("Attach", "Longitude")},
     {R::Latitude, QT_TRANSLATE_NOOP("Attach", "Latitude")},
     {R::PrecisionKm, QT_TRANSLATE_NOOP("Attach", "Precision, km")},
     {R::Commodity, QT_TRANSLATE_NOOP("Attach", "Commodity")},
     {R::Elements, QT_TRANSLATE_NOOP("Attach", "Elements")},
     {R::Type, QT_TRANSLATE_NOOP("Attach", "Deposit type")},
     {R::Status, QT_TRANSLATE_NOOP("Attach", "Status")},
     {R::Grade, QT_TRANSLATE_NOOP("Attach", "Rare earth grade")},
     {R::GradeBasis, QT_TRANSLATE_NOOP("Attach", "Basis of grade")},
     {R::ComponentGrade, QT_TRANSLATE_NOOP("Attach", "Grade of …")},
     {R::Tonnage, QT_TRANSLATE_NOOP("Attach", "Tonnage")},
     {R::Contained, QT_TRANSLATE_NOOP("Attach", "Contained")},
     {R::ResourceText, QT_TRANSLATE_NOOP("Attach", "Resource in words")},
     {R::System, QT_TRANSLATE_NOOP("Attach", "Reporting system")},
     {R::Class, QT_TRANSLATE_NOOP("Attach", "Resource class")},
     {R::CutOff, QT_TRANSLATE_NOOP("Attach", "Cut-off")},
     {R::Zone, QT_TRANSLATE_NOOP("Attach", "Zone")},
     {R::EffectiveDate, QT_TRANSLATE_NOOP("Attach", "Effective date")},
     {R::Owner, QT_TRANSLATE_NOOP("Attach", "Owner")},
     {R::OwnerShare, QT_TRANSLATE_NOOP("Attach", "Owner's share")},
     {R::OwnerParent, QT_TRANSLATE_NOOP("Attach", "Owner's parent")},
     {R::OwnerCountry, QT_TRANSLATE_NOOP("Attach", "Owner's country")},
     {R::OwnerKind, QT_TRANSLATE_NOOP("Attach", "Owner's kind")},
     {R::AsOf, QT_TRANSLATE_NOOP("Attach", "Owned as of")},
     {R::Source, QT_TRANSLATE_NOOP("Attach", "Source")}}};

/// "40 by id, 120 by name"; "" when nothing joined.
QString howText(const AttachReport& r) {
    QStringList ways;
    const auto add = [&ways](std::int64_t count, const QString& text) {
        if (count > 0)
            ways << text.arg(count);
    };
    add(r.byId, tr("%L1 by id"));
    add(r.exact, tr("%L1 by name"));
    add(r.safe, tr("%L1 by another spelling"));
    add(r.decided, tr("%L1 by decision"));
    return ways.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(ways.join(QStringLiteral(", ")));
}

QString counted(std::int64_t count, const char* one, const char* many) {
    return tr(count == 1 ? one : many).arg(count);
}

QString gainedText(const AttachReport& r) {
    QStringList gains{counted(r.figures, "%L1 figure", "%L1 figures"), counted(r.owners, "%L1 owner", "%L1 owners")};
    if (r.compositions > 0)
        gains << counted(r.compositions, "%L1 share of a composition", "%L1 shares of a composition");
    if (r.coordinates > 0)
        gains << counted(r.coordinates, "%L1 place", "%L1 places");
    return gains.join(QStringLiteral(", "));
}

QString kindSentence(TableKind kind) {
    switch (kind) {
    case TableKind::Estimates:
        return tr("A list of estimates, one figure a row: every column is known by its heading.");
    case TableKind::Ownership: return tr("A list of owners, one owner a row: every column is known by its heading.");
    case TableKind::Composition:
        return tr("A list of compositions, one component a row: every column is known by its heading.");
    case TableKind::Coordinates: return tr("A list of places, one place a row: every column is known by its heading.");
    case TableKind::Sources: return tr("A list of sources: every column is known by its heading.");
    case TableKind::Wide:
    case TableKind::Unknown: break;
    }
    return {};
}

} // namespace

QString roleLabel(FieldRole role) {
    for (const auto& [known, text] : labels)
        if (known == role)
            return tr(text);
    return qtText(toText(role)); // not offered here, but what a heading may mean elsewhere
}

const std::vector<FieldRole>& rolesToAttach() {
    static const std::vector<FieldRole> roles = [] {
        std::vector<FieldRole> all;
        for (const auto& entry : labels)
            all.push_back(entry.first);
        return all;
    }();
    return roles;
}

std::vector<Unit> unitsOf(FieldRole role) {
    if (!hasComponent(role))
        return {};
    const bool isGrade = role == FieldRole::Grade || role == FieldRole::ComponentGrade;
    std::vector<Unit> units{Unit::None};
    for (int i = 1; i < unitCount; ++i) {
        const Unit unit = static_cast<Unit>(i);
        const Dimension is = dimension(unit);
        if (isGrade ? is == Dimension::MassFraction || is == Dimension::MassPerVolume : is == Dimension::Mass)
            units.push_back(unit);
    }
    return units;
}

bool hasComponent(FieldRole role) {
    return role == FieldRole::Grade || role == FieldRole::ComponentGrade || role == FieldRole::Tonnage ||
           role == FieldRole::Contained;
}

QString attachCountsText(const AttachReport& r) {
    const QString rows = counted(r.read, "%L1 row", "%L1 rows");
    if (r.kind == TableKind::Sources)
        return tr("%1: %2, %L3 rejected").arg(rows, counted(r.matched, "%L1 source", "%L1 sources")).arg(r.rejected);
    return tr("%1: %2 %3%4, %L5 for review, %L6 without a site, %L7 rejected; %8")
        .arg(rows, counted(r.matched, "%L1 joins to", "%L1 join to"), counted(r.sites, "%L1 site", "%L1 sites"),
             howText(r))
        .arg(r.ambiguous)
        .arg(r.unmatched)
        .arg(r.rejected)
        .arg(gainedText(r));
}

QString recognisedText(const TableGuess& guess) {
    if (!guess.layoutTitle.empty())
        return tr("Recognised: %1").arg(qtText(guess.layoutTitle));
    return kindSentence(guess.kind);
}

QString previewNotes(std::size_t rows, std::size_t mostShown, bool attachedAlready) {
    QStringList notes;
    if (attachedAlready)
        notes << tr("This table is attached already; its figures would be there twice.");
    if (rows > mostShown)
        notes << tr("At most %1 rows are shown; all %L2 are counted.").arg(mostShown).arg(rows);
    return notes.join(QLatin1Char('\n'));
}

QString troublesText(const Warnings& warnings) {
    constexpr qsizetype mostTroubles = 2;
    QStringList troubles;
    for (const Warning& warning : warnings) {
        // "and 672 further …" counts on from lines that are not here.
        if ((warning.place.row > 0 && warning.place.field.empty()) || warning.text.starts_with("and "))
            continue;
        if (troubles.size() == mostTroubles) {
            troubles << QStringLiteral("…");
            break;
        }
        troubles << (warning.place.row > 0 ? tr("Row %L1, %2: %3")
                                                 .arg(warning.place.row)
                                                 .arg(qtText(warning.place.field), qtText(warning.text))
                                           : qtText(warning.text));
    }
    return troubles.join(QLatin1Char('\n'));
}

QString fateLine(const SiteTable& sites, const RowFate& fate, const ReviewRow* review) {
    if (fate.rejected)
        return tr("rejected: %1").arg(qtText(fate.why));
    if (review != nullptr && !review->candidates.empty())
        return tr("review: %1?").arg(qtText(sites.name[review->candidates.front().site]));
    if (fate.site >= 0)
        return qtText(sites.name[static_cast<std::size_t>(fate.site)]);
    return joins(fate.outcome) ? tr("a source") : tr("no site");
}

QString scoreText(double score) {
    constexpr double almost = 99; // only what is spelled alike is 100 %
    const double percent = score < 1 ? std::min(std::round(score * 100), almost) : 100;
    return std::isnan(score) ? QString() : QStringLiteral("%1 %").arg(percent, 0, 'f', 0);
}

QString distanceText(double km) {
    return std::isnan(km) ? QString() : QStringLiteral("%1 km").arg(km, 0, 'f', km < 10 ? 1 : 0);
}

} // namespace ree
