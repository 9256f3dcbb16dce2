// SPDX-License-Identifier: MIT
#include "emit/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace asrmap {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kIndent = "    ";

std::string dump(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace); }

}  // namespace

std::string json_text(const Json& json) { return dump(json) + '\n'; }

JsonArray::JsonArray(Artifacts& out) : out_(out) { out_.write("["); }

JsonArray::JsonArray(Artifacts& out, const Json& object, std::string_view key) : out_(out), is_member_(true) {
  const std::string text = dump(object);
  // Without its closing brace, and the line break before that.
  out_.write(std::string_view(text).substr(0, text.size() - 2), ",\n  ", dump(Json(key)), ": [");
}

void JsonArray::add(const Json& element) {
  const std::string text = dump(element);
  const std::string_view indent = kIndent.substr(is_member_ ? 0 : 2);
  lines_.clear();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines_ += '\n';
    lines_ += indent;
    lines_.append(text, begin, end - begin);
    begin = end + 1;
  }
  out_.write(is_empty_ ? "" : ",", lines_);
  is_empty_ = false;
}

void JsonArray::finish() {
  if (!is_empty_) out_.write(is_member_ ? "\n  " : "\n");
  out_.write(is_member_ ? "]\n}\n" : "]\n");
}

// "Syntax and expressions in ARM templates", Escape characters: a string that
// starts with `[` and ends with `]` is an expression unless it starts with `[[`.
// One that starts with `[` but ends otherwise must not be escaped.
std::string arm_string(std::string_view literal) {
  const bool looks_like_expression = literal.starts_with('[') && literal.ends_with(']');
  return (looks_like_expression ? "[" : "") + std::string(literal);
}

}  // namespace asrmap
