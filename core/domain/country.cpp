// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/country.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>
#include <vector>

#include <unicode/locid.h>
#include <unicode/uloc.h>

#include "core/base/text.h"

namespace ree {
namespace {

// Forms that sources use and ICU does not know. Local names are ours where ICU would need the country's main language.
constexpr std::array<std::pair<std::string_view, std::string_view>, 36> aliases{{
    {"Республика Казахстан", "KAZ"},
    {"РК", "KAZ"},
    {"Kyrgyz Republic", "KGZ"},
    {"Kirgizia", "KGZ"},
    {"Kirghizia", "KGZ"},
    {"Kirgizstan", "KGZ"},
    {"Киргизия", "KGZ"},
    {"Киргизстан", "KGZ"},
    {"Кыргызстан", "KGZ"},
    {"Tadzhikistan", "TJK"},
    {"РТ", "TJK"},
    {"РУз", "UZB"},
    {"Ўзбекистон", "UZB"},
    {"Туркмения", "TKM"},
    {"Turkmenia", "TKM"},
    {"КНР", "CHN"},
    {"PRC", "CHN"},
    {"People's Republic of China", "CHN"},
    {"Russian Federation", "RUS"},
    {"РФ", "RUS"},
    {"Российская Федерация", "RUS"},
    {"Burma", "MMR"},
    {"Бирма", "MMR"},
    {"Мьянма", "MMR"},
    {"Myanmar", "MMR"},
    {"Viet Nam", "VNM"},
    {"USA", "USA"},
    {"United States of America", "USA"},
    {"США", "USA"},
    {"ЮАР", "ZAF"},
    {"UK", "GBR"},
    {"Great Britain", "GBR"},
    {"South Korea", "KOR"},
    {"Republic of Korea", "KOR"},
    {"Turkey", "TUR"},
    {"Czech Republic", "CZE"},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> localNames{{
    {"KAZ", "Қазақстан"},
    {"KGZ", "Кыргызстан"},
    {"TJK", "Тоҷикистон"},
    {"UZB", "Oʻzbekiston"},
    {"TKM", "Türkmenistan"},
    {"AFG", "افغانستان"},
    {"MNG", "Монгол Улс"},
    {"CHN", "中国"},
    {"RUS", "Россия"},
    {"MMR", "မြန်မာ"},
    {"VNM", "Việt Nam"},
}};

std::string displayName(const char* alpha2, const char* language) {
    icu::UnicodeString name;
    icu::Locale("", alpha2).getDisplayCountry(icu::Locale(language), name);
    std::string utf8;
    name.toUTF8String(utf8);
    return utf8;
}

std::vector<Country> makeCountries() {
    std::vector<Country> all;
    for (const char* const* alpha2 = uloc_getISOCountries(); *alpha2 != nullptr; ++alpha2) {
        Country c;
        c.alpha2 = *alpha2;
        c.alpha3 = uloc_getISO3Country(("und_" + c.alpha2).c_str());
        if (c.alpha3.size() != 3)
            continue;
        c.nameEnglish = displayName(*alpha2, "en");
        c.nameRussian = displayName(*alpha2, "ru");
        c.nameLocal = c.nameEnglish;
        for (const auto& [alpha3, local] : localNames)
            if (c.alpha3 == alpha3)
                c.nameLocal = local;
        all.push_back(std::move(c));
    }
    std::sort(all.begin(), all.end(), [](const Country& a, const Country& b) { return a.alpha3 < b.alpha3; });
    all.insert(all.begin(), Country{"", "", "Unknown", "Неизвестно", "Unknown"});
    return all;
}

const std::vector<Country>& allCountries() {
    static const std::vector<Country> all = makeCountries();
    return all;
}

/// By lower-case code: codes are not folded, as folding makes Belarus "BY" and Burundi "BI" one.
const std::unordered_map<std::string, CountryId>& countriesByCode() {
    static const auto codes = [] {
        std::unordered_map<std::string, CountryId> map;
        const auto& all = allCountries();
        for (std::size_t i = 1; i < all.size(); ++i)
            for (const auto& code : {all[i].alpha3, all[i].alpha2})
                map.emplace(lowerAscii(code), static_cast<CountryId>(i));
        return map;
    }();
    return codes;
}

const std::unordered_map<std::string, CountryId>& countriesByName() {
    static const auto words = [] {
        std::unordered_map<std::string, CountryId> map;
        const auto& all = allCountries();
        for (std::size_t i = 1; i < all.size(); ++i) {
            const Country& c = all[i];
            for (const auto& word : {c.nameEnglish, c.nameRussian, c.nameLocal})
                map.emplace(foldText(word), static_cast<CountryId>(i));
        }
        for (const auto& [word, alpha3] : aliases)
            if (const auto id = countryFromAlpha3(alpha3))
                map.emplace(foldText(word), *id);
        return map;
    }();
    return words;
}

} // namespace

std::span<const Country> countries() { return allCountries(); }

const Country& country(CountryId id) {
    const auto& all = allCountries();
    return id < all.size() ? all[id] : all[unknownCountry];
}

CountryId countryFromText(std::string_view text) {
    // In Cyrillic "КР" is the Kyrgyz Republic; folded it would be Korea's "KR".
    if (trimmed(text) == "КР")
        return countryFromAlpha3("KGZ").value_or(unknownCountry);
    const auto& codes = countriesByCode();
    if (const auto it = codes.find(lowerAscii(trimmed(text))); it != codes.end())
        return it->second;
    const auto& names = countriesByName();
    const auto it = names.find(foldText(text));
    return it == names.end() ? unknownCountry : it->second;
}

std::optional<CountryId> countryFromAlpha3(std::string_view alpha3) {
    const auto& all = allCountries();
    const auto it = std::lower_bound(all.begin() + 1, all.end(), alpha3,
                                     [](const Country& c, std::string_view code) { return c.alpha3 < code; });
    if (it == all.end() || it->alpha3 != alpha3)
        return std::nullopt;
    return static_cast<CountryId>(it - all.begin());
}

std::span<const CountryId> centralAsia() {
    static const std::array<CountryId, 5> five = [] {
        std::array<CountryId, 5> ids{};
        std::size_t i = 0;
        for (const auto code : {"KAZ", "KGZ", "TJK", "TKM", "UZB"})
            ids[i++] = countryFromAlpha3(code).value_or(unknownCountry);
        return ids;
    }();
    return five;
}

} // namespace ree
