// SPDX-License-Identifier: MIT
// A reference of a `map` becomes what it names, or a value that says why it names nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "link/linking.h"

namespace asrmap {

template <class T>
struct Resolved {
  std::optional<T> found = {};
  // Why nothing was found. Not set where a file that could not be read may declare it.
  std::optional<MapSlip> slip = {};
  // VM networks that were probably meant: they are not unmapped.
  std::vector<NetworkId> presumed = {};
};

class Resolver {
 public:
  // Reads the model and its names. Spends suggestions, and registers nothing.
  explicit Resolver(Linking& linking) : linking_(linking), model_(linking.model), names_(linking.names) {}

  // A VNet that only an inventory has is no row yet.
  using Target = std::variant<NetworkId, VnetId, VnetExport*>;

  [[nodiscard]] Resolved<ServerId> server(const Text& name);
  // By `server/pattern` or `server/logical-network/pattern`. If there is no such server, the VM
  // networks that fit on the one that was probably meant, or on any, are presumed.
  [[nodiscard]] Resolved<ServerId> server_of_pattern(std::span<const Text> path);
  // By `server/network` or `server/logical-network/network`.
  [[nodiscard]] Resolved<NetworkId> network(std::span<const Text> path);
  [[nodiscard]] Resolved<Target> target(std::span<const Text> path);

  // A source of one word, which is none: what it may have meant.
  [[nodiscard]] Resolved<NetworkId> bare_source(const Text& source, Span at);
  // Whether the target is no vnet but the keyword `none` in other letters, misspelt if it has a
  // reason.
  [[nodiscard]] bool means_none(const Text& target, bool has_reason) const;
  // The VM networks that a name with wild cards fits, where it may have none.
  [[nodiscard]] std::vector<NetworkId> fits(std::string_view pattern);

 private:
  // By its label, else by its name.
  [[nodiscard]] std::optional<ServerId> server_called(std::string_view name) const;
  [[nodiscard]] bool comes_next(ServerId server, const Text& name) const;
  [[nodiscard]] std::optional<NetworkId> found_at_once(ServerId server, std::span<const Text> path);
  [[nodiscard]] Resolved<NetworkId> missing_network(ServerId server, std::span<const Text> path);
  [[nodiscard]] Resolved<NetworkId> unknown_network(ServerId id, const Text& name);
  [[nodiscard]] Resolved<NetworkId> one_of_several(ServerId server, std::span<const Text> path);
  [[nodiscard]] Resolved<Target> vnet(const Text& name);
  [[nodiscard]] UnknownVnet unknown_vnet(const Text& name);

  // The only network that a name means but for blanks around the declared one, which
  // `stray-blank` tells.
  [[nodiscard]] std::optional<NetworkId> but_for_blanks(ServerId server, std::string_view name);
  // Those of the name on a server with a VM subnet of the other name.
  [[nodiscard]] std::vector<NetworkId> with_vm_subnet(ServerId server, std::string_view network,
                                                      std::string_view subnet);
  // Another server that only inventories have, with a VM network of the name: perhaps the same
  // one by another name.
  [[nodiscard]] std::optional<ServerId> exported_server_with(std::string_view network, ServerId except);

  // Adds those of a name to what was probably meant.
  void presume(const std::vector<NetworkId>& networks, std::vector<NetworkId>& presumed);
  void presume_on_any_server(std::string_view name, std::vector<NetworkId>& presumed);

  Linking& linking_;
  const Model& model_;
  Names& names_;
  std::optional<ServerId> last_server_;  // paths of one server come in rows
  NetworkId next_network_{};             // and often in the order of its networks
};

}  // namespace asrmap
