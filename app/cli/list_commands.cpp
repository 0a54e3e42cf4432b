// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <cstdio>

#include <unistd.h>

#include "app/cli/output.h"
#include "core/io/source_info.h"
#include "core/io/write_sites.h"
#include "core/query/sort.h"

namespace ree {
namespace {

std::string terminalTable(const SiteTable& table, const std::vector<std::uint32_t>& rows,
                          const std::vector<ListColumn>& columns) {
    std::vector<std::vector<std::string>> cells(1);
    for (const ListColumn& column : columns)
        cells.front().push_back(column.heading);
    for (const std::uint32_t row : rows) {
        auto& line = cells.emplace_back();
        for (const ListColumn& column : columns)
            line.push_back(cellText(table, row, column));
    }
    return aligned(cells);
}

Result<ListFormat> formatOf(const SitesOptions& options) {
    const auto format = !options.format.empty()  ? listFormatFromText(options.format)
                        : options.output.empty() ? std::optional(ListFormat::Csv)
                                                 : listFormatOf(options.output);
    if (format)
        return *format;
    return failure(ErrorCode::WrongText, "Cannot tell the format of", options.output + options.format, "",
                   "Use --format csv, geojson, gpkg, shp, xlsx or json, or such an ending.");
}

int writeList(const SitesOptions& options, const Chosen& chosen, const std::vector<ListColumn>& columns,
              ListFormat format) {
    if (options.output.empty()) {
        if (options.format.empty() && isatty(STDOUT_FILENO) != 0)
            return printed(terminalTable(*chosen.table, chosen.rows, columns));
        const auto text = listText(*chosen.table, chosen.rows, columns, format);
        return text ? printed(*text) : report(text.error());
    }
    WriteOptions write;
    write.format = format;
    write.byteOrderMark = options.byteOrderMark;
    write.title = "REE Atlas site list";
    write.filterText = toText(chosen.filter);
    const auto written = writeSites(*chosen.table, chosen.rows, columns, options.output, write, terminalJob());
    if (!written)
        return report(written.error());
    report(written->warnings);
    std::fprintf(stderr, "Wrote %lld sites to %s\n", static_cast<long long>(written->rows), options.output.c_str());
    return exitDone;
}

} // namespace

int runInfo(const InfoOptions& options, Timings& timings) {
    const auto info = describeSource(options.source, options.layer, terminalJob());
    timings.done("open");
    if (!info)
        return report(info.error());
    const int code = printed(options.json ? toJson(*info) : toPlainText(*info));
    timings.done("write");
    return code;
}

int runSites(const SitesOptions& options, Timings& timings) {
    const auto format = formatOf(options);
    if (!format)
        return report(format.error());
    auto chosen = choose(options.selection, terminalJob(), timings);
    if (!chosen)
        return report(chosen.error());
    report(*chosen);
    const auto columns = options.columns.empty() ? Result<std::vector<ListColumn>>(defaultColumns(*chosen->table))
                                                 : columnsFromText(*chosen->table, options.columns);
    if (!columns)
        return report(columns.error());
    const auto keys = parseSort(*chosen->table, options.sort);
    if (!keys)
        return report(keys.error());
    sortRows(*chosen->table, *keys, chosen->rows);
    timings.done("sort");
    const int code = writeList(options, *chosen, *columns, *format);
    timings.done("write");
    return code;
}

} // namespace ree
