// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/document/session_file.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"

namespace ree {
namespace {

constexpr int quietMs = 2000; ///< after the last change, until it is kept safe

QString safePath() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/unsaved.reeatlas");
}

struct ReadBack {
    Result<SessionRead> read = tl::unexpected(Error{});
    QStringList troubles; ///< of its sources, in words
};

QString trouble(const SessionSource& source) {
    const QString path = qtText(source.path.string());
    switch (stateOf(source, {})) {
    case SourceState::Missing:
        return SessionFile::tr("%1 is missing. Put it back there, or open it from where it is now.").arg(path);
    case SourceState::Changed: return SessionFile::tr("%1 has changed since the session was saved.").arg(path);
    case SourceState::Same: break;
    }
    return {};
}

ReadBack readBack(const QString& path) {
    ReadBack back{readSession(path.toStdString()), {}};
    if (!back.read)
        return back;
    for (const SessionSource& source : back.read->session.sources)
        back.troubles << trouble(source);
    for (const AttachedTable& table : back.read->session.tables)
        back.troubles << trouble(table.source);
    back.troubles.removeAll(QString());
    return back;
}

/// With what the sources are now, so that a change can be told later.
Session withFiles(Session session) {
    const auto look = [](SessionSource& source) {
        source.files = sourceFiles(source.path, {}).value_or(std::vector<SourceFile>());
    };
    for (SessionSource& source : session.sources)
        look(source);
    for (AttachedTable& table : session.tables)
        look(table.source);
    return session;
}

/// What is compared to tell whether there is anything to save: not the state of the files.
Session withoutFiles(Session session) {
    for (SessionSource& source : session.sources)
        source.files.clear();
    for (AttachedTable& table : session.tables)
        table.source.files.clear();
    return session;
}

} // namespace

SessionFile::SessionFile(Document* document, QObject* parent) : QObject(parent), m_document(document) {
    m_saved.map.filter = toText(document->filter());
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(quietMs);
    connect(&m_timer, &QTimer::timeout, this, &SessionFile::keepSafe);
    connect(document, &Document::changed, this, [this](int changes) {
        if (changes & (SessionChange | FilterChange))
            m_timer.start();
    });
}

SessionFile::~SessionFile() { m_pool.waitForDone(); }

Session SessionFile::current() const {
    Session session = withoutFiles(m_document->session());
    session.map.filter = toText(m_document->filter());
    return session;
}

bool SessionFile::unsaved() const {
    Session now = current();
    now.map.filter = m_saved.map.filter; // looking at other sites is no work to lose
    return !(now == m_saved);
}

void SessionFile::open(const QString& path) { read(path, false); }

void SessionFile::restore() { read(safePath(), true); }

void SessionFile::read(const QString& path, bool asUnsaved) {
    runInBackground(
        m_pool, this, [path] { return readBack(path); },
        [this, path, asUnsaved](const ReadBack& back) {
            if (!back.read) {
                emit m_document->message(qtText(toText(back.read.error())), true);
                return;
            }
            take(back.read->session, back.read->warnings, back.troubles);
            if (asUnsaved)
                return;
            m_path = path;
            m_saved = withoutFiles(back.read->session);
            emit opened(path);
        });
}

void SessionFile::take(const Session& session, const Warnings& warnings, const QStringList& troubles) {
    for (const QString& text : troubles)
        emit m_document->message(text, true);
    for (const Warning& warning : warnings)
        emit m_document->message(qtText(toText(warning)), true);
    for (const SessionSource& source : session.sources)
        m_document->openFile(qtText(source.path.string()));
    m_document->editSession(tr("Open session"), withoutFiles(session));
    if (const auto filter = parseFilter(session.map.filter))
        m_document->setFilter(*filter);
    else
        emit m_document->message(qtText(toText(filter.error())), true);
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
            QFile::remove(safePath());
            emit m_document->message(tr("Saved %1").arg(path), false);
            emit saved(path);
        });
}

void SessionFile::keepSafe() {
    if (!unsaved())
        return;
    const QString path = safePath();
    QDir().mkpath(QFileInfo(path).absolutePath());
    m_pool.start([session = current(), path] {
        // Best effort: the disk that has no room for a few kilobytes is told of when the user saves.
        static_cast<void>(writeSession(session, path.toStdString()));
    });
}

QString SessionFile::leftBehind() { return QFile::exists(safePath()) ? safePath() : QString(); }

void SessionFile::finish() {
    m_timer.stop();
    if (unsaved())
        keepSafe();
    else
        QFile::remove(safePath());
    m_pool.waitForDone();
}

} // namespace ree
