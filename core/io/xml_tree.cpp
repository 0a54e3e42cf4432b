// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/xml_tree.h"

#include <fstream>
#include <iterator>
#include <system_error>

#include <cpl_minixml.h>

#include "core/base/text.h"
#include "core/io/gdal_handles.h"

namespace ree {
namespace {

constexpr std::uintmax_t mostBytes = 4U << 20U;

const CPLXMLNode* asNode(const void* node) { return static_cast<const CPLXMLNode*>(node); }

bool isElement(const CPLXMLNode* node) {
    // A declaration and a DTD look like elements to the parser.
    return node->eType == CXT_Element && node->pszValue[0] != '?' && node->pszValue[0] != '!';
}

tl::unexpected<Error> refused(const std::filesystem::path& path, ErrorCode code, std::string cause) {
    return failure(code, "Cannot read the style", path.string(), std::move(cause),
                   "Save it again with the program that made it.");
}

} // namespace

std::string XmlElement::name() const { return m_node == nullptr ? "" : asNode(m_node)->pszValue; }

std::string XmlElement::attribute(const char* name) const {
    if (m_node != nullptr)
        for (const CPLXMLNode* n = asNode(m_node)->psChild; n != nullptr; n = n->psNext)
            if (n->eType == CXT_Attribute && std::string_view(n->pszValue) == name)
                return n->psChild == nullptr ? "" : n->psChild->pszValue;
    return {};
}

std::string XmlElement::text() const {
    std::string all;
    if (m_node != nullptr)
        for (const CPLXMLNode* n = asNode(m_node)->psChild; n != nullptr; n = n->psNext)
            if (n->eType == CXT_Text)
                all += n->pszValue;
    return std::string(trimmed(all));
}

XmlElement XmlElement::child(std::string_view name) const {
    if (m_node != nullptr)
        for (const CPLXMLNode* n = asNode(m_node)->psChild; n != nullptr; n = n->psNext)
            if (isElement(n) && name == n->pszValue)
                return XmlElement(n);
    return XmlElement();
}

std::vector<XmlElement> XmlElement::children(std::string_view name) const {
    std::vector<XmlElement> found;
    if (m_node != nullptr)
        for (const CPLXMLNode* n = asNode(m_node)->psChild; n != nullptr; n = n->psNext)
            if (isElement(n) && (name.empty() || name == n->pszValue))
                found.emplace_back(n);
    return found;
}

Result<XmlTree> XmlTree::read(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error))
        return refused(path, ErrorCode::NotReadable, "it is not a regular file");
    if (std::filesystem::file_size(path, error) > mostBytes)
        return refused(path, ErrorCode::Damaged, "it is over 4 MB, which no simple style is");
    std::ifstream stream(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream && text.empty())
        return refused(path, ErrorCode::NotReadable, "it cannot be read");
    if (!isUtf8(text) || text.find('\0') != std::string::npos)
        return refused(path, ErrorCode::Damaged, "it is not UTF-8 text");

    const GdalMessages messages;
    const std::shared_ptr<CPLXMLNode> nodes(CPLParseXMLString(text.c_str()), CPLDestroyXMLNode);
    if (!nodes || !messages.firstError().empty())
        return refused(path, ErrorCode::Damaged,
                       messages.firstError().empty() ? "it is no XML" : messages.firstError());
    int elements = 0;
    for (const CPLXMLNode* n = nodes.get(); n != nullptr; n = n->psNext)
        elements += isElement(n) ? 1 : 0;
    if (elements != 1)
        return refused(path, ErrorCode::Damaged, "it is no XML with one element at the top");
    CPLStripXMLNamespace(nodes.get(), nullptr, TRUE);
    return XmlTree(nodes);
}

XmlElement XmlTree::root() const {
    const CPLXMLNode* n = asNode(m_nodes.get());
    while (n != nullptr && !isElement(n))
        n = n->psNext;
    return XmlElement(n);
}

} // namespace ree
