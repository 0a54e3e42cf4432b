// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"

#include <cstdlib>
#include <optional>

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace ree {
namespace {

constexpr auto variable = "REE_ATLAS_RESOURCES";

/// Sets the variable for one test and puts the old value back.
class Named {
public:
    explicit Named(const std::string& folder) {
        if (const char* old = std::getenv(variable))
            m_old = old;
        setenv(variable, folder.c_str(), 1);
    }
    ~Named() {
        if (m_old)
            setenv(variable, m_old->c_str(), 1);
        else
            unsetenv(variable);
    }
    Named(const Named&) = delete;
    Named& operator=(const Named&) = delete;

private:
    std::optional<std::string> m_old;
};

TEST(ResourceFolder, namedByTheEnvironment_isTaken) {
    const testing::TempFolder folder;
    folder.write("data/sites.geojson", "{}");
    const Named named(folder.path().string());
    EXPECT_EQ(resourceFolder().value_or(""), folder.path());
}

TEST(ResourceFolder, namedFolderWithoutResources_isNotTaken) {
    const testing::TempFolder folder;
    const Named named(folder.path().string());
    const auto found = resourceFolder();
    EXPECT_NE(found.value_or(""), folder.path());
    if (!found) { // a build tree may have its own beside it
        EXPECT_NE(toText(found.error()).find(folder.path().string()), std::string::npos) << toText(found.error());
    }
}

} // namespace
} // namespace ree
