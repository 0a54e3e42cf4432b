// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include <QImage>
#include <QRectF>
#include <QUrl>

#include "app/briefing/page.h"

class QPainter;

namespace ree {

/// Which items of a page are painted: a PDF tells its title apart from the rest.
enum class PagePart : std::uint8_t { All, TitleAlone, AllButTitle };

/// Paints the page on any device, one unit a page pixel. Any thread. False when stopped half-way.
bool paintPage(QPainter& painter, const Page& page, PagePart part = PagePart::All, const std::stop_token& stop = {});
/// As an image, `scale` device pixels a page pixel; null when stopped or when there is no memory for it.
[[nodiscard]] QImage renderPage(const Page& page, double scale = 1.0, const std::stop_token& stop = {});

/// Where a page links to what, page pixels.
struct PageLink {
    QRectF rect;
    QUrl url;
};
[[nodiscard]] std::vector<PageLink> linksOf(const Page& page);

} // namespace ree
