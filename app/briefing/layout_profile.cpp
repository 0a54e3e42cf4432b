// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One site: where it is, what it is, who holds it, and all that is claimed of it.
#include <algorithm>
#include <cmath>

#include "app/briefing/layout_parts.h"
#include "app/briefing/page_text.h"
#include "app/briefing/slide_words.h"
#include "app/paint/qt_text.h"
#include "core/analysis/list_columns.h"

namespace ree::layouts {
namespace {

constexpr double textPx = 20;
constexpr double gap = 16;
constexpr double shownKm = 900; ///< width of the location map

QString wordOr(const std::string& text) { return text.empty() ? QStringLiteral("–") : qtText(text); }

template <class T>
QString wordText(T value) {
    return value == T{} ? QStringLiteral("not stated") : qtText(label(value));
}

QString placeWords(const SiteTable& sites, std::uint32_t row) {
    const LonLat place = sites.place[row];
    if (!place.known())
        return QStringLiteral("not known");
    QString words = QStringLiteral("%1° N, %2° E").arg(place.lat, 0, 'f', 3).arg(place.lon, 0, 'f', 3);
    if (std::isfinite(sites.precisionKm[row]))
        words += QStringLiteral(" ± %1 km").arg(static_cast<double>(sites.precisionKm[row]));
    return words;
}

QString roleWords(const std::string& role) {
    QString words = wordOr(role);
    return words.replace(QLatin1Char('_'), QLatin1Char(' '));
}

TableRows factsTable(PageBuilder& page, std::uint32_t row) {
    const SiteTable& s = page.sites();
    const std::vector<int> layer{page.citations().ofLayer(s.layer[row])};
    TableRows table{{{QStringLiteral("The site"), false, false}, {page.cite(layer), false, true}}, {}};
    const std::string region(s.admin1[row]);
    table.rows.push_back(
        {QStringLiteral("Country"),
         countryWords(s.country[row]) + (region.empty() ? QString() : QStringLiteral(", ") + qtText(region))});
    table.rows.push_back({QStringLiteral("Type"), wordText(s.type[row])});
    table.rows.push_back({QStringLiteral("Status"), wordText(s.status[row])});
    table.rows.push_back({QStringLiteral("Evidence"), wordText(s.evidenceLevel[row])});
    table.rows.push_back({QStringLiteral("Elements"), s.elements[row].empty() ? QStringLiteral("not itemised")
                                                                              : qtText(toText(s.elements[row], ", "))});
    table.rows.push_back({QStringLiteral("Place"), placeWords(s, row)});
    return table;
}

TableRows ownersTable(PageBuilder& page, std::uint32_t row, std::size_t most) {
    TableRows table{{{QStringLiteral("Holder"), false, true},
                     {QStringLiteral("Role"), false, true},
                     {QStringLiteral("Share"), true, false},
                     {QStringLiteral("Country"), false, false},
                     {QStringLiteral("As of"), false, false},
                     {QStringLiteral("Source"), false, false}},
                    {}};
    const SiteTable& s = page.sites();
    const SiteEvidence* claims = s.evidenceOf(row);
    if (claims == nullptr || claims->owners.empty()) {
        const std::string owner(s.owner[row]);
        table.rows.push_back({owner.empty() ? QStringLiteral("not known") : qtText(owner), QStringLiteral("–"),
                              QStringLiteral("–"), countryWords(s.ownerCountry[row]), QStringLiteral("–"),
                              page.cite({page.citations().ofLayer(s.layer[row])})});
        return table;
    }
    std::vector<const Ownership*> owners;
    for (const Ownership& owner : claims->owners)
        owners.push_back(&owner);
    std::stable_sort(owners.begin(), owners.end(), [](const Ownership* a, const Ownership* b) {
        return std::pair(a->current, a->asOf) > std::pair(b->current, b->asOf);
    });
    const Ownership* shownOwner = chooseOwner(*claims);
    const std::size_t shown = owners.size() > most ? most - 1 : owners.size();
    for (std::size_t i = 0; i < shown; ++i) {
        const Ownership& o = *owners[i];
        const QString share = o.sharePercent.value.bound == Bound::Unknown
                                  ? QStringLiteral("–")
                                  : qtText(toText(o.sharePercent.value)) + QStringLiteral(" %");
        table.rows.push_back({(&o == shownOwner ? QStringLiteral("✓ ") : QString()) + wordOr(o.owner),
                              roleWords(o.role), share, countryWords(o.ownerCountry), wordOr(o.asOf),
                              page.cite({page.citations().ofSource(o.sourceId)})});
    }
    if (shown < owners.size())
        table.rows.push_back({QStringLiteral("%1 more, in the notes").arg(owners.size() - shown)});
    for (std::size_t i = shown; i < owners.size(); ++i)
        page.note(QStringLiteral("Holder: %1, as of %2").arg(qtText(owners[i]->owner), wordOr(owners[i]->asOf)));
    return table;
}

QString kindWords(const Figure& f) {
    switch (f.kind) {
    case FigureKind::Grade: return QStringLiteral("Grade");
    case FigureKind::Tonnage: return QStringLiteral("Ore");
    case FigureKind::Contained: return QStringLiteral("In the ground");
    case FigureKind::Other: break;
    }
    QString words = qtText(f.kindText).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString classWords(const Figure& f) {
    QStringList parts;
    for (const std::string& part : {f.systemText, f.classText, f.zone})
        if (!part.empty())
            parts << qtText(part);
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
}

/// Used ones first, then by kind and date, the newest first; published before derived.
std::vector<std::size_t> claimOrder(const SiteEvidence& claims, const UsedFigures& used) {
    std::vector<std::size_t> order(claims.figures.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto isUsed = [&used](std::size_t i) {
        const auto index = static_cast<std::int32_t>(i);
        return index == used.gradeFigure || index == used.tonnageFigure || index == used.containedFigure;
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const Figure& x = claims.figures[a];
        const Figure& y = claims.figures[b];
        if (isUsed(a) != isUsed(b))
            return isUsed(a);
        if (x.derived != y.derived)
            return y.derived;
        return x.kind != y.kind ? x.kind < y.kind : x.effectiveDate > y.effectiveDate;
    });
    return order;
}

TableRows claimsTable(PageBuilder& page, std::uint32_t row, std::size_t most) {
    TableRows table{{{QStringLiteral("What is claimed"), false, false},
                     {QStringLiteral("Value"), true, false},
                     {QStringLiteral("Of"), false, true},
                     {QStringLiteral("Class"), false, true},
                     {QStringLiteral("As of"), false, false},
                     {QStringLiteral("Source"), false, false}},
                    {}};
    const SiteTable& s = page.sites();
    const SiteEvidence* claims = s.evidenceOf(row);
    if (claims == nullptr || claims->figures.empty()) {
        const QString cite = page.cite({page.citations().ofLayer(s.layer[row])});
        const auto own = [&](const char* what, const QString& value, const QString& of) {
            table.rows.push_back({QLatin1String(what), value, of, QStringLiteral("–"), QStringLiteral("–"), cite});
        };
        own("Grade", percentWords(s.gradePercent[row]), qtText(toText(s.gradeBasis[row])));
        own("Ore", tonnesWords(s.tonnageTonnes[row]), {});
        own("In the ground", tonnesWords(s.containedTonnes[row]), {});
        return table;
    }
    const UsedFigures used = chooseFigures(*claims, s.evidence->rule);
    const std::vector<std::size_t> order = claimOrder(*claims, used);
    const std::size_t shown = order.size() > most ? most - 1 : order.size();
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Figure& f = claims->figures[order[i]];
        const auto index = static_cast<std::int32_t>(order[i]);
        const bool isUsed = index == used.gradeFigure || index == used.tonnageFigure || index == used.containedFigure;
        if (i >= shown) {
            page.note(qtText(claimText(f)));
            continue;
        }
        table.rows.push_back({(isUsed ? QStringLiteral("✓ ") : QString()) + kindWords(f),
                              qtText(toReadableText(f.quantity.value, 6)) + QLatin1Char(' ') + qtText(f.unitText),
                              wordOr(f.basisText), classWords(f), wordOr(f.effectiveDate),
                              page.cite({page.citations().ofSource(f.sourceId)})});
    }
    if (shown < order.size())
        table.rows.push_back({QStringLiteral("%1 more, in the notes").arg(order.size() - shown)});
    return table;
}

MapRequest locationMap(const PageBuilder& page, std::uint32_t row, QSizeF room) {
    MapRequest map = page.request().map;
    map.content.selected = {row};
    if (!map.content.rows->contains(row))
        map.content.rows = makeRowSet({row});
    const MapPoint center = map.view.projection->toMap(page.sites().place[row]);
    if (center.valid()) {
        map.view.center = center;
        map.view = map.view.withSize(static_cast<int>(room.width()), static_cast<int>(room.height()));
        map.view.unitsPerPixel = shownKm * 1000 / map.view.projection->metersPerUnit() / room.width();
    }
    return map;
}

void pictures(PageBuilder& page, std::uint32_t row, const QRectF& room) {
    QRectF rest = room;
    if (const QImage& photo = page.request().photo; !photo.isNull()) {
        const QSizeF size = QSizeF(photo.size()).scaled(room.width(), room.height() * 0.45, Qt::KeepAspectRatio);
        page.add(QStringLiteral("Photo"),
                 QRectF(QPointF(room.center().x() - size.width() / 2, room.bottom() - size.height()), size),
                 PagePicture{photo, QStringLiteral("Photo of %1").arg(qtText(page.sites().name[row]))});
        rest.setBottom(room.bottom() - size.height() - gap);
    }
    if (!page.sites().place[row].known()) {
        page.text(QStringLiteral("No place"), {rest.left(), rest.top(), rest.width(), 60},
                  QStringLiteral("Its place is not known; it is not on the map."), 24, 18);
        return;
    }
    page.map(rest, locationMap(page, row, rest.size()),
             QStringLiteral("Map around %1").arg(qtText(page.sites().name[row])));
}

} // namespace

void profile(PageBuilder& page, std::uint32_t row) {
    const QRectF body = page.body();
    constexpr double leftWidth = 640;
    const QRectF right(body.left() + leftWidth + 36, body.top(), body.width() - leftWidth - 36, body.height());
    for (const Doubt& doubt : *doubtsOf(page.request().map.content.sites))
        if (doubt.row == row)
            page.remark(QStringLiteral("‡ Does not add up: ") + qtText(doubt.text));
    const TableRows facts = factsTable(page, row);
    const double factsHeight = rowHeightPx(textPx) * static_cast<double>(facts.rows.size() + 1);
    page.table(QStringLiteral("The site"), {body.left(), body.bottom() - factsHeight, leftWidth, factsHeight}, facts,
               textPx);
    pictures(page, row, {body.left(), body.top(), leftWidth, body.height() - factsHeight - gap});
    const double y = page.table(QStringLiteral("Holders"), right, ownersTable(page, row, 5), textPx) + gap;
    const auto capacity = static_cast<std::size_t>((body.bottom() - y) / rowHeightPx(textPx)) - 1;
    page.table(QStringLiteral("Claims"), {right.left(), y, right.width(), 0}, claimsTable(page, row, capacity), textPx);
    page.remark(QStringLiteral("✓ used on the map and in sums."));
}

} // namespace ree::layouts
