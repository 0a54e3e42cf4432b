// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/site_panel.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QDesktopServices>
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
    const ElementSet elements = table.elements[row];
    line(html, QStringLiteral("Elements"),
         elements.empty() ? QStringLiteral("not itemised") : escaped(toText(elements, ", ")));
    line(html, QStringLiteral("Type"), wordText(table.type[row]));
    line(html, QStringLiteral("Status"), wordText(table.status[row]));
    line(html, QStringLiteral("Evidence"), wordText(table.evidenceLevel[row]));
    if (table.gradePercent[row].bound != Bound::Unknown)
        line(html, QStringLiteral("Grade"),
             escaped(toReadableText(table.gradePercent[row])) + QStringLiteral(" % ") +
                 escaped(toText(table.gradeBasis[row])));
    if (table.tonnageTonnes[row].bound != Bound::Unknown)
        line(html, QStringLiteral("Ore tonnage"),
             escaped(toReadableText(table.tonnageTonnes[row], 6)) + QStringLiteral(" t"));
    if (const ContainedOxide oxide = containedOxide(table, row); oxide.tonnes.bound != Bound::Unknown)
        line(html, QStringLiteral("Contained oxide"),
             escaped(toReadableText(oxide.tonnes)) + QStringLiteral(" t<br><small>") + escaped(oxide.formula) +
                 QStringLiteral("</small>"));
    line(html, QStringLiteral("Owner"), escaped(table.owner[row]));
    line(html, QStringLiteral("Owner's country"), countryText(table.ownerCountry[row]));
    line(html, QStringLiteral("Layer"), escaped(table.layers[table.layer[row]].name));
    return html + QStringLiteral("</table>");
}

/// Who vouches for a figure and since when: "JORC, measured, 2011".
QString backing(const Figure& figure) {
    QStringList parts;
    for (const std::string& part : {figure.systemText, figure.classText, figure.effectiveDate})
        if (!part.empty())
            parts << escaped(part);
    return parts.join(QStringLiteral(", "));
}

QString figuresHtml(const SiteTable& table, const SiteEvidence& evidence) {
    if (evidence.figures.empty())
        return {};
    const UsedFigures used = chooseFigures(evidence.figures);
    QString html = QStringLiteral("<h3>Published figures</h3><p><small>%1</small></p><table cellpadding=3>")
                       .arg(escaped(choiceRule()));
    for (std::size_t i = 0; i < evidence.figures.size(); ++i) {
        const Figure& figure = evidence.figures[i];
        const auto index = static_cast<std::int32_t>(i);
        const bool shown = index == used.gradeFigure || index == used.tonnageFigure || index == used.containedFigure;
        QString value =
            QStringLiteral("%1 %2").arg(escaped(toReadableText(figure.quantity.value, 6)), escaped(figure.unitText));
        if (!figure.basisText.empty())
            value += QStringLiteral(" <small>%1</small>").arg(escaped(figure.basisText));
        QString detail = backing(figure);
        if (figure.derived)
            detail += QStringLiteral(" (derived, never used)");
        if (!figure.statement.empty())
            detail += QStringLiteral("<br><i>%1</i>").arg(escaped(figure.statement));
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3<br>%4%5</td></tr>")
                    .arg(shown ? QStringLiteral("<b>✓</b>") : QString(),
                         escaped(figure.kindText).replace(QLatin1Char('_'), QLatin1Char(' ')),
                         shown ? QStringLiteral("<b>%1</b>").arg(value) : value, detail, cited(table, figure.sourceId));
    }
    return html + QStringLiteral("</table>");
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
            html += (before ? QStringLiteral("</table>") : QString()) +
                    QStringLiteral("<h3>Composition %1</h3>").arg(escaped(part.set)) + cited(table, part.sourceId) +
                    QStringLiteral("<table>");
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
                    .arg(claim.place.lat, 0, 'f', 5)
                    .arg(claim.place.lon, 0, 'f', 5)
                    .arg(wordText(claim.method), claim.used ? QStringLiteral(" (used)") : QString(),
                         cited(table, claim.sourceId));
    return html + QStringLiteral("</ul>");
}

} // namespace

namespace {

/// Fields of the atlas's own data that the panel has already shown in words.
bool shownElsewhere(std::string_view field) {
    static constexpr std::array<std::string_view, 6> fields{"name_ru", "name_local", "alt_names",
                                                            "notes",   "sources",    "coord_source"};
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

} // namespace

QString siteHtml(const SiteTable& table, std::uint32_t row) {
    QString html = QStringLiteral("<h2>%1</h2>").arg(escaped(table.name[row]));
    QStringList names;
    for (const char* field : {"name_ru", "name_local", "alt_names"})
        if (const std::string text = table.extraText(row, field); !text.empty())
            names << escaped(text);
    if (!names.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(names.join(QStringLiteral("<br>")));
    html += valueRows(table, row);
    if (const SiteEvidence* evidence = table.evidenceOf(row))
        html += figuresHtml(table, *evidence) + ownersHtml(table, *evidence) + compositionHtml(table, *evidence) +
                coordinatesHtml(table, *evidence);
    if (const std::string notes = table.extraText(row, "notes"); !notes.empty())
        html += QStringLiteral("<h3>Notes</h3><p>%1</p>").arg(escaped(notes));
    QString extra;
    for (const ExtraField& field : table.extra)
        if (!shownElsewhere(field.name))
            line(extra, escaped(field.name), escaped(table.extraText(row, field.name)));
    if (!extra.isEmpty())
        html += QStringLiteral("<h3>Further fields</h3><table>%1</table>").arg(extra);
    return html;
}

namespace {

/// The sites selected beside the one shown, as links that bring each to the front.
QString othersHtml(const SiteTable& table, const std::vector<std::uint32_t>& rows) {
    constexpr std::size_t most = 12;
    QStringList links;
    for (std::size_t i = 1; i < std::min(rows.size(), most + 1); ++i)
        links << QStringLiteral("<a href=\"site:%1\">%2</a>").arg(rows[i]).arg(escaped(table.name[rows[i]]));
    QString html = QStringLiteral("<p>Also selected: %1").arg(links.join(QStringLiteral(", ")));
    if (rows.size() > most + 1)
        html += QStringLiteral(" and %1 more").arg(rows.size() - most - 1);
    return html + QStringLiteral("</p>");
}

} // namespace

void SitePanel::follow(const QUrl& url) {
    if (url.scheme() != QLatin1String("site")) {
        QDesktopServices::openUrl(url);
        return;
    }
    std::vector<std::uint32_t> rows = m_document->selected();
    const auto it = std::find(rows.begin(), rows.end(), url.path().toUInt());
    if (it == rows.end())
        return;
    std::rotate(rows.begin(), it, it + 1);
    m_document->setSelected(std::move(rows));
}

SitePanel::SitePanel(Document* document, QWidget* parent) : QTextBrowser(parent), m_document(document) {
    setObjectName(QStringLiteral("sitePanel"));
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, &SitePanel::follow);
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
    QString html;
    if (rows.size() > 1)
        html = othersHtml(*sites, rows);
    html += siteHtml(*sites, rows.front());
    setHtml(html);
}

} // namespace ree
