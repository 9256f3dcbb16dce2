// SPDX-License-Identifier: MIT
// What a backend writes to. Text goes on in large pieces while it is made, so that no
// artifact is ever held whole.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace asrmap {

// Where artifacts go: to files, to standard output, into a test's map.
class ArtifactSink {
 public:
  virtual ~ArtifactSink() = default;
  // Begins an artifact, and ends the one before. A relative path with '/', its first
  // part the target's name.
  virtual void open(const std::string& path) = 0;
  virtual void write(std::string_view bytes) = 0;
};

// Not to be copied; what is left is passed on at its end.
class Artifacts {
 public:
  explicit Artifacts(ArtifactSink& sink) : sink_(sink) {}
  ~Artifacts() { flush(); }
  Artifacts(const Artifacts&) = delete;
  Artifacts& operator=(const Artifacts&) = delete;

  void open(const std::string& path) {
    flush();
    sink_.open(path);
  }

  template <class... Parts>
  void write(const Parts&... parts) {
    (append(parts), ...);
  }

  // Room for so many characters, which put() takes.
  void reserve(std::size_t count) {
    if (buffer_.size() - used_ >= count) return;
    flush();
    if (buffer_.size() < count) buffer_.resize(std::max(count, kPiece));
  }
  void put(char c) { buffer_[used_++] = c; }

 private:
  static constexpr std::size_t kPiece = 1U << 16U;

  void append(std::string_view text) {
    if (text.size() > kPiece) {
      flush();
      sink_.write(text);
      return;
    }
    reserve(text.size());
    std::copy(text.begin(), text.end(), buffer_.begin() + static_cast<std::ptrdiff_t>(used_));
    used_ += text.size();
  }
  void flush() {
    if (used_ == 0) return;
    sink_.write({buffer_.data(), used_});
    used_ = 0;
  }

  ArtifactSink& sink_;
  std::vector<char> buffer_;
  std::size_t used_ = 0;
};

}  // namespace asrmap
