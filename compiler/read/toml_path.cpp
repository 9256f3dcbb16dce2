// SPDX-License-Identifier: MIT
#include "read/toml_path.h"

#include <cstdint>
#include <string>

namespace asrmap::read {
namespace {

// Where the characters of a one-line string are written: for each byte of the string, and for its
// end, the offset from the string's begin. An escape stands for one character.
class Places {
 public:
  Places(std::string_view decoded, std::string_view written) {
    // If the string has one quote at either end and no escapes, the offset of each byte is its
    // index plus one.
    is_direct_ = written.size() == decoded.size() + 2;
    if (is_direct_ || written.substr(0, 3) == "\"\"\"" || written.substr(0, 1) != "\"") return;
    std::uint32_t at = 1;
    for (std::size_t i = 0; i < decoded.size(); ++i) {
      offsets_.push_back(at);
      if (written[at] != '\\') {
        ++at;
        continue;
      }
      const char letter = written[at + 1];
      at += letter == 'u' ? 6 : letter == 'U' ? 10 : 2;
      for (; i + 1 < decoded.size() && (static_cast<unsigned char>(decoded[i + 1]) & 0xC0U) == 0x80U; ++i)
        offsets_.push_back(at);
    }
    offsets_.push_back(at);
  }

  [[nodiscard]] bool known() const { return is_direct_ || !offsets_.empty(); }
  [[nodiscard]] std::uint32_t at(std::size_t i) const {
    return is_direct_ ? static_cast<std::uint32_t>(i + 1) : offsets_[i];
  }

 private:
  bool is_direct_ = false;
  std::vector<std::uint32_t> offsets_;
};

}  // namespace

std::vector<Text> split_path(const Text& path, SourceMap& sources) {
  const std::string_view text = path.view();
  const Span whole = path.span();
  const Places places(text, sources.text(whole));
  std::vector<Text> segments;
  std::size_t begin = 0;
  bool escaped = false;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i + 1 < text.size() && text[i] == '\\' && (text[i + 1] == '/' || text[i + 1] == '\\')) {
      escaped = true;
      ++i;
      continue;
    }
    if (i != text.size() && text[i] != '/') continue;
    std::string_view segment = text.substr(begin, i - begin);
    Span at = whole;
    if (places.known() && !segment.empty())
      at = {whole.file, whole.begin + places.at(begin), whole.begin + places.at(i)};
    if (escaped) {
      std::string decoded;
      for (std::size_t k = 0; k < segment.size(); ++k) {
        if (segment[k] == '\\' && k + 1 < segment.size() && (segment[k + 1] == '/' || segment[k + 1] == '\\')) ++k;
        decoded += segment[k];
      }
      segment = sources.keep(std::move(decoded));
    }
    segments.emplace_back(segment, at);
    begin = i + 1;
    escaped = false;
  }
  return segments;
}

}  // namespace asrmap::read
