// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/main_window.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>

#include "app/briefing/deck.h"
#include "app/briefing/slide.h"
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

constexpr double screenDpi = 96;

std::filesystem::path pathOf(const QString& text) { return text.toStdString(); }

/// `path` with the ending of the chosen kind of file ("Excel (*.xlsx)") when the user typed none.
QString withEnding(const QString& path, const QString& kind) {
    if (path.isEmpty() || !QFileInfo(path).suffix().isEmpty())
        return path;
    const QString ending = kind.section(QStringLiteral("(*"), 1).section(QLatin1Char(')'), 0, 0);
    return path + ending;
}

QString askTarget(QWidget* parent, const QString& title, const QString& name, const QString& kinds) {
    QSettings settings;
    const QString folder = settings.value(QStringLiteral("folder")).toString();
    QString kind;
    const QString start = folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
    QString path = withEnding(QFileDialog::getSaveFileName(parent, title, start, kinds, &kind), kind);
    if (!path.isEmpty())
        settings.setValue(QStringLiteral("folder"), QFileInfo(path).absolutePath());
    return path;
}

QSpinBox* number(int low, int high, int value, const QString& suffix, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(low, high);
    box->setValue(value);
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(true);
    return box;
}

/// The same map at another size: what is shown stays in view.
MapRequest resized(MapRequest request, QSize pixels, double dpi) {
    const MapBox shown = request.view.extent();
    const auto logical = [dpi](int px) { return std::max(1, static_cast<int>(std::lround(px * screenDpi / dpi))); };
    request.view = request.view.withSize(logical(pixels.width()), logical(pixels.height())).showing(shown, 0);
    return request;
}

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
    QSettings settings;
    const MapRequest request = m_map->request();
    QSpinBox* width = number(64, 16384, settings.value(QStringLiteral("mapWidth"), 1920).toInt(), tr(" px"), this);
    QSpinBox* height = number(64, 16384, settings.value(QStringLiteral("mapHeight"), 1080).toInt(), tr(" px"), this);
    QSpinBox* dpi = number(24, 1200, settings.value(QStringLiteral("mapDpi"), 96).toInt(), tr(" dpi"), this);
    const auto size = [=] { return QSize(width->value(), height->value()); };
    PictureDialog dialog(
        tr("Save map"),
        [=] {
            return [asked = resized(request, size(), dpi->value()), full = size()](int widthPx) {
                const double fit = std::min(1.0, static_cast<double>(widthPx) / full.width());
                return renderMap(asked, fit * full.width() / asked.view.widthPx);
            };
        },
        this);
    auto* line = new QHBoxLayout;
    for (QSpinBox* box : {width, height, dpi}) {
        line->addWidget(box);
        connect(box, &QSpinBox::valueChanged, &dialog, &PictureDialog::refresh);
    }
    width->setAccessibleName(tr("Width"));
    height->setAccessibleName(tr("Height"));
    dpi->setAccessibleName(tr("Resolution"));
    line->addStretch(1);
    dialog.form()->addRow(tr("Width × height, resolution"), line);
    if (dialog.exec() != QDialog::Accepted)
        return;
    settings.setValue(QStringLiteral("mapWidth"), width->value());
    settings.setValue(QStringLiteral("mapHeight"), height->value());
    settings.setValue(QStringLiteral("mapDpi"), dpi->value());
    const QString path =
        askTarget(this, tr("Save map"), QStringLiteral("map"), tr("PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const double dots = dpi->value();
    write(
        path,
        [asked = resized(request, size(), dots), path, dots, pixels = size()] {
            return saveMap(asked, pathOf(path), dots, pixels);
        },
        tr("Saved %1").arg(path));
}

void MainWindow::askSlide() {
    SlideRequest request;
    request.map = m_map->request();
    request.filter = m_document->filter();
    request.style = houseStyle(request.map.options.theme);
    auto* title = new QLineEdit(qtText(proposedTitle(m_document->filter())), this);
    title->setObjectName(QStringLiteral("slideTitle"));
    const auto asked = [=] {
        SlideRequest now = request;
        now.title = title->text().trimmed().toStdString();
        return now;
    };
    PictureDialog dialog(
        tr("Slide"), [=] { return [now = asked()](int widthPx) { return renderSlide(now, widthPx / 1920.0); }; }, this);
    dialog.form()->addRow(tr("Title"), title);
    connect(title, &QLineEdit::textChanged, &dialog, &PictureDialog::refresh);
    auto* copy = dialog.buttons()->addButton(tr("Copy Slide"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, &dialog, [&dialog] { QApplication::clipboard()->setImage(dialog.preview()); });
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = askTarget(this, tr("Save slide"), QStringLiteral("slide"), tr("PNG (*.png);;PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    write(
        path,
        [now = asked(), path]() -> Status {
            const auto saved = saveDeck({proposedTitle(now), {composeSlide(now)}, 1}, pathOf(path), {});
            return saved ? Status() : tl::unexpected(saved.error());
        },
        tr("Saved %1").arg(path));
}

} // namespace ree
