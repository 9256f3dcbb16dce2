// SPDX-License-Identifier: MIT
// What the exports of a project have of one VMM server.
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

  // Makes its networks of what VMM's exports say; Site Recovery's are added to these. Names
  // that fit several of them are added to `slips`.
  void gather(SlipList<NetworkSlip>& slips);
  void add_asr(const Inventory& file, const ExportedNetwork& network);

  // The fabric that the server is: the one that its `fabric` names, else the only one; null if
  // there is none, or several are left.
  [[nodiscard]] const ExportedFabric* fabric_of(const Text& written) const;
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
  // The one that an object of VMM refers to, new if there is none; null if several fit.
  [[nodiscard]] NetworkExport* referred_to(const NetworkName& network, SlipList<NetworkSlip>& slips);

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
  std::set<std::string_view> unclear_;  // names of several networks, which are among the slips
};

}  // namespace asrmap
