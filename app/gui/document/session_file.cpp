// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/document/session_file.h"

#include <algorithm>
#include <utility>

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"

namespace ree {
namespace {

constexpr std::size_t mostWarnings = 10; ///< that are told of one session
constexpr qsizetype mostOffered = 4;     ///< missing sources to be looked for; those beside them are found with them
constexpr int quietMs = 2000;            ///< after the last change, until it is kept safe

QString inDataFolder(const QString& name) {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QLatin1Char('/') + name;
}
QString safePath() { return inDataFolder(QStringLiteral("unsaved.reeatlas")); }
QString asidePath() { return inDataFolder(QStringLiteral("put-aside.reeatlas")); }

/// With what the sources are now, so that a change can be told later.
Session withFiles(Session session) {
    const auto look = [](SessionSource& source) {
        if (auto now = sourceFiles(source.path, {})) // what is missing is compared when it is found
            source.files = *std::move(now);
    };
    for (SessionSource& source : session.sources)
        look(source);
    for (AttachedTable& table : session.tables)
        look(table.source);
    return session;
}

/// Without what is looked up when the session is written.
Session withoutFiles(Session session) {
    for (SessionSource& source : session.sources)
        source.files.clear();
    for (AttachedTable& table : session.tables)
        table.source.files.clear();
    return session;
}

/// What would be lost: looking around, at other sites and in other colours, is no work. Neither is the list of layers
/// that the atlas begins with, which is `first` alone.
Session workOf(Session session, const LayerState& first) {
    MapState work;
    work.layers = std::move(session.map.layers);
    if (work.layers == std::vector{first})
        work.layers.clear();
    session.map = std::move(work);
    return withoutFiles(std::move(session));
}

} // namespace

SessionFile::SessionFile(Document* document, QObject* parent) : QObject(parent), m_document(document) {
    m_pool.setMaxThreadCount(1);
    m_left = leftBehind();
    m_timer.setSingleShot(true);
    m_timer.setInterval(quietMs);
    connect(&m_timer, &QTimer::timeout, this, &SessionFile::keepSafe);
    connect(document, &Document::changed, this, [this](int changes) {
        if (changes & (SessionChange | FilterChange | LayersChange))
            m_timer.start();
    });
    connect(document, &Document::sessionOpened, this, &SessionFile::tell);
}

SessionFile::~SessionFile() { m_pool.waitForDone(); }

Session SessionFile::current() const { return m_document->sessionToKeep(); }

bool SessionFile::unsaved() const {
    const SiteTablePtr& sites = m_document->sites();
    const LayerState first = sites ? stateOf(sitesLayer(sites->layers.front(), 0)) : LayerState();
    return !(workOf(current(), first) == workOf(m_saved, first));
}

void SessionFile::open(const QString& path) { read(path, false); }

void SessionFile::restore() {
    read(m_left.isEmpty() ? safePath() : m_left, true);
    m_left.clear();
}

void SessionFile::restoreAside() { read(asidePath(), true); }

void SessionFile::read(const QString& path, bool asUnsaved) {
    runInBackground(
        m_pool, this, [path] { return readSession(path.toStdString()); },
        [this, path, asUnsaved](const Result<SessionRead>& read) {
            if (!read) {
                emit m_document->message(qtText(toText(read.error())), true);
                return;
            }
            if (unsaved()) {
                write(current(), asidePath());
                m_asideIsNew = true;
                emit putAside();
            }
            m_warnings = read->warnings;
            m_opened = !asUnsaved;
            // Work that was never saved has no file to be saved over.
            m_path = m_opened ? path : QString();
            m_saved = m_opened ? read->session : Session();
            take(read->session);
        });
}

void SessionFile::take(const Session& session) {
    m_missing.clear();
    emit opening();
    m_document->openSession(session);
}

void SessionFile::tell(const std::vector<SourceTrouble>& troubles, const Warnings& warnings) {
    if (m_opened)
        m_saved.map = current().map; // a list of layers that was not kept is there now
    QStringList lines;
    for (const SourceTrouble& trouble : troubles) {
        const bool missing = trouble.state == SourceState::Missing;
        if (missing)
            m_missing << qtText(trouble.path.string());
        if (missing && m_missing.size() <= mostOffered)
            emit sourceMissing(m_missing.last(), qtText(toText(trouble)));
        else
            lines << qtText(toText(trouble));
    }
    m_warnings.insert(m_warnings.end(), warnings.begin(), warnings.end());
    for (std::size_t i = 0; i < std::min(m_warnings.size(), mostWarnings); ++i)
        lines << qtText(toText(m_warnings[i]));
    if (m_warnings.size() > mostWarnings)
        lines << tr("and %1 more like these").arg(m_warnings.size() - mostWarnings);
    m_warnings.clear();
    if (!lines.isEmpty())
        emit m_document->message(lines.join(QLatin1Char('\n')), true);
    if (std::exchange(m_opened, false))
        emit opened(m_path);
}

void SessionFile::locate(const QString& from, const QString& to) {
    namespace fs = std::filesystem;
    const fs::path there = fs::absolute(to.toStdString()).lexically_normal();
    const fs::path before = from.toStdString();
    Session session = relocated(m_document->sessionToKeep(), before, there);
    for (const QString& other : std::as_const(m_missing)) {
        const fs::path path = other.toStdString();
        const fs::path beside = there.parent_path() / path.filename();
        std::error_code ignored;
        if (path != before && path.parent_path() == before.parent_path() && fs::is_regular_file(beside, ignored))
            session = relocated(std::move(session), path, beside);
    }
    take(session);
}

void SessionFile::save(const QString& path) {
    runInBackground(
        m_pool, this, [session = current(), path] { return writeSession(withFiles(session), path.toStdString()); },
        [this, path, session = current()](const Status& written) {
            if (!written) {
                emit m_document->message(qtText(toText(written.error())), true);
                return;
            }
            m_path = path;
            m_saved = session;
            if (m_left != safePath())
                QFile::remove(safePath());
            emit m_document->message(tr("Saved %1").arg(path), false);
            if (m_document->selected().size() > Document::mostSelectedKept)
                emit m_document->message(tr("So large a selection is not kept. Filter the sites instead."), false);
            emit saved(path);
        });
}

void SessionFile::keepSafe() {
    if (!unsaved())
        return;
    if (m_left == safePath()) { // still waiting to be brought back
        QFile::remove(asidePath());
        QFile::rename(safePath(), asidePath());
        m_left = asidePath();
        m_asideIsNew = true;
    }
    write(current(), safePath());
}

void SessionFile::write(const Session& session, const QString& path) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    m_pool.start([session, path] {
        // Best effort: the disk that has no room for a few kilobytes is told of when the user saves.
        static_cast<void>(writeSession(session, path.toStdString()));
    });
}

QString SessionFile::leftBehind() { return QFile::exists(safePath()) ? safePath() : QString(); }

bool SessionFile::hasAside() { return QFile::exists(asidePath()); }

void SessionFile::finish() {
    m_timer.stop();
    if (unsaved())
        keepSafe();
    else
        QFile::remove(safePath());
    if (!m_asideIsNew) // it was offered at the beginning
        QFile::remove(asidePath());
    m_pool.waitForDone();
}

} // namespace ree
