// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDialog>

#include "app/gui/document/map_layer.h"
#include "core/scene/style.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ree {

/// What a layer is and how it is drawn. Changes nothing itself: layer() is what was asked for.
class LayerDialog : public QDialog {
    Q_OBJECT
public:
    LayerDialog(const MapLayer& layer, const SiteTablePtr& sites, Theme theme, QWidget* parent);
    [[nodiscard]] MapLayer layer() const;

private:
    void addFacts(QFormLayout* form, const SiteTablePtr& sites);
    void addStyle(QFormLayout* form, Theme theme);
    /// A button that shows the colour and asks for another.
    QPushButton* colourButton(const QString& name, std::optional<Argb>& colour, Argb usual);

    MapLayer m_layer;
    QLineEdit* m_name;
    QDoubleSpinBox* m_width = nullptr;
    QComboBox* m_dash = nullptr;
    QSpinBox* m_opacity = nullptr;
    QCheckBox* m_labels = nullptr;
    QSpinBox* m_mostDetailed = nullptr;
    QSpinBox* m_leastDetailed = nullptr;
};

} // namespace ree
