// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace ree {

class Document;

/// Opened layers with a tick for what is shown.
class LayersPanel : public QListWidget {
    Q_OBJECT
public:
    LayersPanel(Document* document, QWidget* parent);

private:
    void list();
    void apply(QListWidgetItem* item);
    Document* m_document;
};

} // namespace ree
