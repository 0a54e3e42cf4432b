// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_session.h"

#include <functional>

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QMouseEvent>
#include <QTableView>
#include <QTimer>
#include <QWheelEvent>

#include "app/gui/document/document.h"
#include "app/gui/main_window.h"
#include "app/gui/map/map_widget.h"
#include "tests/support/watchdog.h"

namespace ree::testing {
namespace {

constexpr int patienceMs = 60000;

/// Runs the event loop until `condition` holds. QTest's own wait sleeps between looks, and a sleeping GUI thread is
/// what is looked for here.
bool loopUntil(const std::function<bool()>& condition) {
    QEventLoop loop;
    QElapsedTimer since;
    since.start();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition() || since.hasExpired(patienceMs))
            loop.quit();
    });
    constexpr int lookMs = 5;
    look.start(lookMs);
    loop.exec();
    return condition();
}

class Session {
public:
    explicit Session(MainWindow& window)
        : m_window(window), m_document(*window.findChild<Document*>()), m_map(*window.findChild<MapWidget*>()),
          m_table(*window.findChild<QTableView*>(QStringLiteral("siteTable"))) {}

    SessionPlayed play(const std::filesystem::path& file) {
        loopUntil([this] { return m_document.rows() != nullptr; });
        settle();
        const auto before = m_document.sites()->size();
        step("open", m_newRows, [&] { m_window.open(QString::fromStdString(file.string())); });
        const std::int64_t sites = m_document.sites()->size() - before;
        look();
        choose();
        useTable();
        step("projection", m_newPicture, [this] { trigger("actionCrs_mercator"); });
        step("theme", m_newPicture, [this] { trigger("actionDark"); });
        step("table_select_all", m_atOnce, [this] { m_table.selectAll(); });
        return {sites, std::move(m_steps)};
    }

private:
    using Condition = std::function<bool()>;

    void look() {
        step("pan", m_newPicture, [this] { drag({700, 400}, {-15, 5}, 20); });
        step("hover", m_atOnce, [this] { hover(); });
        step("zoom_in", m_newPicture, [this] { wheel(120, 6); });
        step("zoom_out", m_newPicture, [this] { wheel(-120, 6); });
    }

    void choose() {
        step("filter", m_newRows, [this] { writeFilter("country in (KAZ) and element has any (Nd)"); });
        step("filter_off", m_newRows, [this] { writeFilter(""); });
        step("type_name", m_newRows, [this] { typeName("777"); });
        step("type_off", m_newRows, [this] { writeFilter(""); });
        step("category", m_newPicture, [this] { trigger("actionColourBy1"); });
        step("select", m_newPicture, [this] { selectByBox(); });
    }

    void useTable() {
        bool sorted = false;
        const auto link = QObject::connect(m_table.model(), &QAbstractItemModel::layoutChanged, [&] { sorted = true; });
        step(
            "table_sort", [&] { return sorted; }, [this] { m_table.sortByColumn(0, Qt::DescendingOrder); });
        QObject::disconnect(link);
        step("table_scroll", m_atOnce, [this] { m_table.scrollToBottom(); });
    }

    void step(const std::string& name, const Condition& outcome, const std::function<void()>& start) {
        m_picture = m_map.picture().cacheKey();
        m_rows = m_document.rows();
        (void)m_watchdog.takeLongestMs();
        QElapsedTimer took;
        took.start();
        start();
        const bool came = loopUntil(outcome);
        const auto ms = static_cast<double>(took.elapsed());
        settle(); // what follows late (panels, headers) belongs to this step as well
        m_steps.push_back({name, ms, m_watchdog.takeLongestMs(), came});
    }

    void writeFilter(const char* filter) {
        auto* text = m_window.findChild<QLineEdit*>(QStringLiteral("filterText"));
        text->setText(QLatin1String(filter));
        emit text->editingFinished();
    }

    /// Until no fresh picture has come for a while.
    void settle() {
        constexpr int quietMs = 250;
        QElapsedTimer quiet;
        quiet.start();
        qint64 last = m_map.picture().cacheKey();
        loopUntil([&] {
            if (const qint64 now = m_map.picture().cacheKey(); now != last) {
                last = now;
                quiet.restart();
            }
            return quiet.hasExpired(quietMs);
        });
    }

    void trigger(const char* action) { m_window.findChild<QAction*>(QLatin1String(action))->trigger(); }

    void mouse(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::KeyboardModifiers keys) {
        QMouseEvent event(type, at, m_map.mapToGlobal(at), button,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, keys);
        QCoreApplication::sendEvent(&m_map, &event);
    }

    void drag(QPointF at, QPointF by, int moves, Qt::KeyboardModifiers keys = Qt::NoModifier) {
        mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, keys);
        for (int i = 0; i < moves; ++i) {
            mouse(QEvent::MouseMove, at += by, Qt::NoButton, keys);
            pause();
        }
        mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, keys);
    }

    /// Over the whole map, where many names come up.
    void hover() {
        constexpr int moves = 40;
        for (int i = 0; i < moves; ++i) {
            const QPointF at(m_map.width() * (0.1 + 0.02 * i), m_map.height() * (0.3 + 0.01 * i));
            QMouseEvent move(QEvent::MouseMove, at, m_map.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&m_map, &move);
            pause();
        }
    }

    /// Letter by letter into the field that filters by name.
    void typeName(const char* letters) {
        auto* name = m_window.findChild<QLineEdit*>(QStringLiteral("filterName"));
        for (const QChar letter : QString::fromLatin1(letters)) {
            name->setText(name->text() + letter);
            pause();
        }
    }

    void selectByBox() {
        const QPointF middle = QRectF(m_map.rect()).center();
        drag(middle - QPointF(100, 100), {40, 40}, 5, Qt::ControlModifier);
    }

    void wheel(int delta, int turns) {
        const QPointF at = QRectF(m_map.rect()).center();
        for (int i = 0; i < turns; ++i) {
            QWheelEvent event(at, m_map.mapToGlobal(at), {}, QPoint(0, delta), Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&m_map, &event);
            pause();
        }
    }

    /// As long as a hand needs from one event to the next.
    static void pause() {
        constexpr int betweenEventsMs = 16;
        QEventLoop loop;
        QTimer::singleShot(betweenEventsMs, &loop, &QEventLoop::quit);
        loop.exec();
    }

    MainWindow& m_window;
    Document& m_document;
    MapWidget& m_map;
    QTableView& m_table;
    Watchdog m_watchdog;
    qint64 m_picture = 0; ///< the one shown when the step began
    RowSetPtr m_rows;
    std::vector<SessionStep> m_steps;
    const Condition m_newPicture = [this] { return m_map.picture().cacheKey() != m_picture; };
    const Condition m_newRows = [this] { return m_document.rows() != m_rows && m_newPicture(); };
    const Condition m_atOnce = [] { return true; };
};

} // namespace

SessionPlayed playSession(MainWindow& window, const std::filesystem::path& file) { return Session(window).play(file); }

} // namespace ree::testing
