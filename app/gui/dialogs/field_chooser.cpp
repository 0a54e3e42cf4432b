// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dialogs/field_chooser.h"

#include <algorithm>

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include "app/gui/models/attach_text.h"
#include "app/paint/qt_text.h"
#include "core/domain/element.h"

namespace ree {
namespace {

constexpr int edge = 3;
constexpr int gap = 2;

/// What figures of a role are usually of; anything else can be typed.
QStringList usualComponents(FieldRole role) {
    const QStringList sums{QStringLiteral("REO"), QStringLiteral("TREO"), QStringLiteral("TREO incl. Y"),
                           QStringLiteral("REE")};
    if (role == FieldRole::Tonnage)
        return {QStringLiteral("ore"), QStringLiteral("rock"), QStringLiteral("tailings")};
    if (role != FieldRole::ComponentGrade)
        return sums;
    QStringList single;
    for (const ElementInfo& element : elements())
        single << qtText(element.symbol);
    return single;
}

/// As wide as its column, whatever stands in its list; the list itself is as wide as its longest line.
QComboBox* narrowCombo(QWidget* parent, const QString& name) {
    auto* combo = new QComboBox(parent);
    combo->setObjectName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(3);
    combo->setMaxVisibleItems(20);
    combo->setFocusPolicy(Qt::StrongFocus); // a wheel over the table scrolls the table
    return combo;
}

} // namespace

FieldChooser::FieldChooser(const QString& heading, int number, QWidget* parent)
    : QWidget(parent), m_role(narrowCombo(this, QStringLiteral("fieldRole%1").arg(number))),
      m_unit(narrowCombo(this, QStringLiteral("fieldUnit%1").arg(number))),
      m_of(narrowCombo(this, QStringLiteral("fieldOf%1").arg(number))) {
    m_role->setAccessibleName(tr("What %1 means").arg(heading));
    m_unit->setAccessibleName(tr("Unit of %1").arg(heading));
    m_unit->setToolTip(tr("The unit of numbers that have none in their cell"));
    m_of->setAccessibleName(tr("Of what %1 is").arg(heading));
    m_of->setToolTip(tr("Of what: Nd, Y2O3, REO, ore, coal …"));
    m_of->setEditable(true);
    m_of->lineEdit()->setPlaceholderText(tr("of what"));
    m_of->setInsertPolicy(QComboBox::NoInsert);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(2, edge, 2, edge);
    layout->setSpacing(gap);
    layout->addWidget(m_role, 0, 0, 1, 2);
    layout->addWidget(m_unit, 1, 0);
    layout->addWidget(m_of, 1, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(2, 1);
    for (QComboBox* part : {m_unit, m_of})
        part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // half of the column each
    for (const FieldRole role : rolesToAttach())
        m_role->addItem(roleLabel(role), static_cast<int>(role));
    connect(m_role, &QComboBox::currentIndexChanged, this, [this] {
        showFigureParts({role(), Unit::None, {}});
        emit changed();
    });
    connect(m_unit, &QComboBox::currentIndexChanged, this, &FieldChooser::changed);
    connect(m_of, &QComboBox::currentTextChanged, this, &FieldChooser::changed);
}

FieldRole FieldChooser::role() const { return static_cast<FieldRole>(m_role->currentData().toInt()); }

void FieldChooser::setMeaning(const FieldMeaning& meaning) {
    const QSignalBlocker quiet(m_role);
    if (m_role->findData(static_cast<int>(meaning.role)) < 0)
        m_role->addItem(roleLabel(meaning.role), static_cast<int>(meaning.role));
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(meaning.role)));
    showFigureParts(meaning);
}

void FieldChooser::showFigureParts(const FieldMeaning& meaning) {
    const QSignalBlocker quietUnit(m_unit);
    const QSignalBlocker quietOf(m_of);
    m_unit->clear();
    for (const Unit unit : unitsOf(meaning.role))
        m_unit->addItem(unit == Unit::None ? tr("unit?") : qtText(symbol(unit)), static_cast<int>(unit));
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(static_cast<int>(meaning.unit))));
    m_of->clear();
    m_of->addItems(usualComponents(meaning.role));
    m_of->setEditText(qtText(meaning.component));
    m_unit->setVisible(hasComponent(meaning.role));
    m_of->setVisible(hasComponent(meaning.role));
    // What plays no part stands back behind what does.
    const bool used = meaning.role != FieldRole::None;
    m_role->setForegroundRole(used ? QPalette::ButtonText : QPalette::PlaceholderText);
}

int FieldChooser::heightFor(bool figures) const {
    const int one = m_role->sizeHint().height() + 2 * edge;
    return figures ? one + gap + m_of->sizeHint().height() : one;
}

FieldMeaning FieldChooser::meaning() const {
    FieldMeaning meaning{role(), Unit::None, {}};
    if (hasComponent(meaning.role)) {
        meaning.unit = static_cast<Unit>(m_unit->currentData().toInt());
        meaning.component = m_of->currentText().trimmed().toStdString();
    }
    return meaning;
}

} // namespace ree
