// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ree {

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece: names a version of a file, so that two people can see that
/// they speak of the same one. One thread.
class Sha256 {
public:
    void add(std::string_view bytes);
    /// 64 hexadecimal digits. Nothing may be added afterwards.
    [[nodiscard]] std::string finish();

private:
    static constexpr std::size_t blockBytes = 64;
    void addBlock(const unsigned char* block);

    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, blockBytes> m_waiting{};
    std::size_t m_waitingBytes = 0;
    std::uint64_t m_allBytes = 0;
};

} // namespace ree
