// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The data set as the program opens it: nothing lost, nothing misplaced, nothing twice.
#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/io/atlas.h"
#include "core/query/filter.h"
#include "tests/core/data/atlas_files.h"

namespace ree {
namespace {

using testing::atlas;
using testing::siteFeatures;
using testing::textOf;

constexpr double borderSlackKm = 1; ///< outlines of the base map were generalised by about this much

bool evenOddContains(const Shapes& shapes, std::size_t feature, LonLat p) {
    bool inside = false;
    for (auto part = shapes.featureParts[feature]; part < shapes.featureParts[feature + 1]; ++part) {
        const auto ring = shapes.part(part);
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const bool crosses = (ring[i].lat > p.lat) != (ring[j].lat > p.lat);
            if (crosses &&
                p.lon < (ring[j].lon - ring[i].lon) * (p.lat - ring[i].lat) / (ring[j].lat - ring[i].lat) + ring[i].lon)
                inside = !inside;
        }
    }
    return inside;
}

/// Metres from `p` to the segment, on a plane about `p`: good to a percent at the distances in question.
double distanceToSegmentKm(LonLat p, LonLat a, LonLat b) {
    const double east = 111.32 * std::cos(p.lat * 3.14159265358979 / 180);
    const double ax = (a.lon - p.lon) * east, ay = (a.lat - p.lat) * 110.9;
    const double dx = (b.lon - a.lon) * east, dy = (b.lat - a.lat) * 110.9;
    const double length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(-(ax * dx + ay * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(ax + t * dx, ay + t * dy);
}

/// How far outside the country a place lies, 0 inside; infinite when the base map has no such country.
double kmOutside(const Shapes& land, const std::string& iso3, LonLat p) {
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t feature = 0; feature < land.size(); ++feature) {
        if (land.categories[feature] != iso3)
            continue;
        if (evenOddContains(land, feature, p))
            return 0;
        for (auto part = land.featureParts[feature]; part < land.featureParts[feature + 1]; ++part) {
            const auto ring = land.part(part);
            for (std::size_t i = 1; i < ring.size(); ++i)
                nearest = std::min(nearest, distanceToSegmentKm(p, ring[i - 1], ring[i]));
        }
    }
    return nearest;
}

std::string countryCode(const SiteTable& t, std::uint32_t row) { return country(t.country[row]).alpha3; }

TEST(AtlasData, everyRow_isPlacedUnplacedOrJoinedAndNoneRefused) {
    const ReadReport& sites = atlas().sites;
    EXPECT_EQ(sites.read, static_cast<std::int64_t>(siteFeatures().size()));
    EXPECT_EQ(sites.read, sites.placed + sites.unplaced);
    EXPECT_EQ(sites.rejected, 0);
    EXPECT_TRUE(sites.warnings.empty()) << toText(sites.warnings.front());
    ASSERT_EQ(atlas().attached.size(), 5U);
    for (const AttachReport& report : atlas().attached) {
        EXPECT_GT(report.read, 0) << report.source;
        EXPECT_EQ(report.matched, report.read) << report.source;
        EXPECT_EQ(report.unmatched + report.ambiguous + report.rejected, 0) << report.source;
        EXPECT_TRUE(report.warnings.empty()) << report.source << ": " << toText(report.warnings.front());
    }
}

TEST(AtlasData, sitesWithAndWithoutAPlace_areBothThere) {
    const SiteTable& t = *atlas().table;
    EXPECT_EQ(t.placedCount(), atlas().sites.placed);
    EXPECT_GT(atlas().sites.placed, 50);
    EXPECT_GT(atlas().sites.unplaced, 0);
    for (std::uint32_t row = 0; row < t.size(); ++row) {
        const auto& site = siteFeatures().at(row);
        ASSERT_EQ(t.id[row], textOf(site, "id"));
        const bool placed = !site.at("geometry").is_null();
        EXPECT_EQ(t.place[row].known(), placed) << t.id[row];
        EXPECT_EQ(std::isfinite(t.precisionKm[row]), placed) << t.id[row];
        EXPECT_EQ(t.method[row] != CoordinateMethod::Unknown, placed) << t.id[row];
        EXPECT_EQ(!textOf(site, "coord_source").empty(), placed) << t.id[row];
    }
}

TEST(AtlasData, everySite_hasNameCountryEvidenceAndScope) {
    const SiteTable& t = *atlas().table;
    for (std::uint32_t row = 0; row < t.size(); ++row) {
        EXPECT_FALSE(t.name[row].empty()) << t.id[row];
        EXPECT_NE(t.country[row], unknownCountry) << t.id[row];
        EXPECT_NE(t.evidenceLevel[row], EvidenceLevel::Unknown) << t.id[row];
        EXPECT_NE(t.scope[row], Scope::Unknown) << t.id[row];
        const auto five = centralAsia();
        const bool inFive = std::find(five.begin(), five.end(), t.country[row]) != five.end();
        EXPECT_EQ(t.scope[row] == Scope::Core, inFive) << t.id[row];
        const auto& site = siteFeatures().at(row);
        EXPECT_EQ(textOf(site, "name_ru").empty(), textOf(site, "name_ru_basis").empty()) << t.id[row];
    }
}

TEST(AtlasData, wordsOfSites_areOfTheVocabularies) {
    for (const auto& site : siteFeatures()) {
        EXPECT_TRUE(fromText<DepositType>(textOf(site, "deposit_type"))) << textOf(site, "id");
        EXPECT_TRUE(fromText<SiteStatus>(textOf(site, "status"))) << textOf(site, "id");
        EXPECT_TRUE(fromText<CoordinateMethod>(textOf(site, "coord_method"))) << textOf(site, "id");
        std::vector<std::string> others;
        EXPECT_EQ(elementsFromList(textOf(site, "elements"), &others).empty(), textOf(site, "elements").empty());
        EXPECT_TRUE(others.empty()) << textOf(site, "id") << ": " << textOf(site, "elements");
    }
}

TEST(AtlasData, candidates_areThereAndHiddenByDefault) {
    const SiteTable& t = *atlas().table;
    const auto shown = selectRows(t, defaultFilter());
    const auto candidates = selectRows(t, *parseFilter("evidence = candidate"));
    EXPECT_FALSE(candidates.empty());
    for (const std::uint32_t row : shown) {
        EXPECT_NE(t.evidenceLevel[row], EvidenceLevel::Candidate) << t.id[row];
        EXPECT_EQ(t.scope[row], Scope::Core) << t.id[row];
    }
    EXPECT_FALSE(shown.empty());
}

TEST(AtlasData, points_lieInTheirCountryWithinTheirPrecision) {
    const auto base = readBaseMap(testing::resources() / "basemap", {});
    ASSERT_TRUE(base);
    const SiteTable& t = *atlas().table;
    for (std::uint32_t row = 0; row < t.size(); ++row)
        if (t.place[row].known()) {
            EXPECT_LE(kmOutside(*base->map->land, countryCode(t, row), t.place[row]),
                      static_cast<double>(t.precisionKm[row]) + borderSlackKm)
                << t.id[row];
        }
}

TEST(AtlasData, usedCoordinate_isTheSitesPoint) {
    const SiteTable& t = *atlas().table;
    for (std::uint32_t row = 0; row < t.size(); ++row) {
        const SiteEvidence* claims = t.evidenceOf(row);
        int used = 0;
        for (const CoordinateClaim& claim : claims != nullptr ? claims->coordinates : std::vector<CoordinateClaim>{}) {
            if (!claim.used)
                continue;
            ++used;
            EXPECT_EQ(claim.place, t.place[row]) << t.id[row];
            EXPECT_EQ(claim.method, t.method[row]) << t.id[row];
            EXPECT_FLOAT_EQ(static_cast<float>(claim.precisionKm), t.precisionKm[row]) << t.id[row];
        }
        EXPECT_EQ(used, t.place[row].known() ? 1 : 0) << t.id[row];
    }
}

/// A field and the deposit it is named after may share spellings; two sites beside each other may not.
TEST(AtlasData, oneSite_hasOneRecord) {
    const SiteTable& t = *atlas().table;
    std::map<std::string, std::uint32_t> seen;
    for (std::uint32_t row = 0; row < t.size(); ++row)
        for (const auto name : splitList(t.searchKey[row], "\n")) {
            const auto [it, fresh] = seen.emplace(countryCode(t, row) + " " + std::string(name), row);
            const bool family = textOf(siteFeatures().at(row), "parent_id") == t.id[it->second] ||
                                textOf(siteFeatures().at(it->second), "parent_id") == t.id[row];
            EXPECT_TRUE(fresh || it->second == row || family)
                << t.id[it->second] << " and " << t.id[row] << " are both called " << name;
        }
}

TEST(AtlasData, kutessay_keepsEverySpellingAndEveryClaim) {
    const SiteTable& t = *atlas().table;
    for (const std::string spelling : {"Kutessai-II", "Kutessay II", "Кутессай II", "Куттесай-2"}) {
        std::vector<std::string_view> found;
        for (std::uint32_t row = 0; row < t.size(); ++row)
            for (const auto name : splitList(t.searchKey[row], "\n"))
                if (name == foldText(spelling))
                    found.push_back(t.id[row]);
        EXPECT_THAT(found, ::testing::ElementsAre("KGZ-KUTESSAY-2")) << spelling;
    }
    const auto row = selectRows(t, *parseFilter("name ~ \"Kutessiask\"")).at(0);
    EXPECT_GE(t.evidenceOf(row)->coordinates.size(), 2U);
    EXPECT_EQ(t.tonnageTonnes[row].bound, Bound::Exact);
}

/// Where one estimate and class state ore, one grade and the metal in it, the three agree.
TEST(AtlasData, tonnageTimesGrade_isTheContainedOfTheSameEstimate) {
    const SiteTable& t = *atlas().table;
    int compared = 0;
    for (const auto& [row, claims] : t.evidence->bySite)
        for (const Figure& contained : claims.figures) {
            if (contained.kind != FigureKind::Contained || !contained.quantity.value.exactlyKnown())
                continue;
            std::vector<const Figure*> grades;
            std::vector<const Figure*> ores;
            for (const Figure& f : claims.figures) {
                if (f.estimate != contained.estimate || f.resourceClass != contained.resourceClass ||
                    !f.quantity.value.exactlyKnown())
                    continue;
                if (f.kind == FigureKind::Grade && f.basisText == contained.basisText)
                    grades.push_back(&f);
                if (f.kind == FigureKind::Tonnage && dimension(f.quantity.unit) == Dimension::Mass &&
                    f.basis == Basis::Ore)
                    ores.push_back(&f);
            }
            if (grades.size() != 1 || ores.size() != 1)
                continue;
            ++compared;
            const double ore = converted(ores[0]->quantity.value, ores[0]->quantity.unit, Unit::Tonne)->low;
            const double grade = converted(grades[0]->quantity.value, grades[0]->quantity.unit, Unit::Percent)->low;
            const double stated = converted(contained.quantity.value, contained.quantity.unit, Unit::Tonne)->low;
            EXPECT_NEAR(ore * grade / 100 / stated, 1, 0.03) << t.id[row] << " " << contained.id;
        }
    EXPECT_GT(compared, 5);
}

TEST(AtlasData, shownFigures_areOfRareEarthsAndDerivedOnlyToCompleteAnEstimate) {
    const SiteTable& t = *atlas().table;
    int shown = 0;
    for (const auto& [row, claims] : t.evidence->bySite) {
        const UsedFigures used = chooseFigures(claims);
        for (const auto index : {used.gradeFigure, used.tonnageFigure, used.containedFigure}) {
            if (index < 0)
                continue;
            ++shown;
            const Figure& f = claims.figures[static_cast<std::size_t>(index)];
            EXPECT_TRUE(!f.derived || (used.sameEstimate && used.containedFigure >= 0)) << f.id;
            EXPECT_NE(f.basis, Basis::OtherMetal) << f.id;
        }
        EXPECT_EQ(t.gradePercent[row], used.gradePercent) << t.id[row];
    }
    EXPECT_GT(shown, 20);
}

TEST(AtlasData, derivedFigures_areOpenedAsDerived) {
    std::size_t derived = 0;
    for (const auto& [row, claims] : atlas().table->evidence->bySite)
        derived += static_cast<std::size_t>(
            std::count_if(claims.figures.begin(), claims.figures.end(), [](const Figure& f) { return f.derived; }));
    const auto rows = testing::records("estimates.csv");
    const auto stated =
        std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.at("is_derived") == "yes"; });
    EXPECT_EQ(derived, static_cast<std::size_t>(stated));
}

TEST(AtlasData, everySourceCited_isOpenedWithTheEvidence) {
    const SiteTable& t = *atlas().table;
    const auto expectSource = [&t](const std::string& id) { EXPECT_NE(t.evidence->source(id), nullptr) << id; };
    for (const auto& [row, claims] : t.evidence->bySite) {
        for (const Figure& f : claims.figures)
            expectSource(f.sourceId);
        for (const Ownership& o : claims.owners)
            expectSource(o.sourceId);
        for (const CompositionPart& c : claims.composition)
            expectSource(c.sourceId);
        for (const CoordinateClaim& c : claims.coordinates)
            expectSource(c.sourceId);
    }
}

} // namespace
} // namespace ree
