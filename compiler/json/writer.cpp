// SPDX-License-Identifier: MIT
#include "json/writer.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/writer.h>

#include <cstddef>
#include <utility>
#include <variant>

#include "json/string.h"

namespace asrmap {
namespace {

// What RapidJSON writes to.
struct Stream {
  using Ch = char;

  void Put(char c) {
    // A comma before a new line belongs to the end of the line before.
    if (starts_line && c != ',') {
      out->push_back('\n');
      starts_line = false;
    }
    out->push_back(c);
  }
  void Flush() {}
  void put_string(std::string_view text) {
    if (std::exchange(starts_line, false)) out->push_back('\n');
    append_json_string(*out, text);
  }

  std::string* out;
  bool starts_line = false;
};

// RapidJSON's writers, except for strings: asrmap escapes these by its own rules, several
// characters at a time.
class CompactWriter : public rapidjson::Writer<Stream> {
 public:
  using Writer::Writer;
  void text(std::string_view text) {
    Prefix(rapidjson::kStringType);
    os_->put_string(text);
  }
};

class IndentedWriter : public rapidjson::PrettyWriter<Stream> {
 public:
  explicit IndentedWriter(Stream& stream) : PrettyWriter(stream) { SetIndent(' ', 2); }
  void text(std::string_view text) {
    PrettyPrefix(rapidjson::kStringType);
    os_->put_string(text);
  }
};

}  // namespace

class JsonWriter::Output {
 public:
  Output(std::string* out, Sink sink, JsonLayout layout)
      : sink_(std::move(sink)), stream_{out != nullptr ? out : &piece_} {
    if (layout == JsonLayout::indented) writer_.emplace<IndentedWriter>(stream_);
  }

  template <class Write>
  void write(Write write) {
    std::visit(write, writer_);
    if (piece_.size() >= kPiece) pass_on();
  }
  void start_line() { stream_.starts_line = std::holds_alternative<CompactWriter>(writer_); }
  void finish() {
    stream_.out->push_back('\n');
    pass_on();
  }

 private:
  static constexpr std::size_t kPiece = 1U << 16U;

  void pass_on() {
    if (sink_ && !piece_.empty()) sink_(piece_);
    piece_.clear();
  }

  Sink sink_;
  std::string piece_;  // what was not yet passed to the sink
  Stream stream_;
  std::variant<CompactWriter, IndentedWriter> writer_{std::in_place_type<CompactWriter>, stream_};
};

JsonWriter::JsonWriter(std::string& out, JsonLayout layout) : output_(std::make_unique<Output>(&out, Sink(), layout)) {}
JsonWriter::JsonWriter(Sink sink, JsonLayout layout)
    : output_(std::make_unique<Output>(nullptr, std::move(sink), layout)) {}
JsonWriter::~JsonWriter() = default;

JsonWriter& JsonWriter::begin_object() {
  output_->write([](auto& json) { json.StartObject(); });
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  output_->write([](auto& json) { json.EndObject(); });
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  output_->write([](auto& json) { json.StartArray(); });
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  output_->write([](auto& json) { json.EndArray(); });
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) { return value(name); }

JsonWriter& JsonWriter::value(std::string_view text) {
  output_->write([text](auto& json) { json.text(text); });
  return *this;
}

JsonWriter& JsonWriter::null() {
  output_->write([](auto& json) { json.Null(); });
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  output_->write([value](auto& json) { json.Bool(value); });
  return *this;
}

JsonWriter& JsonWriter::unsigned_number(std::uint64_t value) {
  output_->write([value](auto& json) { json.Uint64(value); });
  return *this;
}

JsonWriter& JsonWriter::signed_number(std::int64_t value) {
  output_->write([value](auto& json) { json.Int64(value); });
  return *this;
}

JsonWriter& JsonWriter::line() {
  output_->start_line();
  return *this;
}

void JsonWriter::finish() { output_->finish(); }

}  // namespace asrmap
