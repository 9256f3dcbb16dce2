// SPDX-License-Identifier: MIT
// Connects the grammar's rules with a Document under construction.
#include "read/dsl.h"

#include "messages.h"
#include "read/characters.h"
#include "read/dsl_document.h"
#include "read/foreign_file.h"
#include "read/merge_conflict.h"

namespace asrmap::read {
namespace {

namespace g = grammar;
namespace pegtl = tao::pegtl;

template <class Rule>
struct action : pegtl::nothing<Rule> {};

// What a rule does: it calls one member function, without its text or with it.
template <void (DslDocument::*Member)()>
struct calls {
  static void apply0(DslDocument& document) { (document.*Member)(); }
};
template <void (DslDocument::*Member)(std::string_view)>
struct calls_with {
  template <class Input>
  static void apply(const Input& in, DslDocument& document) {
    (document.*Member)(in.string_view());
  }
};
template <Value::Kind Kind, std::int64_t Integer = 0>
struct sets_value {
  template <class Input>
  static void apply(const Input& in, DslDocument& document) {
    document.bare(in.string_view());
    document.scalar(Kind, Integer);
  }
};

// clang-format off
template <> struct action<g::bare> : calls_with<&DslDocument::bare> {};
template <> struct action<g::pattern> : calls_with<&DslDocument::bare> {};
template <> struct action<g::loose_prefix> : calls_with<&DslDocument::bare> {};
template <> struct action<g::split_range> : calls_with<&DslDocument::bare> {};
template <> struct action<g::comma_prefix> : calls_with<&DslDocument::bare> {};
template <> struct action<g::quote_open> : calls_with<&DslDocument::quote_opens> {};
template <> struct action<g::quoted> : calls_with<&DslDocument::quoted> {};
template <class End> struct action<g::spaced_rest<End>> : calls_with<&DslDocument::spaced_rest> {};
template <> struct action<g::escape> : calls<&DslDocument::escape> {};

template <> struct action<g::integer> : calls_with<&DslDocument::integer> {};
template <> struct action<g::yes> : sets_value<Value::Kind::boolean, 1> {};
template <> struct action<g::no> : sets_value<Value::Kind::boolean, 0> {};
template <> struct action<g::plain_value> : sets_value<Value::Kind::string> {};
template <> struct action<g::prefix_value> : sets_value<Value::Kind::string> {};
template <> struct action<g::split_range_value> : sets_value<Value::Kind::string> {};
template <> struct action<g::list_open> : calls_with<&DslDocument::list_opens> {};
template <> struct action<g::list> : calls_with<&DslDocument::list_closes> {};
template <> struct action<g::bare_list_open> : calls<&DslDocument::bare_list_opens> {};
template <> struct action<g::bare_list> : calls_with<&DslDocument::bare_list_ends> {};
template <> struct action<g::key> : calls_with<&DslDocument::key> {};
template <> struct action<g::property> : calls<&DslDocument::property> {};
template <> struct action<g::quoted_value> : calls<&DslDocument::quoted_value> {};
template <> struct action<g::list_item> : calls<&DslDocument::list_item> {};

template <> struct action<g::k_subnet> : calls<&DslDocument::open_subnet> {};
template <> struct action<g::misspelt<g::k_subnet>> : calls<&DslDocument::open_subnet> {};
template <> struct action<g::subnet_name> : calls<&DslDocument::subnet_name> {};
template <> struct action<g::prefix> : calls<&DslDocument::prefix> {};
template <> struct action<g::listed_prefix> : calls<&DslDocument::prefix> {};
template <> struct action<g::subnet_body> : calls<&DslDocument::close_subnet> {};

template <> struct action<g::k_network> : calls<&DslDocument::open_network> {};
template <> struct action<g::misspelt<g::k_network>> : calls<&DslDocument::open_network> {};
template <> struct action<g::orphan_open> : calls<&DslDocument::open_network> {};
template <> struct action<g::network_name> : calls<&DslDocument::network_name> {};
template <> struct action<g::network_body> : calls<&DslDocument::close_network> {};
template <> struct action<g::orphan_network> : calls<&DslDocument::close_network> {};

template <> struct action<g::k_vault> : calls_with<&DslDocument::open_vault> {};
template <> struct action<g::misspelt<g::k_vault>> : calls_with<&DslDocument::open_vault> {};
template <> struct action<g::vault_label> : calls<&DslDocument::vault_label> {};
template <> struct action<g::vault_body> : calls<&DslDocument::close_vault> {};

template <> struct action<g::k_vmm> : calls_with<&DslDocument::open_server> {};
template <> struct action<g::misspelt<g::k_vmm>> : calls_with<&DslDocument::open_server> {};
template <> struct action<g::server_label> : calls<&DslDocument::server_label> {};
template <> struct action<g::server_body> : calls<&DslDocument::close_server> {};

template <> struct action<g::k_vnet> : calls_with<&DslDocument::open_vnet> {};
template <> struct action<g::misspelt<g::k_vnet>> : calls_with<&DslDocument::open_vnet> {};
template <> struct action<g::vnet_label> : calls<&DslDocument::vnet_label> {};
template <> struct action<g::vnet_body> : calls<&DslDocument::close_vnet> {};

template <> struct action<g::map_keyword> : calls_with<&DslDocument::open_map> {};
template <> struct action<g::misspelt<g::k_map>> : calls_with<&DslDocument::open_map> {};
template <> struct action<g::early_block> : calls_with<&DslDocument::early_block> {};
template <> struct action<g::none_keyword> : calls_with<&DslDocument::none> {};
template <> struct action<g::misspelt_none> : calls_with<&DslDocument::misspelt_none> {};
template <> struct action<g::path_segment> : calls<&DslDocument::first_segment> {};
template <> struct action<g::next_segment> : calls<&DslDocument::next_segment> {};
template <> struct action<g::source> : calls<&DslDocument::source> {};
template <> struct action<g::arm_id> : calls_with<&DslDocument::bare> {};
template <> struct action<g::target_segment> : calls<&DslDocument::first_segment> {};
template <> struct action<g::next_target_segment> : calls<&DslDocument::next_segment> {};
template <> struct action<g::target> : calls<&DslDocument::target> {};
template <> struct action<g::reason> : calls<&DslDocument::reason> {};
template <> struct action<g::land_from> : calls<&DslDocument::land_from> {};
template <> struct action<g::land> : calls<&DslDocument::land> {};
template <> struct action<g::map_body> : calls<&DslDocument::close_map> {};

template <> struct action<g::include_file> : calls<&DslDocument::include_file> {};
template <> struct action<g::inventory_keyword> : calls_with<&DslDocument::open_inventory> {};
template <> struct action<g::misspelt<g::k_inventory>> : calls_with<&DslDocument::open_inventory> {};
template <> struct action<g::inventory_kind> : calls<&DslDocument::inventory_kind> {};
template <> struct action<g::inventory_file> : calls<&DslDocument::inventory_file> {};
template <> struct action<g::inventory_body> : calls<&DslDocument::close_inventory> {};

template <> struct action<g::needless_sign> : calls_with<&DslDocument::needless_sign> {};
template <> struct action<g::block_open> : calls_with<&DslDocument::block_opens> {};
template <> struct action<g::block_close> : calls<&DslDocument::block_closes> {};
template <> struct action<g::missing_open> : calls_with<&DslDocument::missing_open> {};
template <> struct action<g::missing_close> : calls_with<&DslDocument::missing_close> {};
// clang-format on

template <class Rule>
struct control : pegtl::normal<Rule> {
  template <class Input>
  [[noreturn]] static void raise(const Input& in, DslDocument& document) {
    static_assert(!g::expected<Rule>.phrase.empty(), "a rule in a must<> needs a phrase in messages.h");
    (void)document.mistake(in.current(), g::expected<Rule>);
    throw g::Stop{};
  }
};

// Reports a file that holds no mapping language at all: it has one mistake, not as many as it has
// words.
bool is_of_another_kind(FileId file, const SourceMap& sources, Reporter& reporter) {
  const std::string_view text = sources.file(file).text();
  if (const auto conflict = find_merge_conflict(text)) {
    report_merge_conflict(file, text, *conflict, rule_name::syntax_error, reporter);
    return true;
  }
  const auto foreign = foreign_mapping_file(text);
  if (foreign) report_foreign_mapping_file(file, sources, Syntax::dsl, *foreign, reporter);
  return foreign.has_value();
}

}  // namespace

Document read_dsl(FileId file, SourceMap& sources, Reporter& reporter) {
  const bool foreign = is_of_another_kind(file, sources, reporter);
  BadCharacters bad = foreign ? BadCharacters() : report_bad_characters(file, sources, reporter);
  const std::string_view text = sources.file(file).text();
  if (foreign || !bad.readable) {
    Document document;
    document.file = file;
    document.incomplete = true;
    return document;
  }
  DslDocument document(file, sources, reporter, std::move(bad));
  pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*> in(text.data(),
                                                                                  text.data() + text.size(), "");
  try {
    pegtl::parse<g::file, action, control>(in, document);
  } catch (const TooManyMistakes&) {
    document.too_many();
  }
  return document.take();
}

}  // namespace asrmap::read
