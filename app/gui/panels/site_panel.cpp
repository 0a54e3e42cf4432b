// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/site_panel.h"

#include <cmath>

#include <QUrl>

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "core/analysis/contained.h"

namespace ree {

namespace {

QString escaped(std::string_view text) { return qtText(text).toHtmlEscaped(); }

void line(QString& html, const QString& label, const QString& escapedValue) {
    if (!escapedValue.isEmpty())
        html += QStringLiteral("<tr><td><b>%1</b>&nbsp;</td><td>%2</td></tr>").arg(label, escapedValue);
}

template <class T>
QString wordText(T value) {
    return value == T{} ? QString() : escaped(label(value));
}

QString countryText(CountryId id) { return id == unknownCountry ? QString() : escaped(country(id).nameEnglish); }

QString cited(const SiteTable& table, const std::string& sourceId) {
    if (sourceId.empty())
        return {};
    const Source* source = table.evidence ? table.evidence->source(sourceId) : nullptr;
    if (!source)
        return QStringLiteral(" [%1]").arg(escaped(sourceId));
    QString text = escaped(source->title.empty() ? source->id : source->title);
    if (!source->date.empty())
        text += QStringLiteral(", ") + escaped(source->date);
    const QUrl url(qtText(source->url), QUrl::StrictMode);
    if (url.isValid() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")))
        text = QStringLiteral("<a href=\"%1\">%2</a>").arg(url.toString(QUrl::FullyEncoded).toHtmlEscaped(), text);
    return QStringLiteral("<br><small>Source: %1</small>").arg(text);
}

QString placeText(const SiteTable& table, std::uint32_t row) {
    const LonLat place = table.place[row];
    if (!place.known())
        return QStringLiteral("not known");
    QString text = QStringLiteral("%1° N, %2° E").arg(place.lat, 0, 'f', 4).arg(place.lon, 0, 'f', 4);
    if (std::isfinite(table.precisionKm[row]))
        text += QStringLiteral(" ± %1 km").arg(static_cast<double>(table.precisionKm[row]));
    if (table.method[row] != CoordinateMethod::Unknown)
        text += QStringLiteral(", ") + escaped(label(table.method[row]));
    return text;
}

QString valueRows(const SiteTable& table, std::uint32_t row) {
    QString html = QStringLiteral("<table>");
    line(html, QStringLiteral("Country"), countryText(table.country[row]));
    line(html, QStringLiteral("Region"), escaped(table.admin1[row]));
    line(html, QStringLiteral("Place"), placeText(table, row));
    line(html, QStringLiteral("Elements"), escaped(toText(table.elements[row], ", ")));
    line(html, QStringLiteral("Type"), wordText(table.type[row]));
    line(html, QStringLiteral("Status"), wordText(table.status[row]));
    line(html, QStringLiteral("Evidence"), wordText(table.evidenceLevel[row]));
    if (table.gradePercent[row].bound != Bound::Unknown)
        line(html, QStringLiteral("Grade"), escaped(toReadableText(table.gradePercent[row])) + QStringLiteral(" % ") +
                                               escaped(toText(table.gradeBasis[row])));
    if (table.tonnageTonnes[row].bound != Bound::Unknown)
        line(html, QStringLiteral("Ore tonnage"), escaped(toReadableText(table.tonnageTonnes[row])) +
                                                     QStringLiteral(" t"));
    if (const ContainedOxide oxide = containedOxide(table, row); oxide.tonnes.bound != Bound::Unknown)
        line(html, QStringLiteral("Contained oxide"), escaped(toReadableText(oxide.tonnes)) +
                                                         QStringLiteral(" t<br><small>") + escaped(oxide.formula) +
                                                         QStringLiteral("</small>"));
    line(html, QStringLiteral("Owner"), escaped(table.owner[row]));
    line(html, QStringLiteral("Owner's country"), countryText(table.ownerCountry[row]));
    line(html, QStringLiteral("Layer"), escaped(table.layers[table.layer[row]].name));
    return html + QStringLiteral("</table>");
}

QString figuresHtml(const SiteTable& table, const SiteEvidence& evidence) {
    if (evidence.figures.empty())
        return {};
    QString html = QStringLiteral("<h3>Published figures</h3><p><small>%1</small></p><ul>").arg(escaped(choiceRule()));
    for (const Figure& figure : evidence.figures) {
        QString text = escaped(figure.kindText) + QStringLiteral(": ") + escaped(toText(figure.quantity.value)) +
                       QLatin1Char(' ') + escaped(figure.unitText);
        for (const std::string& part : {figure.basisText, figure.systemText, figure.classText, figure.effectiveDate})
            if (!part.empty())
                text += QStringLiteral(", ") + escaped(part);
        if (figure.derived)
            text += QStringLiteral(" (derived, not used)");
        if (!figure.statement.empty())
            text += QStringLiteral("<br><i>%1</i>").arg(escaped(figure.statement));
        html += QStringLiteral("<li>") + text + cited(table, figure.sourceId) + QStringLiteral("</li>");
    }
    return html + QStringLiteral("</ul>");
}

QString ownersHtml(const SiteTable& table, const SiteEvidence& evidence) {
    if (evidence.owners.empty())
        return {};
    QString html = QStringLiteral("<h3>Ownership</h3><ul>");
    for (const Ownership& owner : evidence.owners) {
        QString text = QStringLiteral("<b>%1</b>").arg(escaped(owner.owner));
        if (owner.sharePercent.value.bound != Bound::Unknown)
            text += QStringLiteral(", ") + escaped(toText(owner.sharePercent));
        if (owner.ownerCountry != unknownCountry)
            text += QStringLiteral(", ") + countryText(owner.ownerCountry);
        for (const std::string& part : {owner.role, owner.kindText})
            if (!part.empty())
                text += QStringLiteral(", ") + escaped(part);
        if (!owner.ultimateParent.empty())
            text += QStringLiteral("; parent ") + escaped(owner.ultimateParent);
        if (!owner.asOf.empty())
            text += QStringLiteral("; as of ") + escaped(owner.asOf);
        text += owner.current ? QString() : QStringLiteral(" (former)");
        html += QStringLiteral("<li>") + text + cited(table, owner.sourceId) + QStringLiteral("</li>");
    }
    return html + QStringLiteral("</ul>");
}

QString compositionHtml(const SiteTable& table, const SiteEvidence& evidence) {
    QString html;
    const CompositionPart* before = nullptr;
    for (const CompositionPart& part : evidence.composition) {
        if (!before || before->set != part.set)
            html += (before ? QStringLiteral("</table>") : QString()) + QStringLiteral("<h3>Composition %1</h3>")
                        .arg(escaped(part.set)) + cited(table, part.sourceId) + QStringLiteral("<table>");
        line(html, escaped(part.component), escaped(toText(part.percent)) + QLatin1Char(' ') + escaped(part.basis));
        before = &part;
    }
    return before ? html + QStringLiteral("</table>") : html;
}

QString coordinatesHtml(const SiteTable& table, const SiteEvidence& evidence) {
    if (evidence.coordinates.empty())
        return {};
    QString html = QStringLiteral("<h3>Coordinates claimed</h3><ul>");
    for (const CoordinateClaim& claim : evidence.coordinates)
        html += QStringLiteral("<li>%1, %2 %3%4%5</li>")
                    .arg(claim.place.lat, 0, 'f', 5).arg(claim.place.lon, 0, 'f', 5)
                    .arg(wordText(claim.method), claim.used ? QStringLiteral(" (used)") : QString(),
                         cited(table, claim.sourceId));
    return html + QStringLiteral("</ul>");
}

} // namespace

QString siteHtml(const SiteTable& table, std::uint32_t row) {
    QString html = QStringLiteral("<h2>%1</h2>").arg(escaped(table.name[row]));
    QStringList names;
    for (const char* field : {"name_ru", "name_local", "other_names"})
        if (const std::string text = table.extraText(row, field); !text.empty())
            names << escaped(text);
    if (!names.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(names.join(QStringLiteral("<br>")));
    html += valueRows(table, row);
    if (const SiteEvidence* evidence = table.evidenceOf(row))
        html += figuresHtml(table, *evidence) + ownersHtml(table, *evidence) + compositionHtml(table, *evidence) +
                coordinatesHtml(table, *evidence);
    QString extra;
    for (const ExtraField& field : table.extra)
        line(extra, escaped(field.name), escaped(table.extraText(row, field.name)));
    if (!extra.isEmpty())
        html += QStringLiteral("<h3>Further fields</h3><table>%1</table>").arg(extra);
    return html;
}

SitePanel::SitePanel(Document* document, QWidget* parent) : QTextBrowser(parent), m_document(document) {
    setObjectName(QStringLiteral("sitePanel"));
    setOpenExternalLinks(true);
    connect(document, &Document::changed, this, [this](int changes) {
        if (changes & (SelectionChange | DataChange))
            showSite();
    });
    showSite();
}

void SitePanel::showSite() {
    const auto& rows = m_document->selected();
    const SiteTablePtr& sites = m_document->sites();
    if (!sites || rows.empty() || rows.front() >= sites->size()) {
        setHtml(tr("<p>Click a site on the map or in the table.</p>"));
        return;
    }
    QString html = siteHtml(*sites, rows.front());
    if (rows.size() > 1)
        html.prepend(tr("<p>%1 sites selected; the first one is shown.</p>").arg(rows.size()));
    setHtml(html);
}

} // namespace ree
