// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct crypto_hash_sha256_state;

namespace asrmap {

// Computes the SHA-256 of bytes that come in pieces.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  void update(std::string_view bytes);
  // The digest as 64 lower-case hex digits. After that a new text can be hashed.
  [[nodiscard]] std::string hex();

 private:
  std::unique_ptr<crypto_hash_sha256_state> state_;
};

// The SHA-256 of the bytes as 64 lower-case hex digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace asrmap
