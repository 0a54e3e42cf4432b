// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx.h"

#include <system_error>

#include "app/briefing/pptx_document.h"
#include "app/briefing/pptx_master.h"
#include "app/briefing/pptx_notes.h"
#include "app/briefing/pptx_pictures.h"
#include "app/briefing/zip_file.h"
#include "core/io/atomic_file.h"

namespace ree {
namespace {

namespace fs = std::filesystem;

constexpr double picturesShare = 0.9; ///< of the time that a deck takes

Status check(const std::vector<Page>& pages, const fs::path& target) {
    const auto refused = [&target](std::string cause, std::string advice) {
        return failure(ErrorCode::WrongContent, "Cannot write the slides", target.string(), std::move(cause),
                       std::move(advice));
    };
    if (pages.empty())
        return refused("there are none", "Add a slide to the deck first.");
    for (const Page& page : pages)
        if (page.style.page != pages.front().style.page)
            return refused("they have different sizes", "Give all slides one house style.");
    return {};
}

Status cancelled(const fs::path& target) {
    return failure(ErrorCode::Cancelled, "Writing", target.filename().string(), "it was cancelled");
}

/// Slides, charts and notes, which refer to the pictures that are there already.
Status addSlides(PptxDeck& deck, const std::vector<Page>& pages, const PagePictures& pictures, const fs::path& target,
                 const Job& job) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (job.cancelled())
            return cancelled(target);
        const auto slide = addSlide(deck, pages[i], i + 1, pictures[i]);
        if (!slide)
            return tl::unexpected(slide.error());
    }
    return {};
}

Status writeDeck(const std::vector<Page>& pages, const PptxInfo& info, const fs::path& draft, const Job& job) {
    std::error_code error;
    const fs::path scratch = draft.parent_path() / "charts"; // goes with the folder of the draft
    fs::create_directory(scratch, error);
    PptxPackage package;
    PptxDeck deck{package, pages.front().style, scratch.string()};
    addDocument(deck, pages, info.title);
    addMaster(deck, pages.front());
    addNotesMaster(deck);
    const auto pictures = addPictures(package, pages, job, picturesShare);
    if (!pictures)
        return tl::unexpected(pictures.error());
    if (Status added = addSlides(deck, pages, *pictures, draft, job); !added)
        return added;
    if (Status written = writeZip(package.take(), draft, job); !written)
        return written;
    job.say(1, "Slides");
    return {};
}

} // namespace

Status savePptx(const std::vector<Page>& pages, const PptxInfo& info, const fs::path& target, const Job& job) {
    if (Status good = check(pages, target); !good)
        return good;
    const auto written =
        writeAtomically(target, [&](const fs::path& draft) { return writeDeck(pages, info, draft, job); });
    if (!written)
        return tl::unexpected(written.error());
    return {};
}

} // namespace ree
