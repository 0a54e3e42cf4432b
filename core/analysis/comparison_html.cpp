// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "core/analysis/comparison_report.h"
#include "core/analysis/comparison_style.h"
#include "core/base/html_text.h"
#include "core/base/text.h"
#include "core/base/version.h"

namespace ree {
namespace {

std::string grouped(std::int64_t count) { return readableNumber(static_cast<double>(count), 15); }
std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
    return grouped(count) + " " + std::string(count == 1 ? one : many);
}

class Page {
public:
    Page(const ComparisonReport& report, std::size_t mostRows)
        : m_report(report), m_comparison(report.comparison), m_sections(sectionsOf(m_comparison, mostRows)) {}

    std::string html() {
        addHead();
        addCounts();
        for (const ReportSection& section : m_sections)
            if (section.lines > 0)
                addSection(section);
        addInputs();
        addSources();
        addFoot();
        return std::move(m_html);
    }

private:
    void add(std::string_view markup) { m_html += markup; }
    void addText(std::string_view text) { m_html += escapedHtml(text); }
    void addElement(std::string_view open, std::string_view text, std::string_view close) {
        add(open);
        addText(text);
        add(close);
    }

    static std::string titleOf(const ComparedInput& input) { return input.title.empty() ? input.name : input.title; }

    void addHead() {
        add("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            // Whatever a file may hold, the page loads nothing and runs nothing.
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n");
        addElement("<meta name=\"generator\" content=\"REE Atlas ", programVersion(), "\">\n");
        addElement("<title>What changed: ", titleOf(m_report.before) + " to " + titleOf(m_report.after), "</title>\n");
        add("<style>");
        add(comparisonStyle);
        add("</style>\n</head>\n<body>\n<header>\n<h1>What changed</h1>\n<p class=\"versions\">");
        addElement("From ", titleOf(m_report.before), " (");
        addElement("", counted(m_comparison.before.sites, "site", "sites"), ") to ");
        addElement("", titleOf(m_report.after), " (");
        addElement("", counted(m_comparison.after.sites, "site", "sites"), ")");
        addElement(m_report.date.empty() ? "" : ". Report of ", m_report.date, "</p>\n");
        addElement("<p class=\"headline\">", headline(m_comparison), "</p>\n</header>\n");
    }

    void addCounts() {
        if (m_comparison.equal())
            return;
        add("<nav aria-label=\"Sites by kind of change\">\n");
        for (const ReportSection& section : m_sections) {
            const bool none = section.lines == 0;
            add(none ? "<span class=\"none\">" : "<a href=\"#" + section.key + "\">");
            addElement("<b>", grouped(section.sites), "</b>");
            addText(section.title);
            add(none ? "</span>\n" : "</a>\n");
        }
        add("</nav>\n");
    }

    void addSection(const ReportSection& section) {
        add("<section>\n<h2 id=\"" + section.key + "\">");
        addElement("", section.title, "<span>");
        addElement("", counted(section.sites, "site", "sites"), "");
        if (section.lines != section.sites)
            addElement(", ", counted(section.lines, "change", "changes"), "");
        add("</span></h2>\n");
        if (!section.about.empty())
            addElement("<p class=\"about\">", section.about, "</p>\n");
        const bool listed = section.key == "added" || section.key == "removed";
        add("<table class=\"changes\">\n<thead><tr><th class=\"site\">Site</th>");
        add(listed ? "<th>What is stated</th></tr></thead>\n"
                   : "<th class=\"what\">What</th><th class=\"value\">Before</th><th class=\"value\">After</th>"
                     "<th class=\"change\">Change</th></tr></thead>\n");
        for (std::size_t first = 0; first < section.rows.size();) {
            std::size_t end = first + 1;
            while (!listed && end < section.rows.size() && section.rows[end].site == section.rows[first].site)
                ++end;
            addSite(section, first, end, listed);
            first = end;
        }
        add("</table>\n");
        if (const auto left = section.lines - static_cast<std::int64_t>(section.rows.size()); left > 0)
            addElement("<p class=\"more\">", counted(left, "further line is", "further lines are"),
                       " left out here; the JSON report has all.</p>\n");
        add("</section>\n");
    }

    void addSite(const ReportSection& section, std::size_t first, std::size_t end, bool listed) {
        add("<tbody>\n");
        for (std::size_t i = first; i < end; ++i) {
            const ReportRow& row = section.rows[i];
            add("<tr>");
            if (i == first)
                addLabel(row.site, end - first);
            if (listed)
                addFacts(row);
            else
                addChange(row);
            add("</tr>\n");
        }
        add("</tbody>\n");
    }

    void addLabel(const SiteLabel& site, std::size_t lines) {
        add("<th class=\"site\" scope=\"rowgroup\"");
        if (lines > 1)
            add(" rowspan=\"" + std::to_string(lines) + "\"");
        add(">");
        addElement("<span class=\"name\">", site.name.empty() ? "(no name)" : site.name, "</span><small>");
        if (site.country != unknownCountry)
            addText(country(site.country).nameEnglish);
        if (!site.id.empty())
            addElement(site.country == unknownCountry ? "" : " · ", site.id, "");
        add("</small></th>");
    }

    void addFacts(const ReportRow& row) {
        const std::string& facts = row.before.text.empty() ? row.after.text : row.before.text;
        add("<td>");
        if (facts.empty())
            add("<span class=\"nothing\">nothing else is stated</span>");
        addText(facts);
        if (!row.sources.empty()) {
            add("<small>");
            for (const std::string& id : row.sources)
                addReference(id);
            add("</small>");
        }
        add("</td>");
    }

    void addChange(const ReportRow& row) {
        addElement("<td class=\"what\">", row.what, "</td>");
        const bool claim = row.change == "added" || row.change == "removed";
        addValue("before", "Before", row.before, row.what, claim);
        addValue("after", "After", row.after, row.what, claim);
        const bool come = row.change == "added" || row.change == "now stated";
        const bool gone = row.change == "removed" || row.change == "no longer stated";
        add("<td class=\"change\" data-label=\"Change\"><div><span class=\"");
        add(come                               ? "mark new"
            : gone                             ? "mark old"
            : row.detail.starts_with("beyond") ? "mark turn"
            : row.change == "changed"          ? "nothing plain"
                                               : "");
        addElement("\">", row.change, "</span>");
        if (!row.detail.empty())
            addElement("<small>", row.detail, "</small>");
        add("</div></td>");
    }

    void addValue(std::string_view kind, std::string_view label, const Stated& stated, const std::string& what,
                  bool claim) {
        ((m_html += "<td class=\"") += kind) += claim && stated.text.empty() ? " blank" : "";
        add("\" data-label=\"");
        add(label);
        add("\"><div>");
        if (stated.text.empty())
            add(claim ? "<span class=\"nothing plain\">–</span>" : "<span class=\"nothing\">not stated</span>");
        else if (what == "Source")
            addSourceTitle(stated.text);
        else
            addText(stated.text);
        if (!stated.backing.empty() || (!stated.source.empty() && what != "Source")) {
            addElement("<small>", stated.backing, " ");
            addReference(stated.source);
            add("</small>");
        }
        add("</div></td>");
    }

    [[nodiscard]] const Source* source(const std::string& id) const {
        for (const ComparedTable* table : {&m_comparison.after, &m_comparison.before})
            if (const auto it = table->cited.find(id); it != table->cited.end())
                return &it->second;
        return nullptr;
    }

    /// "[3]", a jump to the list at the end; the id itself where nothing else is known of the source.
    void addReference(const std::string& id) {
        if (id.empty())
            return;
        if (source(id) == nullptr) {
            addElement("", id, " ");
            return;
        }
        const auto [it, isNew] = m_numbers.try_emplace(id, m_references.size() + 1);
        if (isNew)
            m_references.push_back(id);
        const std::string number = std::to_string(it->second);
        add("<a href=\"#source-" + number + "\">[" + number + "]</a> ");
    }

    void addSourceTitle(const std::string& id) {
        const Source* known = source(id);
        addText(known == nullptr || known->title.empty() ? id : known->title);
        if (known != nullptr) {
            add(" ");
            addReference(id);
        }
    }

    void addInputs() {
        add("<section>\n<h2 id=\"inputs\">What was compared</h2>\n");
        const auto remarks = remarksOn(m_comparison);
        if (!remarks.empty()) {
            add("<ul>\n");
            for (const std::string& remark : remarks)
                addElement("<li>", remark, "</li>\n");
            add("</ul>\n");
        }
        add("<div class=\"inputs\">\n");
        addInput("Before", m_report.before, m_comparison.before);
        addInput("After", m_report.after, m_comparison.after);
        add("</div>\n</section>\n");
    }

    void addInput(std::string_view which, const ComparedInput& input, const ComparedTable& table) {
        add("<div>\n<h3>");
        addElement(std::string(which) + ": ", titleOf(input), "</h3>\n");
        addElement("<p>", counted(table.sites, "site", "sites"), "");
        addElement(" (", grouped(table.placed), " on the map, ");
        addElement("", grouped(table.sites - table.placed), " without a place)");
        if (table.hasClaims()) {
            addElement("; claims: ", counted(table.figures, "figure", "figures"), ", ");
            addElement("", counted(table.owners, "statement of ownership", "statements of ownership"), "");
        }
        add("</p>\n");
        addElement("<p><code>", input.name, "</code></p>\n");
        if (!input.notes.empty()) {
            add("<ul>\n");
            for (const std::string& note : input.notes)
                addElement("<li>", note, "</li>\n");
            add("</ul>\n");
        }
        add("<table class=\"files\">\n<thead><tr><th>File</th><th>Bytes</th><th>SHA-256</th></tr></thead>\n<tbody>\n");
        for (const SourceFile& file : input.files) {
            addElement("<tr><td>", file.name, "</td>");
            addElement("<td>", grouped(file.bytes), "</td>");
            addElement("<td><code>", file.sha256, "</code></td></tr>\n");
        }
        add("</tbody>\n</table>\n</div>\n");
    }

    void addSources() {
        if (m_references.empty())
            return;
        add("<section>\n<h2 id=\"references\">Sources</h2>\n<ol>\n");
        for (std::size_t i = 0; i < m_references.size(); ++i) {
            const Source& known = *source(m_references[i]);
            add("<li id=\"source-" + std::to_string(i + 1) + "\">");
            const std::string& title = known.title.empty() ? known.id : known.title;
            if (isWebAddress(known.url)) {
                addElement("<a rel=\"noreferrer\" href=\"", known.url, "\">");
                addElement("", title, "</a>");
            } else {
                addText(title);
            }
            addElement(known.publisher.empty() ? "" : ". ", known.publisher, "");
            addElement(known.date.empty() ? "" : ", ", known.date, "</li>\n");
        }
        add("</ol>\n</section>\n");
    }

    void addFoot() {
        addElement("<footer>REE Atlas ", programVersion(), "");
        add(". Sites are matched by id, failing that by name, country and place, failing that by place and figures. "
            "Numbers that agree to nine digits and places less than a metre apart count as the same.</footer>\n"
            "</body>\n</html>\n");
    }

    const ComparisonReport& m_report;
    const Comparison& m_comparison;
    std::vector<ReportSection> m_sections;
    std::string m_html;
    std::map<std::string, std::size_t> m_numbers;
    std::vector<std::string> m_references;
};

} // namespace

std::string toHtml(const ComparisonReport& report, std::size_t mostRows) { return Page(report, mostRows).html(); }

} // namespace ree
