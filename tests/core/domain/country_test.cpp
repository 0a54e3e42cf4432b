// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/country.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

std::string alpha3(std::string_view text) { return country(countryFromText(text)).alpha3; }

TEST(Country, centralAsia_hasFiveInOrder) {
    std::string codes;
    for (const CountryId id : centralAsia())
        codes += country(id).alpha3 + " ";
    EXPECT_EQ(codes, "KAZ KGZ TJK TKM UZB ");
}

TEST(Country, everyNameAndCode_findsItsCountry) {
    for (CountryId id = 1; id < countries().size(); ++id) {
        const Country& c = country(id);
        for (const auto& text : {c.alpha3, c.alpha2, c.nameEnglish, c.nameRussian, c.nameLocal})
            EXPECT_EQ(alpha3(text), c.alpha3) << text;
        EXPECT_EQ(countryFromAlpha3(c.alpha3), id);
    }
}

TEST(Country, namesAndOldFormsOfTheRegion_areKnown) {
    const std::vector<std::pair<std::string, std::vector<std::string_view>>> known{
        {"KAZ", {"Kazakhstan", "Казахстан", "Республика Казахстан", "РК", "Қазақстан", "kz"}},
        {"KGZ", {"Kyrgyzstan", "Kyrgyz Republic", "Kirgizia", "Кыргызстан", "Киргизия", "Киргизстан", "КР"}},
        {"TJK", {"Tajikistan", "Tadzhikistan", "Таджикистан", "РТ", "Тоҷикистон"}},
        {"UZB", {"Uzbekistan", "Узбекистан", "РУз", "Oʻzbekiston", "O'zbekiston", "Ўзбекистон"}},
        {"TKM", {"Turkmenistan", "Туркменистан", "Туркмения", "Türkmenistan"}},
        {"AFG", {"Afghanistan", "Афганистан", "افغانستان"}},
        {"MNG", {"Mongolia", "Монголия", "Монгол Улс"}},
        {"CHN", {"China", "Китай", "КНР", "中国"}},
        {"RUS", {"Russia", "Россия", "РФ", "Russian Federation"}},
        {"MMR", {"Myanmar", "Burma", "Мьянма", "Бирма"}},
        {"VNM", {"Vietnam", "Viet Nam", "Вьетнам", "Việt Nam"}},
        {"USA", {"USA", "US", "United States", "США"}},
        {"ZAF", {"South Africa", "ЮАР"}},
        {"GRL", {"Greenland", "Гренландия"}}};
    for (const auto& [code, texts] : known)
        for (const auto text : texts)
            EXPECT_EQ(alpha3(text), code) << text;
}

TEST(Country, koreaAndTheKyrgyzRepublic_areNotConfused) {
    EXPECT_EQ(alpha3("KR"), "KOR");
    EXPECT_EQ(alpha3("КР"), "KGZ");
}

TEST(Country, unknownAndVanishedStates_areUnknown) {
    for (const auto text : {"", "USSR", "СССР", "Yugoslavia", "Atlantis", "unknown", "KA"})
        EXPECT_EQ(countryFromText(text), unknownCountry) << text;
    EXPECT_FALSE(countryFromAlpha3("kaz"));
    EXPECT_FALSE(countryFromAlpha3(""));
    EXPECT_EQ(country(65535).alpha3, "");
    EXPECT_EQ(country(unknownCountry).nameEnglish, "Unknown");
}

} // namespace
} // namespace ree
