// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ree {

/// Registers GDAL's drivers and shuts what a file must not reach: no network, no helper files beside a source. Call it
/// before any use of GDAL; later calls do nothing. Thread-safe.
void setUpGdal();

} // namespace ree
