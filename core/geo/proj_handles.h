// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <proj.h>

namespace ree {

// Owners of PROJ's handles, for the sources of this room. A context and what was made with it belong to one thread.
struct DestroyProjContext {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct DestroyProjObject {
    void operator()(PJ* object) const { proj_destroy(object); }
};
using ProjContext = std::unique_ptr<PJ_CONTEXT, DestroyProjContext>;
using ProjObject = std::unique_ptr<PJ, DestroyProjObject>;

} // namespace ree
