// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/check_list.h"

#include <algorithm>

#include <QSignalBlocker>

namespace ree {

CheckList::CheckList(QWidget* parent) : QListWidget(parent) {
    setUniformItemSizes(true);
    connect(this, &QListWidget::itemChanged, this, &CheckList::ticked);
}

void CheckList::setItems(const std::vector<Item>& items) {
    const QSignalBlocker blocker(this);
    const int before = currentRow();
    clear();
    for (const Item& item : items) {
        auto* row = new QListWidgetItem(QStringLiteral("%1 (%2)").arg(item.label).arg(item.count), this);
        row->setData(Qt::UserRole, item.value);
        row->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        row->setCheckState(item.checked ? Qt::Checked : Qt::Unchecked);
    }
    setCurrentRow(std::min(before, count() - 1));
    const int lines = std::clamp(count(), 2, 7);
    setFixedHeight(lines * std::max(sizeHintForRow(0), fontMetrics().height() + 4) + 2 * frameWidth());
}

std::vector<int> CheckList::checkedValues() const {
    std::vector<int> values;
    for (int i = 0; i < count(); ++i)
        if (item(i)->checkState() == Qt::Checked)
            values.push_back(item(i)->data(Qt::UserRole).toInt());
    return values;
}

} // namespace ree
