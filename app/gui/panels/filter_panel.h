// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QWidget>

#include "app/gui/panels/check_list.h"
#include "app/gui/panels/element_strip.h"
#include "core/query/filter.h"

namespace ree {

class Document;

/// Every part of the filter as a control, and the whole of it as one editable line. What has no control (owners,
/// further fields) stays as the line says.
class FilterPanel : public QWidget {
    Q_OBJECT
public:
    FilterPanel(Document* document, QWidget* parent);
    void focusText();   ///< the part of a name
    void focusFilter(); ///< the filter as text, all of it to be written over

private:
    struct RangeEdits {
        QLineEdit* low = nullptr;
        QLineEdit* high = nullptr;
        QCheckBox* unknown = nullptr;
    };
    QWidget* makeElements();
    RangeEdits makeRange(QFormLayout* form, const QString& label, const QString& name);
    CheckList* makeList(QFormLayout* form, const QString& label, const QString& name);
    void onDocument(int changes);
    void showFilter();
    void showCounts();
    void apply();
    void applyText();
    void showError(const QString& text);
    [[nodiscard]] bool rangesReadable(); ///< tells of the first bound that is not a number

    Document* m_document;
    QLineEdit* m_text;
    QLabel* m_words = nullptr;
    QLabel* m_textError;
    QLineEdit* m_name;
    QComboBox* m_elementMode = nullptr;
    ElementStrip* m_elements = nullptr;
    RangeEdits m_grade;
    RangeEdits m_tonnage;
    QCheckBox* m_candidates;
    CheckList* m_countries;
    CheckList* m_types;
    CheckList* m_statuses;
    CheckList* m_scopes;
    CheckList* m_ownerCountries;
    bool m_showing = false;
};

} // namespace ree
