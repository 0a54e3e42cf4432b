// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include "core/session/open_session.h"

namespace ree {

class Document;

/// The document's session as a file: opened, saved, and kept safe while nobody saves it. Files are read and written on
/// a worker. GUI thread.
class SessionFile : public QObject {
    Q_OBJECT
public:
    SessionFile(Document* document, QObject* parent);
    ~SessionFile() override;

    [[nodiscard]] const QString& path() const { return m_path; } ///< "" before it was saved or opened
    /// Whether something was made that no file holds.
    [[nodiscard]] bool unsaved() const;
    /// Opens a session in place of what is open. Work that no file holds is put aside first; see putAside().
    void open(const QString& path);
    void save(const QString& path);
    /// A session of an earlier run that was never saved; "" when there is none.
    [[nodiscard]] static QString leftBehind();
    /// Brings it back, as unsaved work.
    void restore();
    /// Whether there is work that was put aside when a session was opened over it, in this run or the one before.
    [[nodiscard]] static bool hasAside();
    /// Brings it back, as unsaved work.
    void restoreAside();
    /// The session goes on with `to` in the place of a source that is missing from `from`; others that were in its
    /// folder are looked for beside it.
    void locate(const QString& from, const QString& to);
    /// At the end of the program: unsaved work, and what this run has put aside, stay for the next start; anything else
    /// is tidied away.
    void finish();

signals:
    void opening(); ///< what is open makes room
    void opened(const QString& path);
    void saved(const QString& path);
    void putAside(); ///< unsaved work made room for a session; restoreAside() brings it back
    /// A source to be looked for, and that in words; the others in trouble are told as a message.
    void sourceMissing(const QString& path, const QString& text);

private:
    [[nodiscard]] Session current() const;
    void read(const QString& path, bool asUnsaved);
    void take(const Session& session);
    void tell(const std::vector<SourceTrouble>& troubles, const Warnings& warnings);
    void keepSafe();
    void write(const Session& session, const QString& path);

    Document* m_document;
    QString m_path;
    Session m_saved;
    Warnings m_warnings;   ///< of the file that is being opened
    QStringList m_missing; ///< sources of the session that were not there
    bool m_opened = false; ///< the session being read comes from m_path
    QString m_left;        ///< where work of an earlier run waits to be brought back
    bool m_asideIsNew = false;
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace ree
