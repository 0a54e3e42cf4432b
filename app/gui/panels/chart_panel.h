// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <QWidget>

#include "app/paint/chart_painter.h"
#include "core/analysis/chart.h"

class QComboBox;
class QLabel;

namespace ree {

class Document;

/// Shows a chart; a click on a point tells its site.
class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent);
    void setChart(const Chart& chart, const std::vector<QColor>& series);

signals:
    void siteClicked(std::uint32_t row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] ChartLook look() const;
    [[nodiscard]] QRectF plot() const;

    Chart m_chart;
    std::vector<QColor> m_series;
};

/// A chart of the sites shown, of the kind that is chosen.
class ChartPanel : public QWidget {
    Q_OBJECT
public:
    ChartPanel(Document* document, QWidget* parent);
    ~ChartPanel() override;
    void showKind(ChartKind kind);

signals:
    void siteClicked(std::uint32_t row);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void count(); ///< when it is seen

    Document* m_document;
    QComboBox* m_kind;
    ChartView* m_view;
    QLabel* m_note;
    std::uint64_t m_number = 0;
    QThreadPool m_pool;
};

} // namespace ree
