// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include <QString>

#include "core/scene/view.h"

namespace ree {

/// The views the user has stayed at, to go back and forth between.
class ViewHistory {
public:
    /// A view the user stays at; forgets what lay ahead. The view that is current already is no new one.
    void visit(const View& view);
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_views.size(); }
    [[nodiscard]] const View& back() { return m_views[--m_at]; }
    [[nodiscard]] const View& forward() { return m_views[++m_at]; }

private:
    std::vector<View> m_views;
    std::size_t m_at = 0;
};

/// A named view, kept between sessions.
struct Bookmark {
    QString name;
    QString projection;
    MapPoint center;
    double unitsPerPixel = 1;
};
[[nodiscard]] std::vector<Bookmark> readBookmarks();
void writeBookmarks(const std::vector<Bookmark>& bookmarks);
[[nodiscard]] Bookmark bookmarkOf(const QString& name, const View& view);
/// `now` moved to the bookmark; `now` itself where its projection is not known any more.
[[nodiscard]] View viewOf(const Bookmark& bookmark, const View& now);

} // namespace ree
