// SPDX-License-Identifier: MIT
// The asrmap language as PEGTL types: rules only. What to say when one of them
// fails is in messages.h; what to do when one matches is in compiler/read/dsl.cpp.
//
// Every list of items has the form star<guarded<item>>: an error inside an item
// is caught there, and the rule that follows it in the `sor` skips to where
// reading can go on. Nothing recurses, so no input can exhaust the stack.
#pragma once

#include <tao/pegtl.hpp>

#include "recovery.h"
#include "words.h"

namespace asrmap::grammar {

// --- Blocks -------------------------------------------------------------------

struct block_open : one<'{'> {};
struct block_close : one<'}'> {};
// Reported where it is found missing; what was read of the block stays.
struct missing_close : pegtl::success {};

// A block whose items are `Item`. `Foreign` is what can't stand in it but may
// follow it, so that a missing `}` is one finding. `Orphan` reads a block whose
// head could not be read.
template <class Item, class Foreign, class Orphan = skip_block>
struct block_content : seq<gap,
                           star<not_at<sor<block_close, pegtl::eof, column_one_statement, Foreign>>,
                                sor<guarded<Item>, seq<skip_item, opt<Orphan>>>, gap>,
                           sor<block_close, missing_close>> {};
template <class Item, class Foreign, class Orphan = skip_block>
struct block : seq<block_open, block_content<Item, Foreign, Orphan>> {};

// A block whose `{` is missing: what can only stand in it follows its head.
struct missing_open : pegtl::success {};
template <class First, class Item, class Foreign, class Orphan = skip_block>
struct headless : seq<not_at<statement_keyword>, at<First>, missing_open, block_content<Item, Foreign, Orphan>> {};

// The head of an element, and its block when it has one. A word that starts a line
// is left to whoever reads the next item.
struct head_end : sor<at<one<'{', '}'>>, at<item_start>, at<line_start, word_head>, pegtl::eof> {};
// `vnet = vnet-dr`, `subnet: web`. Reported, and read as if it were not there.
struct needless_sign : seq<one<'=', ':'>, at<same_line_blank, wordish>> {};
template <class Head, class Block>
struct element : seq<sor<guarded<gap, opt<needless_sign, gap>, Head, gap, must<head_end>>, skip_head>, opt<Block>> {};

template <class... Keywords>
struct foreign : seq<sor<Keywords...>, plus<one<' ', '\t'>>, wordish> {};
// What can follow each kind of block that lacks its `}`. `land` follows none.
struct after_statement : foreign<statement_keyword> {};
struct after_network : foreign<k_network, statement_keyword> {};
struct after_subnet : foreign<k_subnet, k_network, statement_keyword> {};

struct expected_property : pegtl::failure {};
struct property_item : sor<property, must<expected_property>> {};
template <class Foreign>
struct property_block : block<property_item, Foreign> {};

// --- Subnets and VM networks --------------------------------------------------

// A range in the place of the name is none.
struct bare_range : seq<bare_characters, sor<one<'/'>, seq<one<':'>, sor<hex, one<':'>>>>> {};
struct subnet_name : seq<not_at<bare_range>, name_before<bare, sor<name_end, pegtl::digit>>> {};
struct comma_prefix : comma_range {};
struct prefix : sor<split_range, comma_prefix, loose_prefix, quoted> {};
struct listed_prefix : prefix {};
struct subnet_end : head_end {};
struct subnet_head
    : seq<must<subnet_name>, gap, opt<not_at<next_item>, prefix, gap, star<one<','>, gap, must<listed_prefix>, gap>>,
          must<subnet_end>> {};
struct subnet_body : element<subnet_head, property_block<after_subnet>> {};
struct subnet : seq<k_subnet, subnet_body> {};
struct misspelt_subnet : seq<misspelt<k_subnet>, subnet_body> {};

struct network_name : name_before<bare, name_end> {};
struct expected_network_item : pegtl::failure {};
struct network_item : sor<subnet, property, misspelt_subnet, must<expected_network_item>> {};
struct network_block
    : sor<block<network_item, after_network>, headless<foreign<k_subnet>, network_item, after_network>> {};
struct network_body : element<must<network_name>, network_block> {};
struct network : seq<k_network, network_body> {};
struct misspelt_network : seq<misspelt<k_network>, network_body> {};

// --- Statements ---------------------------------------------------------------

struct vault_label : name_before<bare, name_end> {};
struct vault_block : sor<property_block<after_statement>, headless<property_start, property_item, after_statement>> {};
struct vault_body : element<must<vault_label>, vault_block> {};
struct vault : seq<k_vault, vault_body> {};
struct misspelt_vault : seq<misspelt<k_vault>, vault_body> {};

struct server_label : name_before<bare, name_end> {};
struct expected_server_item : pegtl::failure {};
struct orphan_open : at<block_open> {};
struct orphan_network : seq<orphan_open, network_block> {};
struct server_item : sor<network, property, misspelt_network, must<expected_server_item>> {};
struct server_block
    : sor<block<server_item, after_statement, orphan_network>,
          headless<sor<foreign<k_network>, property_start>, server_item, after_statement, orphan_network>> {};
struct server_body : element<must<server_label>, server_block> {};
struct server : seq<k_vmm, server_body> {};
struct misspelt_server : seq<misspelt<k_vmm>, server_body> {};

struct vnet_label : name_before<bare, name_end> {};
struct expected_vnet_item : pegtl::failure {};
struct vnet_item : sor<subnet, property, misspelt_subnet, must<expected_vnet_item>> {};
struct vnet_block : sor<block<vnet_item, after_statement>,
                        headless<sor<foreign<k_subnet>, property_start>, vnet_item, after_statement>> {};
struct vnet_body : element<must<vnet_label>, vnet_block> {};
struct vnet : seq<k_vnet, vnet_body> {};
struct misspelt_vnet : seq<misspelt<k_vnet>, vnet_body> {};

struct path_segment : pattern_word {};
struct back_arrow : pegtl::string<'<', '-'> {};
struct source_end : sor<arrow, back_arrow, one<','>> {};
// A source of one word lacks its server, or its VM network. `link` knows what the word means.
struct lone_source : at<gap, source_end> {};
struct next_segment : name_before<pattern, source_end> {};
struct slash : one<'/'> {};
struct source : seq<path_segment,
                    sor<seq<slash, must<next_segment>, opt<one<'/'>, must<next_segment>>>, lone_source, must<slash>>> {
};
// An ARM id, of which `link` says whose it is. A label has no slash.
struct arm_id : seq<at<pegtl::istring<'/', 's', 'u', 'b', 's', 'c', 'r', 'i', 'p', 't', 'i', 'o', 'n', 's', '/'>>,
                    plus<pegtl::not_one<' ', '\t', '\r', '\n', '{', '}', '#', '"'>>> {};
struct target_segment : sor<arm_id, name_before<bare, name_end>> {};
struct next_target_segment : name_before<bare, name_end> {};
struct target
    : seq<target_segment, opt<one<'/'>, must<next_target_segment>, opt<one<'/'>, must<next_target_segment>>>> {};
struct reason : seq<quoted> {};
struct none_keyword : k_none {};
// `None "reason"`; without a reason it is a vnet's label.
struct misspelt_none : seq<pegtl::istring<'n', 'o', 'n', 'e'>, not_at<sor<word_tail, one<'/'>>>, at<gap, one<'"'>>> {};
struct none : seq<sor<none_keyword, misspelt_none>, gap, opt<reason>> {};
struct target_or_none : seq<not_at<next_item>, sor<none, target>> {};

struct land_from : word {};
struct land_to : word {};
struct land : seq<k_land, gap, must<land_from>, gap, must<arrow>, gap, must<land_to>> {};
struct expected_map_item : pegtl::failure {};
struct map_item : sor<land, property, must<expected_map_item>> {};
struct map_block
    : sor<block<map_item, after_statement>,
          headless<sor<foreign<k_land>, seq<not_at<line_start>, property_start>>, map_item, after_statement>> {};
// `map a/b { … } -> v`: the block stands too early.
struct early_block : seq<at<block_open>, skip_block, at<gap, arrow>, gap> {};
struct map_head : seq<must<source>, gap, star<one<','>, gap, must<source>, gap>, opt<early_block>, must<arrow>, gap,
                      must<target_or_none>> {};
struct map_body : element<map_head, map_block> {};
struct map_keyword : k_map {};
struct map : seq<map_keyword, map_body> {};
struct misspelt_map : seq<misspelt<k_map>, map_body> {};

struct include_file : seq<quoted> {};
struct include_body : sor<guarded<gap, opt<needless_sign, gap>, must<include_file>>, skip_head> {};
struct include : seq<k_include, include_body> {};
struct misspelt_include
    : seq<at<plus<pegtl::alpha>, plus<one<' ', '\t'>>, one<'"'>>, misspelt<k_include>, include_body> {};

struct inventory_kind : word {};
struct inventory_file : seq<quoted> {};
struct inventory_body : element<seq<must<inventory_kind>, gap, must<inventory_file>>, property_block<after_statement>> {
};
struct inventory_keyword : k_inventory {};
struct inventory : seq<inventory_keyword, inventory_body> {};
struct misspelt_inventory : seq<misspelt<k_inventory>, inventory_body> {};

// --- File ---------------------------------------------------------------------

struct expected_statement : pegtl::failure {};
struct misspelt_statement
    : sor<misspelt_map, misspelt_server, misspelt_vnet, misspelt_vault, misspelt_include, misspelt_inventory> {};
struct statement : sor<map, server, vnet, vault, include, inventory, misspelt_statement, must<expected_statement>> {};
// A `}` too many that an earlier finding explains.
struct explained_close : scanner<explained_close> {
  template <class Input, class... States>
  static bool scan(Input& in, States&... states) {
    if (in.empty() || *in.current() != '}' || !(states.explains_close() || ...)) return false;
    in.bump(1);
    return true;
  }
};
struct byte_order_mark : pegtl::string<'\xEF', '\xBB', '\xBF'> {};
struct file : seq<opt<byte_order_mark>, gap,
                  star<not_at<pegtl::eof>,
                       sor<explained_close, guarded<statement>, skip_block, seq<skip_statement, opt<skip_block>>>, gap>,
                  pegtl::eof> {};

}  // namespace asrmap::grammar

namespace tao::pegtl {

template <class Name>
struct analyze_traits<Name, asrmap::grammar::explained_close> : analyze_any_traits<> {};

}  // namespace tao::pegtl
