// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/site_names.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/attach/name_words.h"
#include "core/attach/spelling_distance.h"
#include "core/base/text.h"

namespace ree {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isVowel(char c) { return std::string_view("aeiouyAEIOUY").find(c) != std::string_view::npos; }

/// Before folding makes "i" of it: j is zh before a vowel ("Jeroy", "Karajilga"), and a glide behind one ("Dzheroj").
std::string withSoundedJ(std::string_view text) {
    std::string sounded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool j = text[i] == 'j' || text[i] == 'J';
        const bool beforeVowel = i + 1 < text.size() && isVowel(text[i + 1]);
        const bool afterD = i > 0 && (text[i - 1] == 'd' || text[i - 1] == 'D');
        if (j && (beforeVowel || afterD))
            sounded += "zh";
        else
            sounded += text[i];
    }
    return sounded;
}

/// The value of a Roman numeral up to 39 in folded letters; "i" may also be the Russian "and", which the caller knows.
std::optional<int> romanNumber(std::string_view word) {
    static constexpr std::array<std::string_view, 10> ones{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    for (int tens = 0; tens <= 3; ++tens)
        for (int one = tens == 0 ? 1 : 0; one < 10; ++one)
            if (word ==
                std::string(static_cast<std::size_t>(tens), 'x') + std::string(ones[static_cast<std::size_t>(one)]))
                return tens * 10 + one;
    return std::nullopt;
}

std::string withoutZeros(std::string_view digits) {
    const auto first = digits.find_first_not_of('0');
    return std::string(first == std::string_view::npos ? "0" : digits.substr(first));
}

/// Words of letters and words of digits: "k7" stays a label, "dos1" is "dos" and "1", "4th" is an ordinal.
std::vector<std::string> partsOf(std::string_view folded) {
    std::vector<std::string> parts;
    for (const auto word : splitList(folded, " ")) {
        const auto digit = std::find_if(word.begin(), word.end(), isDigit);
        const auto letters = static_cast<std::size_t>(digit - word.begin());
        const bool split = letters >= 3 && letters < word.size() && std::all_of(digit, word.end(), isDigit);
        if (split) {
            parts.emplace_back(word.substr(0, letters));
            parts.emplace_back(word.substr(letters));
        } else {
            parts.emplace_back(word);
        }
    }
    return parts;
}

class NameTaker {
public:
    explicit NameTaker(std::string_view spelling) {
        m_name.folded = foldText(spelling);
        std::erase(m_name.folded, ' '); // "Ak-Bulak" and "Akbulak" are one spelling
        m_parts = partsOf(foldText(withSoundedJ(spelling)));
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            take(i);
        if (m_name.words.empty())
            keepWhatThereIs();
        for (const std::string& word : m_name.words)
            m_name.letters += word;
        std::sort(m_name.numbers.begin(), m_name.numbers.end());
    }
    [[nodiscard]] SiteName name() && { return std::move(m_name); }

private:
    void take(std::size_t i) {
        const std::string& part = m_parts[i];
        if (std::all_of(part.begin(), part.end(), isDigit))
            return m_name.numbers.push_back(withoutZeros(part));
        if (i > 0)
            if (const auto roman = romanNumber(part); roman && (part != "i" || isLast(i)))
                return m_name.numbers.push_back(std::to_string(*roman));
        if (i > 0 && isLabel(part))
            return m_name.numbers.push_back(part);
        std::string sound = soundOf(part);
        const auto word = nameWordFor(sound);
        if (!word) {
            m_name.sides |= takeSidePrefix(sound);
            return m_name.words.push_back(withoutEnding(std::move(sound)));
        }
        switch (word->role) {
        case NameWord::Role::Generic: m_generic.push_back(std::move(sound)); break;
        case NameWord::Role::Side:
            m_name.sides |= word->bits;
            m_side.push_back(std::move(sound));
            break;
        case NameWord::Role::Kind:
            m_name.kinds |= word->bits;
            m_kind.push_back(std::move(sound));
            break;
        case NameWord::Role::Number: m_name.numbers.emplace_back(word->number); break;
        }
    }

    /// The last word, or followed by words that every deposit bears.
    [[nodiscard]] bool isLast(std::size_t i) const {
        for (std::size_t next = i + 1; next < m_parts.size(); ++next)
            if (const auto word = nameWordFor(soundOf(m_parts[next])); !word || word->role != NameWord::Role::Generic)
                return false;
        return true;
    }
    /// "k7", "b": one letter, or a short mix with a digit.
    [[nodiscard]] static bool isLabel(const std::string& part) {
        constexpr std::size_t longest = 3;
        const bool digit = std::any_of(part.begin(), part.end(), isDigit);
        return (part.size() == 1 && part != "i" && part != "a") || (digit && part.size() <= longest);
    }

    /// A name of nothing but such words is made of them: "Northern", "Tailings 4", "Mine".
    void keepWhatThereIs() {
        if (!m_side.empty()) {
            m_name.words = m_side;
            return;
        }
        m_name.words = m_kind.empty() ? m_generic : m_kind;
    }

    SiteName m_name;
    std::vector<std::string> m_parts;
    std::vector<std::string> m_generic, m_side, m_kind;
};

/// The text without its brackets; what stood in them goes to `aside`.
std::string withoutBrackets(std::string_view text, std::vector<std::string>& aside) {
    std::string outside;
    std::string inside;
    int depth = 0;
    for (const char c : text) {
        if (c == '(' || c == '[') {
            ++depth;
            outside += ' ';
        } else if ((c == ')' || c == ']') && depth > 0) {
            if (--depth == 0)
                aside.push_back(std::exchange(inside, {}));
        } else {
            (depth > 0 ? inside : outside) += c;
        }
    }
    if (!inside.empty())
        aside.push_back(std::move(inside));
    return outside;
}

bool namesAnother(std::string_view spelling) {
    const std::string key = lowerAscii(trimmed(spelling));
    return key.starts_with("part of ") || key.starts_with("includes ") || key.starts_with("near ");
}

/// Words of both names paired by likeness, whatever their order; a word without a partner counts against it.
double wordsAlike(const SiteName& a, const SiteName& b) {
    constexpr double alike = 0.8;
    constexpr std::size_t mostWords = 12;
    if (a.words.size() > mostWords || b.words.size() > mostWords)
        return 0;
    std::uint32_t taken = 0;
    double matched = 0;
    for (const std::string& word : a.words) {
        double best = 0;
        std::size_t at = 0;
        for (std::size_t i = 0; i < b.words.size(); ++i)
            if ((taken & (1U << i)) == 0)
                if (const double s = spellingSimilarity(word, b.words[i], alike); s > best) {
                    best = s;
                    at = i;
                }
        if (best < alike)
            continue;
        taken |= 1U << at;
        matched += best * static_cast<double>(word.size() + b.words[at].size());
    }
    return 0.98 * matched / static_cast<double>(a.letters.size() + b.letters.size());
}

/// Every word of the shorter name stands in the longer: "Mount Weld" and "Mount Weld CLD".
bool contains(const SiteName& longer, const SiteName& shorter) {
    constexpr std::size_t fewestLetters = 5;
    if (shorter.letters.size() < fewestLetters || shorter.words.size() >= longer.words.size())
        return false;
    return std::all_of(shorter.words.begin(), shorter.words.end(), [&](const std::string& word) {
        return std::any_of(longer.words.begin(), longer.words.end(), [&](const std::string& other) {
            return spellingSimilarity(word, other, sameNameScore) >= sameNameScore;
        });
    });
}

double lettersAlike(const SiteName& a, const SiteName& b, double least) {
    constexpr double containedScore = 0.78;
    double score = spellingSimilarity(a.letters, b.letters, least);
    if (score >= sameNameScore || (a.words.size() == 1 && b.words.size() == 1))
        return score;
    score = std::max(score, wordsAlike(a, b));
    if (score < containedScore && least <= containedScore && (contains(a, b) || contains(b, a)))
        score = containedScore;
    return score;
}

/// The most that two names can be worth by what tells siblings apart.
double most(const SiteName& a, const SiteName& b) {
    double limit = 1;
    if (a.numbers != b.numbers)
        limit = std::min(limit, a.numbers.empty() || b.numbers.empty() ? partScore : siblingScore);
    if (a.sides != b.sides)
        limit = std::min(limit, sidesExclude(a.sides, b.sides) ? siblingScore : partScore);
    if (a.kinds != b.kinds && ((a.kinds ^ b.kinds) & tailingsKind || (a.kinds != 0 && b.kinds != 0)))
        limit = std::min(limit, partScore);
    return limit;
}

} // namespace

SiteName siteNameFrom(std::string_view spelling) { return NameTaker(spelling).name(); }

std::vector<SiteName> siteNamesFrom(std::string_view text) {
    std::vector<SiteName> names;
    const auto add = [&names](std::string_view spelling, bool aside) {
        SiteName name = siteNameFrom(spelling);
        name.aside = aside;
        const bool known =
            std::any_of(names.begin(), names.end(), [&](const SiteName& n) { return n.folded == name.folded; });
        if (!name.empty() && !known)
            names.push_back(std::move(name));
    };
    for (const auto spelling : splitList(text, ";/=\n")) {
        if (namesAnother(spelling))
            continue;
        std::vector<std::string> aside;
        add(withoutBrackets(spelling, aside), false);
        for (const std::string& other : aside)
            for (const auto part : splitList(other, ","))
                if (!namesAnother(part))
                    add(part, true);
    }
    return names;
}

double nameSimilarity(const SiteName& a, const SiteName& b, double least) {
    constexpr double otherKind = 0.96; // "Ekibastuz" and "Ekibastuz coal"
    if (a.letters.empty() || b.letters.empty())
        return a.folded == b.folded && !a.folded.empty() ? 1 : 0;
    const double limit = most(a, b);
    if (limit < least)
        return 0;
    double score = lettersAlike(a, b, least);
    if (a.kinds != b.kinds)
        score *= otherKind;
    score = std::min(score, limit);
    if (a.aside)
        score *= asideFactor;
    if (b.aside)
        score *= asideFactor;
    return score;
}

double nameSimilarity(std::string_view a, std::string_view b) {
    double best = 0;
    const auto others = siteNamesFrom(b);
    for (const SiteName& name : siteNamesFrom(a))
        for (const SiteName& other : others)
            best = std::max(best, nameSimilarity(name, other));
    return best;
}

} // namespace ree
