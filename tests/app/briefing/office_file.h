// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <QByteArray>
#include <QString>

namespace ree::testing {

/// An element with everything in it; names with their prefix.
struct XmlNode {
    QString name;
    QString text;
    std::map<QString, QString> attributes;
    std::vector<XmlNode> children;

    [[nodiscard]] QString attribute(const char* key) const;
    /// All below of that name, in the order of the document.
    [[nodiscard]] std::vector<const XmlNode*> all(const QString& wanted) const;
    /// The first below of that name; an empty one where there is none.
    [[nodiscard]] const XmlNode& first(const QString& wanted) const;
    /// The texts of all below of that name, one after the other.
    [[nodiscard]] QString texts(const QString& wanted) const;
};

/// The parts of a presentation, read for a test.
struct OfficeFile {
    std::vector<std::string> order;
    std::map<std::string, QByteArray> parts;

    static OfficeFile read(const std::filesystem::path& path);
    [[nodiscard]] XmlNode xml(const std::string& part) const;
    /// Of the slide with this number, from 1.
    [[nodiscard]] XmlNode slide(int number) const;
};

/// What is against ISO/IEC 29500 in the parts that we write: names, content types, relationships, ids, elements that
/// are missing, unknown or out of order. Empty for a good file.
std::vector<std::string> problemsOf(const OfficeFile& file);

} // namespace ree::testing
