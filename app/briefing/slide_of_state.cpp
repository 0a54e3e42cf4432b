// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/slide_of_state.h"

#include "app/paint/qt_text.h"
#include "core/session/map_view.h"

namespace ree {
namespace {

void choosePhoto(const SlideState& state, SlideMade& made) {
    if (state.photo.empty())
        return;
    made.request.photo = QImage(qtText(state.photo.string()));
    if (made.request.photo.isNull())
        made.warnings.push_back({"the photo " + state.photo.string() + " cannot be read", {}, 1});
}

void chooseOther(const SlideState& state, const OpenData& data, SlideMade& made, const Job& job) {
    if (const auto other = parseFilter(state.otherFilter))
        made.request.otherFilter = *other;
    else
        made.warnings.push_back({"the right side of a comparison is not understood: " + other.error().cause, {}, 1});
    if (data.sites)
        made.request.otherRows = makeRowSet(
            selectRows(*data.sites, made.request.otherFilter, hiddenSites(state.map, data.sites->layers), job));
}

void chooseSite(const SlideState& state, const OpenData& data, SlideMade& made) {
    if (!data.sites || (state.site.id.empty() && state.site.name.empty()))
        return;
    const std::vector<std::uint32_t> rows = rowsOf({state.site}, *data.sites);
    if (rows.empty())
        made.warnings.push_back({"the site '" + state.site.name + "' of a slide is not open", {}, 1});
    else
        made.request.site = rows.front();
}

} // namespace

SlideMade slideOf(const SlideState& state, const OpenData& data, const std::optional<HouseStyle>& style,
                  const Job& job) {
    SlideMade made;
    MapMade map = mapOf(state.map, data, {}, job);
    made.warnings = std::move(map.warnings);
    SlideRequest& slide = made.request;
    slide.map = std::move(map.request);
    slide.filter = std::move(map.filter);
    slide.title = state.title;
    slide.note = state.note;
    slide.style = style ? *style : houseStyle(slide.map.options.theme);
    // A layout of a newer program was told of when the session was read.
    slide.layout = slideLayoutFromText(state.layout).value_or(SlideLayout::Figures);
    for (const std::string& chart : state.charts)
        if (const auto kind = chartKindFromText(chart))
            slide.charts.push_back(*kind);
        else
            made.warnings.push_back({"the chart '" + chart + "' of a slide is not known", {}, 1});
    if (slide.layout == SlideLayout::Comparison)
        chooseOther(state, data, made, job);
    chooseSite(state, data, made);
    choosePhoto(state, made);
    return made;
}

} // namespace ree
