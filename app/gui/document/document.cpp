// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/document/document.h"

#include <algorithm>
#include <utility>

#include "app/gui/document/background.h"
#include "app/gui/document/session_edit.h"
#include "core/attach/attach.h"
#include "core/base/resources.h"
#include "core/io/read_sites.h"

namespace ree {

namespace {

constexpr int arrivingMs = 60; ///< between two looks at what a reader has found

struct OwnData {
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

/// "212 rows read by id and name: …".
QString attachedText(const TableAttached& attached) {
    if (attached.error)
        return qtText(toText(*attached.error));
    const AttachReport& r = attached.report;
    return Document::tr("%1 rows read by %2: %3 joined to %4 sites, %5 without a site, %6 for review, %7 rejected.")
        .arg(r.read)
        .arg(qtText(r.matchedBy))
        .arg(r.matched)
        .arg(r.sites)
        .arg(r.unmatched)
        .arg(r.ambiguous)
        .arg(r.rejected);
}

OwnData readOwn(const Job& job) {
    OwnData loaded;
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
    m_previewPool.setMaxThreadCount(1);
    m_arrivingTimer.setInterval(arrivingMs);
    connect(&m_arrivingTimer, &QTimer::timeout, this, &Document::watchArriving);
}

Document::~Document() {
    m_stopChoice.request_stop();
    m_stopReading.request_stop();
    m_readPool.waitForDone();
    m_queryPool.waitForDone();
    m_previewPool.waitForDone();
}

void Document::loadAtlas() {
    ++m_reading;
    emit busy(tr("Reading the atlas…"));
    runInBackground(
        m_readPool, this,
        [this, session = m_session, job = readingJob()] {
            const OwnData own = readOwn(job);
            m_own = own.sites;
            m_builder.open(own.sites);
            Opened opened = built(session, job);
            opened.isError = !own.error.isEmpty();
            if (opened.isError)
                opened.text = own.error.trimmed();
            return std::pair(std::move(opened), own.baseMap);
        },
        [this, generation = m_generation](const std::pair<Opened, BaseMapPtr>& loaded) {
            m_baseMap = loaded.second;
            emit changed(BaseMapChange);
            if (isCurrent(generation))
                accept(loaded.first, {});
        });
}

Document::Opened Document::readAny(const std::filesystem::path& path, const Session& session) {
    const Job job = readingJob();
    auto read = openSource(
        {path, {}, {}, {}, {}}, {}, [this](auto places) { m_arriving.add(places); }, job);
    if (!read) {
        Opened failed;
        failed.isError = read.error().code != ErrorCode::Cancelled;
        failed.text = failed.isError ? qtText(toText(read.error())) : QString();
        return failed;
    }
    Opened opened;
    if (read->sites) {
        m_builder.open(std::move(read->sites));
        opened = built(session, job);
    }
    opened.shapes = std::move(read->shapes);
    opened.text = countsText(path, read->report);
    return opened;
}

Document::Opened Document::built(const Session& session, const Job& job) {
    BuiltSites sites = m_builder.build(session, job);
    Opened opened;
    opened.sites = std::move(sites.sites);
    opened.attached = std::move(sites.attached);
    for (const Warning& warning : sites.warnings)
        opened.text += (opened.text.isEmpty() ? QString() : QStringLiteral("\n")) + qtText(toText(warning));
    return opened;
}

void Document::openFile(const QString& path) {
    // A session names its sources from wherever it lies, so the folder of the moment must not matter.
    const auto file = std::filesystem::absolute(path.toStdString()).lexically_normal();
    ++m_reading;
    emit busy(tr("Opening %1…").arg(path));
    m_arrivingTimer.start();
    runInBackground(
        m_readPool, this, [this, session = m_session, file] { return readAny(file, session); },
        [this, file, generation = m_generation](const Opened& result) {
            if (!isCurrent(generation))
                return;
            if (!result.isError && (result.sites || !result.shapes.empty())) {
                m_session.sources.push_back({file, {}, {}, {}, {}});
                emit changed(SessionChange);
            }
            accept(result, qtText(file.string()));
        });
}

void Document::attachFile(const QString& path) {
    if (!m_sites) {
        emit message(tr("There are no sites to attach a table to. Open sites first."), true);
        return;
    }
    const SessionSource source{std::filesystem::absolute(path.toStdString()).lexically_normal(), {}, {}, {}, {}};
    readRows(source, [this, source, path](const TableRead& table) {
        if (!table) {
            if (table.error().code != ErrorCode::Cancelled)
                emit message(qtText(toText(table.error())), true);
            return;
        }
        Session next = m_session;
        next.tables.push_back({source, {}});
        editSession(tr("Attach %1").arg(path.section(QLatin1Char('/'), -1)), std::move(next));
    });
}

void Document::readRows(const SessionSource& source, std::function<void(const TableRead&)> done) {
    ++m_reading;
    emit busy(tr("Reading %1…").arg(qtText(source.path.string())));
    runInBackground(
        m_readPool, this, [this, source, job = readingJob()] { return m_builder.tableOf(source, job); },
        [this, done = std::move(done)](const TableRead& table) {
            if (--m_reading == 0)
                emit busy({});
            done(table);
        });
}

void Document::previewRows(std::shared_ptr<const RawTable> table, AttachOptions options,
                           std::function<void(const Previewed&)> done) {
    if (!m_sites)
        return done(failure(ErrorCode::NotFound, "Cannot attach", table->source, "there are no sites to attach it to",
                            "Open sites first."));
    runInBackground(
        m_previewPool, this,
        [sites = m_sites, table = std::move(table), options = std::move(options)]() -> Previewed {
            auto report = previewAttach(*sites, *table, options);
            if (!report)
                return failure(report.error());
            return std::make_shared<const AttachReport>(*std::move(report));
        },
        std::move(done));
}

void Document::editSession(const QString& text, Session next) {
    if (next == m_session)
        return;
    m_undo.push(
        new SessionEdit(text, m_session, std::move(next), [this](const Session& session) { setSession(session); }));
}

void Document::setSession(const Session& session) {
    const bool sitesChange = !(session.decisions == m_session.decisions) || session.tables != m_session.tables;
    // Sources are opened, not decided: undoing a decision does not close a file.
    const std::vector<SessionSource> sources = std::move(m_session.sources);
    m_session = session;
    m_session.sources = sources;
    if (sitesChange)
        rebuild();
    emit changed(SessionChange);
}

void Document::rebuild() {
    ++m_reading;
    emit busy(tr("Bringing the sites up to date…"));
    runInBackground(
        m_readPool, this,
        [this, session = m_session, before = m_attached, job = readingJob()] {
            Opened opened = built(session, job);
            if (opened.attached.size() > before.size()) {
                const QString text = attachedText(opened.attached.back());
                opened.text = opened.text.isEmpty() ? text : opened.text + QLatin1Char('\n') + text;
                opened.isError = opened.attached.back().error.has_value();
            }
            return opened;
        },
        [this, generation = m_generation](const Opened& result) {
            if (!isCurrent(generation))
                return;
            const bool attachedOne =
                result.attached.size() > m_attached.size() && !result.isError && !m_session.tables.empty();
            accept(result, attachedOne ? qtText(m_session.tables.back().source.path.string()) : QString());
        });
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
    for (const MapLayer& line : linesOf(result.shapes))
        addLayer(line);
    m_shapes.insert(m_shapes.end(), result.shapes.begin(), result.shapes.end());
    if (result.sites) {
        m_attached = result.attached;
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

bool Document::isCurrent(std::uint64_t generation) {
    if (generation == m_generation)
        return true;
    if (--m_reading == 0)
        emit busy({});
    return false;
}

bool Document::shows(std::uint32_t row) const { return m_rows && m_rows->contains(row); }

void Document::setFilter(const Filter& wanted) {
    if (wanted == m_filter)
        return;
    m_filter = wanted;
    m_filterAsRead.clear();
    emit changed(FilterChange);
    chooseRows();
}

void Document::setSelected(std::vector<std::uint32_t> rows) {
    if (rows == m_selected)
        return;
    m_selectedElsewhere.clear();
    m_selected = std::move(rows);
    emit changed(SelectionChange);
}

void Document::setOptions(const MapOptions& wanted) {
    m_options = wanted;
    emit changed(OptionsChange);
}

} // namespace ree
