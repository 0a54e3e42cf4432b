// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ree {

/// The 17 rare earth elements by atomic number (IUPAC: scandium, yttrium and the 15 lanthanoids).
enum class Element : std::uint8_t { Sc, Y, La, Ce, Pr, Nd, Pm, Sm, Eu, Gd, Tb, Dy, Ho, Er, Tm, Yb, Lu };
inline constexpr int elementCount = 17;

struct ElementInfo {
    Element element;
    int atomicNumber;
    std::string_view symbol;
    std::string_view nameEnglish;
    std::string_view nameRussian;
    double atomicMass;           ///< standard atomic weight (IUPAC 2021); 145 for Pm, its longest-lived isotope
    std::string_view tradeOxide; ///< the oxide that statistics quote, empty for Pm
};

/// In the order of the enum.
[[nodiscard]] std::span<const ElementInfo, elementCount> elements();
[[nodiscard]] const ElementInfo& info(Element element);
/// By symbol or by English or Russian name, in any case: "Nd", "neodymium", "неодим"; also by oxide: "Nd2O3".
[[nodiscard]] std::optional<Element> elementFromText(std::string_view text);

/// A set of rare earth elements in one word. Empty means "none stated", never "contains none".
class ElementSet {
public:
    constexpr ElementSet() = default;
    constexpr explicit ElementSet(std::uint32_t bits) : m_bits(bits & allBits) {}

    [[nodiscard]] static constexpr ElementSet all() { return ElementSet(allBits); }
    [[nodiscard]] static constexpr ElementSet of(Element e) { return ElementSet(1U << static_cast<unsigned>(e)); }
    constexpr void insert(Element e) { m_bits |= of(e).m_bits; }
    constexpr void remove(Element e) { m_bits &= ~of(e).m_bits; }
    [[nodiscard]] constexpr bool contains(Element e) const { return (m_bits & of(e).m_bits) != 0; }
    [[nodiscard]] constexpr bool containsAll(ElementSet other) const { return (m_bits & other.m_bits) == other.m_bits; }
    [[nodiscard]] constexpr bool containsAny(ElementSet other) const { return (m_bits & other.m_bits) != 0; }
    [[nodiscard]] constexpr bool empty() const { return m_bits == 0; }
    [[nodiscard]] constexpr int size() const { return std::popcount(m_bits); }
    [[nodiscard]] constexpr std::uint32_t bits() const { return m_bits; }
    constexpr bool operator==(const ElementSet&) const = default;

private:
    static constexpr std::uint32_t allBits = (1U << elementCount) - 1U;
    std::uint32_t m_bits = 0;
};

/// Symbols by atomic number, joined: "La; Ce; Nd".
[[nodiscard]] std::string toText(ElementSet set, std::string_view separator = "; ");
/// The elements named in a list ("Nd; Dy", "La, Ce", "неодим, иттрий", "LREE" is not one of them). Words that name no
/// rare earth are put into `others`, in order, when it is given: a deposit lists Nb and Ta as well.
[[nodiscard]] ElementSet elementsFromList(std::string_view list, std::vector<std::string>* others = nullptr);

/// An oxide of one rare earth: `metalAtoms` and `oxygenAtoms` a formula unit.
struct Oxide {
    std::string_view formula;
    Element element;
    int metalAtoms;
    int oxygenAtoms;
};
/// Every oxide in use, the trade oxide of an element before its alternatives (CeO2 before Ce2O3).
[[nodiscard]] std::span<const Oxide> oxides();
[[nodiscard]] std::optional<Oxide> oxideFromFormula(std::string_view formula);
/// Mass of oxide a mass of its metal, from standard atomic weights (O = 15.999): 1.1664 for Nd2O3.
[[nodiscard]] double oxidePerMetal(const Oxide& oxide);

} // namespace ree
