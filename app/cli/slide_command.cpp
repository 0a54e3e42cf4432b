// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/slide_command.h"

#include <cmath>
#include <cstdio>
#include <utility>

#include <CLI/CLI.hpp>

#include "app/briefing/deck.h"
#include "app/briefing/read_house_style.h"
#include "app/briefing/report.h"
#include "app/briefing/slide.h"
#include "app/briefing/slide_of_state.h"
#include "app/cli/named_site.h"
#include "app/cli/output.h"
#include "app/cli/picture_view.h"
#include "app/paint/qt_text.h"
#include "core/base/text.h"

namespace ree {
namespace {

template <class Kind>
std::string keys(int count) {
    std::vector<std::string> all;
    for (int i = 0; i < count; ++i)
        all.emplace_back(key(static_cast<Kind>(i)));
    return joined(all, ", ");
}

template <class Read>
auto wordsFrom(const std::vector<std::string>& words, const char* option, const std::string& known, Read read)
    -> Result<std::vector<typename std::invoke_result_t<Read, std::string_view>::value_type>> {
    std::vector<typename std::invoke_result_t<Read, std::string_view>::value_type> all;
    for (const std::string& word : words) {
        const auto value = read(word);
        if (!value)
            return failure(ErrorCode::WrongText, std::string("Cannot understand ") + option + " " + word, {},
                           "there is no such word", "Use " + known + ".");
        all.push_back(*value);
    }
    return all;
}

Result<QImage> photoFrom(const std::string& path) {
    if (path.empty())
        return QImage();
    QImage photo(qtText(path));
    if (photo.isNull())
        return failure(ErrorCode::NotReadable, "Cannot read the photo", path, "it is no picture that is known",
                       "Give a .jpg or .png.");
    return photo;
}

Result<HouseStyle> houseStyleFrom(const std::string& path, Theme theme) {
    if (path.empty())
        return houseStyle(theme);
    const auto read = readHouseStyle(path, theme);
    if (!read)
        return tl::unexpected(read.error());
    report(read->warnings);
    return read->style;
}

/// All of the request but the layout.
Result<SlideRequest> slideFrom(const SlideOptions& options, const Chosen& chosen) {
    SlideRequest slide;
    auto map = mapRequest(options.picture, chosen);
    if (!map)
        return tl::unexpected(map.error());
    slide.map = *std::move(map);
    slide.filter = chosen.filter;
    slide.title = options.title;
    slide.note = options.note;
    auto style = houseStyleFrom(options.houseStyle, slide.map.options.theme);
    if (!style)
        return tl::unexpected(style.error());
    slide.style = *std::move(style);
    auto charts = wordsFrom(options.charts, "--chart", keys<ChartKind>(chartKindCount), chartKindFromText);
    if (!charts)
        return tl::unexpected(charts.error());
    slide.charts = *std::move(charts);
    auto photo = photoFrom(options.photo);
    if (!photo)
        return tl::unexpected(photo.error());
    slide.photo = *std::move(photo);
    if (!options.site.empty()) {
        const auto site = siteCalled(*chosen.table, options.site);
        if (!site)
            return tl::unexpected(site.error());
        slide.site = *site;
    }
    auto other = parseFilter(options.otherFilter);
    if (!other)
        return tl::unexpected(other.error());
    slide.otherFilter = *std::move(other);
    slide.otherRows = makeRowSet(selectRows(*chosen.table, slide.otherFilter));
    return slide;
}

Result<std::vector<Page>> pagesFrom(const SlideOptions& options, const Chosen& chosen) {
    const auto layouts =
        wordsFrom(options.layouts, "--layout", keys<SlideLayout>(slideLayoutCount), slideLayoutFromText);
    if (!layouts)
        return tl::unexpected(layouts.error());
    auto slide = slideFrom(options, chosen);
    if (!slide)
        return tl::unexpected(slide.error());
    std::vector<Page> pages;
    for (const SlideLayout layout : *layouts) {
        slide->layout = layout;
        pages.push_back(composeSlide(*slide));
    }
    return pages;
}

/// The slides that the session keeps.
Result<std::vector<Page>> pagesOfSession(const SlideOptions& options, const Chosen& chosen) {
    const Session& session = chosen.session->session;
    auto map = mapRequest(options.picture, chosen); // opens the base map; each slide has a map of its own
    if (!map)
        return tl::unexpected(map.error());
    const OpenData open{chosen.table, map->content.baseMap, chosen.session->shapes};
    const std::string path = options.houseStyle.empty() ? session.houseStyle.string() : options.houseStyle;
    std::optional<HouseStyle> style;
    if (!path.empty()) {
        auto read = houseStyleFrom(path, map->options.theme);
        if (!read)
            return tl::unexpected(read.error());
        style = *std::move(read);
    }
    std::vector<Page> pages;
    for (const SlideState& state : session.slides) {
        const SlideMade made = slideOf(state, open, style);
        report(made.warnings);
        pages.push_back(composeSlide(made.request));
    }
    return pages;
}

/// Device pixels a page pixel, for a --size that is given.
Result<double> pngScale(const SlideOptions& options) {
    const auto size = sizeOf(options.picture);
    if (!size)
        return tl::unexpected(size.error());
    return size->has_value() ? (*size)->width() / houseStyle(Theme::Light).page.width() : 1.0;
}

void addParts(CLI::App& command, SlideOptions& options) {
    command.add_option("--note", options.note, "Words for the speaker");
    command.add_option("--other-filter", options.otherFilter, "The right side of a comparison: 'country = KGZ'");
    command.add_option("--chart", options.charts, "Charts of the layout charts: " + keys<ChartKind>(chartKindCount))
        ->delimiter(',');
    command.add_option("--site", options.site, "Id or name of the site of a profile");
    command.add_option("--photo", options.photo, "Picture for a profile");
    command.add_option("--house-style", options.houseStyle, "Theme file (.json) or template (.pptx)");
}

int writePages(const SlideOptions& options, Timings& timings) {
    const auto scale = pngScale(options);
    if (!scale)
        return report(scale.error());
    const auto chosen = choose(options.picture.selection, terminalJob(), timings);
    if (!chosen)
        return report(chosen.error());
    report(*chosen);
    const bool kept = options.layouts.empty() && chosen->session && !chosen->session->session.slides.empty();
    SlideOptions asked = options;
    if (asked.layouts.empty())
        asked.layouts = {"figures", "table", "charts"};
    auto pages = kept ? pagesOfSession(options, *chosen) : pagesFrom(asked, *chosen);
    if (!pages)
        return report(pages.error());
    timings.done("compose");
    Deck deck{{}, *std::move(pages), *scale};
    deck.title = options.title.empty() ? deck.pages.front().title.toStdString() : options.title;
    const auto saved = saveDeck(deck, options.picture.output, terminalJob());
    timings.done("write");
    if (!saved)
        return report(saved.error());
    std::fprintf(stderr, "Wrote %zu %s to %s\n", deck.pages.size(), deck.pages.size() == 1 ? "slide" : "slides",
                 saved->front().c_str());
    return exitDone;
}

} // namespace

void addSlide(CLI::App& command, SlideOptions& options) {
    options.layouts = {"figures"};
    command.add_option("--layout", options.layouts, keys<SlideLayout>(slideLayoutCount))->expected(1);
    command.add_option("--title", options.title, "Title; proposed from the filter without it");
    addParts(command, options);
}

void addDeck(CLI::App& command, SlideOptions& options) {
    command.add_option("--layout", options.layouts, "A slide each: " + keys<SlideLayout>(slideLayoutCount))
        ->delimiter(',');
    command.add_option("--title", options.title, "Title of the deck and of its slides");
    addParts(command, options);
}

void addReport(CLI::App& command, SlideOptions& options) {
    command.add_option("--title", options.title, "Title; proposed from the filter without it");
}

int runSlide(const SlideOptions& options, Timings& timings) { return writePages(options, timings); }

int runDeck(const SlideOptions& options, Timings& timings) { return writePages(options, timings); }

int runReport(const SlideOptions& options, Timings& timings) {
    const auto chosen = choose(options.picture.selection, terminalJob(), timings);
    if (!chosen)
        return report(chosen.error());
    report(*chosen);
    auto slide = slideFrom(options, *chosen);
    if (!slide)
        return report(slide.error());
    const Status saved = saveReport({*std::move(slide)}, options.picture.output, terminalJob());
    timings.done("report");
    if (!saved)
        return report(saved.error());
    std::fprintf(stderr, "Wrote %zu sites to %s\n", chosen->rows.size(), options.picture.output.c_str());
    return exitDone;
}

} // namespace ree
