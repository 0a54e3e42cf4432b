// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.h"

namespace ree {

/// Makes UTF-8 of the texts of one source. What is not UTF-8 is read in the code page given by hand, else as
/// windows-1251, which most undeclared tables of the region are in; such guesses are counted. One thread at a time.
class TextDecoder {
public:
    explicit TextDecoder(std::string codePage) : m_codePage(std::move(codePage)) {}
    [[nodiscard]] std::string operator()(const char* raw);
    /// Adds a warning when anything was guessed.
    void tell(const std::string& source, Warnings& warnings) const;

private:
    std::string m_codePage;
    std::int64_t m_guessed = 0;
};

} // namespace ree
