// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include "core/session/session.h"

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
    void open(const QString& path);
    void save(const QString& path);
    /// A session of an earlier run that was never saved; "" when there is none.
    [[nodiscard]] static QString leftBehind();
    /// Brings it back, as unsaved work.
    void restore();
    /// At the end of the program: unsaved work stays for the next start, anything else is tidied away.
    void finish();

signals:
    void opened(const QString& path);
    void saved(const QString& path);

private:
    [[nodiscard]] Session current() const;
    void take(const Session& session, const Warnings& warnings, const QStringList& troubles);
    void read(const QString& path, bool asUnsaved);
    void keepSafe();

    Document* m_document;
    QString m_path;
    Session m_saved;
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace ree
