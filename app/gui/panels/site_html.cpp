// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/site_html.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QStringList>

#include "app/paint/qt_text.h"

namespace ree {
namespace {

QString words(const char* text) { return QCoreApplication::translate("Site", text); }
QString escaped(std::string_view text) { return qtText(text).toHtmlEscaped(); }

void line(QString& html, const QString& label, const QString& escapedValue) {
    if (!escapedValue.isEmpty())
        html += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>").arg(label, escapedValue);
}

template <class T>
QString wordText(T value) {
    return value == T{} ? QString() : escaped(label(value));
}

QString countryText(CountryId id) { return id == unknownCountry ? QString() : escaped(country(id).nameEnglish); }

QString placeText(const SiteTable& table, std::uint32_t row) {
    const LonLat place = table.place[row];
    const QString give = QStringLiteral(" <a href=\"place:\">%1</a>").arg(words("Give a place…"));
    if (!place.known())
        return words("not known") + give;
    QString text = QStringLiteral("%1° N, %2° E").arg(place.lat, 0, 'f', 4).arg(place.lon, 0, 'f', 4);
    if (std::isfinite(table.precisionKm[row]))
        text += QStringLiteral(" ± %1 km").arg(static_cast<double>(table.precisionKm[row]));
    if (table.method[row] != CoordinateMethod::Unknown)
        text += QStringLiteral(", ") + escaped(label(table.method[row]));
    return text + give;
}

/// The number used, as a link to where it comes from.
QString number(const Interval& value, int digits, const QString& unit, const char* quantity) {
    if (value.bound == Bound::Unknown)
        return {};
    return QStringLiteral("<a href=\"explain:%1\">%2</a>")
        .arg(QLatin1String(quantity), escaped(toReadableText(value, digits)) + QLatin1Char(' ') + unit);
}

QString backing(const SiteTable& table, std::uint32_t row) {
    QStringList parts;
    if (table.system[row] != ReportingSystem::Unknown)
        parts << escaped(label(table.system[row]));
    if (table.resourceClass[row] != ResourceClass::Unknown)
        parts << escaped(label(table.resourceClass[row]));
    return parts.join(QStringLiteral(", "));
}

QString valueRows(const SiteTable& table, std::uint32_t row) {
    QString html = QStringLiteral("<table cellspacing=0 cellpadding=1>");
    line(html, words("Grade"),
         number(table.gradePercent[row], 4, QStringLiteral("% ") + escaped(toText(table.gradeBasis[row])), "grade"));
    line(html, words("Ore tonnage"), number(table.tonnageTonnes[row], 6, QStringLiteral("t"), "tonnage"));
    line(html, words("Oxide in the ground"), number(table.containedTonnes[row], 4, QStringLiteral("t"), "contained"));
    line(html, words("Backed by"), backing(table, row));
    line(html, words("Owner"), escaped(table.owner[row]));
    line(html, words("Owner's country"), countryText(table.ownerCountry[row]));
    const ElementSet elements = table.elements[row];
    line(html, words("Elements"), elements.empty() ? words("not itemised") : escaped(toText(elements, ", ")));
    line(html, words("Country"), countryText(table.country[row]));
    line(html, words("Region"), escaped(table.admin1[row]));
    line(html, words("Place"), placeText(table, row));
    line(html, words("Type"), wordText(table.type[row]));
    line(html, words("Status"), wordText(table.status[row]));
    line(html, words("Evidence"), wordText(table.evidenceLevel[row]));
    line(html, words("Layer"), escaped(table.layers[table.layer[row]].name));
    return html + QStringLiteral("</table>");
}

/// Fields of the atlas's own data that are shown in words of their own.
bool shownElsewhere(std::string_view field) {
    static constexpr std::array<std::string_view, 7> fields{"name_ru", "name_local", "alt_names",   "notes",
                                                            "sources", "conflicts",  "coord_source"};
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

QString paragraph(const SiteTable& table, std::uint32_t row, const char* field, const QString& heading) {
    const std::string text = table.extraText(row, field);
    return text.empty() ? QString() : QStringLiteral("<h3>%1</h3><p>%2</p>").arg(heading, escaped(text));
}

} // namespace

QString siteHtml(const SiteTable& table, std::uint32_t row, const ClaimsView& view) {
    QString html = QStringLiteral("<h2>%1</h2>").arg(escaped(table.name[row]));
    QStringList names;
    for (const char* field : {"name_ru", "name_local", "alt_names"})
        if (const std::string text = table.extraText(row, field); !text.empty())
            names << escaped(text);
    if (!names.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(names.join(QStringLiteral("<br>")));
    html += valueRows(table, row);
    html += paragraph(table, row, "conflicts", words("The sources disagree"));
    html += figuresHtml(table, row, view) + compositionHtml(table, row, view) + ownersHtml(table, row, view) +
            coordinatesHtml(table, row, view);
    html += paragraph(table, row, "notes", words("Notes"));
    QString extra;
    for (const ExtraField& field : table.extra)
        if (!shownElsewhere(field.name))
            line(extra, escaped(field.name), escaped(table.extraText(row, field.name)));
    if (!extra.isEmpty())
        html += QStringLiteral("<h3>%1</h3><table>%2</table>").arg(words("Further fields"), extra);
    return html;
}

} // namespace ree
