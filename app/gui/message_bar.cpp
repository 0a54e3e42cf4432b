// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/message_bar.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace ree {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_text(new QLabel(this)) {
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
    layout->addWidget(close);
    hide();
}

void MessageBar::showMessage(const QString& text, bool isError) {
    QPalette colours = palette();
    colours.setColor(QPalette::Window, isError ? QColor(0xf8, 0xd7, 0xda) : QColor(0xe2, 0xef, 0xe6));
    colours.setColor(QPalette::WindowText, QColor(0x22, 0x22, 0x22));
    setPalette(colours);
    m_text->setText((isError ? tr("Error: ") : QString()) + text);
    show();
}

} // namespace ree
