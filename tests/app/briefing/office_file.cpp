// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/briefing/office_file.h"

#include <QXmlStreamReader>

#include "app/briefing/zip_file.h"

namespace ree::testing {
namespace {

void collect(const XmlNode& node, const QString& wanted, std::vector<const XmlNode*>& found) {
    for (const XmlNode& child : node.children) {
        if (child.name == wanted)
            found.push_back(&child);
        collect(child, wanted, found);
    }
}

XmlNode nodeFrom(QXmlStreamReader& xml) {
    XmlNode node;
    node.name = xml.qualifiedName().toString();
    for (const auto& attribute : xml.attributes())
        node.attributes[attribute.qualifiedName().toString()] = attribute.value().toString();
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement)
            node.children.push_back(nodeFrom(xml));
        else if (token == QXmlStreamReader::Characters)
            node.text += xml.text();
        else if (token == QXmlStreamReader::EndElement)
            break;
    }
    return node;
}

} // namespace

QString XmlNode::attribute(const char* key) const {
    const auto at = attributes.find(QLatin1String(key));
    return at == attributes.end() ? QString() : at->second;
}

std::vector<const XmlNode*> XmlNode::all(const QString& wanted) const {
    std::vector<const XmlNode*> found;
    collect(*this, wanted, found);
    return found;
}

const XmlNode& XmlNode::first(const QString& wanted) const {
    static const XmlNode none;
    const auto found = all(wanted);
    return found.empty() ? none : *found.front();
}

QString XmlNode::texts(const QString& wanted) const {
    QString texts;
    for (const XmlNode* node : all(wanted))
        texts += node->text;
    return texts;
}

OfficeFile OfficeFile::read(const std::filesystem::path& path) {
    OfficeFile file;
    const auto zip = ZipReader::open(path);
    if (!zip)
        return file;
    file.order = zip->names();
    for (const std::string& name : file.order)
        file.parts[name] = zip->read(name).value_or(QByteArray());
    return file;
}

XmlNode OfficeFile::xml(const std::string& part) const {
    const auto at = parts.find(part);
    if (at == parts.end())
        return {};
    QXmlStreamReader reader(at->second);
    XmlNode root;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement)
            root = nodeFrom(reader);
    return reader.hasError() ? XmlNode() : root;
}

XmlNode OfficeFile::slide(int number) const { return xml("ppt/slides/slide" + std::to_string(number) + ".xml"); }

} // namespace ree::testing
