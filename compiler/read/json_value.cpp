// SPDX-License-Identifier: MIT
#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/json.hpp>
#include <tao/pegtl/contrib/unescape.hpp>
#include <string>
#include <utility>

#include "diag/wording.h"
#include "read/json_tree.h"
#include "text/ascii.h"

namespace asrmap::read {
namespace {

namespace pegtl = tao::pegtl;
namespace json = tao::pegtl::json;

// No rule here may fail: the strings of an export were checked when it was parsed.
template <class Rule>
struct unescape : pegtl::nothing<Rule> {};
template <>
struct unescape<json::escaped_char>
    : pegtl::unescape::unescape_c<json::escaped_char, '"', '\\', '/', '\b', '\f', '\n', '\r', '\t'> {};
template <>
struct unescape<json::unescaped> : pegtl::unescape::append_all {};
template <>
struct unescape<json::unicode> : pegtl::unescape::unescape_j {};

}  // namespace

JsonKind JsonValue::kind() const { return tree_->nodes_[node_].kind; }

Span JsonValue::span() const {
  const JsonTree::Node& node = tree_->nodes_[node_];
  const bool brackets = node.kind == JsonKind::array || node.kind == JsonKind::object;
  return {tree_->file_, node.begin, brackets ? node.begin + 1 : node.end};
}

Span JsonValue::key_span() const {
  const JsonTree::Node& node = tree_->nodes_[node_];
  return {tree_->file_, node.key, node.key + node.key_size};
}

std::string_view JsonValue::key() const {
  const JsonTree::Node& node = tree_->nodes_[node_];
  return node.key_size == 0 ? std::string_view() : tree_->text_.substr(node.key + 1, node.key_size - 2U);
}

bool JsonValue::boolean() const { return tree_->text_[tree_->nodes_[node_].begin] == 't'; }

Text JsonValue::text() const {
  if (tree_ == nullptr) return {};
  const JsonTree::Node& node = tree_->nodes_[node_];
  const std::string_view written = tree_->text_.substr(node.begin, node.end - node.begin);
  if (node.kind != JsonKind::string) return {written, span()};
  if (!node.escaped) return {written.substr(1, written.size() - 2), span()};
  std::string decoded;
  pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*> in(written.data(),
                                                                                  written.data() + written.size(), "");
  pegtl::parse<json::string, unescape>(in, decoded);
  return {tree_->sources_.keep(std::move(decoded)), span()};
}

JsonValue::Iterator JsonValue::end() const { return {tree_, tree_ == nullptr ? 0 : tree_->nodes_[node_].next}; }

JsonValue::Iterator JsonValue::begin() const {
  if (tree_ == nullptr) return end();
  const JsonTree::Node& node = tree_->nodes_[node_];
  const bool has_inside = node.kind == JsonKind::array || node.kind == JsonKind::object;
  return has_inside ? Iterator(tree_, node_ + 1) : end();
}

bool JsonValue::empty() const { return begin() == end(); }

JsonValue JsonValue::first() const { return empty() ? JsonValue() : *begin(); }

JsonValue JsonValue::operator[](std::string_view name) const {
  JsonValue found;
  if (!is(JsonKind::object)) return found;
  for (const JsonValue member : *this) {
    if (!member.is_named(name)) continue;
    if (!found) {
      found = member;
    } else if (found.key() == member.key()) {
      tree_->reporter_
          .report(rule_name::invalid_inventory, member.key_span(), "{} stands twice in one object",
                  ticked(member.key()))
          .label(found.key_span(), "first here")
          .help("keep one of the two, or export again");
    }
  }
  return found;
}

JsonValue JsonValue::find(std::string_view name) const {
  if (is(JsonKind::object))
    for (const JsonValue member : *this)
      if (member.is_named(name)) return member;
  return {};
}

bool JsonValue::is_named(std::string_view name) const {
  return tree_->nodes_[node_].key_size == name.size() + 2 && equal_without_case(key(), name);
}

}  // namespace asrmap::read
