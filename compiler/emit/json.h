// SPDX-License-Identifier: MIT
// How backends write JSON: two blanks a level, UTF-8 as it is.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

#include "emit/artifacts.h"

namespace asrmap {

// A newline at the end. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string json_text(const nlohmann::ordered_json& json);

// An array that is written an element at a time: alone, or as the last member of an
// object.
class JsonArray {
 public:
  explicit JsonArray(Artifacts& out);
  // `object` must have members.
  JsonArray(Artifacts& out, const nlohmann::ordered_json& object, std::string_view key);

  void add(const nlohmann::ordered_json& element);
  // Ends the array, the object and the file.
  void finish();

 private:
  Artifacts& out_;
  bool is_member_ = false;
  bool is_empty_ = true;
  std::string lines_;
};

// The string as an ARM template must hold it to mean just these characters, and
// not an expression. Every name from the source goes through here.
[[nodiscard]] std::string arm_string(std::string_view literal);

}  // namespace asrmap
