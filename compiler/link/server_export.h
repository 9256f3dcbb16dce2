// SPDX-License-Identifier: MIT
// What the exports of a project say about one VMM server.
#pragma once

#include <cstddef>
#include <deque>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ir/inventory.h"
#include "link/slips.h"

namespace asrmap::link {

// A VM subnet, and the inventory that owns the words of its ranges.
struct SubnetExport {
  const Inventory* file = nullptr;
  const ExportedVmSubnet* subnet = nullptr;
};

// A VM network of a server, as the exports of VMM and of Site Recovery show it together.
struct NetworkExport {
  Text name;  // its name in VMM, else its name in Site Recovery
  const Inventory* vmm_file = nullptr;
  const ExportedNetwork* vmm = nullptr;
  const Inventory* asr_file = nullptr;
  const ExportedNetwork* asr = nullptr;
  std::vector<SubnetExport> listed;  // the VM subnets that VMM lists on their own
  bool lists_subnets = false;        // there is such a list: a subnet that is not in it does not exist
  bool may_have_more = false;        // the export was cut: it may have VM subnets that are not known
  bool has_pool = false;             // of static addresses
  bool taken = false;                // a declared network is this network
  bool is_disputed = false;          // two exports of VMM say different things of it

  [[nodiscard]] Text logical_network() const { return vmm == nullptr ? Text() : vmm->logical_network; }
  // Its VM subnets, from the export that says most about them.
  [[nodiscard]] std::vector<SubnetExport> subnets() const;
  [[nodiscard]] bool knows_subnets() const { return lists_subnets || !subnets().empty(); }
};

// All exports of a server.
class ServerExport {
 public:
  explicit ServerExport(const Text& server_name) : name(server_name) {}

  Text name;                                   // as exported, or as the `inventory` statement says
  std::vector<const ExportedFabric*> fabrics;  // fabrics with its name; normally one
  std::vector<const Inventory*> vmm;
  bool taken = false;  // a declared server is this server

  // Makes the networks from VMM's exports. Those of Site Recovery are added to these later. Adds
  // names that fit several networks to `slips`.
  void gather(Slips& slips);
  void add_asr(const Inventory& file, const ExportedNetwork& network, SlipList<ExportsDiffer>& slips);

  // The fabric of the server: the one that `fabric` names, else the only one. Null if there is
  // none, or if several are left.
  [[nodiscard]] const ExportedFabric* fabric_of(const Text& written) const;
  // Whether a pool serves a logical network, or may serve it because it is not known which one it
  // serves.
  [[nodiscard]] bool has_pool_for(const Text& logical_network) const;

  [[nodiscard]] std::deque<NetworkExport>& networks() { return networks_; }
  [[nodiscard]] bool has(std::string_view network) const { return by_name_.contains(network); }
  // The networks with a name that are no declared network. If a logical network is written, only
  // those in it, or those whose logical network is not known.
  [[nodiscard]] std::vector<NetworkExport*> untaken(std::string_view network, const Text& logical_network);
  // The only network with a name that is no declared network. Null if there is none, or if there
  // are several.
  [[nodiscard]] NetworkExport* only_untaken(std::string_view network);
  // The network with an id, in Site Recovery or in VMM. Null if no network has it.
  [[nodiscard]] NetworkExport* of_id(const Text& network, const Text& id);
  // The networks with a name, compared without case.
  [[nodiscard]] const std::vector<NetworkExport*>& named_without_case(std::string_view network) const;

 private:
  NetworkExport& add(const Text& network);
  void gather_networks(SlipList<ExportsDiffer>& slips);
  void gather_subnets(Slips& slips);
  // The network that an earlier export has too. Null if none is surely the same.
  [[nodiscard]] NetworkExport* earlier_of(const Inventory& file, const ExportedNetwork& network);
  // The network to which an object of VMM refers; a new one if there is none. Null if several fit.
  [[nodiscard]] NetworkExport* referred_to(const NetworkName& network, SlipList<NetworkSlip>& slips);

  // Among networks with one name, the one that is Site Recovery's `network`. Null if that can't be
  // told.
  [[nodiscard]] NetworkExport* asr_fit(const std::vector<NetworkExport*>& fits, const ExportedNetwork& network);

  void index_paths();

  std::deque<NetworkExport> networks_;  // in the order of the exports
  std::unordered_set<std::string_view> pool_logical_networks_;
  bool has_loose_pool_ = false;
  std::unordered_map<std::string_view, std::vector<NetworkExport*>> by_name_;
  std::unordered_map<std::string, std::vector<NetworkExport*>> by_lower_name_;
  std::unordered_map<std::string, NetworkExport*> by_id_;         // by VMM's own id, in lower case
  std::unordered_map<const NetworkExport*, std::size_t> passed_;  // by the first of a name, for only_untaken()
  // Made when first asked for: by name and logical network, and by name and id.
  std::unordered_map<std::string, std::vector<NetworkExport*>> by_path_;
  std::unordered_map<std::string, NetworkExport*> by_any_id_;
  std::unordered_map<std::string, NetworkExport*> by_asr_id_;
  std::set<std::string_view> unclear_;  // names that fit several networks; the slips have them
};

}  // namespace asrmap::link
