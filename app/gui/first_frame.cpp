// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/first_frame.h"

#include <memory>
#include <utility>

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

namespace ree {
namespace {

/// Looks at the events of the whole program, because the window itself may lie wholly under its children and then gets
/// no paint event of its own.
class FirstFrame : public QObject {
public:
    FirstFrame(QWidget* window, std::function<void()> tell) : QObject(window), m_tell(std::move(tell)) {
        QCoreApplication::instance()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Paint || !watched->isWidgetType())
            return false;
        if (static_cast<QWidget*>(watched)->window() != parent())
            return false;
        QCoreApplication::instance()->removeEventFilter(this);
        // This is the first of many paint events of the frame; when the loop comes round, it has been flushed.
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_tell();
                deleteLater();
            },
            Qt::QueuedConnection);
        return false;
    }

private:
    std::function<void()> m_tell;
};

} // namespace

void whenFirstFrameIsPainted(QWidget* window, std::function<void()> tell) {
    new FirstFrame(window, std::move(tell)); // the window owns it, until it has told
}

} // namespace ree
