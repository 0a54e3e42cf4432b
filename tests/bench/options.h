// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ree::bench {

inline constexpr const char* usage =
    "usage: ree-bench [FILE] [--sites N] [--only OP,OP…]   one JSON line an operation\n"
    "       ree-bench [FILE] [--sites N] --views           the boxes that the map operations look at\n"
    "       ree-bench [FILE] [--sites N] --session         how long the window stands still in a session (N: a "
    "million)\n"
    "       ree-bench --make FILE [--sites N]              writes the synthetic sites (.shp .gpkg .fgb .geojson)\n"
    "Without FILE, N synthetic sites are measured: 100,000 when not said.\n";

enum class Task { Measure, TellViews, PlaySession, MakeFile };

struct Options {
    Task task = Task::Measure;
    std::filesystem::path file;        ///< to read, or to make; empty for synthetic sites
    std::optional<std::int64_t> sites; ///< to make up
    std::vector<std::string> only;     ///< operations; empty for all
};

/// Nothing where the arguments cannot be understood.
[[nodiscard]] std::optional<Options> optionsFrom(const std::vector<std::string>& arguments);

} // namespace ree::bench
