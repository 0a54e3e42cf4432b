// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace ree {

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece: names a version of a file, so that two people can see that
/// they speak of the same one. One thread.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    void add(std::string_view bytes);
    /// 64 hexadecimal digits. Nothing may be added afterwards.
    [[nodiscard]] std::string finish();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace ree
