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
#include "app/paint/map_of_state.h"
#include "app/paint/map_painter.h"
#include "core/base/job.h"
#include "core/query/facets.h"
#include "core/query/filter.h"
#include "core/session/open_session.h"
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
    /// Puts a session with all it names in the place of what is open; nothing is left to be undone. sessionOpened()
    /// follows when its sources have been read on a worker; a source that cannot be opened keeps its line in the list.
    void openSession(const Session& session);
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
    /// What is open, as a map of it would be made: for maps of slides. The span lives until something is opened.
    [[nodiscard]] OpenData openData() const { return {m_sites, m_baseMap, m_shapes}; }
    [[nodiscard]] const std::vector<OpenShapes>& openShapes() const { return m_shapes; }
    /// What the map shows and how, to be kept. The view is the one that setView() told last.
    [[nodiscard]] MapState mapState() const;
    static constexpr std::size_t mostSelectedKept = 10000; ///< a larger selection is a filter's business
    /// session() with the map as it is, and without sources of shapes that nothing shows any more: what is to be kept.
    [[nodiscard]] Session sessionToKeep() const;
    [[nodiscard]] bool shows(std::uint32_t row) const;

    void setFilter(const Filter& filter);
    void setSelected(std::vector<std::uint32_t> rows);
    void setOptions(const MapOptions& options);
    /// Makes `next` the layers, as one step that can be undone; `text` names it. Steps of one text that follow each
    /// other become one when `together` is set (a slider that is dragged).
    void editLayers(const QString& text, std::vector<MapLayer> next, bool together = false);
    /// Makes `next` the session, as one step that can be undone. Sites follow from it on a worker.
    void editSession(const QString& text, Session next);
    /// Shows what a slide keeps, of what is open; lines that it does not have stay in the list, unticked. Its layers
    /// are one step that can be undone; its view comes as viewWanted(), its selection when it has been looked up.
    void showMapState(const MapState& state);
    /// Where the window looks; whoever owns the view tells it.
    void setView(const View& view) { m_view = view; }
    void cancelReading(); ///< stops what is being opened; what is open stays

signals:
    void changed(int changes);
    void message(const QString& text, bool isError);
    void opened(const QString& path);
    void busy(const QString& what); ///< "" when idle
    void viewWanted(const View& view);
    void sessionOpened(const std::vector<SourceTrouble>& troubles, const Warnings& warnings);

private:
    struct Opened {
        SiteTablePtr sites;
        std::vector<TableAttached> attached;
        std::vector<OpenShapes> shapes;
        QString text;
        bool isError = false;
    };
    [[nodiscard]] Opened readAny(const std::filesystem::path& path, const Session& session);
    [[nodiscard]] Opened built(const Session& session, const Job& job);
    void setSession(const Session& session);
    void rebuild();
    void accept(const Opened& opened, const QString& path);
    [[nodiscard]] bool isCurrent(std::uint64_t generation); ///< else one reading less is under way
    void show(const OpenedSession& opened);
    [[nodiscard]] bool isOpen(const SiteKey& site) const; ///< its source is
    void takeFilter(const std::string& text);
    void select(const std::vector<SiteKey>& sites);
    void setLayers(std::vector<MapLayer> layers);
    void addSiteLayers();
    void addLayer(MapLayer layer);
    [[nodiscard]] Job readingJob();
    void watchArriving();
    void chooseRows();

    SiteTablePtr m_sites;
    SiteBuilder m_builder; ///< only touched on m_readPool, whose single thread keeps readers in order
    SiteTablePtr m_own;    ///< the atlas's sites; likewise
    Session m_session;     ///< of its map only what this program does not know is looked at
    std::vector<OpenShapes> m_shapes;
    std::optional<View> m_view;
    std::vector<SiteKey> m_selectedElsewhere; ///< selected in the session, in sources that are not open
    std::string m_filterAsRead;               ///< a text that was not understood, kept until another filter is set
    std::uint64_t m_generation = 0; ///< of what is open; what was asked for before a session was opened is dropped
    bool m_opening = false;         ///< a session is being read
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
