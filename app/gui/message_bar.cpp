// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/message_bar.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace ree {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_text(new QLabel(this)), m_action(new QPushButton(this)) {
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("messageClose"));
    close->setText(tr("Close"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(close);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        m_action->hide();
        if (m_run)
            m_run();
    });
    m_fade.setSingleShot(true);
    m_fade.setInterval(12000);
    connect(&m_fade, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void MessageBar::showMessage(const QString& text, bool isError) {
    constexpr qsizetype most = 4;
    if (!isVisible()) {
        m_lines.clear();
        m_action->hide();
    }
    m_lines.removeAll(text);
    m_lines.append(text);
    while (m_lines.size() > most)
        m_lines.removeFirst();
    const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    const QColor bad = dark ? QColor(0x5a, 0x26, 0x2a) : QColor(0xf8, 0xd7, 0xda);
    const QColor good = dark ? QColor(0x22, 0x40, 0x30) : QColor(0xe2, 0xef, 0xe6);
    QPalette colours = QApplication::palette();
    colours.setColor(QPalette::Window, isError ? bad : good);
    setPalette(colours);
    m_text->setText(m_lines.join(QLatin1Char('\n')));
    setAccessibleDescription(text);
    show();
    // What went well need not stay; what went wrong stays until it was read.
    m_fade.stop();
    if (!isError)
        m_fade.start();
}

void MessageBar::offer(const QString& text, const QString& action, const std::function<void()>& run) {
    showMessage(text, false);
    m_fade.stop();
    m_run = run;
    m_action->setText(action);
    m_action->show();
}

} // namespace ree
