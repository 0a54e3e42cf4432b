// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/claims_html.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

#include "app/gui/panels/derivation_html.h"
#include "app/paint/qt_text.h"
#include "core/analysis/derive.h"
#include "core/base/text.h"

namespace ree {
namespace {

constexpr double conflictShare = 0.02; ///< beyond this two claims of one quantity contradict each other

QString words(const char* text) { return QCoreApplication::translate("Claims", text); }
QString escaped(std::string_view text) { return qtText(text).toHtmlEscaped(); }

QString cited(const SiteTable& table, const std::string& sourceId) {
    const Source* source = table.evidence ? table.evidence->source(sourceId) : nullptr;
    if (source == nullptr)
        return sourceHtml(sourceId, {}, {});
    const QString date = source->date.empty() ? QString() : QStringLiteral(", ") + escaped(source->date);
    return sourceHtml(sourceId, source->title, source->url) + date;
}

QString useLink(ClaimKind kind, const std::string& claim) {
    return QStringLiteral("<a href=\"use:%1?%2\">%3</a>")
        .arg(qtText(toText(kind)), QString::fromLatin1(QUrl::toPercentEncoding(qtText(claim))), words("use"));
}

/// "Chosen by hand on 2026-11-25: newer drilling. Back to the rule"
QString choiceHtml(const SiteEvidence& claims, ClaimKind kind) {
    const AnalystChoice* choice = claims.choice(kind);
    if (choice == nullptr)
        return {};
    QString when = choice->madeOn.empty() ? QString() : words(" on %1").arg(escaped(choice->madeOn));
    return QStringLiteral("<p><b>%1%2:</b> %3 <a href=\"rule:%4\">%5</a></p>")
        .arg(words("Chosen by hand"), when, escaped(choice->reason), qtText(toText(kind)), words("Back to the rule"));
}

QString usedRow(bool used, const ClaimsView& view) {
    return used ? QStringLiteral("<tr bgcolor=\"%1\">").arg(view.usedTint.name()) : QStringLiteral("<tr>");
}

/// Who vouches for a figure and since when: "JORC, measured, 2011".
QString backing(const Figure& figure, const ClaimsView& view) {
    QStringList parts;
    for (const std::string& part : {figure.systemText, figure.classText, figure.zone, figure.effectiveDate})
        if (!part.empty())
            parts << escaped(part);
    if (!figure.cutOff.empty())
        parts << words("cut-off %1").arg(escaped(figure.cutOff));
    if (figure.derived)
        parts << words("derived");
    QString html = parts.join(QStringLiteral(", "));
    const std::string lens = indicativeClass(view.lens, figure.resourceClass, figure.classText);
    if (!lens.empty())
        html += QStringLiteral("<br><i>≈ %1</i>").arg(escaped(lens));
    return html;
}

Interval inBase(const Figure& f) {
    const Unit base = dimension(f.quantity.unit) == Dimension::Mass ? Unit::Tonne : Unit::Percent;
    return converted(f.quantity.value, f.quantity.unit, base).value_or(Interval{});
}

/// "+75 %" where a claim about the whole site lies off the used one.
QString conflict(const Figure& figure, const Figure* used, const ClaimsView& view) {
    // A class beside the total of classes in one statement is a part of it, not a rival.
    const bool sameStatement =
        used != nullptr && figure.sourceId == used->sourceId && figure.effectiveDate == used->effectiveDate;
    if (used == nullptr || used == &figure || sameStatement || figure.derived || !figure.zone.empty() ||
        dimension(figure.quantity.unit) != dimension(used->quantity.unit) || figure.basis == Basis::OtherMetal)
        return {};
    const double here = inBase(figure).representative();
    const double there = inBase(*used).representative();
    if (!(there > 0) || !std::isfinite(here) || std::abs(here / there - 1) <= conflictShare)
        return {};
    const double percent = (here / there - 1) * 100;
    const QString text = percent >= 900 ? words("%1 times the used").arg(qtText(readableNumber(here / there, 3)))
                                        : words("%1 % off the used")
                                              .arg((percent > 0 ? QStringLiteral("+") : QStringLiteral("−")) +
                                                   qtText(readableNumber(std::abs(percent), 2)));
    return QStringLiteral("<br><font color=\"%1\">≠ %2</font>").arg(view.warning.name(), text);
}

struct FigureGroup {
    FigureKind kind;
    const char* title;
    const char* quantity; ///< to explain; "" for none
};

class FigureTables {
public:
    FigureTables(const SiteTable& table, const SiteEvidence& claims, const ClaimsView& view)
        : m_table(table), m_claims(claims), m_view(view), m_used(chooseFigures(claims, table.evidence->rule)) {}

    [[nodiscard]] QString html() const {
        static constexpr std::array<FigureGroup, 4> groups{{{FigureKind::Grade, "Grade", "grade"},
                                                            {FigureKind::Tonnage, "Ore tonnage", "tonnage"},
                                                            {FigureKind::Contained, "In the ground", "contained"},
                                                            {FigureKind::Other, "Other figures", ""}}};
        QString html;
        for (const FigureGroup& group : groups)
            html += groupHtml(group);
        return html;
    }

private:
    [[nodiscard]] std::int32_t usedOf(FigureKind kind) const {
        switch (kind) {
        case FigureKind::Grade: return m_used.gradeFigure;
        case FigureKind::Tonnage: return m_used.tonnageFigure;
        case FigureKind::Contained: return m_used.containedFigure;
        case FigureKind::Other: break;
        }
        return -1;
    }

    [[nodiscard]] QString groupHtml(const FigureGroup& group) const {
        const std::int32_t used = usedOf(group.kind);
        std::vector<std::int32_t> order;
        for (std::size_t i = 0; i < m_claims.figures.size(); ++i)
            if (m_claims.figures[i].kind == group.kind)
                order.push_back(static_cast<std::int32_t>(i));
        if (order.empty())
            return {};
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return (a == used) > (b == used); });
        QString html =
            QStringLiteral("<h4>%1</h4><table cellpadding=3 cellspacing=0 width=\"100%\">").arg(words(group.title));
        for (const std::int32_t index : order)
            html += figureHtml(index, used);
        return html + QStringLiteral("</table>");
    }

    [[nodiscard]] QString figureHtml(std::int32_t index, std::int32_t usedIndex) const {
        const Figure& f = m_claims.figures[static_cast<std::size_t>(index)];
        const Figure* used = usedIndex < 0 ? nullptr : &m_claims.figures[static_cast<std::size_t>(usedIndex)];
        const bool isUsed = index == usedIndex;
        QString value =
            QStringLiteral("<b>%1 %2</b> %3")
                .arg(escaped(toReadableText(f.quantity.value, 6)), escaped(f.unitText), escaped(f.basisText));
        if (f.kind == FigureKind::Other)
            value += QStringLiteral("<br>") + escaped(f.kindText).replace(QLatin1Char('_'), QLatin1Char(' '));
        QString detail = backing(f, m_view);
        if (!f.statement.empty())
            detail += QStringLiteral("<br><small>%1</small>").arg(escaped(f.statement));
        if (!f.note.empty())
            detail += QStringLiteral("<br><small>%1</small>").arg(escaped(f.note));
        detail += QStringLiteral("<br><small>%1</small>").arg(cited(m_table, f.sourceId));
        const bool choosable = f.kind != FigureKind::Other && f.basis != Basis::OtherMetal && !isUsed;
        const QString mark = isUsed      ? QStringLiteral("✓ ") + words("used")
                             : choosable ? useLink(ClaimKind::Figures, claimKey(f))
                                         : QString();
        return usedRow(isUsed, m_view) +
               QStringLiteral("<td width=\"34%\">%1%2</td><td>%3</td><td align=right>%4</td></tr>")
                   .arg(value, conflict(f, used, m_view), detail, mark);
    }

    const SiteTable& m_table;
    const SiteEvidence& m_claims;
    const ClaimsView& m_view;
    UsedFigures m_used;
};

QString explainLink(const std::string& quantity, const QString& text) {
    return QStringLiteral("<a href=\"explain:%1\">%2</a>").arg(qtText(quantity), text);
}

} // namespace

QString figuresHtml(const SiteTable& table, std::uint32_t row, const ClaimsView& view) {
    const SiteEvidence* claims = table.evidenceOf(row);
    if (claims == nullptr || claims->figures.empty())
        return {};
    QString html = QStringLiteral("<h3>%1</h3>").arg(words("What is claimed"));
    html += choiceHtml(*claims, ClaimKind::Figures) + FigureTables(table, *claims, view).html();
    html +=
        QStringLiteral("<p><small>%1 %2</small></p>").arg(words("The rule:"), escaped(inWords(table.evidence->rule)));
    return html + QStringLiteral("<p><small>%1</small></p>").arg(escaped(classLensCaveat()));
}

QString ownersHtml(const SiteTable& table, std::uint32_t row, const ClaimsView& view) {
    const SiteEvidence* claims = table.evidenceOf(row);
    if (claims == nullptr || claims->owners.empty())
        return {};
    const Ownership* used = chooseOwner(*claims);
    QString html = QStringLiteral("<h3>%1</h3>").arg(words("Who holds it")) + choiceHtml(*claims, ClaimKind::Owner) +
                   QStringLiteral("<table cellpadding=3 cellspacing=0 width=\"100%\">");
    for (const Ownership& owner : claims->owners) {
        QString text = QStringLiteral("<b>%1</b>").arg(escaped(owner.owner));
        if (owner.sharePercent.value.bound != Bound::Unknown)
            text += QStringLiteral(", ") + escaped(toText(owner.sharePercent));
        QStringList parts;
        if (owner.ownerCountry != unknownCountry)
            parts << escaped(country(owner.ownerCountry).nameEnglish);
        for (const std::string& part : {owner.role, owner.kindText})
            if (!part.empty())
                parts << escaped(part).replace(QLatin1Char('_'), QLatin1Char(' '));
        if (!owner.ultimateParent.empty())
            parts << words("parent %1").arg(escaped(owner.ultimateParent));
        if (!owner.asOf.empty())
            parts << words("as of %1").arg(escaped(owner.asOf));
        if (!owner.current)
            parts << words("not current");
        QString detail = parts.join(QStringLiteral(", "));
        if (!owner.note.empty())
            detail += QStringLiteral("<br><small>%1</small>").arg(escaped(owner.note));
        html += usedRow(&owner == used, view) +
                QStringLiteral("<td>%1<br>%2<br><small>%3</small></td><td align=right>%4</td></tr>")
                    .arg(text, detail, cited(table, owner.sourceId),
                         &owner == used ? QStringLiteral("✓ ") + words("used")
                                        : useLink(ClaimKind::Owner, claimKey(owner)));
    }
    return html + QStringLiteral("</table>");
}

QString compositionHtml(const SiteTable& table, std::uint32_t row, const ClaimsView& view) {
    const SiteEvidence* claims = table.evidenceOf(row);
    if (claims == nullptr || claims->composition.empty())
        return {};
    const auto used = chooseComposition(*claims);
    QString html =
        QStringLiteral("<h3>%1</h3>").arg(words("Of which oxides")) + choiceHtml(*claims, ClaimKind::Composition);
    const CompositionPart* before = nullptr;
    for (const CompositionPart& part : claims->composition) {
        const bool isUsed = !used.empty() && used.front()->set == part.set;
        if (before == nullptr || before->set != part.set) {
            html += before == nullptr ? QString() : QStringLiteral("</table>");
            html += QStringLiteral("<p><b>%1</b> %2 %3<br><small>%4</small></p>"
                                   "<table cellpadding=2 cellspacing=0>")
                        .arg(escaped(part.set), escaped(part.basis),
                             isUsed ? QStringLiteral("✓ ") + words("used")
                                    : useLink(ClaimKind::Composition, claimKey(part)),
                             cited(table, part.sourceId));
        }
        QString tonnes;
        const auto quantity = siteQuantityFromText("contained." + part.component);
        if (isUsed && quantity)
            if (const Derivation d = derive(table, row, *quantity); d.value.known())
                tonnes = explainLink(quantity->name, escaped(toReadableText(d.value)) + QStringLiteral(" t"));
        html += usedRow(isUsed, view) + QStringLiteral("<td>%1&nbsp;</td><td align=right>%2&nbsp;</td>"
                                                       "<td align=right>%3</td></tr>")
                                            .arg(escaped(part.component), escaped(toText(part.percent)), tonnes);
        before = &part;
    }
    html += QStringLiteral("</table>");
    QStringList groups;
    for (const char* group : {"light", "medium", "heavy"}) {
        const auto quantity = siteQuantityFromText(std::string("share.") + group, view.groups);
        if (!quantity || quantity->part.empty())
            continue;
        if (const Interval share = derive(table, row, *quantity).value; share.known())
            groups << QStringLiteral("%1 %2").arg(
                words(group), explainLink(quantity->name, escaped(toReadableText(share, 3)) + QStringLiteral(" %")));
    }
    if (!groups.isEmpty())
        html += QStringLiteral("<p>%1<br><small>%2: %3</small></p>")
                    .arg(groups.join(QStringLiteral(", ")), escaped(info(view.groups).label),
                         escaped(info(view.groups).limits));
    return html;
}

QString coordinatesHtml(const SiteTable& table, std::uint32_t row, const ClaimsView& view) {
    const SiteEvidence* claims = table.evidenceOf(row);
    if (claims == nullptr || claims->coordinates.empty())
        return {};
    QString html = QStringLiteral("<h3>%1</h3>").arg(words("Where it is said to lie")) +
                   choiceHtml(*claims, ClaimKind::Place) +
                   QStringLiteral("<table cellpadding=3 cellspacing=0 width=\"100%\">");
    for (const CoordinateClaim& claim : claims->coordinates) {
        QString text =
            QStringLiteral("<b>%1° N, %2° E</b>").arg(claim.place.lat, 0, 'f', 4).arg(claim.place.lon, 0, 'f', 4);
        if (std::isfinite(claim.precisionKm))
            text += QStringLiteral(" ± %1 km").arg(claim.precisionKm);
        if (claim.method != CoordinateMethod::Unknown)
            text += QStringLiteral(", ") + escaped(label(claim.method));
        if (!claim.note.empty())
            text += QStringLiteral("<br><small>%1</small>").arg(escaped(claim.note));
        html +=
            usedRow(claim.used, view) +
            QStringLiteral("<td>%1<br><small>%2</small></td><td align=right>%3</td></tr>")
                .arg(text, cited(table, claim.sourceId),
                     claim.used ? QStringLiteral("✓ ") + words("used") : useLink(ClaimKind::Place, claimKey(claim)));
    }
    return html + QStringLiteral("</table>");
}

} // namespace ree
