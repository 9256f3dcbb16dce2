// SPDX-License-Identifier: MIT
// How elements become rows. Internal to this folder.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "link/linking.h"

namespace asrmap::link {

void declare_vault(Linking& linking, const Document& document, const VaultElement& element);    // declare.cpp
void declare_server(Linking& linking, const Document& document, const ServerElement& element);  // servers.cpp
void declare_vnet(Linking& linking, const Document& document, const VnetElement& element);      // vnets.cpp

// networks.cpp: adds a VM network of `block`. `exports` may have the same network; it is null if
// there are no exports of the server.
void declare_network(Linking& linking, const Document& document, const ServerElement& block,
                     const NetworkElement& element, ServerId server, ServerExport* exports);

// exported_servers.cpp: takes from exports what the row of a server leaves out, and adds rows for
// what only exports have.
void complete_server(Linking& linking, Server& server, const ServerExport& exports);
void add_exported_server(Linking& linking, ServerExport& exports);
void add_exported_network(Linking& linking, const NetworkExport& exported, ServerId server);
[[nodiscard]] Range add_exported_subnets(Linking& linking, const std::vector<SubnetExport>& subnets, NetworkId network);
void find_pools(Linking& linking, const Server& server, const ServerExport& exports);

// exported_vnets.cpp: finds the export of a vnet, and marks it as taken. Null if there is none, or
// if several fit. complete_vnet() takes from it what the row leaves out.
[[nodiscard]] VnetExport* find_export(Linking& linking, VnetId id, Vnet& vnet);
void complete_vnet(Linking& linking, Vnet& vnet, bool has_address_space, const VnetExport& exported);
// What a subnet line has, whether right or wrong. The export then does not complete it.
struct WrittenOfSubnet {
  bool ranges = false, used = false;
};
void complete_subnet(Linking& linking, VnetSubnet& subnet, WrittenOfSubnet written, const VnetExport& exported,
                     const ExportedVnetSubnet& twin);
[[nodiscard]] Range add_exported_subnets(Linking& linking, const VnetExport& exported, VnetId vnet);

// declare.cpp: takes from the vault what a vnet leaves out.
void complete_from_vault(Model& model, VnetId id);

// The properties of a subnet line. `broken`: there is an error in its block.
[[nodiscard]] Properties subnet_properties(Linking& linking, const Document& document, const SubnetElement& element,
                                           const ElementSpec& spec, bool broken);
// Whether the subnets may be in a part that could not be read: behind a `}` that is too many, or in
// a `[[subnets]]`.
[[nodiscard]] inline bool may_be_elsewhere(const Document& document, Range subnets) {
  return subnets.count == 0 && document.incomplete;
}
[[nodiscard]] inline bool hides_ranges(const Properties& own) { return own.unread("prefix") || own.unread("prefixes"); }

// A list of names that must differ. Nearly all lists are short, and are compared. Long ones are
// hashed.
class SeenNames {
 public:
  enum class Case : bool { counts, ignored };
  explicit SeenNames(Case letters) : letters_(letters) {}

  // The place of the earlier equal name. Nothing if there is none; then the name is remembered.
  [[nodiscard]] std::optional<Span> add(const Text& name);

 private:
  static constexpr std::size_t kFew = 8;

  [[nodiscard]] bool are_equal(const Text& a, const Text& b) const;
  std::optional<Span> add_hashed(const Text& name);

  Case letters_;
  Text few_[kFew];
  std::size_t count_ = 0;
  std::unordered_map<std::string, Span> seen_;
};

}  // namespace asrmap::link
