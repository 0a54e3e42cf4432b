// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dialogs/place_dialog.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "app/paint/qt_text.h"
#include "core/geo/coordinate_text.h"

namespace ree {

PlaceDialog::PlaceDialog(SiteKey site, LonLat suggested, QWidget* parent)
    : QDialog(parent), m_site(std::move(site)), m_coordinate(new QLineEdit(this)),
      m_precision(new QDoubleSpinBox(this)), m_reason(new QLineEdit(this)), m_read(new QLabel(this)) {
    setObjectName(QStringLiteral("placeDialog"));
    setWindowTitle(tr("Place of %1").arg(qtText(m_site.name)));
    m_coordinate->setObjectName(QStringLiteral("placeCoordinate"));
    m_coordinate->setPlaceholderText(tr("43.25, 76.93 or 43°15'N 76°56'E or 43T FH 56542 91127"));
    m_coordinate->setMinimumWidth(360);
    if (const auto text = suggested.known() ? coordinateText(suggested) : Result<std::string>(std::string()))
        m_coordinate->setText(qtText(*text));
    m_precision->setObjectName(QStringLiteral("placePrecision"));
    m_precision->setRange(0.01, 1000);
    m_precision->setDecimals(2);
    m_precision->setValue(5);
    m_precision->setSuffix(tr(" km"));
    m_reason->setObjectName(QStringLiteral("placeReason"));
    m_reason->setPlaceholderText(tr("What it rests on"));
    m_read->setObjectName(QStringLiteral("placeRead"));
    m_read->setTextFormat(Qt::PlainText);
    m_read->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    auto* form = new QFormLayout(this);
    form->addRow(tr("Coordinate"), m_coordinate);
    form->addRow(QString(), m_read);
    form->addRow(tr("It lies within"), m_precision);
    form->addRow(tr("Reason"), m_reason);
    auto* note = new QLabel(tr("The place is kept in the session; the source stays as it is."), this);
    note->setWordWrap(true);
    form->addRow(note);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QLineEdit* edit : {m_coordinate, m_reason})
        connect(edit, &QLineEdit::textChanged, this, &PlaceDialog::check);
    check();
}

std::optional<GivenPlace> PlaceDialog::given() const {
    const auto read = parseCoordinate(m_coordinate->text().toStdString());
    const std::string reason = m_reason->text().trimmed().toStdString();
    if (!read || reason.empty())
        return std::nullopt;
    return GivenPlace{m_site, read->place, m_precision->value(), reason,
                      QDate::currentDate().toString(Qt::ISODate).toStdString()};
}

void PlaceDialog::check() {
    const QString text = m_coordinate->text().trimmed();
    const auto read = parseCoordinate(text.toStdString());
    if (text.isEmpty())
        m_read->setText({});
    else if (read)
        m_read->setText(tr("Read as %1° N, %2° E").arg(read->place.lat, 0, 'f', 5).arg(read->place.lon, 0, 'f', 5));
    else
        m_read->setText(qtText(toText(read.error())));
    m_ok->setEnabled(given().has_value());
}

} // namespace ree
