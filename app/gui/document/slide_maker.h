// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

#include <QImage>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include "app/briefing/slide_of_state.h"

namespace ree {

class Document;

/// Turns slides of the session into pictures and files, of what is open, on workers. GUI thread.
class SlideMaker : public QObject {
    Q_OBJECT
public:
    SlideMaker(Document* document, QObject* parent);
    ~SlideMaker() override;

    /// previewReady() follows, unless another is asked for before.
    void preview(const SlideState& slide, int widthPx);
    /// Makes the pictures that are not there for these slides as they are now; thumbnailReady() tells each.
    void keepThumbnails(const std::vector<SlideState>& slides);
    /// Of slide `index` of those kept last; null while it is not there.
    [[nodiscard]] QImage thumbnail(std::size_t index) const;
    /// The title that it has on its page; "" while its picture is not there.
    [[nodiscard]] QString title(std::size_t index) const;
    /// Writes the file by its ending; exportTold() and at last exported() follow. One export at a time: a second one
    /// waits.
    void exportSlides(const std::vector<SlideState>& slides, const QString& path, double pngScale);
    /// The filtered list as a page; likewise.
    void exportReport(const SlideState& slide, const QString& path);
    void cancelExport();
    /// pictureReady() with the slide at 1920 pixels follows.
    void picture(const SlideState& slide);

signals:
    void previewReady(const QImage& image, const QString& proposedTitle);
    void thumbnailReady(int index);
    void exportTold(double fraction, const QString& what); ///< 1 at the end, whatever it was
    void exported(const QString& text, bool isError);
    void pictureReady(const QImage& image);

private:
    struct Thumbnail {
        SlideState slide;
        QImage image;
        QString title;
        std::uint64_t data = 0; ///< which data it shows
    };
    /// What a worker needs of the document: copies share the data.
    struct Open {
        SiteTablePtr sites;
        BaseMapPtr baseMap;
        std::vector<OpenShapes> shapes;
        std::string stylePath;
        [[nodiscard]] OpenData data() const { return {sites, baseMap, shapes}; }
        [[nodiscard]] SlideMade slide(const SlideState& state, const Job& job = {}) const;
    };
    [[nodiscard]] Open open() const;
    void nextThumbnail();
    [[nodiscard]] Job exportJob();
    void finish(const QString& text, bool isError);

    Document* m_document;
    std::vector<Thumbnail> m_thumbnails;
    std::uint64_t m_data = 1; ///< counts changes of the data
    std::uint64_t m_preview = 0;
    bool m_making = false; ///< a thumbnail is being made
    std::stop_source m_stopPreview;
    std::stop_source m_stopExport;
    QThreadPool m_previewPool;
    QThreadPool m_thumbnailPool;
    QThreadPool m_exportPool;
};

} // namespace ree
