// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/read_house_style.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <system_error>

#include <QFontDatabase>
#include <QImageReader>
#include <nlohmann/json.hpp>

#include "app/briefing/contrast.h"
#include "app/briefing/read_template.h"
#include "app/paint/qt_text.h"
#include "core/base/text.h"
#include "core/io/door.h"

namespace ree {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr const char* formatName = "ree-atlas-house-style";
constexpr int formatVersion = 1;
constexpr std::uintmax_t mostBytes = 1U << 20U;
constexpr int largestLogoPx = 1024;

tl::unexpected<Error> refused(ErrorCode code, const fs::path& path, std::string cause, std::string advice) {
    return failure(code, "Cannot read the house style", path.string(), std::move(cause), std::move(advice));
}

bool isTemplate(const fs::path& path) {
    const std::string ending = lowerAscii(path.extension().string());
    return ending == ".pptx" || ending == ".potx";
}

Result<std::string> textOf(const fs::path& path) {
    if (const Status allowed = checkAtDoor(path); !allowed)
        return tl::unexpected(allowed.error());
    std::error_code error;
    if (fs::file_size(path, error) > mostBytes)
        return refused(ErrorCode::NotAllowed, path, "it is over 1 MB, which no theme file is", "Choose another file.");
    std::ifstream stream(path, std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// The library's exception ends here.
Result<Json> parsed(const std::string& text, const fs::path& path) {
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, text.size()));
        return refused(ErrorCode::Damaged, path,
                       "it is no JSON: line " + std::to_string(std::count(text.begin(), end, '\n') + 1) +
                           " cannot be understood",
                       "Look for a missing comma, quote or bracket there.");
    }
}

/// Reads one theme file into a style; what cannot be used is left as it was, with a warning.
class ThemeFile {
public:
    ThemeFile(const Json& json, fs::path path, HouseStyle& style, Warnings& warnings)
        : m_json(json), m_path(std::move(path)), m_style(style), m_warnings(warnings) {}

    Status read() {
        if (!m_json.is_object() || !m_json.contains("format") || m_json["format"] != formatName)
            return refused(ErrorCode::WrongContent, m_path, "it is not a house style",
                           std::string("It needs \"format\": \"") + formatName + "\"; see docs/house-style.md.");
        checkKeys();
        if (Status started = startFromTemplate(); !started)
            return started;
        readColours();
        readFonts();
        readLogo();
        if (const std::string footer = text(m_json, "footer"); !footer.empty())
            m_style.footer = qtText(withoutControls(footer)).simplified();
        return readPage();
    }

private:
    void warn(std::string text) { m_warnings.push_back({std::move(text), {}}); }

    void checkKeys() {
        const auto version = m_json.find("version");
        if (version == m_json.end() || !version->is_number_integer() || *version > formatVersion)
            warn("the house style is of another version than 1; what is not known here is left out");
        static constexpr std::array<std::string_view, 8> known{"format",  "version", "template", "page",
                                                               "colours", "fonts",   "logo",     "footer"};
        for (const auto& [key, value] : m_json.items())
            if (std::find(known.begin(), known.end(), key) == known.end())
                warn("'" + withoutControls(key) + "' is not known in a house style");
    }

    /// "" for what is not there; a warning for what is no text.
    std::string text(const Json& json, const char* key) {
        const auto at = json.find(key);
        if (at == json.end())
            return {};
        if (!at->is_string()) {
            warn(std::string("'") + key + "' is not a text");
            return {};
        }
        return at->get<std::string>();
    }

    const Json& object(const char* key) {
        static const Json none = Json::object();
        const auto at = m_json.find(key);
        if (at == m_json.end() || at->is_object())
            return at == m_json.end() ? none : *at;
        warn(std::string("'") + key + "' has no entries");
        return none;
    }

    [[nodiscard]] fs::path beside(const std::string& path) const { return m_path.parent_path() / path; }

    Status startFromTemplate() {
        const std::string name = text(m_json, "template");
        if (name.empty())
            return {};
        const fs::path path = beside(name);
        if (!isTemplate(path))
            return refused(ErrorCode::WrongContent, m_path, "its template '" + name + "' is no .pptx or .potx",
                           "Save the template in one of these forms.");
        auto warnings = readTemplate(path, m_style);
        if (!warnings)
            return tl::unexpected(warnings.error());
        m_warnings.insert(m_warnings.end(), warnings->begin(), warnings->end());
        return {};
    }

    bool readColour(const Json& colours, const char* key, QColor& colour) {
        const std::string value = text(colours, key);
        if (value.empty())
            return false;
        const QString name = qtText(value);
        const QColor read(name);
        if (!read.isValid() || name.size() != 7 || name[0] != u'#') {
            warn("'" + withoutControls(value) + "' is no colour as #1f4e79 is; '" + key + "' stays as it was");
            return false;
        }
        colour = read;
        return true;
    }

    void readColours() {
        const Json& colours = object("colours");
        const bool ground = readColour(colours, "background", m_style.background);
        const bool ink = readColour(colours, "ink", m_style.ink);
        if (ground || ink)
            deriveShades(m_style);
        readColour(colours, "quiet", m_style.quietInk);
        readColour(colours, "accent", m_style.accent);
        readColour(colours, "rule", m_style.rule);
        readColour(colours, "band", m_style.band);
    }

    void readFonts() {
        const Json& fonts = object("fonts");
        if (const std::string title = text(fonts, "title"); !title.empty())
            m_style.titleFont = qtText(withoutControls(title)).simplified();
        if (const std::string body = text(fonts, "body"); !body.empty())
            m_style.bodyFont = qtText(withoutControls(body)).simplified();
    }

    void readLogo() {
        const std::string name = text(m_json, "logo");
        if (name.empty())
            return;
        const fs::path path = beside(name);
        if (const Status allowed = checkAtDoor(path); !allowed)
            return warn("there is no logo: " + toText(allowed.error()));
        QImageReader reader(QString::fromStdString(path.string()));
        reader.setDecideFormatFromContent(true);
        const QSize size = reader.size();
        const bool drawn = reader.format().startsWith("svg");
        if (drawn || std::max(size.width(), size.height()) > largestLogoPx)
            reader.setScaledSize(size.scaled(largestLogoPx, largestLogoPx, Qt::KeepAspectRatio));
        m_style.logo = reader.read();
        if (m_style.logo.isNull())
            warn("there is no logo: '" + name + "' cannot be read (" + reader.errorString().toStdString() + ")");
    }

    Status readPage() {
        const auto at = m_json.find("page");
        if (at == m_json.end())
            return {};
        double width = 0;
        double height = 1;
        if (*at == "16:9" || *at == "4:3") {
            width = *at == "16:9" ? 16 : 4;
            height = *at == "16:9" ? 9 : 3;
        } else if (at->is_array() && at->size() == 2 && (*at)[0].is_number() && (*at)[1].is_number()) {
            width = (*at)[0].get<double>();
            height = (*at)[1].get<double>();
        } else {
            return refused(ErrorCode::WrongText, m_path, "its page is neither \"16:9\", \"4:3\" nor [width, height]",
                           "Write one of these.");
        }
        const auto page = pageOf(width, height, m_path);
        if (!page)
            return tl::unexpected(page.error());
        m_style.page = *page;
        return {};
    }

    const Json& m_json;
    fs::path m_path;
    HouseStyle& m_style;
    Warnings& m_warnings;
};

Status readThemeFile(const fs::path& path, HouseStyleRead& read) {
    const auto text = textOf(path);
    if (!text)
        return tl::unexpected(text.error());
    const auto json = parsed(*text, path);
    if (!json)
        return tl::unexpected(json.error());
    return ThemeFile(*json, path, read.style, read.warnings).read();
}

/// A family that is not here still goes into the slides, which may be shown where it is.
void checkFont(const QString& family, Warnings& warnings) {
    if (!family.isEmpty() && !QFontDatabase::hasFamily(family))
        warnings.push_back(
            {"the font '" + family.toStdString() + "' is not on this machine; pictures and PDF are made with another",
             {}});
}

void finish(HouseStyleRead& read, const fs::path& path) {
    checkFont(read.style.titleFont, read.warnings);
    if (read.style.bodyFont != read.style.titleFont)
        checkFont(read.style.bodyFont, read.warnings);
    Warnings repaired = makeReadable(read.style);
    read.warnings.insert(read.warnings.end(), repaired.begin(), repaired.end());
    for (Warning& warning : read.warnings)
        warning.place.source = path.string();
}

} // namespace

Result<HouseStyleRead> readHouseStyle(const fs::path& path, Theme theme) {
    HouseStyleRead read{houseStyle(theme), {}};
    if (isTemplate(path)) {
        auto warnings = readTemplate(path, read.style);
        if (!warnings)
            return tl::unexpected(warnings.error());
        read.warnings = std::move(*warnings);
    } else if (lowerAscii(path.extension().string()) == ".json") {
        if (const Status done = readThemeFile(path, read); !done)
            return tl::unexpected(done.error());
    } else {
        return refused(ErrorCode::UnknownFormat, path, "it is neither a theme file nor a template",
                       "Choose a .json theme file, or a presentation saved as .pptx or .potx.");
    }
    finish(read, path);
    return read;
}

} // namespace ree
