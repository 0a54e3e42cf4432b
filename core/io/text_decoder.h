// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace ree {

/// Makes UTF-8 of the texts of one source. What is not UTF-8 is read in the code page given by hand, else as
/// windows-1251, which most undeclared tables of the region are in; such guesses are counted. One thread at a time.
class TextDecoder {
public:
    /// `untouched` names the encoding that the texts come in where GDAL was told to leave them alone, see
    /// leavesAsciiAlone(); "" where they have been through GDAL's own conversion.
    explicit TextDecoder(std::string codePage, std::string untouched = {})
        : m_codePage(std::move(codePage)), m_untouched(std::move(untouched)) {}
    [[nodiscard]] std::string operator()(const char* raw);
    /// The same without a string where none is needed: `raw` itself when it is plain, else good until the next call.
    /// What stands behind a NUL is not read, as everywhere in GDAL.
    [[nodiscard]] std::string_view view(std::string_view raw);
    [[nodiscard]] std::int64_t guessed() const { return m_guessed; }
    /// Takes over what another reader of the same source had to guess.
    void addGuessed(std::int64_t texts) { m_guessed += texts; }
    /// Adds a warning when anything was guessed.
    void tell(const std::string& source, Warnings& warnings) const;

private:
    [[nodiscard]] std::string decoded(std::string_view raw);

    std::string m_scratch;
    std::string m_codePage;
    std::string m_untouched;
    std::int64_t m_guessed = 0;
};

/// Whether GDAL's conversion from `encoding` to UTF-8 gives a plain ASCII text back as it is. Then only the other texts
/// need the conversion, and that may wait until it is known which these are.
[[nodiscard]] bool leavesAsciiAlone(const std::string& encoding);

} // namespace ree
