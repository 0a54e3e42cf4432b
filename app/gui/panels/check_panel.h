// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <vector>

#include <QTextBrowser>
#include <QThreadPool>
#include <QTimer>

#include "core/analysis/finding.h"
#include "core/sites/site_table.h"

namespace ree {

class Document;

/// What does not add up as HTML, contradictions first, each with a link to its site (`site:ROW`). Text from files is
/// escaped.
[[nodiscard]] QString findingsHtml(const SiteTable& sites, const std::vector<Finding>& findings);

/// What does not add up in all that is open: looked for on a worker whenever the sites are new.
class CheckPanel : public QTextBrowser {
    Q_OBJECT
public:
    CheckPanel(Document* document, QWidget* parent);
    ~CheckPanel() override;

signals:
    void found(int contradictions, int remarks);
    void siteWanted(std::uint32_t row);

private:
    void check();

    Document* m_document;
    std::uint64_t m_number = 0;
    std::stop_source m_stop;
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace ree
