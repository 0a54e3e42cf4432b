// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/domain/class_lens.h"

class QTableWidget;

namespace ree {

/// The table by which classes of other systems are read in the words of reporting codes; editable, with its caveat.
class LensDialog : public QDialog {
    Q_OBJECT
public:
    LensDialog(const ClassLens& lens, QWidget* parent);
    /// Rows without a class are left out.
    [[nodiscard]] ClassLens lens() const;

private:
    void list(const ClassLens& lens);
    QTableWidget* m_table;
};

} // namespace ree
