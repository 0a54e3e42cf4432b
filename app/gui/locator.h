// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QDialog>
#include <QThreadPool>

#include "core/geo/types.h"

class QLineEdit;
class QListWidget;

namespace ree {

class Document;

/// One box for everything that has a name: sites, places, coordinates and the actions of the menus.
class Locator : public QDialog {
    Q_OBJECT
public:
    Locator(Document* document, QWidget* window);
    ~Locator() override;

signals:
    void placeChosen(LonLat place);
    void siteChosen(std::uint32_t row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Hit {
        QString text;
        QString kind;
        std::function<void()> go;
    };
    void look();
    void show(std::vector<Hit> hits);
    void go();
    [[nodiscard]] std::vector<Hit> actionsWith(const QString& words);
    [[nodiscard]] std::vector<Hit> coordinate(const QString& words);

    Document* m_document;
    QLineEdit* m_text;
    QListWidget* m_list;
    std::vector<Hit> m_hits;
    std::uint64_t m_number = 0;
    QThreadPool m_pool;
};

} // namespace ree
