// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using ::testing::ElementsAre;
using testing::TempFolder;

std::vector<std::string> namesOf(const std::vector<SourceFile>& files) {
    std::vector<std::string> names;
    for (const SourceFile& file : files)
        names.push_back(file.name);
    return names;
}

TEST(SourceFiles, aFile_hasItsSizeAndHash) {
    const TempFolder folder;
    const auto files = sourceFiles(folder.write("a.geojson", "abc"), {});
    ASSERT_TRUE(files);
    ASSERT_EQ(files->size(), 1U);
    EXPECT_EQ(files->front().bytes, 3);
    EXPECT_EQ(files->front().sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(SourceFiles, aShapefile_isItsFamily) {
    const TempFolder folder;
    for (const char* name : {"b.dbf", "b.prj", "b.shx", "b.txt", "c.dbf"})
        folder.write(name, "x");
    const auto files = sourceFiles(folder.write("b.shp", "x"), {});
    ASSERT_TRUE(files);
    EXPECT_THAT(namesOf(*files), ElementsAre("b.shp", "b.dbf", "b.prj", "b.shx"));
}

TEST(SourceFiles, missingOrCancelled_isAnError) {
    const TempFolder folder;
    EXPECT_EQ(sourceFiles(folder / "none.csv", {}).error().code, ErrorCode::NotReadable);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(sourceFiles(folder.write("a.csv", "x"), {stop.get_token(), {}}).error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace ree
