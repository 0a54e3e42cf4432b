// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QUndoStack>

#include "app/gui/document/arriving_places.h"
#include "app/gui/document/map_layer.h"
#include "app/paint/map_painter.h"
#include "core/base/job.h"
#include "core/query/facets.h"
#include "core/query/filter.h"
#include "core/session/site_builder.h"

namespace ree {

/// What of the document is new; a sum of these travels with changed().
enum Change : int {
    DataChange = 1,
    RowsChange = 2,
    SelectionChange = 4,
    FilterChange = 8,
    OptionsChange = 16,
    BaseMapChange = 32,
    LayersChange = 64,
    ArrivingChange = 128, ///< more places of a file that is being read
    SessionChange = 256   ///< what the analyst decided
};

/// What the window shows: sites, overlays, filter, selection and map options. Lives on the GUI thread; reading,
/// choosing and counting happen on workers, and every result arrives through changed().
class Document : public QObject {
    Q_OBJECT
public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    void loadAtlas();
    void openFile(const QString& path);
    /// Joins the rows of a table to the sites, as guessed; a step that can be undone.
    void attachFile(const QString& path);
    using TableRead = Result<std::shared_ptr<const RawTable>>;
    /// Reads the rows of a table on a worker; `done` is called on the GUI thread.
    void readRows(const SessionSource& source, std::function<void(const TableRead&)> done);
    using Previewed = Result<std::shared_ptr<const AttachReport>>;
    /// What would become of the rows of `table`, joined to the sites as they are, worked out on a worker; `done` is
    /// called on the GUI thread. Site rows of the report are those of sites() at the time of asking.
    void previewRows(std::shared_ptr<const RawTable> table, AttachOptions options,
                     std::function<void(const Previewed&)> done);

    [[nodiscard]] const SiteTablePtr& sites() const { return m_sites; }
    [[nodiscard]] const RowSetPtr& rows() const { return m_rows; }
    [[nodiscard]] const Facets& facets() const { return m_facets; }
    [[nodiscard]] const Filter& filter() const { return m_filter; }
    [[nodiscard]] const std::vector<std::uint32_t>& selected() const { return m_selected; }
    [[nodiscard]] const MapOptions& options() const { return m_options; }
    /// Top of the map first.
    [[nodiscard]] const std::vector<MapLayer>& layers() const { return m_layers; }
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }
    /// What was opened, attached and decided.
    [[nodiscard]] const Session& session() const { return m_session; }
    /// What became of the session's tables, in their order.
    [[nodiscard]] const std::vector<TableAttached>& attached() const { return m_attached; }
    [[nodiscard]] MapContent content() const;
    [[nodiscard]] bool shows(std::uint32_t row) const;

    void setFilter(const Filter& filter);
    void setSelected(std::vector<std::uint32_t> rows);
    void setOptions(const MapOptions& options);
    /// Makes `next` the layers, as one step that can be undone; `text` names it. Steps of one text that follow each
    /// other become one when `together` is set (a slider that is dragged).
    void editLayers(const QString& text, std::vector<MapLayer> next, bool together = false);
    /// Makes `next` the session, as one step that can be undone. Sites follow from it on a worker.
    void editSession(const QString& text, Session next);
    void cancelReading(); ///< stops what is being opened; what is open stays

signals:
    void changed(int changes);
    void message(const QString& text, bool isError);
    void opened(const QString& path);
    void busy(const QString& what); ///< "" when idle

private:
    struct Opened {
        SiteTablePtr sites;
        std::vector<TableAttached> attached;
        std::vector<MapLayer> layers; ///< of shapes, bottom first
        QString text;
        bool isError = false;
    };
    [[nodiscard]] Opened readAny(const std::filesystem::path& path, const Session& session);
    [[nodiscard]] Opened built(const Session& session, const Job& job);
    void setSession(const Session& session);
    void rebuild();
    void accept(const Opened& opened, const QString& path);
    void setLayers(std::vector<MapLayer> layers);
    void addSiteLayers();
    void addLayer(MapLayer layer);
    [[nodiscard]] Job readingJob();
    void watchArriving();
    void chooseRows();

    SiteTablePtr m_sites;
    SiteBuilder m_builder; ///< only touched on m_readPool, whose single thread keeps readers in order
    Session m_session;
    std::vector<TableAttached> m_attached;
    BaseMapPtr m_baseMap;
    std::vector<MapLayer> m_layers;
    std::size_t m_siteLayersListed = 0; ///< of the table's layers, how many have been put on the list
    QUndoStack m_undo;
    RowSetPtr m_rows;
    Facets m_facets;
    Filter m_filter = defaultFilter();
    std::vector<std::uint32_t> m_selected;
    std::vector<bool> m_hidden; ///< which of the table's layers are not shown
    MapOptions m_options;
    int m_reading = 0;
    std::uint64_t m_choice = 0; ///< number of the newest choice of rows; older answers are dropped
    std::stop_source m_stopChoice;
    std::stop_source m_stopReading;
    ArrivingPlaces m_arriving;                          ///< filled by the readers
    std::vector<ArrivingPlaces::Chunk> m_arrivingShown; ///< of these, what the map has
    QTimer m_arrivingTimer;
    QThreadPool m_readPool;
    QThreadPool m_queryPool;
    QThreadPool m_previewPool; ///< apart, so that a preview holds up neither reading nor choosing
};

} // namespace ree
