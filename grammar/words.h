// SPDX-License-Identifier: MIT
// What elements of the language are made of: keywords, names, ranges, values and properties.
#pragma once

#include <tao/pegtl.hpp>

#include "recovery.h"

namespace asrmap::grammar {

using pegtl::at, pegtl::must, pegtl::not_at, pegtl::one, pegtl::opt, pegtl::plus, pegtl::seq, pegtl::sor, pegtl::star;

// --- Characters ---------------------------------------------------------------

// Control characters are blanks here only so that they are not reported twice:
// the reader has already said that they do not belong in a text.
struct comment : seq<one<'#'>, star<pegtl::not_one<'\n'>>> {};
struct blank : sor<pegtl::range<'\x00', '\x20'>, one<'\x7f'>> {};
struct gap : star<sor<plus<blank>, comment>> {};

struct word_head : pegtl::ranges<'a', 'z', 'A', 'Z', '0', '9', '_'> {};
struct hyphen : seq<one<'-'>, not_at<one<'>'>>> {};
struct word_tail : sor<word_head, one<'.'>, hyphen> {};
struct wild_card : one<'*', '?'> {};

struct arrow : pegtl::string<'-', '>'> {};

template <char... Letters>
struct keyword : seq<pegtl::string<Letters...>, not_at<sor<word_tail, wild_card, one<'/'>>>> {
  static constexpr char letters[] = {Letters...};
  static constexpr std::string_view text() { return {letters, sizeof...(Letters)}; }
};

// clang-format off
struct k_vault     : keyword<'v','a','u','l','t'> {};
struct k_vmm       : keyword<'v','m','m'> {};
struct k_vnet      : keyword<'v','n','e','t'> {};
struct k_map       : keyword<'m','a','p'> {};
struct k_include   : keyword<'i','n','c','l','u','d','e'> {};
struct k_inventory : keyword<'i','n','v','e','n','t','o','r','y'> {};
struct k_network   : keyword<'n','e','t','w','o','r','k'> {};
struct k_subnet    : keyword<'s','u','b','n','e','t'> {};
struct k_land      : keyword<'l','a','n','d'> {};
struct k_none      : keyword<'n','o','n','e'> {};
struct k_true      : keyword<'t','r','u','e'> {};
struct k_false     : keyword<'f','a','l','s','e'> {};
// clang-format on

struct statement_keyword : sor<k_map, k_vmm, k_vnet, k_vault, k_include, k_inventory> {};
struct item_keyword : sor<k_subnet, k_network, k_land, statement_keyword> {};

// The first token of a line; column 1. Both look and consume nothing.
struct line_start : scanner<line_start> {
  template <class Input, class... States>
  static bool scan(Input& in, States&...) {
    return at_line_start(in);
  }
};
struct column_one : scanner<column_one> {
  template <class Input, class... States>
  static bool scan(Input& in, States&...) {
    return in.current() == in.begin() || in.current()[-1] == '\n';
  }
};

struct same_line_blank : star<one<' ', '\t'>> {};
struct wordish : sor<word_head, one<'"'>, wild_card> {};

// What starts an item: a keyword with a word behind it, or `key =`. At the start
// of a line it is no name, even where a name is wanted.
struct keyword_item : seq<item_keyword, plus<one<' ', '\t'>>, wordish> {};
struct property_start : seq<word_head, star<word_tail>, same_line_blank, one<'='>> {};
struct item_start : sor<keyword_item, property_start> {};
// What was probably meant to be a property: `key: …`, `"key": …`, `key "…"`, `key 12`.
// Behind a mistake reading goes on there, so that each such line is told.
struct quoted_run : seq<one<'"'>, star<pegtl::not_one<'"', '\n'>>, one<'"'>> {};
struct property_attempt : sor<seq<sor<seq<word_head, star<word_tail>>, quoted_run>, same_line_blank, one<':'>>,
                              seq<pegtl::alpha, star<word_tail>, plus<one<' ', '\t'>>,
                                  sor<one<'"', '['>, pegtl::digit,
                                      seq<word_head, star<word_tail>, same_line_blank, one<'\n', '\r', '#'>>>>> {};
struct item_attempt : sor<item_start, property_attempt> {};
struct column_one_statement : seq<column_one, statement_keyword, not_at<same_line_blank, one<'='>>> {};
struct next_item : sor<seq<line_start, item_start>, column_one_statement> {};

// --- Words --------------------------------------------------------------------

// clang-format off
struct hex : pegtl::xdigit {};
struct escape_letter : one<'b','t','n','f','r','"','\\'> {};
struct escape_u4 : seq<one<'u'>, pegtl::rep<4, hex>> {};
struct escape_u8 : seq<one<'U'>, pegtl::rep<8, hex>> {};
// clang-format on
struct escape_tail : sor<escape_letter, escape_u4, escape_u8> {};
struct escape : seq<one<'\\'>, must<escape_tail>> {};
struct quoted_part : plus<pegtl::not_one<'"', '\\', '\n', '\r'>> {};
struct quote_open : one<'"'> {};
struct quote_close : one<'"'> {};
struct quoted : seq<quote_open, star<sor<quoted_part, escape>>, must<quote_close>> {};

struct bare_characters : seq<word_head, star<word_tail>> {};
struct bare : seq<bare_characters> {};
struct pattern : seq<sor<word_head, wild_card>, star<sor<word_tail, wild_card>>> {};

struct word : seq<not_at<next_item>, sor<bare, quoted>> {};
struct pattern_word : seq<not_at<next_item>, sor<quoted, pattern>> {};

// The rest of a name that holds a blank and is not quoted: words up to what must follow
// a name. Reported, and read as one name.
struct more_name : seq<plus<one<' ', '\t'>>, not_at<keyword_item>, pegtl::alpha, star<word_tail>> {};
template <class End>
struct spaced_rest : seq<plus<more_name>, at<same_line_blank, End>> {};
template <class Word, class End>
struct name_before : seq<not_at<next_item>, sor<quoted, seq<Word, opt<spaced_rest<End>>>>> {};

struct line_end : sor<pegtl::eof, one<'\n', '\r', '#'>> {};
struct name_end : sor<one<'{', '}'>, line_end> {};

// What is meant as an address range, right or wrong: starts with a digit or
// holds a colon. Whether it is one is for the rule invalid-prefix to say.
struct loose_tail : sor<word_head, one<'.', ':', '/', '%'>, hyphen> {};
struct loose_head : sor<pegtl::digit, pegtl::two<':'>, seq<plus<hex>, one<':', '/'>>> {};
// A range in pieces: `10.0.0.0 / 24`, `10.0.0.0\24`, `10.0.0.0 255.255.255.0`,
// `10.0.0.1 - 10.0.0.9`, `10,0,0,0/24`. One range, and not in CIDR form.
struct length_piece : plus<sor<pegtl::digit, one<'.'>>> {};
struct split_length : sor<seq<same_line_blank, one<'/', '\\'>, same_line_blank, length_piece>,
                          seq<plus<one<' ', '\t'>>, hyphen, same_line_blank, length_piece>,
                          seq<plus<one<' ', '\t'>>, at<pegtl::string<'2', '5', '5', '.'>>, length_piece>> {};
struct octet : pegtl::rep_min_max<1, 3, pegtl::digit> {};
struct comma_range : seq<pegtl::rep<3, octet, one<','>>, octet, opt<one<'/'>, plus<pegtl::digit>>> {};
struct dotted : plus<sor<pegtl::digit, one<'.'>>> {};
struct split_range : seq<at<pegtl::digit>, not_at<next_item>, dotted, split_length> {};
struct loose_prefix : seq<at<loose_head>, not_at<next_item>, plus<loose_tail>> {};

// --- Values and properties ----------------------------------------------------

struct integer : seq<opt<one<'-'>>, plus<pegtl::digit>, not_at<sor<word_tail, one<':', '/', '%'>>>> {};
struct yes : k_true {};
struct no : k_false {};
struct plain_value : seq<bare, not_at<sor<one<':', '/', '%'>, wild_card>>> {};
struct prefix_value : loose_prefix {};
struct split_range_value : split_range {};
struct quoted_value : seq<quoted> {};
struct scalar
    : seq<not_at<next_item>, sor<quoted_value, split_range_value, integer, yes, no, plain_value, prefix_value>> {};

struct list_open : one<'['> {};
struct list_close : one<']'> {};
struct list_item : seq<scalar> {};
struct list_end_or_comma : sor<one<','>, at<list_close>> {};
struct list
    : seq<list_open, gap, star<not_at<list_close>, must<list_item>, gap, must<list_end_or_comma>, gap>, list_close> {};
// `10.10.0.0/16, 10.20.0.0/16`, which lacks the brackets of a list.
struct ipv6_head : seq<plus<hex>, one<':'>, sor<hex, one<':'>>> {};
struct bare_comma : seq<gap, one<','>, gap, sor<at<ipv6_head>, not_at<item_attempt>>> {};
struct bare_list_open : at<bare_comma, sor<word_head, one<'"', ':'>>> {};
struct bare_list : seq<bare_list_open, plus<bare_comma, list_item>> {};
struct value : sor<list, seq<scalar, opt<bare_list>>> {};

struct key : seq<word_head, star<word_tail>> {};
struct equals : one<'='> {};
struct property : seq<key, gap, equals, gap, must<value>> {};

}  // namespace asrmap::grammar

namespace tao::pegtl {

template <class Name>
struct analyze_traits<Name, asrmap::grammar::line_start> : analyze_opt_traits<> {};
template <class Name>
struct analyze_traits<Name, asrmap::grammar::column_one> : analyze_opt_traits<> {};

}  // namespace tao::pegtl
