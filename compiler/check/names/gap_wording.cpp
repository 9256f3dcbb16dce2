// SPDX-License-Identifier: MIT
#include "check/names/gap_wording.h"

#include <fmt/core.h>

#include "diag/wording.h"

namespace asrmap::check {

std::string gap_message(const InventoryGap& gap) {
  const std::string what = gap.what.empty() ? "whole objects" : ticked(gap.what);
  switch (gap.kind) {
    case InventoryGap::Kind::next_page: return "the list is not whole: it goes on where `nextLink` points";
    case InventoryGap::Kind::more_rows:
      return fmt::format("the list is not whole: the query found {} rows", gap.what.view());
    case InventoryGap::Kind::skip_token: return "the list is not whole: it goes on behind its `skip_token`";
    case InventoryGap::Kind::expression:
      return fmt::format("the expression {} is not evaluated: what it gives is missing", what);
    case InventoryGap::Kind::repetition: return "what `copy` repeats is not evaluated: it is missing";
    case InventoryGap::Kind::condition:
      return fmt::format("the condition {} is not evaluated: whether the resource is deployed is not known", what);
    case InventoryGap::Kind::linked: return "the template that is linked is not read: what it deploys is missing";
    case InventoryGap::Kind::undeclared:
      return fmt::format("the template has subnets of {}, but not the VNet: its other subnets are missing", what);
    case InventoryGap::Kind::cut_off: return fmt::format("`ConvertTo-Json` has cut off {}", what);
    case InventoryGap::Kind::no_properties:
      return fmt::format("the export has {} by name only: what is in it is not known", what);
    case InventoryGap::Kind::no_vnets:
      return fmt::format("{} has no VNet; perhaps it is of another subscription", what);
    case InventoryGap::Kind::no_vm_networks:
      return fmt::format("{} has no VM network; perhaps who exported may not see them", what);
    case InventoryGap::Kind::no_adapters:
      return fmt::format("{} has no network adapter; perhaps who exported may not see the VMs", what);
    case InventoryGap::Kind::no_fabrics: return fmt::format("{} has no fabric; perhaps it is of another vault", what);
    case InventoryGap::Kind::no_vnet_ids:
      return fmt::format("the VNets of {} lack `id`: they are taken for ones of the vault's resource group", what);
    case InventoryGap::Kind::no_mapping_ids:
      return fmt::format("the mappings of {} lack `id`: which VM networks they are for is not known", what);
    case InventoryGap::Kind::orphans: return "no list of fabrics says which VMM server has these networks";
  }
  return {};
}

std::string_view gap_help(InventoryGap::Kind kind) {
  switch (kind) {
    case InventoryGap::Kind::next_page:
      return "export every page; the scripts of `asrmap export-script` and the `list` commands of `az` do";
    case InventoryGap::Kind::more_rows:
    case InventoryGap::Kind::skip_token:
      return "export every row: `az graph query` takes `--first 1000`, and `--skip-token` for the rows behind them";
    case InventoryGap::Kind::expression:
    case InventoryGap::Kind::repetition:
    case InventoryGap::Kind::condition:
    case InventoryGap::Kind::linked:
    case InventoryGap::Kind::undeclared:
      return "name an export of what the template has deployed: `az network vnet list`";
    case InventoryGap::Kind::cut_off: return "export with `ConvertTo-Json -Depth 10`";
    case InventoryGap::Kind::no_properties: return "export again, without a query that drops the properties";
    case InventoryGap::Kind::no_vnets:
      return "export again; `az network vnet list` lists the subscription that `az account show` shows";
    case InventoryGap::Kind::no_vm_networks:
    case InventoryGap::Kind::no_adapters:
      return "export again on the VMM server, as an administrator who sees them, and without a filter";
    case InventoryGap::Kind::no_fabrics: return "export again, from the vault and the subscription of the VMM servers";
    case InventoryGap::Kind::no_vnet_ids:
    case InventoryGap::Kind::no_mapping_ids:
      return "export again, without a `--query` or `Select-Object` that drops the ids";
    case InventoryGap::Kind::orphans:
      return "export `replicationFabrics` too, as the script of `asrmap export-script asr` does";
  }
  return {};
}

}  // namespace asrmap::check
