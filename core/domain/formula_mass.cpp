// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/formula_mass.h"

#include <array>
#include <utility>

namespace ree {
namespace {

// Those that rare earth minerals hold beside the rare earths, by atomic number.
constexpr std::array<std::pair<std::string_view, double>, 20> weights{{
    {"H", 1.008},   {"Be", 9.0122}, {"B", 10.81},   {"C", 12.011},  {"O", 15.999},  {"F", 18.998},  {"Na", 22.990},
    {"Mg", 24.305}, {"Al", 26.982}, {"Si", 28.085}, {"P", 30.974},  {"Cl", 35.45},  {"Ca", 40.078}, {"Ti", 47.867},
    {"Mn", 54.938}, {"Fe", 55.845}, {"Sr", 87.62},  {"Zr", 91.224}, {"Nb", 92.906}, {"Ba", 137.33},
}};

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

class Reader {
public:
    explicit Reader(std::string_view formula) : m_rest(formula) {}

    std::optional<FormulaMass> all() {
        const auto mass = group();
        return m_rest.empty() && m_any ? mass : std::nullopt;
    }

private:
    /// Up to the end or a closing bracket.
    std::optional<FormulaMass> group() {
        FormulaMass sum;
        while (!m_rest.empty() && m_rest.front() != ')') {
            const auto part = m_rest.front() == '(' ? bracket() : atom();
            if (!part)
                return std::nullopt;
            const double times = count();
            sum.others += part->others * times;
            sum.rareEarthAtoms += part->rareEarthAtoms * times;
        }
        return sum;
    }

    std::optional<FormulaMass> bracket() {
        m_rest.remove_prefix(1);
        const auto inside = group();
        if (m_rest.empty())
            return std::nullopt;
        m_rest.remove_prefix(1);
        return inside;
    }

    std::optional<FormulaMass> atom() {
        const std::size_t length = m_rest.size() > 1 && isLower(m_rest[1]) ? 2 : 1;
        const std::string_view symbol = m_rest.substr(0, length);
        if (!isUpper(symbol.front()))
            return std::nullopt;
        m_rest.remove_prefix(length);
        m_any = true;
        if (symbol == "R")
            return FormulaMass{0, 1};
        for (const auto& [known, weight] : weights)
            if (known == symbol)
                return FormulaMass{weight, 0};
        return std::nullopt;
    }

    double count() {
        double number = 0;
        for (; !m_rest.empty() && isDigit(m_rest.front()); m_rest.remove_prefix(1))
            number = number * 10 + (m_rest.front() - '0');
        return number == 0 ? 1 : number;
    }

    std::string_view m_rest;
    bool m_any = false;
};

} // namespace

std::optional<FormulaMass> formulaMass(std::string_view formula) { return Reader(formula).all(); }

} // namespace ree
