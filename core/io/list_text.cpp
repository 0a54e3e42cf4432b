// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/list_text.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/io/list_cells.h"

namespace ree {
namespace {

using Kind = ListColumn::Kind;

/// RFC 4180, with cells that a spreadsheet would run as a formula made harmless: for the cell that begins at `begin`
/// and ends with `to`.
void finishCsvCell(std::string& to, std::size_t begin, Kind kind) {
    const auto cell = [&] { return std::string_view(to).substr(begin); };
    if (cell().empty())
        return;
    if (kind != Kind::Number && std::string_view("=+-@\t\r").find(cell().front()) != std::string_view::npos)
        to.insert(begin, 1, '\'');
    const auto asksForQuotes = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
    if (std::none_of(cell().begin(), cell().end(), asksForQuotes))
        return;
    std::string quoted = "\"";
    for (const char c : cell()) {
        quoted += c;
        if (c == '"')
            quoted += c;
    }
    to.replace(begin, std::string::npos, quoted + '"');
}

class CsvWriter : public ListTextWriter {
public:
    CsvWriter(const SiteTable& table, std::span<const ListColumn> columns) : m_columns(columns) {
        for (const ListColumn& column : columns)
            m_cells.emplace_back(table, column);
    }
    void begin(std::string& to) override {
        addLine(to, [&](std::size_t i) { to += m_columns[i].key; });
    }
    void add(std::string& to, std::span<const std::uint32_t> rows) override {
        for (const std::uint32_t row : rows)
            addLine(to, [&](std::size_t i) { m_cells[i].append(to, row); });
    }
    void end(std::string&) override {}

private:
    template <class AppendTo>
    void addLine(std::string& to, AppendTo append) {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (i > 0)
                to += ',';
            const std::size_t begin = to.size();
            append(i);
            finishCsvCell(to, begin, m_columns[i].kind);
        }
        to += '\n';
    }
    std::span<const ListColumn> m_columns;
    std::vector<ListCells> m_cells;
};

std::string dumped(const nlohmann::json& json) {
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void appendJsonText(std::string& to, std::string_view text) {
    if (!isPlainAscii(text) || text.find_first_of("\"\\") != std::string_view::npos) {
        to += dumped(text);
        return;
    }
    ((to += '"') += text) += '"';
}

/// The digits of many numbers, in the words of the JSON library, which takes them by the thousand far faster than one
/// by one.
class JsonNumbers {
public:
    void clear() {
        m_values = nlohmann::json::array();
        m_at = 1; // behind the bracket
    }
    void add(double value) { m_values.push_back(value); }
    void write() { m_text = m_values.dump(); }
    /// The numbers in the order in which they were added.
    void appendNext(std::string& to) {
        const std::size_t end = m_text.find_first_of(",]", m_at);
        to.append(m_text, m_at, end - m_at);
        m_at = end + 1;
    }

private:
    nlohmann::json m_values;
    std::string m_text;
    std::size_t m_at = 0;
};

/// An array of objects, one a row: bare, or as the properties of features.
class JsonWriter : public ListTextWriter {
public:
    JsonWriter(const SiteTable& table, std::span<const ListColumn> columns, bool features)
        : m_table(table), m_features(features) {
        for (const ListColumn& column : columns) {
            const auto sameKey = [&](const Column& known) { return known.key == dumped(column.key) + ":"; };
            if (std::none_of(m_columns.begin(), m_columns.end(), sameKey)) // a JSON object has a key once
                m_columns.push_back({dumped(column.key) + ":", column.kind == Kind::Number, ListCells(table, column)});
        }
    }
    void begin(std::string& to) override { to += m_features ? "{\"type\":\"FeatureCollection\",\"features\":[" : "["; }
    void add(std::string& to, std::span<const std::uint32_t> rows) override {
        m_numbers.clear();
        for (const std::uint32_t row : rows)
            collectNumbers(row);
        m_numbers.write();
        for (const std::uint32_t row : rows) {
            to += m_first ? "\n" : ",\n";
            m_first = false;
            if (m_features)
                addFeature(to, row);
            else
                addProperties(to, row);
        }
    }
    void end(std::string& to) override { to += m_features ? "\n]}\n" : "\n]\n"; }

private:
    struct Column {
        std::string key; ///< as it stands in the text, with its colon
        bool number;
        ListCells cells;
    };

    /// In the order in which addFeature asks for them.
    void collectNumbers(std::uint32_t row) {
        if (const LonLat place = m_table.place[row]; m_features && place.known()) {
            m_numbers.add(place.lon);
            m_numbers.add(place.lat);
        }
        for (const Column& column : m_columns)
            if (const double number = column.number ? column.cells.number(row) : std::nan(""); std::isfinite(number))
                m_numbers.add(number);
    }

    void addFeature(std::string& to, std::uint32_t row) {
        to += "{\"type\":\"Feature\",\"geometry\":";
        if (m_table.place[row].known()) {
            to += "{\"type\":\"Point\",\"coordinates\":[";
            m_numbers.appendNext(to);
            to += ',';
            m_numbers.appendNext(to);
            to += "]}";
        } else {
            to += "null";
        }
        to += ",\"properties\":";
        addProperties(to, row);
        to += '}';
    }

    void addProperties(std::string& to, std::uint32_t row) {
        to += '{';
        for (const Column& column : m_columns) {
            if (&column != &m_columns.front())
                to += ',';
            to += column.key;
            if (column.number && std::isfinite(column.cells.number(row))) {
                m_numbers.appendNext(to);
                continue;
            }
            m_cell.clear();
            column.cells.append(m_cell, row);
            if (m_cell.empty())
                to += "null";
            else
                appendJsonText(to, m_cell);
        }
        to += '}';
    }

    const SiteTable& m_table;
    bool m_features;
    bool m_first = true;
    std::vector<Column> m_columns;
    JsonNumbers m_numbers;
    std::string m_cell;
};

} // namespace

std::unique_ptr<ListTextWriter> listTextWriter(const SiteTable& table, std::span<const ListColumn> columns,
                                               ListFormat format) {
    switch (format) {
    case ListFormat::Csv: return std::make_unique<CsvWriter>(table, columns);
    case ListFormat::GeoJson: return std::make_unique<JsonWriter>(table, columns, true);
    case ListFormat::Json: return std::make_unique<JsonWriter>(table, columns, false);
    default: return nullptr;
    }
}

} // namespace ree
