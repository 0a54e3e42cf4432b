// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "core/analysis/comparison_report.h"
#include "core/base/text.h"
#include "core/io/atomic_file.h"
#include "core/io/checked_file.h"

namespace ree {
namespace {

/// A version that was compared is somebody's data: a report never takes its place.
bool isInput(const ComparisonReport& report, const std::filesystem::path& target) {
    std::error_code ignored;
    return std::filesystem::equivalent(report.before.name, target, ignored) ||
           std::filesystem::equivalent(report.after.name, target, ignored);
}

} // namespace

Status writeComparison(const ComparisonReport& report, const std::filesystem::path& target, const Job& job) {
    if (isInput(report, target))
        return failure(ErrorCode::NotAllowed, "Cannot write", target.string(), "the report compares this very file",
                       "Choose another name; sources are never changed.");
    const std::string ending = lowerAscii(target.extension().string());
    if (ending != ".html" && ending != ".htm" && ending != ".json" && ending != ".txt")
        return failure(ErrorCode::WrongText, "Cannot tell the format of", target.string(), "",
                       "End the name with .html, .json or .txt.");
    job.say(-1, "Writing " + target.filename().string());
    const std::string text = ending == ".json"  ? toJson(report)
                             : ending == ".txt" ? toText(report, std::numeric_limits<std::size_t>::max())
                                                : toHtml(report);
    const auto written = writeAtomically(target, [&](const std::filesystem::path& draft) -> Status {
        CheckedFile file(draft);
        file.write(text);
        const Status done = file.finish();
        if (done && job.cancelled())
            return failure(ErrorCode::Cancelled, "Writing", target.string(), "it was cancelled");
        return done;
    });
    return written ? Status() : Status(tl::unexpected(written.error()));
}

} // namespace ree
