// SPDX-License-Identifier: MIT
#include "source/sha256.h"

#include <sodium/crypto_hash_sha256.h>

#include <array>

namespace asrmap {

Sha256::Sha256() : state_(std::make_unique<crypto_hash_sha256_state>()) { crypto_hash_sha256_init(state_.get()); }
Sha256::~Sha256() = default;

void Sha256::update(std::string_view bytes) {
  crypto_hash_sha256_update(state_.get(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

std::string Sha256::hex() {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256_final(state_.get(), digest.data());
  crypto_hash_sha256_init(state_.get());
  std::string result;
  result.reserve(2 * digest.size());
  for (const unsigned char byte : digest) {
    result += kDigits[byte >> 4U];
    result += kDigits[byte & 0xFU];
  }
  return result;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 sha256;
  sha256.update(bytes);
  return sha256.hex();
}

}  // namespace asrmap
