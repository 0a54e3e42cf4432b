// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>
#include <QThreadPool>

#include "core/analysis/site_quantity.h"
#include "core/analysis/totals.h"

namespace ree {

class Document;

/// Where a number comes from: the last one that was asked about.
class ExplainPanel : public QTextBrowser {
    Q_OBJECT
public:
    ExplainPanel(Document* document, QWidget* parent);
    ~ExplainPanel() override;

    /// `quantity` as siteQuantityFromText reads it.
    void explain(std::uint32_t row, const QString& quantity);
    /// A line of the summary; worked out on a worker, as it may be over many sites.
    void explainTotal(ClassFamily family, MassBasis basis);
    void explainOxide(ClassFamily family, Element element);

signals:
    void asked(); ///< there is something new to see

private:
    void showTree(const Derivation& derivation, const QString& of);
    /// Shows what `work(sites, rows)` derives on a worker.
    template <class Work>
    void deriveInBackground(Work work);

    Document* m_document;
    std::uint64_t m_number = 0;
    QThreadPool m_pool;
};

} // namespace ree
