// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/locator.h"

#include <algorithm>

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QVBoxLayout>

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "core/base/text.h"
#include "core/geo/coordinate_text.h"
#include "core/sites/importance.h"

namespace ree {

namespace {

constexpr std::size_t mostOfAKind = 8;

struct Found {
    std::vector<std::pair<std::uint32_t, QString>> sites;
    std::vector<std::pair<LonLat, QString>> places;
};

/// The best known sites and the largest places whose names hold `words`.
Found named(const MapContent& content, const std::string& words) {
    Found found;
    if (content.sites) {
        Filter filter;
        filter.nameContains = words;
        std::vector<std::uint32_t> rows = selectRows(*content.sites, filter);
        const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), mostOfAKind));
        std::partial_sort(rows.begin(), middle, rows.end(), [&](std::uint32_t a, std::uint32_t b) {
            return importanceKey(*content.sites, a) < importanceKey(*content.sites, b);
        });
        for (auto row = rows.begin(); row != middle; ++row)
            found.sites.emplace_back(*row, qtText(content.sites->name[*row]));
    }
    if (!content.baseMap)
        return found;
    const Shapes& places = *content.baseMap->places;
    const std::string folded = foldText(words);
    std::vector<std::size_t> hits;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (foldText(places.names[i]).find(folded) != std::string::npos)
            hits.push_back(i);
    std::stable_sort(hits.begin(), hits.end(),
                     [&](std::size_t a, std::size_t b) { return places.ranks[a] < places.ranks[b]; });
    hits.resize(std::min(hits.size(), mostOfAKind));
    for (const std::size_t i : hits)
        found.places.emplace_back(places.part(places.featureParts[i]).front(), qtText(places.names[i]));
    return found;
}

} // namespace

Locator::Locator(Document* document, QWidget* window)
    : QDialog(window), m_document(document), m_text(new QLineEdit(this)), m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("locator"));
    setWindowTitle(tr("Go to"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 420);
    m_text->setObjectName(QStringLiteral("locatorText"));
    m_text->setAccessibleName(tr("Name, coordinate or action"));
    m_text->setPlaceholderText(tr("Site, place, action, or a coordinate: 43.25, 76.93 · 43°15'N 76°56'E · 43T FJ 1 2"));
    m_text->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("locatorList"));
    m_list->setAccessibleName(tr("Found"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    m_pool.setMaxThreadCount(1);
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &Locator::look);
    connect(m_list, &QListWidget::itemActivated, this, &Locator::go);
    m_text->setFocus();
}

Locator::~Locator() { m_pool.waitForDone(); }

bool Locator::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int last = m_list->count() - 1;
        m_list->setCurrentRow(
            std::clamp(m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1), std::min(0, last), last));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        go();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

std::vector<Locator::Hit> Locator::coordinate(const QString& words) {
    const auto parsed = parseCoordinate(words.toStdString(), CoordinateOrder::LatLon);
    if (!parsed)
        return {};
    const LonLat place = parsed->place;
    return {{QStringLiteral("%1°, %2°").arg(place.lat, 0, 'f', 6).arg(place.lon, 0, 'f', 6), tr("coordinate"),
             [this, place] { emit placeChosen(place); }}};
}

std::vector<Locator::Hit> Locator::actionsWith(const QString& words) {
    std::vector<Hit> hits;
    for (QAction* action : parentWidget()->findChildren<QAction*>()) {
        const QString text = QString(action->text()).remove(QLatin1Char('&'));
        if (action->objectName().isEmpty() || !action->isEnabled() || action->menu() != nullptr ||
            !text.contains(words, Qt::CaseInsensitive) || hits.size() == mostOfAKind)
            continue;
        hits.push_back({text, action->shortcut().toString(QKeySequence::NativeText), [action] { action->trigger(); }});
    }
    return hits;
}

void Locator::look() {
    const QString words = m_text->text().trimmed();
    const std::uint64_t number = ++m_number;
    if (words.isEmpty()) {
        show({});
        return;
    }
    runInBackground(
        m_pool, this, [content = m_document->content(), text = words.toStdString()] { return named(content, text); },
        [this, number, words](const Found& found) {
            if (number != m_number)
                return;
            std::vector<Hit> hits = coordinate(words);
            for (const auto& [row, name] : found.sites)
                hits.push_back({name, tr("site"), [this, row = row] { emit siteChosen(row); }});
            for (const auto& [place, name] : found.places)
                hits.push_back({name, tr("place"), [this, place = place] { emit placeChosen(place); }});
            for (Hit& hit : actionsWith(words))
                hits.push_back(std::move(hit));
            show(std::move(hits));
        });
}

void Locator::show(std::vector<Hit> hits) {
    m_hits = std::move(hits);
    m_list->clear();
    for (const Hit& hit : m_hits)
        m_list->addItem(hit.kind.isEmpty() ? hit.text : QStringLiteral("%1   ·   %2").arg(hit.text, hit.kind));
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void Locator::go() {
    const int row = m_list->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= m_hits.size())
        return;
    const std::function<void()> chosen = m_hits[static_cast<std::size_t>(row)].go;
    accept();
    chosen();
}

} // namespace ree
