// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/contrast.h"

#include <algorithm>
#include <cmath>

namespace ree {
namespace {

/// IEC 61966-2-1, as WCAG 2.1 writes it.
double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// Black or white, whichever can be read better on the ground.
QColor farEnd(const QColor& ground) {
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    return printedContrast(ground, black) >= printedContrast(ground, white) ? black : white;
}

/// The first colour on the way from `colour` to `end` for which `good` holds; `end` where none does.
template <class Good>
QColor movedUntil(const QColor& colour, const QColor& end, const Good& good) {
    constexpr int steps = 64;
    for (int i = 0; i < steps; ++i)
        if (const QColor tried = blended(colour, end, static_cast<double>(i) / steps); good(tried))
            return tried;
    return end;
}

class Repair {
public:
    explicit Repair(HouseStyle& style) : m_style(style) {}

    Warnings run() {
        QColor end = farEnd(m_style.background);
        const QColor away = end == QColor(Qt::black) ? QColor(Qt::white) : QColor(Qt::black);
        move(m_style.background, "background", away, [&end](const QColor& c) { return readable(end, c); });
        move(m_style.band, "band", m_style.background, [&end](const QColor& c) { return readable(end, c); });
        const auto onBoth = [this](const QColor& c) {
            return readable(c, m_style.background) && readable(c, m_style.band);
        };
        move(m_style.ink, "ink", end, onBoth);
        move(m_style.quietInk, "quiet", end, onBoth);
        move(m_style.accent, "accent", end, onBoth);
        return std::move(m_warnings);
    }

private:
    static bool readable(const QColor& text, const QColor& ground) {
        return printedContrast(text, ground) >= leastContrast;
    }

    template <class Good>
    void move(QColor& colour, const char* name, const QColor& end, const Good& good) {
        const QColor moved = movedUntil(colour, end, good);
        if (moved.rgb() == colour.rgb())
            return;
        m_warnings.push_back({"the colour '" + std::string(name) + "' " + colour.name().toStdString() +
                                  " would leave text with less contrast than 4.5 to 1, also in grey print; " +
                                  moved.name().toStdString() + " is used",
                              {}});
        colour = moved;
    }

    HouseStyle& m_style;
    Warnings m_warnings;
};

} // namespace

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

QColor inGrey(const QColor& colour) {
    const int luma =
        static_cast<int>(std::lround(0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue()));
    return {luma, luma, luma};
}

double printedContrast(const QColor& a, const QColor& b) {
    return std::min(contrast(a, b), contrast(inGrey(a), inGrey(b)));
}

QColor blended(const QColor& a, const QColor& b, double share) {
    const auto mix = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

Warnings makeReadable(HouseStyle& style) { return Repair(style).run(); }

} // namespace ree
