// SPDX-License-Identifier: MIT
// The state that the steps of link() share: the model under construction and the
// indexes of its names. Internal to this folder.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "diag/reporter.h"
#include "diag/suggestions.h"
#include "ir/document.h"
#include "ir/model.h"
#include "ir/name_index.h"
#include "link/elsewhere.h"
#include "link/exports.h"
#include "link/pattern_index.h"
#include "link/properties.h"

namespace asrmap {

class Linker {
 public:
  Linker(const std::vector<Document*>& documents, Reporter& reporter, Elsewhere& elsewhere, Suggestions& suggestions,
         bool release);

  // The steps, in their order.
  void gather();    // inventories.cpp: exports are found by the names that declarations use
  void declare();   // declare.cpp: elements become table rows, duplicates are reported
  void take_vms();  // inventories.cpp: exported adapters find their VM networks
  void map();       // map.cpp: statements become mappings
  Model take() { return std::move(model_); }

 private:
  // The networks of a server that share a name.
  struct Namesakes {
    std::vector<NetworkId> all;  // in the order of their declaration
    bool alike = true;           // their logical networks are one
    bool all_have_one = true;    // each has a logical network
  };
  // What a pattern chooses from: the networks of a server, or those in a logical network.
  struct PatternPool {
    std::vector<NetworkId> networks;
    std::optional<PatternIndex> index;  // made when first asked
  };
  // A pattern's bid for a network.
  struct Bid {
    NetworkId network{};
    StatementId statement{};
    std::uint32_t pattern = 0;
    std::size_t weight = 0;
  };
  // declare.cpp
  void declare_vault(const Document& document, const VaultElement& element);
  void declare_server(const Document& document, const ServerElement& element);
  void declare_network(const Document& document, const ServerElement& siblings, const NetworkElement& element,
                       ServerId server, ServerExport* exports);
  // Makes a network known by its name; the one that has its path already, if there is one.
  std::optional<NetworkId> register_network(NetworkId id);
  [[nodiscard]] static std::string path_key(const Network& network);
  [[nodiscard]] static std::string path_key(ServerId server, const Text& logical_network, std::string_view name);
  Range declare_vm_subnets(const Document& document, Range elements, NetworkId network, bool broken,
                           const std::vector<SubnetExport>& exported);
  void declare_vnet(const Document& document, const VnetElement& element);
  Range declare_vnet_subnets(const Document& document, Range elements, VnetId vnet, bool broken,
                             const VnetExport* exported);
  [[nodiscard]] Properties subnet_properties(const Document& document, const SubnetElement& element,
                                             const ElementSpec& spec, bool broken);
  Range prefixes(const Document& document, Range texts);
  Range prefixes(std::span<const Value> values);
  // Marks subnets whose ranges may stand in what could not be read.
  void doubt_ranges();
  // Rows of the ranges; none if one of them is no range, so that nothing is judged
  // by half a list.
  Range add_prefixes(std::span<const Text> texts);
  Range words(std::span<const Value> values);
  // allowances.cpp: the entries of an `allow` list.
  Range allowances(std::span<const Value> values);
  // Reports a name without characters. Nobody can refer to it, so it is not written then.
  [[nodiscard]] Text no_empty(const Text& name, std::string_view what, std::string_view help);
  [[nodiscard]] bool no_wild_card(const Text& name, std::string_view what);

  // inventories.cpp
  [[nodiscard]] Text meant_server(const Text& server);
  [[nodiscard]] bool begins_path(const Text& server);
  [[nodiscard]] Range exported_prefixes(const Inventory& file, Range words);
  [[nodiscard]] Range exported_addresses(const Inventory& file, Range words);
  void report_undeclared_subnet(NetworkId id, const Text& subnet);
  void count_adapters();
  [[nodiscard]] std::optional<NetworkId> adapter_network(ServerId server, const NetworkName& name);

  // exported_networks.cpp
  void complete_server(Server& server, ServerExport& exports);
  // The export that a declared network is; null if there is none, or several fit.
  [[nodiscard]] NetworkExport* twin_of(const Network& network, const Document& document, const ServerElement& siblings,
                                       ServerExport& exports);
  void complete_network(Network& network, NetworkExport& exported);
  void remember_vmm_id(NetworkId network, const NetworkExport& exported);
  void compare_vm_subnets(const Network& network, const NetworkExport& exported);
  void declare_exported_network(const NetworkExport& exported, ServerId server);
  void declare_exported_server(ServerExport& exports);
  void find_pools(const Server& server, const ServerExport& exports);
  void complete_vlan(VmSubnet& subnet, const ExportedVmSubnet& exported);
  [[nodiscard]] Range exported_vm_subnets(const std::vector<SubnetExport>& subnets, NetworkId network);
  void report_case(const Text& name, const Text& friendly_name, std::string_view what, bool has_own_name);

  // exported_vnets.cpp
  [[nodiscard]] VnetExport* twin_of(VnetId id, Vnet& vnet);
  void complete_vnet(Vnet& vnet, const VnetExport& exported);
  void complete_subnet(VnetSubnet& subnet, bool is_used_written, const VnetExport& exported,
                       const ExportedVnetSubnet& exported_subnet);
  void compare_vnet_subnets(const Vnet& vnet, const VnetExport& exported);
  [[nodiscard]] Range exported_vnet_subnets(const VnetExport& exported, VnetId vnet);
  // The VNet that only an inventory has; nothing if there is none of this name. Several
  // are reported.
  [[nodiscard]] std::optional<Endpoint> find_exported_vnet(const Text& name);
  // Reports a declared subnet that the export of its owner does not have; the one of those
  // left that was probably meant.
  std::optional<std::string_view> report_missing_subnet(std::string_view what, const Text& subnet, const Text& owner,
                                                        const std::vector<std::string_view>& left);
  // Whether both are the same ranges, in any order.
  [[nodiscard]] bool same_ranges(Range a, Range b) const;

  // complete.cpp
  void take_id_parts(VnetId id, Vnet& vnet);
  void complete_from_vault(VnetId id, Vnet& vnet);
  void complete_vnets();
  void report_same_vnets();
  void report_same_ids();

  // resolve.cpp
  [[nodiscard]] std::optional<ServerId> find_server(const Text& name);
  [[nodiscard]] std::optional<NetworkId> first_network(ServerId server, std::string_view name) const;
  [[nodiscard]] const Namesakes& namesakes(ServerId server, std::string_view name);
  void presume_mapped(const std::vector<NetworkId>& networks);
  void presume_mapped_on_any_server(std::string_view name);
  [[nodiscard]] std::optional<VmSubnetId> find_vm_subnet(NetworkId network, std::string_view name);
  // The first vnet of an Azure name, case aside, and the first subnet of a name.
  [[nodiscard]] std::optional<VnetId> vnet_of_name(std::string_view name);
  [[nodiscard]] std::optional<VnetId> vnet_of_subnet(std::string_view name);
  // Whether the network after the one last found is the only one of that name.
  [[nodiscard]] bool comes_next(ServerId server, const Text& name) const;
  [[nodiscard]] std::optional<NetworkId> find_network(const Document& document, const Path& path);
  [[nodiscard]] Endpoint find_target(const Document& document, const Path& path);
  void suggest_vnet(Finding finding, const Text& name);
  // Whether a target is no vnet but the keyword `none` in other letters, misspelt if it
  // has a reason; that is reported.
  [[nodiscard]] bool means_none(const Text& target, bool has_reason);
  // Reports a source that is one word. What it may have meant is not unmapped.
  void report_bare_source(const Text& source, Span at, StatementId statement);
  void unknown_network(ServerId server, const Text& name);
  // Another server that only inventories have, with a VM network of the name: perhaps the
  // same one by another name.
  [[nodiscard]] const Server* exported_server_with(const Text& network, ServerId except);
  // Whether `server/network/subnet` was written for a VM subnet; that is reported.
  [[nodiscard]] bool names_vm_subnet(ServerId server, const Text& network, const Text& subnet);
  // The only network that a name means but for blanks around the declared one, which
  // `stray-blank` tells.
  [[nodiscard]] std::optional<NetworkId> find_but_for_blanks(ServerId server, std::string_view name);
  // Whatever fits the pattern was probably meant by a mapping that can't be resolved:
  // it is not unmapped.
  void presume_mapped(std::string_view pattern);
  template <class Visit>
  void each_network(ServerId server, std::string_view name, Visit visit) const;

  // map.cpp
  void map_statement(const Document& document, const MapElement& element);
  void add_source(const Document& document, const Path& path, StatementId statement, Endpoint target);
  // Of a source that is unknown no mapping comes.
  void leave_out(StatementId statement);
  void add_bids(const Path& path, std::span<const Text> segments, StatementId statement, ServerId server,
                Endpoint target);
  [[nodiscard]] PatternPool& pattern_pool(ServerId server, std::optional<std::string_view> logical_network);
  void settle_bids();
  void order_mappings();

  // lands.cpp
  void check_all_lands();
  void check_lands(StatementId statement, const std::vector<MappingId>& mappings);
  [[nodiscard]] std::size_t count_vm_subnets(const std::vector<MappingId>& mappings) const;
  // Whether a source of these mappings has the VM subnet.
  [[nodiscard]] bool is_vm_subnet(const std::vector<MappingId>& mappings, std::string_view name);
  [[nodiscard]] std::optional<std::string_view> nearest_vm_subnet(const std::vector<MappingId>& mappings,
                                                                  std::string_view name);
  void unknown_landing(const Vnet& vnet, const Text& subnet);

  // Suggests the name that was probably meant, if one was: the help names it and the fix
  // writes it. `in_path`: a segment, which in TOML has no quotes of its own.
  void suggest(Finding finding, const Text& written, std::optional<std::string_view> near, std::string_view otherwise,
               bool in_path);

  // How `name` is to be written in place of `old`; nothing if that can't be told.
  [[nodiscard]] std::optional<std::string> spelling(const Text& old, std::string_view name, bool in_path) const;

  const std::vector<Document*>& documents_;
  bool release_;
  Reporter& reporter_;
  Elsewhere& elsewhere_;
  Suggestions& suggestions_;
  Model model_;

  std::unordered_map<std::string_view, ServerId> server_labels_, server_names_;
  std::optional<ServerId> last_server_;  // paths of one server come in rows
  std::uint32_t next_network_ = 0;       // and often in the order of its networks
  std::unordered_map<std::string_view, VnetId> vnet_labels_;
  NameIndex networks_;                                       // by server and name
  std::unordered_map<std::string, NetworkId> shared_paths_;  // of those that share their name
  std::map<std::pair<ServerId, std::string_view>, Namesakes> namesakes_;
  // Filled when first asked, and brought up to date: inventories add vnets on demand.
  std::unordered_map<std::string, VnetId> vnet_names_;  // in lower case
  std::unordered_map<std::string_view, VnetId> vnet_subnet_names_;
  std::uint32_t vnets_seen_ = 0, vnet_subnets_seen_ = 0;
  std::optional<NameIndex> vm_subnet_names_;                                   // by network and name
  std::unordered_map<VnetId, std::unordered_set<std::string>> landing_names_;  // in lower case
  std::map<std::pair<ServerId, std::optional<std::string_view>>, PatternPool> pattern_pools_;
  // What patterns may cost: bids, and steps of comparing. Past that none is read.
  std::size_t bids_left_ = 0, pattern_steps_ = 0;
  std::vector<Bid> bids_;
  bool has_presumed_ = false;  // some VM network is taken to be the source that is unknown
  std::set<FileId> toml_files_;

  Exports exports_;
  struct VmsFile {
    const Inventory* inventory = nullptr;
    Text server;  // as the statement has it
  };
  std::vector<VmsFile> vms_files_;
  std::unordered_map<NetworkId, Text> vmm_ids_;                    // VMM's own ids, as exported
  std::unordered_map<std::string, NetworkId> networks_by_vmm_id_;  // of those that share their name
  std::set<NetworkId> listed_networks_;                            // whose VM subnets VMM lists
  std::set<std::pair<NetworkId, std::string_view>> undeclared_subnets_;
  std::set<std::pair<ServerId, std::string_view>> unclear_networks_;
  std::set<Span> bad_ranges_;      // each is told once, however often it is used
  bool lacks_vm_subnets_ = false;  // an inventory of them could not be read
};

}  // namespace asrmap
