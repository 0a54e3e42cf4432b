// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/site_look.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include <QPainter>
#include <QPainterPath>

#include "core/base/kept.h"

namespace ree {
namespace {

constexpr double smallestSized = 3.5;
constexpr double largestSized = 19;
constexpr double noFigureRadius = 5;
constexpr double radiusStep = 0.25;
constexpr std::size_t radiusSteps = static_cast<std::size_t>(largestSized / radiusStep) + 2;
constexpr std::size_t shapeCount = static_cast<std::size_t>(SymbolShape::Star) + 1;
constexpr std::size_t mostClasses = 16;

SymbolShape shapeOf(EvidenceLevel level) {
    switch (level) {
    case EvidenceLevel::Prospect: return SymbolShape::Diamond;
    case EvidenceLevel::Occurrence: return SymbolShape::Triangle;
    case EvidenceLevel::Candidate: return SymbolShape::Ring;
    case EvidenceLevel::Unknown:
    case EvidenceLevel::Deposit: break;
    }
    return SymbolShape::Circle;
}

SymbolShape shapeOf(DepositType type) {
    switch (type) {
    case DepositType::Carbonatite: return SymbolShape::Diamond;
    case DepositType::Alkaline:
    case DepositType::PeralkalineGranite:
    case DepositType::VolcanicAlkaline: return SymbolShape::Triangle;
    case DepositType::Pegmatite:
    case DepositType::SkarnGreisen: return SymbolShape::Star;
    case DepositType::HydrothermalMetasomatic: return SymbolShape::Hexagon;
    case DepositType::WeatheringCrust:
    case DepositType::Bauxite: return SymbolShape::TriangleDown;
    case DepositType::Placer: return SymbolShape::Square;
    case DepositType::UraniumPhosphate:
    case DepositType::UraniumIsr:
    case DepositType::Phosphorite: return SymbolShape::Pentagon;
    case DepositType::BlackShale:
    case DepositType::Coal:
    case DepositType::Tailings: return SymbolShape::Cross;
    case DepositType::Unknown:
    case DepositType::Other: break;
    }
    return SymbolShape::Circle;
}

SymbolShape shapeOf(SiteStatus status) {
    switch (status) {
    case SiteStatus::Operating: return SymbolShape::Star;
    case SiteStatus::Development: return SymbolShape::Square;
    case SiteStatus::Feasibility: return SymbolShape::Hexagon;
    case SiteStatus::Exploration: return SymbolShape::Diamond;
    case SiteStatus::Discovered: return SymbolShape::Triangle;
    case SiteStatus::Planned: return SymbolShape::Ring;
    case SiteStatus::Suspended: return SymbolShape::TriangleDown;
    case SiteStatus::Closed: return SymbolShape::Cross;
    case SiteStatus::Unknown:
    case SiteStatus::Other: break;
    }
    return SymbolShape::Circle;
}

SymbolShape shapeOf(const SiteTable& table, std::uint32_t row, ShapeBy by) {
    switch (by) {
    case ShapeBy::Evidence: return shapeOf(table.evidenceLevel[row]);
    case ShapeBy::Type: return shapeOf(table.type[row]);
    case ShapeBy::Status: return shapeOf(table.status[row]);
    }
    return SymbolShape::Circle;
}

std::uint8_t shapeCode(const SiteTable& table, std::uint32_t row, ShapeBy by) {
    switch (by) {
    case ShapeBy::Evidence: return static_cast<std::uint8_t>(table.evidenceLevel[row]);
    case ShapeBy::Type: return static_cast<std::uint8_t>(table.type[row]);
    case ShapeBy::Status: return static_cast<std::uint8_t>(table.status[row]);
    }
    return 0;
}

ShapeEntry shapeEntry(ShapeBy by, std::uint8_t code) {
    switch (by) {
    case ShapeBy::Evidence: {
        const auto value = static_cast<EvidenceLevel>(code);
        return {shapeOf(value), std::string(label(value))};
    }
    case ShapeBy::Type: {
        const auto value = static_cast<DepositType>(code);
        return {shapeOf(value), std::string(label(value))};
    }
    case ShapeBy::Status: {
        const auto value = static_cast<SiteStatus>(code);
        return {shapeOf(value), std::string(label(value))};
    }
    }
    return {};
}

/// Regular polygon, one corner up (or down), of the area of a circle of radius `r`.
QPolygonF regular(int corners, double r, bool up = true) {
    const double pi = 3.14159265358979323846;
    const double reach = r * std::sqrt(2 * pi / (corners * std::sin(2 * pi / corners)));
    QPolygonF polygon;
    for (int i = 0; i <= corners; ++i) {
        const double angle = 2 * pi * i / corners + (up ? 0 : pi);
        polygon << QPointF(reach * std::sin(angle), -reach * std::cos(angle));
    }
    return polygon;
}

QPolygonF star(double r) {
    const double pi = 3.14159265358979323846;
    QPolygonF polygon;
    for (int i = 0; i <= 10; ++i) {
        const double reach = i % 2 == 0 ? r * 1.5 : r * 0.72;
        polygon << QPointF(reach * std::sin(pi * i / 5), -reach * std::cos(pi * i / 5));
    }
    return polygon;
}

QPolygonF cross(double r) {
    const double a = r * 0.42;
    const double b = r * 1.2;
    QPolygonF plus{{-a, -b}, {a, -b}, {a, -a}, {b, -a},  {b, a},   {a, a},  {a, b},
                   {-a, b},  {-a, a}, {-b, a}, {-b, -a}, {-a, -a}, {-a, -b}};
    return QTransform().rotate(45).map(plus);
}

QPainterPath outline(SymbolShape shape, double r) {
    QPainterPath path;
    switch (shape) {
    case SymbolShape::Circle:
    case SymbolShape::Ring: path.addEllipse(QPointF(0, 0), r, r); break;
    case SymbolShape::Diamond: path.addPolygon(regular(4, r)); break;
    case SymbolShape::Triangle: path.addPolygon(regular(3, r)); break;
    case SymbolShape::TriangleDown: path.addPolygon(regular(3, r, false)); break;
    case SymbolShape::Square: path.addPolygon(QTransform().rotate(45).map(regular(4, r))); break;
    case SymbolShape::Pentagon: path.addPolygon(regular(5, r)); break;
    case SymbolShape::Hexagon: path.addPolygon(regular(6, r)); break;
    case SymbolShape::Star: path.addPolygon(star(r)); break;
    case SymbolShape::Cross: path.addPolygon(cross(r)); break;
    }
    return path;
}

using LookOptions = std::tuple<ColourBy, ShapeBy, SizeBy, ClassOptions, double>; ///< with the largest figure

double largestOf(const SiteTable& table, const RowSet& rows, SizeBy by) {
    double largest = 0;
    for (const std::uint32_t row : rows)
        largest = std::fmax(largest, sizingFigure(table, row, by));
    return largest;
}

SiteLook makeLook(const SiteTable& table, const LookOptions& options) {
    SiteLook look;
    const auto [colourBy, shapeBy, sizeBy, figureClasses, largest] = options;
    SiteClasses classes = siteClasses(table, colourBy, figureClasses);
    look.classes = std::move(classes.classes);
    look.largestFigure = largest;
    look.symbolOf.resize(table.size());
    constexpr std::uint16_t unmade = 0xffff;
    std::vector<std::uint16_t> made(radiusSteps * 2 * shapeCount * mostClasses, unmade);
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        SiteLook::Symbol symbol;
        symbol.shape = shapeOf(table, row, shapeBy);
        symbol.colourClass = classes.classOf[row];
        std::size_t step = 0;
        if (sizeBy != SizeBy::Same) {
            const double figure = sizingFigure(table, row, sizeBy);
            symbol.hollow = !std::isfinite(figure);
            step = static_cast<std::size_t>(std::lround(sizedRadius(figure, look.largestFigure) / radiusStep));
            symbol.radius = static_cast<float>(static_cast<double>(step) * radiusStep);
        }
        std::uint16_t& number =
            made[((step * 2 + (symbol.hollow ? 1 : 0)) * shapeCount + static_cast<std::size_t>(symbol.shape)) *
                     mostClasses +
                 symbol.colourClass];
        if (number == unmade) {
            number = static_cast<std::uint16_t>(look.symbols.size());
            look.symbols.push_back(symbol);
        }
        look.symbolOf[row] = number;
    }
    return look;
}

LookCounts count(const SiteTable& table, const SiteLook& look, const RowSet& rows, ShapeBy shapeBy) {
    LookCounts counts;
    std::vector<std::int64_t> perSymbol(look.symbols.size(), 0);
    std::array<std::int64_t, 256> perShape{};
    for (const std::uint32_t row : rows) {
        ++perSymbol[look.symbolOf[row]];
        ++perShape[shapeCode(table, row, shapeBy)];
        counts.unplaced += table.place[row].known() ? 0 : 1;
    }
    counts.perClass.resize(look.classes.size());
    for (std::size_t i = 0; i < perSymbol.size(); ++i) {
        counts.perClass[look.symbols[i].colourClass] += perSymbol[i];
        counts.hollow += look.symbols[i].hollow ? perSymbol[i] : 0;
    }
    for (std::size_t code = 1; code < perShape.size(); ++code)
        if (perShape[code] > 0)
            counts.shapes.push_back(shapeEntry(shapeBy, static_cast<std::uint8_t>(code)));
    return counts;
}

} // namespace

void paintSymbol(QPainter& painter, SymbolShape shape, double radius, const QColor& colour, const QColor& edge,
                 bool hollow) {
    const QPainterPath path = outline(shape, radius);
    if (shape == SymbolShape::Ring || hollow) {
        painter.setPen(QPen(edge, 4));
        painter.setBrush(edge);
        painter.drawPath(path);
        painter.setPen(QPen(colour, 2, hollow ? Qt::DotLine : Qt::SolidLine));
        painter.drawPath(path);
        return;
    }
    painter.setPen(QPen(edge, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    painter.drawPath(path);
}

std::string_view heading(ShapeBy by) {
    switch (by) {
    case ShapeBy::Evidence: return "Evidence";
    case ShapeBy::Type: return "Deposit type";
    case ShapeBy::Status: return "Status";
    }
    return {};
}

SiteLookPtr siteLook(const SiteTablePtr& table, const RowSetPtr& rows, const MapOptions& options) {
    static Kept<SiteTable, LookOptions, SiteLook, 4> looks;
    static Kept<RowSet, std::pair<const SiteTable*, SizeBy>, double, 2> largest; // holds no table back
    const ClassOptions classes = isFigure(options.colourBy) ? options.figureClasses : ClassOptions();
    double top = 0;
    if (options.sizeBy != SizeBy::Same)
        top =
            *largest.get(rows, {table.get(), options.sizeBy}, [&] { return largestOf(*table, *rows, options.sizeBy); });
    const LookOptions wanted{options.colourBy, options.shapeBy, options.sizeBy, classes, top};
    return looks.get(table, wanted, [&] { return makeLook(*table, wanted); });
}

double sizingFigure(const SiteTable& table, std::uint32_t row, SizeBy by) {
    switch (by) {
    case SizeBy::Tonnage: return table.tonnageTonnes[row].representative();
    case SizeBy::Grade: return table.gradePercent[row].representative();
    case SizeBy::Contained: return table.containedTonnes[row].representative();
    case SizeBy::Same: break;
    }
    return std::nan("");
}

double sizedRadius(double figure, double largestFigure) {
    if (!std::isfinite(figure) || largestFigure <= 0)
        return noFigureRadius;
    return std::clamp(largestSized * std::sqrt(std::max(figure, 0.0) / largestFigure), smallestSized, largestSized);
}

std::shared_ptr<const LookCounts> lookCounts(const SiteTablePtr& table, const RowSetPtr& rows,
                                             const MapOptions& options) {
    const SiteLookPtr look = siteLook(table, rows, options);
    static Kept<RowSet, std::tuple<SiteLookPtr, ShapeBy>, LookCounts, 2> kept;
    return kept.get(rows, {look, options.shapeBy}, [&] { return count(*table, *look, *rows, options.shapeBy); });
}

} // namespace ree
