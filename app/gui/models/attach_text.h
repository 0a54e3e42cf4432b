// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "core/attach/attach.h"

namespace ree {

/// What a field may mean, for people: "Grade of", "Owner's share".
[[nodiscard]] QString roleLabel(FieldRole role);
/// The roles that a table to attach can make use of, in the order in which they are offered; `None` first.
[[nodiscard]] const std::vector<FieldRole>& rolesToAttach();
/// Units that a field of this role may be in, `None` ("as written in the cells") first; empty where it has none.
[[nodiscard]] std::vector<Unit> unitsOf(FieldRole role);
/// Whether FieldMeaning::component says something about fields of this role.
[[nodiscard]] bool hasComponent(FieldRole role);

/// "212 rows: 180 join to 96 sites (40 by id, 120 by name, 20 by another spelling), 14 for review, 18 without a site,
/// 0 rejected; 311 figures, 12 owners". Only of what can be; the numbers in the brackets add up to the first.
[[nodiscard]] QString attachCountsText(const AttachReport& report);
/// What was recognised of a table, in a sentence: its layout or what its rows are; "" for nothing.
[[nodiscard]] QString recognisedText(const TableGuess& guess);
/// What is to be known of the rows shown, a line each.
[[nodiscard]] QString previewNotes(std::size_t rows, std::size_t mostShown, bool attachedAlready);
/// The first of what was noticed on reading a table and of its cells that cannot be read, a line each; not what becomes
/// of whole rows, which stands beside them.
[[nodiscard]] QString troublesText(const Warnings& warnings);
/// What became of a row: "Kutessay II", "Kutessay II? For review", "no site", "rejected: it names no site".
/// `review` is the row's own, null when it is not for review.
[[nodiscard]] QString fateLine(const SiteTable& sites, const RowFate& fate, const ReviewRow* review);

/// "93 %", "" for a score that was not made.
[[nodiscard]] QString scoreText(double score);
/// "4.2 km", "" when a place is unknown.
[[nodiscard]] QString distanceText(double km);

} // namespace ree
