// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/paint/map_image.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace ree {

/// The settings of a map that becomes a picture, with presets that are kept by name. What was asked last is asked
/// again.
class MapImageForm : public QWidget {
    Q_OBJECT
public:
    /// `now` gives the furniture that the window shows, for the first time ever.
    MapImageForm(const MapOptions& now, double scaleNow, QWidget* parent);
    [[nodiscard]] MapImage image() const;
    void remember() const; ///< for the next time

signals:
    void changed();

private:
    void makePresets();
    void show(const MapImage& image);
    void listPresets(const QString& current);
    void askPresetName();

    QComboBox* m_presets;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QComboBox* m_unit;
    QSpinBox* m_dpi;
    QCheckBox* m_fixedScale;
    QDoubleSpinBox* m_scale;
    QCheckBox* m_legend;
    QCheckBox* m_scaleBar;
    QCheckBox* m_northArrow;
    QCheckBox* m_credits;
    QCheckBox* m_overview;
    bool m_showing = false;
};

} // namespace ree
