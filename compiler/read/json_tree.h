// SPDX-License-Identifier: MIT
// A JSON text as a tree. Every value has its place. It is one array of nodes in the order of the
// text, 24 bytes each, without copies of strings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

#include "diag/reporter.h"
#include "source/source_map.h"
#include "source/text.h"

namespace asrmap::read {

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

// "a number", "an object" …
[[nodiscard]] std::string_view to_string(JsonKind kind);

class JsonTree;

// A value of a tree, or nothing. A lookup of something that is not there, also in nothing, gives
// nothing. So a path into an object needs no tests on the way. It is a view; the tree must outlive
// it.
class JsonValue {
 public:
  class Iterator;

  JsonValue() = default;
  JsonValue(const JsonTree& tree, std::uint32_t node) : tree_(&tree), node_(node) {}

  [[nodiscard]] explicit operator bool() const { return tree_ != nullptr; }
  [[nodiscard]] bool is(JsonKind kind) const { return tree_ != nullptr && this->kind() == kind; }
  // These functions need a value that is there.
  [[nodiscard]] JsonKind kind() const;
  [[nodiscard]] Span span() const;             // for an array or object: its opening bracket
  [[nodiscard]] Span key_span() const;         // of a member, with its quotes
  [[nodiscard]] std::string_view key() const;  // as written, with its escapes
  [[nodiscard]] bool boolean() const;
  // A string with its escapes decoded, and its place. A number or boolean as written.
  [[nodiscard]] Text text() const;

  // The elements of an array, or the members of an object. Anything else has none.
  [[nodiscard]] Iterator begin() const;
  [[nodiscard]] Iterator end() const;
  [[nodiscard]] bool empty() const;
  [[nodiscard]] JsonValue first() const;
  // The member of this name, which is compared without case, because exports differ in it. Reports
  // a name that is there twice.
  [[nodiscard]] JsonValue operator[](std::string_view name) const;
  // The same, but reports nothing.
  [[nodiscard]] JsonValue find(std::string_view name) const;

 private:
  [[nodiscard]] bool is_named(std::string_view name) const;

  const JsonTree* tree_ = nullptr;
  std::uint32_t node_ = 0;
};

// Whether a text that is a template may have what templates may have beside JSON.
enum class JsonForm : std::uint8_t { strict, as_template };

class JsonTree {
 public:
  // Parses a text that `sources` owns. If it is not JSON, reports `invalid-inventory` at the place
  // where it stops being JSON; `root` is then nothing. Never throws.
  JsonTree(FileId file, SourceMap& sources, Reporter& reporter, JsonForm form = JsonForm::strict);

  [[nodiscard]] JsonValue root() const { return nodes_.empty() ? JsonValue() : JsonValue(*this, 0); }
  // Where the text ends.
  [[nodiscard]] Span end() const;

 private:
  friend class JsonValue;
  friend class JsonBuilder;

  struct Node {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t next = 0;      // the node after all that is inside
    std::uint32_t key = 0;       // byte of the key's opening quote
    std::uint16_t key_size = 0;  // with its quotes; 0 for an element, and for a longer key
    JsonKind kind = JsonKind::null;
    bool escaped = false;
  };

  FileId file_;
  SourceMap& sources_;
  Reporter& reporter_;
  std::string_view text_;
  std::vector<Node> nodes_;
};

class JsonValue::Iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = JsonValue;
  using difference_type = std::ptrdiff_t;
  using pointer = void;
  using reference = JsonValue;

  Iterator(const JsonTree* tree, std::uint32_t node) : tree_(tree), node_(node) {}
  [[nodiscard]] JsonValue operator*() const { return {*tree_, node_}; }
  Iterator& operator++() {
    node_ = tree_->nodes_[node_].next;
    return *this;
  }
  friend bool operator==(const Iterator& a, const Iterator& b) { return a.node_ == b.node_; }

 private:
  friend class JsonValue;
  const JsonTree* tree_;
  std::uint32_t node_;
};

}  // namespace asrmap::read
