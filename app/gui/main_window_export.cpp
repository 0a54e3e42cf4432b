// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/main_window.h"

#include <QFormLayout>

#include "app/gui/dialogs/ask_target.h"
#include "app/gui/dialogs/map_image_form.h"
#include "app/gui/dialogs/picture_dialog.h"
#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "app/gui/map/map_widget.h"
#include "app/gui/message_bar.h"
#include "app/gui/panels/table_panel.h"
#include "core/analysis/list_columns.h"
#include "core/io/write_sites.h"

namespace ree {
namespace {

std::filesystem::path pathOf(const QString& text) { return text.toStdString(); }

} // namespace

void MainWindow::write(const QString& path, std::function<Status()> work, const QString& done) {
    m_busy->setText(tr("Writing %1…").arg(path));
    runInBackground(
        m_pool, this, [work = std::move(work)] { return work(); },
        [this, done](const Status& status) {
            m_busy->clear();
            m_message->showMessage(status ? done : qtText(toText(status.error())), !status);
        });
}

void MainWindow::askExport(bool withClaims) {
    const SiteTablePtr sites = m_document->sites();
    if (!sites || !m_document->rows())
        return;
    const QString path = askTarget(
        this, tr("Export list of %1 sites").arg(m_document->rows()->size()), QStringLiteral("sites"),
        tr("Excel (*.xlsx);;CSV (*.csv);;GeoJSON (*.geojson);;GeoPackage (*.gpkg);;Shapefile (*.shp);;JSON (*.json)"));
    if (path.isEmpty())
        return;
    const auto format = listFormatOf(pathOf(path));
    if (!format) {
        m_message->showMessage(
            tr("Cannot tell the format of %1. End the name in .xlsx, .csv, .geojson, .gpkg, .shp or .json.").arg(path),
            true);
        return;
    }
    std::vector<ListColumn> columns = defaultColumns(*sites);
    if (withClaims) {
        const auto claims = claimColumns();
        columns.insert(columns.end(), claims.begin(), claims.end());
    }
    const WriteOptions options{*format, *format == ListFormat::Csv, "REE Atlas", toText(m_document->filter())};
    write(
        path,
        [sites, rows = m_table->sitesInOrder(), columns = std::move(columns), options, path]() -> Status {
            const auto report = writeSites(*sites, rows, columns, pathOf(path), options, {});
            if (!report)
                return tl::unexpected(report.error());
            return {};
        },
        tr("Wrote %1 sites to %2").arg(m_document->rows()->size()).arg(path));
}

void MainWindow::askSaveMap() {
    const MapRequest request = m_map->request();
    auto* form = new MapImageForm(request.options, request.view.scaleDenominator(), this);
    PictureDialog dialog(
        tr("Save map"),
        [form, request] {
            return [asked = asImage(request, form->image())](int widthPx) {
                return renderMap(asked, static_cast<double>(widthPx) / asked.view.widthPx);
            };
        },
        this);
    dialog.form()->addRow(form);
    connect(form, &MapImageForm::changed, &dialog, &PictureDialog::refresh);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const MapImage image = form->image();
    if (const auto fault = faultOf(image)) {
        m_message->showMessage(tr("Cannot save the map: %1.").arg(qtText(*fault)), true);
        return;
    }
    form->remember();
    const QString path =
        askTarget(this, tr("Save map"), QStringLiteral("map"), tr("PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    write(
        path,
        [asked = asImage(request, image), path, image] {
            return saveMap(asked, pathOf(path), image.dpi, pixelsOf(image));
        },
        tr("Saved %1").arg(path));
}

} // namespace ree
