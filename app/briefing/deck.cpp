// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/deck.h"

#include <cmath>

#include <QPainter>
#include <QSvgGenerator>

#include "app/briefing/paint_page.h"
#include "app/briefing/pptx.h"
#include "app/paint/pdf_document.h"
#include "core/base/text.h"
#include "core/io/atomic_file.h"

namespace ree {
namespace {

namespace fs = std::filesystem;
constexpr double pagePxPerInch = 144;

Result<std::vector<fs::path>> writePdfDeck(const Deck& deck, const fs::path& target, const Job& job) {
    std::vector<PdfPage> pages;
    for (const Page& page : deck.pages) {
        PdfPage made;
        made.size = page.style.page;
        made.unitsPerInch = pagePxPerInch;
        made.title = page.title;
        made.description = page.notes;
        made.paint = [&page, &job](QPainter& p) { return paintPage(p, page, PagePart::AllButTitle, job.stop); };
        made.paintTitle = [&page, &job](QPainter& p) { return paintPage(p, page, PagePart::TitleAlone, job.stop); };
        for (const PageLink& link : linksOf(page))
            made.links.push_back({link.rect, link.url});
        pages.push_back(std::move(made));
    }
    return writeAtomically(target, [&](const fs::path& temporary) {
        return writePdf(pages, QString::fromStdString(deck.title), temporary, job);
    });
}

Status notWritten(const fs::path& target, const Job& job, std::string cause) {
    if (job.cancelled())
        return failure(ErrorCode::Cancelled, "Writing", target.string(), "it was cancelled");
    return failure(ErrorCode::NotWritable, "Cannot write the slide", target.string(), std::move(cause),
                   "Choose another folder, or make room on the disk.");
}

Status writePng(const Page& page, double scale, const fs::path& target, const Job& job) {
    QImage image = renderPage(page, scale, job.stop);
    if (image.isNull())
        return notWritten(target, job, "there is not enough memory for a picture of this size");
    image.setText(QStringLiteral("Title"), page.title);
    image.setText(QStringLiteral("Software"), QStringLiteral("REE Atlas"));
    if (!image.save(QString::fromStdString(target.string()), "PNG"))
        return notWritten(target, job, "the disk refused the file");
    return {};
}

Status writeSvg(const Page& page, const fs::path& target, const Job& job) {
    QSvgGenerator svg;
    svg.setFileName(QString::fromStdString(target.string()));
    svg.setResolution(static_cast<int>(pagePxPerInch));
    svg.setSize(page.style.page.toSize());
    svg.setViewBox(QRectF(QPointF(0, 0), page.style.page));
    svg.setTitle(page.title);
    svg.setDescription(QStringLiteral("Made with REE Atlas"));
    QPainter painter;
    if (!painter.begin(&svg))
        return notWritten(target, job, "the file cannot be created");
    const bool whole = paintPage(painter, page, PagePart::All, job.stop);
    painter.end();
    return whole ? Status() : notWritten(target, job, "it cannot be painted");
}

/// "deck.png" alone, else "deck-01.png", "deck-02.png".
fs::path numbered(const fs::path& target, std::size_t number, std::size_t count) {
    if (count == 1)
        return target;
    std::string digits = std::to_string(number);
    while (digits.size() < std::max<std::size_t>(2, std::to_string(count).size()))
        digits.insert(digits.begin(), '0');
    return target.parent_path() / (target.stem().string() + "-" + digits + target.extension().string());
}

template <class Write>
Result<std::vector<fs::path>> writeEach(const Deck& deck, const fs::path& target, const Job& job, Write write) {
    std::vector<fs::path> files;
    for (std::size_t i = 0; i < deck.pages.size(); ++i) {
        const fs::path file = numbered(target, i + 1, deck.pages.size());
        const auto written =
            writeAtomically(file, [&](const fs::path& temporary) { return write(deck.pages[i], temporary); });
        if (!written)
            return tl::unexpected(written.error());
        files.push_back(file);
        job.say(static_cast<double>(i + 1) / static_cast<double>(deck.pages.size()), "Slides");
    }
    return files;
}

} // namespace

Result<std::vector<fs::path>> saveDeck(const Deck& deck, const fs::path& target, const Job& job) {
    const std::string ending = lowerAscii(target.extension().string());
    if (deck.pages.empty())
        return failure(ErrorCode::WrongText, "Cannot write the deck", target.string(), "it has no slides",
                       "Add a slide first.");
    if (ending == ".pptx") {
        const Status written = savePptx(deck.pages, {QString::fromStdString(deck.title)}, target, job);
        return written ? Result<std::vector<fs::path>>({target}) : tl::unexpected(written.error());
    }
    if (ending == ".pdf")
        return writePdfDeck(deck, target, job);
    if (ending == ".png")
        return writeEach(deck, target, job, [&](const Page& page, const fs::path& file) {
            return writePng(page, deck.pngScale, file, job);
        });
    if (ending == ".svg")
        return writeEach(deck, target, job,
                         [&](const Page& page, const fs::path& file) { return writeSvg(page, file, job); });
    return failure(ErrorCode::WrongText, "Cannot write the deck", target.string(),
                   "its ending '" + ending + "' is none that is known", "End the name in .pptx, .pdf, .svg or .png.");
}

} // namespace ree
