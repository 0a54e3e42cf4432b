// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/picture_view.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "app/paint/map_image.h"
#include "core/base/text.h"
#include "core/session/map_view.h"

namespace ree {
namespace {

constexpr int minSidePx = 64;
constexpr int maxSidePx = 16384;
constexpr double logicalDpi = 96;

tl::unexpected<Error> wrongOption(const std::string& option, const std::string& text, const std::string& advice) {
    return failure(ErrorCode::WrongText, "Cannot understand " + option + " " + text, {}, {}, advice);
}

Result<LonLatBox> extentFrom(const std::string& text) {
    const auto parts = splitList(text, ",");
    if (parts.size() == 4) {
        const auto w = parseNumber(parts[0]);
        const auto s = parseNumber(parts[1]);
        const auto e = parseNumber(parts[2]);
        const auto n = parseNumber(parts[3]);
        if (w && s && e && n && *w >= -180 && *e <= 180 && *s >= -90 && *n <= 90 && *w < *e && *s < *n)
            return LonLatBox{*w, *s, *e, *n};
    }
    return wrongOption("--extent", text, "Write west,south,east,north in degrees, such as 46,35,88,56.");
}

/// What the session shows, at its own size unless another is asked for, in the projection asked for.
Result<std::optional<View>> keptView(const PictureOptions& options, const Chosen& chosen) {
    if (!chosen.session || chosen.session->session.map.view.crs.empty())
        return std::optional<View>();
    auto kept = viewOf(chosen.session->session.map.view);
    if (!kept)
        return tl::unexpected(kept.error());
    if (options.crs.empty())
        return std::optional(*std::move(kept));
    const auto other = Projection::create(options.crs);
    if (!other)
        return tl::unexpected(other.error());
    return std::optional(kept->withProjection(*other));
}

Result<View> usualView(const PictureOptions& options) {
    if (options.crs.empty())
        return defaultView(Projection::centralAsiaAlbers(), usualPictureSize.width(), usualPictureSize.height());
    const auto projection = Projection::create(options.crs);
    if (!projection)
        return tl::unexpected(projection.error());
    return defaultView(*projection, usualPictureSize.width(), usualPictureSize.height());
}

View showingSites(const View& view, const Chosen& chosen) {
    MapBox box;
    for (const std::uint32_t row : chosen.rows)
        if (chosen.table->place[row].known())
            box.add(view.projection->toMap(chosen.table->place[row]));
    return view.showing(box);
}

} // namespace

Result<std::optional<QSize>> sizeOf(const PictureOptions& options) {
    if (options.size.empty())
        return std::optional<QSize>();
    if (const auto asked = imageSizeFromText(options.size)) {
        MapImage image;
        image.width = asked->width;
        image.height = asked->height;
        image.centimetres = asked->centimetres;
        image.dpi = options.dpi;
        const QSize pixels = pixelsOf(image);
        if (std::min(pixels.width(), pixels.height()) >= minSidePx &&
            std::max(pixels.width(), pixels.height()) <= maxSidePx)
            return std::optional(pixels);
    }
    return wrongOption("--size", options.size,
                       "Write WIDTHxHEIGHT in pixels from 64 to 16384, such as 1920x1080, or in cm, such as 16x12cm.");
}

Result<View> viewFor(const PictureOptions& options, const Chosen& chosen) {
    const auto size = sizeOf(options);
    if (!size)
        return tl::unexpected(size.error());
    const auto kept = keptView(options, chosen);
    if (!kept)
        return tl::unexpected(kept.error());
    auto view = *kept ? Result<View>(**kept) : usualView(options);
    if (!view)
        return view;
    const auto logical = [&options](int pixels) {
        return std::max(1, static_cast<int>(std::lround(pixels * logicalDpi / options.dpi)));
    };
    // The size of a session's view is logical already: at more dots an inch the same picture has more of them.
    if (const std::optional<QSize> pixels = *size ? *size : *kept ? std::nullopt : std::optional(usualPictureSize)) {
        const QSize asked(logical(pixels->width()), logical(pixels->height()));
        view = *kept ? atSize(*view, asked.width(), asked.height())
                     : defaultView(view->projection, asked.width(), asked.height());
    }
    if (!options.extent.empty()) {
        const auto extent = extentFrom(options.extent);
        if (!extent)
            return tl::unexpected(extent.error());
        view = view->showing(view->projection->toMap(*extent), 0);
    } else if (!*kept && !options.selection.sources.empty()) {
        view = showingSites(*view, chosen);
    }
    if (const double now = view->scaleDenominator(); options.scale > 0 && now > 0)
        view->unitsPerPixel *= options.scale / now;
    return view;
}

} // namespace ree
