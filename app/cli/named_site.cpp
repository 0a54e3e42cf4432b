// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/named_site.h"

#include <vector>

#include "core/base/text.h"

namespace ree {

Result<std::uint32_t> siteCalled(const SiteTable& table, const std::string& wanted) {
    const std::string folded = foldText(wanted);
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        if (table.id[row] == wanted)
            return row;
        for (const auto name : splitList(table.searchKey[row], "\n"))
            if (name == folded && (rows.empty() || rows.back() != row))
                rows.push_back(row);
    }
    if (rows.size() == 1)
        return rows.front();
    std::vector<std::string> ids;
    for (const std::uint32_t row : rows)
        ids.emplace_back(table.id[row].empty() ? table.name[row] : table.id[row]);
    return failure(ErrorCode::NotFound, "Cannot find the site '" + wanted + "'", {},
                   rows.empty() ? "no site has this id or name" : "several sites are called so",
                   rows.empty() ? "List the sites with: ree-atlas sites --columns id,name"
                                : "Name one by its id: " + joined(ids, ", ") + ".");
}

} // namespace ree
