// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dialogs/classes_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>

namespace ree {

ClassesDialog::ClassesDialog(const ClassOptions& now, QWidget* parent)
    : QDialog(parent), m_method(new QComboBox(this)), m_count(new QSpinBox(this)), m_breaks(new QLineEdit(this)),
      m_note(new QLabel(this)) {
    setWindowTitle(tr("Classes of figures"));
    const std::pair<ClassMethod, QString> methods[] = {{ClassMethod::NaturalBreaks, tr("Natural breaks")},
                                                       {ClassMethod::Quantiles, tr("Quantiles")},
                                                       {ClassMethod::EqualSteps, tr("Equal steps")},
                                                       {ClassMethod::ByHand, tr("By hand")}};
    m_method->setObjectName(QStringLiteral("classMethod"));
    for (const auto& [method, text] : methods) {
        m_method->addItem(text, static_cast<int>(method));
        if (method == now.method)
            m_method->setCurrentIndex(m_method->count() - 1);
    }
    m_count->setObjectName(QStringLiteral("classCount"));
    m_count->setRange(2, 7);
    m_count->setValue(now.classes);
    QStringList texts;
    for (const double value : now.breaks)
        texts << QString::number(value, 'g', 12);
    m_breaks->setObjectName(QStringLiteral("classBreaks"));
    m_breaks->setText(texts.join(QStringLiteral("; ")));
    m_breaks->setPlaceholderText(tr("0.1; 0.5; 1; 2"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("Method"), m_method);
    form->addRow(tr("Classes"), m_count);
    form->addRow(tr("Breaks"), m_breaks);
    m_note->setTextFormat(Qt::PlainText);
    form->addRow(m_note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_method, &QComboBox::currentIndexChanged, this, &ClassesDialog::check);
    connect(m_breaks, &QLineEdit::textChanged, this, &ClassesDialog::check);
    check();
}

std::vector<double> ClassesDialog::breaks(bool& good) const {
    std::vector<double> values;
    good = true;
    static const QRegularExpression between(QStringLiteral("[;\\s]+"));
    for (QString part : m_breaks->text().split(between, Qt::SkipEmptyParts)) {
        bool number = false;
        values.push_back(part.replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&number));
        good = good && number;
    }
    constexpr std::size_t most = 6; // as many colours as can be told apart lie between them
    good = good && !values.empty() && values.size() <= most;
    return values;
}

void ClassesDialog::check() {
    const bool byHand = m_method->currentData().toInt() == static_cast<int>(ClassMethod::ByHand);
    m_count->setEnabled(!byHand);
    m_breaks->setEnabled(byHand);
    bool good = true;
    if (byHand)
        (void)breaks(good);
    m_note->setText(good ? tr("Percent for grades, tonnes for masses.")
                         : tr("Write one to six numbers with semicolons between: 0.1; 0.5; 1"));
    m_ok->setEnabled(good);
}

ClassOptions ClassesDialog::options() const {
    ClassOptions wanted;
    wanted.method = static_cast<ClassMethod>(m_method->currentData().toInt());
    wanted.classes = m_count->value();
    bool good = false;
    if (std::vector<double> values = breaks(good); good)
        wanted.breaks = std::move(values);
    return wanted;
}

} // namespace ree
