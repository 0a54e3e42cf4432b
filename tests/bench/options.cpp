// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/options.h"

#include "core/base/text.h"

namespace ree::bench {
namespace {

/// Takes over the option that stands at `i` and what belongs to it; false where that is missing or wrong.
bool take(const std::vector<std::string>& arguments, std::size_t& i, Options& options) {
    const std::string& name = arguments[i];
    if (!name.starts_with('-')) {
        options.file = name;
        return true;
    }
    if (name == "--views") {
        options.task = Task::TellViews;
        return true;
    }
    if (name == "--session") {
        options.task = Task::PlaySession;
        return true;
    }
    if (i + 1 == arguments.size())
        return false;
    const std::string& value = arguments[++i];
    if (name == "--sites") {
        options.sites = parseInteger(value);
        return options.sites.value_or(0) > 0;
    }
    if (name == "--only") {
        for (const std::string_view op : splitList(value, ","))
            options.only.emplace_back(op);
        return !options.only.empty();
    }
    options.task = Task::MakeFile;
    options.file = value;
    return name == "--make";
}

} // namespace

std::optional<Options> optionsFrom(const std::vector<std::string>& arguments) {
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (!take(arguments, i, options))
            return std::nullopt;
    return options;
}

} // namespace ree::bench
