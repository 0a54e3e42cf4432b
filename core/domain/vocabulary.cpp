// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/vocabulary.h"

#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/base/text.h"

namespace ree {
namespace {

using Synonym = std::pair<std::string_view, std::uint8_t>;

constexpr std::array<Word, 18> typeWords{{{0, "unknown", "Unknown"},
                                          {1, "carbonatite", "Carbonatite"},
                                          {2, "alkaline", "Alkaline rock"},
                                          {3, "peralkaline_granite", "Peralkaline granite"},
                                          {4, "volcanic_alkaline", "Alkaline volcanic"},
                                          {5, "pegmatite", "Pegmatite"},
                                          {6, "skarn_greisen", "Skarn or greisen"},
                                          {7, "hydrothermal_metasomatic", "Hydrothermal"},
                                          {8, "phosphorite", "Phosphorite"},
                                          {9, "weathering_crust", "Weathering crust"},
                                          {10, "placer", "Placer"},
                                          {11, "uranium_phosphate", "Uranium phosphate"},
                                          {12, "uranium_isr", "Uranium, in-situ recovery"},
                                          {13, "black_shale", "Black shale"},
                                          {14, "coal", "Coal"},
                                          {15, "bauxite", "Bauxite"},
                                          {16, "tailings", "Tailings"},
                                          {17, "other", "Other"}}};
constexpr std::array<Word, 10> statusWords{{{0, "unknown", "Unknown"},
                                            {1, "operating", "Operating"},
                                            {2, "development", "Development"},
                                            {3, "feasibility", "Feasibility"},
                                            {4, "exploration", "Exploration"},
                                            {5, "discovered", "Discovered"},
                                            {6, "suspended", "Suspended"},
                                            {7, "closed", "Closed"},
                                            {8, "planned", "Planned"},
                                            {9, "other", "Other"}}};
constexpr std::array<Word, 5> evidenceWords{{{0, "unknown", "Unknown"},
                                             {1, "deposit", "Deposit"},
                                             {2, "prospect", "Prospect"},
                                             {3, "occurrence", "Occurrence"},
                                             {4, "candidate", "Candidate"}}};
constexpr std::array<Word, 4> scopeWords{{{0, "unknown", "Not stated"},
                                          {1, "core", "Central Asia"},
                                          {2, "neighbour", "Neighbour"},
                                          {3, "comparison", "World comparison"}}};
constexpr std::array<Word, 9> methodWords{{{0, "unknown", "Not stated"},
                                           {1, "published_dms", "Published, degrees and minutes"},
                                           {2, "published_decimal", "Published, decimal degrees"},
                                           {3, "bearing_distance", "From bearing and distance"},
                                           {4, "proxy_town", "Stands on the nearest town"},
                                           {5, "proxy_site", "Stands on a neighbouring site"},
                                           {6, "proxy_region", "Stands on its region"},
                                           {7, "inherited_parent", "Stands on its parent field"},
                                           {8, "analyst", "Placed by the analyst"}}};
constexpr std::array<Word, 15> systemWords{{{0, "unknown", "Not stated"},
                                            {1, "JORC", "JORC"},
                                            {2, "NI 43-101", "NI 43-101"},
                                            {3, "KAZRC", "KAZRC"},
                                            {4, "SAMREC", "SAMREC"},
                                            {5, "S-K 1300", "S-K 1300"},
                                            {6, "NAEN", "NAEN"},
                                            {7, "CRIRSCO", "CRIRSCO"},
                                            {8, "UNFC", "UNFC"},
                                            {9, "GKZ", "GKZ"},
                                            {10, "state register", "State register"},
                                            {11, "company", "Company"},
                                            {12, "journal", "Journal"},
                                            {13, "press", "Press"},
                                            {14, "none", "None"}}};
constexpr std::array<Word, 21> classWords{{{0, "unknown", "Not stated"},
                                           {1, "measured", "Measured"},
                                           {2, "indicated", "Indicated"},
                                           {3, "inferred", "Inferred"},
                                           {4, "measured+indicated", "Measured and indicated"},
                                           {5, "measured+indicated+inferred", "Measured, indicated and inferred"},
                                           {6, "proved", "Proved"},
                                           {7, "probable", "Probable"},
                                           {8, "A", "A"},
                                           {9, "B", "B"},
                                           {10, "C1", "C1"},
                                           {11, "C2", "C2"},
                                           {12, "A+B", "A+B"},
                                           {13, "A+B+C1", "A+B+C1"},
                                           {14, "C1+C2", "C1+C2"},
                                           {15, "A+B+C1+C2", "A+B+C1+C2"},
                                           {16, "P1", "P1"},
                                           {17, "P2", "P2"},
                                           {18, "P3", "P3"},
                                           {19, "exploration target", "Exploration target or forecast"},
                                           {20, "other", "Other"}}};
constexpr std::array<Word, 7> ownerWords{{{0, "unknown", "Unknown"},
                                          {1, "state", "State"},
                                          {2, "private", "Private"},
                                          {3, "public", "Listed"},
                                          {4, "foreign", "Foreign"},
                                          {5, "mixed", "Mixed"},
                                          {6, "other", "Other"}}};

constexpr std::array<Synonym, 6> typeSynonyms{{{"nepheline syenite", 2},
                                               {"карбонатит", 1},
                                               {"пегматит", 5},
                                               {"россыпь", 10},
                                               {"кора выветривания", 9},
                                               {"ion adsorption", 9}}};
constexpr std::array<Synonym, 12> statusSynonyms{{{"producer", 1},
                                                  {"active", 1},
                                                  {"mine", 1},
                                                  {"past producer", 7},
                                                  {"abandoned", 7},
                                                  {"closed mine", 7},
                                                  {"действующий", 1},
                                                  {"разведка", 4},
                                                  {"закрыт", 7},
                                                  {"construction", 2},
                                                  {"proposed", 8},
                                                  {"mothballed", 6}}};
constexpr std::array<Synonym, 4> evidenceSynonyms{
    {{"месторождение", 1}, {"рудопроявление", 3}, {"проявление", 3}, {"mineral occurrence", 3}}};
constexpr std::array<Synonym, 1> scopeSynonyms{{{"neighbor", 2}}};
constexpr std::array<Synonym, 1> methodSynonyms{{{"gps", 2}}};
constexpr std::array<Synonym, 5> systemSynonyms{
    {{"CIM", 2}, {"ГКЗ", 9}, {"госбаланс", 10}, {"state balance", 10}, {"SK-1300", 5}}};
// The state categories as Russian tables write them, in Cyrillic letters that look Latin.
constexpr std::array<Synonym, 13> classSynonyms{{{"forecast", 19},
                                                 {"прогнозные", 19},
                                                 {"proven", 6},
                                                 {"А", 8},
                                                 {"В", 9},
                                                 {"С1", 10},
                                                 {"С2", 11},
                                                 {"А+В", 12},
                                                 {"А+В+С1", 13},
                                                 {"С1+С2", 14},
                                                 {"Р1", 16},
                                                 {"Р2", 17},
                                                 {"Р3", 18}}};
constexpr std::array<Synonym, 3> ownerSynonyms{{{"listed", 3}, {"государственная", 1}, {"частная", 2}}};

using Index = std::unordered_map<std::string, std::uint8_t>;

Index indexOf(std::span<const Word> vocabulary, std::span<const Synonym> synonyms) {
    Index index;
    for (const Word& word : vocabulary) {
        index.emplace(foldText(word.key), word.value);
        index.emplace(foldText(word.label), word.value);
    }
    for (const auto& [text, value] : synonyms)
        index.emplace(foldText(text), value);
    return index;
}

template <class T>
std::optional<T> lookUp(const Index& index, std::string_view text) {
    const std::string folded = foldText(text);
    if (folded.empty())
        return T::Unknown;
    const auto it = index.find(folded);
    return it == index.end() ? std::nullopt : std::optional(static_cast<T>(it->second));
}

} // namespace

#define REE_VOCABULARY(Type, vocabulary, synonyms)                                                                     \
    template <>                                                                                                        \
    std::span<const Word> words<Type>() {                                                                              \
        return vocabulary;                                                                                             \
    }                                                                                                                  \
    template <>                                                                                                        \
    std::optional<Type> fromText<Type>(std::string_view text) {                                                        \
        static const Index index = indexOf(vocabulary, synonyms);                                                      \
        return lookUp<Type>(index, text);                                                                              \
    }

REE_VOCABULARY(DepositType, typeWords, typeSynonyms)
REE_VOCABULARY(SiteStatus, statusWords, statusSynonyms)
REE_VOCABULARY(EvidenceLevel, evidenceWords, evidenceSynonyms)
REE_VOCABULARY(Scope, scopeWords, scopeSynonyms)
REE_VOCABULARY(CoordinateMethod, methodWords, methodSynonyms)
REE_VOCABULARY(ReportingSystem, systemWords, systemSynonyms)
REE_VOCABULARY(ResourceClass, classWords, classSynonyms)
REE_VOCABULARY(OwnerKind, ownerWords, ownerSynonyms)
#undef REE_VOCABULARY

bool isCodeCompliant(ReportingSystem system) {
    switch (system) {
    case ReportingSystem::Jorc:
    case ReportingSystem::Ni43101:
    case ReportingSystem::Kazrc:
    case ReportingSystem::Samrec:
    case ReportingSystem::Sk1300:
    case ReportingSystem::Naen:
    case ReportingSystem::Crirsco: return true;
    default: return false;
    }
}

bool isForecast(ResourceClass resourceClass) {
    switch (resourceClass) {
    case ResourceClass::P1:
    case ResourceClass::P2:
    case ResourceClass::P3:
    case ResourceClass::ExplorationTarget: return true;
    default: return false;
    }
}

} // namespace ree
