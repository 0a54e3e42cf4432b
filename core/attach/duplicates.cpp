// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/duplicates.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

#include "core/attach/matcher.h"
#include "core/attach/site_spellings.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/geo/geodesic.h"

namespace ree {
namespace {

constexpr double unstatedPrecisionKm = 5;
constexpr std::uint32_t rowsBetweenQuestions = 1024;

/// Which sites are parts of which, by the field parent_id.
class Parents {
public:
    explicit Parents(const SiteTable& sites) : m_sites(sites), m_field(sites.extraField("parent_id")) {}
    [[nodiscard]] bool related(std::uint32_t a, std::uint32_t b) const { return isPart(a, b) || isPart(b, a); }

private:
    [[nodiscard]] bool isPart(std::uint32_t part, std::uint32_t whole) const {
        return m_field != nullptr && !m_field->number && !m_field->texts[part].empty() &&
               m_field->texts[part] == m_sites.id[whole];
    }
    const SiteTable& m_sites;
    const ExtraField* m_field;
};

std::string reasonFor(double nameScore, double km) {
    std::string reason = nameScore >= 1               ? "the same name"
                         : nameScore >= sameNameScore ? "one name in two spellings"
                                                      : "like names";
    if (std::isnan(km))
        return reason + ", a place unknown";
    return reason + (km < 0.1 ? ", at one place" : ", " + readableNumber(km, 2) + " km apart");
}

class Finder {
public:
    Finder(const SiteTable& sites, const DuplicateOptions& options)
        : m_sites(sites), m_options(options), m_parents(sites) {
        const SiteSpellings spellings(sites);
        for (std::uint32_t row = 0; row < sites.size(); ++row)
            m_names.add(spellings.of(row));
        m_names.finish();
    }

    [[nodiscard]] std::vector<PossibleDuplicate> pairsOf(std::uint32_t row, NameIndex::Scratch& scratch) const {
        std::vector<PossibleDuplicate> pairs;
        const auto mayBe = [&](std::uint32_t other) { return other > row && comparable(row, other); };
        for (const auto& found : m_names.find(m_names.namesOf(row), m_options.leastScore, scratch, mayBe))
            if (auto pair = judge(row, found); pair)
                pairs.push_back(*std::move(pair));
        return pairs;
    }

private:
    [[nodiscard]] bool comparable(std::uint32_t a, std::uint32_t b) const {
        const CountryId x = m_sites.country[a], y = m_sites.country[b];
        if (x != unknownCountry && y != unknownCountry && x != y)
            return false;
        return (!m_options.betweenLayersOnly || m_sites.layer[a] != m_sites.layer[b]) && beyondKm(a, b) <= farKm;
    }
    [[nodiscard]] double radius(std::uint32_t row) const {
        const auto km = static_cast<double>(m_sites.precisionKm[row]);
        return std::isnan(km) ? unstatedPrecisionKm : km;
    }
    /// How far apart beyond both radii; what is plainly too far is not measured.
    [[nodiscard]] double beyondKm(std::uint32_t a, std::uint32_t b) const {
        const LonLat p = m_sites.place[a], q = m_sites.place[b];
        if (!p.known() || !q.known())
            return 0;
        const double allowed = radius(a) + radius(b);
        constexpr double kmPerDegree = 110.5; // of latitude, at the least
        const double across = std::abs(p.lon - q.lon);
        const double east = kmPerDegree * std::min(across, 360 - across) *
                            std::cos(std::max(std::abs(p.lat), std::abs(q.lat)) * 0.017453292519943295);
        // A path along the parallel nearer to the pole is the shorter; 0.9 leaves room for the geodesic's bow.
        if (std::max(kmPerDegree * std::abs(p.lat - q.lat), 0.9 * std::min(east, 2000.0)) > allowed + farKm)
            return farKm + 1;
        return std::max(0.0, distanceMeters(p, q) / 1000 - allowed);
    }
    [[nodiscard]] std::optional<PossibleDuplicate> judge(std::uint32_t row, const NameIndex::Found& found) const {
        if (m_parents.related(row, found.owner))
            return std::nullopt;
        PossibleDuplicate pair{row, found.owner, 0, found.score, std::nan(""), {}};
        pair.distanceKm = distanceMeters(m_sites.place[row], m_sites.place[found.owner]) / 1000;
        const bool placed = !std::isnan(pair.distanceKm);
        // Without places only the very name makes a pair.
        if (!placed && found.score < sameNameScore)
            return std::nullopt;
        pair.score = found.score - (placed ? 0.10 * beyondKm(row, found.owner) / farKm : 0.05);
        if (pair.score < m_options.leastScore)
            return std::nullopt;
        pair.reason = reasonFor(found.score, pair.distanceKm);
        return pair;
    }

    const SiteTable& m_sites;
    const DuplicateOptions& m_options;
    Parents m_parents;
    NameIndex m_names;
};

} // namespace

std::vector<PossibleDuplicate> possibleDuplicates(const SiteTable& sites, const DuplicateOptions& options,
                                                  const Job& job) {
    const Finder finder(sites, options);
    constexpr std::size_t smallest = 2000;
    const std::size_t pieces = piecesFor(sites.size(), smallest);
    std::vector<std::vector<PossibleDuplicate>> found(pieces);
    inPieces(sites.size(), pieces, [&](std::size_t piece, std::size_t begin, std::size_t end) {
        NameIndex::Scratch scratch;
        for (auto row = static_cast<std::uint32_t>(begin); row < end; ++row) {
            if (row % rowsBetweenQuestions == 0 && job.cancelled())
                return;
            for (PossibleDuplicate& pair : finder.pairsOf(row, scratch))
                found[piece].push_back(std::move(pair));
        }
    });
    if (job.cancelled())
        return {};
    std::vector<PossibleDuplicate> all;
    for (auto& part : found)
        all.insert(all.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
    std::sort(all.begin(), all.end(), [](const PossibleDuplicate& a, const PossibleDuplicate& b) {
        return a.score != b.score ? a.score > b.score : std::pair(a.first, a.second) < std::pair(b.first, b.second);
    });
    return all;
}

} // namespace ree
