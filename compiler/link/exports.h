// SPDX-License-Identifier: MIT
// What the inventories of a project export, found by the names that declarations use.
// Internal to this folder.
#pragma once

#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "diag/reporter.h"
#include "ir/document.h"
#include "ir/inventory.h"

namespace asrmap {

// A VM subnet, and the inventory whose words its ranges are.
struct SubnetExport {
  const Inventory* file = nullptr;
  const ExportedVmSubnet* subnet = nullptr;
};

// A VM network of a server as its exports show it together: VMM's, and Site Recovery's.
struct NetworkExport {
  Text name;  // as VMM has it, else as Site Recovery has it
  const Inventory* vmm_file = nullptr;
  const ExportedNetwork* vmm = nullptr;
  const Inventory* asr_file = nullptr;
  const ExportedNetwork* asr = nullptr;
  std::vector<SubnetExport> listed;  // the VM subnets that VMM lists on their own
  bool lists_subnets = false;        // such a list is there: what is not in it does not exist
  bool has_pool = false;             // of static addresses
  bool taken = false;                // a declared network is this one

  [[nodiscard]] Text logical_network() const { return vmm == nullptr ? Text() : vmm->logical_network; }
  // Its VM subnets, from the export that tells most of them.
  [[nodiscard]] std::vector<SubnetExport> subnets() const;
  [[nodiscard]] bool knows_subnets() const { return lists_subnets || !subnets().empty(); }
};

// A server's exports.
class ServerExport {
 public:
  explicit ServerExport(const Text& server_name) : name(server_name) {}

  Text name;                                   // as exported, or as the `inventory` statement says
  std::vector<const ExportedFabric*> fabrics;  // of its name; one, if all is well
  std::vector<const Inventory*> vmm;
  bool taken = false;  // a declared server is this one

  // Makes its networks of what VMM's exports say; Site Recovery's are added to these.
  void gather(Reporter& reporter);
  void add_asr(const Inventory& file, const ExportedNetwork& network);

  // Whether a pool serves a logical network, or nobody knows which one it serves.
  [[nodiscard]] bool has_pool_for(const Text& logical_network) const;

  [[nodiscard]] std::deque<NetworkExport>& networks() { return networks_; }
  [[nodiscard]] bool has(std::string_view network) const { return by_name_.contains(network); }
  // Those of a name that no declared network is, in a logical network, if that is written,
  // or in none that is known.
  [[nodiscard]] std::vector<NetworkExport*> untaken(std::string_view network, const Text& logical_network);
  // The only one of a name that no declared network is; null if there is none, or several.
  [[nodiscard]] NetworkExport* only_untaken(std::string_view network);
  // The one that has an id, in Site Recovery or in VMM; null if none has.
  [[nodiscard]] NetworkExport* of_id(const Text& network, const Text& id);
  // Those of a name case aside.
  [[nodiscard]] const std::vector<NetworkExport*>& named_without_case(std::string_view network) const;

 private:
  NetworkExport& add(const Text& network);
  // The one that an object of VMM refers to, new if there is none; null, which is
  // reported, if several fit.
  [[nodiscard]] NetworkExport* referred_to(const NetworkName& network, Reporter& reporter);

  // Of networks of a name the one that Site Recovery's is; null if that can't be told.
  [[nodiscard]] NetworkExport* asr_fit(const std::vector<NetworkExport*>& fits, const ExportedNetwork& network);

  void index_paths();

  std::deque<NetworkExport> networks_;  // in the order of the exports
  std::unordered_set<std::string_view> pool_logical_networks_;
  bool has_loose_pool_ = false;
  std::unordered_map<std::string_view, std::vector<NetworkExport*>> by_name_;
  std::unordered_map<std::string, std::vector<NetworkExport*>> by_lower_name_;
  std::unordered_map<std::string, NetworkExport*> by_id_;         // VMM's own, in lower case
  std::unordered_map<const NetworkExport*, std::size_t> passed_;  // see only_untaken(), by the first of the name
  // Made when first asked: by name and logical network, and by name and id.
  std::unordered_map<std::string, std::vector<NetworkExport*>> by_path_;
  std::unordered_map<std::string, NetworkExport*> by_any_id_;
  std::set<std::string_view> unclear_;  // names of several networks, which have been told
};

// An exported VNet.
struct VnetExport {
  const Inventory* file = nullptr;
  const ExportedVnet* vnet = nullptr;
  bool taken = false;  // a declared vnet is this one
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
  // After the last.
  void gather(Reporter& reporter);

  [[nodiscard]] std::size_t network_count();
  // What is exported of a declared server; null if nothing.
  [[nodiscard]] ServerExport* of_server(const Text& label);
  // The label of the server that an inventory's adapters are of, or its name if it is not
  // declared.
  [[nodiscard]] Text server_of(const Inventory& inventory, const Text& server) const;
  [[nodiscard]] std::deque<ServerExport>& servers() { return servers_; }
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
  std::vector<InventoryGap> orphans_;
  std::vector<VnetExport> vnets_;
  // By name: in lower case, with the resource group or none behind it, and as exported.
  std::unordered_map<std::string, std::vector<VnetExport*>> by_lower_vnet_, by_vnet_group_;
  std::unordered_map<std::string_view, std::vector<VnetExport*>> by_vnet_, untaken_vnets_;
};

}  // namespace asrmap
