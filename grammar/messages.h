// SPDX-License-Identifier: MIT
// What was expected, for every rule that stands in a `must`.
#pragma once

#include "expectation.h"
#include "grammar.h"

namespace asrmap::grammar {

template <class Rule>
inline constexpr Expectation expected{};

// clang-format off
template <> inline constexpr Expectation expected<expected_statement>    {Wanted::statement, "`vault`, `vmm`, `vnet`, `map`, `include` or `inventory`"};
template <> inline constexpr Expectation expected<expected_property>     {Wanted::item, "a property or `}`"};
template <> inline constexpr Expectation expected<expected_server_item>  {Wanted::item, "`network`, a property or `}`"};
template <> inline constexpr Expectation expected<expected_network_item> {Wanted::item, "`subnet`, a property or `}`"};
template <> inline constexpr Expectation expected<expected_vnet_item>    {Wanted::item, "`subnet`, a property or `}`"};
template <> inline constexpr Expectation expected<expected_map_item>     {Wanted::item, "`land`, a property or `}`"};
template <> inline constexpr Expectation expected<head_end>              {Wanted::head_end, "`{` or the next statement"};
template <> inline constexpr Expectation expected<subnet_end>            {Wanted::subnet_end, "an address range such as `10.0.0.0/24`, `{` or the next line"};
template <> inline constexpr Expectation expected<vault_label>           {Wanted::name, "a label after `vault`"};
template <> inline constexpr Expectation expected<server_label>          {Wanted::name, "a label after `vmm`"};
template <> inline constexpr Expectation expected<vnet_label>            {Wanted::name, "a label after `vnet`"};
template <> inline constexpr Expectation expected<network_name>          {Wanted::name, "a name after `network`"};
template <> inline constexpr Expectation expected<subnet_name>           {Wanted::name, "a name after `subnet`"};
template <> inline constexpr Expectation expected<listed_prefix>         {Wanted::range, "an address range after `,`"};
template <> inline constexpr Expectation expected<source>                {Wanted::source, "a source such as `server/network`"};
template <> inline constexpr Expectation expected<slash>                 {Wanted::slash, "a source such as `server/network`"};
template <> inline constexpr Expectation expected<next_segment>          {Wanted::segment, "a VM network after `/`"};
template <> inline constexpr Expectation expected<next_target_segment>   {Wanted::segment, "a VM network after `/`"};
template <> inline constexpr Expectation expected<arrow>                 {Wanted::arrow, "`->`"};
template <> inline constexpr Expectation expected<target_or_none>        {Wanted::target, "a target after `->`"};
template <> inline constexpr Expectation expected<land_from>             {Wanted::name, "a VM subnet after `land`"};
template <> inline constexpr Expectation expected<land_to>               {Wanted::name, "a target subnet after `->`"};
template <> inline constexpr Expectation expected<include_file>          {Wanted::file, "a file in quotes after `include`"};
template <> inline constexpr Expectation expected<inventory_kind>        {Wanted::name, "`vnets`, `vmm`, `vms`, `asr` or `mappings` after `inventory`"};
template <> inline constexpr Expectation expected<inventory_file>        {Wanted::file, "a file in quotes after the inventory's kind"};
template <> inline constexpr Expectation expected<value>                 {Wanted::value, "a value after `=`"};
template <> inline constexpr Expectation expected<list_item>             {Wanted::list_item, "a value or `]`"};
template <> inline constexpr Expectation expected<list_end_or_comma>     {Wanted::list_comma, "`,` or `]`"};
template <> inline constexpr Expectation expected<quote_close>           {Wanted::quote_close, "`\"` before the end of the line"};
template <> inline constexpr Expectation expected<escape_tail>           {Wanted::escape, "an escape such as `\\\\`, `\\\"` or `\\u00e9`"};
// clang-format on

}  // namespace asrmap::grammar
