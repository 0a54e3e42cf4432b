// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/tray_panel.h"

#include <algorithm>

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"

namespace ree {
namespace {

constexpr std::size_t mostListed = 1000; ///< more is a matter for the table, filtered by place
constexpr int rowRole = Qt::UserRole;

struct Counted {
    std::size_t placed = 0;
    std::size_t unplaced = 0;
    std::vector<std::uint32_t> first; ///< of those without a place
};

} // namespace

TrayPanel::TrayPanel(Document* document, QWidget* parent)
    : QWidget(parent), m_document(document), m_heading(new QLabel(this)), m_list(new QListWidget(this)),
      m_place(new QPushButton(tr("Give a place…"), this)) {
    m_heading->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("trayList"));
    m_list->setAccessibleName(tr("Sites that are not on the map"));
    m_place->setObjectName(QStringLiteral("trayPlace"));
    m_place->setEnabled(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_heading);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_place, 0, Qt::AlignLeft);
    m_pool.setMaxThreadCount(1);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &TrayPanel::select);
    connect(m_place, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem* item = m_list->currentItem())
            emit placeWanted(item->data(rowRole).toUInt());
    });
    connect(document, &Document::changed, this, [this](int changes) {
        if (changes & RowsChange)
            count();
    });
}

TrayPanel::~TrayPanel() { m_pool.waitForDone(); }

void TrayPanel::count() {
    if (!m_document->sites() || !m_document->rows())
        return;
    runInBackground(
        m_pool, this,
        [sites = m_document->sites(), rows = m_document->rows()] {
            Counted counted;
            for (const std::uint32_t row : rows->rows()) {
                if (sites->place[row].known()) {
                    ++counted.placed;
                    continue;
                }
                if (++counted.unplaced <= mostListed)
                    counted.first.push_back(row);
            }
            return counted;
        },
        [this, number = ++m_number](const Counted& counted) {
            if (number != m_number)
                return;
            m_placed = counted.placed;
            m_unplaced = counted.unplaced;
            list(counted.first);
            emit countedAgain();
        });
}

void TrayPanel::list(const std::vector<std::uint32_t>& rows) {
    const SiteTable& sites = *m_document->sites();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const std::uint32_t row : rows) {
        if (row >= sites.size())
            continue;
        QString text = qtText(sites.name[row]);
        if (sites.country[row] != unknownCountry)
            text += QStringLiteral(" · ") + qtText(country(sites.country[row]).nameEnglish);
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(rowRole, row);
    }
    m_place->setEnabled(false);
    QString heading = m_unplaced == 0
                          ? tr("Every site shown is on the map.")
                          : tr("%L1 of %L2 sites shown have no place. They are in the table, the sums and the exports.")
                                .arg(m_unplaced)
                                .arg(m_unplaced + m_placed);
    if (m_unplaced > rows.size())
        heading += tr(" The first %L1 are listed.").arg(rows.size());
    m_heading->setText(heading);
}

void TrayPanel::select() {
    const QListWidgetItem* item = m_list->currentItem();
    m_place->setEnabled(item != nullptr);
    if (item != nullptr)
        m_document->setSelected({item->data(rowRole).toUInt()});
}

} // namespace ree
