// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <string>

namespace ree::testing {

/// SOURCE_DATE_EPOCH as long as this lives: 2026-11-24 12:00 UTC, or another moment.
class FixedDate {
public:
    explicit FixedDate(const char* seconds = "1795521600") {
        if (const char* earlier = std::getenv("SOURCE_DATE_EPOCH"))
            m_earlier = earlier;
        setenv("SOURCE_DATE_EPOCH", seconds, 1);
    }
    ~FixedDate() {
        if (m_earlier.empty())
            unsetenv("SOURCE_DATE_EPOCH");
        else
            setenv("SOURCE_DATE_EPOCH", m_earlier.c_str(), 1);
    }
    FixedDate(const FixedDate&) = delete;
    FixedDate& operator=(const FixedDate&) = delete;

private:
    std::string m_earlier;
};

} // namespace ree::testing
