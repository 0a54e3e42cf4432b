// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/filter.h"
#include "core/query/narrowing.h"

namespace ree {

/// Rows whose field of the source meets the condition; where it is unknown, none does.
void keepByField(Narrowing& rows, const FieldCondition& condition, const SiteTable& table);
/// Rows one of whose folded names holds `part`, which is folded and not empty.
void keepByName(Narrowing& rows, std::string_view part, const SiteTable& table);

} // namespace ree
