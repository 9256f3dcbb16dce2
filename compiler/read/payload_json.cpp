// SPDX-License-Identifier: MIT
#include "read/payload_json.h"

#include <fmt/core.h>

#include <algorithm>

#include "diag/wording.h"

namespace asrmap::read {

bool StrictJson::is_object(JsonValue value, std::initializer_list<std::string_view> required,
                           std::initializer_list<std::string_view> optional) {
  if (failed()) return false;
  if (!value.is(JsonKind::object)) {
    refuse(value ? value.span() : tree_.end(), "an object belongs here");
    return false;
  }
  std::vector<std::string_view> seen;
  for (const JsonValue member : value) {
    const std::string_view key = member.key();
    const bool known = std::find(required.begin(), required.end(), key) != required.end() ||
                       std::find(optional.begin(), optional.end(), key) != optional.end();
    if (!known || std::find(seen.begin(), seen.end(), key) != seen.end()) {
      refuse(member.key_span(), fmt::format("{} is nothing that asrmap writes there", ticked(key)));
      return false;
    }
    seen.push_back(key);
  }
  for (const std::string_view key : required)
    if (std::find(seen.begin(), seen.end(), key) == seen.end()) {
      refuse(value.span(), fmt::format("{} is missing", ticked(key)));
      return false;
    }
  return true;
}

bool StrictJson::is_array(JsonValue value, Span near) {
  if (failed()) return false;
  if (value.is(JsonKind::array)) return true;
  refuse(value ? value.span() : near, "an array belongs here");
  return false;
}

JsonValue StrictJson::member(JsonValue object, std::string_view key) const {
  if (failed()) return {};
  for (const JsonValue member : object)
    if (member.key() == key) return member;
  return {};
}

Text StrictJson::string(JsonValue object, std::string_view key) {
  const JsonValue value = member(object, key);
  if (failed()) return {};
  if (value.is(JsonKind::string)) return value.text();
  refuse(value ? value.span() : object.span(), fmt::format("{} is a string in what asrmap writes", ticked(key)));
  return {};
}

void StrictJson::expect(JsonValue object, std::string_view key, std::string_view value) {
  const Text text = string(object, key);
  if (!failed() && text.view() != value)
    refuse(text.span(), fmt::format("{} is {}; asrmap writes {}", ticked(key), ticked(text.view()), ticked(value)));
}

void read_properties(StrictJson& json, JsonValue body, Record& record) {
  if (!json.is_object(body, {"fabricSpecificDetails", "recoveryFabricName", "recoveryNetworkId"})) return;
  const JsonValue details = json.member(body, "fabricSpecificDetails");
  if (!json.is_object(details, {"instanceType"})) return;
  record.say(Fact::instance_type, json.string(details, "instanceType"));
  record.say(Fact::recovery_fabric, json.string(body, "recoveryFabricName"));
  record.say(Fact::target, json.string(body, "recoveryNetworkId"));
}

}  // namespace asrmap::read
