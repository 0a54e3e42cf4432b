// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dialogs/map_image_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>

#include "app/paint/qt_text.h"

namespace ree {
namespace {

const QString lastKey = QStringLiteral("mapImage");
const QString presetGroup = QStringLiteral("mapImages");

struct Preset {
    QString name;
    MapImage image;
};
/// What is offered before anybody has named one.
std::vector<Preset> ownPresets() {
    const auto page = [](double width, double height, bool centimetres, double dpi) {
        MapImage image;
        image.width = width;
        image.height = height;
        image.centimetres = centimetres;
        image.dpi = dpi;
        return image;
    };
    return {{MapImageForm::tr("Slide, 1920 × 1080"), page(1920, 1080, false, 96)},
            {MapImageForm::tr("Large slide, 3840 × 2160"), page(3840, 2160, false, 192)},
            {MapImageForm::tr("A4 across, 300 dpi"), page(29.7, 21, true, 300)},
            {MapImageForm::tr("Column of a report, 16 × 12 cm, 300 dpi"), page(16, 12, true, 300)}};
}

QDoubleSpinBox* sideBox(const QString& name, const QString& words, QWidget* parent) {
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(words);
    box->setRange(0.5, 32000);
    box->setGroupSeparatorShown(true);
    return box;
}

} // namespace

MapImageForm::MapImageForm(const MapOptions& now, double scaleNow, QWidget* parent)
    : QWidget(parent), m_presets(new QComboBox(this)),
      m_width(sideBox(QStringLiteral("imageWidth"), tr("Width"), this)),
      m_height(sideBox(QStringLiteral("imageHeight"), tr("Height"), this)), m_unit(new QComboBox(this)),
      m_dpi(new QSpinBox(this)), m_fixedScale(new QCheckBox(tr("Fixed, 1:"), this)),
      m_scale(sideBox(QStringLiteral("imageScale"), tr("Scale"), this)), m_legend(new QCheckBox(tr("Legend"), this)),
      m_scaleBar(new QCheckBox(tr("Scale bar"), this)), m_northArrow(new QCheckBox(tr("North arrow"), this)),
      m_credits(new QCheckBox(tr("Credits and borders note"), this)),
      m_overview(new QCheckBox(tr("Overview map"), this)) {
    m_unit->addItems({tr("pixels"), tr("cm")});
    m_unit->setObjectName(QStringLiteral("imageUnit"));
    m_dpi->setRange(24, 1200);
    m_dpi->setSuffix(tr(" dpi"));
    m_dpi->setObjectName(QStringLiteral("imageDpi"));
    m_scale->setDecimals(0);
    m_scale->setRange(1000, 1e9);
    m_scale->setValue(scaleNow);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    const auto line = [form](const QString& label, const QList<QWidget*>& parts) {
        auto* row = new QHBoxLayout;
        for (QWidget* part : parts)
            row->addWidget(part);
        row->addStretch(1);
        form->addRow(label, row);
    };
    auto* keep = new QPushButton(tr("Keep as…"), this);
    keep->setObjectName(QStringLiteral("keepPreset"));
    line(tr("Preset"), {m_presets, keep});
    line(tr("Size"), {m_width, m_height, m_unit, m_dpi});
    line(tr("Scale"), {m_fixedScale, m_scale});
    line(tr("With"), {m_legend, m_scaleBar, m_northArrow, m_credits, m_overview});
    makePresets();
    connect(keep, &QPushButton::clicked, this, &MapImageForm::askPresetName);
    const auto tell = [this] {
        m_scale->setEnabled(m_fixedScale->isChecked());
        const int digits = m_unit->currentIndex() == 1 ? 1 : 0;
        m_width->setDecimals(digits);
        m_height->setDecimals(digits);
        if (!m_showing)
            emit changed();
    };
    for (QDoubleSpinBox* box : {m_width, m_height, m_scale})
        connect(box, &QDoubleSpinBox::valueChanged, this, tell);
    connect(m_dpi, &QSpinBox::valueChanged, this, tell);
    connect(m_unit, &QComboBox::currentIndexChanged, this, tell);
    for (QCheckBox* box : {m_fixedScale, m_legend, m_scaleBar, m_northArrow, m_credits, m_overview})
        connect(box, &QCheckBox::toggled, this, tell);
    MapImage first;
    first.legend = now.legend;
    first.scaleBar = now.scaleBar;
    first.northArrow = now.northArrow;
    first.credits = now.credits;
    first.overview = now.overview;
    show(mapImageFromText(QSettings().value(lastKey).toString().toStdString()).value_or(first));
    tell();
}

void MapImageForm::makePresets() {
    m_presets->setObjectName(QStringLiteral("imagePresets"));
    m_presets->setAccessibleName(tr("Preset"));
    listPresets({});
    connect(m_presets, &QComboBox::activated, this, [this] {
        if (const auto image = mapImageFromText(m_presets->currentData().toString().toStdString())) {
            show(*image);
            emit changed();
        }
    });
}

void MapImageForm::listPresets(const QString& current) {
    m_presets->clear();
    m_presets->addItem(tr("As set below"));
    for (const Preset& preset : ownPresets())
        m_presets->addItem(preset.name, qtText(toText(preset.image)));
    QSettings settings;
    settings.beginGroup(presetGroup);
    for (const QString& name : settings.childKeys())
        m_presets->addItem(name, settings.value(name).toString());
    m_presets->setCurrentIndex(std::max(0, m_presets->findText(current)));
}

void MapImageForm::askPresetName() {
    QString name = QInputDialog::getText(this, tr("Keep settings"), tr("Name")).trimmed();
    name.remove(QLatin1Char('/')).remove(QLatin1Char('\\')); // they would be groups of the settings
    if (name.isEmpty())
        return;
    QSettings settings;
    settings.beginGroup(presetGroup);
    settings.setValue(name, qtText(toText(image())));
    settings.endGroup();
    listPresets(name);
}

MapImage MapImageForm::image() const {
    MapImage image;
    image.width = m_width->value();
    image.height = m_height->value();
    image.centimetres = m_unit->currentIndex() == 1;
    image.dpi = m_dpi->value();
    image.scale = m_fixedScale->isChecked() ? m_scale->value() : 0;
    image.legend = m_legend->isChecked();
    image.scaleBar = m_scaleBar->isChecked();
    image.northArrow = m_northArrow->isChecked();
    image.credits = m_credits->isChecked();
    image.overview = m_overview->isChecked();
    return image;
}

void MapImageForm::show(const MapImage& image) {
    m_showing = true;
    m_unit->setCurrentIndex(image.centimetres ? 1 : 0);
    m_width->setDecimals(image.centimetres ? 1 : 0);
    m_height->setDecimals(image.centimetres ? 1 : 0);
    m_width->setValue(image.width);
    m_height->setValue(image.height);
    m_dpi->setValue(static_cast<int>(image.dpi));
    m_fixedScale->setChecked(image.scale > 0);
    if (image.scale > 0)
        m_scale->setValue(image.scale);
    m_legend->setChecked(image.legend);
    m_scaleBar->setChecked(image.scaleBar);
    m_northArrow->setChecked(image.northArrow);
    m_credits->setChecked(image.credits);
    m_overview->setChecked(image.overview);
    m_showing = false;
}

void MapImageForm::remember() const { QSettings().setValue(lastKey, qtText(toText(image()))); }

} // namespace ree
