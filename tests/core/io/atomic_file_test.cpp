// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atomic_file.h"

#include <fstream>

#include <sys/stat.h>

#include "tests/support/temp_folder.h"

namespace ree {
namespace {

namespace fs = std::filesystem;
using testing::TempFolder;

/// Writes "new" as the draft and beside it with each of the endings.
auto newFiles(std::vector<std::string> endings = {}) {
    return [endings = std::move(endings)](const fs::path& draft) -> Status {
        std::ofstream(draft) << "new";
        for (const std::string& ending : endings)
            std::ofstream(fs::path(draft).replace_extension(ending)) << "new";
        return {};
    };
}

TEST(WriteAtomically, newFile_replacesTheOldOne) {
    const TempFolder folder;
    const auto target = folder.write("list.csv", "old");
    const auto written = writeAtomically(target, newFiles());
    ASSERT_TRUE(written.has_value()) << toText(written.error());
    EXPECT_EQ(*written, std::vector<fs::path>{target});
    EXPECT_EQ(folder.read("list.csv"), "new");
    EXPECT_EQ(folder.list().size(), 1U);
}

TEST(WriteAtomically, link_isFollowed) {
    const TempFolder folder;
    folder.write("real/list.csv", "old");
    fs::create_symlink(folder / "real/list.csv", folder / "link.csv");
    ASSERT_TRUE(writeAtomically(folder / "link.csv", newFiles()).has_value());
    EXPECT_TRUE(fs::is_symlink(folder / "link.csv"));
    EXPECT_EQ(folder.read("real/list.csv"), "new");
}

TEST(WriteAtomically, folderOrPipe_isNeverReplaced) {
    const TempFolder folder;
    fs::create_directory(folder / "folder.csv");
    ASSERT_EQ(mkfifo((folder / "pipe.csv").c_str(), 0600), 0);
    const auto before = folder.list();
    for (const char* name : {"folder.csv", "pipe.csv"}) {
        const auto written = writeAtomically(folder / name, newFiles());
        ASSERT_FALSE(written.has_value()) << name;
        EXPECT_EQ(written.error().code, ErrorCode::NotWritable);
    }
    EXPECT_EQ(folder.list(), before);
    EXPECT_TRUE(fs::is_fifo(folder / "pipe.csv"));
}

TEST(WriteAtomically, openInAnotherProgram_isRefused) {
    const TempFolder folder;
    folder.write("list.gpkg", "old");
    folder.write("list.gpkg-wal", "log");
    const auto written = writeAtomically(folder / "list.gpkg", newFiles());
    ASSERT_FALSE(written.has_value());
    EXPECT_NE(toText(written.error()).find("open"), std::string::npos);
    EXPECT_EQ(folder.read("list.gpkg"), "old");
}

TEST(WriteAtomically, family_comesTogetherAndStaleIndexesGo) {
    const TempFolder folder;
    for (const char* name : {"list.shp", "list.dbf", "list.qix", "other.qix"})
        folder.write(name, "old");
    const auto written = writeAtomically(folder / "list.shp", newFiles({".dbf", ".shx"}));
    ASSERT_TRUE(written.has_value()) << toText(written.error());
    EXPECT_EQ(written->size(), 3U);
    EXPECT_EQ(folder.list(), (std::vector<std::string>{"list.dbf", "list.shp", "list.shx", "other.qix"}));
    EXPECT_EQ(folder.read("list.dbf"), "new");
}

TEST(WriteAtomically, familyThatCannotBePutWhole_leavesTheOldOne) {
    const TempFolder folder;
    folder.write("list.shp", "old");
    folder.write("list.dbf", "old");
    const auto written = writeAtomically(folder / "list.shp", [](const fs::path& draft) -> Status {
        // The main part is missing, so the last rename fails after the others went well.
        std::ofstream(fs::path(draft).replace_extension(".dbf")) << "new";
        std::ofstream(fs::path(draft).replace_extension(".shx")) << "new";
        return {};
    });
    ASSERT_FALSE(written.has_value());
    EXPECT_EQ(folder.list(), (std::vector<std::string>{"list.dbf", "list.shp"}));
    EXPECT_EQ(folder.read("list.dbf"), "old");
}

} // namespace
} // namespace ree
