// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dialogs/layer_dialog.h"

#include <algorithm>
#include <limits>

#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>

#include "app/paint/palette.h"

namespace ree {

namespace {

const std::vector<std::pair<QString, std::vector<double>>>& dashes() {
    static const std::vector<std::pair<QString, std::vector<double>>> patterns{
        {LayerDialog::tr("Solid"), {}},
        {LayerDialog::tr("Dashed"), {6, 4}},
        {LayerDialog::tr("Dotted"), {1.5, 3}},
        {LayerDialog::tr("Dash, dot"), {8, 3, 1.5, 3}}};
    return patterns;
}

QIcon swatch(const QColor& colour) {
    QPixmap pixmap(32, 16);
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    painter.fillRect(16, 0, 16, 16, Qt::lightGray); // shows what shines through
    painter.fillRect(pixmap.rect(), colour);
    return pixmap;
}

QSpinBox* scaleBox(const QString& name, double value, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(0, std::numeric_limits<int>::max());
    box->setSpecialValueText(LayerDialog::tr("no limit"));
    box->setPrefix(QStringLiteral("1:"));
    box->setGroupSeparatorShown(true);
    box->setSingleStep(100000);
    box->setValue(static_cast<int>(std::min(value, 2e9)));
    return box;
}

} // namespace

LayerDialog::LayerDialog(const MapLayer& shown, const SiteTablePtr& sites, Theme theme, QWidget* parent)
    : QDialog(parent), m_layer(shown), m_name(new QLineEdit(shown.name, this)) {
    setWindowTitle(tr("Properties of %1").arg(shown.name));
    auto* form = new QFormLayout(this);
    m_name->setObjectName(QStringLiteral("layerName"));
    form->addRow(tr("Name"), m_name);
    addFacts(form, sites);
    if (shown.shapes) // sites have the style of the map; of a source that is missing nothing is known
        addStyle(form, theme);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void LayerDialog::addFacts(QFormLayout* form, const SiteTablePtr& sites) {
    const auto fact = [&](const QString& name, const QString& text) {
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
        form->addRow(name, label);
    };
    fact(tr("Source"), m_layer.path.isEmpty() ? tr("the atlas's own data") : m_layer.path);
    if (!m_layer.crs.isEmpty())
        fact(tr("CRS"), m_layer.crs);
    if (m_layer.shapes) {
        fact(tr("Features"), tr("%L1 %2, %L3 vertices")
                                 .arg(m_layer.shapes->size())
                                 .arg(kindText(m_layer.shapes->kind))
                                 .arg(m_layer.shapes->vertices.size()));
    } else if (m_layer.isMissing()) {
        fact(tr("Features"), tr("the source is missing"));
    } else if (sites) {
        const auto rows = std::count(sites->layer.begin(), sites->layer.end(), m_layer.siteLayer);
        fact(tr("Features"), tr("%L1 sites").arg(rows));
    }
}

QPushButton* LayerDialog::colourButton(const QString& name, std::optional<Argb>& colour, Argb usual) {
    auto* button = new QPushButton(this);
    button->setObjectName(name);
    const auto show = [button, &colour, usual] {
        button->setIcon(swatch(QColor::fromRgba(colour.value_or(usual))));
        button->setText(colour ? QColor::fromRgba(*colour).name(QColor::HexArgb) : tr("as the theme has it"));
    };
    show();
    connect(button, &QPushButton::clicked, this, [this, &colour, usual, show] {
        const QColor chosen = QColorDialog::getColor(QColor::fromRgba(colour.value_or(usual)), this, tr("Colour"),
                                                     QColorDialog::ShowAlphaChannel);
        if (chosen.isValid())
            colour = chosen.rgba();
        show();
    });
    return button;
}

void LayerDialog::addStyle(QFormLayout* form, Theme theme) {
    LayerStyle& style = m_layer.style;
    QColor usual = ree::palette(theme).overlay;
    usual.setAlpha(190);
    if (m_layer.shapes->kind != ShapeKind::Line) {
        QColor usualFill = usual;
        usualFill.setAlpha(40);
        form->addRow(tr("Fill"), colourButton(QStringLiteral("layerFill"), style.fill, usualFill.rgba()));
    }
    form->addRow(tr("Line"), colourButton(QStringLiteral("layerLine"), style.line, usual.rgba()));
    m_width = new QDoubleSpinBox(this);
    m_width->setObjectName(QStringLiteral("layerWidth"));
    m_width->setRange(0, 20);
    m_width->setSingleStep(0.25);
    m_width->setSuffix(tr(" px"));
    m_width->setValue(style.widthPx);
    form->addRow(tr("Width"), m_width);
    m_dash = new QComboBox(this);
    m_dash->setObjectName(QStringLiteral("layerDash"));
    for (const auto& [text, pattern] : dashes()) {
        m_dash->addItem(text);
        if (pattern == style.dashPx)
            m_dash->setCurrentIndex(m_dash->count() - 1);
    }
    if (!style.dashPx.empty() && m_dash->currentIndex() == 0) {
        m_dash->addItem(tr("As in the style file"));
        m_dash->setCurrentIndex(m_dash->count() - 1);
    }
    form->addRow(tr("Dash"), m_dash);
    m_opacity = new QSpinBox(this);
    m_opacity->setObjectName(QStringLiteral("layerOpacityPercent"));
    m_opacity->setRange(0, 100);
    m_opacity->setSuffix(tr(" %"));
    m_opacity->setValue(qRound(style.opacity * 100));
    form->addRow(tr("Opacity"), m_opacity);
    m_labels = new QCheckBox(tr("Names beside the features"), this);
    m_labels->setObjectName(QStringLiteral("layerLabels"));
    m_labels->setChecked(style.labels);
    form->addRow(tr("Labels"), m_labels);
    m_mostDetailed = scaleBox(QStringLiteral("layerFrom"), style.mostDetailedScale, this);
    m_leastDetailed = scaleBox(QStringLiteral("layerTo"), style.leastDetailedScale, this);
    form->addRow(tr("Hidden when closer than"), m_mostDetailed);
    form->addRow(tr("Hidden when farther than"), m_leastDetailed);
}

MapLayer LayerDialog::layer() const {
    MapLayer wanted = m_layer;
    if (const QString name = m_name->text().trimmed(); !name.isEmpty())
        wanted.name = name;
    if (m_width == nullptr)
        return wanted;
    wanted.style.widthPx = m_width->value();
    if (static_cast<std::size_t>(m_dash->currentIndex()) < dashes().size())
        wanted.style.dashPx = dashes()[static_cast<std::size_t>(m_dash->currentIndex())].second;
    wanted.style.opacity = m_opacity->value() / 100.0;
    wanted.style.labels = m_labels->isChecked();
    wanted.style.mostDetailedScale = m_mostDetailed->value();
    wanted.style.leastDetailedScale = m_leastDetailed->value();
    return wanted;
}

} // namespace ree
