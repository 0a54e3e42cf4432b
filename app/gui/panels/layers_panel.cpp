// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/layers_panel.h"

#include <QSignalBlocker>

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"

namespace ree {

namespace {
constexpr int numberRole = Qt::UserRole;
constexpr int overlayRole = Qt::UserRole + 1;
} // namespace

LayersPanel::LayersPanel(Document* document, QWidget* parent) : QListWidget(parent), m_document(document) {
    setObjectName(QStringLiteral("layersPanel"));
    setMaximumHeight(140);
    connect(document, &Document::changed, this, [this](int changes) {
        if (changes & LayersChange)
            list();
    });
    connect(this, &QListWidget::itemChanged, this, &LayersPanel::apply);
}

void LayersPanel::list() {
    const QSignalBlocker blocker(this);
    clear();
    const auto add = [this](const QString& name, const QString& tip, int number, bool overlay, bool shown) {
        auto* item = new QListWidgetItem(name, this);
        item->setToolTip(tip.toHtmlEscaped());
        item->setData(numberRole, number);
        item->setData(overlayRole, overlay);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(shown ? Qt::Checked : Qt::Unchecked);
    };
    if (const SiteTablePtr& sites = m_document->sites())
        for (std::size_t i = 0; i < sites->layers.size(); ++i)
            add(qtText(sites->layers[i].name), qtText(sites->layers[i].source), static_cast<int>(i), false,
                !m_document->hiddenLayers()[i]);
    for (qsizetype i = 0; i < m_document->overlayNames().size(); ++i)
        add(m_document->overlayNames()[i], {}, static_cast<int>(i), true,
            m_document->overlayShown(static_cast<std::size_t>(i)));
}

void LayersPanel::apply(QListWidgetItem* item) {
    const auto number = static_cast<std::size_t>(item->data(numberRole).toInt());
    const bool shown = item->checkState() == Qt::Checked;
    if (item->data(overlayRole).toBool())
        m_document->setOverlayShown(number, shown);
    else
        m_document->setLayerHidden(number, !shown);
}

} // namespace ree
