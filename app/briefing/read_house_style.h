// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "app/briefing/house_style.h"
#include "core/base/result.h"

namespace ree {

struct HouseStyleRead {
    HouseStyle style;
    Warnings warnings; ///< colours that were changed to be readable, fonts and logos that are not there, …
};
/// Reads how a house's slides look, from a theme file (.json, docs/house-style.md) or from a template (.pptx, .potx):
/// slide size, colours, fonts. What it does not say is as in houseStyle(theme). Text is readable in what is answered
/// (makeReadable). Any thread, once there is a QGuiApplication. Errors: those of the door, UnknownFormat for any other
/// ending, Damaged, WrongContent for pages narrower than 4:3 or wider than 2:1, NotAllowed for unreasonable archives.
[[nodiscard]] Result<HouseStyleRead> readHouseStyle(const std::filesystem::path& path, Theme theme);

} // namespace ree
