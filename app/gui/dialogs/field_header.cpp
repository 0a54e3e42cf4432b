// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dialogs/field_header.h"

#include <algorithm>

#include <QEvent>
#include <QFocusEvent>
#include <QPainter>

#include "app/gui/dialogs/field_chooser.h"
#include "app/gui/models/attach_text.h"
#include "app/paint/qt_text.h"

namespace ree {

FieldHeader::FieldHeader(int fieldsFrom, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_fieldsFrom(fieldsFrom) {
    setSectionsClickable(false);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QHeaderView::sectionResized, this, &FieldHeader::place);
    connect(this, &QHeaderView::geometriesChanged, this, &FieldHeader::place);
}

void FieldHeader::setFields(const std::vector<std::string>& headings,
                            const std::map<std::string, FieldMeaning>& meanings) {
    qDeleteAll(m_choosers);
    m_choosers.clear();
    m_headings = headings;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        auto* chooser = new FieldChooser(qtText(headings[i]), static_cast<int>(i), viewport());
        if (const auto it = meanings.find(headings[i]); it != meanings.end())
            chooser->setMeaning(it->second);
        connect(chooser, &FieldChooser::changed, this, [this, i] { take(i); });
        for (QWidget* part : chooser->findChildren<QWidget*>())
            part->installEventFilter(this);
        m_choosers.push_back(chooser);
    }
    setChoosable(m_choosable);
}

void FieldHeader::take(std::size_t field) {
    // Columns of one heading mean the same: meanings go by heading.
    for (std::size_t i = 0; i < m_choosers.size(); ++i)
        if (i != field && m_headings[i] == m_headings[field])
            m_choosers[i]->setMeaning(m_choosers[field]->meaning());
    emit geometriesChanged(); // the first figure makes the head higher
    place();
    emit meaningsChanged();
}

std::map<std::string, FieldMeaning> FieldHeader::meanings() const {
    std::map<std::string, FieldMeaning> meanings;
    for (std::size_t i = 0; i < m_choosers.size(); ++i)
        meanings[m_headings[i]] = m_choosers[i]->meaning();
    return meanings;
}

void FieldHeader::setChoosable(bool choosable) {
    m_choosable = choosable;
    for (FieldChooser* chooser : m_choosers) {
        chooser->setEnabled(choosable);
        chooser->setVisible(choosable);
    }
    emit geometriesChanged();
    place();
}

int FieldHeader::chooserHeight() const {
    if (!m_choosable || m_choosers.empty())
        return 0;
    const bool figures = std::any_of(m_choosers.begin(), m_choosers.end(),
                                     [](const FieldChooser* chooser) { return hasComponent(chooser->meaning().role); });
    return m_choosers.front()->heightFor(figures);
}

QSize FieldHeader::sizeHint() const {
    const QSize headings = QHeaderView::sizeHint();
    return {headings.width(), fontMetrics().height() + 10 + chooserHeight()};
}

void FieldHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const int above = chooserHeight();
    painter->save();
    painter->fillRect(rect.adjusted(0, 0, 0, -rect.height() + above), palette().window());
    painter->restore();
    QHeaderView::paintSection(painter, rect.adjusted(0, above, 0, 0), section);
}

void FieldHeader::updateGeometries() {
    QHeaderView::updateGeometries();
    place();
}

void FieldHeader::place() {
    const int height = chooserHeight();
    for (std::size_t i = 0; i < m_choosers.size(); ++i) {
        const int section = m_fieldsFrom + static_cast<int>(i);
        if (section < count())
            m_choosers[i]->setGeometry(sectionViewportPosition(section), 0, sectionSize(section), height);
    }
}

bool FieldHeader::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
            for (std::size_t i = 0; i < m_choosers.size(); ++i)
                if (m_choosers[i]->isAncestorOf(static_cast<QWidget*>(watched)))
                    emit fieldFocused(m_fieldsFrom + static_cast<int>(i));
    }
    // The wheel belongs to the table, not to a choice that happens to lie under it.
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QHeaderView::eventFilter(watched, event);
}

} // namespace ree
