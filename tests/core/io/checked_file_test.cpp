// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/checked_file.h"

#include <fstream>

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using testing::TempFolder;

constexpr std::size_t block = 1U << 20U;

std::string textOf(std::size_t bytes) {
    std::string text(bytes, ' ');
    for (std::size_t i = 0; i < bytes; ++i)
        text[i] = static_cast<char>('a' + (i * 7 + i / 1000) % 26);
    return text;
}

TEST(CheckedFile, holdsWhatWasWritten_whateverThePieces) {
    const TempFolder folder;
    for (const std::size_t bytes : {std::size_t(0), std::size_t(1), block - 1, block, block + 1, 3 * block}) {
        const std::string text = textOf(bytes);
        CheckedFile file(folder / "list.csv");
        for (std::size_t at = 0; at < bytes; at += 333333)
            file.write(std::string_view(text).substr(at, 333333));
        EXPECT_TRUE(file.finish());
        EXPECT_EQ(folder.read("list.csv"), text);
    }
}

/// Writes a file of a little over two blocks and lets something happen to it before it is looked at.
template <class Harm>
ErrorCode codeAfter(Harm harm) {
    const TempFolder folder;
    CheckedFile file(folder / "list.csv");
    file.write(textOf(2 * block));
    harm(folder / "list.csv");
    const Status done = file.finish();
    return done ? ErrorCode::NotFound : done.error().code;
}

TEST(CheckedFile, otherBytesOnTheDisk_areFound) {
    EXPECT_EQ(codeAfter([](const auto& path) {
                  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
                  file.seekp(block + 5);
                  file.put('!');
              }),
              ErrorCode::Internal);
    EXPECT_EQ(codeAfter([](const auto& path) { std::filesystem::resize_file(path, block); }), ErrorCode::Internal);
    EXPECT_EQ(codeAfter([](const auto& path) { std::ofstream(path, std::ios::app) << "more"; }), ErrorCode::Internal);
}

TEST(CheckedFile, deviceThatIsFull_isNoSpace) {
    CheckedFile file("/dev/full");
    file.write("text");
    const Status done = file.finish();
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::NoSpace);
}

TEST(CheckedFile, folderThatIsNotThere_isNotWritable) {
    const TempFolder folder;
    CheckedFile file(folder / "none" / "list.csv");
    file.write("text");
    const Status done = file.finish();
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::NotWritable);
}

} // namespace
} // namespace ree
