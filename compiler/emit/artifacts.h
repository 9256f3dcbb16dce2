// SPDX-License-Identifier: MIT
// What a backend writes to. Text goes on in large pieces while it is made, so that no
// artifact is ever held whole.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

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

 private:
  static constexpr std::size_t kPiece = 1U << 16U;

  void append(std::string_view text) {
    if (buffer_.size() + text.size() > kPiece) flush();
    if (text.size() > kPiece)
      sink_.write(text);
    else
      buffer_ += text;
  }
  void flush() {
    if (!buffer_.empty()) sink_.write(buffer_);
    buffer_.clear();
  }

  ArtifactSink& sink_;
  std::string buffer_;
};

}  // namespace asrmap
