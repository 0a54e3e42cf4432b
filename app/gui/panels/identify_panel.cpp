// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/identify_panel.h"

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "core/scene/clusters.h"
#include "core/scene/identify.h"
#include "core/scene/site_names.h"

namespace ree {

namespace {

constexpr qsizetype mostLines = 60;

/// What the worker needs; shared and immutable.
struct Question {
    MapContent content;
    std::vector<MapLayer> layers;
    View view;
    LonLat place;
    double reach = 0;
    NameScript names = NameScript::Main;
};

QString section(const QString& heading, QStringList lines) {
    if (lines.isEmpty())
        return {};
    const qsizetype all = lines.size();
    if (all > mostLines)
        lines = lines.mid(0, mostLines) << IdentifyPanel::tr("and %1 more").arg(all - mostLines);
    for (QString& line : lines)
        line = line.toHtmlEscaped();
    return QStringLiteral("<h4>%1</h4><p>%2</p>").arg(heading.toHtmlEscaped(), lines.join(QStringLiteral("<br>")));
}

QStringList sitesAt(const Question& q, MapPoint point) {
    QStringList lines;
    if (!q.content.sites || !q.content.rows)
        return lines;
    const ProjectedPlacesPtr places = projected(q.content.sites, q.view.projection);
    const SiteNames names(*q.content.sites, q.names);
    for (const std::uint32_t row : rowsInside(
             *places, *q.content.rows, {point.x - q.reach, point.y - q.reach, point.x + q.reach, point.y + q.reach}))
        lines << qtText(names.of(row));
    return lines;
}

QStringList featuresAtPoint(const std::shared_ptr<const Shapes>& shapes, const Question& q, MapPoint point) {
    QStringList lines;
    if (!shapes)
        return lines;
    for (const std::size_t i : featuresAt(*projected(shapes, q.view.projection), point, q.reach)) {
        const QString name = qtText(shapes->names[i]);
        const QString category = qtText(shapes->categories[i]);
        lines << (name.isEmpty()       ? IdentifyPanel::tr("feature %1 %2").arg(i + 1).arg(category).trimmed()
                  : category.isEmpty() ? name
                                       : QStringLiteral("%1 (%2)").arg(name, category));
    }
    return lines;
}

QString answer(const Question& q) {
    const MapPoint point = q.view.projection->toMap(q.place);
    if (!point.valid())
        return {};
    QString html = QStringLiteral("<p>%1°, %2°</p>").arg(q.place.lat, 0, 'f', 5).arg(q.place.lon, 0, 'f', 5);
    html += section(IdentifyPanel::tr("Sites"), sitesAt(q, point));
    for (const MapLayer& layer : q.layers)
        if (layer.shapes && layer.shown)
            html += section(layer.name, featuresAtPoint(layer.shapes, q, point));
    if (const auto& map = q.content.baseMap) {
        html += section(IdentifyPanel::tr("Country"), featuresAtPoint(map->land, q, point));
        html += section(IdentifyPanel::tr("Lake"), featuresAtPoint(map->lakes, q, point));
        html += section(IdentifyPanel::tr("River"), featuresAtPoint(map->rivers, q, point));
        html += section(IdentifyPanel::tr("Place"), featuresAtPoint(map->places, q, point));
    }
    return html;
}

} // namespace

IdentifyPanel::IdentifyPanel(Document* document, QWidget* parent) : QTextBrowser(parent), m_document(document) {
    setObjectName(QStringLiteral("identifyPanel"));
    setAccessibleName(tr("Under the pointer"));
    setPlaceholderText(tr("Click on the map to see what lies there, in every layer."));
    m_pool.setMaxThreadCount(1);
}

IdentifyPanel::~IdentifyPanel() { m_pool.waitForDone(); }

void IdentifyPanel::look(const View& view, LonLat place, double reach) {
    const Question question{m_document->content(),      m_document->layers(), view, place, reach,
                            m_document->options().names};
    runInBackground(
        m_pool, this, [question] { return answer(question); },
        [this, number = ++m_number](const QString& html) {
            if (number == m_number)
                setHtml(html);
        });
}

} // namespace ree
