// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/label_layer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include <QPainter>

#include "app/paint/map_text.h"
#include "app/paint/palette.h"
#include "app/paint/qt_text.h"
#include "core/scene/label_layout.h"
#include "core/scene/projected.h"
#include "core/scene/site_names.h"
#include "core/sites/importance.h"

namespace ree {
namespace {

constexpr std::size_t mostSiteLabels = 400;
constexpr double steadyMargin = 400; ///< labels of sites so far outside the picture still keep their room
constexpr double namePadding = 5;    ///< between two names on one line
constexpr double nearRing = 16;      ///< farther from its symbol a label gets a leader line
constexpr double farRing = 48;
constexpr double farthestRing = 700; ///< when every site must be named

double marginOf(const MapOptions& options) { return options.steadyLabels ? steadyMargin : 0; }

class Labeller {
public:
    Labeller(QPainter& painter, const MapRequest& request)
        : m_painter(painter), m_request(request), m_view(request.view), m_colours(palette(request.options.theme)),
          m_margin(marginOf(request.options)), m_layout(m_view.widthPx, m_view.heightPx, m_margin) {}

    void block(const QRectF& rect) { m_layout.block({rect.x(), rect.y(), rect.width(), rect.height()}); }
    void blockSymbols(const SitePlacement& placement) {
        for (const PlacedSymbol& s : placement.symbols)
            m_layout.block({s.at.x - s.radius, s.at.y - s.radius, 2 * s.radius, 2 * s.radius});
        for (const Cluster& cluster : placement.clusters) {
            const PixelPoint at = m_view.toPixel(cluster.center);
            const double r = clusterRadius(cluster.count);
            m_layout.block({at.x - r, at.y - r, 2 * r, 2 * r});
        }
    }

    void sites(const std::vector<PlacedSymbol>& symbols, bool selected);
    void countries();
    void places(double lowestRank, TextStyle style, double aboveRank);
    void regions();
    void lakes();
    void overlays();

    [[nodiscard]] std::size_t unnamed() const { return m_unnamed; }

private:
    void draw(const QString& text, TextStyle style, const QColor& colour, const PixelRect& rect) {
        paintMapText(m_painter, text, style, colour, m_colours.halo, {rect.x, rect.y});
    }
    bool nameSite(const PlacedSymbol& symbol, const QString& text, bool selected);
    /// Centred on `at`, or a little above, below or beside it.
    bool centred(const QString& text, TextStyle style, const QColor& colour, PixelPoint at, double shift) {
        const QSizeF size = mapTextSize(text, style);
        std::vector<PixelRect> candidates;
        for (const auto& [dx, dy] : {std::pair{0.0, 0.0},
                                     {0.0, -1.0},
                                     {0.0, 1.0},
                                     {-1.5, 0.0},
                                     {1.5, 0.0},
                                     {0.0, -2.0},
                                     {0.0, 2.0},
                                     {-1.5, -1.0},
                                     {1.5, -1.0},
                                     {-1.5, 1.0},
                                     {1.5, 1.0}})
            candidates.push_back({at.x - size.width() / 2 + dx * shift, at.y - size.height() / 2 + dy * shift,
                                  size.width(), size.height()});
        const auto taken = m_layout.take(candidates);
        if (taken)
            draw(text, style, colour, candidates[*taken]);
        return taken.has_value();
    }
    [[nodiscard]] bool onPicture(PixelPoint p) const {
        return p.x >= -m_margin && p.y >= -m_margin && p.x <= m_view.widthPx + m_margin &&
               p.y <= m_view.heightPx + m_margin;
    }
    /// Every feature of a point layer that lies on the picture, the most important first.
    template <class Visit>
    void eachPoint(const std::shared_ptr<const Shapes>& shapes, Visit visit) const;

    QPainter& m_painter;
    const MapRequest& m_request;
    const View& m_view;
    const Palette& m_colours;
    double m_margin;
    LabelLayout m_layout;
    std::size_t m_unnamed = 0;
    std::set<std::pair<long, long>> m_named; ///< spots whose sites have a name on the picture
};

template <class Visit>
void Labeller::eachPoint(const std::shared_ptr<const Shapes>& shapes, Visit visit) const {
    const ProjectedShapesPtr flat = projected(shapes, m_view.projection);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < flat->size(); ++i)
        if (!flat->boxes[i].empty() && onPicture(m_view.toPixel(flat->boxes[i].center())))
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return shapes->ranks[a] < shapes->ranks[b]; });
    for (const std::size_t i : order)
        visit(i, m_view.toPixel(flat->boxes[i].center()), qtText(shapes->names[i]));
}

/// The order does not depend on the view, so names stay while the map moves.
std::vector<std::size_t> byImportance(const SiteTable& table, const std::vector<PlacedSymbol>& symbols) {
    std::vector<std::size_t> order(symbols.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return importanceKey(table, symbols[a].row) < importanceKey(table, symbols[b].row);
    });
    return order;
}

bool Labeller::nameSite(const PlacedSymbol& symbol, const QString& text, bool selected) {
    const TextStyle style = selected ? TextStyle::SelectedSite : TextStyle::Site;
    const QSizeF size = mapTextSize(text, style);
    const double radius = symbol.radius + (selected ? 5 : 0);
    const auto beside = besideSymbol(symbol.at, radius, size.width() + namePadding, size.height());
    if (const auto taken = m_layout.take(beside)) {
        draw(text, style, m_colours.siteText, beside[*taken]);
        return true;
    }
    const double reach = m_request.options.labelAll || selected ? farthestRing : farRing;
    const auto around =
        aroundSymbol(symbol.at, radius + nearRing, radius + reach, size.width() + namePadding, size.height());
    const auto taken = m_layout.take(around);
    if (!taken)
        return false;
    const PixelPoint end = leaderEnd(symbol.at, around[*taken]);
    const double away = std::hypot(end.x - symbol.at.x, end.y - symbol.at.y);
    const double share = away > 0 ? radius / away : 0;
    const QPointF start(symbol.at.x + (end.x - symbol.at.x) * share, symbol.at.y + (end.y - symbol.at.y) * share);
    m_painter.setPen(QPen(m_colours.halo, 2.4));
    m_painter.drawLine(start, QPointF(end.x, end.y));
    m_painter.setPen(QPen(m_colours.quietInk, 1));
    m_painter.drawLine(start, QPointF(end.x, end.y));
    draw(text, style, m_colours.siteText, around[*taken]);
    return true;
}

void Labeller::sites(const std::vector<PlacedSymbol>& symbols, bool selected) {
    const auto& chosen = m_request.content.selected;
    const SiteTable& table = *m_request.content.sites;
    const SiteNames names(table, m_request.options.names);
    const bool all = m_request.options.labelAll;
    // Sites that share a place get one name and a count: names heaped around one dot say less.
    std::map<std::pair<long, long>, int> sharing;
    const auto spot = [](const PlacedSymbol& s) { return std::pair(std::lround(s.at.x), std::lround(s.at.y)); };
    for (const PlacedSymbol& s : symbols)
        ++sharing[spot(s)];
    std::size_t tried = 0;
    for (const std::size_t i : byImportance(table, symbols)) {
        const PlacedSymbol& symbol = symbols[i];
        const bool isChosen = std::find(chosen.begin(), chosen.end(), symbol.row) != chosen.end();
        int& others = sharing[spot(symbol)];
        if (isChosen != selected || !onPicture(symbol.at) ||
            (!selected && !all && (others == 0 || m_named.contains(spot(symbol)))))
            continue;
        if (++tried > mostSiteLabels && !all)
            return;
        QString text = qtText(names.of(symbol.row));
        if (others > 1 && !selected && !all)
            text += QStringLiteral(" +%1").arg(others - 1);
        if (nameSite(symbol, text, selected)) {
            others = 0;
            m_named.insert(spot(symbol));
        } else {
            ++m_unnamed;
        }
    }
}

void Labeller::countries() {
    const double metres = m_view.metersPerPixel();
    const float lowest = metres > 12000 ? 1.F : metres > 6000 ? 2.F : metres > 3000 ? 3.F : 5.F;
    const auto& shapes = m_request.content.baseMap->countryNames;
    eachPoint(shapes, [&](std::size_t i, PixelPoint at, const QString& name) {
        if (!(shapes->ranks[i] > lowest))
            centred(name, TextStyle::Country, m_colours.countryText, at, 22);
    });
}

void Labeller::places(double lowestRank, TextStyle style, double aboveRank) {
    const auto& shapes = m_request.content.baseMap->places;
    constexpr double dot = 2;
    eachPoint(shapes, [&](std::size_t i, PixelPoint at, const QString& name) {
        const double rank = static_cast<double>(shapes->ranks[i]);
        if (rank > lowestRank || rank <= aboveRank)
            return;
        const QSizeF size = mapTextSize(name, style);
        const auto candidates = besideSymbol(at, dot, size.width(), size.height());
        const auto taken = m_layout.take(candidates);
        if (!taken)
            return;
        m_layout.block({at.x - dot, at.y - dot, 2 * dot, 2 * dot});
        m_painter.setPen(QPen(m_colours.placeText, 1));
        m_painter.setBrush(style == TextStyle::Capital ? m_colours.halo : m_colours.placeText);
        m_painter.drawEllipse(QPointF(at.x, at.y), style == TextStyle::Capital ? dot + 0.6 : dot - 0.4,
                              style == TextStyle::Capital ? dot + 0.6 : dot - 0.4);
        draw(name, style, m_colours.placeText, candidates[*taken]);
    });
}

void Labeller::regions() {
    if (m_view.metersPerPixel() > 1600)
        return;
    eachPoint(m_request.content.baseMap->regionNames, [&](std::size_t, PixelPoint at, const QString& name) {
        centred(name, TextStyle::Region, m_colours.regionText, at, 16);
    });
}

void Labeller::lakes() {
    const auto& shapes = m_request.content.baseMap->lakes;
    const ProjectedShapesPtr flat = projected(shapes, m_view.projection);
    for (std::size_t i = 0; i < flat->size(); ++i) {
        const MapBox& box = flat->boxes[i];
        const QString name = qtText(shapes->names[i]);
        if (box.empty() || name.isEmpty())
            continue;
        const PixelPoint at = m_view.toPixel(box.center());
        const double span = std::max(box.width(), box.height()) / m_view.unitsPerPixel;
        if (onPicture(at) && span > mapTextSize(name, TextStyle::Water).width() * 0.55)
            centred(name, TextStyle::Water, m_colours.waterText, at, 14);
    }
}

/// Where a feature's name stands: half-way along a line, in the middle of all else.
MapPoint middleOf(const ProjectedShapes& shapes, std::size_t feature) {
    if (shapes.kind != ShapeKind::Line)
        return shapes.boxes[feature].center();
    std::span<const MapPoint> longest;
    for (std::size_t j = shapes.featureParts[feature]; j < shapes.featureParts[feature + 1]; ++j)
        if (shapes.part(j).size() > longest.size())
            longest = shapes.part(j);
    double length = 0;
    for (std::size_t i = 1; i < longest.size(); ++i)
        length += std::hypot(longest[i].x - longest[i - 1].x, longest[i].y - longest[i - 1].y);
    double left = length / 2;
    for (std::size_t i = 1; i < longest.size(); ++i) {
        const MapPoint a = longest[i - 1];
        const MapPoint b = longest[i];
        const double step = std::hypot(b.x - a.x, b.y - a.y);
        if (step > 0 && step >= left)
            return {a.x + (b.x - a.x) * left / step, a.y + (b.y - a.y) * left / step};
        left -= step;
    }
    return shapes.boxes[feature].center();
}

void Labeller::overlays() {
    const double scale = m_view.scaleDenominator();
    for (const Overlay& overlay : m_request.content.overlays) {
        if (!overlay.style.labels || !overlay.style.shownAt(scale))
            continue;
        const ProjectedShapesPtr flat = projected(overlay.shapes, m_view.projection);
        for (std::size_t i = 0; i < flat->size(); ++i) {
            const QString name = qtText(overlay.shapes->names[i]);
            if (flat->boxes[i].empty() || name.isEmpty())
                continue;
            const PixelPoint at = m_view.toPixel(middleOf(*flat, i));
            if (onPicture(at))
                centred(name, TextStyle::Place, m_colours.placeText, at, 14);
        }
    }
}

/// How unimportant a place may be to be named at a scale.
double placeRank(double metresPerPixel) {
    static constexpr std::array<std::pair<double, double>, 6> steps{
        {{6000, 1}, {3500, 2}, {2200, 3}, {1300, 4}, {700, 5}, {350, 6}}};
    for (const auto& [metres, rank] : steps)
        if (metresPerPixel > metres)
            return rank;
    return 8;
}

} // namespace

std::size_t paintLabels(QPainter& painter, const MapRequest& request, const SitePlacement& placement,
                        const std::vector<QRectF>& taken) {
    Labeller labeller(painter, request);
    if (!request.options.steadyLabels)
        for (const QRectF& rect : taken)
            labeller.block(rect);
    labeller.blockSymbols(placement);
    const auto& symbols = placement.symbols;
    if (!symbols.empty())
        labeller.sites(symbols, true);
    if (request.content.baseMap)
        labeller.countries();
    if (!symbols.empty())
        labeller.sites(symbols, false);
    labeller.overlays();
    if (!request.content.baseMap)
        return labeller.unnamed();
    labeller.lakes();
    labeller.places(1, TextStyle::Capital, -1);
    labeller.places(placeRank(request.view.metersPerPixel()), TextStyle::Place, 1);
    labeller.regions();
    return labeller.unnamed();
}

} // namespace ree
