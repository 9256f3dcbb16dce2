// SPDX-License-Identifier: MIT
#include "read/template_text.h"

#include <algorithm>
#include <cstddef>

namespace asrmap::read {
namespace {

// Of "deploymentTemplate.json" and "subscriptionDeploymentTemplate.json", which `$schema` names.
constexpr std::string_view kSchema = "eploymentTemplate.json";
constexpr std::string_view kBlanks = " \t\r\n";

bool is_template(std::string_view text) {
  return text.find(kSchema) != std::string_view::npos && text.find("\"$schema\"") != std::string_view::npos;
}

class Blanking {
 public:
  explicit Blanking(std::string_view text) : text_(text), out_(text) {}

  std::optional<std::string> run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '"') {
        string();
      } else if (text_.substr(at_).starts_with("//")) {
        blank(std::min(text_.find('\n', at_), text_.size()));
      } else if (text_.substr(at_).starts_with("/*")) {
        const std::size_t end = text_.find("*/", at_ + 2);
        if (end == std::string_view::npos) break;  // the reader of JSON reports it
        blank(end + 2);
      } else {
        if ((c == ']' || c == '}') && follows_comma()) replace(comma_);
        if (c == ',') comma_ = is_value_before_ ? at_ : std::string_view::npos;
        if (kBlanks.find(c) == std::string_view::npos) take(c);
        ++at_;
      }
    }
    return is_changed_ ? std::optional(std::move(out_)) : std::nullopt;
  }

 private:
  // A comma stands for nothing if a value is before it and none behind it.
  [[nodiscard]] bool follows_comma() const { return is_comma_last_ && comma_ != std::string_view::npos; }

  // Notes the last character that is no blank and in no comment.
  void take(char c) {
    is_comma_last_ = c == ',';
    is_value_before_ = std::string_view(",:[{").find(c) == std::string_view::npos;
  }

  void replace(std::size_t at) {
    if (text_[at] != '\n' && text_[at] != '\r') out_[at] = ' ';
    is_changed_ = true;
  }

  void blank(std::size_t end) {
    for (; at_ < end; ++at_) replace(at_);
  }

  // A string may go on in the next line, as long expressions do. But if no value can end at the second
  // quote, the first was not closed, and the reader of JSON reports it.
  void string() {
    const std::size_t begin = at_++;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
    const std::size_t end = std::min(at_, text_.size());
    at_ = std::min(at_ + 1, text_.size());
    take('"');
    const std::string_view inside = text_.substr(begin, end - begin);
    if (inside.find('\n') == std::string_view::npos || !ends_value(at_)) return;
    for (std::size_t i = begin; i < end; ++i)
      if (text_[i] == '\n' || text_[i] == '\r' || text_[i] == '\t') out_[i] = ' ';
    is_changed_ = true;
  }

  [[nodiscard]] bool ends_value(std::size_t at) const {
    at = text_.find_first_not_of(kBlanks, at);
    return at != std::string_view::npos && std::string_view(",:]}/").find(text_[at]) != std::string_view::npos;
  }

  std::string_view text_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t comma_ = std::string_view::npos;  // the last one that follows a value
  bool is_comma_last_ = false;
  bool is_value_before_ = false;
  bool is_changed_ = false;
};

}  // namespace

std::optional<std::string> template_as_json(std::string_view text) {
  return is_template(text) ? Blanking(text).run() : std::nullopt;
}

}  // namespace asrmap::read
