// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/domain/vocabulary.h"

namespace ree {

/// What a class would roughly be called in the family of reporting codes (CRIRSCO). For reading beside the class as
/// stated; no figure, sum or filter ever uses it.
struct ClassLensRow {
    std::string stated;  ///< the class in its own words: "C1", "P2", "E2 F2"
    std::string simple;  ///< bodies of simple structure (GKZ groups 1 and 2); "" for nothing
    std::string complex; ///< bodies of complex structure (GKZ groups 3 and 4)
    std::string reserve; ///< the reserve it could become once modifying factors are shown
    bool operator==(const ClassLensRow&) const = default;
};

/// A table of such rows; the analyst may change it. Plain data.
struct ClassLens {
    std::vector<ClassLensRow> rows;
    bool operator==(const ClassLens&) const = default;
};
/// The indicative correspondence of GKZ categories and UNFC classes with the CRIRSCO family.
[[nodiscard]] const ClassLens& defaultClassLens();
/// What has to be said wherever the lens is looked through.
[[nodiscard]] std::string_view classLensCaveat();

/// "roughly indicated, or measured where the body is simple; inferred or …" is put together from a row; "" where the
/// class is of a reporting code already or stands in no row. A sum of classes ("C1+C2") is looked up part by part.
[[nodiscard]] std::string indicativeClass(const ClassLens& lens, ResourceClass resourceClass,
                                          std::string_view classText);

} // namespace ree
