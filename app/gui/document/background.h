// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

#include <QMetaObject>
#include <QObject>
#include <QThreadPool>

#include "app/paint/qt_text.h"

namespace ree {

/// Runs `work` on `pool` and hands what it returns to `done` on the thread of `context`. The owner of the pool waits
/// for it before `context` dies.
template <class Work, class Done>
void runInBackground(QThreadPool& pool, QObject* context, Work work, Done done) {
    pool.start([context, work = std::move(work), done = std::move(done)]() mutable {
        auto result = std::make_shared<decltype(work())>(work());
        QMetaObject::invokeMethod(
            context, [result, done]() mutable { done(std::move(*result)); }, Qt::QueuedConnection);
    });
}

} // namespace ree
