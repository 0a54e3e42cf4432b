// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How well rows of real tables find their sites, by pairs that were labelled by hand: tests/data/matching/README.md.
#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "core/attach/attach.h"
#include "core/base/text.h"

namespace ree {
namespace {

namespace fs = std::filesystem;

using Cells = std::vector<std::string>;

struct Pair {
    Cells left, right; ///< source, id, name, other names, country, region, latitude, longitude, precision, commodity
    bool same = false;
    bool heldOut = false;
};
enum Side : std::size_t {
    Source,
    Id,
    Name,
    OtherNames,
    Country,
    Region,
    Latitude,
    Longitude,
    Precision,
    Commodity,
    Count
};

std::vector<Pair> labelledPairs() {
    const auto table = readTable(fs::path(REE_SOURCE_DIR) / "tests/data/matching/pairs.csv", {}, {});
    std::vector<Pair> pairs;
    if (!table)
        return pairs;
    for (const auto& row : table->rows) {
        const auto middle = row.begin() + Count;
        pairs.push_back(
            {{row.begin(), middle}, {middle, middle + Count}, row[2 * Count] == "same", pairs.size() % 3 == 2});
    }
    return pairs;
}

std::shared_ptr<SiteTable> sitesOf(const std::vector<const Pair*>& pairs) {
    SiteTableBuilder builder({"left", "", ""});
    std::set<std::string> known;
    for (const Pair* pair : pairs) {
        const Cells& side = pair->left;
        if (!known.insert(side[Id]).second)
            continue;
        SiteRecord record;
        record.id = "left " + side[Id];
        record.name = side[Name];
        record.otherNames = side[OtherNames];
        record.country = countryFromText(side[Country]);
        record.admin1 = side[Region];
        if (const auto lon = parseNumber(side[Longitude]), lat = parseNumber(side[Latitude]); lon && lat)
            record.place = {*lon, *lat};
        if (const auto km = parseNumber(side[Precision]))
            record.precisionKm = static_cast<float>(*km);
        builder.add(record);
    }
    return builder.take();
}

RawTable rowsOf(const std::vector<const Pair*>& pairs) {
    RawTable table;
    table.source = "right.csv";
    table.columns = {"record_id", "name", "other_names", "country", "region", "latitude", "longitude", "commodity"};
    std::set<std::string> known;
    for (const Pair* pair : pairs) {
        const Cells& side = pair->right;
        if (known.insert(side[Id]).second)
            table.rows.push_back({"right " + side[Id], side[Name], side[OtherNames], side[Country], side[Region],
                                  side[Latitude], side[Longitude], side[Commodity]});
    }
    return table;
}

/// The pairs that joined by themselves, and those that stand in the review list, as "left id\nright id".
struct Found {
    std::set<std::string> joined, review;
};

Found attached(const std::vector<const Pair*>& pairs) {
    const auto sites = sitesOf(pairs);
    const auto report = previewAttach(*sites, rowsOf(pairs));
    Found found;
    if (!report)
        return found;
    const auto key = [&](std::int64_t site, const std::string& row) {
        return std::string(sites->id[static_cast<std::size_t>(site)]).substr(5) + "\n" + row.substr(6);
    };
    for (const RowFate& fate : report->rows)
        if (fate.site >= 0)
            found.joined.insert(key(fate.site, fate.key.text));
    for (const ReviewRow& row : report->review)
        for (const MatchCandidate& candidate : row.candidates)
            found.review.insert(key(candidate.site, row.key.text));
    return found;
}

struct Score {
    int same = 0, joined = 0, wrong = 0, right = 0, reviewed = 0;
    [[nodiscard]] double precision() const { return joined == 0 ? 1 : double(right) / joined; }
    [[nodiscard]] double recall() const { return double(right) / same; }
    [[nodiscard]] double found() const { return double(right + reviewed) / same; }
};

void add(Score& score, const Pair& pair, const Found& found) {
    const std::string key = pair.left[Id] + "\n" + pair.right[Id];
    const bool joined = found.joined.contains(key);
    score.same += pair.same ? 1 : 0;
    score.joined += joined ? 1 : 0;
    score.right += joined && pair.same ? 1 : 0;
    score.reviewed += !joined && pair.same && found.review.contains(key) ? 1 : 0;
    if (joined && !pair.same) {
        ++score.wrong;
        std::cout << "  wrong: " << pair.left[Name] << " = " << pair.right[Name] << '\n';
    }
    if (pair.same && !joined && !found.review.contains(key))
        std::cout << "  missed: " << pair.left[Name] << " = " << pair.right[Name] << '\n';
}

void print(const char* name, const Score& s) {
    std::cout << name << ": " << s.same << " pairs are the same; joined " << s.joined << ", of these right " << s.right
              << ": precision " << s.precision() << ", recall " << s.recall() << ", with the review list " << s.found()
              << '\n';
}

TEST(LabelledPairs, whatJoinsByItself_isRight) {
    const auto pairs = labelledPairs();
    ASSERT_GE(pairs.size(), 300U);
    std::map<std::string, std::vector<const Pair*>> groups;
    for (const Pair& pair : pairs)
        groups[pair.left[Source] + "\n" + pair.right[Source]].push_back(&pair);
    Score looked, heldOut;
    for (const auto& [name, group] : groups) {
        const Found found = attached(group);
        for (const Pair* pair : group)
            add(pair->heldOut ? heldOut : looked, *pair, found);
    }
    print("looked at ", looked);
    print("held out  ", heldOut);
    for (const Score& score : {looked, heldOut}) {
        EXPECT_GE(score.precision(), 0.99);
        EXPECT_GE(score.recall(), 0.80);
        EXPECT_GE(score.found(), 0.97);
    }
}

} // namespace
} // namespace ree
