// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ree {

// Closed vocabularies of the field. Each has `Unknown` as its first value, a text form as the files write it, a label
// for people, and a reader that answers nothing for a word it does not know (callers warn; they never fall back to the
// first value in silence). Readers take English and the usual Russian words.

enum class DepositType : std::uint8_t {
    Unknown,
    Carbonatite,
    Alkaline,
    PeralkalineGranite,
    VolcanicAlkaline,
    Pegmatite,
    SkarnGreisen,
    HydrothermalMetasomatic,
    Phosphorite,
    WeatheringCrust,
    Placer,
    UraniumPhosphate,
    UraniumIsr,
    BlackShale,
    Coal,
    Bauxite,
    Tailings,
    Other
};
enum class SiteStatus : std::uint8_t {
    Unknown,
    Operating,
    Development,
    Feasibility,
    Exploration,
    Discovered,
    Suspended,
    Closed,
    Planned,
    Other
};
enum class EvidenceLevel : std::uint8_t { Unknown, Deposit, Prospect, Occurrence, Candidate };
enum class Scope : std::uint8_t { Unknown, Core, Neighbour, Comparison };
enum class CoordinateMethod : std::uint8_t {
    Unknown,
    PublishedDms,
    PublishedDecimal,
    BearingDistance,
    ProxyTown,
    ProxySite,
    ProxyRegion,
    InheritedParent,
    Analyst ///< given by the analyst in the session
};
/// How a figure is backed, best first; the order of the rule that picks the value shown.
enum class ReportingSystem : std::uint8_t {
    Unknown,
    Jorc,
    Ni43101,
    Kazrc,
    Samrec,
    Sk1300,
    Naen,
    Crirsco,
    Unfc,
    Gkz,
    StateRegister,
    Company,
    Journal,
    Press,
    None
};
/// Resource classes in their own words; nothing is upgraded. P classes never enter a sum with A–C2.
enum class ResourceClass : std::uint8_t {
    Unknown,
    Measured,
    Indicated,
    Inferred,
    MeasuredIndicated,
    MeasuredIndicatedInferred,
    Proved,
    Probable,
    A,
    B,
    C1,
    C2,
    AB,
    ABC1,
    C1C2,
    ABC1C2,
    P1,
    P2,
    P3,
    ExplorationTarget,
    Other
};
enum class OwnerKind : std::uint8_t { Unknown, State, Private, Public, Foreign, Mixed, Other };

/// One word of a vocabulary: `key` as in files, `label` for people.
struct Word {
    std::uint8_t value;
    std::string_view key;
    std::string_view label;
};

/// All words of vocabulary `T`, in the order of the enum.
template <class T>
[[nodiscard]] std::span<const Word> words();
template <>
std::span<const Word> words<DepositType>();
template <>
std::span<const Word> words<SiteStatus>();
template <>
std::span<const Word> words<EvidenceLevel>();
template <>
std::span<const Word> words<Scope>();
template <>
std::span<const Word> words<CoordinateMethod>();
template <>
std::span<const Word> words<ReportingSystem>();
template <>
std::span<const Word> words<ResourceClass>();
template <>
std::span<const Word> words<OwnerKind>();

template <class T>
[[nodiscard]] std::string_view key(T value) {
    return words<T>()[static_cast<std::size_t>(value)].key;
}
template <class T>
[[nodiscard]] std::string_view label(T value) {
    return words<T>()[static_cast<std::size_t>(value)].label;
}
/// By key, label or a known synonym; blank gives Unknown, a word that is not in the vocabulary gives nothing.
template <class T>
[[nodiscard]] std::optional<T> fromText(std::string_view text);
template <>
std::optional<DepositType> fromText<DepositType>(std::string_view text);
template <>
std::optional<SiteStatus> fromText<SiteStatus>(std::string_view text);
template <>
std::optional<EvidenceLevel> fromText<EvidenceLevel>(std::string_view text);
template <>
std::optional<Scope> fromText<Scope>(std::string_view text);
template <>
std::optional<CoordinateMethod> fromText<CoordinateMethod>(std::string_view text);
template <>
std::optional<ReportingSystem> fromText<ReportingSystem>(std::string_view text);
template <>
std::optional<ResourceClass> fromText<ResourceClass>(std::string_view text);
template <>
std::optional<OwnerKind> fromText<OwnerKind>(std::string_view text);

/// Estimates that answer to a code of the CRIRSCO family, and may be added to one another.
[[nodiscard]] bool isCodeCompliant(ReportingSystem system);
/// P1 to P3 and exploration targets: expectations, never added to what was found.
[[nodiscard]] bool isForecast(ResourceClass resourceClass);

} // namespace ree
