// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/site_panel.h"

#include <algorithm>

#include <QDate>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "app/gui/document/document.h"
#include "app/gui/panels/derivation_html.h"
#include "app/gui/panels/site_html.h"
#include "app/paint/qt_text.h"
#include "core/analysis/list_columns.h"

namespace ree {
namespace {

constexpr ClaimKind allKinds[] = {ClaimKind::Figures, ClaimKind::Owner, ClaimKind::Composition, ClaimKind::Place};

std::optional<ClaimKind> kindNamed(const QString& name) {
    for (const ClaimKind kind : allKinds)
        if (qtText(toText(kind)) == name)
            return kind;
    return std::nullopt;
}

/// What is about to be chosen; an estimate by the figure that was clicked.
std::string claimInWords(const SiteEvidence& claims, ClaimKind kind, const std::string& claim) {
    if (kind == ClaimKind::Figures)
        for (const Figure& figure : claims.figures)
            if (claimKey(figure) == claim)
                return "the estimate with " + claimText(figure);
    if (kind == ClaimKind::Owner)
        for (const Ownership& owner : claims.owners)
            if (claimKey(owner) == claim)
                return owner.owner;
    return claim;
}

/// The sites selected beside the one shown, as links that bring each to the front.
QString othersHtml(const SiteTable& table, const std::vector<std::uint32_t>& rows) {
    constexpr std::size_t most = 12;
    QStringList links;
    for (std::size_t i = 1; i < std::min(rows.size(), most + 1); ++i)
        links << QStringLiteral("<a href=\"site:%1\">%2</a>")
                     .arg(rows[i])
                     .arg(qtText(table.name[rows[i]]).toHtmlEscaped());
    QString html = SitePanel::tr("<p>Also selected: %1").arg(links.join(QStringLiteral(", ")));
    if (rows.size() > most + 1)
        html += SitePanel::tr(" and %1 more").arg(rows.size() - most - 1);
    return html + QStringLiteral("</p>");
}

ClaimsView viewOf(const Session& session, const QPalette& palette) {
    ClaimsView view;
    view.lens = session.lens;
    view.groups = session.groups;
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    view.usedTint = dark ? QColor(38, 66, 52) : QColor(225, 238, 229);
    view.warning = dark ? QColor(255, 176, 112) : QColor(156, 60, 0);
    return view;
}

} // namespace

SitePanel::SitePanel(Document* document, QWidget* parent)
    : QWidget(parent), m_document(document), m_text(new QTextBrowser(this)), m_choiceBar(new QFrame(this)),
      m_choiceText(new QLabel(this)), m_reason(new QLineEdit(this)) {
    m_text->setObjectName(QStringLiteral("sitePanel"));
    m_text->setAccessibleName(tr("Site"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    makeChoiceBar();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_choiceBar);
    connect(m_text, &QTextBrowser::anchorClicked, this, &SitePanel::follow);
    connect(document, &Document::changed, this, [this](int changes) {
        if (changes & (SelectionChange | DataChange | SessionChange))
            showSite();
    });
    showSite();
}

void SitePanel::makeChoiceBar() {
    m_choiceBar->setObjectName(QStringLiteral("choiceBar"));
    m_choiceBar->setFrameShape(QFrame::StyledPanel);
    m_choiceText->setTextFormat(Qt::PlainText);
    m_choiceText->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("choiceReason"));
    m_reason->setPlaceholderText(tr("Why? Kept in the session with today's date"));
    m_reason->setAccessibleName(tr("Reason of the choice"));
    auto* use = new QPushButton(tr("Use"), m_choiceBar);
    use->setObjectName(QStringLiteral("choiceUse"));
    auto* cancel = new QPushButton(tr("Cancel"), m_choiceBar);
    cancel->setObjectName(QStringLiteral("choiceCancel"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_reason, 1);
    row->addWidget(use);
    row->addWidget(cancel);
    auto* layout = new QVBoxLayout(m_choiceBar);
    layout->addWidget(m_choiceText);
    layout->addLayout(row);
    const auto enable = [this, use] { use->setEnabled(!m_reason->text().trimmed().isEmpty()); };
    connect(m_reason, &QLineEdit::textChanged, use, enable);
    connect(m_reason, &QLineEdit::returnPressed, this, &SitePanel::choose);
    connect(use, &QPushButton::clicked, this, &SitePanel::choose);
    connect(cancel, &QPushButton::clicked, m_choiceBar, &QWidget::hide);
    enable();
    m_choiceBar->hide();
}

std::optional<std::uint32_t> SitePanel::site() const {
    const auto& rows = m_document->selected();
    const SiteTablePtr& sites = m_document->sites();
    if (!sites || rows.empty() || rows.front() >= sites->size())
        return std::nullopt;
    return rows.front();
}

void SitePanel::showSite() {
    const auto row = site();
    if (!row || (m_pending && !(m_pending->site == keyOf(*m_document->sites(), *row))))
        m_choiceBar->hide();
    if (!row) {
        m_text->setHtml(tr("<p>Click a site on the map or in the table.</p>"));
        return;
    }
    const SiteTable& sites = *m_document->sites();
    QString html;
    if (m_document->selected().size() > 1)
        html = othersHtml(sites, m_document->selected());
    m_text->setHtml(html + siteHtml(sites, *row, viewOf(m_document->session(), palette())));
}

void SitePanel::follow(const QUrl& url) {
    const auto row = site();
    if (!row)
        return;
    const QString scheme = url.scheme();
    if (scheme == QLatin1String("explain")) {
        emit explainWanted(*row, url.path());
    } else if (scheme == QLatin1String("place")) {
        emit placeWanted(*row);
    } else if (const auto kind = kindNamed(url.path()); kind && scheme == QLatin1String("use")) {
        askReason(*kind, url.query(QUrl::FullyDecoded).toStdString());
    } else if (kind && scheme == QLatin1String("rule")) {
        backToRule(*kind);
    } else if (scheme == QLatin1String("site")) {
        std::vector<std::uint32_t> rows = m_document->selected();
        const auto it = std::find(rows.begin(), rows.end(), url.path().toUInt());
        if (it != rows.end())
            std::rotate(rows.begin(), it, it + 1);
        m_document->setSelected(std::move(rows));
    } else {
        openWebAddress(url);
    }
}

void SitePanel::askReason(ClaimKind kind, const std::string& claim) {
    m_pending = Choice{keyOf(*m_document->sites(), *site()), kind, {claim, {}, {}}};
    const QString what = qtText(claimInWords(*m_document->sites()->evidenceOf(*site()), kind, claim));
    m_choiceText->setText(
        tr("Use %1 for %2, in place of what the rule picks?").arg(what, qtText(m_pending->site.name)));
    m_reason->clear();
    m_choiceBar->show();
    m_reason->setFocus();
}

void SitePanel::choose() {
    const QString reason = m_reason->text().trimmed();
    if (!m_pending || reason.isEmpty())
        return;
    m_choiceBar->hide();
    Choice choice = *std::exchange(m_pending, std::nullopt);
    choice.made.reason = reason.toStdString();
    choice.made.madeOn = QDate::currentDate().toString(Qt::ISODate).toStdString();
    Session next = m_document->session();
    const QString name = qtText(choice.site.name);
    next.decisions.choose(std::move(choice));
    m_document->editSession(tr("Choose a claim for %1").arg(name), std::move(next));
}

void SitePanel::backToRule(ClaimKind kind) {
    const SiteKey key = keyOf(*m_document->sites(), *site());
    Session next = m_document->session();
    next.decisions.forget(key, kind);
    m_document->editSession(tr("Back to the rule for %1").arg(qtText(key.name)), std::move(next));
}

void SitePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        showSite();
    QWidget::changeEvent(event);
}

} // namespace ree
