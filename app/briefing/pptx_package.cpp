// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx_package.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "app/briefing/pptx_xml.h"
#include "app/paint/qt_text.h"

namespace ree {
namespace {

namespace fs = std::filesystem;

/// "ppt/slides/_rels/slide1.xml.rels"; of the package "_rels/.rels".
std::string relationshipsPath(const std::string& part) {
    const fs::path path(part);
    return (path.parent_path() / "_rels" / (path.filename().string() + ".rels")).generic_string();
}

QString typeAddress(const char* type) {
    const QString word = QLatin1String(type);
    return word.contains(u':') ? word : ns::office + u'/' + word;
}

} // namespace

void PptxPackage::add(const std::string& path, const QString& contentType, QByteArray bytes, bool packed) {
    if (m_index.emplace(path, m_parts.size()).second)
        m_parts.push_back({{path, std::move(bytes), packed}, contentType});
}

QString PptxPackage::idOf(const std::string& from, Relationship relationship) {
    auto& known = m_relationships[from];
    auto at = std::find(known.begin(), known.end(), relationship);
    if (at == known.end())
        at = known.insert(known.end(), std::move(relationship));
    return QStringLiteral("rId") + num(at - known.begin() + 1);
}

QString PptxPackage::relate(const std::string& from, const char* type, const std::string& to) {
    const fs::path folder = fs::path(from).parent_path();
    const std::string target = folder.empty() ? to : fs::path(to).lexically_relative(folder).generic_string();
    return idOf(from, {typeAddress(type), qtText(target), false});
}

QString PptxPackage::relateOutside(const std::string& from, const char* type, const QString& address) {
    return idOf(from, {typeAddress(type), address, true});
}

ZipPart PptxPackage::contentTypes() const {
    PptxXml xml;
    {
        const auto types = xml.in("Types", {{"xmlns", ns::package + "/content-types"}});
        const auto ending = [&xml](const char* name, const char* type) {
            xml.leaf("Default", {{"Extension", QLatin1String(name)}, {"ContentType", QLatin1String(type)}});
        };
        ending("rels", "application/vnd.openxmlformats-package.relationships+xml");
        ending("xml", "application/xml");
        ending("png", "image/png");
        ending("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        for (const Part& part : m_parts)
            if (!part.contentType.isEmpty())
                xml.leaf("Override", {{"PartName", u'/' + qtText(part.file.path)}, {"ContentType", part.contentType}});
    }
    return {"[Content_Types].xml", xml.take()};
}

ZipPart PptxPackage::relationshipsOf(const std::string& from) const {
    PptxXml xml;
    {
        const auto all = xml.in("Relationships", {{"xmlns", ns::package + "/relationships"}});
        qint64 number = 0;
        for (const Relationship& one : m_relationships.at(from)) {
            const QString id = QStringLiteral("rId") + num(++number);
            if (one.outside)
                xml.leaf("Relationship",
                         {{"Id", id}, {"Type", one.type}, {"Target", one.target}, {"TargetMode", "External"}});
            else
                xml.leaf("Relationship", {{"Id", id}, {"Type", one.type}, {"Target", one.target}});
        }
    }
    return {relationshipsPath(from), xml.take()};
}

std::vector<ZipPart> PptxPackage::take() {
    std::vector<ZipPart> files{contentTypes()};
    if (m_relationships.contains(""))
        files.push_back(relationshipsOf(""));
    for (Part& part : m_parts) {
        files.push_back(std::move(part.file));
        if (m_relationships.contains(files.back().path))
            files.push_back(relationshipsOf(files.back().path));
    }
    return files;
}

} // namespace ree
