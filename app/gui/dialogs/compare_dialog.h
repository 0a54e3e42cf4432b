// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <stop_token>

#include <QDialog>
#include <QThreadPool>

#include "core/analysis/comparison_report.h"
#include "core/sites/site_table.h"

class QLabel;
class QPushButton;
class QTextBrowser;

namespace ree {

/// A comparison as HTML for the window: the sections with changes, rows of sites that are open as links (`site:ROW`).
[[nodiscard]] QString comparisonHtml(const Comparison& comparison);

/// What changed between an earlier version, read from a file, and the sites that are open now. Not modal: the map
/// follows its links.
class CompareDialog : public QDialog {
    Q_OBJECT
public:
    CompareDialog(const QString& before, SiteTablePtr now, QWidget* parent);
    ~CompareDialog() override;

signals:
    void siteWanted(std::uint32_t row);

private:
    using Compared = Result<ComparisonReport>;
    void showCompared(const Compared& compared);
    void save();

    std::shared_ptr<const ComparisonReport> m_report;
    QLabel* m_headline;
    QTextBrowser* m_text;
    QPushButton* m_save;
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace ree
