// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/zip_file.h"

#include "tests/app/briefing/fixed_date.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using testing::TempFolder;

ErrorCode openError(const std::filesystem::path& path, const ZipLimits& limits = {}) {
    const auto zip = ZipReader::open(path, limits);
    if (zip)
        return ErrorCode::Internal;
    EXPECT_FALSE(zip.error().advice.empty());
    return zip.error().code;
}

TEST(ZipFile, partsAreReadBackInTheirOrder) {
    const TempFolder folder;
    const std::vector<ZipPart> parts{{"z.xml", "<z/>"}, {"a/b.png", QByteArray(3000, 'x'), false}, {"empty", ""}};
    ASSERT_TRUE(writeZip(parts, folder / "a.zip").has_value());
    const auto zip = ZipReader::open(folder / "a.zip");
    ASSERT_TRUE(zip.has_value());
    EXPECT_EQ(zip->names(), (std::vector<std::string>{"z.xml", "a/b.png", "empty"}));
    for (const ZipPart& part : parts)
        EXPECT_EQ(zip->read(part.path).value(), part.bytes);
    EXPECT_GT(std::filesystem::file_size(folder / "a.zip"), 3000U); // stored as it is
    EXPECT_EQ(zip->read("none").error().code, ErrorCode::NotFound);
}

TEST(ZipFile, dayIsFixedOrGiven) {
    using std::chrono::sys_days;
    using std::chrono::year;
    {
        const testing::FixedDate date;
        EXPECT_EQ(archiveDay(), sys_days(year(2026) / 11 / 24));
    }
    const testing::FixedDate nonsense("soon");
    EXPECT_EQ(archiveDay(), sys_days(year(1980) / 1 / 1));
    const testing::FixedDate before("-5");
    EXPECT_EQ(archiveDay(), sys_days(year(1980) / 1 / 1));
}

TEST(ZipFile, sameParts_giveTheSameBytesInEveryTimeZone) {
    const TempFolder folder;
    const std::string zone = std::getenv("TZ") == nullptr ? "" : std::getenv("TZ");
    ASSERT_TRUE(writeZip({{"a", "text"}}, folder / "a.zip").has_value());
    setenv("TZ", "Asia/Almaty", 1);
    tzset();
    ASSERT_TRUE(writeZip({{"a", "text"}}, folder / "b.zip").has_value());
    zone.empty() ? unsetenv("TZ") : setenv("TZ", zone.c_str(), 1);
    tzset();
    EXPECT_EQ(folder.read("a.zip"), folder.read("b.zip"));
}

TEST(ZipFile, cancelled_isAnError) {
    const TempFolder folder;
    std::stop_source stop;
    stop.request_stop();
    const Status status = writeZip({{"a", "text"}}, folder / "a.zip", {stop.get_token(), {}});
    ASSERT_FALSE(status.has_value());
    EXPECT_EQ(status.error().code, ErrorCode::Cancelled);
}

TEST(ZipFile, placeThatCannotBeWritten_isAnError) {
    const TempFolder folder;
    EXPECT_EQ(writeZip({{"a", "text"}}, folder / "none" / "a.zip").error().code, ErrorCode::NotWritable);
}

TEST(ZipReader, whatIsNoArchive_isAnErrorWithAdvice) {
    const TempFolder folder;
    EXPECT_EQ(openError(folder / "none.zip"), ErrorCode::NotFound);
    EXPECT_EQ(openError(folder.write("empty.zip", "")), ErrorCode::Damaged);
    EXPECT_EQ(openError(folder.write("text.zip", "this is a text, not an archive")), ErrorCode::Damaged);
    EXPECT_EQ(openError(folder.path()), ErrorCode::NotReadable);
    ASSERT_TRUE(writeZip({{"a", QByteArray(5000, 'x'), false}}, folder / "whole.zip").has_value());
    const std::string whole = folder.read("whole.zip");
    EXPECT_EQ(openError(folder.write("cut.zip", whole.substr(0, whole.size() - 40))), ErrorCode::Damaged);
}

TEST(ZipReader, bytesThatWereChanged_areFound) {
    const TempFolder folder;
    ASSERT_TRUE(writeZip({{"a", QByteArray(5000, 'x'), false}}, folder / "a.zip").has_value());
    std::string bytes = folder.read("a.zip");
    bytes[2000] = 'y';
    folder.write("a.zip", bytes);
    const auto zip = ZipReader::open(folder / "a.zip");
    ASSERT_TRUE(zip.has_value());
    const auto read = zip->read("a");
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().code, ErrorCode::Damaged);
}

TEST(ZipReader, bombs_areNotOpened) {
    const TempFolder folder;
    ASSERT_TRUE(writeZip({{"zeros", QByteArray(10 << 20, 0)}}, folder / "ratio.zip").has_value());
    EXPECT_EQ(openError(folder / "ratio.zip"), ErrorCode::NotAllowed);
    std::vector<ZipPart> many;
    for (int i = 0; i <= 100; ++i)
        many.push_back({std::to_string(i), "x"});
    ASSERT_TRUE(writeZip(many, folder / "many.zip").has_value());
    ZipLimits limits;
    limits.entries = 100;
    EXPECT_EQ(openError(folder / "many.zip", limits), ErrorCode::NotAllowed);
    limits.entries = 101;
    limits.totalBytes = 100;
    EXPECT_EQ(openError(folder / "many.zip", limits), ErrorCode::NotAllowed);
    limits.totalBytes = 101;
    EXPECT_TRUE(ZipReader::open(folder / "many.zip", limits).has_value());
}

TEST(ZipReader, partThatIsTooLarge_isNotRead) {
    const TempFolder folder;
    ASSERT_TRUE(writeZip({{"a", QByteArray(5000, 'x'), false}}, folder / "a.zip").has_value());
    ZipLimits limits;
    limits.partBytes = 4999;
    EXPECT_EQ(ZipReader::open(folder / "a.zip", limits)->read("a").error().code, ErrorCode::NotAllowed);
}

/// A size in the archive's list, little endian, that is not the part's.
TEST(ZipReader, sizeThatIsALie_isFound) {
    const TempFolder folder;
    ASSERT_TRUE(writeZip({{"a", QByteArray(5000, 'x')}}, folder / "a.zip").has_value());
    std::string bytes = folder.read("a.zip");
    const std::size_t list = bytes.find("PK\x01\x02");
    ASSERT_NE(list, std::string::npos);
    constexpr std::size_t sizeAt = 24;
    bytes[list + sizeAt] = 10;
    bytes[list + sizeAt + 1] = 0;
    folder.write("a.zip", bytes);
    const auto zip = ZipReader::open(folder / "a.zip");
    EXPECT_TRUE(!zip || !zip->read("a").has_value());
}

} // namespace
} // namespace ree
