// SPDX-License-Identifier: MIT
// A Document under construction: what happens when the grammar's rules match, and what is reported
// when they don't. Internal to this folder. Knows nothing of PEGTL.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "diag/reporter.h"
#include "expectation.h"
#include "ir/document.h"
#include "read/characters.h"
#include "source/source_map.h"

namespace asrmap::read {

// Thrown when a text has more mistakes than a mapping file can have.
struct TooManyMistakes {};

class DslDocument {
 public:
  DslDocument(FileId file, SourceMap& sources, Reporter& reporter, BadCharacters bad);

  Document take() { return std::move(document_); }

  // `matched` is always the text that the rule matched, a view into the file's text.

  // --- words ---
  void bare(std::string_view matched) { word_ = Text(matched, span(matched)); }
  void quote_opens(std::string_view matched) {
    quote_ = offset(matched.data());
    has_escape_ = false;
  }
  void escape() { has_escape_ = true; }
  void quoted(std::string_view matched);
  // The rest of a name that has a blank in it.
  void spaced_rest(std::string_view matched);
  // A sign between a keyword and its name.
  void needless_sign(std::string_view matched);

  // --- values and properties ---
  void key(std::string_view matched) { key_ = Text(matched, span(matched)); }
  void scalar(Value::Kind kind, std::int64_t integer = 0) {
    value_ = {.kind = kind, .text = word_, .integer = integer, .items = {}};
  }
  void quoted_value() { scalar(Value::Kind::string); }
  void integer(std::string_view matched);
  void list_opens(std::string_view matched) {
    list_begin_ = offset(matched.data());
    in_list_ = true;
    list_.clear();
  }
  void list_item() { list_.push_back(value_); }
  void list_closes(std::string_view matched);
  // The value that was just read is the first of several without brackets.
  void bare_list_opens() {
    list_begin_ = value_.text.span().begin;
    list_ = {value_};
  }
  void bare_list_ends(std::string_view matched);
  void property() { levels_[depth_].push_back({key_, value_}); }

  // --- elements ---
  void open_subnet() {
    depth_ = 2;
    nameless_[2] = false;
    subnet_ = {.name = {}, .prefixes = {size(document_.prefixes), 0}, .properties = {}};
  }
  void subnet_name();
  void prefix() { document_.prefixes.push_back(word_); }
  void close_subnet();

  void open_network() {
    depth_ = 1;
    nameless_[1] = false;
    in_network_ = true;
    document_.networks.push_back({.name = {},
                                  .subnets = {size(document_.subnets), 0},
                                  .properties = {},
                                  .misspelt = std::exchange(misspelt_, false)});
  }
  void network_name() { document_.networks.back().name = word_; }
  void close_network();

  void open_vault(std::string_view keyword) {
    document_.vaults.emplace_back().misspelt = std::exchange(misspelt_, false);
    open(Open::vault, keyword);
  }
  void vault_label() { document_.vaults.back().label = label(); }
  void close_vault() { document_.vaults.back().properties = close(); }

  void open_server(std::string_view keyword) {
    document_.servers.push_back({.label = {},
                                 .networks = {size(document_.networks), 0},
                                 .properties = {},
                                 .misspelt = std::exchange(misspelt_, false)});
    open(Open::server, keyword);
  }
  void server_label() { document_.servers.back().label = label(); }
  void close_server();

  void open_vnet(std::string_view keyword) {
    document_.vnets.push_back({.label = {},
                               .subnets = {size(document_.subnets), 0},
                               .properties = {},
                               .misspelt = std::exchange(misspelt_, false)});
    open(Open::vnet, keyword);
  }
  void vnet_label() { document_.vnets.back().label = label(); }
  void close_vnet();

  void open_map(std::string_view keyword);
  void first_segment() {
    path_first_ = size(document_.segments);
    document_.segments.push_back(label());
  }
  void next_segment() { document_.segments.push_back(label()); }
  void source() {
    document_.sources.push_back(path());
    ++document_.maps.back().sources.count;
  }
  void early_block(std::string_view matched);
  void target() { document_.maps.back().target = path(); }
  void none(std::string_view matched) {
    document_.maps.back().to_none = true;
    document_.maps.back().target.at = span(matched);
  }
  void misspelt_none(std::string_view matched);
  void reason() { document_.maps.back().reason = word_; }
  void land_from() { land_from_ = word_; }
  void land() {
    if (drops_lands_) return;
    document_.lands.push_back({land_from_, word_});
    ++document_.maps.back().lands.count;
  }
  void close_map() { document_.maps.back().properties = close(); }

  void include_file() { document_.includes.push_back({word_}); }

  void open_inventory(std::string_view keyword) {
    document_.inventories.push_back({.keyword = span(keyword), .kind = {}, .file = {}, .properties = {}});
    open(Open::inventory, keyword);
  }
  void inventory_kind() { document_.inventories.back().kind = word_; }
  void inventory_file() { document_.inventories.back().file = word_; }
  void close_inventory() { document_.inventories.back().properties = close(); }

  // --- mistakes ---
  void block_opens(std::string_view matched) {
    braces_.push_back(offset(matched.data()));
    const std::uint32_t behind = braces_.back() + 1;
    if (open_ == Open::map) document_.maps.back().room = behind;
  }
  void block_closes() { braces_.pop_back(); }
  void missing_open(std::string_view matched);
  void missing_close(std::string_view matched);
  // The parse can't go on at `at`. Marks everything that is open as broken, and reports the
  // mistake. Nothing if it was reported already.
  std::optional<Finding> mistake(const char* at, const grammar::Expectation& expected);
  void too_many();

  // --- what the grammar's recovery asks ---
  [[nodiscard]] const char* stopped_at() const { return stopped_; }
  // Whether the last mistake was inside of a list.
  [[nodiscard]] bool stopped_in_list() const { return in_list_; }
  // Whether `word` was probably meant to be the keyword. If so, reports that.
  [[nodiscard]] bool accepts_misspelt(std::string_view word, std::string_view keyword);
  // Whether a mistake that was reported explains a `}` that is too many. True only once for each
  // mistake.
  [[nodiscard]] bool explains_close() { return std::exchange(extra_close_, false); }

 private:
  enum class Open { none, vault, server, vnet, map, inventory };

  [[nodiscard]] std::uint32_t offset(const char* p) const { return static_cast<std::uint32_t>(p - text_.data()); }
  [[nodiscard]] Span span(std::string_view matched) const {
    return {document_.file, offset(matched.data()), offset(matched.data() + matched.size())};
  }
  template <class T>
  static std::uint32_t size(const std::vector<T>& items) {
    return static_cast<std::uint32_t>(items.size());
  }
  // The word as a name that other places refer to. If its spelling is in doubt, a name that nothing
  // declares may mean this one.
  Text label() {
    if (spaced_) document_.incomplete = true;
    spaced_ = false;
    return word_;
  }
  Path path();
  // The name of an element whose block follows its keyword, from its property.
  void take_name(Text& name, bool is_property);
  // A property of the innermost element that is open, if it is a word.
  [[nodiscard]] Text word_of(std::string_view key) const;
  void drop(std::string_view key);
  Range flush(std::size_t depth);
  void open(Open what, std::string_view keyword);
  [[nodiscard]] bool in_column_one(const char* at) const { return at == text_.data() || at[-1] == '\n'; }
  Range close();
  void mark_broken();
  // Whether the target of the `map` that is open has been read.
  [[nodiscard]] bool has_target() const;
  // Removes a name that was read only up to a character that it can't hold.
  void drop_half_name(std::uint32_t where, grammar::Wanted wanted);
  void count_mistake();

  Document document_;
  SourceMap& sources_;
  Reporter& reporter_;
  BadCharacters bad_;
  std::string_view text_;

  Text word_, key_, land_from_;
  Value value_;
  std::vector<Value> list_;
  SubnetElement subnet_;
  // Properties of the elements that are open, outermost first: statement, VM network, subnet. They
  // move to the document when their element closes, so that the properties of one element are
  // neighbours.
  std::vector<Property> levels_[3];
  // Whether the block of the element that is open on this level follows its keyword.
  bool nameless_[3] = {};
  std::size_t depth_ = 0;
  bool in_network_ = false, in_list_ = false, has_escape_ = false;
  bool drops_lands_ = false;  // they stand behind a `map` to `none`, in no block
  bool spaced_ = false;       // the last word had a blank in it
  Open open_ = Open::none;
  std::uint32_t quote_ = 0, list_begin_ = 0, path_first_ = 0;
  std::vector<std::uint32_t> braces_;
  bool misspelt_ = false;  // the keyword of the element that opens next
  const char* stopped_ = nullptr;
  std::size_t mistakes_ = 0;
  std::size_t missing_opens_ = 0;  // in this statement
  bool head_is_broken_ = false;    // this statement has a mistake where its `{` might be
  bool extra_close_ = false;       // a `}` that is too many is explained already
};

}  // namespace asrmap::read
