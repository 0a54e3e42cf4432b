// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/slide.h"

#include <array>
#include <cmath>

#include <QPainter>

#include "app/briefing/page_builder.h"
#include "app/briefing/paint_page.h"
#include "app/briefing/slide_words.h"
#include "app/paint/qt_text.h"
#include "core/base/text.h"

namespace ree {
namespace {

struct LayoutWords {
    std::string_view key;
    std::string_view label;
};
constexpr std::array<LayoutWords, slideLayoutCount> layoutWords{{{"figures", "Map and key figures"},
                                                                 {"map", "Map only"},
                                                                 {"table", "Map and table"},
                                                                 {"profile", "Site profile"},
                                                                 {"comparison", "Comparison"},
                                                                 {"charts", "Charts"}}};

std::optional<std::uint32_t> profiledSite(const SlideRequest& request) {
    const MapContent& content = request.map.content;
    if (!content.sites)
        return std::nullopt;
    if (request.site && *request.site < content.sites->size())
        return request.site;
    if (!content.selected.empty())
        return content.selected.front();
    if (!content.rows || content.rows->empty())
        return std::nullopt;
    const Brief brief = briefOf(content.sites, content.rows->rows());
    return brief.ranked.empty() ? content.rows->rows().front() : brief.ranked.front().row;
}

QString subtitle(const SlideRequest& request) {
    if (request.layout == SlideLayout::Comparison)
        return {};
    const auto site = profiledSite(request);
    if (request.layout != SlideLayout::Profile || !site)
        return filterWords(request.filter);
    QStringList names;
    for (const char* field : {"name_ru", "name_local", "alt_names"})
        if (const std::string text = request.map.content.sites->extraText(*site, field); !text.empty())
            names << qtText(text);
    return names.join(QStringLiteral(" · "));
}

void nothing(PageBuilder& page, const QString& words) {
    const QRectF body = page.body();
    page.text(QStringLiteral("Nothing"), {body.left(), body.top(), body.width(), 80}, words, 32, 22);
    page.map({body.left(), body.top() + 90, body.width(), body.height() - 90}, page.request().map, words);
}

/// What the layouts say, worked out once: a page is composed anew for every height of its foot.
struct Briefs {
    std::optional<Brief> left, right;
    std::optional<std::uint32_t> site;
    std::string newest;
};

Briefs briefsFor(const SlideRequest& request) {
    const MapContent& content = request.map.content;
    Briefs briefs;
    if (!content.sites || !content.rows)
        return briefs;
    std::vector<std::uint32_t> told = content.rows->rows();
    if (request.layout == SlideLayout::Profile) {
        briefs.site = profiledSite(request);
        told = briefs.site ? std::vector<std::uint32_t>{*briefs.site} : std::vector<std::uint32_t>();
    } else {
        briefs.left = briefOf(content.sites, content.rows->rows());
    }
    if (request.layout == SlideLayout::Comparison) {
        const std::vector<std::uint32_t> other =
            request.otherRows ? request.otherRows->rows() : std::vector<std::uint32_t>();
        briefs.right = briefOf(content.sites, other);
        told.insert(told.end(), other.begin(), other.end());
    }
    briefs.newest = newestDate(*content.sites, told);
    return briefs;
}

void fill(PageBuilder& page, const Briefs& briefs) {
    switch (page.request().layout) {
    case SlideLayout::Figures: return layouts::figures(page, *briefs.left);
    case SlideLayout::Map: return layouts::mapAlone(page, *briefs.left);
    case SlideLayout::Table: return layouts::table(page, *briefs.left);
    case SlideLayout::Charts: return layouts::charts(page, *briefs.left);
    case SlideLayout::Comparison: return layouts::comparison(page, *briefs.left, *briefs.right);
    case SlideLayout::Profile:
        if (briefs.site)
            return layouts::profile(page, *briefs.site);
        return nothing(page, QStringLiteral("No site is chosen."));
    }
}

} // namespace

std::string_view key(SlideLayout layout) { return layoutWords[static_cast<std::size_t>(layout)].key; }
std::string_view label(SlideLayout layout) { return layoutWords[static_cast<std::size_t>(layout)].label; }

std::optional<SlideLayout> slideLayoutFromText(std::string_view text) {
    for (std::size_t i = 0; i < layoutWords.size(); ++i)
        if (layoutWords[i].key == text)
            return static_cast<SlideLayout>(i);
    return std::nullopt;
}

std::string proposedTitle(const Filter& filter) {
    std::string what = "Rare earth deposits";
    if (!filter.elements.empty() && filter.elements.size() <= 4)
        what = joined({"Deposits with", toText(filter.elements, filter.allElements ? " and " : " or ")}, " ");
    std::vector<std::string> names;
    for (const CountryId id : filter.countries)
        if (id != unknownCountry)
            names.push_back(country(id).nameEnglish);
    if (names.empty() || names.size() > 4)
        return what + (filter.scopes == defaultFilter().scopes ? " of Central Asia" : "");
    const std::string last = names.back();
    names.pop_back();
    return what + " in " + (names.empty() ? last : joined(names, ", ") + " and " + last);
}

std::string proposedTitle(const SlideRequest& request) {
    if (request.layout == SlideLayout::Profile)
        if (const auto site = profiledSite(request))
            return std::string(request.map.content.sites->name[*site]);
    if (request.layout == SlideLayout::Comparison) {
        const std::string left = proposedTitle(request.filter);
        const std::string right = proposedTitle(request.otherFilter);
        return left == right ? left + ", two selections" : left + " – " + right;
    }
    return proposedTitle(request.filter);
}

Page composeSlide(const SlideRequest& request) {
    constexpr int mostSourceLines = 6;
    const Briefs briefs = briefsFor(request);
    const QString below = subtitle(request);
    for (int lines = 1;; ++lines) {
        PageBuilder page(request, lines);
        page.head(below);
        page.dated(briefs.newest);
        if (page.hasSites())
            fill(page, briefs);
        else
            nothing(page, QStringLiteral("No sites are open."));
        if (lines == mostSourceLines || page.footFits())
            return page.take();
    }
}

QImage renderSlide(const SlideRequest& request, double scale) { return renderPage(composeSlide(request), scale); }

} // namespace ree
