// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/document/document.h"

#include <algorithm>
#include <utility>

#include "app/gui/document/background.h"
#include "core/attach/attach.h"
#include "core/attach/table_layout.h"
#include "core/base/resources.h"
#include "core/io/read_layer_style.h"
#include "core/io/read_sites.h"

namespace ree {

namespace {

constexpr int arrivingMs = 60; ///< between two looks at what a reader has found

struct AtlasLoaded {
    SiteTablePtr sites;
    BaseMapPtr baseMap;
    QString error;
};

QString countsText(const std::filesystem::path& path, const ReadReport& report) {
    QString text = QStringLiteral("%1: %2 rows read, %3 placed, %4 without a place, %5 rejected.")
                       .arg(qtText(path.filename().string()))
                       .arg(report.read)
                       .arg(report.placed)
                       .arg(report.unplaced)
                       .arg(report.rejected);
    for (std::size_t i = 0; i < std::min<std::size_t>(report.warnings.size(), 3); ++i)
        text += QLatin1Char(' ') + qtText(toText(report.warnings[i]));
    return text;
}

AtlasLoaded readOwn(const Job& job) {
    AtlasLoaded loaded;
    const auto folder = resourceFolder();
    if (!folder) {
        loaded.error = qtText(toText(folder.error()));
        return loaded;
    }
    if (auto atlas = readAtlas(*folder / "data", job))
        loaded.sites = atlas->table;
    else
        loaded.error = qtText(toText(atlas.error()));
    if (auto map = readBaseMap(*folder / "basemap", job))
        loaded.baseMap = map->map;
    else
        loaded.error += QLatin1Char('\n') + qtText(toText(map.error()));
    return loaded;
}

} // namespace

Document::Document(QObject* parent) : QObject(parent) {
    m_readPool.setMaxThreadCount(1);
    m_queryPool.setMaxThreadCount(1);
    m_arrivingTimer.setInterval(arrivingMs);
    connect(&m_arrivingTimer, &QTimer::timeout, this, &Document::watchArriving);
}

Document::~Document() {
    m_stopChoice.request_stop();
    m_stopReading.request_stop();
    m_readPool.waitForDone();
    m_queryPool.waitForDone();
}

void Document::loadAtlas() {
    ++m_reading;
    emit busy(tr("Reading the atlas…"));
    runInBackground(
        m_readPool, this,
        [this, job = readingJob()] {
            AtlasLoaded loaded = readOwn(job);
            m_workerSites = loaded.sites;
            return loaded;
        },
        [this](const AtlasLoaded& loaded) {
            m_baseMap = loaded.baseMap;
            emit changed(BaseMapChange);
            const Opened opened{loaded.sites, {}, loaded.error.trimmed(), !loaded.error.isEmpty()};
            accept(opened, {});
        });
}

Document::Opened Document::readAny(const std::filesystem::path& path) {
    Opened opened;
    const Job job = readingJob();
    const auto fail = [&opened](const Error& error) {
        opened.isError = error.code != ErrorCode::Cancelled;
        opened.text = opened.isError ? qtText(toText(error)) : QString();
        return opened;
    };
    const auto use = likelyUse(path, {});
    if (!use)
        return fail(use.error());
    if (*use == LayerUse::Shapes) {
        const LayerStyleRead style = readLayerStyle(path);
        auto read = readShapes(path, {}, {style.style.labelField, {}, {}}, job);
        if (!read)
            return fail(read.error());
        for (const auto& shapes : read->parts) {
            const QString name = read->parts.size() > 1 ? tr("%1, %2").arg(qtText(read->name), kindText(shapes->kind))
                                                        : qtText(read->name);
            opened.layers.push_back(shapesLayer(name, qtText(path.string()), shapes));
            opened.layers.back().crs = qtText(read->report.crs);
            opened.layers.back().style = style.style;
        }
        read->report.warnings.insert(read->report.warnings.end(), style.warnings.begin(), style.warnings.end());
        opened.text = countsText(path, read->report);
        return opened;
    }
    ReadOptions options;
    options.onPlaces = [this](std::span<const LonLat> places) { m_arriving.add(places); };
    auto read = readSites(path, options, job);
    if (!read)
        return fail(read.error());
    opened.text = countsText(path, read->report);
    const SiteTablePtr fresh = std::move(read->table);
    m_workerSites = m_workerSites ? concatenated({m_workerSites, fresh}) : fresh;
    opened.sites = m_workerSites;
    return opened;
}

Document::Opened Document::attachAny(const std::filesystem::path& path) {
    Opened opened;
    if (!m_workerSites) {
        opened.text = tr("There are no sites to attach a table to. Open sites first.");
        opened.isError = true;
        return opened;
    }
    const auto raw = readTableToAttach(path, {}, readingJob());
    if (!raw) {
        opened.text = qtText(toText(raw.error()));
        opened.isError = raw.error().code != ErrorCode::Cancelled;
        return opened;
    }
    auto copy = std::make_shared<SiteTable>(*m_workerSites);
    const auto report = attachTable(*copy, *raw);
    if (!report) {
        opened.text = qtText(toText(report.error()));
        opened.isError = true;
        return opened;
    }
    m_workerSites = std::move(copy);
    opened.sites = m_workerSites;
    opened.text = tr("%1 rows read by %2: %3 joined to %4 sites, %5 without a site, %6 ambiguous, %7 rejected.")
                      .arg(report->read)
                      .arg(qtText(report->matchedBy))
                      .arg(report->matched)
                      .arg(report->sites)
                      .arg(report->unmatched)
                      .arg(report->ambiguous)
                      .arg(report->rejected);
    return opened;
}

void Document::openFile(const QString& path) {
    ++m_reading;
    emit busy(tr("Opening %1…").arg(path));
    m_arrivingTimer.start();
    runInBackground(
        m_readPool, this, [this, file = std::filesystem::path(path.toStdString())] { return readAny(file); },
        [this, path](const Opened& result) { accept(result, path); });
}

void Document::attachFile(const QString& path) {
    ++m_reading;
    emit busy(tr("Attaching %1…").arg(path));
    runInBackground(
        m_readPool, this, [this, file = std::filesystem::path(path.toStdString())] { return attachAny(file); },
        [this, path](const Opened& result) { accept(result, path); });
}

void Document::accept(const Opened& result, const QString& path) {
    if (--m_reading == 0)
        emit busy({});
    m_arriving.clear();
    m_arrivingTimer.stop();
    if (!result.sites)
        m_arrivingShown.clear(); // else they stay until the sites themselves are chosen
    if (!result.text.isEmpty())
        emit message(result.text, result.isError);
    for (const MapLayer& layer : result.layers)
        addLayer(layer);
    if (result.sites) {
        m_sites = result.sites;
        addSiteLayers();
        emit changed(DataChange | LayersChange);
        chooseRows();
    }
    if (!result.isError && !path.isEmpty())
        emit opened(path);
}

Job Document::readingJob() {
    return {m_stopReading.get_token(), [this](double share, std::string_view stage) {
                const QString words = qtText(stage);
                QMetaObject::invokeMethod(
                    this,
                    [this, share, words] {
                        if (m_reading > 0)
                            emit busy(share < 0 ? words : tr("%1: %2 %").arg(words).arg(qRound(share * 100)));
                    },
                    Qt::QueuedConnection);
            }};
}

void Document::watchArriving() {
    std::vector<ArrivingPlaces::Chunk> chunks = m_arriving.chunks();
    if (chunks.size() == m_arrivingShown.size())
        return;
    m_arrivingShown = std::move(chunks);
    emit changed(ArrivingChange);
}

void Document::cancelReading() {
    m_stopReading.request_stop();
    m_stopReading = std::stop_source();
}

void Document::addSiteLayers() {
    for (; m_siteLayersListed < m_sites->layers.size(); ++m_siteLayersListed)
        addLayer(sitesLayer(m_sites->layers[m_siteLayersListed], static_cast<int>(m_siteLayersListed)));
}

void Document::addLayer(MapLayer layer) {
    std::vector<MapLayer> next = m_layers;
    const QString text = tr("Open %1").arg(layer.name);
    next.insert(next.begin(), std::move(layer));
    if (m_layers.empty())
        setLayers(std::move(next)); // the atlas itself is no step to undo
    else
        editLayers(text, std::move(next));
}

void Document::editLayers(const QString& text, std::vector<MapLayer> next, bool together) {
    if (next == m_layers)
        return;
    m_undo.push(new LayersEdit(text, m_layers, std::move(next), together,
                               [this](const std::vector<MapLayer>& layers) { setLayers(layers); }));
}

void Document::setLayers(std::vector<MapLayer> layers) {
    m_layers = std::move(layers);
    const std::vector<bool> hidden = hiddenSiteLayers(m_layers, m_sites ? m_sites->layers.size() : 0);
    emit changed(LayersChange | OptionsChange);
    if (hidden == m_hidden)
        return;
    m_hidden = hidden;
    chooseRows();
}

void Document::chooseRows() {
    m_stopChoice.request_stop();
    m_stopChoice = std::stop_source();
    if (!m_sites)
        return;
    struct Choice {
        RowSetPtr rows;
        Facets facets;
    };
    runInBackground(
        m_queryPool, this,
        [sites = m_sites, wanted = m_filter, hidden = m_hidden, job = Job{m_stopChoice.get_token(), {}}] {
            Choice choice;
            choice.rows = makeRowSet(selectRows(*sites, wanted, hidden, job));
            choice.facets = countFacets(*sites, wanted, hidden, job);
            return choice;
        },
        [this, number = ++m_choice](Choice choice) {
            if (number != m_choice)
                return;
            m_arrivingShown.clear();
            m_rows = std::move(choice.rows);
            m_facets = std::move(choice.facets);
            emit changed(RowsChange);
        });
}

MapContent Document::content() const {
    MapContent content;
    content.baseMap = m_baseMap;
    content.sites = m_sites;
    content.rows = m_rows;
    content.selected = m_selected;
    content.arriving = m_arrivingShown;
    for (auto layer = m_layers.rbegin(); layer != m_layers.rend(); ++layer)
        if (layer->shapes && layer->shown)
            content.overlays.push_back({layer->shapes, layer->style});
    return content;
}

bool Document::shows(std::uint32_t row) const { return m_rows && m_rows->contains(row); }

void Document::setFilter(const Filter& wanted) {
    if (wanted == m_filter)
        return;
    m_filter = wanted;
    emit changed(FilterChange);
    chooseRows();
}

void Document::setSelected(std::vector<std::uint32_t> rows) {
    if (rows == m_selected)
        return;
    m_selected = std::move(rows);
    emit changed(SelectionChange);
}

void Document::setOptions(const MapOptions& wanted) {
    m_options = wanted;
    emit changed(OptionsChange);
}

} // namespace ree
