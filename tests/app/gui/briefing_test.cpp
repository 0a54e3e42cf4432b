// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The deck in the window: slides added, changed, put in order, gone back to, written.
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
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
    /// The window's keys come only where the window has them.
    void focus(QWidget* where) {
        m_window->activateWindow();
        where->setFocus();
        ASSERT_TRUE(waitFor([where] { return where->hasFocus(); }));
    }
    [[nodiscard]] std::string heading() { return part<QLabel>("slideHeading")->text().toStdString(); }
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
    EXPECT_TRUE(waitFor([this] { return m_list->item(0)->text().contains(QStringLiteral("Kyrgyzstan")); }));
    EXPECT_FALSE(m_list->item(0)->icon().isNull());
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

TEST_F(Briefing, titleTypedRightAfterF9_namesTheSlideJustAdded) {
    focus(m_map);
    act("actionSlide");
    auto* title = part<QLineEdit>("slideTitle");
    ASSERT_TRUE(waitFor([title] { return title->hasFocus(); }));
    QTest::keyClicks(title, "One");
    act("actionSlide"); // without Return
    QTest::keyClicks(title, "Two");
    QTest::keyClick(title, Qt::Key_Return);
    ASSERT_THAT(slides(), SizeIs(2));
    EXPECT_EQ(slides()[0].title, "One");
    EXPECT_EQ(slides()[1].title, "Two");
    EXPECT_TRUE(m_map->hasFocus());
}

TEST_F(Briefing, slideJustAdded_isLeftWhenTheWindowShowsSomethingElse) {
    focus(m_map);
    act("actionSlide");
    auto* title = part<QLineEdit>("slideTitle");
    EXPECT_EQ(heading(), "Slide 1 of 1");
    QTest::keyClicks(title, "All");
    filter("country = KGZ");
    EXPECT_EQ(slides()[0].title, "All");
    EXPECT_EQ(m_list->currentRow(), -1);
    EXPECT_EQ(heading(), "Next slide: F9 adds what the window shows");
    EXPECT_TRUE(m_map->hasFocus());
    EXPECT_EQ(title->text(), QString());
    act("actionSlide");
    m_map->zoomBy(0.5);
    EXPECT_TRUE(waitFor([this] { return m_list->currentRow() == -1; }));
}

TEST_F(Briefing, slidePickedFromTheList_staysPickedWhenTheWindowShowsSomethingElse) {
    act("actionSlide");
    filter("country = KGZ");
    m_list->setCurrentRow(0);
    filter("country = UZB");
    EXPECT_EQ(m_list->currentRow(), 0);
    press("nextSlide");
    EXPECT_EQ(m_list->currentRow(), -1);
    EXPECT_FALSE(part<QPushButton>("nextSlide")->isVisible());
}

TEST_F(Briefing, clickBesideTheSlides_leavesThePickedOne) {
    act("actionSlide");
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, m_list->viewport()->rect().bottomLeft() + QPoint(5, -5));
    EXPECT_EQ(m_list->currentRow(), -1);
}

TEST_F(Briefing, f9InAFilterThatIsBeingTyped_takesWhatIsThere) {
    auto* text = part<QLineEdit>("filterText");
    act("actionWriteFilter");
    ASSERT_TRUE(waitFor([text] { return text->hasFocus(); }));
    QTest::keyClicks(text, "country = KGZ"); // over the filter that was
    act("actionSlide");
    ASSERT_THAT(slides(), SizeIs(1));
    EXPECT_EQ(slides()[0].map.filter, toText(*parseFilter("country = KGZ")));
}

TEST_F(Briefing, undoInATitleOfWhichNothingWasTyped_takesTheSlideBack) {
    focus(m_map);
    act("actionSlide");
    auto* title = part<QLineEdit>("slideTitle");
    ASSERT_TRUE(waitFor([title] { return title->hasFocus(); }));
    QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_THAT(slides(), SizeIs(0));
}

TEST_F(Briefing, layoutKeys_changeTheSlideJustAddedAndAskWhatTheyNeed) {
    act("actionSlide");
    auto* note = part<QPlainTextEdit>("slideNote");
    focus(note);
    note->setPlainText(QStringLiteral("Half a note"));
    act("actionLayout2");
    EXPECT_EQ(slides()[0].layout, "table");
    EXPECT_EQ(slides()[0].note, "Half a note");
    act("actionLayout4");
    EXPECT_EQ(slides()[0].layout, "comparison");
    EXPECT_TRUE(waitFor([this] { return part<QLineEdit>("slideOther")->hasFocus(); }));
    EXPECT_EQ(part<QAction>("actionLayout5")->shortcut(), QKeySequence(QStringLiteral("Alt+6")));
}

TEST_F(Briefing, filterOfTheRightSideThatCannotBeRead_isTold) {
    act("actionLayout4");
    auto* other = part<QLineEdit>("slideOther");
    QTest::keyClicks(other, "country = ");
    QTest::keyClick(other, Qt::Key_Return);
    EXPECT_TRUE(messages().contains(QStringLiteral("filter"))) << messages().toStdString();
}

TEST_F(Briefing, titleBeingTyped_isKeptWhenTheWindowCloses) {
    act("actionSlide");
    auto* title = part<QLineEdit>("slideTitle");
    ASSERT_TRUE(waitFor([title] { return title->hasFocus(); }));
    QTest::keyClicks(title, "Last words");
    m_window->close();
    QFile kept(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/unsaved.reeatlas"));
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_TRUE(kept.readAll().contains("Last words"));
}

TEST_F(Briefing, windowThatGoesWhileSomethingIsTyped_isNotAskedAnyMore) {
    act("actionWriteFilter");
    auto* text = part<QLineEdit>("filterText");
    ASSERT_TRUE(waitFor([text] { return text->hasFocus(); }));
    QTest::keyClicks(text, "country = KGZ");
    m_window.reset(); // asserts inside of Qt where a slot of the window were called
    EXPECT_EQ(m_window, nullptr);
}

TEST_F(Briefing, slideJustAdded_isMovedFromItsTitle) {
    act("actionSlide");
    act("actionSlide");
    auto* title = part<QLineEdit>("slideTitle");
    ASSERT_TRUE(waitFor([title] { return title->hasFocus(); }));
    QTest::keyClicks(title, "First");
    QTest::keyClick(title, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(slides()[0].title, "First");
    EXPECT_EQ(m_list->currentRow(), 0);
}

TEST_F(Briefing, addingSlides_tellsNothingOverTheMap) {
    const QString before = messages();
    act("actionSlide");
    EXPECT_EQ(messages(), before);
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
