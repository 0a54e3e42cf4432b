// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include "app/briefing/slide.h"
#include "core/session/map_state.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace ree {

class Document;
class SlideMaker;

[[nodiscard]] QString layoutText(SlideLayout layout);

/// The deck: a live preview of the slide that would be made now, or of the one that is picked, and thumbnails that can
/// be put in order. Everything done to the deck is a step that can be undone.
///
/// A slide just added stays picked, so that its title can be written and its layout chosen at once; it is left when
/// the window goes on to show something else.
class BriefingPanel : public QWidget {
    Q_OBJECT
public:
    BriefingPanel(Document* document, QWidget* parent);

    /// The slide of what the window shows, in the layout chosen.
    [[nodiscard]] SlideState liveSlide() const;
    /// The picked slide, else the live one.
    [[nodiscard]] SlideState currentSlide() const;
    /// Adds what the window shows, and has its title written: Return or Escape go back to where the focus was.
    void addSlide();
    void finishFields();                ///< what is being typed counts, as if the field had been left
    void setLayout(SlideLayout layout); ///< of the current slide; then asks what that layout needs
    void followView();                  ///< the window looks elsewhere; the document knows where by now
    void setPhoto(const QString& path); ///< of the current slide
    [[nodiscard]] SlideMaker* maker() { return m_maker; }

signals:
    void exportWanted(bool wholeDeck); ///< else the current slide
    void houseStyleWanted();
    void photoWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeHeading();
    void makeFields();
    void connectFields();
    void makeButtons();
    void makeDeck();
    void makeDeckKeys();
    void makeProgress();
    [[nodiscard]] int picked() const; ///< index of the slide picked, -1 for the live one
    void editSlides(const QString& text, std::vector<SlideState> slides);
    /// Changes the picked slide, or the fields of the live one.
    template <class Change>
    void change(const QString& text, Change change);
    void showFields();
    void listSlides();
    void showSlide(QListWidgetItem* item, std::size_t index);
    void showHeading();
    void takeOrder();
    void takeTitle();
    void takeOther();
    void takeNote();
    void removeSlide();
    void moveBy(int places); ///< the picked slide in the deck
    void leaveAdded();       ///< when the window shows something else
    void goBack();           ///< the focus, to where it was before the slide was added
    [[nodiscard]] bool titleKey(QEvent* event);
    void askPreview();
    void showPreview(const QImage& image, const QString& title);
    [[nodiscard]] QPushButton* button(const QString& name, const QString& text, const QString& tip);

    Document* m_document;
    SlideMaker* m_maker;
    QLabel* m_heading;
    QPushButton* m_next;
    QLabel* m_preview;
    QFormLayout* m_form;
    QComboBox* m_layout;
    QLineEdit* m_title;
    QPlainTextEdit* m_note;
    QComboBox* m_chart;
    QLineEdit* m_other;
    QPushButton* m_photo;
    QListWidget* m_list = nullptr; ///< made after the fields
    QPushButton* m_update;
    QPushButton* m_goTo;
    QPushButton* m_remove;
    QPushButton* m_exportDeck;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    SlideState m_live; ///< of the fields; its map is the window's
    QTimer m_timer;
    QImage m_image;
    QPointer<QWidget> m_cameFrom; ///< had the focus before the slide was added
    bool m_added = false;         ///< the picked slide was added just now
    bool m_showing = false;       ///< fields are being filled, nobody edits
};

} // namespace ree
