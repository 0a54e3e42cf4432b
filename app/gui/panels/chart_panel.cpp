// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/chart_panel.h"

#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "app/paint/palette.h"

namespace ree {
namespace {

constexpr double reachPx = 8; ///< how near to a point a click has to be

} // namespace

ChartView::ChartView(QWidget* parent) : QWidget(parent) {
    setMinimumHeight(160);
    setObjectName(QStringLiteral("chartView"));
}

void ChartView::setChart(const Chart& chart, const std::vector<QColor>& series) {
    m_chart = chart;
    m_series = series;
    setAccessibleName(qtText(chart.title));
    setAccessibleDescription(qtText(chart.note));
    update();
}

ChartLook ChartView::look() const {
    QColor rule = QWidget::palette().color(QPalette::WindowText);
    rule.setAlphaF(0.18F);
    return {QWidget::palette().color(QPalette::WindowText),
            QWidget::palette().color(QPalette::PlaceholderText),
            rule,
            m_series,
            font(),
            true};
}

QRectF ChartView::plot() const { return QRectF(rect()).adjusted(6, 6, -6, -6); }

void ChartView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintChart(painter, m_chart, plot(), look());
}

void ChartView::mousePressEvent(QMouseEvent* event) {
    if (const auto row = siteAt(m_chart, plot(), look(), event->position(), reachPx))
        emit siteClicked(*row);
}

bool ChartView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const auto row = siteAt(m_chart, plot(), look(), help->pos(), reachPx);
    for (const ChartSeries& series : m_chart.series)
        for (std::size_t i = 0; i < series.rows.size(); ++i)
            if (row && series.rows[i] == *row)
                QToolTip::showText(help->globalPos(), QStringLiteral("<p>%1<br>%2 t, %3 %</p>")
                                                          .arg(qtText(series.names[i]).toHtmlEscaped())
                                                          .arg(series.x[i])
                                                          .arg(series.values[i]));
    return true;
}

ChartPanel::ChartPanel(Document* document, QWidget* parent)
    : QWidget(parent), m_document(document), m_kind(new QComboBox(this)), m_view(new ChartView(this)),
      m_note(new QLabel(this)) {
    setObjectName(QStringLiteral("chartPanel"));
    m_pool.setMaxThreadCount(1);
    m_kind->setObjectName(QStringLiteral("chartKind"));
    m_kind->setAccessibleName(tr("Chart"));
    for (int i = 0; i < chartKindCount; ++i)
        m_kind->addItem(qtText(label(static_cast<ChartKind>(i))));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_kind);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChartPanel::count);
    connect(m_view, &ChartView::siteClicked, this, &ChartPanel::siteClicked);
    connect(document, &Document::changed, this, [this](int changes) {
        if (changes & (RowsChange | OptionsChange))
            count();
    });
    showKind(ChartKind::GradeTonnage);
}

ChartPanel::~ChartPanel() { m_pool.waitForDone(); }

void ChartPanel::showKind(ChartKind kind) { m_kind->setCurrentIndex(static_cast<int>(kind)); }

void ChartPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    count();
}

void ChartPanel::count() {
    if (!m_document->rows() || !isVisible())
        return;
    runInBackground(
        m_pool, this,
        [sites = m_document->sites(), rows = m_document->rows(),
         kind = static_cast<ChartKind>(m_kind->currentIndex())] { return chartOf(*sites, rows->rows(), kind, 10); },
        [this, number = ++m_number](const Chart& chart) {
            if (number != m_number)
                return;
            const auto& classes = ree::palette(m_document->options().theme).classes;
            m_view->setChart(chart, {classes.begin(), classes.end()});
            m_note->setText(qtText(chart.note));
        });
}

} // namespace ree
