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

namespace asrmap {

void declare_vault(Linking& linking, const Document& document, const VaultElement& element);    // declare.cpp
void declare_server(Linking& linking, const Document& document, const ServerElement& element);  // servers.cpp
void declare_vnet(Linking& linking, const Document& document, const VnetElement& element);      // vnets.cpp

// networks.cpp: a VM network of `block`, of which `exports` may have a twin (null: there are
// none).
void declare_network(Linking& linking, const Document& document, const ServerElement& block,
                     const NetworkElement& element, ServerId server, ServerExport* exports);

// exported_servers.cpp: what exports have of a server, where the row leaves it out; and rows of
// what only they have.
void complete_server(Linking& linking, Server& server, const ServerExport& exports);
void add_exported_server(Linking& linking, ServerExport& exports);
void add_exported_network(Linking& linking, const NetworkExport& exported, ServerId server);
[[nodiscard]] Range add_exported_subnets(Linking& linking, const std::vector<SubnetExport>& subnets, NetworkId network);
void find_pools(Linking& linking, const Server& server, const ServerExport& exports);

// exported_vnets.cpp: the export that a vnet is, which is taken then; null if there is none, or
// several fit. And what it has where the row leaves it out.
[[nodiscard]] VnetExport* find_twin(Linking& linking, VnetId id, Vnet& vnet);
void complete_vnet(Linking& linking, Vnet& vnet, bool has_address_space, const VnetExport& exported);
// What a subnet line has, be it right or not: it is not completed then.
struct WrittenOfSubnet {
  bool ranges = false, used = false;
};
void complete_subnet(Linking& linking, VnetSubnet& subnet, WrittenOfSubnet written, const VnetExport& exported,
                     const ExportedVnetSubnet& twin);
[[nodiscard]] Range add_exported_subnets(Linking& linking, const VnetExport& exported, VnetId vnet);

// declare.cpp: what a vnet leaves out is the vault's.
void complete_from_vault(Model& model, VnetId id);

// The properties of a subnet line; `broken`: an error in its block.
[[nodiscard]] Properties subnet_properties(Linking& linking, const Document& document, const SubnetElement& element,
                                           const ElementSpec& spec, bool broken);
// Whether what could not be read may have held them: behind a `}` too many, or in a
// `[[subnets]]`.
[[nodiscard]] inline bool may_be_elsewhere(const Document& document, Range subnets) {
  return subnets.count == 0 && document.incomplete;
}
[[nodiscard]] inline bool hides_ranges(const Properties& own) { return own.unread("prefix") || own.unread("prefixes"); }

// A list of names that must differ. Nearly all are short and compared; long ones are hashed.
class SeenNames {
 public:
  enum class Case : bool { counts, ignored };
  explicit SeenNames(Case letters) : letters_(letters) {}

  // The earlier equal name; nothing, and the name is remembered, if there is none.
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

}  // namespace asrmap
