// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dialogs/picture_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

#include "app/gui/document/background.h"

namespace ree {
namespace {
constexpr int previewWidth = 1920; ///< painted once at this size and shown smaller
}

PictureDialog::PictureDialog(const QString& title, std::function<Render()> describe, QWidget* parent)
    : QDialog(parent), m_describe(std::move(describe)), m_form(new QFormLayout), m_picture(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this)) {
    setWindowTitle(title);
    resize(1120, 780);
    m_picture->setObjectName(QStringLiteral("picturePreview"));
    m_picture->setAccessibleName(tr("Preview"));
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumSize(480, 270);
    m_picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_picture->setText(tr("The preview is being painted…"));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(150);
    connect(&m_timer, &QTimer::timeout, this, &PictureDialog::render);
    refresh();
}

PictureDialog::~PictureDialog() { m_pool.waitForDone(); }

void PictureDialog::refresh() { m_timer.start(); }

void PictureDialog::render() {
    runInBackground(
        m_pool, this, [make = m_describe()] { return make(previewWidth); },
        [this, number = ++m_number](QImage image) {
            if (number != m_number || image.isNull())
                return;
            m_image = std::move(image);
            showImage();
        });
}

void PictureDialog::showImage() {
    if (m_image.isNull())
        return;
    const double ratio = devicePixelRatioF();
    QImage fitted = m_image.scaled(m_picture->size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    fitted.setDevicePixelRatio(ratio);
    m_picture->setPixmap(QPixmap::fromImage(fitted));
}

void PictureDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    showImage();
}

} // namespace ree
