// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <array>
#include <cstdint>

#include <nettle/sha2.h>

namespace ree {

struct Sha256::Context {
    sha256_ctx state;
};

Sha256::Sha256() : m_context(std::make_unique<Context>()) { sha256_init(&m_context->state); }
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
    sha256_update(&m_context->state, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::finish() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&m_context->state, digest.size(), digest.data());
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return text;
}

} // namespace ree
