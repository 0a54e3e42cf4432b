// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>
#include <QUrl>

#include "core/sites/site_table.h"

namespace ree {

class Document;

/// Everything known of a site as HTML. Text from files is escaped; only http and https addresses become links.
[[nodiscard]] QString siteHtml(const SiteTable& table, std::uint32_t row);

/// The selected site, claims and sources.
class SitePanel : public QTextBrowser {
    Q_OBJECT
public:
    SitePanel(Document* document, QWidget* parent);

private:
    void showSite();
    void follow(const QUrl& url); ///< "site:ROW" brings a site to the front; others open in the browser
    Document* m_document;
};

} // namespace ree
