// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QThreadPool>
#include <QTimer>

class QDialogButtonBox;
class QFormLayout;

namespace ree {

/// A dialog with a live preview that a worker paints. What differs between a map and a slide is added by the caller:
/// rows of the form, and a function that makes the picture at a given width in pixels.
class PictureDialog : public QDialog {
    Q_OBJECT
public:
    using Render = std::function<QImage(int widthPx)>; ///< called on a worker
    /// `describe` is called on the GUI thread each time something changed and answers with what the worker has to do.
    PictureDialog(const QString& title, std::function<Render()> describe, QWidget* parent);
    ~PictureDialog() override;
    [[nodiscard]] QFormLayout* form() const { return m_form; }
    [[nodiscard]] QDialogButtonBox* buttons() const { return m_buttons; }
    /// The last preview as a picture for the clipboard.
    [[nodiscard]] const QImage& preview() const { return m_image; }
    void refresh();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void render();
    void showImage();

    std::function<Render()> m_describe;
    QFormLayout* m_form;
    QLabel* m_picture;
    QDialogButtonBox* m_buttons;
    QImage m_image;
    std::uint64_t m_number = 0;
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace ree
