// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/document/slide_maker.h"

#include <algorithm>
#include <utility>

#include "app/briefing/deck.h"
#include "app/briefing/paint_page.h"
#include "app/briefing/read_house_style.h"
#include "app/briefing/report.h"
#include "app/briefing/slide_words.h"
#include "app/gui/document/background.h"
#include "app/gui/document/document.h"

namespace ree {
namespace {

constexpr double pageWidthPx = 1920;
constexpr double thumbnailWidthPx = 384; ///< twice what is shown, for screens of high density

} // namespace

SlideMade SlideMaker::Open::slide(const SlideState& state, const Job& job) const {
    std::optional<HouseStyle> style;
    Warnings warnings;
    if (!stylePath.empty()) {
        if (auto read = readHouseStyle(stylePath, state.map.style.theme)) {
            style = std::move(read->style);
            warnings = std::move(read->warnings);
        } else {
            warnings.push_back({toText(read.error()), {}, 1});
        }
    }
    SlideMade made = slideOf(state, data(), style, job);
    made.warnings.insert(made.warnings.end(), warnings.begin(), warnings.end());
    return made;
}

SlideMaker::SlideMaker(Document* document, QObject* parent) : QObject(parent), m_document(document) {
    for (QThreadPool* pool : {&m_previewPool, &m_thumbnailPool, &m_exportPool})
        pool->setMaxThreadCount(1);
    connect(document, &Document::changed, this, [this](int changes) {
        if (changes & (DataChange | BaseMapChange))
            ++m_data;
    });
}

SlideMaker::~SlideMaker() {
    m_stopPreview.request_stop();
    m_stopExport.request_stop();
    for (QThreadPool* pool : {&m_previewPool, &m_thumbnailPool, &m_exportPool})
        pool->waitForDone();
}

SlideMaker::Open SlideMaker::open() const {
    const OpenData data = m_document->openData();
    return {data.sites, data.baseMap, m_document->openShapes(), m_document->session().houseStyle.string()};
}

void SlideMaker::preview(const SlideState& slide, int widthPx) {
    struct Made {
        QImage image;
        QString title;
    };
    m_stopPreview.request_stop();
    m_stopPreview = std::stop_source();
    runInBackground(
        m_previewPool, this,
        [slide, widthPx, open = open(), stop = m_stopPreview.get_token()] {
            if (stop.stop_requested())
                return Made{};
            SlideMade made = open.slide(slide, {stop, {}});
            const Page page = composeSlide(made.request);
            made.request.title.clear();
            return Made{renderPage(page, widthPx / pageWidthPx, stop), qtText(proposedTitle(made.request))};
        },
        [this, number = ++m_preview](const Made& made) {
            if (number == m_preview && !made.image.isNull())
                emit previewReady(made.image, made.title);
        });
}

void SlideMaker::keepThumbnails(const std::vector<SlideState>& slides) {
    std::vector<Thumbnail> next;
    for (const SlideState& slide : slides) {
        const auto known = std::find_if(m_thumbnails.begin(), m_thumbnails.end(),
                                        [&slide](const Thumbnail& t) { return t.slide == slide; });
        next.push_back(known != m_thumbnails.end() ? *known : Thumbnail{slide, {}, {}, 0});
    }
    m_thumbnails = std::move(next);
    nextThumbnail();
}

QImage SlideMaker::thumbnail(std::size_t index) const {
    return index < m_thumbnails.size() ? m_thumbnails[index].image : QImage();
}

QString SlideMaker::title(std::size_t index) const {
    return index < m_thumbnails.size() ? m_thumbnails[index].title : QString();
}

void SlideMaker::nextThumbnail() {
    const auto old =
        std::find_if(m_thumbnails.begin(), m_thumbnails.end(), [this](const Thumbnail& t) { return t.data != m_data; });
    if (m_making || old == m_thumbnails.end() || !m_document->sites())
        return;
    m_making = true;
    runInBackground(
        m_thumbnailPool, this,
        [slide = old->slide, open = open()] {
            const Page page = composeSlide(open.slide(slide).request);
            return std::pair(renderPage(page, thumbnailWidthPx / pageWidthPx), page.title);
        },
        [this, slide = old->slide, data = m_data](const std::pair<QImage, QString>& made) {
            m_making = false;
            for (std::size_t i = 0; i < m_thumbnails.size(); ++i)
                if (m_thumbnails[i].slide == slide) {
                    m_thumbnails[i].image = made.first;
                    m_thumbnails[i].title = made.second;
                    m_thumbnails[i].data = data;
                    emit thumbnailReady(static_cast<int>(i));
                }
            nextThumbnail();
        });
}

Job SlideMaker::exportJob() {
    m_stopExport = std::stop_source();
    return {m_stopExport.get_token(), [this](double fraction, std::string_view stage) {
                QMetaObject::invokeMethod(
                    this, [this, fraction, words = qtText(stage)] { emit exportTold(fraction, words); },
                    Qt::QueuedConnection);
            }};
}

void SlideMaker::finish(const QString& text, bool isError) {
    emit exportTold(1, {});
    if (!text.isEmpty())
        emit exported(text, isError);
}

void SlideMaker::exportSlides(const std::vector<SlideState>& slides, const QString& path, double pngScale) {
    struct Done {
        QString text;
        bool isError = false;
    };
    emit exportTold(0, tr("Composing"));
    runInBackground(
        m_exportPool, this,
        [slides, path, pngScale, open = open(), job = exportJob()] {
            Deck deck;
            deck.pngScale = pngScale;
            QString warnings;
            for (const SlideState& slide : slides) {
                if (job.cancelled())
                    break;
                const SlideMade made = open.slide(slide, job);
                for (const Warning& warning : made.warnings)
                    warnings += QLatin1Char(' ') + qtText(toText(warning)) + QLatin1Char('.');
                deck.pages.push_back(composeSlide(made.request));
            }
            if (!deck.pages.empty())
                deck.title = deck.pages.front().title.toStdString();
            const QString cancelled = tr("The export was cancelled; %1 is as it was.").arg(path);
            if (job.cancelled())
                return Done{cancelled};
            const auto saved = saveDeck(deck, path.toStdString(), job);
            if (saved)
                return Done{
                    tr("Wrote %1 to %2.")
                        .arg(countWords(static_cast<std::int64_t>(deck.pages.size()), "slide", "slides"), path) +
                    warnings};
            if (saved.error().code == ErrorCode::Cancelled)
                return Done{cancelled};
            return Done{qtText(toText(saved.error())), true};
        },
        [this](const Done& done) { finish(done.text, done.isError); });
}

void SlideMaker::exportReport(const SlideState& slide, const QString& path) {
    emit exportTold(0, tr("Report"));
    runInBackground(
        m_exportPool, this,
        [slide, path, open = open(), job = exportJob()] {
            return saveReport({open.slide(slide, job).request}, path.toStdString(), job);
        },
        [this, path](const Status& saved) {
            if (saved)
                finish(tr("Wrote %1.").arg(path), false);
            else
                finish(saved.error().code == ErrorCode::Cancelled ? QString() : qtText(toText(saved.error())), true);
        });
}

void SlideMaker::cancelExport() { m_stopExport.request_stop(); }

void SlideMaker::picture(const SlideState& slide) {
    runInBackground(
        m_exportPool, this, [slide, open = open()] { return renderSlide(open.slide(slide).request); },
        [this](const QImage& image) { emit pictureReady(image); });
}

} // namespace ree
