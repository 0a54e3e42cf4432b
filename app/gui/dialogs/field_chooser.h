// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/io/read_sites.h"

class QComboBox;

namespace ree {

/// What one column of a table means: its role and, for figures, the unit and of what. Small enough to stand above the
/// column.
class FieldChooser : public QWidget {
    Q_OBJECT
public:
    /// `number` makes the object names: fieldRole3, fieldUnit3, fieldOf3.
    FieldChooser(const QString& heading, int number, QWidget* parent);
    void setMeaning(const FieldMeaning& meaning); ///< does not emit changed()
    [[nodiscard]] FieldMeaning meaning() const;
    /// How high it has to be: unit and "of what" are a second line, which only figures have.
    [[nodiscard]] int heightFor(bool figures) const;

signals:
    void changed();

private:
    void showFigureParts(const FieldMeaning& meaning);
    [[nodiscard]] FieldRole role() const;

    QComboBox* m_role;
    QComboBox* m_unit;
    QComboBox* m_of;
};

} // namespace ree
