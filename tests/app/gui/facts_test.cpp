// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an analyst decides about the facts, by link, key and button, and how it is kept.
#include <fstream>

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>
#include <QUndoStack>
#include <gtest/gtest.h>

#include "app/gui/dialogs/compare_dialog.h"
#include "app/gui/dialogs/lens_dialog.h"
#include "app/gui/dialogs/place_dialog.h"
#include "app/gui/dialogs/rule_dialog.h"
#include "app/gui/document/session_file.h"
#include "app/gui/panels/derivation_html.h"
#include "app/gui/panels/site_html.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/support/make_sites.h"

namespace ree {
namespace {

class Facts : public Window {
protected:
    /// Selects a site and follows a link of its panel.
    void follow(const std::string& id, const QString& link) {
        m_document->setSelected({rowOf(id)});
        emit part<QTextBrowser>("sitePanel")->anchorClicked(QUrl(link, QUrl::TolerantMode));
    }
    void chooseMeasuredAlone() {
        follow("KGZ-KUTESSAY-2", QStringLiteral("use:figures?A020"));
        part<QLineEdit>("choiceReason")->setText(QStringLiteral("only what is measured"));
        QTest::mouseClick(part<QPushButton>("choiceUse"), Qt::LeftButton);
        ASSERT_TRUE(waitFor([this] { return grade("KGZ-KUTESSAY-2") == Interval::exact(0.27); }));
    }
    [[nodiscard]] Interval grade(const std::string& id) const { return m_document->sites()->gradePercent[rowOf(id)]; }
    [[nodiscard]] QString text(const char* browser) { return part<QTextBrowser>(browser)->toPlainText(); }
};

TEST_F(Facts, claimChosenWithAReason_isUsedAndCanBeUndone) {
    EXPECT_EQ(grade("KGZ-KUTESSAY-2"), Interval::exact(0.264));
    chooseMeasuredAlone();
    EXPECT_TRUE(text("sitePanel").contains(QStringLiteral("only what is measured")));
    EXPECT_EQ(m_document->session().decisions.choices.at(0).made.reason, "only what is measured");
    m_document->undoStack()->undo();
    EXPECT_TRUE(waitFor([this] { return grade("KGZ-KUTESSAY-2") == Interval::exact(0.264); }));
    m_document->undoStack()->redo();
    EXPECT_TRUE(waitFor([this] { return grade("KGZ-KUTESSAY-2") == Interval::exact(0.27); }));
    follow("KGZ-KUTESSAY-2", QStringLiteral("rule:figures"));
    EXPECT_TRUE(waitFor([this] { return grade("KGZ-KUTESSAY-2") == Interval::exact(0.264); }));
}

TEST_F(Facts, choiceWithoutAReason_isNotMade) {
    follow("KGZ-KUTESSAY-2", QStringLiteral("use:figures?A020"));
    EXPECT_TRUE(part<QWidget>("choiceBar")->isVisibleTo(m_window.get()));
    EXPECT_FALSE(part<QPushButton>("choiceUse")->isEnabled());
    QTest::keyClick(part<QLineEdit>("choiceReason"), Qt::Key_Return);
    EXPECT_TRUE(m_document->session().decisions.choices.empty());
    m_document->setSelected({rowOf("KAZ-AKBULAK")});
    EXPECT_FALSE(part<QWidget>("choiceBar")->isVisibleTo(m_window.get())) << "the question was about another site";
}

TEST_F(Facts, numberOfTheSitePanel_isExplained) {
    follow("KGZ-KUTESSAY-2", QStringLiteral("explain:contained.Dy2O3"));
    const QString panel = text("explainPanel");
    EXPECT_TRUE(panel.contains(QStringLiteral("the same to the last digit"))) << panel.toStdString();
    EXPECT_TRUE(panel.contains(QStringLiteral("RE2O3"))) << panel.toStdString();
}

TEST_F(Facts, totalOfTheSummary_isExplainedSiteBySite) {
    auto* summary = part<QTextBrowser>("summaryPanel");
    ASSERT_TRUE(waitFor([&] { return summary->toHtml().contains(QStringLiteral("total:1/0")); }));
    emit summary->anchorClicked(QUrl(QStringLiteral("total:1/0")));
    ASSERT_TRUE(waitFor([this] { return text("explainPanel").contains(QStringLiteral("All sites shown")); }));
    EXPECT_TRUE(text("explainPanel").contains(QStringLiteral("Kutessay II"))) << text("explainPanel").toStdString();
    emit summary->anchorClicked(QUrl(QStringLiteral("oxide:1/11")));
    EXPECT_TRUE(waitFor([this] { return text("explainPanel").contains(QStringLiteral("Dy2O3 in the ground")); }));
}

TEST_F(Facts, cellOfTheTable_isExplainedByKey) {
    m_document->setSelected({rowOf("KGZ-KUTESSAY-2")});
    m_window->findChild<QAction*>(QStringLiteral("actionExplain"))->trigger();
    EXPECT_TRUE(waitFor([this] { return !text("explainPanel").isEmpty(); }));
}

TEST_F(Facts, tray_listsWhatIsNotOnTheMap) {
    auto* list = part<QListWidget>("trayList");
    ASSERT_TRUE(waitFor([&] { return list->count() > 0; }));
    std::size_t unplaced = 0;
    for (const std::uint32_t row : m_document->rows()->rows())
        unplaced += m_document->sites()->place[row].known() ? 0U : 1U;
    EXPECT_EQ(static_cast<std::size_t>(list->count()), unplaced);
    const QString status = part<QPushButton>("statusOnMap")->text();
    EXPECT_TRUE(status.contains(QString::number(unplaced))) << status.toStdString();
    list->setCurrentRow(0);
    ASSERT_EQ(m_document->selected().size(), 1U);
    EXPECT_FALSE(m_document->sites()->place[m_document->selected()[0]].known());
}

TEST_F(Facts, givenPlace_movesTheSiteToTheMap) {
    const std::uint32_t row = [this] {
        for (const std::uint32_t r : m_document->rows()->rows())
            if (!m_document->sites()->place[r].known())
                return r;
        return 0U;
    }();
    PlaceDialog dialog(keyOf(*m_document->sites(), row), {}, nullptr);
    EXPECT_FALSE(dialog.given());
    dialog.findChild<QLineEdit*>(QStringLiteral("placeCoordinate"))->setText(QStringLiteral("43°15'N 76°56'E"));
    EXPECT_FALSE(dialog.given()) << "a place needs a reason";
    dialog.findChild<QLineEdit*>(QStringLiteral("placeReason"))->setText(QStringLiteral("by the text"));
    ASSERT_TRUE(dialog.given());
    Session next = m_document->session();
    next.decisions.place(*dialog.given());
    m_document->editSession(QStringLiteral("Place"), next);
    ASSERT_TRUE(waitFor([&] { return m_document->sites()->place[row].known(); }));
    EXPECT_NEAR(m_document->sites()->place[row].lat, 43.25, 1e-9);
}

TEST_F(Facts, sessionSavedAndOpened_bringsDecisionsBack) {
    chooseMeasuredAlone();
    auto* file = m_window->findChild<SessionFile*>();
    EXPECT_TRUE(file->unsaved());
    const QString path = QString::fromStdString((m_folder.path() / "a.reeatlas").string());
    file->save(path);
    ASSERT_TRUE(waitFor([&] { return file->path() == path; }));
    EXPECT_FALSE(file->unsaved());
    m_document->undoStack()->undo();
    ASSERT_TRUE(waitFor([this] { return grade("KGZ-KUTESSAY-2") == Interval::exact(0.264); }));
    m_window->open(path);
    EXPECT_TRUE(waitFor([this] { return grade("KGZ-KUTESSAY-2") == Interval::exact(0.27); }));
}

TEST_F(Facts, unsavedWork_isOfferedAtTheNextStart) {
    chooseMeasuredAlone();
    m_window->close();
    m_window.reset();
    ASSERT_FALSE(SessionFile::leftBehind().isEmpty());
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_document = m_window->findChild<Document*>();
    ASSERT_TRUE(waitFor([this] { return m_document->rows() != nullptr; }));
    m_window->findChild<SessionFile*>()->restore();
    EXPECT_TRUE(waitFor([this] { return grade("KGZ-KUTESSAY-2") == Interval::exact(0.27); }));
}

TEST(MessageBar, offersStandSideBySideUntilSomebodyActs) {
    MessageBar bar(nullptr);
    QStringList done;
    bar.offer(QStringLiteral("One"), QStringLiteral("Restore"), [&] { done << QStringLiteral("restored"); });
    bar.offer(QStringLiteral("Two"), QStringLiteral("Show"), [&] { done << QStringLiteral("shown"); });
    bar.offer(QStringLiteral("Three"), QStringLiteral("Show"), [&] { done << QStringLiteral("shown again"); });
    bar.showMessage(QStringLiteral("Saved"), false);
    QTest::mouseClick(bar.findChild<QToolButton*>(QStringLiteral("messageClose")), Qt::LeftButton);
    EXPECT_FALSE(bar.isHidden()) << "the offers stay";
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto buttons = bar.findChildren<QPushButton*>(QStringLiteral("messageAction"));
    ASSERT_EQ(buttons.size(), 2) << "the same action is offered once";
    for (QPushButton* button : buttons)
        QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(done, (QStringList{QStringLiteral("restored"), QStringLiteral("shown again")}));
    EXPECT_TRUE(bar.isHidden());
}

TEST_F(Facts, checks_findTheFindOf2025AndJumpToIt) {
    auto* checks = part<QTextBrowser>("checkPanel");
    ASSERT_TRUE(waitFor([&] { return checks->toPlainText().contains(QStringLiteral("67 times less")); }));
    emit checks->anchorClicked(QUrl(QStringLiteral("site:%1").arg(rowOf("KAZ-ZHANA-KAZAKHSTAN"))));
    EXPECT_EQ(m_document->selected(), std::vector<std::uint32_t>{rowOf("KAZ-ZHANA-KAZAKHSTAN")});
}

TEST_F(Facts, compareWithAnEarlierVersion_tellsWhatChanged) {
    const auto path = m_folder.path() / "before.csv";
    std::ofstream(path) << "id,name,country,lat,lon\nKAZ-AKBULAK,Akbulak,KAZ,52.5,63.9\nGONE,Gone,KAZ,50,60\n";
    CompareDialog dialog(QString::fromStdString(path.string()), m_document->sites(), nullptr);
    auto* headline = dialog.findChild<QLabel*>(QStringLiteral("compareHeadline"));
    ASSERT_TRUE(waitFor([&] { return headline->text().contains(QStringLiteral("added")); }))
        << headline->text().toStdString();
    EXPECT_TRUE(dialog.findChild<QTextBrowser*>()->toPlainText().contains(QStringLiteral("Gone")));
    EXPECT_TRUE(dialog.findChild<QPushButton*>(QStringLiteral("compareSave"))->isEnabled());
}

TEST(RuleDialog, movedRank_isTheNewRule) {
    RuleDialog dialog(defaultChoiceRule(), nullptr);
    EXPECT_EQ(dialog.rule(), defaultChoiceRule());
    dialog.findChild<QListWidget*>()->setCurrentRow(4);
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("ruleUp")), Qt::LeftButton);
    EXPECT_LT(dialog.rule().rank(ReportingSystem::Press), dialog.rule().rank(ReportingSystem::Journal));
}

TEST(LensDialog, unchangedTable_isTheSameLens) {
    EXPECT_EQ(LensDialog(defaultClassLens(), nullptr).lens(), defaultClassLens());
}

/// Text of files may hold anything; none of it becomes markup, and only web addresses become links.
TEST(SiteHtml, textOfFiles_isNeverMarkup) {
    SiteRecord record;
    record.name = "<b>bold</b>";
    auto table = testing::tableOf({record});
    auto evidence = std::make_shared<Evidence>();
    Figure f;
    f.kind = FigureKind::Grade;
    f.quantity = {Interval::exact(1), Unit::Percent};
    f.statement = "<script>x</script>";
    f.sourceId = "s";
    evidence->bySite[0].figures.push_back(f);
    evidence->sources["s"] = {"s", "<i>title</i>", {}, {}, "javascript:alert(1)", {}, {}};
    table->evidence = evidence;
    const QString html = siteHtml(*table, 0, {});
    for (const char* raw : {"<b>bold", "<script>", "<i>title", "javascript:"})
        EXPECT_FALSE(html.contains(QLatin1String(raw))) << raw;
    EXPECT_TRUE(sourceHtml("s", "t", "https://example.org/a?b=c").contains(QStringLiteral("href")));
}

} // namespace
} // namespace ree
