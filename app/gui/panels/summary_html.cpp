// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/summary_html.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/paint/qt_text.h"

namespace ree {
namespace {

QString words(const char* text) { return QCoreApplication::translate("Summary", text); }

QString sitesText(std::int64_t count) { return count == 1 ? words("1 site") : words("%L1 sites").arg(count); }

QString readable(const Interval& interval) { return qtText(toReadableText(interval)).toHtmlEscaped(); }

QString lineHtml(const TotalLine& total) {
    QString name = qtText(label(total.family)).toHtmlEscaped();
    if (total.basis != MassBasis::Oxide)
        name += QStringLiteral(", <b>%1</b>").arg(qtText(label(total.basis)).toHtmlEscaped());
    return QStringLiteral("<tr><td>%1&nbsp;</td><td align=right><a href=\"total:%2/%3\">%4 t</a>&nbsp;</td>"
                          "<td align=right>%5</td></tr>")
        .arg(name)
        .arg(static_cast<int>(total.family))
        .arg(static_cast<int>(total.basis))
        .arg(readable(total.tonnes.total()), sitesText(total.sites));
}

QString containedHtml(const Summary& summary) {
    QString html =
        QStringLiteral("<h3>%1</h3><table cellspacing=0 cellpadding=2>").arg(words("Rare earths in the ground"));
    for (const TotalLine& total : summary.contained)
        html += lineHtml(total);
    html += QStringLiteral("</table>");
    QStringList missing{words("not known for %1").arg(sitesText(summary.containedUnknown))};
    if (summary.containedWithheld > 0)
        missing << words("withheld for %1").arg(sitesText(summary.containedWithheld));
    if (summary.insideParents > 0)
        missing << words("%1 left out, as parts of a site that is counted").arg(sitesText(summary.insideParents));
    return html + QStringLiteral("<p>%1<br><small>%2</small></p>")
                      .arg(missing.join(QStringLiteral("; ")),
                           words("The lines are kept apart: their classes and bases do not add up."));
}

/// A table of oxides, one for each line of the totals that knows compositions.
QString elementsHtml(const std::vector<ElementTotal>& totals) {
    QString html;
    for (std::size_t family = 0; family < classFamilyCount; ++family) {
        QString rows;
        for (const ElementTotal& total : totals)
            if (static_cast<std::size_t>(total.family) == family)
                rows +=
                    QStringLiteral("<tr><td>%1&nbsp;</td><td align=right><a href=\"oxide:%4/%5\">%2 t</a>&nbsp;</td>"
                                   "<td>%3</td></tr>")
                        .arg(qtText(info(total.element).tradeOxide), readable(total.tonnes.total()),
                             total.tonnes.complete()
                                 ? QString()
                                 : words("%1 without a composition")
                                       .arg(sitesText(total.tonnes.unknown + total.tonnes.withheld)))
                        .arg(family)
                        .arg(static_cast<int>(total.element));
        if (!rows.isEmpty())
            html += QStringLiteral("<h3>%1</h3><p><small>%2</small></p><table cellspacing=0 cellpadding=2>%3</table>")
                        .arg(words("By oxide"), qtText(label(static_cast<ClassFamily>(family))).toHtmlEscaped(), rows);
    }
    return html;
}

QString countryLines(const QString& title, const std::vector<std::pair<CountryId, std::int64_t>>& counts) {
    QString html = QStringLiteral("<h3>%1</h3><table cellspacing=0 cellpadding=2>").arg(title);
    for (const auto& [id, sites] : counts) {
        const QString name = id == unknownCountry ? words("Not known") : qtText(country(id).nameEnglish);
        html +=
            QStringLiteral("<tr><td>%1&nbsp;</td><td align=right>%L2</td></tr>").arg(name.toHtmlEscaped()).arg(sites);
    }
    return html + QStringLiteral("</table>");
}

} // namespace

QString summaryHtml(const Summary& summary, const std::vector<ElementTotal>& totals) {
    const QString head =
        words("<p><b>%L1 sites</b>: %L2 on the map, %L3 not; %L4 with grade, %L5 with tonnage, %L6 with "
              "owner</p>")
            .arg(summary.sites)
            .arg(summary.placed)
            .arg(summary.sites - summary.placed)
            .arg(summary.withGrade)
            .arg(summary.withTonnage)
            .arg(summary.withOwner);
    return head + containedHtml(summary) + elementsHtml(totals) + countryLines(words("By country"), summary.byCountry) +
           countryLines(words("By owner's country"), summary.byOwnerCountry);
}

} // namespace ree
