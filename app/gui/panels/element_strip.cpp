// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/element_strip.h"

#include <QGridLayout>
#include <QPainter>

#include "app/paint/qt_text.h"

namespace ree {
namespace {

/// Line and column of an element in the strip. Yttrium goes with the heavy ones, as in trade.
std::pair<int, int> cellOf(Element element) {
    if (element == Element::Sc)
        return {0, 0};
    if (element == Element::Y)
        return {1, 0};
    const int place = static_cast<int>(element);
    const bool heavy = element >= Element::Gd;
    return {heavy ? 1 : 0, 1 + place - static_cast<int>(heavy ? Element::Gd : Element::La)};
}

} // namespace

ElementButton::ElementButton(const ElementInfo& element, QWidget* parent) : QToolButton(parent), m_element(element) {
    setText(qtText(element.symbol));
    setObjectName(QStringLiteral("filterElement") + text());
    setAccessibleName(qtText(element.nameEnglish));
    setToolTip(accessibleName());
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElementButton::setCount(std::int64_t sites) {
    m_count = sites;
    setToolTip(tr("%1 (%2): %L3 sites").arg(accessibleName()).arg(m_element.atomicNumber).arg(sites));
    update();
}

QSize ElementButton::sizeHint() const { return {fontMetrics().height() * 2, fontMetrics().height() * 2 + 2}; }

void ElementButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette& colours = palette();
    QColor ink = colours.color(isChecked() ? QPalette::HighlightedText : QPalette::ButtonText);
    if (m_count == 0 && !isChecked())
        ink.setAlphaF(0.45F);
    const bool near = underMouse() || hasFocus();
    painter.setPen(QPen(near ? colours.color(QPalette::Highlight) : colours.color(QPalette::Mid), near ? 1.5 : 1));
    painter.setBrush(colours.color(isChecked() ? QPalette::Highlight : QPalette::Button));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    painter.setPen(ink);
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.68);
    painter.setFont(small);
    painter.drawText(rect().adjusted(4, 2, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     QString::number(m_element.atomicNumber));
    QFont bold = font();
    bold.setBold(isChecked());
    painter.setFont(bold);
    painter.drawText(rect().adjusted(0, 0, 0, -2), Qt::AlignHCenter | Qt::AlignBottom, text());
}

ElementStrip::ElementStrip(QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(1);
    for (int i = 0; i < elementCount; ++i) {
        const auto element = static_cast<Element>(i);
        auto* button = new ElementButton(info(element), this);
        const auto [line, column] = cellOf(element);
        grid->addWidget(button, line, column);
        grid->setColumnStretch(column, 1);
        connect(button, &QToolButton::toggled, this, &ElementStrip::toggled);
        m_buttons[static_cast<std::size_t>(i)] = button;
    }
}

ElementSet ElementStrip::elements() const {
    ElementSet wanted;
    for (int i = 0; i < elementCount; ++i)
        if (m_buttons[static_cast<std::size_t>(i)]->isChecked())
            wanted.insert(static_cast<Element>(i));
    return wanted;
}

void ElementStrip::setElements(ElementSet elements) {
    for (int i = 0; i < elementCount; ++i)
        m_buttons[static_cast<std::size_t>(i)]->setChecked(elements.contains(static_cast<Element>(i)));
}

void ElementStrip::setCounts(const std::array<std::int64_t, elementCount>& sites) {
    for (std::size_t i = 0; i < sites.size(); ++i)
        m_buttons[i]->setCount(sites[i]);
}

} // namespace ree
