// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/scene/style.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace ree {

/// How figures are parted into classes of colour.
class ClassesDialog : public QDialog {
    Q_OBJECT
public:
    ClassesDialog(const ClassOptions& options, QWidget* parent);
    [[nodiscard]] ClassOptions options() const;

private:
    void check();
    [[nodiscard]] std::vector<double> breaks(bool& good) const;

    QComboBox* m_method;
    QSpinBox* m_count;
    QLineEdit* m_breaks;
    QLabel* m_note;
    QPushButton* m_ok = nullptr;
};

} // namespace ree
