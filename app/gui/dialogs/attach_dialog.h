// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QDialog>

#include "app/gui/document/document.h"
#include "core/attach/attach.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace ree {

class AttachPreviewModel;
class FieldHeader;

/// Shows a table before it is attached: its first rows, what each field is taken for and what becomes of each row. What
/// is chosen here is kept in the session where it differs from the guess; attaching is one step that can be undone.
class AttachDialog : public QDialog {
    Q_OBJECT
public:
    AttachDialog(Document* document, const QString& path, QWidget* parent);

    void accept() override;

private:
    void makeLayout();
    void read();
    void showTable(const Document::TableRead& table);
    void fitColumns();
    /// Counts anew what would join; the newest wish wins and at most one count is under way.
    void preview();
    void take(const SiteTablePtr& sites, const Document::Previewed& previewed);
    void tellNotes(const Warnings& warnings);
    void tell(const QString& counts, bool isTrouble);
    [[nodiscard]] std::map<std::string, FieldMeaning> changedMeanings() const;
    [[nodiscard]] bool hasKey() const;

    Document* m_document;
    SessionSource m_source;
    std::shared_ptr<const RawTable> m_table; ///< null until it has been read
    TableGuess m_guess;
    std::uint64_t m_reading = 0; ///< number of the newest wish to read
    std::uint64_t m_wanted = 0;  ///< number of the newest wish to count
    bool m_counting = false;

    QLabel* m_recognised;
    QComboBox* m_encoding;
    QComboBox* m_shown;
    QTableView* m_rows;
    FieldHeader* m_header;
    AttachPreviewModel* m_model;
    QLabel* m_counts;
    QLabel* m_notes;
    QPushButton* m_attach = nullptr;
};

} // namespace ree
