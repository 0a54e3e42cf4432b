// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>
#include <QThreadPool>

#include "core/analysis/totals.h"

namespace ree {

class Document;

/// Counts and totals of the sites shown, with what they leave out.
class SummaryPanel : public QTextBrowser {
    Q_OBJECT
public:
    SummaryPanel(Document* document, QWidget* parent);
    ~SummaryPanel() override;

signals:
    // Where a total comes from.
    void totalWanted(ree::ClassFamily family, ree::MassBasis basis);
    void oxideWanted(ree::ClassFamily family, ree::Element element);

private:
    void count();
    Document* m_document;
    std::uint64_t m_number = 0;
    QThreadPool m_pool;
};

} // namespace ree
