// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The deck in the window: slides added, changed, put in order, gone back to, written.
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUndoStack>
#include <gtest/gtest.h>

#include "app/gui/document/slide_maker.h"
#include "app/gui/panels/briefing_panel.h"
#include "app/gui/panels/chart_panel.h"
#include "tests/app/gui/window_fixture.h"

namespace ree {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

class Briefing : public Window {
protected:
    void SetUp() override {
        Window::SetUp();
        m_panel = m_window->findChild<BriefingPanel*>();
        m_list = m_window->findChild<QListWidget*>(QStringLiteral("deckList"));
        ASSERT_NE(m_panel, nullptr);
        ASSERT_NE(m_list, nullptr);
    }
    void act(const char* action) { m_window->findChild<QAction*>(QLatin1String(action))->trigger(); }
    void press(const char* button) { m_window->findChild<QPushButton*>(QLatin1String(button))->click(); }
    [[nodiscard]] const std::vector<SlideState>& slides() const { return m_document->session().slides; }
    void filter(const char* text) {
        m_document->setFilter(*parseFilter(text));
        ASSERT_TRUE(waitFor(
            [this] { return m_document->rows()->rows() == selectRows(*m_document->sites(), m_document->filter()); }));
    }
    /// Waits for the export that `run` begins and answers with what was told.
    QString exported(const std::function<void()>& run) {
        QString told;
        const auto connection = QObject::connect(m_panel->maker(), &SlideMaker::exported, m_panel,
                                                 [&told](const QString& text, bool) { told = text; });
        run();
        EXPECT_TRUE(waitFor([&told] { return !told.isEmpty(); }));
        QObject::disconnect(connection);
        return told;
    }

    BriefingPanel* m_panel = nullptr;
    QListWidget* m_list = nullptr;
};

TEST_F(Briefing, f9KeepsWhatTheWindowShowsAndUndoTakesItBack) {
    filter("country = KGZ");
    act("actionSlide");
    ASSERT_THAT(slides(), SizeIs(1));
    EXPECT_EQ(slides().front().map.filter, toText(m_document->filter()));
    EXPECT_GT(slides().front().map.view.unitsPerPixel, 0);
    EXPECT_EQ(m_list->count(), 1);
    EXPECT_TRUE(waitFor([this] { return !m_list->item(0)->icon().isNull(); }));
    EXPECT_TRUE(m_list->item(0)->text().contains(QStringLiteral("Kyrgyzstan")));
    m_document->undoStack()->undo();
    EXPECT_THAT(slides(), SizeIs(0));
    EXPECT_EQ(m_list->count(), 0);
}

TEST_F(Briefing, previewShowsTheSlideThatWouldBeMade) {
    act("actionSlide"); // raises the dock
    auto* preview = m_window->findChild<QLabel*>(QStringLiteral("slidePreview"));
    EXPECT_TRUE(waitFor([preview] { return !preview->pixmap(Qt::ReturnByValue).isNull(); }));
    auto* title = m_window->findChild<QLineEdit*>(QStringLiteral("slideTitle"));
    EXPECT_TRUE(
        waitFor([title] { return title->placeholderText() == QStringLiteral("Rare earth deposits of Central Asia"); }));
}

TEST_F(Briefing, fieldsChangeThePickedSlideAlone) {
    act("actionSlide");
    act("actionSlide");
    m_list->setCurrentRow(1);
    auto* title = m_window->findChild<QLineEdit*>(QStringLiteral("slideTitle"));
    title->setText(QStringLiteral("Two"));
    QTest::keyClick(title, Qt::Key_Return);
    auto* layout = m_window->findChild<QComboBox*>(QStringLiteral("slideLayout"));
    layout->setCurrentIndex(static_cast<int>(SlideLayout::Charts));
    emit layout->activated(layout->currentIndex());
    EXPECT_EQ(slides()[0].title, "");
    EXPECT_EQ(slides()[1].title, "Two");
    EXPECT_EQ(slides()[1].layout, "charts");
    EXPECT_TRUE(m_window->findChild<QComboBox*>(QStringLiteral("slideChart"))->isVisibleTo(m_panel));
    EXPECT_FALSE(m_window->findChild<QLineEdit*>(QStringLiteral("slideOther"))->isVisibleTo(m_panel));
}

TEST_F(Briefing, notesAreKeptWhenTheFieldIsLeft) {
    act("actionSlide");
    m_list->setCurrentRow(0);
    auto* note = m_window->findChild<QPlainTextEdit*>(QStringLiteral("slideNote"));
    note->setPlainText(QStringLiteral("Say that first"));
    QFocusEvent left(QEvent::FocusOut);
    QCoreApplication::sendEvent(note, &left);
    EXPECT_EQ(slides().front().note, "Say that first");
}

TEST_F(Briefing, updateAndGoToMoveBetweenSlideAndWindow) {
    filter("country = KGZ");
    act("actionSlide");
    filter("country = UZB");
    m_list->setCurrentRow(0);
    press("goToSlide");
    EXPECT_EQ(toText(m_document->filter()), toText(*parseFilter("country = KGZ")));
    filter("country = TJK");
    m_list->setCurrentRow(0);
    press("updateSlide");
    EXPECT_EQ(slides().front().map.filter, toText(*parseFilter("country = TJK")));
}

TEST_F(Briefing, slidesArePutInOrderByKeyAndRemoved) {
    act("actionSlide");
    filter("country = KGZ");
    act("actionSlide");
    const std::string second = slides()[1].map.filter;
    m_list->setCurrentRow(1);
    m_list->setFocus();
    m_window->activateWindow();
    ASSERT_TRUE(waitFor([this] { return m_list->hasFocus(); }));
    QTest::keyClick(m_list, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(slides()[0].map.filter, second);
    EXPECT_EQ(m_list->currentRow(), 0);
    press("removeSlide");
    EXPECT_THAT(slides(), SizeIs(1));
}

TEST_F(Briefing, deckIsWrittenAndACancelledExportLeavesTheEarlierFile) {
    act("actionSlide");
    const auto file = m_folder / "deck.pptx";
    const QString path = QString::fromStdString(file.string());
    EXPECT_THAT(exported([&] { m_panel->maker()->exportSlides(slides(), path, 1); }).toStdString(),
                HasSubstr(file.string()));
    const std::string earlier = m_folder.read("deck.pptx");
    EXPECT_GT(earlier.size(), 10000U);
    const QString told = exported([&] {
        m_panel->maker()->exportSlides(slides(), path, 1);
        m_panel->maker()->cancelExport();
    });
    EXPECT_TRUE(told.contains(QStringLiteral("cancelled"))) << told.toStdString();
    EXPECT_EQ(m_folder.read("deck.pptx"), earlier);
    EXPECT_FALSE(m_window->findChild<QPushButton*>(QStringLiteral("cancelExport"))->isVisible());
}

TEST_F(Briefing, slidesSurviveInTheSessionThatIsKept) {
    act("actionSlide");
    EXPECT_THAT(m_document->sessionToKeep().slides, SizeIs(1));
}

TEST_F(Briefing, listIsCopiedForSpreadsheets) {
    filter("country = KGZ");
    QGuiApplication::clipboard()->clear();
    act("actionCopyList");
    ASSERT_TRUE(waitFor([] { return !QGuiApplication::clipboard()->text().isEmpty(); }));
    const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
    EXPECT_EQ(lines.size(), static_cast<qsizetype>(m_document->rows()->size()) + 1);
    EXPECT_TRUE(lines.first().contains(QLatin1Char('\t')));
}

TEST_F(Briefing, slideIsCopiedAsAPicture) {
    QGuiApplication::clipboard()->clear();
    act("actionCopySlide");
    ASSERT_TRUE(waitFor([] { return !QGuiApplication::clipboard()->image().isNull(); }));
    EXPECT_EQ(QGuiApplication::clipboard()->image().size(), QSize(1920, 1080));
}

TEST_F(Briefing, chartFollowsTheMenuAndTheFilter) {
    act("actionChart0");
    auto* view = m_window->findChild<ChartView*>();
    ASSERT_NE(view, nullptr);
    EXPECT_TRUE(waitFor([view] { return view->accessibleName() == QStringLiteral("Sites by country"); }));
    act("actionChart4");
    filter("country = KGZ");
    const QString told = QStringLiteral("of %1 sites").arg(m_document->rows()->size());
    EXPECT_TRUE(waitFor([&] { return view->accessibleDescription().contains(told); }));
}

} // namespace
} // namespace ree
