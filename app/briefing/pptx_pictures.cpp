// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx_pictures.h"

#include <atomic>
#include <thread>

#include <QBuffer>

#include "app/briefing/flat_png.h"
#include "core/base/parallel.h"
#include "core/base/sha256.h"

namespace ree {
namespace {

struct Wanted {
    std::size_t page;
    std::size_t item;
    const PageItem* what;
};
struct Made {
    QByteArray png;
    std::string name; ///< of the content
};

std::vector<Wanted> wantedOf(const std::vector<Page>& pages) {
    std::vector<Wanted> wanted;
    for (std::size_t page = 0; page < pages.size(); ++page)
        for (std::size_t item = 0; item < pages[page].items.size(); ++item) {
            const PageItem& what = pages[page].items[item];
            const auto* picture = std::get_if<PagePicture>(&what.content);
            if (std::holds_alternative<PageMap>(what.content) || (picture != nullptr && !picture->image.isNull()))
                wanted.push_back({page, item, &what});
        }
    return wanted;
}

QByteArray mapPng(const PageItem& item, const std::stop_token& stop) {
    const MapRequest& map = std::get<PageMap>(item.content).map;
    const double ratio = item.rect.width() * pptxPictureScale / map.view.widthPx;
    return flatPng(renderMap(map, ratio, stop));
}

QByteArray picturePng(const QImage& image) {
    if (!image.hasAlphaChannel())
        return flatPng(image);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray pngOf(const PageItem& item, const std::stop_token& stop) {
    const auto* picture = std::get_if<PagePicture>(&item.content);
    return picture == nullptr ? mapPng(item, stop) : picturePng(picture->image);
}

Made make(const PageItem& item, const std::stop_token& stop) {
    Made made{pngOf(item, stop), {}};
    Sha256 hash;
    hash.add({made.png.constData(), static_cast<std::size_t>(made.png.size())});
    made.name = hash.finish();
    return made;
}

/// Each thread takes the next picture that no other has, so that a slow one holds up no more than itself.
std::vector<Made> makeAll(const std::vector<Wanted>& wanted, const Job& job, double share) {
    std::vector<Made> made(wanted.size());
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
    const auto work = [&](std::size_t piece, std::size_t, std::size_t) {
        const bool calling = piece + 1 == piecesFor(wanted.size(), 1);
        for (std::size_t i = next++; i < wanted.size() && !job.cancelled(); i = next++) {
            made[i] = make(*wanted[i].what, job.stop);
            ++done;
            if (calling)
                job.say(share * static_cast<double>(done) / static_cast<double>(wanted.size()), "Slides");
        }
    };
    inPieces(wanted.size(), piecesFor(wanted.size(), 1), work);
    return made;
}

} // namespace

Result<PagePictures> addPictures(PptxPackage& package, const std::vector<Page>& pages, const Job& job, double share) {
    PagePictures parts;
    for (const Page& page : pages)
        parts.emplace_back(page.items.size());
    const std::vector<Wanted> wanted = wantedOf(pages);
    std::vector<Made> made = makeAll(wanted, job, share);
    if (job.cancelled())
        return failure(ErrorCode::Cancelled, "Writing", "the slides", "it was cancelled");
    std::map<std::string, std::string> partOf; // by content
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (made[i].png.isEmpty())
            return failure(ErrorCode::NoSpace, "Cannot make the picture", wanted[i].what->name.toStdString(),
                           "there is not enough memory for it", "Close other programs and try again.");
        auto& part = partOf[made[i].name];
        if (part.empty()) {
            part = "ppt/media/image" + std::to_string(partOf.size()) + ".png";
            package.add(part, {}, std::move(made[i].png), false);
        }
        parts[wanted[i].page][wanted[i].item] = part;
    }
    return parts;
}

} // namespace ree
