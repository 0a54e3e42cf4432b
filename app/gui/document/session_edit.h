// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>

#include <QUndoCommand>

#include "core/session/session.h"

namespace ree {

/// A step from one session to another.
class SessionEdit : public QUndoCommand {
public:
    using Apply = std::function<void(const Session&)>;
    SessionEdit(const QString& text, Session before, Session after, Apply apply)
        : QUndoCommand(text), m_before(std::move(before)), m_after(std::move(after)), m_apply(std::move(apply)) {}
    void undo() override { m_apply(m_before); }
    void redo() override { m_apply(m_after); }

private:
    Session m_before;
    Session m_after;
    Apply m_apply;
};

} // namespace ree
