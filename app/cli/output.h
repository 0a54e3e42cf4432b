// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "app/cli/selection.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/io/source_info.h"

namespace ree {

inline constexpr int exitDone = 0;
inline constexpr int exitCouldNot = 1;
inline constexpr int exitWrongUsage = 2;

/// The error on standard error in one line, and the exit code that goes with it.
[[nodiscard]] int report(const Error& error);
/// `text` on standard output, and the exit code: a full disk or a closed pipe behind it is a failure like any other.
[[nodiscard]] int printed(const std::string& text);
/// Troubles of a session, then notes and warnings on standard error, at most `limit` warnings and a count of the
/// others.
void report(const Chosen& chosen, std::size_t limit = 20);
void report(const Warnings& warnings, std::size_t limit = 20);
/// A job that draws its progress on standard error when that is a terminal.
[[nodiscard]] Job terminalJob();
/// `info --json`, the documented contract.
[[nodiscard]] std::string toJson(const SourceInfo& info);
/// `info` for a person.
[[nodiscard]] std::string toPlainText(const SourceInfo& info);
/// Rows of texts as a table for a terminal: columns padded, long cells cut with "…".
[[nodiscard]] std::string aligned(const std::vector<std::vector<std::string>>& rows, std::size_t maxCell = 32);

} // namespace ree
