// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>
#include <QThreadPool>

#include "core/geo/types.h"
#include "core/scene/view.h"

namespace ree {

class Document;

/// Everything under the point that was clicked, layer by layer: sites, the user's features, country and region.
class IdentifyPanel : public QTextBrowser {
    Q_OBJECT
public:
    IdentifyPanel(Document* document, QWidget* parent);
    ~IdentifyPanel() override;
    /// `reach` in map units of the view.
    void look(const View& view, LonLat place, double reach);

private:
    Document* m_document;
    std::uint64_t m_number = 0;
    QThreadPool m_pool;
};

} // namespace ree
