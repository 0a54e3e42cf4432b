// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/summary_panel.h"

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "core/analysis/contained.h"

namespace ree {

namespace {

QString countryLines(const QString& title, const std::vector<std::pair<CountryId, std::int64_t>>& counts) {
    QString html = QStringLiteral("<h3>%1</h3><table>").arg(title);
    for (const auto& [id, sites] : counts) {
        const QString name = id == unknownCountry ? QStringLiteral("Not known") : qtText(country(id).nameEnglish);
        html +=
            QStringLiteral("<tr><td>%1&nbsp;</td><td align=right>%2</td></tr>").arg(name.toHtmlEscaped()).arg(sites);
    }
    return html + QStringLiteral("</table>");
}

QString summaryHtml(const Summary& summary) {
    QString html = QStringLiteral("<p><b>%1 sites</b>, %2 placed, %3 with grade, %4 with tonnage, %5 with owner</p>")
                       .arg(summary.sites)
                       .arg(summary.placed)
                       .arg(summary.withGrade)
                       .arg(summary.withTonnage)
                       .arg(summary.withOwner);
    html += QStringLiteral("<h3>Contained rare earth oxide</h3><table>");
    for (const TotalLine& total : summary.contained)
        html +=
            QStringLiteral("<tr><td>%1&nbsp;</td><td align=right>%2 t&nbsp;</td><td>%3</td></tr>")
                .arg(qtText(label(total.family)).toHtmlEscaped(), qtText(toReadableText(total.tonnes)).toHtmlEscaped())
                .arg(total.sites == 1 ? QStringLiteral("1 site") : QStringLiteral("%1 sites").arg(total.sites));
    html +=
        QStringLiteral("</table><p>Not known for %1 sites. The lines are kept apart: their classes do not add up.</p>")
            .arg(summary.containedUnknown);
    return html + countryLines(QStringLiteral("By country"), summary.byCountry) +
           countryLines(QStringLiteral("By owner's country"), summary.byOwnerCountry);
}

} // namespace

SummaryPanel::SummaryPanel(Document* document, QWidget* parent) : QTextBrowser(parent), m_document(document) {
    setObjectName(QStringLiteral("summaryPanel"));
    m_pool.setMaxThreadCount(1);
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
        [sites = m_document->sites(), rows = m_document->rows()] { return summaryHtml(summarize(*sites, *rows)); },
        [this, number = ++m_number](const QString& html) {
            if (number == m_number)
                setHtml(html);
        });
}

} // namespace ree
