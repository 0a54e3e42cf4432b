// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/summary_panel.h"

#include <QUrl>

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "app/gui/panels/summary_html.h"

namespace ree {

SummaryPanel::SummaryPanel(Document* document, QWidget* parent) : QTextBrowser(parent), m_document(document) {
    setObjectName(QStringLiteral("summaryPanel"));
    setOpenLinks(false);
    m_pool.setMaxThreadCount(1);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        const QStringList parts = url.path().split(QLatin1Char('/'));
        if (parts.size() != 2)
            return;
        const auto family = static_cast<ClassFamily>(parts[0].toInt());
        if (url.scheme() == QLatin1String("total"))
            emit totalWanted(family, static_cast<MassBasis>(parts[1].toInt()));
        else
            emit oxideWanted(family, static_cast<Element>(parts[1].toInt()));
    });
    connect(document, &Document::changed, this, [this](int changes) {
        if (changes & RowsChange)
            count();
    });
}

SummaryPanel::~SummaryPanel() { m_pool.waitForDone(); }

void SummaryPanel::count() {
    if (!m_document->rows())
        return;
    runInBackground(
        m_pool, this,
        [sites = m_document->sites(), rows = m_document->rows()] {
            return summaryHtml(summarize(*sites, rows->rows()), elementTotals(*sites, rows->rows()));
        },
        [this, number = ++m_number](const QString& html) {
            if (number == m_number)
                setHtml(html);
        });
}

} // namespace ree
