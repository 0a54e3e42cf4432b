// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/read_template.h"

#include <cmath>
#include <map>

#include <QXmlStreamReader>

#include "app/briefing/contrast.h"
#include "app/briefing/zip_file.h"
#include "core/base/text.h"

namespace ree {
namespace {

namespace fs = std::filesystem;

const QString office = QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
const QString officeStrict = QStringLiteral("http://purl.oclc.org/ooxml/officeDocument/relationships");

struct Relationship {
    QString id;
    QString type; ///< the last word: "slideMaster"
    std::string part;
};

/// What the parts of the template say, before it becomes a style.
struct Template {
    double width = 0; ///< English Metric Units
    double height = 0;
    QString masterId;
    std::map<QString, QString> colourMap{
        {"bg1", "lt1"}, {"tx1", "dk1"}, {"tx2", "dk2"}, {"accent1", "accent1"}}; ///< what it is where nothing is said
    std::map<QString, QColor> colours;                                           ///< by the theme's names
    QString titleFont, bodyFont;
};

QString attribute(const QXmlStreamReader& xml, const char* name) {
    return xml.attributes().value(QLatin1String(name)).toString();
}

/// A part of the archive, element by element.
class PartReader {
public:
    PartReader(const ZipReader& zip, fs::path source) : m_zip(zip), m_source(std::move(source)) {}

    /// Calls `element` for each element that begins.
    template <class Element>
    [[nodiscard]] Status read(const std::string& part, Element&& element) const {
        const auto bytes = m_zip.read(part);
        if (!bytes)
            return tl::unexpected(bytes.error());
        QXmlStreamReader xml(*bytes);
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement)
                element(xml);
        if (xml.hasError())
            return failure(ErrorCode::Damaged, "Cannot read the template", m_source.string(),
                           part + ": " + xml.errorString().toStdString(),
                           "Save it again with the program that made it.");
        return {};
    }

    /// What `part` refers to inside the archive; nothing where it has no relationships.
    [[nodiscard]] Result<std::vector<Relationship>> relationships(const std::string& part) const {
        const fs::path path(part);
        const std::string file = (path.parent_path() / "_rels" / (path.filename().string() + ".rels")).generic_string();
        std::vector<Relationship> found;
        const Status read = this->read(file, [&](const QXmlStreamReader& xml) {
            if (xml.name() == u"Relationship" && attribute(xml, "TargetMode") != u"External")
                found.push_back({attribute(xml, "Id"), attribute(xml, "Type").section(u'/', -1),
                                 resolved(path.parent_path(), attribute(xml, "Target").toStdString())});
        });
        if (!read)
            return tl::unexpected(read.error());
        return found;
    }

    [[nodiscard]] tl::unexpected<Error> missing(const char* what) const {
        return failure(ErrorCode::WrongContent, "Cannot read the template", m_source.string(),
                       std::string("it has no ") + what, "Choose a presentation saved as .pptx or .potx.");
    }

private:
    static std::string resolved(const fs::path& folder, const std::string& target) {
        const std::string path =
            (target.starts_with('/') ? fs::path(target) : "/" / folder / target).lexically_normal().generic_string();
        return path.substr(1);
    }

    const ZipReader& m_zip;
    fs::path m_source;
};

std::string partOf(const std::vector<Relationship>& all, const QString& type, const QString& id = {}) {
    for (const Relationship& one : all)
        if (one.type == type && (id.isEmpty() || one.id == id))
            return one.part;
    return {};
}

Status readPresentation(const PartReader& reader, const std::string& part, Template& found) {
    return reader.read(part, [&found](const QXmlStreamReader& xml) {
        if (xml.name() == u"sldSz") {
            found.width = attribute(xml, "cx").toDouble();
            found.height = attribute(xml, "cy").toDouble();
        } else if (xml.name() == u"sldMasterId" && found.masterId.isEmpty()) {
            const auto all = xml.attributes();
            const QString id = QStringLiteral("id");
            found.masterId =
                (all.hasAttribute(office, id) ? all.value(office, id) : all.value(officeStrict, id)).toString();
        }
    });
}

Status readMaster(const PartReader& reader, const std::string& part, Template& found) {
    return reader.read(part, [&found](const QXmlStreamReader& xml) {
        if (xml.name() != u"clrMap")
            return;
        for (auto& [role, name] : found.colourMap)
            if (const auto value = xml.attributes().value(role); !value.isEmpty())
                name = value.toString();
    });
}

/// A colour of a theme: its own, or the one that the system had where it was last saved.
QColor colourOf(const QXmlStreamReader& xml) {
    if (xml.name() == u"srgbClr")
        return QColor(u'#' + attribute(xml, "val"));
    if (const QString last = attribute(xml, "lastClr"); !last.isEmpty())
        return QColor(u'#' + last);
    return attribute(xml, "val") == u"windowText" ? QColor(Qt::black) : QColor(Qt::white);
}

class ThemeReader {
public:
    explicit ThemeReader(Template& found) : m_found(found) {}
    void operator()(const QXmlStreamReader& xml) {
        const auto name = xml.name();
        if (name == u"srgbClr" || name == u"sysClr") {
            if (const QColor colour = colourOf(xml); colour.isValid() && !m_slot.isEmpty())
                m_found.colours.emplace(m_slot, colour);
            m_slot.clear();
        } else if (name == u"latin" && m_font != nullptr) {
            *m_font = attribute(xml, "typeface").trimmed();
            m_font = nullptr;
        } else if (name == u"majorFont" || name == u"minorFont") {
            m_font = name == u"majorFont" ? &m_found.titleFont : &m_found.bodyFont;
        } else {
            m_slot = name.toString(); // a slot of the scheme is the element around its colour
        }
    }

private:
    Template& m_found;
    QString m_slot;
    QString* m_font = nullptr;
};

Result<Template> readParts(const ZipReader& zip, const fs::path& path) {
    const PartReader reader(zip, path);
    Template found;
    const auto roots = reader.relationships("");
    if (!roots)
        return zip.has("_rels/.rels") ? Result<Template>(tl::unexpected(roots.error())) : reader.missing("contents");
    const std::string presentation = partOf(*roots, QStringLiteral("officeDocument"));
    if (presentation.empty() || !zip.has(presentation))
        return reader.missing("slides");
    if (const Status read = readPresentation(reader, presentation, found); !read)
        return tl::unexpected(read.error());
    const auto parts = reader.relationships(presentation);
    if (!parts)
        return tl::unexpected(parts.error());
    const std::string master = partOf(*parts, QStringLiteral("slideMaster"), found.masterId);
    if (master.empty())
        return reader.missing("slide master");
    if (const Status read = readMaster(reader, master, found); !read)
        return tl::unexpected(read.error());
    const auto ofMaster = reader.relationships(master);
    if (!ofMaster)
        return tl::unexpected(ofMaster.error());
    const std::string theme = partOf(*ofMaster, QStringLiteral("theme"));
    if (theme.empty())
        return reader.missing("theme");
    if (const Status read = reader.read(theme, ThemeReader(found)); !read)
        return tl::unexpected(read.error());
    return found;
}

void takeColour(const Template& found, const char* role, QColor& colour, Warnings& warnings) {
    const QString& name = found.colourMap.at(QLatin1String(role));
    if (const auto at = found.colours.find(name); at != found.colours.end())
        colour = at->second;
    else
        warnings.push_back({"the template has no colour '" + name.toStdString() + "'; the atlas's own is used", {}});
}

} // namespace

void deriveShades(HouseStyle& style) {
    style.band = blended(style.background, style.ink, bandShare);
    style.rule = blended(style.background, style.ink, ruleShare);
}

Result<QSizeF> pageOf(double width, double height, const fs::path& source) {
    constexpr double pageWidthPx = 1920;
    constexpr double tolerance = 0.01;
    const double proportion = width / height;
    if (!(height > 0 && proportion >= 4.0 / 3 - tolerance && proportion <= 2 + tolerance))
        return failure(ErrorCode::WrongContent, "Cannot use the house style", source.string(),
                       "its pages are " + readableNumber(width, 3) + " by " + readableNumber(height, 3) +
                           ", and slides are laid out between 4:3 and 2:1",
                       "Choose 16:9 or 4:3.");
    return QSizeF(pageWidthPx, std::round(pageWidthPx / proportion));
}

Result<Warnings> readTemplate(const fs::path& path, HouseStyle& style) {
    const auto zip = ZipReader::open(path);
    if (!zip)
        return tl::unexpected(zip.error());
    const auto found = readParts(*zip, path);
    if (!found)
        return tl::unexpected(found.error());
    constexpr double emuPerInch = 914400;
    const auto page = pageOf(found->width / emuPerInch, found->height / emuPerInch, path);
    if (!page)
        return tl::unexpected(page.error());
    Warnings warnings;
    style.page = *page;
    takeColour(*found, "bg1", style.background, warnings);
    takeColour(*found, "tx1", style.ink, warnings);
    takeColour(*found, "tx2", style.quietInk, warnings);
    takeColour(*found, "accent1", style.accent, warnings);
    deriveShades(style);
    style.titleFont = found->titleFont;
    style.bodyFont = found->bodyFont;
    return warnings;
}

} // namespace ree
