// SPDX-License-Identifier: MIT
#include "change/kind_info.h"

#include <algorithm>
#include <iterator>

namespace asrmap::change {
namespace {

constexpr KindInfo kInfos[] = {
    {.kind = ChangeKind::vault_changed,
     .summary = "The mappings go to another vault",
     .why = "The vault is a part of a mapping's address (Microsoft's example \"ReplicationNetworkMappings_Create\"). "
            "The mappings that are deployed stay in the old vault, and with them the VMs that replicate there "
            "(inferred). A vault that was moved has another address too, but moving one to another resource group or "
            "subscription is not supported (\"Support matrix for disaster recovery of on-premises Hyper-V VMs to "
            "Azure\").",
     .fix = "If it is meant, build the mappings for the new vault, and delete those in the old one once nothing "
            "replicates there. Else correct the `vault`."},
    {.kind = ChangeKind::vnet_moved,
     .summary = "A target VNet of the same name is in another resource group or subscription",
     .why = "A mapping has the id of its target VNet, and the id has both. Azure networks that Site Recovery uses "
            "\"can't be moved within the same, or across different, subscriptions\" (\"Replicate Hyper-V virtual "
            "machines in VMM clouds to Azure using Site Recovery in the Azure portal\", of 2017; \"Support matrix for "
            "disaster recovery of on-premises Hyper-V VMs to Azure\" has the same). If it was moved all the same, the "
            "deployed mapping leads to a VNet that is no longer there (inferred). A target of another deployment "
            "model, classic or Resource Manager, is told like this too.",
     .fix = "Leave the VNet where it is, or map to a VNet that was there from the beginning. If only the file was "
            "wrong and what is deployed is right, nothing changes in Azure."},
    {.kind = ChangeKind::mapping_removed,
     .summary = "A VM network is no longer mapped",
     .why = "Without a mapping, in Azure only VMs that fail over in the same recovery plan reach each other (\"Site "
            "Recovery network mapping\", of 2015), and replicas at a secondary site are connected to no VM network "
            "(\"Prepare network mapping for Hyper-V VM disaster recovery to Azure\"). That taking a mapping away does "
            "the same to VMs that replicate already is inferred: no page says so.",
     .fix = "If it is meant, say so: `-> none \"reason\"`. Else put the `map` back. Of what asrmap builds only "
            "Terraform, and a plan with `--prune`, delete a mapping that is deployed."},
    {.kind = ChangeKind::target_changed,
     .summary = "A VM network is mapped to another target",
     .why = "\"For Virtual Machine Manager clouds, modifying network mapping affects all virtual machines and their "
            "network interfaces\" (\"Manage VM network interfaces for on-premises disaster recovery to Azure\"): also "
            "the replicas of VMs that replicate already connect by the new mapping (\"Step 9: Configure network "
            "mapping for Hyper-V replication (with VMM) to Azure\"). What becomes of a subnet or an address that was "
            "set by hand is told nowhere. Between Azure regions, which asrmap does not cover, it is otherwise: a "
            "changed mapping is for VMs that are enabled later (\"Set up network mapping and IP addressing for "
            "VNets\"). Terraform destroys the mapping and makes it anew (source of "
            "`azurerm_site_recovery_hyperv_network_mapping`), and in between there is none.",
     .fix = "Look at the subnets below the message, which say where the VMs landed before and where they land now, "
            "and apply the change when no failover is expected."},
    {.kind = ChangeKind::landing_changed,
     .summary = "A VM subnet lands in another subnet of the same VNet",
     .why = "A replica connects to the target subnet with the name of its own subnet, and else to \"the first subnet "
            "in the network\" (\"Prepare network mapping for Hyper-V VM disaster recovery to Azure\"). So a subnet "
            "that is renamed, new, gone or in another place of Azure's list changes where VMs land, though nobody "
            "touched the mapping. That this holds for VMs that replicate already is inferred, and so is that a subnet "
            "which was set by hand for an adapter (\"Manage VM network interfaces for on-premises disaster recovery "
            "to Azure\") stays. A VM subnet that is new or gone moves no VM, and is an info.",
     .fix = "Give the VM subnet and the target subnet one name again. If the new landing is meant, assert it: `land "
            "db -> apps` in the block of the `map`."},
    {.kind = ChangeKind::range_changed,
     .summary = "A VM subnet, or the subnet that it lands in, has another address range",
     .why = "An address that is set for a replica is honoured \"if it is available in the target IP range\" "
            "(\"Connect to Azure VMs after failover from on-premises\"). An address that the landing subnet no longer "
            "has is lost (inferred). In Azure a range can be changed only while nothing is deployed in the subnet "
            "(\"Add, change, or delete a virtual network subnet\"), so that what is written may not be what Azure has.",
     .fix = "Run `asrmap check`: `range-not-contained` and the rules about static addresses say what does not fit any "
            "more."},
    {.kind = ChangeKind::mapping_renamed,
     .summary = "A mapping has another name",
     .why = "The name is the last part of a mapping's address (Microsoft's example "
            "\"ReplicationNetworkMappings_Create\"), so that another name is another resource, and the old one stays "
            "until somebody deletes it. Terraform destroys the old one and makes the new one. What two mappings of "
            "one VM network do is told nowhere (see `duplicate-source`).",
     .fix = "Write the old name as `name` in the block of the `map`. If the new one is meant, delete the old mapping: "
            "`asrmap plan --target rest --prune` has the request."},
    {.kind = ChangeKind::mapping_added,
     .summary = "A VM network gets a mapping",
     .why = "VMs of the network that replicate already are connected to the target, and later ones when they "
            "replicate (\"Step 9: Configure network mapping for Hyper-V replication (with VMM) to Azure\"; "
            "\"Replicate Hyper-V virtual machines in VMM clouds to Azure using Site Recovery in the Azure portal\").",
     .fix = "Nothing, if it is meant. `asrmap landing` shows where the VMs land."},
    {.kind = ChangeKind::network_removed,
     .summary = "A VM network is gone from the files",
     .why = "asrmap knows nothing about it any more. If it still exists in VMM, nobody sees whether its VMs are left "
            "out on purpose. A mapping that it had is a `mapping-removed` of its own.",
     .fix = "If the VM network still exists, declare it again, and map it to `none` with the reason if its VMs are "
            "not to fail over. If an export lacks it, export again."},
    {.kind = ChangeKind::network_added,
     .summary = "A VM network is new",
     .why = "It is declared, or an export has it. A mapping that it has is a `mapping-added` of its own; without one, "
            "`asrmap check` reports it as `unmapped-network`.",
     .fix = "Map it, or map it to `none` with the reason."},
};

// A kind without a row does not compile.
constexpr bool is_in_order() {
  for (std::size_t i = 0; i < std::size(kInfos); ++i)
    if (kInfos[i].kind != static_cast<ChangeKind>(i)) return false;
  return std::size(kInfos) == kChangeKinds;
}
static_assert(is_in_order());

}  // namespace

std::span<const KindInfo> all_kinds() { return kInfos; }

const KindInfo* find_kind(std::string_view name) {
  const auto* const found = std::find_if(std::begin(kInfos), std::end(kInfos),
                                         [&](const KindInfo& info) { return to_string(info.kind) == name; });
  return found == std::end(kInfos) ? nullptr : found;
}

}  // namespace asrmap::change
