// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for any two versions, tried on many that chance has made.
#include <random>

#include <gtest/gtest.h>

#include "core/analysis/comparison_report.h"
#include "tests/support/make_sites.h"

namespace ree {
namespace {

using testing::tableOf;

class Chance {
public:
    explicit Chance(unsigned seed) : m_engine(seed) {}
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_engine); }
    bool oneIn(int n) { return below(n) == 0; }

private:
    std::mt19937 m_engine;
};

Interval anyFigure(Chance& chance) {
    const double value = 1 + chance.below(5);
    switch (chance.below(7)) {
    case 0: return Interval::exact(value);
    case 1: return Interval::below(value);
    case 2: return Interval::atLeast(value);
    case 3: return Interval::range(value, value + 1);
    case 4: return Interval::withheld();
    default: return {};
    }
}

/// Few words and places, so that ids repeat, names meet and figures agree.
SiteRecord anySite(Chance& chance) {
    static const char* const names[]{"", "Karasu", "Қарасу", "Кутессай II", "Kutessay II", "Акбулак", "<b>Alpha</b>"};
    SiteRecord r;
    r.id = chance.oneIn(3) ? "" : std::to_string(chance.below(12));
    r.name = names[chance.below(7)];
    if (!chance.oneIn(5))
        r.place = {70 + chance.below(4) * 0.2, 42 + chance.below(3) * 0.03};
    if (chance.oneIn(3))
        r.precisionKm = static_cast<float>(chance.below(80));
    r.country = chance.oneIn(4) ? unknownCountry : *countryFromAlpha3(chance.oneIn(2) ? "KAZ" : "KGZ");
    r.gradePercent = anyFigure(chance);
    r.gradeBasis = chance.oneIn(2) ? Basis::Treo : Basis::NotStated;
    r.tonnageTonnes = anyFigure(chance);
    r.sameEstimate = chance.oneIn(2);
    r.owner = chance.oneIn(2) ? "" : "Owner " + std::to_string(chance.below(2));
    r.status = chance.oneIn(2) ? SiteStatus::Closed : SiteStatus::Unknown;
    return r;
}

std::vector<SiteRecord> anySites(Chance& chance) {
    std::vector<SiteRecord> sites;
    for (int i = chance.below(15); i > 0; --i)
        sites.push_back(anySite(chance));
    return sites;
}

/// The same sites with a few of them changed, gone and new: what a second version is like.
std::vector<SiteRecord> nextVersion(Chance& chance, std::vector<SiteRecord> sites) {
    for (SiteRecord& record : sites)
        if (chance.oneIn(3)) {
            const SiteRecord other = anySite(chance);
            (chance.oneIn(2) ? record.name : record.owner) = other.name;
            record.tonnageTonnes = other.tonnageTonnes;
        }
    if (!sites.empty() && chance.oneIn(2))
        sites.erase(sites.begin() + chance.below(static_cast<int>(sites.size())));
    if (chance.oneIn(2))
        sites.push_back(anySite(chance));
    return sites;
}

std::shared_ptr<Evidence> anyEvidence(Chance& chance, std::uint32_t rows) {
    auto evidence = std::make_shared<Evidence>();
    for (std::uint32_t row = 0; row < rows; ++row)
        for (int i = chance.below(4); i > 0; --i) {
            SiteEvidence& claims = evidence->bySite[row];
            Figure figure;
            figure.id = chance.oneIn(2) ? "" : "F" + std::to_string(chance.below(3));
            figure.kind = chance.oneIn(2) ? FigureKind::Grade : FigureKind::Tonnage;
            figure.kindText = figure.kind == FigureKind::Grade ? "grade" : "tonnage";
            figure.quantity = {anyFigure(chance), figure.kind == FigureKind::Grade ? Unit::Percent : Unit::Tonne};
            figure.sourceId = "s" + std::to_string(chance.below(2));
            claims.figures.push_back(figure);
            Ownership owner;
            owner.owner = "Owner " + std::to_string(chance.below(2));
            owner.role = chance.oneIn(2) ? "owner" : "";
            owner.asOf = chance.oneIn(2) ? "2011" : "";
            claims.owners.push_back(owner);
        }
    evidence->sources["s0"] = {"s0", "A title", "A publisher", "2011", "https://example.org/", "A", ""};
    return evidence;
}

TEST(CompareMirror, reversedOrder_givesTheMirroredReport) {
    for (unsigned seed = 0; seed < 400; ++seed) {
        Chance chance(seed);
        const auto records = anySites(chance);
        const auto a = tableOf(records);
        const auto b = tableOf(chance.oneIn(3) ? anySites(chance) : nextVersion(chance, records));
        if (chance.oneIn(2)) {
            a->evidence = anyEvidence(chance, a->size());
            b->evidence = anyEvidence(chance, b->size());
        }
        const auto there = compareSites(*a, *b, {});
        const auto back = compareSites(*b, *a, {});
        ASSERT_TRUE(there && back);
        ASSERT_EQ(*back, mirrored(*there)) << "seed " << seed << "\n"
                                           << toText({*there, {}, {}, ""}) << toText({*back, {}, {}, ""});
        ASSERT_EQ(*there, mirrored(mirrored(*there))) << "seed " << seed;
        ASSERT_EQ(there->unchanged + static_cast<std::int64_t>(there->changed.size() + there->removed.size()),
                  there->before.sites);
        ASSERT_EQ(there->unchanged + static_cast<std::int64_t>(there->changed.size() + there->added.size()),
                  there->after.sites);
    }
}

TEST(CompareMirror, anyTableWithItself_isEqual) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        Chance chance(seed);
        const auto table = tableOf(anySites(chance));
        table->evidence = anyEvidence(chance, table->size());
        const auto comparison = compareSites(*table, *table, {});
        ASSERT_TRUE(comparison);
        ASSERT_TRUE(comparison->equal()) << "seed " << seed << "\n" << toText({*comparison, {}, {}, ""});
        table->evidence = nullptr;
        ASSERT_TRUE(compareSites(*table, *table, {})->equal()) << "seed " << seed;
    }
}

} // namespace
} // namespace ree
