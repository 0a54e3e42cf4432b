// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/save_picture.h"

#include <cmath>
#include <string>

#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include "app/paint/map_painter.h"
#include "app/paint/pdf_document.h"
#include "core/base/text.h"
#include "core/io/atomic_file.h"

namespace ree {
namespace {

constexpr double logicalDpi = 96;
constexpr double largestSidePx = 32000;

QString name(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

tl::unexpected<Error> cannotWrite(const std::filesystem::path& target, std::string cause) {
    return failure(ErrorCode::NotWritable, "Cannot write the picture", target.string(), std::move(cause),
                   "Choose another folder, or make room on the disk.");
}

Status writePng(const Picture& picture, const std::filesystem::path& target, double dpi) {
    const bool given = !picture.pngPixels.isEmpty();
    const double width = given ? picture.pngPixels.width() : std::round(picture.widthPx * dpi / logicalDpi);
    const double height = given ? picture.pngPixels.height() : std::round(picture.heightPx * dpi / logicalDpi);
    if (!(width >= 1 && height >= 1 && width <= largestSidePx && height <= largestSidePx))
        return failure(ErrorCode::WrongText, "Cannot write the picture", target.string(),
                       "it would be " + numberText(width) + " × " + numberText(height) + " pixels",
                       "Choose a size or resolution with at most 32000 pixels a side.");
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    if (image.isNull())
        return cannotWrite(target, "there is not enough memory for a picture of this size");
    image.fill(Qt::white);
    const int dotsPerMeter = static_cast<int>(std::lround(dpi / 0.0254));
    QPainter painter(&image);
    painter.scale(width / picture.widthPx, height / picture.heightPx);
    picture.paint(painter);
    painter.end();
    // Only now: a painter on an image with a density would scale fonts by it once more.
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    image.setText(QStringLiteral("Title"), picture.title);
    image.setText(QStringLiteral("Software"), QStringLiteral("REE Atlas"));
    if (!image.save(name(target), "PNG"))
        return cannotWrite(target, "the disk refused the file");
    return {};
}

Status writeSvg(const Picture& picture, const std::filesystem::path& target) {
    QSvgGenerator svg;
    svg.setFileName(name(target));
    svg.setResolution(static_cast<int>(logicalDpi));
    svg.setSize(QSize(picture.widthPx, picture.heightPx));
    svg.setViewBox(QRect(0, 0, picture.widthPx, picture.heightPx));
    svg.setTitle(picture.title);
    svg.setDescription(QStringLiteral("Made with REE Atlas"));
    QPainter painter;
    if (!painter.begin(&svg))
        return cannotWrite(target, "the file cannot be created");
    picture.paint(painter);
    painter.end();
    return {};
}

Status writePdfPicture(const Picture& picture, const std::filesystem::path& target) {
    PdfPage page;
    page.size = QSizeF(picture.widthPx, picture.heightPx);
    page.title = picture.title;
    page.paint = picture.paint;
    return writePdf({page}, picture.title, target, {});
}

} // namespace

Status savePicture(const Picture& picture, const std::filesystem::path& target, double dpi) {
    const std::string ending = lowerAscii(target.extension().string());
    if (ending != ".png" && ending != ".svg" && ending != ".pdf")
        return failure(ErrorCode::WrongText, "Cannot write the picture", target.string(),
                       "its ending '" + ending + "' is none that is known", "End the name in .png, .svg or .pdf.");
    const auto written = writeAtomically(target, [&](const std::filesystem::path& temporary) {
        if (ending == ".png")
            return writePng(picture, temporary, dpi);
        return ending == ".svg" ? writeSvg(picture, temporary) : writePdfPicture(picture, temporary);
    });
    if (!written)
        return tl::unexpected(written.error());
    return {};
}

Status saveMap(const MapRequest& request, const std::filesystem::path& target, double dpi, QSize pngPixels) {
    Picture picture;
    picture.widthPx = request.view.widthPx;
    picture.heightPx = request.view.heightPx;
    picture.pngPixels = pngPixels;
    picture.title = QStringLiteral("Rare earth deposits");
    picture.paint = [&request](QPainter& painter) { return paintMap(painter, request); };
    return savePicture(picture, target, dpi);
}

} // namespace ree
