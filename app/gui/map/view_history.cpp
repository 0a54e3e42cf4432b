// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/map/view_history.h"

#include <cmath>

#include <QSettings>

#include "app/paint/qt_text.h"

namespace ree {
namespace {

constexpr std::size_t mostKept = 100;

bool same(const View& a, const View& b) {
    return a.projection->definition() == b.projection->definition() && a.unitsPerPixel == b.unitsPerPixel &&
           std::hypot(a.center.x - b.center.x, a.center.y - b.center.y) < a.unitsPerPixel;
}

} // namespace

void ViewHistory::visit(const View& view) {
    if (!m_views.empty() && same(m_views[m_at], view))
        return;
    if (!m_views.empty())
        m_views.resize(m_at + 1);
    m_views.push_back(view);
    if (m_views.size() > mostKept)
        m_views.erase(m_views.begin());
    m_at = m_views.size() - 1;
}

std::vector<Bookmark> readBookmarks() {
    std::vector<Bookmark> bookmarks;
    QSettings settings;
    const int count = settings.beginReadArray(QStringLiteral("bookmarks"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        bookmarks.push_back(
            {settings.value(QStringLiteral("name")).toString(),
             settings.value(QStringLiteral("projection")).toString(),
             {settings.value(QStringLiteral("x")).toDouble(), settings.value(QStringLiteral("y")).toDouble()},
             settings.value(QStringLiteral("unitsPerPixel"), 5000).toDouble()});
    }
    return bookmarks;
}

void writeBookmarks(const std::vector<Bookmark>& bookmarks) {
    QSettings settings;
    settings.remove(QStringLiteral("bookmarks"));
    settings.beginWriteArray(QStringLiteral("bookmarks"));
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(QStringLiteral("name"), bookmarks[i].name);
        settings.setValue(QStringLiteral("projection"), bookmarks[i].projection);
        settings.setValue(QStringLiteral("x"), bookmarks[i].center.x);
        settings.setValue(QStringLiteral("y"), bookmarks[i].center.y);
        settings.setValue(QStringLiteral("unitsPerPixel"), bookmarks[i].unitsPerPixel);
    }
    settings.endArray();
}

Bookmark bookmarkOf(const QString& name, const View& view) {
    return {name, qtText(view.projection->definition()), view.center, view.unitsPerPixel};
}

View viewOf(const Bookmark& bookmark, const View& now) {
    const auto projection = Projection::create(bookmark.projection.toStdString());
    if (!projection || !(bookmark.unitsPerPixel > 0) || !bookmark.center.valid())
        return now;
    View view = now;
    view.projection = *projection;
    view.center = bookmark.center;
    view.unitsPerPixel = bookmark.unitsPerPixel;
    return view;
}

} // namespace ree
