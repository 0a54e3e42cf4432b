// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QStringList>
#include <QTimer>

namespace ree {

/// A line above the map that tells of an error or a result and stays until it is closed or replaced.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent);
    void showMessage(const QString& text, bool isError);

private:
    QLabel* m_text;
    QStringList m_lines; ///< the newest last
    QTimer m_fade;
};

} // namespace ree
