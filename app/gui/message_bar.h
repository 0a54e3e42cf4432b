// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFrame>
#include <QLabel>
#include <QStringList>
#include <QTimer>

class QVBoxLayout;

namespace ree {

/// Lines above the map. What went well goes away by itself, what went wrong stays until it is closed; what can be acted
/// upon stands in a line of its own until somebody acts or closes it, whatever else happens meanwhile.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent);
    void showMessage(const QString& text, bool isError);
    /// A line with one thing that can be done about it. An earlier offer of the same `action` is replaced.
    void offer(const QString& text, const QString& action, const std::function<void()>& run);
    /// Takes the offer of this action back; nothing happens where there is none.
    void withdraw(const QString& action);

protected:
    void changeEvent(QEvent* event) override;

private:
    void closeMessage();
    void removeOffer(QWidget* line);
    void colour(bool isError);

    QVBoxLayout* m_layout;
    QWidget* m_message; ///< the line of messages
    QLabel* m_text;
    QStringList m_lines; ///< the newest last
    QList<QWidget*> m_offers;
    QTimer m_fade;
    bool m_isError = false;
    bool m_colouring = false;
};

} // namespace ree
