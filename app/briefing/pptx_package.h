// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include <QByteArray>
#include <QString>

#include "app/briefing/zip_file.h"

namespace ree {

/// The parts of an Office file and what refers to what (ISO/IEC 29500-2). One thread.
class PptxPackage {
public:
    /// `contentType` "" is for parts whose ending says it (.png, .xlsx). A path is added once.
    void add(const std::string& path, const QString& contentType, QByteArray bytes, bool packed = true);
    /// The id by which the part `from` ("" for the package itself) refers to the part `to`, "rId3"; the same for the
    /// same. `type` is the last word of an office relationship, "slide", or a whole address.
    QString relate(const std::string& from, const char* type, const std::string& to);
    /// The same for an address outside the file.
    QString relateOutside(const std::string& from, const char* type, const QString& address);
    [[nodiscard]] bool has(const std::string& path) const { return m_index.contains(path); }
    /// Everything in the order of an archive: content types, relationships of the package, the parts as they were
    /// added, each with its relationships.
    [[nodiscard]] std::vector<ZipPart> take();

private:
    struct Relationship {
        QString type;
        QString target;
        bool outside = false;
        bool operator==(const Relationship&) const = default;
    };
    struct Part {
        ZipPart file;
        QString contentType;
    };
    QString idOf(const std::string& from, Relationship relationship);
    [[nodiscard]] ZipPart contentTypes() const;
    [[nodiscard]] ZipPart relationshipsOf(const std::string& from) const;

    std::vector<Part> m_parts;
    std::map<std::string, std::size_t> m_index;
    std::map<std::string, std::vector<Relationship>> m_relationships;
};

} // namespace ree
