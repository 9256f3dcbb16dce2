// SPDX-License-Identifier: MIT
// What a backend writes to. Text is passed on in large pieces while it is made, so no artifact is
// ever held in memory as a whole.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace asrmap::emit {

// Where artifacts go: to files, to standard output, into a test's map.
class ArtifactSink {
 public:
  virtual ~ArtifactSink() = default;
  // Begins an artifact, and ends the one before. `path` is relative, separated by '/', and begins
  // with the target's name.
  virtual void open(const std::string& path) = 0;
  // Appends to the artifact that was opened last.
  virtual void write(std::string_view bytes) = 0;
};

// Collects the text for a sink. The destructor passes on what is left.
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

}  // namespace asrmap::emit
