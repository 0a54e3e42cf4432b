// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

std::string hashOf(std::string_view bytes, std::size_t piece = 1000) {
    Sha256 hash;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size())))
        hash.add(bytes.substr(0, piece));
    return hash.finish();
}

// The examples of NIST for FIPS 180-4.
TEST(Sha256, examplesOfTheStandard_giveItsDigests) {
    EXPECT_EQ(hashOf(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(hashOf("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hashOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(hashOf(std::string(1000000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, piecesOfAnySize_makeNoDifference) {
    for (std::size_t length : {55U, 56U, 63U, 64U, 65U, 119U, 128U, 300U}) {
        const std::string bytes(length, 'x');
        for (std::size_t piece : {1U, 7U, 63U, 64U, 65U, 200U})
            EXPECT_EQ(hashOf(bytes, piece), hashOf(bytes)) << length << " in " << piece;
    }
}

} // namespace
} // namespace ree
