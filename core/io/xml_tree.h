// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace ree {

/// One element of an XmlTree, which it must not outlive. An element that is not there answers with empty texts, so that
/// paths need no checks on the way. Names are without namespace prefix.
class XmlElement {
public:
    explicit XmlElement(const void* node = nullptr) : m_node(node) {}
    explicit operator bool() const { return m_node != nullptr; }

    [[nodiscard]] std::string name() const;
    [[nodiscard]] std::string attribute(const char* name) const; ///< "" when missing
    [[nodiscard]] std::string text() const;                      ///< of the element itself, without blanks at the ends
    [[nodiscard]] XmlElement child(std::string_view name) const; ///< the first of that name
    [[nodiscard]] std::vector<XmlElement> children(std::string_view name = {}) const; ///< all, or those of that name

private:
    const void* m_node;
};

/// A small XML file in memory, parsed by GDAL (cpl_minixml), which neither expands entities of a DTD nor opens anything
/// else. Use from one thread at a time.
class XmlTree {
public:
    /// Refuses files over 4 MiB, text that is not UTF-8, broken XML and more than one element at the top.
    [[nodiscard]] static Result<XmlTree> read(const std::filesystem::path& path);
    [[nodiscard]] XmlElement root() const;

private:
    explicit XmlTree(std::shared_ptr<const void> nodes) : m_nodes(std::move(nodes)) {}
    std::shared_ptr<const void> m_nodes;
};

} // namespace ree
