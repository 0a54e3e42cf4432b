// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/write_xlsx.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include <xlsxwriter.h>

#include "core/base/text.h"
#include "core/base/version.h"
#include "core/io/write_vector.h"

namespace ree {
namespace {

constexpr std::size_t mostRows = LXW_ROW_MAX - 1;
constexpr std::size_t rowsBetweenLooks = 1024;
constexpr double narrowest = 8;
constexpr double widest = 48;
constexpr std::size_t longestCell = 32767; ///< characters that a cell may hold

lxw_col_t columnNumber(std::size_t i) { return static_cast<lxw_col_t>(i); }
lxw_row_t rowNumber(std::size_t i) { return static_cast<lxw_row_t>(i); }

void writeText(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& text,
               lxw_format* format = nullptr) {
    if (!text.empty())
        worksheet_write_string(sheet, rowNumber(row), columnNumber(column), cutText(text, longestCell).c_str(), format);
}

lxw_format* headingFormat(lxw_workbook* workbook) {
    lxw_format* format = workbook_add_format(workbook);
    format_set_bold(format);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_bottom(format, LXW_BORDER_THIN);
    format_set_bg_color(format, 0xE8EEF4);
    return format;
}

void writeHeader(lxw_worksheet* sheet, const std::vector<std::string>& headings, std::size_t rows, lxw_format* format) {
    for (std::size_t i = 0; i < headings.size(); ++i)
        writeText(sheet, 0, i, headings[i], format);
    worksheet_freeze_panes(sheet, 1, 0);
    if (!headings.empty())
        worksheet_autofilter(sheet, 0, 0, rowNumber(rows), columnNumber(headings.size() - 1));
}

void writeCell(lxw_worksheet* sheet, std::size_t line, std::size_t at, const SiteTable& table, std::uint32_t row,
               const ListColumn& column) {
    const double number = column.kind == ListColumn::Kind::Number ? cellNumber(table, row, column) : std::nan("");
    if (std::isfinite(number))
        worksheet_write_number(sheet, rowNumber(line), columnNumber(at), number, nullptr);
    else
        writeText(sheet, line, at, cellText(table, row, column));
}

double widthOf(const SiteTable& table, std::span<const std::uint32_t> rows, const ListColumn& column) {
    constexpr std::size_t looked = 200;
    std::size_t longest = column.heading.size();
    for (std::size_t i = 0; i < std::min(rows.size(), looked); ++i)
        longest = std::max(longest, cellText(table, rows[i], column).size());
    return std::clamp(static_cast<double>(longest) + 2, narrowest, widest);
}

bool writeSitesSheet(lxw_workbook* workbook, const SiteTable& table, std::span<const std::uint32_t> rows,
                     std::span<const ListColumn> columns, const Job& job) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, "Sites");
    std::vector<std::string> headings;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        headings.push_back(columns[i].heading);
        worksheet_set_column(sheet, columnNumber(i), columnNumber(i), widthOf(table, rows, columns[i]), nullptr);
    }
    writeHeader(sheet, headings, rows.size(), headingFormat(workbook));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % rowsBetweenLooks == 0) {
            if (job.cancelled())
                return false;
            job.say(static_cast<double>(i) / static_cast<double>(rows.size()), "writing");
        }
        for (std::size_t j = 0; j < columns.size(); ++j)
            writeCell(sheet, i + 1, j, table, rows[i], columns[j]);
    }
    return true;
}

/// Ids of the sources that the claims about the rows cite.
std::set<std::string> citedSources(const SiteTable& table, std::span<const std::uint32_t> rows) {
    std::set<std::string> ids;
    for (const std::uint32_t row : rows) {
        const SiteEvidence* evidence = table.evidenceOf(row);
        if (evidence == nullptr)
            continue;
        const auto add = [&ids](const auto& claims) {
            for (const auto& claim : claims)
                ids.insert(claim.sourceId);
        };
        add(evidence->figures);
        add(evidence->owners);
        add(evidence->composition);
        add(evidence->coordinates);
    }
    for (const std::uint32_t row : rows) {
        const std::string listed = table.extraText(row, "sources");
        for (const std::string_view id : splitList(listed, ";"))
            ids.emplace(id);
    }
    ids.erase("");
    return ids;
}

void writeSourcesSheet(lxw_workbook* workbook, const SiteTable& table, std::span<const std::uint32_t> rows) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, "Sources");
    const std::set<std::string> ids = citedSources(table, rows);
    writeHeader(sheet, {"Id", "Title", "Publisher", "Date", "Address", "Reliability", "Note"}, ids.size(),
                headingFormat(workbook));
    constexpr std::array<double, 7> widths{22, 60, 28, 12, 50, 11, 50};
    for (std::size_t i = 0; i < widths.size(); ++i)
        worksheet_set_column(sheet, columnNumber(i), columnNumber(i), widths[i], nullptr);
    std::size_t line = 1;
    for (const std::string& id : ids) {
        writeText(sheet, line, 0, id);
        if (const Source* source = table.evidence ? table.evidence->source(id) : nullptr) {
            writeText(sheet, line, 1, source->title);
            writeText(sheet, line, 2, source->publisher);
            writeText(sheet, line, 3, source->date);
            const bool link = source->url.starts_with("http") && source->url.size() < 2000;
            if (!link || worksheet_write_url(sheet, rowNumber(line), 4, source->url.c_str(), nullptr) != LXW_NO_ERROR)
                writeText(sheet, line, 4, source->url);
            writeText(sheet, line, 5, source->reliability);
            writeText(sheet, line, 6, source->note);
        }
        ++line;
    }
}

void writeNotesSheet(lxw_workbook* workbook, const SiteTable& table, std::size_t rows, const WriteOptions& options) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, "Notes");
    worksheet_set_column(sheet, 0, 0, 22, nullptr);
    worksheet_set_column(sheet, 1, 1, 110, nullptr);
    std::vector<std::pair<std::string, std::string>> notes{
        {"List", options.title.empty() ? std::string("Rare earth sites") : options.title},
        {"Sites", std::to_string(rows)},
        {"Filter", options.filterText.empty() ? std::string("none") : options.filterText},
        {"Unknown", "A blank cell is unknown, never zero. A text such as <0.1 in a column of numbers is a bound."}};
    for (const SiteLayer& layer : table.layers)
        notes.emplace_back("Data", layer.credit.empty() ? layer.name : layer.credit);
    notes.emplace_back("Program", "REE Atlas " + std::string(programVersion()));
    for (std::size_t i = 0; i < notes.size(); ++i) {
        writeText(sheet, i, 0, notes[i].first);
        writeText(sheet, i, 1, notes[i].second);
    }
}

/// Title, filter and credits travel inside the file, so that a forwarded workbook still says where it comes from.
void setProperties(lxw_workbook* workbook, const SiteTable& table, const WriteOptions& options) {
    std::vector<std::string> credits;
    for (const SiteLayer& layer : table.layers)
        credits.push_back(layer.credit.empty() ? layer.name : layer.credit);
    constexpr std::size_t longestProperty = 250; // the library takes no more than 255 letters
    std::string title = cutText(options.title, longestProperty);
    std::string filter = cutText(options.filterText, longestProperty);
    std::string comments = cutText("Data: " + joined(credits, "; "), longestProperty);
    std::string author = "REE Atlas " + std::string(programVersion());
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = filter.data();
    properties.comments = comments.data();
    properties.author = author.data();
    workbook_set_properties(workbook, &properties);
}

} // namespace

Status writeXlsx(const SiteTable& table, std::span<const std::uint32_t> rows, std::span<const ListColumn> columns,
                 const std::filesystem::path& draft, const WriteOptions& options, const Job& job) {
    const std::string file = draft.filename().string();
    if (rows.size() > mostRows)
        return failure(ErrorCode::WrongContent, "Cannot write", file,
                       "the list has " + std::to_string(rows.size()) + " rows and a sheet holds " +
                           std::to_string(mostRows),
                       "Choose fewer sites, or CSV.");
    lxw_workbook_options settings{};
    settings.constant_memory = LXW_TRUE;
    std::string folder = draft.parent_path().string();
    settings.tmpdir = folder.data(); // the folder that is removed afterwards, whatever happens
    lxw_workbook* workbook = workbook_new_opt(draft.c_str(), &settings); // workbook_close frees it
    if (workbook == nullptr)
        return failure(ErrorCode::NotWritable, "Cannot write", file, "the workbook cannot be begun");
    setProperties(workbook, table, options);
    const bool whole = writeSitesSheet(workbook, table, rows, columns, job);
    if (whole) {
        writeSourcesSheet(workbook, table, rows);
        writeNotesSheet(workbook, table, rows.size(), options);
    }
    const lxw_error closed = workbook_close(workbook);
    if (!whole)
        return failure(ErrorCode::Cancelled, "Writing", file, "it was cancelled");
    if (closed != LXW_NO_ERROR)
        return failure(ErrorCode::NoSpace, "Cannot write", file, lxw_strerror(closed),
                       "Free some space or choose another place.");
    return {};
}

} // namespace ree
