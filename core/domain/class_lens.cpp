// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/class_lens.h"

#include "core/base/text.h"

namespace ree {
namespace {

const ClassLensRow* rowOf(const ClassLens& lens, std::string_view stated) {
    const std::string wanted = foldText(stated);
    for (const ClassLensRow& row : lens.rows)
        if (!wanted.empty() && foldText(row.stated) == wanted)
            return &row;
    return nullptr;
}

std::string inWords(const ClassLensRow& row) {
    std::string text = row.simple;
    if (!row.complex.empty() && row.complex != row.simple)
        text += (text.empty() ? "" : "; ") + row.complex + " in a complex body";
    if (!row.reserve.empty())
        text += "; after modifying factors " + row.reserve;
    return text;
}

} // namespace

const ClassLens& defaultClassLens() {
    static const ClassLens lens{{
        {"A", "measured", "", "proved or probable"},
        {"B", "measured", "", "proved or probable"},
        {"C1", "measured or indicated", "indicated or measured", "probable, sometimes proved"},
        {"C2", "indicated or inferred", "inferred or indicated", "probable at most, or none"},
        {"P1", "inferred or exploration target", "exploration target", "none"},
        {"P2", "exploration target or nothing", "nothing", "none"},
        {"P3", "exploration target or nothing", "nothing", "none"},
        {"E1 F1", "a reserve", "", ""},
        {"E2 F2", "a resource", "", ""},
        {"E3 F3 G4", "exploration target", "", ""},
    }};
    return lens;
}

std::string_view classLensCaveat() {
    return "Indicative only. State categories were estimated under state conditions and planned prices, without "
           "modifying "
           "factors; they may predate mining. No figure is converted, upgraded or added by this table.";
}

std::string indicativeClass(const ClassLens& lens, ResourceClass resourceClass, std::string_view classText) {
    for (const std::string_view stated : {classText, resourceClass == ResourceClass::Unknown ? "" : key(resourceClass)})
        if (const ClassLensRow* row = rowOf(lens, stated))
            return inWords(*row);
    std::string text;
    for (const auto part : splitList(resourceClass == ResourceClass::Unknown ? classText : key(resourceClass), "+")) {
        const ClassLensRow* row = rowOf(lens, part);
        if (row == nullptr)
            return {};
        text += (text.empty() ? "" : " | ") + std::string(part) + ": " + inWords(*row);
    }
    return text;
}

} // namespace ree
