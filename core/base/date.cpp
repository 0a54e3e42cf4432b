// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"

#include <cstdlib>
#include <ctime>

#include "core/base/text.h"

namespace ree {

std::string reportDate() {
    const char* const given = std::getenv("SOURCE_DATE_EPOCH");
    const auto epoch = given == nullptr ? std::nullopt : parseInteger(given);
    const std::time_t seconds = epoch ? static_cast<std::time_t>(*epoch) : std::time(nullptr);
    std::tm day{};
    if ((epoch ? gmtime_r(&seconds, &day) : localtime_r(&seconds, &day)) == nullptr)
        return {};
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &day)};
}

} // namespace ree
