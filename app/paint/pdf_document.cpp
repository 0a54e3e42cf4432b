// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Qt paints; libqpdf adds what Qt cannot say: headings, links, bookmarks, a fixed date and no random identifiers.
#include "app/paint/pdf_document.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <utility>

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "core/base/date.h"
#include "core/base/parallel.h"

namespace ree {
namespace {

constexpr int paintDpi = 1152; ///< fine enough that no coordinate is rounded visibly
constexpr double pointsPerInch = 72;
using Handle = QPDFObjectHandle;

tl::unexpected<Error> cannotWrite(const std::filesystem::path& target, std::string cause) {
    return failure(ErrorCode::NotWritable, "Cannot write the PDF", target.string(), std::move(cause),
                   "Choose another folder, or make room on the disk.");
}

Handle text(const QString& words) { return Handle::newUnicodeString(words.toStdString()); }
Handle name(const char* words) { return Handle::newName(words); }

using PaintOf = std::function<bool(QPainter&)> PdfPage::*;
/// So many pages are painted into one file at a time, whatever the machine: the number of its cores must not change a
/// byte. Each part embeds its fonts anew, which is little beside its maps.
constexpr std::size_t pagesAPart = 6;

/// Every page painted by one of its two functions; a page without it stays blank. Empty when stopped. `told` is called
/// after each.
QByteArray painted(std::span<const PdfPage> pages, PaintOf paint, const Job& job, const std::function<void()>& told) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(paintDpi);
    pdf.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const PdfPage& page = pages[i];
        pdf.setPageSize(QPageSize(page.size / page.unitsPerInch, QPageSize::Inch, {}, QPageSize::ExactMatch));
        pdf.setPageMargins(QMarginsF(0, 0, 0, 0));
        if (i == 0 ? !painter.begin(&pdf) : !pdf.newPage())
            return {};
        painter.save();
        painter.scale(paintDpi / page.unitsPerInch, paintDpi / page.unitsPerInch);
        const bool whole = !(page.*paint) || (page.*paint)(painter);
        painter.restore();
        if (!whole || job.cancelled())
            return {};
        told();
    }
    painter.end();
    return bytes;
}

/// The parts, painted side by side; none when stopped.
std::vector<QByteArray> paintedParts(const std::vector<PdfPage>& pages, PaintOf paint, const Job& job) {
    const std::size_t count = (pages.size() + pagesAPart - 1) / pagesAPart;
    std::vector<QByteArray> parts(count);
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
    std::mutex telling;
    const auto told = [&] {
        const auto share = static_cast<double>(++done) / static_cast<double>(pages.size());
        const std::scoped_lock lock(telling);
        if (paint == &PdfPage::paint)
            job.say(share, "Pages");
    };
    const std::size_t workers = piecesFor(count, 1);
    inPieces(workers, workers, [&](std::size_t, std::size_t, std::size_t) {
        for (std::size_t part = next++; part < count; part = next++) {
            const std::size_t first = part * pagesAPart;
            const std::size_t size = std::min(pagesAPart, pages.size() - first);
            parts[part] = painted(std::span(pages).subspan(first, size), paint, job, told);
        }
    });
    const bool whole = std::none_of(parts.begin(), parts.end(), [](const QByteArray& p) { return p.isEmpty(); });
    return whole ? std::move(parts) : std::vector<QByteArray>();
}

/// The parts as one document. `sources` keeps the others alive, from whose pages it draws.
void joinParts(QPDF& pdf, const std::vector<QByteArray>& parts, std::vector<std::unique_ptr<QPDF>>& sources) {
    pdf.processMemoryFile("pages", parts.front().constData(), static_cast<std::size_t>(parts.front().size()));
    QPDFPageDocumentHelper all(pdf);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        sources.push_back(std::make_unique<QPDF>());
        sources.back()->processMemoryFile("pages", parts[i].constData(), static_cast<std::size_t>(parts[i].size()));
        for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(*sources.back()).getAllPages())
            all.addPage(page, false);
    }
}

class Completion {
public:
    Completion(QPDF& pdf, QPDF& titles, const std::vector<PdfPage>& pages)
        : m_pdf(pdf), m_titles(titles), m_pages(pages) {}

    void run(const QString& title) {
        m_document = m_pdf.makeIndirectObject(Handle::newDictionary());
        Handle root = m_pdf.makeIndirectObject(Handle::newDictionary());
        auto sheets = QPDFPageDocumentHelper(m_pdf).getAllPages();
        auto titles = QPDFPageDocumentHelper(m_titles).getAllPages();
        for (std::size_t i = 0; i < m_pages.size(); ++i)
            completePage(static_cast<int>(i), sheets[i], titles[i]);
        m_document.replaceKey("/Type", name("/StructElem"));
        m_document.replaceKey("/S", name("/Document"));
        m_document.replaceKey("/P", root);
        m_document.replaceKey("/K", m_elements);
        Handle tree = Handle::newDictionary();
        tree.replaceKey("/Nums", m_parents);
        root.replaceKey("/Type", name("/StructTreeRoot"));
        root.replaceKey("/K", m_document);
        root.replaceKey("/ParentTree", tree);
        root.replaceKey("/ParentTreeNextKey", Handle::newInteger(static_cast<long long>(m_pages.size())));
        describe(title, root);
        addBookmarks(sheets);
    }

private:
    void completePage(int number, QPDFPageObjectHelper& sheet, QPDFPageObjectHelper& titleSheet) {
        const PdfPage& page = m_pages[static_cast<std::size_t>(number)];
        Handle object = sheet.getObjectHandle();
        Handle elements = Handle::newArray();
        std::string before = "/P <</MCID 0>> BDC\nq\n";
        std::string after = "\nQ\nEMC\n";
        elements.appendItem(element("/P", object, 0, page.description));
        if (page.paintTitle) {
            const Handle form = m_pdf.copyForeignObject(titleSheet.getFormXObjectForPage());
            Handle resources = sheet.getAttribute("/Resources", true);
            if (!resources.getKey("/XObject").isDictionary())
                resources.replaceKey("/XObject", Handle::newDictionary());
            resources.getKey("/XObject").replaceKey("/ReeTitle", form);
            after += "/H1 <</MCID 1>> BDC\nq\n/ReeTitle Do\nQ\nEMC\n";
            elements.appendItem(element("/H1", object, 1, page.title));
        }
        sheet.addPageContents(Handle::newStream(&m_pdf, before), true);
        sheet.addPageContents(Handle::newStream(&m_pdf, after), false);
        // The heading is read first.
        if (page.paintTitle)
            m_elements.appendItem(elements.getArrayItem(1));
        m_elements.appendItem(elements.getArrayItem(0));
        m_parents.appendItem(Handle::newInteger(number));
        m_parents.appendItem(m_pdf.makeIndirectObject(elements));
        object.replaceKey("/StructParents", Handle::newInteger(number));
        object.replaceKey("/Tabs", name("/S"));
        addLinks(page, object);
    }

    Handle element(const char* kind, const Handle& page, int number, const QString& words) {
        Handle made = Handle::newDictionary();
        made.replaceKey("/Type", name("/StructElem"));
        made.replaceKey("/S", name(kind));
        made.replaceKey("/P", m_document);
        made.replaceKey("/Pg", page);
        made.replaceKey("/K", Handle::newInteger(number));
        if (!words.isEmpty())
            made.replaceKey(std::string(kind) == "/H1" ? "/T" : "/Alt", text(words));
        return m_pdf.makeIndirectObject(made);
    }

    void addLinks(const PdfPage& page, Handle& object) {
        const double points = pointsPerInch / page.unitsPerInch;
        Handle annotations = Handle::newArray();
        for (const PdfPage::Link& link : page.links) {
            Handle rect = Handle::newArray();
            for (const double value : {link.rect.left(), page.size.height() - link.rect.bottom(), link.rect.right(),
                                       page.size.height() - link.rect.top()})
                rect.appendItem(Handle::newReal(value * points, 2));
            Handle action = Handle::newDictionary();
            action.replaceKey("/S", name("/URI"));
            action.replaceKey("/URI", Handle::newString(link.url.toEncoded().toStdString()));
            Handle annotation = Handle::newDictionary();
            annotation.replaceKey("/Type", name("/Annot"));
            annotation.replaceKey("/Subtype", name("/Link"));
            annotation.replaceKey("/Rect", rect);
            annotation.replaceKey("/Border", Handle::parse("[0 0 0]"));
            annotation.replaceKey("/A", action);
            annotation.replaceKey("/Contents", text(link.url.toDisplayString()));
            annotations.appendItem(m_pdf.makeIndirectObject(annotation));
        }
        if (!page.links.empty())
            object.replaceKey("/Annots", annotations);
    }

    void describe(const QString& title, const Handle& structure) {
        Handle catalog = m_pdf.getRoot();
        catalog.removeKey("/Metadata"); // holds a random identifier
        catalog.replaceKey("/StructTreeRoot", structure);
        catalog.replaceKey("/MarkInfo", Handle::parse("<< /Marked true >>"));
        catalog.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
        catalog.replaceKey("/Lang", Handle::newString("en"));
        std::string day = reportDate();
        std::erase(day, '-');
        Handle info = Handle::newDictionary();
        info.replaceKey("/Title", text(title));
        info.replaceKey("/Creator", text(QStringLiteral("REE Atlas")));
        info.replaceKey("/CreationDate", Handle::newString("D:" + day + "000000Z"));
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info));
    }

    void addBookmarks(const std::vector<QPDFPageObjectHelper>& sheets) {
        Handle outlines = m_pdf.makeIndirectObject(Handle::newDictionary());
        std::vector<Handle> items;
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            Handle item = m_pdf.makeIndirectObject(Handle::newDictionary());
            Handle destination = Handle::newArray();
            destination.appendItem(QPDFPageObjectHelper(sheets[i]).getObjectHandle());
            destination.appendItem(name("/Fit"));
            item.replaceKey("/Title", text(m_pages[i].title));
            item.replaceKey("/Parent", outlines);
            item.replaceKey("/Dest", destination);
            if (!items.empty()) {
                item.replaceKey("/Prev", items.back());
                items.back().replaceKey("/Next", item);
            }
            items.push_back(item);
        }
        outlines.replaceKey("/Type", name("/Outlines"));
        outlines.replaceKey("/First", items.front());
        outlines.replaceKey("/Last", items.back());
        outlines.replaceKey("/Count", Handle::newInteger(static_cast<long long>(items.size())));
        m_pdf.getRoot().replaceKey("/Outlines", outlines);
    }

    QPDF& m_pdf;
    QPDF& m_titles;
    const std::vector<PdfPage>& m_pages;
    Handle m_document;
    Handle m_elements = Handle::newArray();
    Handle m_parents = Handle::newArray();
};

} // namespace

Status writePdf(const std::vector<PdfPage>& pages, const QString& title, const std::filesystem::path& target,
                const Job& job) {
    if (pages.empty())
        return cannotWrite(target, "there are no pages");
    const std::vector<QByteArray> body = paintedParts(pages, &PdfPage::paint, job);
    const std::vector<QByteArray> titles =
        body.empty() ? std::vector<QByteArray>() : paintedParts(pages, &PdfPage::paintTitle, job);
    if (titles.empty())
        return job.cancelled() ? failure(ErrorCode::Cancelled, "Writing", target.string(), "it was cancelled")
                               : cannotWrite(target, "a page cannot be painted");
    try {
        std::vector<std::unique_ptr<QPDF>> sources;
        QPDF pdf;
        QPDF headings;
        joinParts(pdf, body, sources);
        joinParts(headings, titles, sources);
        Completion(pdf, headings, pages).run(title);
        QPDFWriter writer(pdf, target.string().c_str());
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
    } catch (const std::exception& error) {
        return cannotWrite(target, error.what());
    }
    return {};
}

} // namespace ree
