// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/comparison_report.h"
#include "core/base/text.h"
#include "core/base/version.h"

namespace ree {
namespace {

/// A terminal obeys control characters: none of a file's own may reach it.
std::string plain(std::string_view text) {
    std::string clean = withoutControls(text);
    for (char& c : clean)
        c = c == '\n' || c == '\t' ? ' ' : c;
    return clean;
}

void addInput(std::string& text, std::string_view which, const ComparedInput& input, const ComparedTable& table) {
    text += std::string(which) + plain(input.title.empty() ? input.name : input.title) + ", " +
            readableNumber(static_cast<double>(table.sites), 15) + (table.sites == 1 ? " site\n" : " sites\n");
}

std::string nameOf(const SiteLabel& site) {
    std::string name = site.name.empty() ? std::string("(no name)") : plain(site.name);
    std::string about = site.country == unknownCountry ? std::string() : country(site.country).nameEnglish;
    if (!site.id.empty())
        about += (about.empty() ? "" : ", ") + plain(site.id);
    return about.empty() ? name : name + " (" + about + ")";
}

std::string spoken(const Stated& stated) {
    std::string text = stated.text.empty() ? std::string("not stated") : plain(stated.text);
    std::string rests = plain(stated.backing);
    if (!stated.source.empty() && stated.source != stated.text)
        rests += (rests.empty() ? "" : "; ") + plain(stated.source);
    return rests.empty() ? text : text + " [" + rests + "]";
}

void addRow(std::string& text, const ReportRow& row, bool sameSite) {
    if (!sameSite)
        text += "  " + nameOf(row.site) + "\n";
    text += "      ";
    if (row.what.empty()) {
        const std::string& facts = row.before.text.empty() ? row.after.text : row.before.text;
        text += facts.empty() ? "nothing else is stated" : plain(facts);
    } else if (row.change == "added" || row.change == "removed") {
        text += row.what + " " + row.change + ": " + spoken(row.change == "added" ? row.after : row.before);
    } else {
        text += plain(row.what) + ": " + spoken(row.before) + " → " + spoken(row.after);
        const std::string change = row.change + (row.detail.empty() ? "" : ", " + row.detail);
        text += change == "changed" ? "" : "  (" + change + ")";
    }
    text += "\n";
}

void addSection(std::string& text, const ReportSection& section) {
    text += "\n" + section.title + ": " + readableNumber(static_cast<double>(section.sites), 15) +
            (section.sites == 1 ? " site\n" : " sites\n");
    const ReportRow* last = nullptr;
    for (const ReportRow& row : section.rows) {
        addRow(text, row, last != nullptr && last->site == row.site && !row.what.empty());
        last = &row;
    }
    const auto left = section.lines - static_cast<std::int64_t>(section.rows.size());
    if (left > 0)
        text += "  … and " + readableNumber(static_cast<double>(left), 15) + " more lines\n";
}

} // namespace

std::string toText(const ComparisonReport& report, std::size_t mostRows) {
    std::string text;
    addInput(text, "before: ", report.before, report.comparison.before);
    addInput(text, "after:  ", report.after, report.comparison.after);
    text += headline(report.comparison) + "\n";
    for (const std::string& remark : remarksOn(report.comparison))
        text += "note: " + plain(remark) + "\n";
    for (const ReportSection& section : sectionsOf(report.comparison, mostRows))
        if (section.lines > 0)
            addSection(text, section);
    return text;
}

} // namespace ree
