// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cpl_vsi.h>

#include "core/io/door.h"
#include "core/io/read_sites.h"
#include "core/io/source_info.h"
#include "tests/support/make_files.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using testing::makeFile;
using testing::TempFolder;
using testing::threeSites;

/// The error for a file, which must name the file and say what was wrong.
Error errorOf(const std::filesystem::path& path) {
    const auto read = readSites(path, {}, {});
    EXPECT_FALSE(read.has_value()) << path;
    if (read)
        return {};
    EXPECT_NE(toText(read.error()).find(path.filename().string()), std::string::npos) << toText(read.error());
    EXPECT_FALSE(read.error().cause.empty());
    EXPECT_FALSE(describeSource(path, {}, {}).has_value()) << path;
    return read.error();
}

TEST(DamagedFiles, vanished_isNotFound) { EXPECT_EQ(errorOf("/no/such/place/sites.shp").code, ErrorCode::NotFound); }

TEST(DamagedFiles, folderFifoAndEmptyFile_areRefusedAtTheDoor) {
    const TempFolder folder;
    std::filesystem::create_directory(folder / "folder.shp");
    ASSERT_EQ(mkfifo((folder / "pipe.csv").c_str(), 0600), 0);
    folder.write("empty.geojson", "");
    for (const auto* name : {"folder.shp", "pipe.csv", "empty.geojson"})
        errorOf(folder / name);
}

TEST(DamagedFiles, namesThatReachOutside_areNotAllowed) {
    for (const auto* name : {"/vsicurl/http://127.0.0.1/a.geojson", "http://127.0.0.1/a.geojson", "PG:dbname=a",
                             "/vsizip//tmp/a.zip", "<OGRVRTDataSource/>", "{\"type\":\"FeatureCollection\"}"}) {
        const Status status = checkAtDoor(name);
        ASSERT_FALSE(status.has_value()) << name;
        EXPECT_TRUE(status.error().code == ErrorCode::NotAllowed || status.error().code == ErrorCode::NotFound) << name;
    }
}

TEST(DamagedFiles, virtualFormatInPlainClothes_isRefused) {
    const TempFolder folder;
    makeFile(folder / "secret.geojson", threeSites("GeoJSON"));
    const std::string vrt = "<OGRVRTDataSource><OGRVRTLayer name=\"sites\"><SrcDataSource>" +
                            (folder / "secret.geojson").string() + "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
    for (const auto* name : {"a.vrt", "a.csv", "a.geojson"})
        EXPECT_FALSE(readSites(folder.write(name, vrt), {}, {}).has_value()) << name;
}

TEST(DamagedFiles, brokenJson_saysThatItIsBroken) {
    const TempFolder folder;
    const auto path =
        folder.write("broken.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","geo)");
    const Error error = errorOf(path);
    EXPECT_TRUE(error.code == ErrorCode::Damaged || error.code == ErrorCode::UnknownFormat);
}

TEST(DamagedFiles, unknownFormat_namesWhatIsRead) {
    const TempFolder folder;
    EXPECT_NE(errorOf(folder.write("note.doc", "Dear colleague, the deposits are attached.")).advice.find("GeoJSON"),
              std::string::npos);
}

TEST(DamagedFiles, shapefileWithoutShx_isReadOrRefusedButNeverRepairedInPlace) {
    const TempFolder folder;
    const auto path = makeFile(folder / "sites.shp", threeSites("ESRI Shapefile"));
    std::filesystem::remove(folder / "sites.shx");
    const auto before = folder.list();
    const auto read = readSites(path, {}, {});
    EXPECT_EQ(folder.list(), before);
    if (!read) {
        EXPECT_NE(toText(read.error()).find(".shx"), std::string::npos) << toText(read.error());
    }
}

TEST(DamagedFiles, shapefileWithoutDbf_saysThatAttributesAreMissing) {
    const TempFolder folder;
    const auto path = makeFile(folder / "sites.shp", threeSites("ESRI Shapefile"));
    std::filesystem::remove(folder / "sites.dbf");
    const auto read = readSites(path, {}, {});
    const std::string told =
        read ? toText(read->report.warnings.empty() ? Warning{} : read->report.warnings.front()) : toText(read.error());
    EXPECT_NE(told.find(".dbf"), std::string::npos) << told;
}

/// Listens on a port of this machine and tells whether anybody came.
class Listener {
public:
    Listener() : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (bind(m_socket, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(m_socket, 4) != 0 ||
            getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            throw std::runtime_error("no port to listen on");
        m_port = ntohs(address.sin_port);
    }
    ~Listener() { close(m_socket); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] bool anybodyCame() const { return accept(m_socket, nullptr, nullptr) >= 0; }

private:
    int m_socket;
    int m_port = 0;
};

TEST(DamagedFiles, linkedCrs_isNotFetched) {
    const Listener listener;
    const TempFolder folder;
    const auto path = folder.write("linked.geojson", R"({"type":"FeatureCollection","crs":{"type":"link","properties":{
        "href":"http://127.0.0.1:)" + std::to_string(listener.port()) +
                                                         R"(/crs","type":"proj4"}},"features":[
        {"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[70,45]}}]})");
    static_cast<void>(readSites(path, {}, {}));
    EXPECT_FALSE(listener.anybodyCame());
}

void addToZip(const std::filesystem::path& archive, const std::string& name, const std::string& bytes) {
    VSILFILE* file = VSIFOpenL(("/vsizip/{" + archive.string() + "}/" + name).c_str(), "wb");
    ASSERT_NE(file, nullptr);
    VSIFWriteL(bytes.data(), 1, bytes.size(), file);
    VSIFCloseL(file);
}

TEST(DamagedFiles, zippedGeoJson_isReadAndArchivesInArchivesAreNot) {
    const TempFolder folder;
    makeFile(folder / "sites.geojson", threeSites("GeoJSON"));
    addToZip(folder / "good.zip", "sites.geojson", folder.read("sites.geojson"));
    addToZip(folder / "nested.zip", "inner.zip", folder.read("good.zip"));
    addToZip(folder / "bomb.zip", "zeros.csv", std::string(20'000'000, '0'));
    const auto read = readSites(folder / "good.zip", {}, {});
    ASSERT_TRUE(read.has_value()) << toText(read.error());
    EXPECT_EQ(read->table->size(), 3U);
    EXPECT_EQ(errorOf(folder / "nested.zip").code, ErrorCode::NotAllowed);
    EXPECT_EQ(errorOf(folder / "bomb.zip").code, ErrorCode::NotAllowed);
}

/// Every shortening of a part is survived: an error, or fewer rows with a warning; never a crash or a made-up row.
class CutShort : public ::testing::TestWithParam<std::tuple<std::string, std::string>> {};

TEST_P(CutShort, isSurvivedAndSaid) {
    const auto& [driver, part] = GetParam();
    const TempFolder folder;
    const std::string stem = part.substr(0, part.find('.'));
    const std::string main = driver == "ESRI Shapefile" ? stem + ".shp" : part;
    const auto path = makeFile(folder / main, threeSites(driver));
    const std::string whole = folder.read(part);
    for (std::size_t length = 1; length < whole.size(); length += 1 + whole.size() / 60) {
        folder.write(part, whole.substr(0, length));
        const auto read = readSites(path, {}, {});
        if (!read) {
            EXPECT_FALSE(toText(read.error()).empty());
            continue;
        }
        EXPECT_LE(read->table->size(), 3U) << length;
        EXPECT_EQ(read->report.read, read->report.placed + read->report.unplaced + read->report.rejected) << length;
    }
}

TEST_P(CutShort, flippedBytes_areSurvived) {
    const auto& [driver, part] = GetParam();
    const TempFolder folder;
    const std::string stem = part.substr(0, part.find('.'));
    const std::string main = driver == "ESRI Shapefile" ? stem + ".shp" : part;
    const auto path = makeFile(folder / main, threeSites(driver));
    const std::string whole = folder.read(part);
    for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 80) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>(~bytes[at]);
        folder.write(part, bytes);
        if (const auto read = readSites(path, {}, {})) {
            EXPECT_EQ(read->report.read, read->report.placed + read->report.unplaced + read->report.rejected) << at;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Parts, CutShort,
                         ::testing::Values(std::tuple("ESRI Shapefile", "a.shp"), std::tuple("ESRI Shapefile", "a.shx"),
                                           std::tuple("ESRI Shapefile", "a.dbf"), std::tuple("ESRI Shapefile", "a.prj"),
                                           std::tuple("GeoJSON", "a.geojson"), std::tuple("GPKG", "a.gpkg"),
                                           std::tuple("FlatGeobuf", "a.fgb")),
                         [](const auto& test) { return std::get<1>(test.param).substr(2); });

TEST(DamagedFiles, truncatedDbf_isSaid) {
    const TempFolder folder;
    const auto path = makeFile(folder / "sites.shp", threeSites("ESRI Shapefile"));
    const std::string whole = folder.read("sites.dbf");
    folder.write("sites.dbf", whole.substr(0, whole.size() - 100));
    const auto read = readSites(path, {}, {});
    if (read) {
        EXPECT_FALSE(read->report.warnings.empty());
    }
}

} // namespace
} // namespace ree
