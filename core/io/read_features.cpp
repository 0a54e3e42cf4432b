// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>
#include <vector>

#include "core/io/read_ways.h"

namespace ree {
namespace {

constexpr std::size_t featuresAtOnce = 1024;
/// On one thread a feature is best used while it is in the processor's cache and its memory used again.
constexpr std::size_t featuresInTurn = 16;
constexpr std::int64_t rowsBetweenReports = 4096;

/// Features fetched ahead, for another thread.
class FeatureBatch : public RowBatch {
public:
    FeatureBatch(OGRLayerH layer, const std::vector<OGRFieldType>& types, std::size_t most) : m_cells(types) {
        m_features.reserve(most);
        while (m_features.size() < most) {
            FeatureHandle feature(OGR_L_GetNextFeature(layer));
            if (!feature)
                break;
            m_features.push_back(std::move(feature));
        }
    }
    [[nodiscard]] std::size_t size() const override { return m_features.size(); }
    bool addPlace(std::size_t row, PlaceReader& places) override {
        return places.add(OGR_F_GetGeometryRef(static_cast<OGRFeatureH>(m_features[row].get())));
    }
    Cells& cells(std::size_t row) override {
        m_cells.look(static_cast<OGRFeatureH>(m_features[row].get()));
        return m_cells;
    }

private:
    std::vector<FeatureHandle> m_features;
    FeatureCells m_cells;
};

} // namespace

Result<SitesPart> readBatches(Reading& reading, const MakeRows& make, bool piped) {
    const GdalMessages messages;
    PlaceReader places(reading.crs, reading.told);
    RowReader rows(reading.plan, reading.layer, TextDecoder(reading.options.encoding), reading.expectedRows);
    places.reserve(reading.expectedRows);
    std::int64_t told = 0;
    const auto use = [&](RowBatch& batch) {
        rows.add(batch, places);
        if (places.rows() - told >= rowsBetweenReports)
            reading.say(told = places.rows());
        return !reading.job.cancelled();
    };
    if (reading.job.cancelled())
        return reading.cancelled();
    if (piped)
        makeAndUse<RowBatch>(make, use);
    else
        make([&use](std::unique_ptr<RowBatch> batch) { return use(*batch); });
    if (reading.job.cancelled())
        return reading.cancelled();
    places.finish();
    if (reading.stoppedBy.empty())
        reading.stoppedBy = messages.firstError();
    return rows.take(places, reading.told);
}

Result<SitesPart> readFeatures(Reading& reading, OGRLayerH layer, bool piped) {
    OGR_L_ResetReading(layer);
    const auto types = fieldTypes(layer);
    return readBatches(
        reading,
        [&](const TakeBatch<RowBatch>& take) {
            const GdalMessages messages; // of this thread
            for (bool more = true; more;) {
                auto features = std::make_unique<FeatureBatch>(layer, types, piped ? featuresAtOnce : featuresInTurn);
                more = features->size() > 0 && take(std::move(features));
            }
            reading.stoppedBy = messages.firstError();
        },
        piped);
}

} // namespace ree
