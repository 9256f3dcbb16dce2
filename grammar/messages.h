// SPDX-License-Identifier: MIT
// What was expected, for every rule that stands in a `must`: the left half of
// "expected …, got …".
#pragma once

#include "grammar.h"

namespace asrmap::grammar {

template <class Rule>
inline constexpr const char* expected = nullptr;

// clang-format off
template <> inline constexpr const char* expected<expected_statement>    = "`vault`, `vmm`, `vnet`, `map`, `include` or `inventory`";
template <> inline constexpr const char* expected<expected_property>     = "a property or `}`";
template <> inline constexpr const char* expected<expected_server_item>  = "`network`, a property or `}`";
template <> inline constexpr const char* expected<expected_network_item> = "`subnet`, a property or `}`";
template <> inline constexpr const char* expected<expected_vnet_item>    = "`subnet`, a property or `}`";
template <> inline constexpr const char* expected<expected_map_item>     = "`land`, a property or `}`";
template <> inline constexpr const char* expected<head_end>              = "`{` or the next statement";
template <> inline constexpr const char* expected<subnet_end>            = "an address range such as `10.0.0.0/24`, `{` or the next line";
template <> inline constexpr const char* expected<vault_label>           = "a label after `vault`";
template <> inline constexpr const char* expected<server_label>          = "a label after `vmm`";
template <> inline constexpr const char* expected<vnet_label>            = "a label after `vnet`";
template <> inline constexpr const char* expected<network_name>          = "a name after `network`";
template <> inline constexpr const char* expected<subnet_name>           = "a name after `subnet`";
template <> inline constexpr const char* expected<listed_prefix>         = "an address range after `,`";
template <> inline constexpr const char* expected<source>                = "a source such as `server/network`";
template <> inline constexpr const char* expected<slash>                 = "`/` and a VM network behind the server's label";
template <> inline constexpr const char* expected<next_segment>          = "a VM network after `/`";
template <> inline constexpr const char* expected<next_target_segment>   = "a VM network after `/`";
template <> inline constexpr const char* expected<arrow>                 = "`->`";
template <> inline constexpr const char* expected<target_or_none>        = "a target after `->`";
template <> inline constexpr const char* expected<land_from>             = "a VM subnet after `land`";
template <> inline constexpr const char* expected<land_to>               = "a target subnet after `->`";
template <> inline constexpr const char* expected<include_file>          = "a file in quotes after `include`";
template <> inline constexpr const char* expected<inventory_kind>        = "`vnets`, `vmm`, `vms`, `asr` or `mappings` after `inventory`";
template <> inline constexpr const char* expected<inventory_file>        = "a file in quotes after the inventory's kind";
template <> inline constexpr const char* expected<value>                 = "a value after `=`";
template <> inline constexpr const char* expected<list_item>             = "a value or `]`";
template <> inline constexpr const char* expected<list_end_or_comma>     = "`,` or `]`";
template <> inline constexpr const char* expected<quote_close>           = "`\"` before the end of the line";
template <> inline constexpr const char* expected<escape_tail>           = "an escape such as `\\\\`, `\\\"` or `\\u00e9`";
// clang-format on

// Rules that ask what a token is, wherever it stands. For all others a token on a
// later line means that the line ended too early.
template <class Rule>
inline constexpr bool asks_for_item = false;
template <> inline constexpr bool asks_for_item<expected_statement> = true;
template <> inline constexpr bool asks_for_item<expected_property> = true;
template <> inline constexpr bool asks_for_item<expected_server_item> = true;
template <> inline constexpr bool asks_for_item<expected_network_item> = true;
template <> inline constexpr bool asks_for_item<expected_vnet_item> = true;
template <> inline constexpr bool asks_for_item<expected_map_item> = true;
template <> inline constexpr bool asks_for_item<head_end> = true;
template <> inline constexpr bool asks_for_item<subnet_end> = true;

}  // namespace asrmap::grammar
