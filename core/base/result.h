// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace ree {

/// What kind of thing went wrong. The window and the command line turn a code into advice where the error has none.
enum class ErrorCode : std::uint8_t {
    NotFound,      ///< the file, layer or field is not there
    NotReadable,   ///< there, but access is denied or it is not a regular file
    NotAllowed,    ///< refused at the door: a path or format that reaches outside the file itself
    UnknownFormat, ///< no driver on our list reads it
    Damaged,       ///< the format is known, the content is broken or cut short
    WrongContent,  ///< sound, but not what was asked for (no points, no such column, …)
    UnknownCrs,    ///< a coordinate reference system that PROJ does not know
    WrongText,     ///< a filter, quantity or option that cannot be understood
    NoSpace,       ///< the target disk is full
    NotWritable,   ///< the target cannot be created or replaced
    Cancelled,     ///< the caller asked to stop; neither an error nor a message to show
    Internal       ///< a library failed in a way that has no better name
};

/// Where in the input: each part may be empty or -1 when it does not apply. Rows count from 1 as a person would.
struct Place {
    std::string source;
    std::string layer;
    std::int64_t row = -1;
    std::string field;
    std::int64_t position = -1; ///< zero-based byte offset inside a text such as a filter
};

/// A failure as a value: what was attempted, where, the cause in the library's own words, and what the user can do.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string attempted;
    Place place;
    std::string cause;
    std::string advice;
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

/// A note that travels beside a result: the work was done, but something was left out or guessed.
struct Warning {
    std::string text;
    Place place;
    std::int64_t count = 1; ///< how many rows or values it speaks of
};
using Warnings = std::vector<Warning>;

[[nodiscard]] inline tl::unexpected<Error> failure(Error error) { return tl::unexpected<Error>(std::move(error)); }

[[nodiscard]] tl::unexpected<Error> failure(ErrorCode code, std::string attempted, std::string source,
                                            std::string cause, std::string advice = {});

/// One line for a person: "Cannot read a.shp (layer b, row 3): the .shx is missing. Copy the .shx beside it."
[[nodiscard]] std::string toText(const Error& error);
[[nodiscard]] std::string toText(const Warning& warning);

} // namespace ree
