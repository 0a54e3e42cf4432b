// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace ree {

class Document;

/// The sites that pass the filter but have no place: they are in the table, the sums and the exports, and here instead
/// of on the map.
class TrayPanel : public QWidget {
    Q_OBJECT
public:
    TrayPanel(Document* document, QWidget* parent);
    ~TrayPanel() override;
    /// Of the sites shown, after the last count.
    [[nodiscard]] std::size_t placed() const { return m_placed; }
    [[nodiscard]] std::size_t unplaced() const { return m_unplaced; }

signals:
    void countedAgain(); ///< placed() and unplaced() are new
    void placeWanted(std::uint32_t row);

private:
    void count();
    void list(const std::vector<std::uint32_t>& rows);
    void select();

    Document* m_document;
    QLabel* m_heading;
    QListWidget* m_list;
    QPushButton* m_place;
    std::size_t m_placed = 0;
    std::size_t m_unplaced = 0;
    std::uint64_t m_number = 0;
    QThreadPool m_pool;
};

} // namespace ree
