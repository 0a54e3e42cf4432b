// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dialogs/compare_dialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include "app/gui/document/background.h"
#include "core/base/date.h"
#include "core/io/read_sites.h"

namespace ree {
namespace {

constexpr std::size_t mostRows = 200; ///< of a section in the window; a saved report has all

QString escaped(const std::string& text) { return qtText(text).toHtmlEscaped(); }

QString statedHtml(const Stated& stated) {
    QString html = escaped(stated.text);
    if (!stated.backing.empty())
        html += QStringLiteral("<br><small>%1</small>").arg(escaped(stated.backing));
    return html;
}

QString siteHtml(const ReportSection& section, const SiteLabel& site) {
    const QString name = escaped(site.name.empty() ? site.id : site.name);
    // A site that is gone has no row among those that are open.
    return section.key == "removed" ? name : QStringLiteral("<a href=\"site:%1\">%2</a>").arg(site.row).arg(name);
}

QString sectionHtml(const ReportSection& section) {
    QString html = QStringLiteral("<h3>%1 (%2)</h3><p><small>%3</small></p>"
                                  "<table cellpadding=4 cellspacing=0 border=0 width=\"100%\">")
                       .arg(escaped(section.title))
                       .arg(section.sites)
                       .arg(escaped(section.about));
    for (const ReportRow& row : section.rows)
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td><td><b>%5</b><br><small>%6</small></td>"
                               "</tr>")
                    .arg(siteHtml(section, row.site), escaped(row.what), statedHtml(row.before), statedHtml(row.after),
                         escaped(row.change), escaped(row.detail));
    html += QStringLiteral("</table>");
    if (section.lines > static_cast<std::int64_t>(section.rows.size()))
        html += CompareDialog::tr("<p>%L1 more lines are in a saved report.</p>")
                    .arg(section.lines - static_cast<std::int64_t>(section.rows.size()));
    return html;
}

Result<ComparisonReport> compare(const QString& path, const SiteTable& now, const Job& job) {
    const std::filesystem::path file = path.toStdString();
    const auto before = readSites(file, {}, job);
    if (!before)
        return tl::unexpected(before.error());
    auto comparison = compareSites(*before->table, now, job);
    if (!comparison)
        return tl::unexpected(comparison.error());
    ComparisonReport report;
    report.comparison = *std::move(comparison);
    report.before = {
        path.toStdString(), file.filename().string(), sourceFiles(file, job).value_or(std::vector<SourceFile>()), {}};
    report.after = {"open in the window", "the sites that are open", {}, {}};
    for (const SiteLayer& layer : now.layers)
        report.after.notes.push_back(layer.source.empty() ? layer.credit : layer.source);
    report.date = reportDate();
    return report;
}

} // namespace

QString comparisonHtml(const Comparison& comparison) {
    QString html;
    for (const std::string& remark : remarksOn(comparison))
        html += QStringLiteral("<p>%1</p>").arg(escaped(remark));
    for (const ReportSection& section : sectionsOf(comparison, mostRows))
        if (section.lines > 0)
            html += sectionHtml(section);
    return html;
}

CompareDialog::CompareDialog(const QString& before, SiteTablePtr now, QWidget* parent)
    : QDialog(parent), m_headline(new QLabel(tr("Comparing…"), this)), m_text(new QTextBrowser(this)),
      m_save(new QPushButton(tr("Save Report…"), this)) {
    setObjectName(QStringLiteral("compareDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Since %1").arg(QFileInfo(before).fileName()));
    resize(1000, 720);
    m_headline->setObjectName(QStringLiteral("compareHeadline"));
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("compareText"));
    m_text->setOpenLinks(false);
    m_save->setObjectName(QStringLiteral("compareSave"));
    m_save->setEnabled(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_headline);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_save, &QPushButton::clicked, this, &CompareDialog::save);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        if (url.scheme() == QLatin1String("site"))
            emit siteWanted(url.path().toUInt());
    });
    m_pool.setMaxThreadCount(1);
    runInBackground(
        m_pool, this,
        [before, now = std::move(now), job = Job{m_stop.get_token(), {}}] { return compare(before, *now, job); },
        [this](const Compared& compared) { showCompared(compared); });
}

CompareDialog::~CompareDialog() {
    m_stop.request_stop();
    m_pool.waitForDone();
}

void CompareDialog::showCompared(const Compared& compared) {
    if (!compared) {
        m_headline->setText(qtText(toText(compared.error())));
        return;
    }
    m_report = std::make_shared<const ComparisonReport>(*compared);
    m_headline->setText(qtText(headline(m_report->comparison)));
    m_text->setHtml(comparisonHtml(m_report->comparison));
    m_save->setEnabled(true);
}

void CompareDialog::save() {
    QString path = QFileDialog::getSaveFileName(this, tr("Save report"), QStringLiteral("what_changed.html"),
                                                tr("Web page (*.html);;JSON (*.json);;Text (*.txt)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".html");
    m_save->setEnabled(false);
    runInBackground(
        m_pool, this,
        [report = m_report, path, job = Job{m_stop.get_token(), {}}] {
            return writeComparison(*report, path.toStdString(), job);
        },
        [this, path](const Status& written) {
            m_save->setEnabled(true);
            m_headline->setText(written ? tr("Saved %1").arg(path) : qtText(toText(written.error())));
        });
}

} // namespace ree
