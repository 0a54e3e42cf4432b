// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QUrl>

#include "core/base/job.h"
#include "core/base/result.h"

class QPainter;

namespace ree {

/// A page of a PDF file. `paint` draws in units of its own, of which `unitsPerInch` make an inch.
struct PdfPage {
    QSizeF size; ///< units
    double unitsPerInch = 96;
    QString title; ///< for bookmarks and, where it is painted, the heading that readers aloud announce
    std::function<bool(QPainter&)> paint;
    std::function<bool(QPainter&)> paintTitle; ///< empty where the page has no title on it; else not painted by `paint`
    QString description;                       ///< of what `paint` draws, for those who do not see it
    struct Link {
        QRectF rect; ///< units
        QUrl url;
    };
    std::vector<Link> links;
};

/// Writes vector pages with embedded fonts, titles tagged as headings, bookmarks and links. The same pages give the
/// same bytes on one day (or one SOURCE_DATE_EPOCH). Not atomic: for a temporary file. Any thread.
[[nodiscard]] Status writePdf(const std::vector<PdfPage>& pages, const QString& title,
                              const std::filesystem::path& target, const Job& job);

} // namespace ree
