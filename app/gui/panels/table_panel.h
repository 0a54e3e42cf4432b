// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include "app/gui/models/site_table_model.h"

namespace ree {

class Document;

/// The sites shown as a table; its selection and the document's follow each other.
class TablePanel : public QTableView {
    Q_OBJECT
public:
    TablePanel(Document* document, QWidget* parent);
    [[nodiscard]] const std::vector<std::uint32_t>& sitesInOrder() const { return m_model->sites(); }
    void selectAll() override;
    /// Asks where the number of the current cell comes from, or the most telling one of its line.
    void explainCurrent();

signals:
    void explainWanted(std::uint32_t row, const QString& quantity);
    void activatedSite(); ///< double click or Enter: the map should go there

private:
    void onDocument(int changes);
    void takeSelection();
    void fitColumns(); ///< to the first rows, once for each set of columns
    void showSelection();

    Document* m_document;
    SiteTableModel* m_model;
    bool m_showing = false; ///< the selection is being set from the document
    bool m_taking = false;  ///< the selection is being handed to the document
    int m_fitted = 0;       ///< number of columns when they were fitted
};

} // namespace ree
