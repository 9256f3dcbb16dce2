// SPDX-License-Identifier: MIT
// How reading goes on behind a mistake. A `must` that fails throws Stop; the
// nearest `guarded` turns that into a local failure, and the rule behind it in
// the `sor` skips to the next place where something can start. What was read
// before the mistake has already been recorded and stays.
#pragma once

#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze_traits.hpp>
#include <tao/pegtl/internal/try_catch_type.hpp>

#include <cstddef>
#include <string_view>

namespace asrmap::grammar {

namespace pegtl = tao::pegtl;

// Thrown when a `must` fails; never leaves the parser.
struct Stop {};

template <class... Rules>
using guarded = pegtl::internal::try_catch_type<Stop, pegtl::seq<Rules...>>;

struct item_start;
struct item_attempt;
struct statement_keyword;
struct column_one_statement;

// The shape that PEGTL asks of a rule with its own `match`, once.
template <class Derived>
struct scanner {
  using rule_t = Derived;
  using subs_t = pegtl::type_list<>;

  template <pegtl::apply_mode, pegtl::rewind_mode, template <class...> class, template <class...> class, class Input,
            class... States>
  [[nodiscard]] static bool match(Input& in, States&&... states) {
    return Derived::scan(in, states...);
  }
};

template <class Rule, class Input>
bool looking_at(Input& in) {
  return pegtl::match<pegtl::at<Rule>, pegtl::apply_mode::nothing, pegtl::rewind_mode::required, pegtl::nothing,
                      pegtl::normal>(in);
}

// Consumes one token: a comment, a quoted word up to its line's end, a word, or
// a single character with its continuation bytes.
template <class Input>
void skip_token(Input& in) {
  const auto is_word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  const char first = *in.current();
  in.bump(1);
  if (first == '#') {
    while (!in.empty() && *in.current() != '\n') in.bump(1);
  } else if (first == '"') {
    while (!in.empty() && *in.current() != '\n') {
      const char c = *in.current();
      in.bump(1);
      if (c == '"') break;
      if (c == '\\' && !in.empty() && *in.current() != '\n') in.bump(1);
    }
  } else if (is_word(first)) {
    while (!in.empty() && is_word(*in.current())) in.bump(1);
  } else {
    while (!in.empty() && (static_cast<unsigned char>(*in.current()) & 0xC0U) == 0x80U) in.bump(1);
  }
}

template <class Input>
bool at_line_start(const Input& in) {
  const char* p = in.current();
  while (p != in.begin() && (p[-1] == ' ' || p[-1] == '\t')) --p;
  return p == in.begin() || p[-1] == '\n';
}

// Goes to where the parse stopped (known to the state), then on to a place where
// `Next` may start at the beginning of a line, or before a brace.
template <class Next, class Input, class State>
bool skip_to(Input& in, bool stop_at_braces, State& state) {
  const char* const begin = in.current();
  const char* const stopped = state.stopped_at();
  if (stopped > begin) in.bump(static_cast<std::size_t>(stopped - begin));
  // In a list a comma separates values, elsewhere it was meant to separate items.
  std::size_t brackets = state.stopped_in_list() ? 1 : 0;
  bool behind_comma = false;
  while (!in.empty()) {
    const char c = *in.current();
    if (in.current() != begin) {
      if (stop_at_braces && (c == '{' || c == '}')) return true;
      if (behind_comma && looking_at<Next>(in)) return true;
      if (at_line_start(in) && (looking_at<column_one_statement>(in) || (brackets == 0 && looking_at<Next>(in)) ||
                                (brackets != 0 && looking_at<item_start>(in))))
        return true;
    }
    if (c == '[') ++brackets;
    if (c == ']' && brackets != 0) --brackets;
    skip_token(in);
    behind_comma = brackets == 0 && (c == ',' || c == ';' || (behind_comma && (c == ' ' || c == '\t')));
  }
  return true;
}

// Behind an item that could not be read, inside a block.
struct skip_item : scanner<skip_item> {
  template <class Input, class... States>
  static bool scan(Input& in, States&... states) {
    return (skip_to<item_attempt>(in, true, states) || ...);
  }
};

// Behind the head of an element, whose block may still be read. Unlike an item,
// a head may be empty.
struct skip_head : scanner<skip_head> {
  template <class Input, class... States>
  static bool scan(Input& in, States&... states) {
    const auto stays = [&](auto& state) {
      if (state.stopped_at() > in.current()) in.bump(static_cast<std::size_t>(state.stopped_at() - in.current()));
      return in.empty() || *in.current() == '{' || *in.current() == '}' ||
             (at_line_start(in) && (looking_at<item_start>(in) || looking_at<column_one_statement>(in)));
    };
    return ((stays(states) || skip_to<item_start>(in, true, states)) || ...);
  }
};

// Behind a statement that could not be read.
struct skip_statement : scanner<skip_statement> {
  template <class Input, class... States>
  static bool scan(Input& in, States&... states) {
    return (skip_to<statement_keyword>(in, *in.current() != '}', states) || ...);
  }
};

// A block with all that is in it, braces counted; ends early at a statement in
// column 1.
struct skip_block : scanner<skip_block> {
  template <class Input, class... States>
  static bool scan(Input& in, States&...) {
    if (in.empty() || *in.current() != '{') return false;
    std::size_t depth = 0;
    while (!in.empty()) {
      if (depth != 0 && looking_at<column_one_statement>(in)) break;
      const char c = *in.current();
      skip_token(in);
      if (c == '{') ++depth;
      if (c == '}' && --depth == 0) break;
    }
    return true;
  }
};

// A bare word that was probably meant to be the keyword; the state decides and
// reports it, and the element is read as if it had been spelt right.
template <class Keyword>
struct misspelt : scanner<misspelt<Keyword>> {
  template <class Input, class... States>
  static bool scan(Input& in, States&... states) {
    const char* end = in.current();
    while (end != in.end() && ((*end >= 'a' && *end <= 'z') || (*end >= 'A' && *end <= 'Z'))) ++end;
    const std::string_view word(in.current(), static_cast<std::size_t>(end - in.current()));
    if (word.empty() || end == in.end() || (*end != ' ' && *end != '\t')) return false;
    if (!(states.accepts_misspelt(word, Keyword::text()) || ...)) return false;
    in.bump(word.size());
    return true;
  }
};

}  // namespace asrmap::grammar

// What `analyze` must know of the rules above: which of them consume.
namespace tao::pegtl {

template <class Name>
struct analyze_traits<Name, asrmap::grammar::skip_item> : analyze_any_traits<> {};
template <class Name>
struct analyze_traits<Name, asrmap::grammar::skip_statement> : analyze_any_traits<> {};
template <class Name>
struct analyze_traits<Name, asrmap::grammar::skip_block> : analyze_any_traits<> {};
template <class Name>
struct analyze_traits<Name, asrmap::grammar::skip_head> : analyze_opt_traits<> {};
template <class Name, class Keyword>
struct analyze_traits<Name, asrmap::grammar::misspelt<Keyword>> : analyze_any_traits<> {};

}  // namespace tao::pegtl
