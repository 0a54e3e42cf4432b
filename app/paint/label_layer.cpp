// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/label_layer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include "app/paint/palette.h"
#include "app/paint/qt_text.h"
#include "core/scene/label_layout.h"
#include "core/scene/projected.h"
#include "core/sites/importance.h"

namespace ree {
namespace {

constexpr std::size_t mostSiteLabels = 400;
constexpr double haloWidth = 3.2;

class Labeller {
public:
    Labeller(QPainter& painter, const MapRequest& request)
        : m_painter(painter), m_request(request), m_view(request.view), m_colours(palette(request.options.theme)),
          m_layout(m_view.widthPx, m_view.heightPx) {}

    void block(const QRectF& rect) { m_layout.block({rect.x(), rect.y(), rect.width(), rect.height()}); }
    void blockSymbols(const std::vector<PlacedSymbol>& symbols) {
        for (const PlacedSymbol& s : symbols)
            m_layout.block({s.at.x - s.radius, s.at.y - s.radius, 2 * s.radius, 2 * s.radius});
    }

    void sites(const std::vector<PlacedSymbol>& symbols, bool selected);
    void countries();
    void places(double lowestRank, TextStyle style, double aboveRank);
    void regions();
    void lakes();

private:
    void draw(const QString& text, TextStyle style, const QColor& colour, const PixelRect& rect) {
        const QFont font = mapFont(style);
        QPainterPath path;
        path.addText(QPointF(rect.x, rect.y + QFontMetricsF(font).ascent()), font, drawn(text, font));
        m_painter.strokePath(path, QPen(m_colours.halo, haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.fillPath(path, colour);
    }
    /// A path takes the letters as they are, whatever the font says of capitals.
    static QString drawn(const QString& text, const QFont& font) {
        return font.capitalization() == QFont::AllUppercase ? text.toUpper() : text;
    }
    static QSizeF sizeOf(const QString& text, const QFont& font) {
        const QFontMetricsF metrics(font);
        return {metrics.horizontalAdvance(drawn(text, font)), metrics.height()};
    }
    /// Centred on `at`, or a little above, below or beside it.
    bool centred(const QString& text, TextStyle style, const QColor& colour, PixelPoint at, double shift) {
        const QSizeF size = sizeOf(text, mapFont(style));
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
        return p.x >= 0 && p.y >= 0 && p.x <= m_view.widthPx && p.y <= m_view.heightPx;
    }
    /// Every feature of a point layer that lies on the picture, the most important first.
    template <class Visit>
    void eachPoint(const std::shared_ptr<const Shapes>& shapes, Visit visit) const;

    QPainter& m_painter;
    const MapRequest& m_request;
    const View& m_view;
    const Palette& m_colours;
    LabelLayout m_layout;
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

void Labeller::sites(const std::vector<PlacedSymbol>& symbols, bool selected) {
    const auto& chosen = m_request.content.selected;
    const SiteTable& table = *m_request.content.sites;
    // Sites that share a place get one name and a count: names heaped around one dot say less.
    std::map<std::pair<long, long>, int> sharing;
    const auto spot = [](const PlacedSymbol& s) { return std::pair(std::lround(s.at.x), std::lround(s.at.y)); };
    for (const PlacedSymbol& s : symbols)
        ++sharing[spot(s)];
    const TextStyle style = selected ? TextStyle::SelectedSite : TextStyle::Site;
    const QFont font = mapFont(style);
    std::size_t tried = 0;
    for (const std::size_t i : byImportance(table, symbols)) {
        const PlacedSymbol& symbol = symbols[i];
        const bool isChosen = std::find(chosen.begin(), chosen.end(), symbol.row) != chosen.end();
        int& others = sharing[spot(symbol)];
        if (isChosen != selected || !onPicture(symbol.at) ||
            (!selected && (others == 0 || m_named.contains(spot(symbol)))))
            continue;
        if (++tried > mostSiteLabels)
            return;
        const std::string_view name = table.name[symbol.row].empty() ? table.id[symbol.row] : table.name[symbol.row];
        QString text = qtText(name);
        if (others > 1 && !selected)
            text += QStringLiteral(" +%1").arg(others - 1);
        const QSizeF size = sizeOf(text, font);
        const auto candidates =
            besideSymbol(symbol.at, symbol.radius + (selected ? 5 : 0), size.width(), size.height());
        if (const auto taken = m_layout.take(candidates)) {
            draw(text, style, m_colours.siteText, candidates[*taken]);
            others = 0;
            m_named.insert(spot(symbol));
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
    const QFont font = mapFont(style);
    constexpr double dot = 2;
    eachPoint(shapes, [&](std::size_t i, PixelPoint at, const QString& name) {
        const double rank = static_cast<double>(shapes->ranks[i]);
        if (rank > lowestRank || rank <= aboveRank)
            return;
        const QSizeF size = sizeOf(name, font);
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
    const QFont font = mapFont(TextStyle::Water);
    const ProjectedShapesPtr flat = projected(shapes, m_view.projection);
    for (std::size_t i = 0; i < flat->size(); ++i) {
        const MapBox& box = flat->boxes[i];
        const QString name = qtText(shapes->names[i]);
        if (box.empty() || name.isEmpty())
            continue;
        const PixelPoint at = m_view.toPixel(box.center());
        const double span = std::max(box.width(), box.height()) / m_view.unitsPerPixel;
        if (onPicture(at) && span > sizeOf(name, font).width() * 0.55)
            centred(name, TextStyle::Water, m_colours.waterText, at, 14);
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

void paintLabels(QPainter& painter, const MapRequest& request, const std::vector<PlacedSymbol>& symbols,
                 const std::vector<QRectF>& taken) {
    Labeller labeller(painter, request);
    for (const QRectF& rect : taken)
        labeller.block(rect);
    labeller.blockSymbols(symbols);
    if (!symbols.empty())
        labeller.sites(symbols, true);
    if (request.content.baseMap)
        labeller.countries();
    if (!symbols.empty())
        labeller.sites(symbols, false);
    if (!request.content.baseMap)
        return;
    labeller.lakes();
    labeller.places(1, TextStyle::Capital, -1);
    labeller.places(placeRank(request.view.metersPerPixel()), TextStyle::Place, 1);
    labeller.regions();
}

} // namespace ree
