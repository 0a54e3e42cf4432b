// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/clusters.h"

#include <numeric>
#include <random>

#include "core/scene/fan.h"

namespace ree {
namespace {

ProjectedPlaces scattered(std::size_t count) {
    std::mt19937 random(3);
    std::normal_distribution<double> spread(0, 400000);
    ProjectedPlaces places;
    for (std::size_t i = 0; i < count; ++i)
        places.points.push_back({spread(random), spread(random)});
    places.index = PointIndex(places.points);
    return places;
}

RowSet allOf(const ProjectedPlaces& places) {
    std::vector<std::uint32_t> rows(places.points.size());
    std::iota(rows.begin(), rows.end(), 0U);
    return RowSet(std::move(rows));
}

View viewOf(double unitsPerPixel) {
    View view;
    view.unitsPerPixel = unitsPerPixel;
    return view;
}

std::uint8_t evenOrOdd(std::uint32_t row) { return static_cast<std::uint8_t>(row % 2); }

std::uint32_t counted(const std::vector<Cluster>& clusters) {
    std::uint32_t sum = 0;
    for (const Cluster& cluster : clusters)
        sum += cluster.count;
    return sum;
}

TEST(Clusters, everySiteIsCountedOnce_withItsClass) {
    const ProjectedPlaces places = scattered(5000);
    const auto clusters = clusterSites(places, allOf(places), viewOf(10000), evenOrOdd);
    EXPECT_EQ(counted(clusters), 5000U);
    std::uint32_t odd = 0;
    for (const Cluster& cluster : clusters) {
        EXPECT_EQ(cluster.mix[0] + cluster.mix[1], cluster.count);
        EXPECT_TRUE(cluster.box.contains(cluster.center));
        odd += cluster.mix[1];
    }
    EXPECT_EQ(odd, 2500U);
}

TEST(Clusters, discsDoNotTouch) {
    const ProjectedPlaces places = scattered(20000);
    const View view = viewOf(3000);
    const auto clusters = clusterSites(places, allOf(places), view, evenOrOdd);
    ASSERT_GT(clusters.size(), 20U);
    int touching = 0;
    for (std::size_t i = 0; i < clusters.size(); ++i)
        for (std::size_t j = i + 1; j < clusters.size(); ++j) {
            if (clusters[i].count == 1 || clusters[j].count == 1)
                continue;
            const PixelPoint a = view.toPixel(clusters[i].center);
            const PixelPoint b = view.toPixel(clusters[j].center);
            touching += std::hypot(a.x - b.x, a.y - b.y) <
                                0.8 * (clusterRadius(clusters[i].count) + clusterRadius(clusters[j].count))
                            ? 1
                            : 0;
        }
    EXPECT_EQ(touching, 0);
}

TEST(Clusters, inTheMiddle_stayAsTheyAreWhileTheViewMoves) {
    const ProjectedPlaces places = scattered(20000);
    const View before = viewOf(3000);
    const View after = before.panned(37, -21);
    const auto first = clusterSites(places, allOf(places), before, evenOrOdd);
    const auto second = clusterSites(places, allOf(places), after, evenOrOdd);
    std::size_t compared = 0;
    for (const Cluster& cluster : first) {
        const PixelPoint at = before.toPixel(cluster.center);
        if (at.x < 200 || at.y < 200 || at.x > before.widthPx - 200 || at.y > before.heightPx - 200)
            continue;
        ++compared;
        EXPECT_TRUE(std::any_of(second.begin(), second.end(), [&](const Cluster& other) {
            return other.row == cluster.row && other.count == cluster.count;
        })) << cluster.row;
    }
    EXPECT_GT(compared, 10U);
}

TEST(Clusters, atTheEdge_countWhatLiesJustBeyondToo) {
    const ProjectedPlaces places = scattered(20000);
    const View view = viewOf(800);
    const auto seen = clusterSites(places, allOf(places), view, evenOrOdd);
    const auto around =
        clusterSites(places, allOf(places), view.withSize(view.widthPx + 600, view.heightPx + 600), evenOrOdd);
    int onPicture = 0;
    int same = 0;
    for (const Cluster& cluster : seen) {
        const PixelPoint at = view.toPixel(cluster.center);
        if (at.x < 0 || at.y < 0 || at.x > view.widthPx || at.y > view.heightPx)
            continue;
        ++onPicture;
        same += std::any_of(around.begin(), around.end(), [&](const Cluster& other) {
            return other.row == cluster.row && other.count == cluster.count;
        });
    }
    EXPECT_GT(same, onPicture * 95 / 100) << same << " of " << onPicture; // joined neighbours may lie farther out
}

TEST(Clusters, sitesLeftOutByTheFilter_areNotCounted) {
    const ProjectedPlaces places = scattered(1000);
    const RowSet some(std::vector<std::uint32_t>{1, 3, 5, 800});
    EXPECT_EQ(counted(clusterSites(places, some, viewOf(10000), evenOrOdd)), 4U);
}

TEST(RowsInside, gridAndWalkFindTheSameRows) {
    const ProjectedPlaces places = scattered(20000);
    const RowSet rows = allOf(places);
    for (const double half : {20000.0, 900000.0}) { // a twentieth of a percent and nearly all
        const MapBox box{-half, -half, half, half};
        std::vector<std::uint32_t> expected;
        for (std::uint32_t row = 0; row < places.points.size(); ++row)
            if (box.contains(places.points[row]))
                expected.push_back(row);
        EXPECT_EQ(rowsInside(places, rows, box), expected) << half;
    }
}

TEST(Fan, sitesStandApartFromEachOtherAndFromTheirPlace) {
    for (const std::size_t count : {2U, 5U, 12U, 13U, 60U}) {
        const auto offsets = fanOffsets(count, 17);
        ASSERT_EQ(offsets.size(), count);
        for (std::size_t i = 0; i < count; ++i) {
            EXPECT_GE(std::hypot(offsets[i].x, offsets[i].y), 17);
            for (std::size_t j = i + 1; j < count; ++j)
                EXPECT_GE(std::hypot(offsets[i].x - offsets[j].x, offsets[i].y - offsets[j].y), 17 * 0.98)
                    << i << " and " << j << " of " << count;
        }
    }
}

} // namespace
} // namespace ree
