// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dialogs/rule_dialog.h"

#include <QAbstractItemModel>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/paint/qt_text.h"
#include "core/base/text.h"

namespace ree {
namespace {
constexpr int tierRole = Qt::UserRole; ///< the rank's keys, as in a rule's text
}

RuleDialog::RuleDialog(const ChoiceRule& rule, QWidget* parent)
    : QDialog(parent), m_tiers(new QListWidget(this)), m_words(new QLabel(this)) {
    setObjectName(QStringLiteral("ruleDialog"));
    setWindowTitle(tr("Which claim is used"));
    resize(560, 440);
    m_tiers->setObjectName(QStringLiteral("ruleTiers"));
    m_tiers->setAccessibleName(tr("Ranks, the best first"));
    m_tiers->setDragDropMode(QAbstractItemView::InternalMove);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    const auto button = [this](const QString& name, const QString& text, int by) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, [this, by] { move(by); });
        return made;
    };
    auto* sides = new QVBoxLayout;
    sides->addWidget(button(QStringLiteral("ruleUp"), tr("Up"), -1));
    sides->addWidget(button(QStringLiteral("ruleDown"), tr("Down"), 1));
    sides->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_tiers, 1);
    middle->addLayout(sides);
    auto* buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("The best backed claim first. Drag a rank to another place."), this));
    layout->addLayout(middle, 1);
    layout->addWidget(m_words);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { list(defaultChoiceRule()); });
    connect(m_tiers->model(), &QAbstractItemModel::rowsMoved, this, &RuleDialog::tell);
    list(rule);
}

void RuleDialog::list(const ChoiceRule& rule) {
    m_tiers->clear();
    for (const auto& tier : rule.tiers) {
        std::vector<std::string> labels;
        for (const ReportingSystem system : tier)
            labels.emplace_back(label(system));
        auto* item = new QListWidgetItem(qtText(joined(labels, ", ")), m_tiers);
        item->setData(tierRole, qtText(toText(ChoiceRule{{tier}})));
    }
    m_tiers->setCurrentRow(0);
    tell();
}

void RuleDialog::move(int by) {
    const int from = m_tiers->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_tiers->count())
        return;
    m_tiers->insertItem(to, m_tiers->takeItem(from));
    m_tiers->setCurrentRow(to);
    tell();
}

ChoiceRule RuleDialog::rule() const {
    ChoiceRule rule;
    for (int i = 0; i < m_tiers->count(); ++i)
        if (const auto tier = choiceRuleFromText(m_tiers->item(i)->data(tierRole).toString().toStdString()))
            rule.tiers.push_back(tier->tiers.front());
    return rule;
}

void RuleDialog::tell() { m_words->setText(qtText(inWords(rule()))); }

} // namespace ree
