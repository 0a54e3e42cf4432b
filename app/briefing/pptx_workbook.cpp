// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx_workbook.h"

#include <cmath>
#include <system_error>

#include <QFile>
#include <xlsxwriter.h>

#include "app/briefing/zip_file.h"
#include "core/base/text.h"
#include "core/io/write_vector.h"

namespace ree {
namespace {

constexpr std::size_t longestCell = 32767; ///< characters that a cell may hold

std::string columnLetters(std::size_t column) {
    std::string letters;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return letters;
}

class Sheet {
public:
    explicit Sheet(lxw_worksheet* sheet) : m_sheet(sheet) {}
    void text(std::size_t row, std::size_t column, const std::string& text) const {
        const std::string clean = cutText(withoutControls(text), longestCell);
        if (!clean.empty())
            worksheet_write_string(m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), clean.c_str(),
                                   nullptr);
    }
    void number(std::size_t row, std::size_t column, double value) const {
        if (std::isfinite(value))
            worksheet_write_number(m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), value,
                                   nullptr);
    }
    void texts(std::size_t column, const std::vector<std::string>& all) const {
        for (std::size_t i = 0; i < all.size(); ++i)
            text(i + 1, column, all[i]);
    }
    void numbers(std::size_t column, const std::vector<double>& all) const {
        for (std::size_t i = 0; i < all.size(); ++i)
            number(i + 1, column, all[i]);
    }

private:
    lxw_worksheet* m_sheet;
};

void fill(const Sheet& sheet, const Chart& chart) {
    const ChartCells cells(chart);
    if (!chart.points())
        sheet.texts(0, chart.categories);
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const ChartSeries& series = chart.series[i];
        sheet.text(0, cells.valueColumn(i), series.name);
        sheet.numbers(cells.valueColumn(i), series.values);
        if (!chart.points())
            continue;
        sheet.text(0, cells.nameColumn(i), "Site");
        sheet.texts(cells.nameColumn(i), series.names);
        sheet.text(0, cells.xColumn(i), chart.xAxis);
        sheet.numbers(cells.xColumn(i), series.x);
    }
}

Status write(const Chart& chart, const std::filesystem::path& file) {
    lxw_workbook_options settings{};
    std::string folder = file.parent_path().string();
    settings.tmpdir = folder.data();
    lxw_workbook* workbook = workbook_new_opt(file.c_str(), &settings); // workbook_close frees it
    if (workbook == nullptr)
        return failure(ErrorCode::NotWritable, "Cannot write the data of a chart", chart.title,
                       "the workbook cannot be begun");
    lxw_doc_properties properties{};
    properties.created = static_cast<time_t>(std::chrono::sys_seconds(archiveDay()).time_since_epoch().count());
    workbook_set_properties(workbook, &properties);
    fill(Sheet(workbook_add_worksheet(workbook, "Data")), chart);
    const lxw_error closed = workbook_close(workbook);
    if (closed != LXW_NO_ERROR)
        return failure(ErrorCode::NoSpace, "Cannot write the data of a chart", chart.title, lxw_strerror(closed),
                       "Free some space or choose another place.");
    return {};
}

} // namespace

std::string cellRange(std::size_t column, std::size_t rows) {
    const std::string letters = columnLetters(column);
    return "Data!$" + letters + "$2:$" + letters + "$" + std::to_string(std::max<std::size_t>(rows, 1) + 1);
}

std::string headingCell(std::size_t column) { return "Data!$" + columnLetters(column) + "$1"; }

Result<QByteArray> chartWorkbook(const Chart& chart, const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / "chart.xlsx";
    if (const Status written = write(chart, path); !written)
        return tl::unexpected(written.error());
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, "Cannot read the data of a chart back", chart.title,
                       file.errorString().toStdString());
    QByteArray bytes = file.readAll();
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    return bytes;
}

} // namespace ree
