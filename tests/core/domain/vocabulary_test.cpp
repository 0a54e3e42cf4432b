// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/vocabulary.h"

#include <set>

#include <gtest/gtest.h>

namespace ree {
namespace {

template <class T>
class Vocabulary : public ::testing::Test {};
using All = ::testing::Types<DepositType, SiteStatus, EvidenceLevel, Scope, CoordinateMethod, ReportingSystem,
                             ResourceClass, OwnerKind>;
TYPED_TEST_SUITE(Vocabulary, All);

TYPED_TEST(Vocabulary, everyWord_readsBackByKeyAndLabel) {
    std::set<std::string_view> keys;
    std::size_t index = 0;
    for (const Word& word : words<TypeParam>()) {
        EXPECT_EQ(word.value, index++) << word.key;
        const auto value = static_cast<TypeParam>(word.value);
        EXPECT_EQ(fromText<TypeParam>(word.key), value) << word.key;
        EXPECT_EQ(fromText<TypeParam>(word.label), value) << word.label;
        EXPECT_EQ(key(value), word.key);
        EXPECT_EQ(label(value), word.label);
        keys.insert(word.key);
    }
    EXPECT_EQ(keys.size(), index);
}

TYPED_TEST(Vocabulary, blank_isUnknownAndAStrangeWordIsNothing) {
    EXPECT_EQ(fromText<TypeParam>(""), TypeParam::Unknown);
    EXPECT_EQ(fromText<TypeParam>("  "), TypeParam::Unknown);
    EXPECT_FALSE(fromText<TypeParam>("zeppelin"));
}

TEST(VocabularyEnds, lastWord_isTheLastOfTheEnum) {
    EXPECT_EQ(words<DepositType>().size(), static_cast<std::size_t>(DepositType::Other) + 1);
    EXPECT_EQ(words<SiteStatus>().size(), static_cast<std::size_t>(SiteStatus::Other) + 1);
    EXPECT_EQ(words<EvidenceLevel>().size(), static_cast<std::size_t>(EvidenceLevel::Candidate) + 1);
    EXPECT_EQ(words<Scope>().size(), static_cast<std::size_t>(Scope::Comparison) + 1);
    EXPECT_EQ(words<CoordinateMethod>().size(), static_cast<std::size_t>(CoordinateMethod::Analyst) + 1);
    EXPECT_EQ(words<ReportingSystem>().size(), static_cast<std::size_t>(ReportingSystem::None) + 1);
    EXPECT_EQ(words<ResourceClass>().size(), static_cast<std::size_t>(ResourceClass::Other) + 1);
    EXPECT_EQ(words<OwnerKind>().size(), static_cast<std::size_t>(OwnerKind::Other) + 1);
}

TEST(VocabularyWords, keysNameTheirValues) {
    EXPECT_EQ(key(DepositType::WeatheringCrust), "weathering_crust");
    EXPECT_EQ(key(SiteStatus::Suspended), "suspended");
    EXPECT_EQ(key(EvidenceLevel::Candidate), "candidate");
    EXPECT_EQ(key(Scope::Comparison), "comparison");
    EXPECT_EQ(key(CoordinateMethod::ProxyTown), "proxy_town");
    EXPECT_EQ(key(ReportingSystem::StateRegister), "state register");
    EXPECT_EQ(key(ResourceClass::ExplorationTarget), "exploration target");
    EXPECT_EQ(key(OwnerKind::Public), "public");
}

TEST(VocabularyWords, russianAndTradeWords_areUnderstood) {
    EXPECT_EQ(fromText<DepositType>("Карбонатит"), DepositType::Carbonatite);
    EXPECT_EQ(fromText<SiteStatus>("past producer"), SiteStatus::Closed);
    EXPECT_EQ(fromText<SiteStatus>("действующий"), SiteStatus::Operating);
    EXPECT_EQ(fromText<EvidenceLevel>("рудопроявление"), EvidenceLevel::Occurrence);
    EXPECT_EQ(fromText<EvidenceLevel>("месторождение"), EvidenceLevel::Deposit);
    EXPECT_EQ(fromText<ReportingSystem>("ГКЗ"), ReportingSystem::Gkz);
    EXPECT_EQ(fromText<OwnerKind>("государственная"), OwnerKind::State);
}

TEST(VocabularyWords, stateCategoriesInCyrillicLetters_areTheSame) {
    EXPECT_EQ(fromText<ResourceClass>("С1"), ResourceClass::C1);
    EXPECT_EQ(fromText<ResourceClass>("В"), ResourceClass::B);
    EXPECT_EQ(fromText<ResourceClass>("А+В+С1"), ResourceClass::ABC1);
    EXPECT_EQ(fromText<ResourceClass>("Р3"), ResourceClass::P3);
    EXPECT_EQ(fromText<ResourceClass>("P3"), ResourceClass::P3);
}

TEST(ResourceFamilies, codesRegistersAndForecasts_areToldApart) {
    using enum ReportingSystem;
    for (const auto system : {Jorc, Ni43101, Kazrc, Samrec, Sk1300, Naen, Crirsco})
        EXPECT_TRUE(isCodeCompliant(system)) << key(system);
    for (const auto system : {ReportingSystem::Unknown, Unfc, Gkz, StateRegister, Company, Journal, Press, None})
        EXPECT_FALSE(isCodeCompliant(system)) << key(system);
    for (const auto text : {"P1", "P2", "P3", "exploration target", "forecast"})
        EXPECT_TRUE(isForecast(*fromText<ResourceClass>(text))) << text;
    for (const auto text : {"", "A", "C2", "inferred", "proved", "other"})
        EXPECT_FALSE(isForecast(*fromText<ResourceClass>(text))) << text;
}

} // namespace
} // namespace ree
