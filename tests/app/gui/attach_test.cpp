// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QThread>
#include <QUndoStack>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/gui/dialogs/attach_dialog.h"
#include "app/gui/models/attach_preview_model.h"
#include "app/gui/models/attach_text.h"
#include "app/gui/panels/review_panel.h"
#include "tests/app/gui/window_fixture.h"

namespace ree {
namespace {

/// Joins: Kutessay II by name and, in Cyrillic, as well. For review: Kutesay and Aktyus. No site: Nowhere Hill.
constexpr std::string_view fiveRows = "deposit,country,percent\n"
                                      "Kutessay II,Kyrgyzstan,0.26\n"
                                      "Кутессай-2,,0.25\n"
                                      "Kutesay,,0.3\n"
                                      "Aktyus,Kyrgyzstan,0.3\n"
                                      "Nowhere Hill,,1\n";

class Attach : public Window {
protected:
    std::unique_ptr<AttachDialog> dialogFor(std::string_view name, std::string_view text) {
        const auto file = m_folder.write(name, text);
        auto dialog = std::make_unique<AttachDialog>(m_document, QString::fromStdString(file.string()), m_window.get());
        dialog->open();
        return dialog;
    }
    template <class T>
    static T* in(const QWidget& widget, const char* name) {
        T* found = widget.findChild<T*>(QLatin1String(name));
        if (found == nullptr)
            ADD_FAILURE() << "no " << name;
        return found;
    }
    static QString counts(const AttachDialog& dialog) { return in<QLabel>(dialog, "attachCounts")->text(); }
    static bool counted(const AttachDialog& dialog, const char* text) {
        return waitFor([&] { return counts(dialog).contains(QLatin1String(text)); });
    }
    static QString cell(const QAbstractItemView* view, int row, int column) {
        return view->model()->index(row, column).data().toString();
    }
    /// Chooses by key, as a person would.
    static void choose(QComboBox* box, const QVariant& value) {
        const int to = box->findData(value);
        ASSERT_GE(to, 0);
        while (box->currentIndex() < to)
            QTest::keyClick(box, Qt::Key_Down);
        while (box->currentIndex() > to)
            QTest::keyClick(box, Qt::Key_Up);
    }
    static void press(const AttachDialog& dialog) {
        QTest::mouseClick(in<QPushButton>(dialog, "attachAccept"), Qt::LeftButton);
    }
    [[nodiscard]] const Session& session() const { return m_document->session(); }
    [[nodiscard]] bool joinedAnew() const { return m_document->attached().size() == session().tables.size(); }
    [[nodiscard]] std::size_t figuresOf(const std::string& id) const {
        const SiteEvidence* evidence = m_document->sites()->evidenceOf(rowOf(id));
        return evidence == nullptr ? 0 : evidence->figures.size();
    }
};

TEST_F(Attach, table_isShownWithWhatBecomesOfEachRow) {
    const auto dialog = dialogFor("five.csv", fiveRows);
    ASSERT_TRUE(counted(*dialog, "5 rows: 2 join to 1 site (2 by name), 2 for review, 1 without a site, 0 rejected"));
    const auto* rows = in<QTableView>(*dialog, "attachRows");
    ASSERT_EQ(rows->model()->rowCount(), 5);
    EXPECT_EQ(rows->model()->headerData(1, Qt::Horizontal).toString(), "deposit");
    EXPECT_EQ(cell(rows, 1, 1), QString::fromUtf8("Кутессай-2"));
    EXPECT_EQ(cell(rows, 0, 0), "Kutessay II");
    EXPECT_EQ(cell(rows, 2, 0), "review: Kutessay II?");
    EXPECT_EQ(cell(rows, 4, 0), "no site");
    const auto ground = [&](int row) { return rows->model()->index(row, 1).data(Qt::BackgroundRole); };
    EXPECT_TRUE(ground(0).isValid());
    EXPECT_TRUE(ground(2).isValid());
    EXPECT_NE(ground(0), ground(2));
    EXPECT_FALSE(ground(4).isValid());
    EXPECT_EQ(in<QComboBox>(*dialog, "fieldRole0")->currentText(), "Name");
    EXPECT_EQ(in<QComboBox>(*dialog, "fieldRole1")->currentText(), "Country");
}

TEST_F(Attach, roleChosen_changesTheCountsAndIsKeptInTheSession) {
    const auto dialog = dialogFor("five.csv", fiveRows);
    ASSERT_TRUE(counted(*dialog, "5 rows"));
    const int before = in<QComboBox>(*dialog, "fieldRole2")->currentData().toInt();
    EXPECT_EQ(before, static_cast<int>(FieldRole::None));
    EXPECT_TRUE(counts(*dialog).contains(QLatin1String("0 figures")));
    choose(in<QComboBox>(*dialog, "fieldRole2"), static_cast<int>(FieldRole::Grade));
    choose(in<QComboBox>(*dialog, "fieldUnit2"), static_cast<int>(Unit::Percent));
    in<QComboBox>(*dialog, "fieldOf2")->setEditText(QStringLiteral("REO"));
    ASSERT_TRUE(counted(*dialog, "2 figures"));
    const std::size_t figures = figuresOf("KGZ-KUTESSAY-2");
    press(*dialog);
    ASSERT_TRUE(waitFor([&] { return !dialog->isVisible() && m_document->attached().size() == 1; }));
    EXPECT_EQ(figuresOf("KGZ-KUTESSAY-2"), figures + 2);
    ASSERT_EQ(session().tables.size(), 1U);
    const auto& meanings = session().tables.front().source.meanings;
    ASSERT_EQ(meanings.size(), 1U) << "only what differs from the guess";
    EXPECT_EQ(meanings.begin()->first, "percent");
    EXPECT_EQ(meanings.begin()->second.role, FieldRole::Grade);
    EXPECT_EQ(meanings.begin()->second.unit, Unit::Percent);
    EXPECT_EQ(meanings.begin()->second.component, "REO");

    m_document->undoStack()->undo();
    ASSERT_TRUE(waitFor([&] { return m_document->attached().empty(); }));
    EXPECT_EQ(figuresOf("KGZ-KUTESSAY-2"), figures);
    m_document->undoStack()->redo();
    ASSERT_TRUE(waitFor([&] { return m_document->attached().size() == 1; }));
    EXPECT_EQ(figuresOf("KGZ-KUTESSAY-2"), figures + 2);
}

TEST_F(Attach, gradeWithoutUnit_saysWhichCellsCannotBeRead) {
    const auto dialog = dialogFor("five.csv", fiveRows);
    ASSERT_TRUE(counted(*dialog, "5 rows"));
    choose(in<QComboBox>(*dialog, "fieldRole2"), static_cast<int>(FieldRole::Grade));
    const auto notes = [&] { return in<QLabel>(*dialog, "attachNotes")->text(); };
    ASSERT_TRUE(waitFor([&] { return notes().contains(QLatin1String("percent")); })) << notes().toStdString();
    choose(in<QComboBox>(*dialog, "fieldUnit2"), static_cast<int>(Unit::Percent));
    EXPECT_TRUE(waitFor([&] { return notes().isEmpty(); })) << notes().toStdString();
}

TEST_F(Attach, noNameAndNoId_asksForThem) {
    const auto dialog = dialogFor("five.csv", fiveRows);
    ASSERT_TRUE(counted(*dialog, "5 rows"));
    choose(in<QComboBox>(*dialog, "fieldRole0"), static_cast<int>(FieldRole::None));
    EXPECT_TRUE(counts(*dialog).contains(QLatin1String("name or the id")));
    EXPECT_FALSE(in<QPushButton>(*dialog, "attachAccept")->isEnabled());
    EXPECT_EQ(cell(in<QTableView>(*dialog, "attachRows"), 0, 0), QString());
    choose(in<QComboBox>(*dialog, "fieldRole0"), static_cast<int>(FieldRole::Name));
    EXPECT_TRUE(counted(*dialog, "2 join"));
    EXPECT_TRUE(in<QPushButton>(*dialog, "attachAccept")->isEnabled());
}

TEST_F(Attach, cancelled_changesNothing) {
    const auto dialog = dialogFor("five.csv", fiveRows);
    ASSERT_TRUE(counted(*dialog, "5 rows"));
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_TRUE(session().tables.empty());
    EXPECT_EQ(m_document->undoStack()->count(), 0);
}

TEST_F(Attach, encodingChosen_readsTheFileAgainAndKeepsWhatWasChosen) {
    // "Кутессай" in KOI8-R.
    const auto dialog = dialogFor("koi.csv", "deposit,percent\n\xeb\xd5\xd4\xc5\xd3\xd3\xc1\xca II,0.2\n");
    ASSERT_TRUE(counted(*dialog, "1 row"));
    const auto* rows = in<QTableView>(*dialog, "attachRows");
    EXPECT_NE(cell(rows, 0, 1), QString::fromUtf8("Кутессай II"));
    EXPECT_TRUE(in<QLabel>(*dialog, "attachNotes")->text().contains(QLatin1String("not UTF-8")));
    choose(in<QComboBox>(*dialog, "fieldRole1"), static_cast<int>(FieldRole::Grade));
    choose(in<QComboBox>(*dialog, "attachEncoding"), QStringLiteral("KOI8-R"));
    ASSERT_TRUE(waitFor([&] { return cell(rows, 0, 1) == QString::fromUtf8("Кутессай II"); }));
    ASSERT_TRUE(counted(*dialog, "1 joins"));
    EXPECT_EQ(in<QComboBox>(*dialog, "fieldRole1")->currentText(), "Rare earth grade");
    press(*dialog);
    EXPECT_EQ(session().tables.front().source.encoding, "KOI8-R");
    ASSERT_TRUE(waitFor([&] { return joinedAnew(); }));
}

TEST_F(Attach, listOfEstimates_isNamedAndNeedsNoRoles) {
    const auto dialog = dialogFor("estimates.csv", "figure_id,site_id,estimate_id,quantity,value,unit,basis\n"
                                                   "f1,KGZ-KUTESSAY-2,e1,grade,0.2,%,REO\n");
    ASSERT_TRUE(counted(*dialog, "1 joins to 1 site (1 by id)"));
    EXPECT_TRUE(in<QLabel>(*dialog, "attachRecognised")->text().contains(QLatin1String("list of estimates")));
    EXPECT_FALSE(in<QComboBox>(*dialog, "fieldRole3")->isEnabled());
    EXPECT_TRUE(in<QPushButton>(*dialog, "attachAccept")->isEnabled());
}

TEST_F(Attach, publishedTable_isRecognised) {
    const auto dialog = dialogFor("usgs.csv", "record_id,depname,country,stprov,lat_dms,lon_dms,resource,age_info\n"
                                              "1,Kutessay II,Kyrgyzstan,,,,16.3 Mt @ 0.26% REO,\n");
    ASSERT_TRUE(counted(*dialog, "1 row: 1 joins"));
    EXPECT_TRUE(in<QLabel>(*dialog, "attachRecognised")->text().contains(QLatin1String("02-189")));
    EXPECT_EQ(in<QComboBox>(*dialog, "fieldRole6")->currentText(), "Resource in words");
}

TEST_F(Attach, fileThatIsNoTable_isTold) {
    const auto dialog = dialogFor("broken.gpkg", "nothing of the kind");
    ASSERT_TRUE(counted(*dialog, "broken.gpkg"));
    EXPECT_FALSE(in<QPushButton>(*dialog, "attachAccept")->isEnabled());
}

TEST_F(Attach, rowsOfOneFate_areShownAlone) {
    const auto dialog = dialogFor("five.csv", fiveRows);
    ASSERT_TRUE(counted(*dialog, "5 rows"));
    const auto* rows = in<QTableView>(*dialog, "attachRows");
    choose(in<QComboBox>(*dialog, "attachShown"), static_cast<int>(AttachPreviewModel::Shown::Review));
    ASSERT_EQ(rows->model()->rowCount(), 2);
    EXPECT_EQ(cell(rows, 0, 1), "Kutesay");
    EXPECT_EQ(rows->model()->headerData(0, Qt::Vertical).toInt(), 3) << "its number in the table";
    choose(in<QComboBox>(*dialog, "attachShown"), static_cast<int>(AttachPreviewModel::Shown::NoSite));
    EXPECT_EQ(rows->model()->rowCount(), 1);
    choose(in<QComboBox>(*dialog, "fieldRole0"), static_cast<int>(FieldRole::None));
    EXPECT_EQ(rows->model()->rowCount(), 0) << "nothing is known any more";
    choose(in<QComboBox>(*dialog, "fieldRole0"), static_cast<int>(FieldRole::Name));
    EXPECT_TRUE(waitFor([&] { return rows->model()->rowCount() == 1; }));
}

/// Were the rows counted on the window's thread, the counts would be there when the choice returns.
TEST_F(Attach, longTable_isCountedOnAWorkerAndTheNewestChoiceWins) {
    constexpr int many = 20000;
    std::string text = "deposit,country,percent\n";
    for (int i = 0; i < many; ++i)
        text += (i % 100 == 0 ? std::string("Kutessay II") : "Unheard of " + std::to_string(i)) + ",Kyrgyzstan,0.2\n";
    const auto dialog = dialogFor("many.csv", text);
    EXPECT_FALSE(counts(*dialog).contains(QLatin1String("20")));
    ASSERT_TRUE(counted(*dialog, "200 join to 1 site"));
    EXPECT_EQ(in<QTableView>(*dialog, "attachRows")->model()->rowCount(), 200);
    EXPECT_TRUE(in<QLabel>(*dialog, "attachNotes")->text().contains(QLatin1String("At most 200 rows")));
    choose(in<QComboBox>(*dialog, "fieldRole2"), static_cast<int>(FieldRole::Grade)); // by way of every role between
    choose(in<QComboBox>(*dialog, "fieldUnit2"), static_cast<int>(Unit::Percent));
    EXPECT_TRUE(counts(*dialog).startsWith(QLatin1String("Counting")));
    ASSERT_TRUE(counted(*dialog, "200 figures"));
}

TEST_F(Attach, dialogClosedWhileCounting_doesNoHarm) {
    std::string text = "deposit,country\n";
    for (int i = 0; i < 20000; ++i)
        text += "Unheard of " + std::to_string(i) + ",\n";
    auto dialog = dialogFor("many.csv", text);
    ASSERT_TRUE(waitFor([&] { return !counts(*dialog).startsWith(QLatin1String("Reading")); }));
    dialog.reset();
    auto reading = dialogFor("many.csv", text);
    reading.reset();
    EXPECT_TRUE(waitFor([this] { return part<QLabel>("statusBusy")->text().isEmpty(); }));
}

class Review : public Attach {
protected:
    void SetUp() override {
        Attach::SetUp();
        const auto file = m_folder.write("five.csv", fiveRows);
        m_document->attachFile(QString::fromStdString(file.string()));
        ASSERT_TRUE(waitFor([this] { return m_document->attached().size() == 1; }));
        m_panel = part<ReviewPanel>("reviewTabs");
        m_list = part<QTableView>("reviewList");
        m_sides = part<QTableWidget>("reviewSides");
        m_dock = part<QDockWidget>("reviewDock");
        m_dock->show();
        m_dock->raise();
        ASSERT_EQ(m_panel->waiting(), 2);
    }
    void clickRow(int row) {
        const QRect at = m_list->visualRect(m_list->model()->index(row, 0));
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, at.center());
    }
    void press(const char* button) { QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton); }
    [[nodiscard]] const AttachReport& report() const { return m_document->attached().front().report; }
    [[nodiscard]] const MatchDecisions& decisions() const { return session().tables.front().decisions; }
    [[nodiscard]] std::string selectedId() const {
        return m_document->selected().size() == 1 ? std::string(m_document->sites()->id[m_document->selected().front()])
                                                  : std::string();
    }

    ReviewPanel* m_panel = nullptr;
    QTableView* m_list = nullptr;
    QTableWidget* m_sides = nullptr;
    QDockWidget* m_dock = nullptr;
};

TEST_F(Review, attachedTable_listsItsRowsAndOffersThem) {
    EXPECT_EQ(m_dock->windowTitle(), "Review (2)");
    EXPECT_EQ(cell(m_list, 0, ReviewModel::NameColumn), "Kutesay");
    EXPECT_EQ(cell(m_list, 0, ReviewModel::CandidateColumn), "Kutessay II");
    EXPECT_EQ(cell(m_list, 0, ReviewModel::TableColumn), "five.csv");
    EXPECT_FALSE(cell(m_list, 0, ReviewModel::ScoreColumn).isEmpty());
    EXPECT_FALSE(cell(m_list, 0, ReviewModel::WhyColumn).isEmpty());
    EXPECT_TRUE(messages().contains(QLatin1String("2 rows need a look")));
    EXPECT_TRUE(m_document->selected().empty()) << "nobody chose a row yet";
    for (QPushButton* action : m_window->findChildren<QPushButton*>(QStringLiteral("messageAction")))
        if (action->text() == QLatin1String("Review"))
            QTest::mouseClick(action, Qt::LeftButton);
    EXPECT_EQ(m_list->currentIndex().row(), 0);
    EXPECT_EQ(selectedId(), "KGZ-KUTESSAY-2");
}

TEST_F(Review, rowClicked_showsItBesideTheSiteAndSelectsThat) {
    clickRow(0);
    EXPECT_EQ(selectedId(), "KGZ-KUTESSAY-2");
    ASSERT_GT(m_sides->rowCount(), 0);
    EXPECT_EQ(m_sides->item(0, 0)->text(), "deposit");
    EXPECT_EQ(m_sides->item(0, 1)->text(), "Kutesay");
    EXPECT_EQ(m_sides->item(0, 2)->text(), "Kutessay II");
    QTest::keyClick(part<QComboBox>("reviewCandidates"), Qt::Key_Down);
    EXPECT_NE(selectedId(), "KGZ-KUTESSAY-2");
    EXPECT_NE(m_sides->item(0, 2)->text(), "Kutessay II");
}

TEST_F(Review, accept_joinsTheRowAndIsUndone) {
    clickRow(0);
    press("reviewAccept");
    EXPECT_EQ(m_panel->waiting(), 1) << "at once, before the table is joined anew";
    EXPECT_EQ(cell(m_list, m_list->currentIndex().row(), ReviewModel::NameColumn), "Aktyus") << "the next is current";
    EXPECT_EQ(selectedId(), "KGZ-AKTYUZ");
    ASSERT_TRUE(waitFor([this] { return report().decided == 1; }));
    EXPECT_EQ(report().matched, 3);
    EXPECT_EQ(m_dock->windowTitle(), "Review (1)");
    m_document->undoStack()->undo();
    ASSERT_TRUE(waitFor([this] { return report().decided == 0; }));
    EXPECT_EQ(m_panel->waiting(), 2);
    EXPECT_TRUE(decisions().empty());
}

TEST_F(Review, keys_decideTheCurrentRow) {
    clickRow(1);
    QTest::keyClick(m_list, Qt::Key_Up);
    ASSERT_EQ(m_list->currentIndex().row(), 0);
    QTest::keyClick(m_list, Qt::Key_N);
    EXPECT_EQ(m_panel->waiting(), 1);
    ASSERT_EQ(decisions().size(), 1U);
    EXPECT_EQ(decisions().back().verdict, MatchVerdict::Never);
    QTest::keyClick(m_list, Qt::Key_A);
    EXPECT_EQ(m_panel->waiting(), 0);
    ASSERT_EQ(decisions().size(), 2U);
    EXPECT_EQ(decisions().back().verdict, MatchVerdict::Join);
    EXPECT_EQ(m_dock->windowTitle(), "Review");
    ASSERT_TRUE(waitFor([this] { return report().decided == 1 && report().rejected == 1; }));
    EXPECT_FALSE(part<QPushButton>("reviewAccept")->isEnabled());
}

TEST_F(Review, reject_goesThroughTheSitesAndThenOn) {
    clickRow(0);
    const int sites = part<QComboBox>("reviewCandidates")->count();
    ASSERT_GT(sites, 1);
    QTest::keyClick(m_list, Qt::Key_R);
    EXPECT_EQ(cell(m_list, m_list->currentIndex().row(), ReviewModel::NameColumn), "Kutesay") << "it may mean another";
    EXPECT_EQ(part<QComboBox>("reviewCandidates")->count(), sites - 1);
    EXPECT_NE(selectedId(), "KGZ-KUTESSAY-2");
    for (int i = 1; i < sites; ++i)
        press("reviewReject");
    EXPECT_EQ(cell(m_list, m_list->currentIndex().row(), ReviewModel::NameColumn), "Aktyus");
    ASSERT_TRUE(waitFor([this] { return report().unmatched == 2; }));
    EXPECT_EQ(m_panel->waiting(), 1);
}

TEST_F(Review, decision_isListedAndTakenBack) {
    clickRow(0);
    press("reviewAccept");
    ASSERT_TRUE(waitFor([this] { return report().decided == 1; }));
    auto* decided = part<QTableView>("reviewDecided");
    ASSERT_EQ(decided->model()->rowCount(), 1);
    EXPECT_EQ(cell(decided, 0, 0), "Kutesay");
    EXPECT_EQ(cell(decided, 0, 1), "is Kutessay II");
    m_panel->setCurrentIndex(1);
    EXPECT_FALSE(part<QPushButton>("reviewTakeBack")->isEnabled());
    decided->selectRow(0);
    press("reviewTakeBack");
    EXPECT_TRUE(decisions().empty());
    ASSERT_TRUE(waitFor([this] { return report().decided == 0; }));
    EXPECT_EQ(m_panel->waiting(), 2);
    m_document->undoStack()->undo();
    EXPECT_EQ(decisions().size(), 1U);
    ASSERT_TRUE(waitFor([this] { return report().decided == 1; }));
}

TEST_F(Review, tableTakenAway_takesItsRowsAlong) {
    clickRow(0);
    m_document->undoStack()->undo();
    EXPECT_EQ(m_panel->waiting(), 0);
    ASSERT_TRUE(waitFor([this] { return m_document->attached().empty(); }));
    EXPECT_EQ(m_sides->rowCount(), 0);
    EXPECT_FALSE(part<QPushButton>("reviewAccept")->isEnabled());
}

TEST(AttachText, counts_addUpAndNameOnlyWaysThatWereTaken) {
    AttachReport report;
    report.read = 212;
    report.matched = 180;
    report.byId = 40;
    report.exact = 120;
    report.safe = 20;
    report.sites = 96;
    report.ambiguous = 14;
    report.unmatched = 18;
    report.figures = 311;
    report.owners = 12;
    EXPECT_EQ(attachCountsText(report),
              "212 rows: 180 join to 96 sites (40 by id, 120 by name, 20 by another spelling), "
              "14 for review, 18 without a site, 0 rejected; 311 figures, 12 owners");
    report.byId = report.exact = report.safe = report.matched = 0;
    EXPECT_TRUE(attachCountsText(report).contains("0 join to 96 sites, 14"));
}

TEST(AttachText, everyRoleOffered_hasALabelOfItsOwn) {
    QStringList labels;
    for (const FieldRole role : rolesToAttach())
        labels << roleLabel(role);
    EXPECT_EQ(labels.removeDuplicates(), 0);
    EXPECT_FALSE(labels.contains(QString()));
    EXPECT_EQ(unitsOf(FieldRole::Owner).size(), 0U);
    EXPECT_THAT(unitsOf(FieldRole::Grade), ::testing::Contains(Unit::Percent));
    EXPECT_THAT(unitsOf(FieldRole::Grade), ::testing::Not(::testing::Contains(Unit::Tonne)));
    EXPECT_THAT(unitsOf(FieldRole::Tonnage), ::testing::Contains(Unit::Megatonne));
}

} // namespace
} // namespace ree
