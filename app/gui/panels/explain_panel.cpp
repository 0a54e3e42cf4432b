// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/explain_panel.h"

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "app/gui/panels/derivation_html.h"
#include "core/analysis/derive.h"

namespace ree {

ExplainPanel::ExplainPanel(Document* document, QWidget* parent) : QTextBrowser(parent), m_document(document) {
    setObjectName(QStringLiteral("explainPanel"));
    setAccessibleName(tr("Where this number comes from"));
    setPlaceholderText(tr("Click a number in the site panel or the summary, or press Ctrl+I on a cell of the table, to "
                          "see where it comes from."));
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, [](const QUrl& url) { openWebAddress(url); });
    m_pool.setMaxThreadCount(1);
}

ExplainPanel::~ExplainPanel() { m_pool.waitForDone(); }

void ExplainPanel::explain(std::uint32_t row, const QString& name) {
    const SiteTablePtr sites = m_document->sites();
    const auto quantity = siteQuantityFromText(name.toStdString(), m_document->session().groups);
    if (!sites || row >= sites->size() || !quantity)
        return;
    ++m_number; // a total under way is not wanted any more
    showTree(derive(*sites, row, *quantity), qtText(sites->name[row]));
}

template <class Work>
void ExplainPanel::deriveInBackground(Work work) {
    if (!m_document->sites() || !m_document->rows())
        return;
    runInBackground(
        m_pool, this,
        [sites = m_document->sites(), rows = m_document->rows(), work] { return work(*sites, rows->rows()); },
        [this, number = ++m_number](const Derivation& total) {
            if (number == m_number)
                showTree(total, tr("All sites shown"));
        });
}

void ExplainPanel::explainTotal(ClassFamily family, MassBasis basis) {
    deriveInBackground(
        [=](const SiteTable& sites, const auto& rows) { return deriveTotal(sites, rows, family, basis); });
}

void ExplainPanel::explainOxide(ClassFamily family, Element element) {
    deriveInBackground(
        [=](const SiteTable& sites, const auto& rows) { return deriveElementTotal(sites, rows, family, element); });
}

void ExplainPanel::showTree(const Derivation& derivation, const QString& of) {
    setHtml(QStringLiteral("<h2>%1</h2>").arg(of.toHtmlEscaped()) + derivationHtml(derivation));
    emit asked();
}

} // namespace ree
