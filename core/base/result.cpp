// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

namespace ree {
namespace {

std::string placeText(const Place& place) {
    std::string inside;
    const auto add = [&inside](const std::string& part) {
        inside += inside.empty() ? "" : ", ";
        inside += part;
    };
    if (!place.layer.empty())
        add("layer " + place.layer);
    if (place.row >= 0)
        add("row " + std::to_string(place.row));
    if (!place.field.empty())
        add("field " + place.field);
    if (place.position >= 0)
        add("position " + std::to_string(place.position + 1));
    if (inside.empty())
        return place.source;
    return place.source.empty() ? inside : place.source + " (" + inside + ")";
}

void appendSentence(std::string& line, std::string_view sentence) {
    if (sentence.empty())
        return;
    line += ' ';
    line += sentence;
    const char last = line.back();
    if (last != '.' && last != '!' && last != '?')
        line += '.';
}

} // namespace

tl::unexpected<Error> failure(ErrorCode code, std::string attempted, std::string source, std::string cause,
                              std::string advice) {
    Place place;
    place.source = std::move(source);
    return failure(Error{code, std::move(attempted), std::move(place), std::move(cause), std::move(advice)});
}

std::string toText(const Error& error) {
    std::string line = error.attempted;
    const std::string where = placeText(error.place);
    if (!where.empty()) {
        line += line.empty() ? "" : " ";
        line += where;
    }
    line += error.cause.empty() ? "." : ":";
    appendSentence(line, error.cause);
    appendSentence(line, error.advice);
    return line;
}

std::string toText(const Warning& warning) {
    const std::string where = placeText(warning.place);
    return where.empty() ? warning.text : where + ": " + warning.text;
}

} // namespace ree
