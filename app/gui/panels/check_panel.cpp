// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/check_panel.h"

#include <algorithm>

#include <QThread>
#include <QUrl>

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "app/gui/panels/derivation_html.h"
#include "core/analysis/checks.h"
#include "core/base/date.h"

namespace ree {
namespace {

constexpr int quietMs = 400;          ///< the map of new sites comes first
constexpr std::size_t mostTold = 400; ///< on one page; all of them come from `ree-atlas check`

struct Checked {
    QString html;
    int contradictions = 0;
    int remarks = 0;
};

QString siteLink(const SiteTable& sites, std::uint32_t row) {
    const QString name = sites.name[row].empty() ? CheckPanel::tr("row %1").arg(row + 1) : qtText(sites.name[row]);
    return QStringLiteral("<a href=\"site:%1\">%2</a>").arg(row).arg(name.toHtmlEscaped());
}

QString findingHtml(const SiteTable& sites, const Finding& finding) {
    constexpr std::size_t mostLinks = 6;
    QStringList links;
    for (std::size_t i = 0; i < std::min(finding.rows.size(), mostLinks); ++i)
        links << siteLink(sites, finding.rows[i]);
    if (finding.rows.size() > mostLinks)
        links << CheckPanel::tr("and %L1 more").arg(finding.rows.size() - mostLinks);
    QString html = QStringLiteral("<p><b>%1</b>: %2<br>%3")
                       .arg(links.join(QStringLiteral(", ")), qtText(label(finding.kind)).toHtmlEscaped(),
                            qtText(finding.text).toHtmlEscaped());
    QStringList sources;
    for (const std::string& id : finding.sources) {
        const Source* source = sites.evidence ? sites.evidence->source(id) : nullptr;
        sources << (source != nullptr ? sourceHtml(id, source->title, source->url) : sourceHtml(id, {}, {}));
    }
    if (!sources.isEmpty())
        html += QStringLiteral("<br><small>%1</small>").arg(sources.join(QStringLiteral("; ")));
    return html + QStringLiteral("</p>");
}

int countOf(const std::vector<Finding>& findings, Severity severity) {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                          [severity](const Finding& f) { return f.severity == severity; }));
}

} // namespace

QString findingsHtml(const SiteTable& sites, const std::vector<Finding>& findings) {
    if (findings.empty())
        return CheckPanel::tr("<p>Nothing was found that does not add up.</p>");
    QString html;
    std::size_t told = 0;
    for (const Severity severity : {Severity::Contradiction, Severity::Remark}) {
        const int count = countOf(findings, severity);
        if (count == 0)
            continue;
        const QString heading =
            severity == Severity::Contradiction ? CheckPanel::tr("Contradictions") : CheckPanel::tr("Remarks");
        html += QStringLiteral("<h3>%1 (%L2)</h3>").arg(heading).arg(count);
        for (const Finding& finding : findings)
            if (finding.severity == severity && told++ < mostTold)
                html += findingHtml(sites, finding);
    }
    if (told > mostTold)
        html += CheckPanel::tr("<p>%L1 more are told by: ree-atlas check</p>").arg(told - mostTold);
    return html;
}

CheckPanel::CheckPanel(Document* document, QWidget* parent) : QTextBrowser(parent), m_document(document) {
    setObjectName(QStringLiteral("checkPanel"));
    setAccessibleName(tr("What does not add up"));
    setOpenLinks(false);
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_timer.setSingleShot(true);
    m_timer.setInterval(quietMs);
    connect(&m_timer, &QTimer::timeout, this, &CheckPanel::check);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        if (url.scheme() == QLatin1String("site"))
            emit siteWanted(url.path().toUInt());
        else
            openWebAddress(url);
    });
    connect(document, &Document::changed, this, [this](int changes) {
        if (changes & (DataChange | BaseMapChange))
            m_timer.start();
    });
}

CheckPanel::~CheckPanel() {
    m_stop.request_stop();
    m_pool.waitForDone();
}

void CheckPanel::check() {
    m_stop.request_stop();
    m_stop = std::stop_source();
    if (!m_document->sites())
        return;
    CheckContext context;
    context.today = reportDate();
    if (const BaseMapPtr map = m_document->content().baseMap) {
        context.land = map->land;
        context.borders = map->borders;
    }
    runInBackground(
        m_pool, this,
        [sites = m_document->sites(), context, job = Job{m_stop.get_token(), {}}] {
            const std::vector<Finding> findings = checkSites(*sites, context, job);
            return Checked{findingsHtml(*sites, findings), countOf(findings, Severity::Contradiction),
                           countOf(findings, Severity::Remark)};
        },
        [this, number = ++m_number](const Checked& checked) {
            if (number != m_number)
                return;
            setHtml(checked.html);
            emit found(checked.contradictions, checked.remarks);
        });
}

} // namespace ree
