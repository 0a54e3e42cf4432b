// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDialog>

#include "core/sites/decisions.h"

class QDoubleSpinBox;
class QLabel;
class QLineEdit;

namespace ree {

/// Asks where a site lies: a coordinate in any form that the atlas reads, a radius and a reason.
class PlaceDialog : public QDialog {
    Q_OBJECT
public:
    /// `suggested` fills the coordinate in where it is known.
    PlaceDialog(SiteKey site, LonLat suggested, QWidget* parent);
    /// The answer; nothing while it is not complete.
    [[nodiscard]] std::optional<GivenPlace> given() const;

private:
    void check();

    SiteKey m_site;
    QLineEdit* m_coordinate;
    QDoubleSpinBox* m_precision;
    QLineEdit* m_reason;
    QLabel* m_read;
    QWidget* m_ok;
};

} // namespace ree
