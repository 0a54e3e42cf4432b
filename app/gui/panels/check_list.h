// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QListWidget>

namespace ree {

/// A list of values to tick, each with how many sites it would show.
class CheckList : public QListWidget {
    Q_OBJECT
public:
    struct Item {
        int value;
        QString label;
        qint64 count;
        bool checked;
    };
    explicit CheckList(QWidget* parent);
    void setItems(const std::vector<Item>& items); ///< does not emit ticked()
    [[nodiscard]] std::vector<int> checkedValues() const;

signals:
    void ticked();
};

} // namespace ree
