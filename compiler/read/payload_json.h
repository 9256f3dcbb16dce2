// SPDX-License-Identifier: MIT
// Strict reading of JSON artifacts. Internal to this folder.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "ir/payload.h"
#include "read/json_tree.h"

namespace asrmap::read {

// Reads JSON in which exactly the required and optional members may be, in any order. Keeps the
// first mistake. After a mistake every value is nothing.
class StrictJson {
 public:
  StrictJson(FileId file, SourceMap& sources) : sources_(sources), tree_(file, sources, reporter_) {
    if (!tree_.root()) refuse(reporter_.found().front().at, reporter_.found().front().message);
  }

  [[nodiscard]] JsonValue root() const { return tree_.root(); }
  [[nodiscard]] bool failed() const { return mistake_.has_value(); }
  [[nodiscard]] std::optional<Payload::Mistake> take_mistake() { return std::move(mistake_); }

  // A text that stands nowhere in the file as it is, with the place of one of its parts.
  [[nodiscard]] Text keep(std::string text, Span at) { return {sources_.keep(std::move(text)), at}; }

  void refuse(Span at, std::string message) {
    if (!mistake_) mistake_ = {at, std::move(message)};
  }
  // Whether the value is an object that has all of `required`, and no others but those of
  // `optional`. If not, refuses it.
  bool is_object(JsonValue value, std::initializer_list<std::string_view> required,
                 std::initializer_list<std::string_view> optional = {});
  bool is_array(JsonValue value, Span near);
  // Member `key` of an object. is_object() must have found that it has it.
  [[nodiscard]] JsonValue member(JsonValue object, std::string_view key) const;
  [[nodiscard]] Text string(JsonValue object, std::string_view key);
  // Refuses the member if it is not this string.
  void expect(JsonValue object, std::string_view key, std::string_view value);

 private:
  SourceMap& sources_;
  Reporter reporter_;
  JsonTree tree_;
  std::optional<Payload::Mistake> mistake_;
};

// `properties` of a request body: instance type, recovery fabric, target.
void read_properties(StrictJson& json, JsonValue body, Record& record);

}  // namespace asrmap::read
