// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/io/gdal_handles.h"
#include "core/io/read_sites.h"
#include "core/io/text_decoder.h"

namespace ree {

inline constexpr std::size_t fieldRoles = static_cast<std::size_t>(FieldRole::Note) + 1;

/// Which field plays which part, decided once before the first row; the same for every handle on one source. Any
/// thread may read it.
struct ReadPlan {
    struct Part {
        int field = -1; ///< index in the layer's definition, -1 when no field plays it
        int bound = -1; ///< the text field beside a number that keeps its bounds, as our lists have it
        Unit unit = Unit::None;
        bool number = false; ///< the field's values may be asked for as numbers
        /// How many decimals GDAL gives a value of the field when it makes a text of it; -1 for 15 digits in all.
        int decimals = -1;
    };
    struct Extra {
        int field;
        std::string name;
        bool number;
    };
    std::array<Part, fieldRoles> parts;
    std::vector<Extra> extras;

    [[nodiscard]] const Part& operator[](FieldRole role) const { return parts[static_cast<std::size_t>(role)]; }
    [[nodiscard]] bool has(FieldRole role) const { return (*this)[role].field >= 0; }
};

/// By the names of the fields and what `options` assign; the meanings go into `report`.
[[nodiscard]] ReadPlan planFields(OGRLayerH layer, const ReadOptions& options, TextDecoder& decode, ReadReport& report);

/// The CRS that the layer's coordinates are in: its own, else the assumed one; null when there is none.
struct SourceCrs {
    ReferenceHandle reference;
    bool unusable = false; ///< PROJ knows no way from it to WGS 84
    [[nodiscard]] SourceCrs clone() const {
        return {ReferenceHandle(reference ? OSRClone(static_cast<OGRSpatialReferenceH>(reference.get())) : nullptr),
                unusable};
    }
};
/// Says in `report` what is missing or was assumed.
[[nodiscard]] SourceCrs planPlaces(OGRLayerH layer, const std::string& source, const ReadOptions& options,
                                   ReadReport& report);

} // namespace ree
