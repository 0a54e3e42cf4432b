// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/background.h"

#include <algorithm>
#include <cmath>
#include <mutex>

#include <QPainter>

#include "app/paint/base_layer.h"
#include "app/paint/palette.h"

namespace ree {
namespace {

/// What a background depends on, and nothing else.
struct BackgroundKey {
    std::weak_ptr<const BaseMap> baseMap;
    std::vector<Overlay> overlays;
    std::string projection;
    MapPoint center;
    double unitsPerPixel = 0;
    int widthPx = 0;
    int heightPx = 0;
    double ratio = 0;
    Theme theme = Theme::Light;
    bool graticule = false;

    BackgroundKey(const MapRequest& request, double pixelRatio)
        : baseMap(request.content.baseMap), overlays(request.content.overlays),
          projection(request.view.projection->definition()), center(request.view.center),
          unitsPerPixel(request.view.unitsPerPixel), widthPx(request.view.widthPx), heightPx(request.view.heightPx),
          ratio(pixelRatio), theme(request.options.theme), graticule(request.options.graticule) {}
    [[nodiscard]] bool same(const BackgroundKey& o) const {
        return baseMap.lock() == o.baseMap.lock() && overlays == o.overlays && projection == o.projection &&
               center == o.center && unitsPerPixel == o.unitsPerPixel && widthPx == o.widthPx &&
               heightPx == o.heightPx && ratio == o.ratio && theme == o.theme && graticule == o.graticule;
    }
};

struct KeptPictures {
    static constexpr std::size_t most = 3;              ///< the map, its overview and one before
    static constexpr qsizetype largestBytes = 64 << 20; ///< a screen of 4K; posters are not kept
    std::mutex mutex;
    std::vector<std::pair<BackgroundKey, QImage>> pictures; ///< the newest first
};

KeptPictures& kept() {
    static KeptPictures pictures;
    return pictures;
}

} // namespace

bool paintBackground(QPainter& painter, const MapRequest& request, const std::stop_token& stop) {
    const Theme theme = request.options.theme;
    if (request.content.baseMap)
        paintBaseMap(painter, request.view, *request.content.baseMap, theme, stop);
    else
        painter.fillRect(QRectF(0, 0, request.view.widthPx, request.view.heightPx), palette(theme).land);
    if (request.options.graticule)
        paintGraticule(painter, request.view, theme);
    paintOverlays(painter, request.view, request.content.overlays, theme, stop);
    return !stop.stop_requested();
}

QImage backgroundPicture(const MapRequest& request, double pixelRatio, const std::stop_token& stop) {
    const BackgroundKey key(request, pixelRatio);
    {
        const std::scoped_lock lock(kept().mutex);
        for (const auto& [made, picture] : kept().pictures)
            if (made.same(key))
                return picture;
    }
    const auto pixels = [pixelRatio](int side) {
        return std::max(1, static_cast<int>(std::lround(side * pixelRatio)));
    };
    QImage image(pixels(request.view.widthPx), pixels(request.view.heightPx), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(pixelRatio, pixelRatio);
    // As paintMap() does: lines under a clip are rounded otherwise, and a saved map is to have the pixels that were
    // seen.
    painter.setClipRect(QRectF(0, 0, request.view.widthPx, request.view.heightPx));
    const bool whole = paintBackground(painter, request, stop);
    painter.end();
    if (!whole)
        return {};
    if (image.sizeInBytes() > KeptPictures::largestBytes)
        return image;
    const std::scoped_lock lock(kept().mutex);
    auto& pictures = kept().pictures;
    pictures.insert(pictures.begin(), {key, image});
    if (pictures.size() > KeptPictures::most)
        pictures.pop_back();
    return image;
}

} // namespace ree
