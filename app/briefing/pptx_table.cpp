// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx_table.h"

namespace ree {
namespace {

constexpr double rulePx = 2;

/// Widths as differences of rounded edges, so that together they are as wide as the table.
void writeGrid(PptxXml& xml, const std::vector<double>& widthsPx) {
    const auto grid = xml.in("a:tblGrid");
    double left = 0;
    for (const double width : widthsPx) {
        xml.leaf("a:gridCol", {{"w", num(emu(left + width) - emu(left))}});
        left += width;
    }
}

/// Lines and fill of each cell stand in the cell: a style of the program that opens it must not paint over them.
void writeCellProperties(PptxXml& xml, const HouseStyle& style, const HouseStyle& theme, std::size_t row) {
    const QString inset = num(emu(pptxCellInsetPx));
    const auto properties =
        xml.in("a:tcPr", {{"marL", inset}, {"marR", inset}, {"marT", "0"}, {"marB", "0"}, {"anchor", "ctr"}});
    const QColor none;
    writeLine(xml, theme, none, 0, "a:lnL");
    writeLine(xml, theme, none, 0, "a:lnR");
    writeLine(xml, theme, row == 1 ? style.rule : none, rulePx, "a:lnT");
    writeLine(xml, theme, row == 0 ? style.rule : none, rulePx, "a:lnB");
    if (row > 0 && row % 2 == 0)
        writeFill(xml, theme, style.band);
    else
        xml.leaf("a:noFill");
}

void writeCell(PptxSlide& slide, const PageParagraph& paragraph, const HouseStyle& style, std::size_t row) {
    const auto cell = slide.xml.in("a:tc");
    {
        const auto body = slide.xml.in("a:txBody");
        slide.xml.leaf("a:bodyPr", {{"wrap", "none"}});
        slide.xml.leaf("a:lstStyle");
        writeParagraph(slide, paragraph, {row == 0});
    }
    writeCellProperties(slide.xml, style, slide.theme, row);
}

/// An empty cell must not be taller than its row: its text has a size too.
PageParagraph emptyCell(const PageTable& table) {
    PageParagraph empty;
    empty.sizePx = table.rowHeightPx / 2;
    return empty;
}

} // namespace

void writeTable(PptxSlide& slide, const PageTable& table, const HouseStyle& style) {
    const auto whole = slide.xml.in("a:tbl");
    slide.xml.leaf("a:tblPr", {{"firstRow", "1"}, {"bandRow", "1"}});
    writeGrid(slide.xml, table.columnWidthsPx);
    const PageParagraph empty = emptyCell(table);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto& cells = table.rows[row];
        const auto line = slide.xml.in("a:tr", {{"h", num(emu(table.rowHeightPx))}});
        for (std::size_t column = 0; column < table.columnWidthsPx.size(); ++column)
            writeCell(slide, column < cells.size() ? cells[column] : empty, style, row);
    }
}

} // namespace ree
