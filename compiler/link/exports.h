// SPDX-License-Identifier: MIT
// What the inventories of a project export, found by the names that declarations use.
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

namespace asrmap {

// An exported range; nothing if it is none. VMM takes any address of a range for the range.
[[nodiscard]] std::optional<Prefix> exported_prefix(const Text& text);

// An exported VNet.
struct VnetExport {
  const Inventory* file = nullptr;
  const ExportedVnet* vnet = nullptr;
  bool taken = false;  // a declared vnet is this one

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
  // Learns by which names inventories may mean a declared server: all of them, before
  // the first add().
  void declare(const Text& label, const Text& name, const Text& fabric);
  [[nodiscard]] const std::vector<Declared>& declared() const { return declared_; }
  [[nodiscard]] bool is_declared(const Text& server) const { return key_of(server, true).starts_with('='); }
  // A statement's inventory, and its `server` if that is written.
  void add(const Inventory& inventory, const Text& server);
  // A statement that names a server declares it, whatever its file holds.
  void presume(const Text& server) { (void)this->server(key_of(server, true), server); }
  // After the last. Names that fit several VM networks are added to `slips`.
  void gather(SlipList<NetworkSlip>& slips);

  [[nodiscard]] std::size_t network_count();
  // What is exported of a declared server; null if nothing.
  [[nodiscard]] ServerExport* of_server(const Text& label);
  // The label of the server that an inventory's adapters are of, or its name if it is not
  // declared.
  [[nodiscard]] Text server_of(const Inventory& inventory, const Text& server) const;
  [[nodiscard]] std::deque<ServerExport>& servers() { return servers_; }
  [[nodiscard]] const std::vector<VmsExport>& vms() const { return vms_; }
  // Networks of fabrics that no export names: nobody knows whose they are.
  [[nodiscard]] const std::vector<InventoryGap>& orphans() const { return orphans_; }

  // The VNets of a name, case aside, in the order of the exports.
  [[nodiscard]] const std::vector<VnetExport*>& vnets_named(std::string_view name) const;
  // Those of them that may be in that resource group, if it is written.
  [[nodiscard]] std::vector<VnetExport*> vnets_named(std::string_view name, const Text& resource_group) const;
  // The VNets of exactly that name that nothing declared is, once all is declared.
  [[nodiscard]] const std::vector<VnetExport*>& untaken_vnets(std::string_view name);
  [[nodiscard]] const std::vector<VnetExport>& vnets() const { return vnets_; }

 private:
  void gather_asr();
  // The key of a server: the label if it is declared, else the name in lower case.
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
  std::vector<VnetExport> vnets_;
  // By name: in lower case, with the resource group or none behind it, and as exported.
  std::unordered_map<std::string, std::vector<VnetExport*>> by_lower_vnet_, by_vnet_group_;
  std::unordered_map<std::string_view, std::vector<VnetExport*>> by_vnet_, untaken_vnets_;
};

}  // namespace asrmap
