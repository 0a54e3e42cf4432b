// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/sites/choice_rule.h"

class QLabel;
class QListWidget;

namespace ree {

/// The order in which claims are preferred, to be changed by dragging ranks.
class RuleDialog : public QDialog {
    Q_OBJECT
public:
    RuleDialog(const ChoiceRule& rule, QWidget* parent);
    [[nodiscard]] ChoiceRule rule() const;

private:
    void list(const ChoiceRule& rule);
    void move(int by);
    void tell();

    QListWidget* m_tiers;
    QLabel* m_words;
};

} // namespace ree
