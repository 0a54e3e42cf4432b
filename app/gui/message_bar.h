// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFrame>
#include <QLabel>
#include <QStringList>
#include <QTimer>

class QPushButton;

namespace ree {

/// A line above the map that tells of an error or a result and stays until it is closed or replaced.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent);
    void showMessage(const QString& text, bool isError);
    /// A line with one thing that can be done about it; it stays until then or until it is closed.
    void offer(const QString& text, const QString& action, const std::function<void()>& run);

private:
    QLabel* m_text;
    QPushButton* m_action;
    std::function<void()> m_run;
    QStringList m_lines; ///< the newest last
    QTimer m_fade;
};

} // namespace ree
