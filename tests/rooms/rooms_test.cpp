// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The house itself: which room may use which, and what every source file looks like. The order of the rooms is read
// from the table in docs/architecture.md, so that the words and the code cannot part.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace ree {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostLines = 500;
const std::string spdx = "SPDX-";

fs::path root() { return REE_SOURCE_DIR; }

std::string read(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

std::vector<std::string> linesOf(const fs::path& file) {
    std::vector<std::string> lines;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// Files under `folders` with one of the endings, relative to the root, sorted.
std::vector<std::string> files(const std::vector<std::string>& folders, const std::set<std::string>& endings) {
    std::vector<std::string> found;
    for (const std::string& folder : folders)
        for (const auto& entry : fs::recursive_directory_iterator(root() / folder))
            if (entry.is_regular_file() && (endings.contains(entry.path().extension().string()) ||
                                            endings.contains(entry.path().filename().string())))
                found.push_back(fs::relative(entry.path(), root()).generic_string());
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::string> sources() { return files({"core", "app"}, {".h", ".cpp"}); }

/// "core/query" of "core/query/filter.h".
std::string roomOf(const std::string& file) { return file.substr(0, file.find('/', file.find('/') + 1)); }

std::vector<std::string> matches(const std::string& text, const char* pattern) {
    const std::regex form(pattern);
    std::vector<std::string> found;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), form); it != std::sregex_iterator(); ++it)
        found.push_back((*it)[1]);
    return found;
}

std::vector<std::string> ownIncludes(const std::string& file) {
    return matches(read(root() / file), "#include \"([^\"]+)\"");
}
std::vector<std::string> foreignIncludes(const std::string& file) {
    return matches(read(root() / file), "#include <([^>]+)>");
}

std::vector<std::string> roomsInOrder() {
    auto rooms = matches(read(root() / "docs" / "architecture.md"), "\\| `((?:core|app)/[a-z]+)` \\|");
    rooms.emplace_back("app/main");
    return rooms;
}

TEST(Rooms, everyFolder_isInTheTableOfRooms) {
    const auto rooms = roomsInOrder();
    EXPECT_GT(rooms.size(), 10U);
    for (const std::string& file : sources())
        EXPECT_NE(std::find(rooms.begin(), rooms.end(), roomOf(file)), rooms.end()) << file;
}

TEST(Rooms, arrows_runUpTheTableOnly) {
    const auto rooms = roomsInOrder();
    const auto place = [&rooms](const std::string& room) {
        return std::find(rooms.begin(), rooms.end(), room) - rooms.begin();
    };
    std::size_t arrows = 0;
    for (const std::string& file : sources())
        for (const std::string& include : ownIncludes(file)) {
            ++arrows;
            EXPECT_TRUE(include.starts_with("core/") || include.starts_with("app/")) << file << " includes " << include;
            EXPECT_TRUE(fs::exists(root() / include)) << file << " includes " << include;
            EXPECT_LE(place(roomOf(include)), place(roomOf(file))) << file << " includes " << include;
        }
    EXPECT_GT(arrows, 100U);
}

TEST(Rooms, core_knowsNoQt) {
    for (const std::string& file : files({"core"}, {".h", ".cpp"}))
        for (const std::string& include : foreignIncludes(file))
            EXPECT_FALSE(include.starts_with("Q") || include.starts_with("qt")) << file << " includes " << include;
    for (const std::string& list : files({"core"}, {"CMakeLists.txt"}))
        EXPECT_EQ(read(root() / list).find("Qt6"), std::string::npos) << list;
}

TEST(Rooms, picturesSlidesAndCommands_knowNoWidgets) {
    const std::regex widget(
        "QtWidgets/.*|Q(Application|Widget|MainWindow|Dialog|Label|Menu.*|Action.*|ToolBar|ToolButton|ToolTip|"
        "DockWidget|StatusBar|Style.*|ProxyStyle|.*Layout|.*View|.*Button|.*Box|.*Edit|.*Dialog|"
        "GraphicsScene|GraphicsItem|GraphicsView|Scroll.*|Slider|Splitter|Completer)");
    for (const std::string& file : files({"app/paint", "app/briefing", "app/cli"}, {".h", ".cpp"}))
        for (const std::string& include : foreignIncludes(file))
            EXPECT_FALSE(include != "QTextLayout" && std::regex_match(include, widget))
                << file << " includes " << include;
    for (const std::string& list : files({"app/paint", "app/briefing", "app/cli"}, {"CMakeLists.txt"}))
        EXPECT_EQ(read(root() / list).find("Widgets"), std::string::npos) << list;
}

TEST(Rooms, publicHeaders_hideTheLibraries) {
    const std::regex library("gdal.*|ogr_.*|cpl_.*|proj.*|geodesic\\.h|unicode/.*|xlsxwriter.*|nettle/.*|nlohmann/.*");
    const std::set<std::string> shownInside{"core/geo/proj_handles.h", "core/io/gdal_handles.h", "core/io/dataset.h",
                                            "core/session/json_parts.h", "core/session/map_json.h"};
    for (const std::string& file : files({"core"}, {".h"}))
        for (const std::string& include : foreignIncludes(file))
            EXPECT_TRUE(shownInside.contains(file) || !std::regex_match(include, library))
                << file << " includes " << include;
    for (const std::string& file : sources())
        for (const std::string& include : ownIncludes(file))
            EXPECT_TRUE(!shownInside.contains(include) || roomOf(file) == roomOf(include))
                << file << " includes " << include;
}

TEST(SourceFiles, everyFile_isSmall) {
    for (const std::string& file : files({"core", "app", "tests", "resources"}, {".h", ".cpp", ".py", ".sh"}))
        EXPECT_LE(linesOf(root() / file).size(), mostLines) << file;
}

TEST(SourceFiles, everyFile_beginsWithItsLicence) {
    auto all = files({"core", "app", "tests", "resources"}, {".h", ".cpp", ".py", ".sh", ".cmake", "CMakeLists.txt"});
    all.insert(all.end(), {"CMakeLists.txt", "dev", ".ci/run"});
    for (const std::string& file : all) {
        auto lines = linesOf(root() / file);
        if (!lines.empty() && lines.front().starts_with("#!"))
            lines.erase(lines.begin());
        ASSERT_GE(lines.size(), 2U) << file;
        EXPECT_NE(lines[0].find(spdx + "FileCopyrightText: 2026 REE Atlas contributors"), std::string::npos) << file;
        EXPECT_NE(lines[1].find(spdx + "License-Identifier: GPL-3.0-or-later"), std::string::npos) << file;
    }
}

TEST(SourceFiles, everyHeader_isGuardedAndEverySourceIncludesItFirst) {
    for (const std::string& file : files({"core", "app", "tests"}, {".h", ".cpp"})) {
        EXPECT_EQ(file.ends_with(".h"), read(root() / file).find("\n#pragma once\n") != std::string::npos) << file;
        const std::string own = file.substr(0, file.rfind('.')) + ".h";
        if (file.ends_with(".cpp") && fs::exists(root() / own)) {
            const std::string text = read(root() / file);
            EXPECT_EQ(text.find("#include"), text.find("#include \"" + own)) << file;
        }
    }
}

/// A source that no list names is built by nobody, and a test that no list names never runs.
TEST(SourceFiles, everySource_isNamedInAListAboveIt) {
    for (const std::string& file : files({"core", "app", "tests"}, {".cpp"})) {
        bool named = false;
        for (fs::path folder = fs::path(file).parent_path(); !folder.empty() && !named; folder = folder.parent_path()) {
            const std::string name = fs::relative(file, folder).generic_string();
            named = fs::exists(root() / folder / "CMakeLists.txt") &&
                    read(root() / folder / "CMakeLists.txt").find(name) != std::string::npos;
        }
        EXPECT_TRUE(named || file == "tests/rooms/rooms_test.cpp") << file;
    }
}

} // namespace
} // namespace ree
