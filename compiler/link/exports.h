// SPDX-License-Identifier: MIT
// What the inventories of a project export, to be found by the names that declarations use.
#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ir/inventory.h"
#include "ir/prefix.h"
#include "link/server_export.h"

namespace asrmap::link {

// An exported range. Nothing if the text is no range. VMM gives any address in a range for the
// range.
[[nodiscard]] std::optional<Prefix> exported_prefix(const Text& text);

// An exported VNet.
struct VnetExport {
  const Inventory* file = nullptr;
  const ExportedVnet* vnet = nullptr;
  bool taken = false;        // a declared vnet is this VNet
  bool is_copy = false;      // an earlier one is the same VNet
  bool is_disputed = false;  // another export says something else of it

  [[nodiscard]] std::span<const ExportedVnetSubnet> subnets() const {
    return std::span(file->vnet_subnets).subspan(vnet->subnets.first, vnet->subnets.count);
  }
};

// An export of VMs, and the `server` of its statement.
struct VmsExport {
  const Inventory* file = nullptr;
  Text server;
};

class Exports {
 public:
  struct Declared {
    Text label;
    Text name;
  };
  // Learns the names by which inventories may refer to a declared server. Must be called for all
  // servers before the first add().
  void declare(const Text& label, const Text& name, const Text& fabric);
  [[nodiscard]] const std::vector<Declared>& declared() const { return declared_; }
  [[nodiscard]] bool is_declared(const Text& server) const { return key_of(server, true).starts_with('='); }
  // Adds the inventory of a statement, and the statement's `server` if it is written.
  void add(const Inventory& inventory, const Text& server);
  // Adds a server that a statement names: the statement declares it, even if nothing can be read
  // from its file.
  void presume(const Text& server) { (void)this->server(key_of(server, true), server); }
  // Must be called after the last add(). Adds names that fit several VM networks to `slips`, and where
  // two exports say different things.
  void gather(Slips& slips);

  [[nodiscard]] std::size_t network_count();
  // What is exported of a declared server. Null if there is nothing.
  [[nodiscard]] ServerExport* of_server(const Text& label);
  // The server to which an inventory's adapters belong: its label if it is declared, else its name.
  [[nodiscard]] Text server_of(const Inventory& inventory, const Text& server) const;
  [[nodiscard]] std::deque<ServerExport>& servers() { return servers_; }
  [[nodiscard]] const std::vector<VmsExport>& vms() const { return vms_; }
  // The fabric of Site Recovery that a declared server, or a name, stands for although it is no VMM
  // server. Null if there is none.
  [[nodiscard]] const ExportedFabric* other_fabric(const Text& server) const;
  // Networks of fabrics that no export has, so it is not known to which server they belong.
  [[nodiscard]] const std::vector<InventoryGap>& orphans() const { return orphans_; }

  // The VNets with a name, compared without case, in the order of the exports.
  [[nodiscard]] const std::vector<VnetExport*>& vnets_named(std::string_view name) const;
  // The same, but only those that may be in that resource group, if it is written.
  [[nodiscard]] std::vector<VnetExport*> vnets_named(std::string_view name, const Text& resource_group) const;
  // How many the call above looks through.
  [[nodiscard]] std::size_t count_vnets_named(std::string_view name, const Text& resource_group) const;
  // The VNets with exactly that name that are no declared vnet. Call it only when all vnets are
  // declared.
  [[nodiscard]] const std::vector<VnetExport*>& untaken_vnets(std::string_view name);
  [[nodiscard]] const std::vector<VnetExport>& vnets() const { return vnets_; }
  // The name of a VNet that a template has with a condition that is false. Not written if none has it.
  [[nodiscard]] Text undeployed_vnet(std::string_view name) const;
  // The first expression that gives the name of a VNet. Not written if there is none.
  [[nodiscard]] const Text& computed_vnet() const { return computed_vnet_; }

 private:
  void gather_asr(SlipList<ExportsDiffer>& slips);
  // The key of a server: its label if it is declared, else its name in lower case.
  [[nodiscard]] std::string key_of(const Text& name, bool is_written) const;
  ServerExport& server(const std::string& key, const Text& name);

  std::vector<Declared> declared_;
  std::unordered_map<std::string_view, std::size_t> labels_, names_;
  std::unordered_map<std::string, std::size_t> lower_names_, fabrics_;

  std::deque<ServerExport> servers_;
  std::unordered_map<std::string, ServerExport*> by_key_;
  std::vector<const Inventory*> asr_;
  std::vector<VmsExport> vms_;
  std::vector<InventoryGap> orphans_;
  std::unordered_map<std::string, const ExportedFabric*> other_fabrics_;  // no VMM servers, by their key
  std::vector<VnetExport> vnets_;
  std::unordered_map<std::string, Text> undeployed_vnets_;  // by name in lower case
  Text computed_vnet_;
  // By name in lower case, followed by the resource group or by none. Then by name as exported.
  std::unordered_map<std::string, std::vector<VnetExport*>> by_lower_vnet_, by_vnet_group_;
  std::unordered_map<std::string_view, std::vector<VnetExport*>> by_vnet_, untaken_vnets_;
};

}  // namespace asrmap::link
