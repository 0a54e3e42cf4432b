// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/slide_words.h"

#include <cmath>

#include "app/paint/qt_text.h"
#include "core/base/text.h"

namespace ree {
namespace {

constexpr int digits = 3;

QString measured(const Interval& value, const char* unit) {
    if (value.bound == Bound::Unknown)
        return QStringLiteral("not known");
    const QString text = qtText(toReadableText(value, digits));
    return value.known() ? text + QLatin1String(unit) : text;
}

} // namespace

QString tonnesWords(const Interval& tonnes) { return measured(tonnes, " t"); }

QString oreWords(const Interval& tonnes) {
    const double size = tonnes.representative();
    if (tonnes.known() && size >= 1e6)
        return measured(tonnes.scaled(1e-6), " Mt");
    return tonnes.known() && size >= 1e4 ? measured(tonnes.scaled(1e-3), " kt") : tonnesWords(tonnes);
}

QString percentWords(const Interval& percent) { return measured(percent, " %"); }

QString countWords(std::int64_t count, const char* one, const char* many) {
    return qtText(readableNumber(static_cast<double>(count), 12)) + QLatin1Char(' ') +
           QLatin1String(count == 1 ? one : many);
}

QString shareWords(std::int64_t part, std::int64_t whole) {
    if (whole <= 0)
        return {};
    const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    return part > 0 && percent < 1 ? QStringLiteral("<1 %")
                                   : QString::number(std::lround(percent)) + QStringLiteral(" %");
}

QString countryWords(CountryId id) {
    return id == unknownCountry ? QStringLiteral("Not stated") : qtText(country(id).nameEnglish);
}

QString lineWords(ClassFamily family, MassBasis basis) {
    const QString words = qtText(shortLabel(family));
    if (basis == MassBasis::Oxide)
        return words;
    return words + (basis == MassBasis::Metal ? QStringLiteral(", metal") : QStringLiteral(" †"));
}

QString basisRemark() { return QStringLiteral("† metal or oxide not stated."); }

QString filterWords(const Filter& filter) {
    QString words = qtText(inWords(filter));
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace ree
