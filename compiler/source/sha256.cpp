// SPDX-License-Identifier: MIT
#include "source/sha256.h"

#include <nettle/sha2.h>

#include <array>

namespace asrmap {
namespace {

using Digest = std::array<std::uint8_t, SHA256_DIGEST_SIZE>;

Digest digest_of(sha256_ctx& context) {
  Digest digest{};
  sha256_digest(&context, digest.size(), digest.data());
  return digest;
}

}  // namespace

Sha256::Sha256() : context_(std::make_unique<sha256_ctx>()) { sha256_init(context_.get()); }
Sha256::~Sha256() = default;

void Sha256::update(std::string_view bytes) {
  sha256_update(context_.get(), bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::hex() {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string result;
  result.reserve(2 * SHA256_DIGEST_SIZE);
  for (const std::uint8_t byte : digest_of(*context_)) {
    result += kDigits[byte >> 4U];
    result += kDigits[byte & 0xFU];
  }
  return result;
}

std::uint64_t Sha256::prefix() {
  const Digest digest = digest_of(*context_);
  std::uint64_t result = 0;
  for (std::size_t i = 0; i < sizeof result; ++i) result = result << 8U | digest[i];
  return result;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 sha256;
  sha256.update(bytes);
  return sha256.hex();
}

}  // namespace asrmap
