// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/compare_pairs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <string_view>
#include <tuple>

#include "core/base/text.h"
#include "core/geo/geodesic.h"

namespace ree {
namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();
/// From the sharpest to the widest: two sites of one name a village apart are told apart before either is looked for
/// further away.
constexpr std::array nearKm{0.1, 5.0, 50.0};
/// A name that thousands of sites bear ("unnamed") tells nothing, and comparing all of them would take for ever.
constexpr std::size_t mostPairsOfAName = 1024;
/// What more rows share is no id: a column of zeros, perhaps.
constexpr std::size_t mostRowsOfAnId = 16;

/// A row by what it is looked for.
struct Keyed {
    std::uint64_t key = 0;
    std::uint32_t row = 0;
    bool operator<(const Keyed& other) const { return std::tie(key, row) < std::tie(other.key, other.row); }
};
using Group = std::span<const Keyed>;

class Mixer {
public:
    Mixer& add(std::uint64_t value) {
        m_hash = (m_hash ^ (value + 0x9E3779B97F4A7C15ULL + (m_hash << 6U))) * 0xFF51AFD7ED558CCDULL;
        m_hash ^= m_hash >> 33U;
        return *this;
    }
    Mixer& add(std::string_view text) { return add(std::uint64_t{std::hash<std::string_view>{}(text)}); }
    Mixer& add(double value) { return add(std::uint64_t{std::hash<double>{}(std::isnan(value) ? -1e300 : value)}); }
    Mixer& add(const Interval& value) {
        add(static_cast<std::uint64_t>(value.bound));
        return value.known() ? add(value.low).add(value.high) : *this;
    }
    [[nodiscard]] std::uint64_t hash() const { return m_hash; }

private:
    std::uint64_t m_hash = 0;
};

double radiusKm(float precisionKm) { return std::isnan(precisionKm) ? 0 : static_cast<double>(precisionKm); }

double rounded(double degrees) { return std::round(degrees * 1e5); }

/// Everything of a row, its id aside, that makes it interchangeable with another.
std::uint64_t contentKey(const SiteTable& t, std::uint32_t row) {
    return Mixer()
        .add(t.name[row])
        .add(t.place[row].lon)
        .add(t.place[row].lat)
        .add(std::uint64_t{t.country[row]})
        .add(std::uint64_t{t.elements[row].bits()})
        .add(t.gradePercent[row])
        .add(t.tonnageTonnes[row])
        .add(t.containedTonnes[row])
        .add(t.owner[row])
        .add(t.admin1[row])
        .hash();
}

bool hasFigure(const SiteTable& t, std::uint32_t row) {
    return t.gradePercent.known(row) || t.tonnageTonnes.known(row) || t.containedTonnes.known(row);
}

std::uint64_t placeAndFiguresKey(const SiteTable& t, std::uint32_t row) {
    return Mixer()
        .add(rounded(t.place[row].lon))
        .add(rounded(t.place[row].lat))
        .add(t.gradePercent[row])
        .add(t.tonnageTonnes[row])
        .add(t.containedTonnes[row])
        .hash();
}

class Pairing {
public:
    Pairing(const SiteTable& before, const SiteTable& after, const Job& job)
        : m_before(before), m_after(after), m_job(job), m_of(before.size(), nobody), m_taken(after.size(), 0) {}

    std::optional<SitePairs> run() {
        // Each step takes what the one before has left, and the surest comes first.
        m_job.say(0, "Matching ids");
        byIds();
        bySameContent();
        byRepeatedIds();
        m_job.say(0.2, "Matching names");
        byContentOfAnotherId();
        byNameAndPlace();
        byNames();
        byPlaceAndFigures();
        if (m_job.cancelled())
            return std::nullopt;
        return collected();
    }

private:
    template <class KeyOf>
    std::vector<Keyed> keyed(const SiteTable& table, bool isBefore, const KeyOf& keyOf) const {
        std::vector<Keyed> rows;
        for (std::uint32_t row = 0; row < table.size() && !m_job.cancelled(); ++row) {
            if (isBefore ? m_of[row] != nobody : m_taken[row] != 0)
                continue;
            if (const auto key = keyOf(table, row))
                rows.push_back({*key, row});
        }
        std::sort(rows.begin(), rows.end());
        return rows;
    }

    /// Calls `use` for each key that unpaired rows of both tables share.
    template <class KeyOf, class Use>
    void forEachGroup(const KeyOf& keyOf, const Use& use) {
        const auto a = keyed(m_before, true, keyOf);
        const auto b = keyed(m_after, false, keyOf);
        const auto endOf = [](const std::vector<Keyed>& rows, std::size_t begin) {
            std::size_t end = begin;
            while (end < rows.size() && rows[end].key == rows[begin].key)
                ++end;
            return end;
        };
        for (std::size_t i = 0, j = 0; i < a.size() && j < b.size() && !m_job.cancelled();) {
            const std::size_t iEnd = endOf(a, i);
            const std::size_t jEnd = endOf(b, j);
            if (a[i].key == b[j].key)
                use(Group(a).subspan(i, iEnd - i), Group(b).subspan(j, jEnd - j));
            const bool aFirst = a[i].key <= b[j].key;
            const bool bFirst = b[j].key <= a[i].key;
            i = aFirst ? iEnd : i;
            j = bFirst ? jEnd : j;
        }
    }

    void pair(std::uint32_t before, std::uint32_t after, MatchedBy matchedBy) {
        m_of[before] = after;
        m_taken[after] = 1;
        m_pairs.push_back({before, after, matchedBy});
    }
    [[nodiscard]] bool free(std::uint32_t before, std::uint32_t after) const {
        return m_of[before] == nobody && m_taken[after] == 0;
    }

    static std::optional<std::uint64_t> idKey(const SiteTable& table, std::uint32_t row) {
        const auto id = table.id[row];
        return id.empty() ? std::nullopt : std::optional(Mixer().add(id).hash());
    }

    void byIds() {
        forEachGroup(idKey, [this](Group a, Group b) {
            if (a.size() == 1 && b.size() == 1 && m_before.id[a[0].row] == m_after.id[b[0].row])
                pair(a[0].row, b[0].row, MatchedBy::Id);
        });
    }

    /// Rows that are the same in all that tells sites apart: it does not matter which is which.
    void bySameContent() {
        const auto keyOf = [](const SiteTable& t, std::uint32_t row) {
            return std::optional(Mixer().add(contentKey(t, row)).add(t.id[row]).hash());
        };
        forEachGroup(keyOf, [this](Group a, Group b) {
            for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
                if (m_before.name[a[i].row] == m_after.name[b[i].row])
                    pair(a[i].row, b[i].row, MatchedBy::Content);
        });
    }

    /// Several rows of one id: as many on both sides are taken in the order of the file, those of one name first.
    void byRepeatedIds() {
        const auto inOrder = [this](Group a, Group b) {
            if (a.size() != b.size() || a.size() > mostRowsOfAnId)
                return;
            for (std::size_t i = 0; i < a.size(); ++i)
                if (m_before.id[a[i].row] == m_after.id[b[i].row])
                    pair(a[i].row, b[i].row, MatchedBy::Id);
        };
        const auto idAndName = [](const SiteTable& t, std::uint32_t row) -> std::optional<std::uint64_t> {
            const auto id = idKey(t, row);
            return id ? std::optional(Mixer().add(*id).add(t.name[row]).hash()) : std::nullopt;
        };
        forEachGroup(idAndName, inOrder);
        forEachGroup(idKey, inOrder);
    }

    /// A new scheme of ids leaves the rest as it was.
    void byContentOfAnotherId() {
        const auto keyOf = [](const SiteTable& t, std::uint32_t row) {
            return t.name[row].empty() ? std::nullopt : std::optional(contentKey(t, row));
        };
        forEachGroup(keyOf, [this](Group a, Group b) {
            if (a.size() == 1 && b.size() == 1 && m_before.name[a[0].row] == m_after.name[b[0].row])
                pair(a[0].row, b[0].row, MatchedBy::Content);
        });
    }

    [[nodiscard]] bool compatible(std::uint32_t before, std::uint32_t after) const {
        const CountryId a = m_before.country[before];
        const CountryId b = m_after.country[after];
        return a == b || a == unknownCountry || b == unknownCountry;
    }

    /// Within `km`; the widest look reaches as far as the places are vague, and takes a site without a place.
    [[nodiscard]] bool near(std::uint32_t before, std::uint32_t after, double km) const {
        const LonLat a = m_before.place[before];
        const LonLat b = m_after.place[after];
        const bool widest = km == nearKm.back();
        if (!a.known() || !b.known())
            return widest;
        if (widest)
            km = std::max({km, radiusKm(m_before.precisionKm[before]), radiusKm(m_after.precisionKm[after])});
        constexpr double fewestKmOfADegree = 110.5; // of latitude, at the equator
        if (std::abs(a.lat - b.lat) * fewestKmOfADegree > km)
            return false;
        return kilometresBetween(a, b) <= km;
    }

    void byNameAndPlace() {
        const auto keyOf = [this](const SiteTable& t, std::uint32_t row) -> std::optional<std::uint64_t> {
            const auto name = nameKey(t, row);
            if (!name || !t.place[row].known())
                return std::nullopt;
            return Mixer().add(*name).add(rounded(t.place[row].lon)).add(rounded(t.place[row].lat)).hash();
        };
        forEachGroup(keyOf, [this](Group a, Group b) {
            if (a.size() == 1 && b.size() == 1)
                byUniqueNearness(a, b, nearKm.front());
        });
    }

    std::optional<std::uint64_t> nameKey(const SiteTable& table, std::uint32_t row) const {
        m_folded.clear();
        appendFolded(m_folded, table.name[row]);
        return m_folded.empty() ? std::nullopt : std::optional(Mixer().add(m_folded).hash());
    }

    void byNames() {
        const auto keyOf = [this](const SiteTable& t, std::uint32_t row) { return nameKey(t, row); };
        forEachGroup(keyOf, [this](Group a, Group b) {
            if (a.size() * b.size() <= mostPairsOfAName)
                for (const double km : nearKm)
                    byUniqueNearness(a, b, km);
        });
    }

    /// Pairs those that have nobody else within `km`, seen from either side.
    void byUniqueNearness(Group a, Group b, double km) {
        const auto fits = [&](std::uint32_t left, std::uint32_t right) {
            return free(left, right) && compatible(left, right) && near(left, right, km);
        };
        std::vector<SitePair> found;
        for (const Keyed& left : a) {
            std::uint32_t only = nobody;
            int candidates = 0;
            for (const Keyed& right : b)
                if (fits(left.row, right.row) && ++candidates == 1)
                    only = right.row;
            if (candidates == 1 &&
                std::count_if(a.begin(), a.end(), [&](const Keyed& other) { return fits(other.row, only); }) == 1)
                found.push_back({left.row, only, MatchedBy::Name});
        }
        for (const SitePair& one : found)
            pair(one.before, one.after, one.matchedBy);
    }

    /// A site that was renamed has kept its place and figures. Where both ids say that these are two sites, a point
    /// alone is not enough: parts of an ore field share theirs.
    void byPlaceAndFigures() {
        const auto keyOf = [](const SiteTable& t, std::uint32_t row) {
            return t.place[row].known() ? std::optional(placeAndFiguresKey(t, row)) : std::nullopt;
        };
        forEachGroup(keyOf, [this](Group a, Group b) {
            if (a.size() != 1 || b.size() != 1 || !compatible(a[0].row, b[0].row))
                return;
            const bool idsDiffer = !m_before.id[a[0].row].empty() && !m_after.id[b[0].row].empty();
            if (!idsDiffer || hasFigure(m_before, a[0].row))
                pair(a[0].row, b[0].row, MatchedBy::Place);
        });
    }

    static std::int64_t repeatedIds(const SiteTable& table) {
        std::vector<std::uint64_t> keys;
        for (std::uint32_t row = 0; row < table.size(); ++row)
            if (const auto key = idKey(table, row))
                keys.push_back(*key);
        std::sort(keys.begin(), keys.end());
        std::int64_t repeated = 0;
        for (std::size_t i = 0; i < keys.size(); ++i)
            repeated += (i > 0 && keys[i - 1] == keys[i]) || (i + 1 < keys.size() && keys[i + 1] == keys[i]) ? 1 : 0;
        return repeated;
    }

    SitePairs collected() {
        SitePairs result;
        std::sort(m_pairs.begin(), m_pairs.end(),
                  [](const SitePair& x, const SitePair& y) { return x.before < y.before; });
        result.pairs = std::move(m_pairs);
        for (std::uint32_t row = 0; row < m_before.size(); ++row)
            if (m_of[row] == nobody)
                result.removed.push_back(row);
        for (std::uint32_t row = 0; row < m_after.size(); ++row)
            if (m_taken[row] == 0)
                result.added.push_back(row);
        result.repeatedIdBefore = repeatedIds(m_before);
        result.repeatedIdAfter = repeatedIds(m_after);
        return result;
    }

    const SiteTable& m_before;
    const SiteTable& m_after;
    const Job& m_job;
    std::vector<std::uint32_t> m_of; ///< by row before: the row after
    std::vector<std::uint8_t> m_taken;
    std::vector<SitePair> m_pairs;
    mutable std::string m_folded; ///< kept for its memory
};

} // namespace

std::optional<SitePairs> pairSites(const SiteTable& before, const SiteTable& after, const Job& job) {
    return Pairing(before, after, job).run();
}

double kilometresBetween(LonLat a, LonLat b) {
    // The library's answer may differ in the last digit with the direction: a report told backwards must not.
    if (std::tie(b.lon, b.lat) < std::tie(a.lon, a.lat))
        std::swap(a, b);
    return distanceMeters(a, b) / 1000;
}

} // namespace ree
