// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <span>
#include <thread>

#include "core/base/timings.h"
#include "core/io/read_sites.h"
#include "tests/bench/bench.h"

namespace ree::bench {
namespace {

/// Reads on a thread of its own, as the window does, and gives all places as soon as they are known.
class EarlyPlaces {
public:
    EarlyPlaces(const std::filesystem::path& file, std::size_t expected) : m_expected(expected) {
        m_places->reserve(expected);
        m_reader = std::jthread([this, file](const std::stop_token& stop) {
            ReadOptions options;
            options.onPlaces = [this](std::span<const LonLat> more) { add(more); };
            (void)readSites(file, options, Job{stop, {}}); // stopped when the places have come: not a failure here
            const std::scoped_lock lock(m_mutex);
            m_ended = true;
            m_change.notify_one();
        });
    }

    [[nodiscard]] std::shared_ptr<const std::vector<LonLat>> wait() {
        std::unique_lock lock(m_mutex);
        m_change.wait(lock, [this] { return m_ended || m_places->size() >= m_expected; });
        if (m_places->size() < m_expected)
            throw std::runtime_error("the reader did not tell all places");
        return m_places;
    }

private:
    void add(std::span<const LonLat> more) {
        const std::scoped_lock lock(m_mutex);
        m_places->insert(m_places->end(), more.begin(), more.end());
        if (m_places->size() >= m_expected)
            m_change.notify_one();
    }

    std::size_t m_expected;
    std::shared_ptr<std::vector<LonLat>> m_places = std::make_shared<std::vector<LonLat>>();
    std::mutex m_mutex;
    std::condition_variable m_change;
    bool m_ended = false;
    std::jthread m_reader; ///< last, so that it is stopped and waited for before the rest goes
};

/// Until a picture with every point of the file exists, while the attributes are still being read.
void benchFirstPoints(Bench& bench) {
    const std::size_t placed = bench.table->placedCount();
    bench.table.reset(); // a window that opens its first file has no table yet: memory is part of what is measured
    std::vector<double> ms;
    for (int i = 0; i < fewTimes; ++i) {
        const auto start = std::chrono::steady_clock::now();
        EarlyPlaces places(bench.file, placed);
        MapRequest request = bench.request(bench.whole, nullptr);
        request.content.arriving = {places.wait()};
        if (renderMap(request).isNull())
            throw std::runtime_error("the points were not drawn");
        ms.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    Meter::tell("open_first_points", bench.n(), std::move(ms), peakMegabytes());
}

/// Reads the file anew, attributes and all, and draws the whole of it.
void benchFirstMap(Bench& bench) {
    bench.meter.measure(
        "open_first_map", bench.n(), fewTimes,
        [&] {
            bench.table = demanded(readSites(bench.file, {}, {})).table;
            if (renderMap(bench.request(bench.whole, bench.all)).isNull())
                throw std::runtime_error("the map was not drawn");
        },
        [&] { bench.table.reset(); });
}

} // namespace

void benchOpening(Bench& bench) {
    if (bench.meter.wants("open_first_points"))
        bench.meter.attempt("open_first_points", [&] { benchFirstPoints(bench); });
    benchFirstMap(bench);
    if (!bench.table)
        bench.table = demanded(readSites(bench.file, {}, {})).table;
}

} // namespace ree::bench
