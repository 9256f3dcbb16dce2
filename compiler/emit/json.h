// SPDX-License-Identifier: MIT
// How backends write JSON: two blanks a level, UTF-8 as it is, straight into the
// artifact.
#pragma once

#include <rapidjson/prettywriter.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "emit/artifacts.h"

namespace asrmap {

// RapidJSON's view of an artifact. It asks for room before it puts what needs it.
struct JsonStream {
  using Ch = char;
  Artifacts& out;
  void Put(char c) {
    out.reserve(1);
    out.put(c);
  }
  void Flush() {}
};
inline void PutReserve(JsonStream& stream, std::size_t count) { stream.out.reserve(count); }
inline void PutUnsafe(JsonStream& stream, char c) { stream.out.put(c); }

}  // namespace asrmap

namespace rapidjson {

// What RapidJSON itself has for its own buffer: characters that need no escape are copied
// as a run. Says whether any are left.
template <>
inline bool Writer<asrmap::JsonStream>::ScanWriteUnescapedString(StringStream& text, std::size_t length) {
  const std::string_view rest(text.src_, length - text.Tell());
  std::size_t plain = 0;
  const auto is_plain = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; };
  while (plain < rest.size() && is_plain(rest[plain])) ++plain;
  os_->out.write(rest.substr(0, plain));
  text.src_ += plain;
  return text.Tell() < length;
}

}  // namespace rapidjson

namespace asrmap {

// RapidJSON's writer over an artifact, which sees to escapes, commas and indentation:
// nlohmann/json, which has to build each value first, took twice as long.
class JsonWriter {
 public:
  explicit JsonWriter(Artifacts& out) : stream_{out}, writer_(stream_) { writer_.SetIndent(' ', 2); }

  JsonWriter& begin_object() { return writer_.StartObject(), *this; }
  JsonWriter& end_object() { return writer_.EndObject(), *this; }
  JsonWriter& begin_array() { return writer_.StartArray(), *this; }
  JsonWriter& end_array() { return writer_.EndArray(), *this; }
  JsonWriter& key(std::string_view name) { return writer_.Key(name.data(), size_of(name)), *this; }
  JsonWriter& value(std::string_view text) { return writer_.String(text.data(), size_of(text)), *this; }
  JsonWriter& member(std::string_view name, std::string_view text) { return key(name).value(text); }
  // Ends the file.
  void finish() { stream_.out.write("\n"); }

 private:
  static rapidjson::SizeType size_of(std::string_view text) { return static_cast<rapidjson::SizeType>(text.size()); }

  JsonStream stream_;
  rapidjson::PrettyWriter<JsonStream> writer_;
};

// The string as an ARM template must hold it to mean just these characters, and
// not an expression. Every name from the source goes through here.
[[nodiscard]] std::string arm_string(std::string_view literal);

}  // namespace asrmap
