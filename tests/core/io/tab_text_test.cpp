// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/tab_text.h"

#include "tests/support/make_sites.h"

namespace ree {
namespace {

using ::testing::HasSubstr;

TEST(ClipboardList, hasALineARowAndNoTabWithinACell) {
    SiteRecord record;
    record.name = "=A\tB\n<C>";
    record.gradePercent = Interval::below(0.1);
    const auto sites = testing::tableOf({record});
    const auto columns = columnsFromText(*sites, "name,grade_percent");
    ASSERT_TRUE(columns);
    const ListForClipboard list = clipboardList(*sites, testing::allRows(*sites), *columns);
    EXPECT_THAT(list.tabs, HasSubstr("\n'=A B <C>\t<0.1\n"));
    EXPECT_THAT(list.html, HasSubstr("<td>&#39;=A B &lt;C&gt;</td><td>&lt;0.1</td>"));
}

} // namespace
} // namespace ree
