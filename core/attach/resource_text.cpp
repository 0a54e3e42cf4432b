// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/resource_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "core/base/text.h"

namespace ree {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// As "Rare earth element mines, deposits, and occurrences" (USGS OFR 02-189) shortens them; only what is plain.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> minerals{{{"mon", "monazite"},
                                                                                  {"bas", "bastnasite"},
                                                                                  {"xen", "xenotime"},
                                                                                  {"zir", "zircon"},
                                                                                  {"ilm", "ilmenite"},
                                                                                  {"rut", "rutile"},
                                                                                  {"HM", "heavy minerals"},
                                                                                  {"heavy minerals", "heavy minerals"},
                                                                                  {"all", "allanite"},
                                                                                  {"apa", "apatite"},
                                                                                  {"mag", "magnetite"}}};

struct Substance {
    Basis basis = Basis::NotStated;
    std::string text;
};

/// A formula of a few signs: "Nb2O5", "CaF2", "Fe".
bool isFormula(std::string_view name) {
    constexpr std::size_t longest = 7;
    return !name.empty() && name.size() <= longest && name.front() >= 'A' && name.front() <= 'Z' &&
           std::all_of(name.begin(), name.end(),
                       [](char c) { return isDigit(c) || (isLetter(c) && static_cast<unsigned char>(c) < 0x80); });
}

std::optional<Substance> substanceFrom(std::string_view name) {
    std::string key;
    for (const char c : name)
        if (c != ' ')
            key += c;
    if (key == "REE+Y" || key == "Y+REE")
        return Substance{Basis::Ree, "REE + Y"};
    if (key == "REO+Y2O3" || key == "REO+Y" || key == "REOincludingY")
        return Substance{Basis::TreoWithY, "REO + Y2O3"};
    if (key == "RE")
        return Substance{Basis::NotStated, "RE"};
    for (const auto& [shorter, mineral] : minerals)
        if (name == shorter)
            return Substance{Basis::OtherMetal, std::string(mineral)};
    if (!isFormula(name))
        return std::nullopt;
    return Substance{basisFromText(name), std::string(name)};
}

/// What stood in brackets of a statement.
struct Asides {
    std::string date;
    std::string cutOff;
    std::string note;
};

bool isYear(std::string_view text) {
    return text.size() >= 4 && std::all_of(text.begin(), text.begin() + 4, isDigit) &&
           (text[0] == '1' || text[0] == '2') && (text.size() == 4 || text[4] == ',');
}

/// Takes the brackets out of `text`; nothing when they do not close or hold what changes the figures.
std::optional<std::string> withoutAsides(std::string_view text, Asides& asides) {
    std::string plain;
    while (!text.empty()) {
        const std::size_t open = text.find('(');
        plain += text.substr(0, open);
        if (open == std::string_view::npos)
            return plain;
        const std::size_t close = text.find(')', open);
        if (close == std::string_view::npos)
            return std::nullopt;
        const auto inside = trimmed(text.substr(open + 1, close - open - 1));
        if (isYear(inside))
            asides.date = inside.substr(0, 4);
        else if (inside.find("cutoff") != std::string_view::npos || inside.find("cut-off") != std::string_view::npos)
            asides.cutOff = inside;
        asides.note += (asides.note.empty() ? "" : "; ") + std::string(inside);
        plain += ' ';
        text.remove_prefix(close + 1);
    }
    return plain;
}

/// Reads a statement from the left; what is expected next is said by the caller, what is wrong by `why`.
class StatementReader {
public:
    StatementReader(std::string_view text, const Asides& asides) : m_rest(trimmed(text)), m_asides(asides) {}

    bool read() {
        if (m_rest.find_first_of("?~*") != std::string_view::npos)
            return refuse("a sign of doubt stands in it");
        if (!readHead() || m_rest.empty())
            return refuse("there is no figure");
        if (!readMass())
            return false;
        if (m_rest.empty())
            return true;
        return readGrades();
    }
    [[nodiscard]] std::vector<Figure>& figures() { return m_figures; }
    [[nodiscard]] const std::string& why() const { return m_why; }

private:
    bool refuse(std::string why) {
        if (m_why.empty())
            m_why = std::move(why);
        return false;
    }
    void skip(std::size_t length) { m_rest = trimmed(m_rest.substr(length)); }
    bool take(std::string_view word) {
        if (!m_rest.starts_with(word))
            return false;
        skip(word.size());
        return true;
    }

    /// "Proven + probable--", "Measured reserves-", "Indicated": the class in its own words.
    bool readHead() {
        const std::size_t number = m_rest.find_first_of("0123456789<>");
        if (number == std::string_view::npos)
            return refuse("there is no figure");
        std::string classes;
        for (const auto word : splitList(m_rest.substr(0, number), " -:+,")) {
            static constexpr std::array<std::string_view, 6> known{"proven",   "probable",  "possible",
                                                                   "measured", "indicated", "inferred"};
            static constexpr std::array<std::string_view, 11> silent{"reserves", "reserve", "resvs",    "resources",
                                                                     "resource", "total",   "and",      "average",
                                                                     "grade",    "of",      "estimated"};
            const std::string key = lowerAscii(word);
            if (std::find(known.begin(), known.end(), key) != known.end())
                classes += (classes.empty() ? "" : "+") + key;
            else if (std::find(silent.begin(), silent.end(), key) == silent.end())
                return refuse("'" + std::string(word) + "' before the figure is not understood");
            m_average = m_average || key == "average";
        }
        m_class = classes;
        skip(number);
        return true;
    }

    /// ">40", "0.1-0.9", "18."; the text of it.
    std::string takeNumber() {
        std::size_t length = 0;
        while (length < m_rest.size() &&
               (isDigit(m_rest[length]) || std::string_view("<>.,-").find(m_rest[length]) != std::string_view::npos))
            ++length;
        std::string number(m_rest.substr(0, length));
        while (!number.empty() && std::string_view(".,-").find(number.back()) != std::string_view::npos)
            number.pop_back();
        if (!number.empty())
            skip(length);
        return number;
    }
    std::string takeWord() {
        std::size_t length = 0;
        while (length < m_rest.size() && (isLetter(m_rest[length]) || isDigit(m_rest[length])))
            ++length;
        std::string word(m_rest.substr(0, length));
        skip(length);
        return word;
    }

    bool addFigure(FigureKind kind, const std::string& number, Unit unit, const Substance& substance) {
        const auto quantity = parseQuantity(number, unit);
        if (!quantity)
            return refuse(quantity.error().cause);
        Figure f;
        f.kind = kind;
        f.kindText = kind == FigureKind::Grade ? "grade" : kind == FigureKind::Tonnage ? "tonnage" : "contained";
        f.quantity = *quantity;
        f.unitText = symbol(unit);
        f.basis = substance.basis;
        f.basisText = substance.text;
        f.classText = m_class;
        f.resourceClass =
            m_class.empty() ? ResourceClass::Unknown : fromText<ResourceClass>(m_class).value_or(ResourceClass::Other);
        f.effectiveDate = m_asides.date;
        f.cutOff = m_asides.cutOff;
        f.note = m_asides.note;
        m_figures.push_back(std::move(f));
        return true;
    }

    /// A mass at the beginning: of ore, or of a substance. A grade may stand there instead.
    bool readMass() {
        const auto before = m_rest;
        const std::string number = takeNumber();
        if (number.empty())
            return refuse("there is no figure");
        if (m_rest.starts_with('%') || m_rest.starts_with("kg")) {
            m_rest = before;
            return true;
        }
        const std::string unitText = takeWord();
        if (unitText != "Mt" && unitText != "t" && unitText != "kt")
            return refuse(unitText == "mt" ? "'mt' may be metric tons or million tonnes"
                                           : "'" + unitText + "' is no mass that we read");
        m_mass = true;
        take("of ");
        std::size_t end =
            std::min({m_rest.find('@'), m_rest.find(" grading "), m_rest.find(" at grade of "), m_rest.size()});
        auto what = trimmed(m_rest.substr(0, end));
        if (what.ends_with(" contained")) // "42.98 kt RE2O3 contained"
            what = trimmed(what.substr(0, what.rfind(' ')));
        const Unit unit = unitFromText(unitText).value_or(Unit::None);
        bool added = false;
        if (what.empty() || what == "ore" || what == "total mineral resource") {
            added = addFigure(FigureKind::Tonnage, number, unit, {Basis::Ore, "ore"});
        } else {
            const auto substance = substanceFrom(what);
            if (!substance)
                return refuse("'" + std::string(what) + "' behind the mass is not understood");
            added = addFigure(FigureKind::Contained, number, unit, *substance);
        }
        skip(end);
        if (m_rest.empty() || !added)
            return added;
        if (!take("@") && !take("grading ") && !take("at grade of "))
            return refuse("'" + std::string(m_rest) + "' is not understood");
        take("grade of ");
        return true;
    }

    /// "3% REO, 0.3% Nb2O5", "12% bas or 8.9% REO", "3.6 kg REE/t".
    bool readGrades() {
        do {
            const std::string number = takeNumber();
            if (number.empty())
                return refuse("'" + std::string(m_rest) + "' is not understood");
            const bool perTonne = take("kg");
            if (!perTonne && !take("%"))
                return refuse("a grade has no unit");
            std::size_t end = std::min(m_rest.find(", "), m_rest.find(" or "));
            end = std::min(end, m_rest.size());
            auto name = trimmed(m_rest.substr(0, end));
            if (perTonne && !name.ends_with("/t"))
                return refuse("a grade is given per volume");
            const auto substance = substanceFrom(perTonne ? trimmed(name.substr(0, name.size() - 2)) : name);
            if (!substance)
                return refuse("'" + std::string(name) + "' is no substance that we know");
            if (!addFigure(FigureKind::Grade, number, perTonne ? Unit::KilogramPerTonne : Unit::Percent, *substance))
                return false;
            asSampleWithoutMass(m_figures.back());
            skip(end);
        } while (take(", ") || take(",") || take("or "));
        return m_rest.empty() || refuse("'" + std::string(m_rest) + "' is not understood");
    }

    /// A range of grades that belongs to no tonnage is what was found in samples, not the mean of a body.
    void asSampleWithoutMass(Figure& f) const {
        if (m_mass || m_average || f.quantity.value.bound != Bound::Range)
            return;
        f.kind = FigureKind::Other;
        f.kindText = "sample_grade";
    }

    std::string_view m_rest;
    const Asides& m_asides;
    std::vector<Figure> m_figures;
    std::string m_class;
    std::string m_why;
    bool m_mass = false;
    bool m_average = false;
};

bool namesSeveralBodies(std::string_view text) {
    return std::count(text.begin(), text.end(), '@') > 1 || text.find(" + Inferred") != std::string_view::npos;
}

void readStatement(std::string_view statement, ResourcesRead& read, int number) {
    const auto keep = [&](std::string reason) { read.kept.push_back({std::string(statement), std::move(reason)}); };
    if (namesSeveralBodies(statement))
        return keep("several bodies stand in one statement");
    Asides asides;
    const auto plain = withoutAsides(statement, asides);
    if (!plain)
        return keep("a bracket does not close");
    StatementReader reader(*plain, asides);
    if (!reader.read())
        return keep(reader.why());
    for (Figure& f : reader.figures()) {
        f.statement = statement;
        f.estimate = std::to_string(number);
        read.figures.push_back(std::move(f));
    }
}

} // namespace

ResourcesRead resourcesFrom(std::string_view text) {
    ResourcesRead read;
    int number = 0;
    for (const auto statement : splitList(text, ";\n"))
        readStatement(statement, read, ++number);
    return read;
}

} // namespace ree
