// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dialogs/lens_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "app/paint/qt_text.h"

namespace ree {

LensDialog::LensDialog(const ClassLens& lens, QWidget* parent)
    : QDialog(parent), m_table(new QTableWidget(0, 4, this)) {
    setObjectName(QStringLiteral("lensDialog"));
    setWindowTitle(tr("Classes in the words of reporting codes"));
    resize(820, 480);
    m_table->setObjectName(QStringLiteral("lensTable"));
    m_table->setHorizontalHeaderLabels(
        {tr("Class"), tr("Simple body"), tr("Complex body"), tr("Reserve after modifying factors")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    auto* caveat = new QLabel(qtText(classLensCaveat()), this);
    caveat->setWordWrap(true);
    auto* add = new QPushButton(tr("Add Row"), this);
    add->setObjectName(QStringLiteral("lensAdd"));
    add->setAutoDefault(false);
    auto* buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(caveat);
    layout->addWidget(m_table, 1);
    layout->addWidget(add, 0, Qt::AlignLeft);
    layout->addWidget(buttons);
    connect(add, &QPushButton::clicked, m_table, [this] { m_table->insertRow(m_table->rowCount()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { list(defaultClassLens()); });
    list(lens);
}

void LensDialog::list(const ClassLens& lens) {
    m_table->setRowCount(static_cast<int>(lens.rows.size()));
    for (std::size_t i = 0; i < lens.rows.size(); ++i) {
        int column = 0;
        for (const std::string& text :
             {lens.rows[i].stated, lens.rows[i].simple, lens.rows[i].complex, lens.rows[i].reserve})
            m_table->setItem(static_cast<int>(i), column++, new QTableWidgetItem(qtText(text)));
    }
}

ClassLens LensDialog::lens() const {
    const auto cell = [this](int row, int column) {
        const QTableWidgetItem* item = m_table->item(row, column);
        return item == nullptr ? std::string() : item->text().trimmed().toStdString();
    };
    ClassLens lens;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (!cell(row, 0).empty())
            lens.rows.push_back({cell(row, 0), cell(row, 1), cell(row, 2), cell(row, 3)});
    return lens;
}

} // namespace ree
