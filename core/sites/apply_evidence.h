// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/site_table.h"

namespace ree {

/// Recomputes the value columns (grade, tonnage, contained, owner) of every site that has evidence.
void applyEvidence(SiteTable& sites);

} // namespace ree
