// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/report.h"

#include <algorithm>
#include <unordered_map>

#include <QBuffer>
#include <QCryptographicHash>
#include <QPainter>

#include "app/briefing/report_style.h"
#include "app/briefing/slide_words.h"
#include "app/paint/furniture.h"
#include "app/paint/legend.h"
#include "app/paint/qt_text.h"
#include "core/analysis/brief.h"
#include "core/analysis/citations.h"
#include "core/base/html_text.h"
#include "core/base/text.h"
#include "core/base/version.h"
#include "core/io/atomic_file.h"
#include "core/io/checked_file.h"

namespace ree {
namespace {

std::string safe(const QString& text) { return escapedHtml(text.toStdString()); }
std::string base64(const QByteArray& bytes) { return bytes.toBase64().toStdString(); }

QByteArray asPng(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray mapPng(const MapRequest& wanted, const Job& job) {
    MapRequest map = wanted;
    map.options.theme = Theme::Light; // the page may be read in the dark, but it is printed by day
    map.options.steadyLabels = false;
    map.options.legend = false; // stands below as text
    map.options.credits = false;
    const MapBox shown = map.view.extent();
    map.view = map.view.withSize(960, 600).showing(shown, 0);
    const QImage image = renderMap(map, 2, job.stop);
    return image.isNull() ? QByteArray() : asPng(image);
}

QByteArray symbolPng(const LegendLine& line) {
    constexpr int sidePx = 20;
    constexpr int density = 2;
    QImage image(sidePx * density, sidePx * density, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(density, density);
    painter.translate(sidePx / 2.0, sidePx / 2.0);
    paintSymbol(painter, line.shape, std::min(line.radiusPx * 1.2, sidePx / 2.0 - 1), line.colour, Qt::white,
                line.hollow);
    painter.end();
    return asPng(image);
}

class Report {
public:
    Report(const ReportRequest& request, const Job& job)
        : m_request(request), m_job(job), m_sites(*request.slide.map.content.sites),
          m_rows(request.slide.map.content.rows->rows()), m_brief(briefOf(request.slide.map.content.sites, m_rows)),
          m_citations(m_sites) {
        for (const ContainedTerm& term : m_brief.ranked)
            m_terms.emplace(term.row, term);
    }

    std::string html() {
        addHead();
        const QByteArray map = mapPng(m_request.slide.map, m_job);
        if (map.isEmpty())
            return {};
        add("<div class=\"top\"><figure><img width=\"1920\" height=\"1200\" alt=\"Map of the sites\" "
            "src=\"data:image/png;base64,");
        add(base64(map));
        add("\">");
        addLegend();
        add("<figcaption>" + safe(creditText(background())) + "</figcaption></figure><div>");
        addGround();
        addCounts("By country", m_brief.summary.byCountry);
        addCounts("By owner's country", m_brief.summary.byOwnerCountry);
        add("</div></div>\n");
        addDoubts();
        addList();
        addSources();
        add("<footer>" + safe(creditText(background())) + " · Made with REE Atlas " + escapedHtml(programVersion()) +
            "</footer>\n<script>");
        add(reportScript);
        add("</script>\n</body>\n</html>\n");
        return m_job.cancelled() ? std::string() : std::move(m_html);
    }

private:
    void add(std::string_view markup) { m_html += markup; }

    /// Whose the sites are stands among the numbered sources.
    [[nodiscard]] MapContent background() const {
        MapContent content = m_request.slide.map.content;
        content.sites = nullptr;
        return content;
    }

    void addHead() {
        const QByteArray script =
            QByteArray::fromRawData(reportScript.data(), static_cast<qsizetype>(reportScript.size()));
        const std::string hash = base64(QCryptographicHash::hash(script, QCryptographicHash::Sha256));
        const std::string title =
            m_request.slide.title.empty() ? proposedTitle(m_request.slide.filter) : m_request.slide.title;
        add("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            // Whatever a file may hold, the page loads nothing and runs nothing but its own script.
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src "
            "'unsafe-inline'; script-src 'sha256-" +
            hash + "'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>" + escapedHtml(title) +
            "</title>\n<style>");
        add(reportStyle);
        add("</style>\n</head>\n<body>\n<header><h1>" + escapedHtml(title) + "</h1><p>" +
            safe(filterWords(m_request.slide.filter)) + "</p></header>\n");
    }

    void addLegend() {
        MapRequest map = m_request.slide.map;
        map.options.theme = Theme::Light;
        add("<p class=\"legend\">");
        for (const LegendLine& line : legendLines(map)) {
            const bool entry = line.kind == LegendLine::Kind::Entry;
            add(line.kind == LegendLine::Kind::Heading ? "<b>" : "<span>");
            if (entry)
                add("<img width=\"20\" height=\"20\" alt=\"\" src=\"data:image/png;base64," + base64(symbolPng(line)) +
                    "\">");
            add(safe(line.text));
            if (!line.count.isEmpty())
                add(" <small>" + safe(line.count) + "</small>");
            add(line.kind == LegendLine::Kind::Heading ? "</b> " : "</span> ");
        }
        add("</p>");
    }

    /// "[1, 3]" as links into the list of sources.
    std::string cited(std::vector<int> numbers) {
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        std::string html;
        for (const int number : numbers)
            html += (html.empty() ? "" : " ") + std::string("<a href=\"#s") + std::to_string(number) + "\">[" +
                    std::to_string(number) + "]</a>";
        return html;
    }

    std::string citedLayers() {
        std::vector<int> numbers;
        for (const std::uint16_t layer : m_brief.layers)
            numbers.push_back(m_citations.ofLayer(layer));
        return cited(std::move(numbers));
    }

    void addGround() {
        const Summary& s = m_brief.summary;
        add("<table class=\"figures\"><caption><b>" + safe(countWords(s.sites, "site", "sites")) + "</b>, " +
            std::to_string(s.placed) + " of them on the map " + citedLayers() +
            "</caption><thead><tr><th>Rare earths in the ground</th><th class=\"n\">Sites</th><th "
            "class=\"n\">Mass</th><th>Source</th></tr></thead><tbody>");
        const auto row = [this](const QString& what, std::int64_t sites, const QString& mass,
                                const std::string& source) {
            add("<tr><td>" + safe(what) + "</td><td class=\"n\">" + std::to_string(sites) + "</td><td class=\"n\">" +
                safe(mass) + "</td><td>" + source + "</td></tr>");
        };
        for (const BriefLine& line : m_brief.lines)
            row(lineWords(line.total.family, line.total.basis), line.total.sites,
                tonnesWords(line.total.tonnes.total()), cited(m_citations.ofTerms(line.terms)));
        if (s.insideParents > 0)
            row(QStringLiteral("Parts of a site counted above"), s.insideParents, {}, {});
        if (!m_brief.doubts.empty())
            row(QStringLiteral("Left out: does not add up"), static_cast<std::int64_t>(m_brief.doubts.size()), {}, {});
        row(QStringLiteral("Not known"), s.containedUnknown, {}, {});
        add("</tbody></table><p class=\"small\">Lines are kept apart: their classes and bases do not add up. " +
            safe(basisRemark()) + "</p>");
    }

    void addCounts(const char* heading, const std::vector<std::pair<CountryId, std::int64_t>>& counts) {
        add("<table class=\"figures\"><thead><tr><th>" + escapedHtml(heading) + " " + citedLayers() +
            "</th><th class=\"n\">Sites</th><th class=\"n\">Share</th></tr></thead><tbody>");
        for (const auto& [id, sites] : counts)
            add("<tr><td>" + safe(countryWords(id)) + "</td><td class=\"n\">" + std::to_string(sites) +
                "</td><td class=\"n\">" + safe(shareWords(sites, m_brief.summary.sites)) + "</td></tr>");
        add("</tbody></table>");
    }

    void addDoubts() {
        if (m_brief.doubts.empty())
            return;
        add("<h2>Does not add up</h2>");
        for (const Doubt& doubt : m_brief.doubts) {
            std::vector<int> numbers;
            for (const std::string& id : doubt.sources)
                numbers.push_back(m_citations.ofSource(id));
            add("<p class=\"doubt\"><b>" + escapedHtml(m_sites.name[doubt.row]) + ":</b> " + escapedHtml(doubt.text) +
                " " + cited(std::move(numbers)) + "</p>");
        }
    }

    void cell(const char* label, const std::string& html, const char* kind = "") {
        add(std::string("<td data-label=\"") + label + "\"" + (html.empty() ? " class=\"blank\"" : kind) + "><span>" +
            html + "</span></td>");
    }

    /// The number by which it is sorted beside the words; an unknown one is sorted last and says so.
    void figure(const char* label, const Interval& value, const QString& words) {
        const bool known = value.bound != Bound::Unknown;
        add(std::string("<td data-label=\"") + label + "\" data-v=\"" + numberText(value.representative()) +
            "\" class=\"n" + (known ? "" : " unknown") + "\">" + (known ? safe(words) : "not known") + "</td>");
    }

    template <class T>
    static std::string word(T value) {
        return value == T{} ? std::string() : escapedHtml(label(value));
    }

    void addList() {
        const std::size_t shown = std::min(m_rows.size(), m_request.mostRows);
        add("<h2>Sites</h2><div class=\"tools\"><label>Search <input type=\"search\"></label><output></output></div>"
            "<table class=\"list\"><caption>Select a heading to sort.");
        if (shown < m_rows.size())
            add(" The first " + std::to_string(shown) + " of " + std::to_string(m_rows.size()) +
                " sites; the others stand in an exported list.");
        add("</caption><thead><tr>");
        for (const char* heading : {"Name", "Country", "Type", "Status", "Elements"})
            add(std::string("<th scope=\"col\"><button>") + heading + "</button></th>");
        for (const char* heading : {"Grade", "Ore", "In the ground"})
            add(std::string("<th scope=\"col\" class=\"n\"><button>") + heading + "</button></th>");
        for (const char* heading : {"Class", "Owner", "Owner's country"})
            add(std::string("<th scope=\"col\"><button>") + heading + "</button></th>");
        add("<th scope=\"col\">Source</th></tr></thead><tbody>\n");
        for (std::size_t i = 0; i < shown; ++i)
            addSite(m_rows[i]);
        add("</tbody></table>\n");
    }

    void addSite(std::uint32_t row) {
        const SiteTable& s = m_sites;
        add("<tr>");
        cell("Name", escapedHtml(s.name[row].empty() ? s.id[row] : s.name[row]), " class=\"name\"");
        cell("Country", s.country[row] == unknownCountry ? "" : safe(countryWords(s.country[row])));
        cell("Type", word(s.type[row]));
        cell("Status", word(s.status[row]));
        cell("Elements", escapedHtml(toText(s.elements[row], " ")));
        const std::string basis(s.gradePercent.known(row) ? toText(s.gradeBasis[row]) : std::string_view());
        figure("Grade", s.gradePercent[row], percentWords(s.gradePercent[row]) + QLatin1Char(' ') + qtText(basis));
        figure("Ore", s.tonnageTonnes[row], oreWords(s.tonnageTonnes[row]));
        addMass(row);
        std::vector<std::string> backing;
        for (const std::string& part : {word(s.system[row]), word(s.resourceClass[row])})
            if (!part.empty())
                backing.push_back(part);
        cell("Class", joined(backing, ", "));
        cell("Owner", escapedHtml(s.owner[row]));
        cell("Owner's country", s.ownerCountry[row] == unknownCountry ? "" : safe(countryWords(s.ownerCountry[row])));
        std::vector<int> numbers = m_citations.ofFigures(row);
        numbers.push_back(m_citations.ofLayer(s.layer[row]));
        if (!s.owner[row].empty())
            for (const int number : m_citations.ofOwner(row))
                numbers.push_back(number);
        cell("Source", cited(std::move(numbers)));
        add("</tr>\n");
    }

    /// As it enters the sums above: what is metal or may be, and what cannot be true, says so.
    void addMass(std::uint32_t row) {
        const auto term = m_terms.find(row);
        if (term != m_terms.end()) {
            const QString mark = term->second.basis == MassBasis::Oxide       ? QString()
                                 : term->second.basis == MassBasis::NotStated ? QStringLiteral(" †")
                                                                              : QStringLiteral(" metal");
            return figure("In the ground", term->second.tonnes, tonnesWords(term->second.tonnes) + mark);
        }
        const bool doubted = std::any_of(m_brief.doubts.begin(), m_brief.doubts.end(),
                                         [row](const Doubt& doubt) { return doubt.row == row; });
        if (doubted)
            return cell("In the ground", "does not add up", " class=\"n\" data-v=\"\"");
        figure("In the ground", m_sites.containedTonnes[row], tonnesWords(m_sites.containedTonnes[row]));
    }

    void addSources() {
        add("<h2>Sources</h2><ol class=\"sources\">");
        int number = 0;
        for (const Citation& citation : m_citations.list()) {
            add("<li id=\"s" + std::to_string(++number) + "\">" + escapedHtml(citation.full));
            if (isWebAddress(citation.url))
                add(" <a rel=\"noreferrer\" href=\"" + escapedHtml(citation.url) + "\">" + escapedHtml(citation.url) +
                    "</a>");
            add("</li>");
        }
        add("</ol>\n");
    }

    const ReportRequest& m_request;
    const Job& m_job;
    const SiteTable& m_sites;
    const std::vector<std::uint32_t>& m_rows;
    Brief m_brief;
    Citations m_citations;
    std::unordered_map<std::uint32_t, ContainedTerm> m_terms;
    std::string m_html;
};

} // namespace

std::string reportHtml(const ReportRequest& request, const Job& job) {
    const MapContent& content = request.slide.map.content;
    return content.sites && content.rows ? Report(request, job).html() : std::string();
}

Status saveReport(const ReportRequest& request, const std::filesystem::path& target, const Job& job) {
    const std::string html = reportHtml(request, job);
    if (job.cancelled())
        return failure(ErrorCode::Cancelled, "Writing", target.string(), "it was cancelled");
    if (html.empty())
        return failure(ErrorCode::WrongContent, "Cannot write the report", target.string(), "there are no sites",
                       "Open sites first.");
    const auto written = writeAtomically(target, [&html](const std::filesystem::path& temporary) {
        CheckedFile out(temporary);
        out.write(html);
        return out.finish();
    });
    return written ? Status() : tl::unexpected(written.error());
}

} // namespace ree
