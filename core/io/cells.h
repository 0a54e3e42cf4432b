// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/io/gdal_handles.h"

namespace ree {

/// The cells of one row, in whatever GDAL hands them over. One thread at a time.
class Cells {
public:
    Cells() = default;
    virtual ~Cells() = default;
    Cells(const Cells&) = delete;
    Cells& operator=(const Cells&) = delete;
    /// The bytes of a cell as the file has them, "" for null; good until the next call.
    [[nodiscard]] virtual std::string_view text(int field) = 0;
    /// The value of a numeric field, NaN for null.
    [[nodiscard]] virtual double number(int field) = 0;
};

/// The types of a layer's fields, in order.
[[nodiscard]] std::vector<OGRFieldType> fieldTypes(OGRLayerH layer);

/// A row as a feature of GDAL's, which the caller owns.
class FeatureCells : public Cells {
public:
    explicit FeatureCells(const std::vector<OGRFieldType>& types) : m_types(types) {}
    void look(OGRFeatureH feature) { m_feature = feature; }
    [[nodiscard]] std::string_view text(int field) override;
    [[nodiscard]] double number(int field) override;

private:
    const std::vector<OGRFieldType>& m_types;
    OGRFeatureH m_feature = nullptr;
};

} // namespace ree
