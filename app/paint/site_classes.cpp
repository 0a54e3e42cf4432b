// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/site_classes.h"

#include <algorithm>

#include "app/paint/palette.h"

namespace ree {
namespace {

std::string labelOf(ColourBy by, std::uint16_t code) {
    switch (by) {
    case ColourBy::Type: return std::string(label(static_cast<DepositType>(code)));
    case ColourBy::Status: return std::string(label(static_cast<SiteStatus>(code)));
    case ColourBy::Evidence: return std::string(label(static_cast<EvidenceLevel>(code)));
    case ColourBy::Country:
    case ColourBy::OwnerCountry: return country(code).nameEnglish;
    case ColourBy::Single: return "Rare earth site";
    }
    return {};
}

/// Values that mean "something else" belong to the common "other" however frequent they are.
bool isOther(ColourBy by, std::uint16_t code) {
    return (by == ColourBy::Type && code == static_cast<std::uint16_t>(DepositType::Other)) ||
           (by == ColourBy::Status && code == static_cast<std::uint16_t>(SiteStatus::Other));
}

template <class T>
std::vector<std::uint16_t> codesOf(std::initializer_list<T> values) {
    std::vector<std::uint16_t> codes;
    for (const T value : values)
        codes.push_back(static_cast<std::uint16_t>(value));
    return codes;
}

/// Values that always have the same colour, so that two maps can be laid side by side.
std::vector<std::uint16_t> settledCodes(ColourBy by) {
    switch (by) {
    case ColourBy::Type:
        return codesOf({DepositType::Carbonatite, DepositType::UraniumIsr, DepositType::HydrothermalMetasomatic,
                        DepositType::Placer, DepositType::Alkaline, DepositType::VolcanicAlkaline,
                        DepositType::Pegmatite, DepositType::WeatheringCrust});
    case ColourBy::Status:
        return codesOf({SiteStatus::Closed, SiteStatus::Exploration, SiteStatus::Operating, SiteStatus::Suspended,
                        SiteStatus::Development, SiteStatus::Discovered, SiteStatus::Planned, SiteStatus::Feasibility});
    case ColourBy::Evidence:
        return codesOf(
            {EvidenceLevel::Deposit, EvidenceLevel::Prospect, EvidenceLevel::Occurrence, EvidenceLevel::Candidate});
    case ColourBy::Country:
    case ColourBy::OwnerCountry: return {centralAsia().begin(), centralAsia().end()};
    case ColourBy::Single: break;
    }
    return {};
}

/// The settled values, then the most frequent of the others while there are colours.
std::vector<std::uint16_t> namedCodes(ColourBy by, const std::vector<std::int64_t>& counts, std::size_t most) {
    std::vector<std::uint16_t> codes = settledCodes(by);
    std::vector<std::uint16_t> further;
    for (std::size_t i = 1; i < counts.size(); ++i) {
        const auto c = static_cast<std::uint16_t>(i);
        if (counts[c] > 0 && !isOther(by, c) && std::find(codes.begin(), codes.end(), c) == codes.end())
            further.push_back(c);
    }
    std::stable_sort(further.begin(), further.end(), [&](auto a, auto b) { return counts[a] > counts[b]; });
    further.resize(std::min(further.size(), most - std::min(most, codes.size())));
    codes.insert(codes.end(), further.begin(), further.end());
    return codes;
}

} // namespace

std::uint16_t SiteClasses::code(std::uint32_t row) const {
    switch (m_by) {
    case ColourBy::Type: return static_cast<std::uint16_t>(m_table.type[row]);
    case ColourBy::Status: return static_cast<std::uint16_t>(m_table.status[row]);
    case ColourBy::Evidence: return static_cast<std::uint16_t>(m_table.evidenceLevel[row]);
    case ColourBy::Country: return m_table.country[row];
    case ColourBy::OwnerCountry: return m_table.ownerCountry[row];
    case ColourBy::Single: return 0;
    }
    return 0;
}

std::size_t SiteClasses::of(std::uint32_t row) const { return m_classOfCode[code(row)]; }

SiteClasses::SiteClasses(const SiteTable& table, ColourBy by, Theme theme) : m_table(table), m_by(by) {
    const Palette& colours = palette(theme);
    if (by == ColourBy::Single) {
        m_classOfCode = {0};
        m_labels = {labelOf(by, 0)};
        m_colours = {colours.classes[0]};
        return;
    }
    std::vector<std::int64_t> counts(1, 0);
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        const std::size_t c = code(row);
        if (c >= counts.size())
            counts.resize(c + 1, 0);
        const Scope scope = table.scope[row];
        counts[c] += scope == Scope::Neighbour || scope == Scope::Comparison ? 0 : 1;
    }
    const std::vector<std::uint16_t> codes = namedCodes(by, counts, colours.classes.size());
    const std::size_t named = codes.size();
    m_classOfCode.assign(counts.size(), static_cast<std::uint8_t>(named));
    for (std::size_t i = 0; i < named; ++i) {
        if (codes[i] < counts.size())
            m_classOfCode[codes[i]] = static_cast<std::uint8_t>(i);
        m_labels.push_back(labelOf(by, codes[i]));
        m_colours.push_back(colours.classes[i]);
    }
    m_labels.insert(m_labels.end(), {"Other", "Not stated"});
    m_colours.insert(m_colours.end(), {colours.otherClass, colours.unknownClass});
    m_classOfCode[0] = static_cast<std::uint8_t>(named + 1);
}

std::string_view heading(ColourBy by) {
    switch (by) {
    case ColourBy::Type: return "Deposit type";
    case ColourBy::Status: return "Status";
    case ColourBy::Evidence: return "Evidence";
    case ColourBy::Country: return "Country";
    case ColourBy::OwnerCountry: return "Owner's country";
    case ColourBy::Single: return "Sites";
    }
    return {};
}

} // namespace ree
