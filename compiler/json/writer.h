// SPDX-License-Identifier: MIT
// The only code that writes JSON.
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace asrmap {

enum class JsonLayout : std::uint8_t {
  compact,   // no blanks; lines end where line() says so
  indented,  // a line for each value, two blanks a level
};

// Writes one JSON value from its first byte to its last. It writes the commas, escapes and
// indentation itself, so that callers only say what the text holds. What is begun must be ended,
// and in an object a key must come before each value. Can't be copied.
class JsonWriter {
 public:
  // Takes pieces of about 64 KiB.
  using Sink = std::function<void(std::string_view)>;

  // Appends to `out`, which must outlive the writer.
  explicit JsonWriter(std::string& out, JsonLayout layout = JsonLayout::compact);
  // For a text that is too large to hold whole. finish() passes on the last piece.
  explicit JsonWriter(Sink sink, JsonLayout layout = JsonLayout::compact);
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);

  // Takes any bytes; json/string.h says what becomes of them.
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(std::integral auto number) {
    if constexpr (std::same_as<decltype(number), bool>)
      return boolean(number);
    else if constexpr (std::unsigned_integral<decltype(number)>)
      return unsigned_number(number);
    else
      return signed_number(number);
  }
  // Writes null if there is no value.
  template <class T>
  JsonWriter& value(const std::optional<T>& known) {
    return known ? value(*known) : null();
  }
  JsonWriter& null();

  // These write a member of an object: its key and its value.
  JsonWriter& begin_object(std::string_view name) { return key(name).begin_object(); }
  JsonWriter& begin_array(std::string_view name) { return key(name).begin_array(); }
  template <class T>
  JsonWriter& member(std::string_view name, const T& known) {
    return key(name).value(known);
  }
  JsonWriter& null(std::string_view name) { return key(name).null(); }

  // In compact text: starts a new line before what comes next.
  JsonWriter& line();
  // Ends the text with a line end.
  void finish();

 private:
  class Output;

  JsonWriter& boolean(bool value);
  JsonWriter& unsigned_number(std::uint64_t value);
  JsonWriter& signed_number(std::int64_t value);

  std::unique_ptr<Output> output_;
};

}  // namespace asrmap
