// SPDX-License-Identifier: MIT
// How backends write JSON: two blanks a level, UTF-8 as it is, straight into the
// artifact.
#pragma once

#include <rapidjson/prettywriter.h>

#include <string>
#include <string_view>

#include "emit/artifacts.h"

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
  struct Stream {
    using Ch = char;
    Artifacts& out;
    void Put(char c) { out.put(c); }
    void Flush() {}
  };
  static rapidjson::SizeType size_of(std::string_view text) { return static_cast<rapidjson::SizeType>(text.size()); }

  Stream stream_;
  rapidjson::PrettyWriter<Stream> writer_;
};

// The string as an ARM template must hold it to mean just these characters, and
// not an expression. Every name from the source goes through here.
[[nodiscard]] std::string arm_string(std::string_view literal);

}  // namespace asrmap
