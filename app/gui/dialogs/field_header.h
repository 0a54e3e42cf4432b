// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include <QHeaderView>

#include "core/io/read_sites.h"

namespace ree {

class FieldChooser;

/// The head of a table that is about to be attached: above each field's heading stands what the field means, to choose.
class FieldHeader : public QHeaderView {
    Q_OBJECT
public:
    /// Fields stand from the section `fieldsFrom` on; the sections before have no chooser.
    FieldHeader(int fieldsFrom, QWidget* parent);

    /// The fields of another table.
    void setFields(const std::vector<std::string>& headings, const std::map<std::string, FieldMeaning>& meanings);
    [[nodiscard]] std::map<std::string, FieldMeaning> meanings() const;
    /// Whether the meanings can be chosen; where not, they are not shown.
    void setChoosable(bool choosable);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void meaningsChanged();
    void fieldFocused(int section); ///< by key: the section may be out of sight

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void updateGeometries() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void take(std::size_t field);
    [[nodiscard]] int chooserHeight() const;

    int m_fieldsFrom;
    bool m_choosable = true;
    std::vector<std::string> m_headings;
    std::vector<FieldChooser*> m_choosers; ///< one a heading
};

} // namespace ree
