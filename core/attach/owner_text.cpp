// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/owner_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/text.h"

namespace ree {
namespace {

constexpr double roundingSlack = 0.5; ///< percent: published shares are rounded

/// A share where it stands: "(50%)", "[51.00 %]", "50 %", "(49%?".
struct ShareAt {
    std::size_t begin = 0; ///< of its bracket, or its number
    std::size_t end = 0;   ///< behind its sign and bracket
    Quantity share;
    bool readable = true;
};

bool isNumberPart(char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; }

/// The share whose sign '%' stands at `sign`; nothing when no number stands before it.
std::optional<ShareAt> shareAt(std::string_view text, std::size_t sign) {
    std::size_t end = sign;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\xA0' || text[end - 1] == '\xC2'))
        --end;
    std::size_t begin = end;
    while (begin > 0 && isNumberPart(text[begin - 1]))
        --begin;
    while (begin < end && !(text[begin] >= '0' && text[begin] <= '9'))
        ++begin;
    if (begin == end)
        return std::nullopt;
    ShareAt at{begin, sign + 1, {}, true};
    while (at.begin > 0 && (text[at.begin - 1] == '<' || text[at.begin - 1] == '>'))
        --at.begin;
    const auto quantity = parseQuantity(text.substr(at.begin, end - at.begin), Unit::Percent);
    at.readable = quantity.has_value();
    at.share = quantity.value_or(Quantity{{}, Unit::Percent});
    const auto before = text.find_last_not_of(" ", at.begin == 0 ? 0 : at.begin - 1);
    const bool bracket =
        at.begin > 0 && before != std::string_view::npos && (text[before] == '(' || text[before] == '[');
    if (!bracket)
        return at;
    at.begin = before;
    // A bracket that was never closed, or closed by a sign that was lost on the way, ends here as well.
    while (at.end < text.size() && (text[at.end] == ' ' || text[at.end] == '?'))
        ++at.end;
    if (at.end < text.size() && (text[at.end] == ')' || text[at.end] == ']'))
        ++at.end;
    return at;
}

std::vector<ShareAt> sharesIn(std::string_view text) {
    std::vector<ShareAt> shares;
    for (std::size_t sign = text.find('%'); sign != std::string_view::npos; sign = text.find('%', sign + 1))
        if (const auto at = shareAt(text, sign))
            shares.push_back(*at);
    return shares;
}

/// The name without the separators and conjunctions around it.
std::string nameOf(std::string_view text) {
    const auto drop = [&text](std::string_view word) {
        if (!text.starts_with(word))
            return false;
        text = trimmed(text.substr(word.size()));
        return true;
    };
    text = trimmed(text);
    while (drop(",") || drop(";") || drop("&") || drop("and ") || drop("und ") || drop("и ") || drop("- ") ||
           drop("– ") || drop("— ") || drop(":") || drop(")") || drop("]") || drop(". "))
        continue;
    for (bool more = true; more && !text.empty();) {
        more = false;
        for (const auto sign : {",", ";", ":", " -", " –", " —"})
            if (text.ends_with(sign)) {
                text = trimmed(text.substr(0, text.size() - std::string_view(sign).size()));
                more = true;
            }
    }
    return std::string(text);
}

/// "(exploration license, about 35 sq km)" says something about the holding; "(Vinacomin)" belongs to the name.
bool isRemark(std::string_view inside) {
    const std::string key = lowerAscii(inside);
    return key.find(',') != std::string::npos || key.find("licen") != std::string::npos ||
           key.find("option") != std::string::npos || key.find("лиценз") != std::string::npos;
}

OwnerPart partFrom(std::string_view text, const Quantity& share) {
    OwnerPart part{nameOf(text), share, {}};
    const std::size_t open = part.owner.rfind('(');
    if (open == std::string::npos || !part.owner.ends_with(')'))
        return part;
    const std::string inside = part.owner.substr(open + 1, part.owner.size() - open - 2);
    if (!isRemark(inside))
        return part;
    part.note = inside;
    part.owner = nameOf(std::string_view(part.owner).substr(0, open));
    return part;
}

bool meansNobody(std::string_view owner) {
    static constexpr std::array<std::string_view, 9> words{"",     "-",       "--",         "n/a", "na",
                                                           "none", "unknown", "not stated", "н/д"};
    const std::string key = lowerAscii(owner);
    return std::find(words.begin(), words.end(), key) != words.end();
}

void addPart(OwnersRead& read, std::string_view text, const Quantity& share) {
    OwnerPart part = partFrom(text, share);
    if (!meansNobody(part.owner))
        read.owners.push_back(std::move(part));
    else if (share.value.known())
        read.remarks.push_back("a share of " + toText(share) + " has no owner beside it");
}

void checkSum(OwnersRead& read) {
    double sum = 0;
    for (OwnerPart& part : read.owners) {
        if (part.share.value.known() && part.share.value.low > 100) {
            read.remarks.push_back("'" + part.owner + "' has a share of " + toText(part.share) + ", which cannot be");
            part.share = {{}, Unit::Percent};
        }
        sum += part.share.value.known() ? part.share.value.low : 0;
    }
    if (sum > 100 + roundingSlack)
        read.remarks.push_back("the shares add up to " + readableNumber(sum) + " %");
}

/// "51 % A, 49 % B": each share stands before its owner.
bool sharesComeFirst(std::string_view text, const std::vector<ShareAt>& shares) {
    return nameOf(text.substr(0, shares.front().begin)).empty();
}

} // namespace

OwnersRead ownersFrom(std::string_view text) {
    OwnersRead read;
    const Quantity unknown{{}, Unit::Percent};
    text = trimmed(text);
    const auto shares = sharesIn(text);
    if (shares.empty()) {
        for (const auto part : splitList(text, ";\n"))
            addPart(read, part, unknown);
        return read;
    }
    for (const ShareAt& at : shares)
        if (!at.readable)
            read.remarks.push_back("a share cannot be read: '" + std::string(text.substr(at.begin, at.end - at.begin)) +
                                   "'");
    const bool first = sharesComeFirst(text, shares);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const std::size_t begin = first ? shares[i].end : i == 0 ? 0 : shares[i - 1].end;
        const std::size_t end = !first ? shares[i].begin : i + 1 < shares.size() ? shares[i + 1].begin : text.size();
        // Owners without a share may stand before one with: "A; B (50%)".
        const auto named = splitList(text.substr(begin, end - begin), ";\n");
        for (std::size_t k = 0; !first && k + 1 < named.size(); ++k)
            addPart(read, named[k], unknown);
        addPart(read,
                named.empty() ? std::string_view()
                : first       ? text.substr(begin, end - begin)
                              : named.back(),
                shares[i].share);
    }
    if (!first)
        for (const auto rest : splitList(text.substr(shares.back().end), ";\n"))
            if (!nameOf(rest).empty() && nameOf(rest) != "?")
                addPart(read, rest, unknown);
    checkSum(read);
    return read;
}

} // namespace ree
