// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/domain/quantity.h"

namespace ree {

/// One owner of several in a cell.
struct OwnerPart {
    std::string owner;
    Quantity share;   ///< percent; Unknown when not stated
    std::string note; ///< what stood in brackets and is neither a share nor part of the name
};
struct OwnersRead {
    std::vector<OwnerPart> owners;    ///< in the order of the text; empty for "-", "n/a" and the like
    std::vector<std::string> remarks; ///< what is odd: shares over 100, a share without an owner
};

/// Takes a list of owners apart: "Samruk-Energo (50%), United Company RUSAL (50%)", "A 51 %; B 49 %",
/// "ООО «Ромашка» (50 %)", "Huaibei Mining Co., Ltd.[51.00%]; Chery Holding[49.00%]", "51 % A, 49 % B". Shares end an
/// owner, so commas within a name ("Co., Ltd") stay; without shares only ';' and line breaks part owners, since a comma
/// may belong to a name. The words stay as written. Thread-safe.
[[nodiscard]] OwnersRead ownersFrom(std::string_view text);

} // namespace ree
