// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/layers_panel.h"

#include <algorithm>
#include <map>

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include "app/gui/dialogs/layer_dialog.h"
#include "app/gui/document/document.h"

namespace ree {

namespace {
constexpr int idRole = Qt::UserRole;
}

LayersPanel::LayersPanel(Document* document, QWidget* parent)
    : QWidget(parent), m_document(document), m_list(new QListWidget(this)),
      m_opacity(new QSlider(Qt::Horizontal, this)) {
    m_list->setObjectName(QStringLiteral("layersPanel"));
    m_list->setAccessibleName(tr("Layers"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_opacity->setObjectName(QStringLiteral("layerOpacity"));
    m_opacity->setAccessibleName(tr("Opacity of the layer"));
    m_opacity->setRange(0, 100);
    auto* line = new QHBoxLayout;
    auto* name = new QLabel(tr("Opacity"), this);
    name->setBuddy(m_opacity);
    line->addWidget(name);
    line->addWidget(m_opacity, 1);
    line->setContentsMargins(6, 0, 6, 4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(line);
    connect(document, &Document::changed, this, [this](int changes) {
        if (changes & LayersChange)
            list();
    });
    connect(m_list, &QListWidget::itemChanged, this, &LayersPanel::takeItem);
    connect(m_list, &QListWidget::currentItemChanged, this, &LayersPanel::showCurrent);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &LayersPanel::takeOrder);
    connect(m_opacity, &QSlider::valueChanged, this, &LayersPanel::setOpacity);
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this](const QListWidgetItem* item) {
        if (const auto layer = layerOf(item))
            askProperties(*layer);
    });
    connect(m_list, &QListWidget::customContextMenuRequested, this, [this](QPoint at) {
        if (const auto layer = layerOf(m_list->itemAt(at))) {
            QMenu menu(this);
            fillMenu(menu, *layer);
            menu.exec(m_list->viewport()->mapToGlobal(at));
        }
    });
    showCurrent();
}

void LayersPanel::list() {
    const QSignalBlocker blocker(m_list);
    const auto now = current();
    m_list->clear();
    for (const MapLayer& layer : m_document->layers()) {
        auto* item = new QListWidgetItem(layer.name, m_list);
        item->setToolTip(layer.isMissing() ? tr("%1 is missing").arg(layer.path.toHtmlEscaped())
                                           : layer.path.toHtmlEscaped());
        if (layer.isMissing())
            item->setForeground(palette().brush(QPalette::Disabled, QPalette::Text));
        item->setData(idRole, QVariant::fromValue(layer.id));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsEditable);
        item->setCheckState(layer.shown ? Qt::Checked : Qt::Unchecked);
        if (now && now->id == layer.id)
            m_list->setCurrentItem(item);
    }
    showCurrent();
}

std::optional<MapLayer> LayersPanel::layerOf(const QListWidgetItem* item) const {
    if (item == nullptr)
        return std::nullopt;
    const auto id = item->data(idRole).value<std::uint64_t>();
    const auto& layers = m_document->layers();
    const auto found = std::find_if(layers.begin(), layers.end(), [id](const MapLayer& l) { return l.id == id; });
    return found == layers.end() ? std::nullopt : std::optional(*found);
}

std::optional<MapLayer> LayersPanel::current() const { return layerOf(m_list->currentItem()); }

template <class Change>
void LayersPanel::edit(const QString& text, std::uint64_t id, bool together, Change change) {
    std::vector<MapLayer> layers = m_document->layers();
    for (MapLayer& layer : layers)
        if (layer.id == id)
            change(layer);
    m_document->editLayers(text, std::move(layers), together);
}

void LayersPanel::takeItem(QListWidgetItem* item) {
    const auto layer = layerOf(item);
    if (!layer)
        return;
    const bool shown = item->checkState() == Qt::Checked;
    const QString name = item->text().trimmed();
    if (shown != layer->shown)
        edit(shown ? tr("Show %1").arg(layer->name) : tr("Hide %1").arg(layer->name), layer->id, false,
             [shown](MapLayer& l) { l.shown = shown; });
    else if (!name.isEmpty() && name != layer->name)
        edit(tr("Rename %1").arg(layer->name), layer->id, false, [&name](MapLayer& l) { l.name = name; });
    else
        list(); // an empty name is none
}

void LayersPanel::takeOrder() {
    std::map<std::uint64_t, int> place;
    for (int i = 0; i < m_list->count(); ++i)
        place[m_list->item(i)->data(idRole).value<std::uint64_t>()] = i;
    std::vector<MapLayer> layers = m_document->layers();
    std::stable_sort(layers.begin(), layers.end(),
                     [&](const MapLayer& a, const MapLayer& b) { return place[a.id] < place[b.id]; });
    // The list is still busy with the drop; it must not be filled anew under its hands.
    QMetaObject::invokeMethod(
        this, [this, layers = std::move(layers)] { m_document->editLayers(tr("Move layer"), layers); },
        Qt::QueuedConnection);
}

void LayersPanel::showCurrent() {
    const auto layer = current();
    const QSignalBlocker blocker(m_opacity);
    m_opacity->setEnabled(layer && !layer->isSites());
    m_opacity->setToolTip(layer && layer->isSites() ? tr("Sites are always drawn in full") : QString());
    m_opacity->setValue(layer ? qRound(layer->style.opacity * 100) : 100);
}

void LayersPanel::setOpacity(int percent) {
    if (const auto layer = current())
        edit(tr("Opacity of %1").arg(layer->name), layer->id, true,
             [percent](MapLayer& l) { l.style.opacity = percent / 100.0; });
}

void LayersPanel::fillMenu(QMenu& menu, const MapLayer& layer) {
    menu.addAction(tr("Zoom to layer"), this, [this, layer] { emit zoomWanted(layer); });
    menu.addAction(tr("Rename"), this, [this] { m_list->editItem(m_list->currentItem()); });
    QAction* copy = menu.addAction(tr("Duplicate"), this, [this, layer] { duplicate(layer); });
    copy->setEnabled(!layer.isSites());
    QAction* table = menu.addAction(tr("Open table"), this, [this] { emit tableWanted(); });
    table->setEnabled(layer.isSites());
    menu.addAction(tr("Properties…"), this, [this, layer] { askProperties(layer); });
    menu.addSeparator();
    menu.addAction(tr("Remove"), this, [this, layer] { removeLayer(layer); });
}

void LayersPanel::duplicate(const MapLayer& layer) {
    std::vector<MapLayer> layers = m_document->layers();
    const auto at = std::find_if(layers.begin(), layers.end(), [&](const MapLayer& l) { return l.id == layer.id; });
    layers.insert(at, copyOf(layer, tr("%1, copy").arg(layer.name)));
    m_document->editLayers(tr("Duplicate %1").arg(layer.name), std::move(layers));
}

void LayersPanel::removeLayer(const MapLayer& layer) {
    std::vector<MapLayer> layers = m_document->layers();
    std::erase_if(layers, [&](const MapLayer& l) { return l.id == layer.id; });
    m_document->editLayers(tr("Remove %1").arg(layer.name), std::move(layers));
}

void LayersPanel::askProperties(const MapLayer& layer) {
    LayerDialog dialog(layer, m_document->sites(), m_document->options().theme, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const MapLayer wanted = dialog.layer();
    edit(tr("Style of %1").arg(layer.name), layer.id, false, [&wanted](MapLayer& l) {
        l.name = wanted.name;
        l.style = wanted.style;
    });
}

} // namespace ree
