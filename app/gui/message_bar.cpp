// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/message_bar.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ree {
namespace {

/// A label in a line with room for buttons behind it.
QWidget* lineOf(QLabel* text, QWidget* parent) {
    auto* line = new QWidget(parent);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text, 1);
    return line;
}

QToolButton* closeButton(QWidget* line, const QString& name) {
    auto* close = new QToolButton(line);
    close->setObjectName(name);
    close->setText(MessageBar::tr("Close"));
    line->layout()->addWidget(close);
    return close;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_layout(new QVBoxLayout(this)), m_message(nullptr), m_text(new QLabel(this)) {
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_layout->setContentsMargins(8, 4, 8, 4);
    m_message = lineOf(m_text, this);
    m_layout->addWidget(m_message);
    connect(closeButton(m_message, QStringLiteral("messageClose")), &QToolButton::clicked, this,
            &MessageBar::closeMessage);
    m_fade.setSingleShot(true);
    m_fade.setInterval(12000);
    connect(&m_fade, &QTimer::timeout, this, &MessageBar::closeMessage);
    m_message->hide();
    hide();
}

void MessageBar::showMessage(const QString& text, bool isError) {
    constexpr qsizetype most = 4;
    if (m_message->isHidden())
        m_lines.clear();
    m_lines.removeAll(text);
    m_lines.append(text);
    while (m_lines.size() > most)
        m_lines.removeFirst();
    colour(isError);
    m_text->setText(m_lines.join(QLatin1Char('\n')));
    setAccessibleDescription(text);
    m_message->show();
    show();
    // What went well need not stay; what went wrong stays until it was read.
    m_fade.stop();
    if (!isError)
        m_fade.start();
}

void MessageBar::withdraw(const QString& action) {
    for (QWidget* line : QList<QWidget*>(m_offers))
        if (line->findChild<QPushButton*>()->text() == action)
            removeOffer(line);
}

void MessageBar::offer(const QString& text, const QString& action, const std::function<void()>& run) {
    withdraw(action);
    auto* line = lineOf(new QLabel(text, this), this);
    auto* button = new QPushButton(action, line);
    button->setObjectName(QStringLiteral("messageAction"));
    line->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, line, run] {
        removeOffer(line);
        run();
    });
    connect(closeButton(line, QStringLiteral("offerClose")), &QToolButton::clicked, this,
            [this, line] { removeOffer(line); });
    m_layout->addWidget(line);
    m_offers.append(line);
    if (m_message->isHidden())
        colour(false);
    setAccessibleDescription(text);
    show();
}

void MessageBar::closeMessage() {
    m_fade.stop();
    m_message->hide();
    setVisible(!m_offers.isEmpty());
    colour(false);
}

void MessageBar::removeOffer(QWidget* line) {
    m_offers.removeAll(line);
    line->hide();
    line->deleteLater(); // its own button may be what was pressed
    setVisible(!m_message->isHidden() || !m_offers.isEmpty());
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_colouring)
        colour(m_isError); // light has become dark, or the other way round
}

void MessageBar::colour(bool isError) {
    m_isError = isError;
    const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    const QColor bad = dark ? QColor(0x5a, 0x26, 0x2a) : QColor(0xf8, 0xd7, 0xda);
    const QColor good = dark ? QColor(0x22, 0x40, 0x30) : QColor(0xe2, 0xef, 0xe6);
    QPalette colours = QApplication::palette();
    colours.setColor(QPalette::Window, isError ? bad : good);
    m_colouring = true;
    setPalette(colours);
    m_colouring = false;
}

} // namespace ree
