// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <thread>
#include <vector>

#include "core/base/parallel.h"
#include "core/io/dataset.h"
#include "core/io/read_ways.h"

namespace ree {
namespace {

constexpr std::int64_t rowsBetweenQuestions = 4096;

/// A stretch of a shapefile on a handle of its own, read on one thread from beginning to end: first its places alone,
/// which takes a fifth of the time and is what the map waits for, then its attributes.
class Stretch {
public:
    /// Feature numbers from `first` to before `end`; -1 reads to the end of the file.
    Stretch(const Reading& reading, std::int64_t first, std::int64_t end, bool speaks)
        : m_reading(reading), m_crs(reading.crs.clone()), m_first(first), m_end(end), m_speaks(speaks) {}

    void read() {
        const GdalMessages messages;
        const auto dataset = m_reading.untouched.empty() ? openDataset(m_reading.path, m_reading.options.encoding)
                                                         : openUntouched(m_reading.path);
        const auto layer =
            dataset ? layerOf(*dataset, m_reading.path, m_reading.options.layer) : tl::unexpected(dataset.error());
        if (!layer)
            return;
        PlaceReader places(m_crs, m_reading.told);
        RowReader rows(m_reading.plan, m_reading.layer, TextDecoder(m_reading.options.encoding, m_reading.untouched),
                       expectedRows());
        places.reserve(expectedRows());
        const std::int64_t placed =
            eachFeature(*layer, everyField(*layer), [&](OGRFeatureH f) { places.add(OGR_F_GetGeometryRef(f)); });
        places.finish();
        if (m_reading.job.cancelled())
            return;
        workInBackground(); // a picture of the places comes first
        const auto types = fieldTypes(*layer);
        FeatureCells cells(types);
        std::int64_t row = 0;
        std::size_t bare = 0;
        const std::int64_t read = eachFeature(*layer, {"OGR_GEOMETRY"}, [&](OGRFeatureH f) {
            const bool isBare = bare < places.bareRows().size() && places.bareRows()[bare] == row++;
            bare += isBare ? 1 : 0;
            cells.look(f);
            rows.add(cells, isBare);
        });
        if (placed != read || m_reading.job.cancelled() || !messages.firstError().empty())
            return;
        m_rows = read;
        m_part = rows.take(places, m_reading.told);
    }

    /// Whether all went well; otherwise nothing of it may be used.
    [[nodiscard]] bool good() const { return m_part.has_value(); }
    [[nodiscard]] bool reachedItsEnd() const { return m_reachedEnd; }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    [[nodiscard]] SitesPart& part() { return *m_part; }

private:
    /// The first stretch takes the second one in at last.
    [[nodiscard]] std::size_t expectedRows() const {
        return m_first == 0 ? m_reading.expectedRows : m_reading.expectedRows - m_reading.expectedRows / 2;
    }

    static std::vector<std::string> everyField(OGRLayerH layer) {
        std::vector<std::string> names;
        auto* const definition = OGR_L_GetLayerDefn(layer);
        for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i)
            names.emplace_back(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i)));
        return names;
    }

    /// Answers how many there were.
    template <class Use>
    std::int64_t eachFeature(OGRLayerH layer, const std::vector<std::string>& ignored, Use use) {
        std::vector<const char*> names;
        for (const std::string& name : ignored)
            names.push_back(name.c_str());
        names.push_back(nullptr);
        OGR_L_SetIgnoredFields(layer, names.data());
        OGR_L_ResetReading(layer);
        OGR_L_SetNextByIndex(layer, m_first);
        m_reachedEnd = false;
        std::int64_t count = 0;
        while (const FeatureHandle handle{OGR_L_GetNextFeature(layer)}) {
            auto* const feature = static_cast<OGRFeatureH>(handle.get());
            if (m_end >= 0 && OGR_F_GetFID(feature) >= m_end) {
                m_reachedEnd = true;
                break;
            }
            use(feature);
            if (++count % rowsBetweenQuestions == 0 && askedToStop())
                break;
        }
        return count;
    }

    bool askedToStop() {
        m_seen += rowsBetweenQuestions;
        // Each row is met twice, and the other stretch is about as far.
        if (m_speaks)
            m_reading.say(m_seen);
        return m_reading.job.cancelled();
    }

    const Reading& m_reading;
    SourceCrs m_crs; ///< a copy: GDAL's own objects belong to one thread
    std::int64_t m_first;
    std::int64_t m_end;
    bool m_speaks;
    bool m_reachedEnd = false;
    std::int64_t m_seen = 0;
    std::int64_t m_rows = 0;
    std::optional<SitesPart> m_part;
};

} // namespace

Result<std::optional<SitesPart>> readHalves(Reading& reading) {
    const std::int64_t middle = reading.statedRows / 2;
    Stretch first(reading, 0, middle, true);
    Stretch second(reading, middle, -1, false);
    {
        // Both on threads of their own, for their priority cannot be raised again.
        const std::jthread one([&first] { first.read(); });
        const std::jthread other([&second] { second.read(); });
    }
    if (reading.job.cancelled())
        return reading.cancelled();
    // A first half that ends before the middle means a file cut short: what lies behind would not be read in order.
    if (!first.good() || !second.good() || (!first.reachedItsEnd() && second.rows() > 0))
        return std::optional<SitesPart>();
    SitesPart& all = first.part();
    SitesPart& rest = second.part();
    appendPart(*all.table, std::move(*rest.table));
    all.remarks.add(rest.remarks, first.rows());
    all.guessedTexts += rest.guessedTexts;
    return std::optional(std::move(all));
}

} // namespace ree
