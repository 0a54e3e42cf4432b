// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include <cpl_error.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

namespace ree {

// Owners of GDAL's handles. A dataset and what hangs on it belong to one thread at a time.
struct CloseDataset {
    std::shared_ptr<const void> source; ///< what the dataset reads from, where that is a copy of ours
    void operator()(void* dataset) const { GDALClose(dataset); }
};
struct DestroyFeature {
    void operator()(void* feature) const { OGR_F_Destroy(static_cast<OGRFeatureH>(feature)); }
};
struct DestroyTransform {
    void operator()(void* transform) const {
        OCTDestroyCoordinateTransformation(static_cast<OGRCoordinateTransformationH>(transform));
    }
};
struct ReleaseReference {
    void operator()(void* reference) const { OSRRelease(static_cast<OGRSpatialReferenceH>(reference)); }
};
using DatasetHandle = std::unique_ptr<void, CloseDataset>;
using FeatureHandle = std::unique_ptr<void, DestroyFeature>;
using TransformHandle = std::unique_ptr<void, DestroyTransform>;
using ReferenceHandle = std::unique_ptr<void, ReleaseReference>;

/// Collects what GDAL says on this thread while it lives, instead of the terminal.
class GdalMessages {
public:
    GdalMessages() { CPLPushErrorHandlerEx(collect, this); }
    ~GdalMessages() { CPLPopErrorHandler(); }
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    [[nodiscard]] const std::string& firstError() const { return m_error; }
    [[nodiscard]] const std::string& firstWarning() const { return m_warning; }

private:
    static void CPL_STDCALL collect(CPLErr level, CPLErrorNum, const char* words) {
        auto* self = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
        std::string& first = level >= CE_Failure ? self->m_error : self->m_warning;
        if (level >= CE_Warning && first.empty())
            first = words;
    }
    std::string m_error;
    std::string m_warning;
};

} // namespace ree
