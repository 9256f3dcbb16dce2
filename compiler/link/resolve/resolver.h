// SPDX-License-Identifier: MIT
// Turns a reference of a `map` into what it names, or into a value that says why it names nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "link/linking.h"

namespace asrmap::link {

template <class T>
struct Resolved {
  std::optional<T> found = {};
  // Why nothing was found. Not set if a file that could not be read may declare it.
  std::optional<MapSlip> slip = {};
  // VM networks that were probably meant. They must not be reported as unmapped.
  std::vector<NetworkId> presumed = {};
};

class Resolver {
 public:
  // Reads the model and its names. Takes from the suggestions' budget, and changes nothing else.
  explicit Resolver(Linking& linking) : linking_(linking), model_(linking.model), names_(linking.names) {}

  // A VNet that only an inventory has is not yet a row of the model.
  using Target = std::variant<NetworkId, VnetId, VnetExport*>;

  [[nodiscard]] Resolved<ServerId> server(const Text& name);
  // The server of `server/pattern` or `server/logical-network/pattern`. If there is no such server,
  // the VM networks that match are presumed: on the server that was probably meant, or on any
  // server.
  [[nodiscard]] Resolved<ServerId> server_of_pattern(std::span<const Text> path);
  // The network of `server/network` or `server/logical-network/network`.
  [[nodiscard]] Resolved<NetworkId> network(std::span<const Text> path);
  [[nodiscard]] Resolved<Target> target(std::span<const Text> path, Span at);

  // A source of one word, which is not allowed: the networks that it may have meant.
  [[nodiscard]] Resolved<NetworkId> bare_source(const Text& source, Span at);
  // Whether the path is written in another way than `server/network`, such as `/ams/Finance`. If so,
  // the result has a slip, and the networks that were meant.
  [[nodiscard]] std::optional<Resolved<NetworkId>> other_path(std::span<const Text> path, Span at);
  // Whether the word names a vnet, or a VNet of an inventory.
  [[nodiscard]] bool is_vnet(const Text& word);
  // Why a vnet can't be the source of a map to this target.
  [[nodiscard]] Resolved<NetworkId> vnet_as_source(const Text& vnet, Span at, std::span<const Text> target,
                                                   Span target_at);
  // The slip of `server/all` and `server/.*`, which mean all VM networks. Nothing if the name means
  // no such thing.
  [[nodiscard]] std::optional<Resolved<NetworkId>> all_of_server(ServerId server, const Text& name);
  // Whether the target is no vnet, but means the keyword `none`: it is `none` in other letters,
  // `null`, or, if there is a reason, a misspelt `none`.
  [[nodiscard]] bool means_none(const Text& target, bool has_reason) const;
  // The VM networks that a name with wild cards matches, for a place that allows none.
  [[nodiscard]] std::vector<NetworkId> fits(std::string_view pattern);

 private:
  // Finds a server by its label, else by its name.
  [[nodiscard]] std::optional<ServerId> server_called(std::string_view name) const;
  [[nodiscard]] bool comes_next(ServerId server, const Text& name) const;
  [[nodiscard]] std::optional<NetworkId> found_at_once(ServerId server, std::span<const Text> path);
  [[nodiscard]] Resolved<NetworkId> missing_network(ServerId server, std::span<const Text> path);
  [[nodiscard]] Resolved<NetworkId> unknown_network(ServerId id, const Text& name);
  [[nodiscard]] Resolved<NetworkId> one_of_several(ServerId server, std::span<const Text> path);
  [[nodiscard]] Resolved<Target> vnet(const Text& name);
  [[nodiscard]] UnknownVnet unknown_vnet(const Text& name);

  // The parts of a word in which something else stands for the `/`.
  [[nodiscard]] std::vector<Text> parts_of(const Text& word, Span at) const;
  // The networks that a path means. It may have a pattern.
  [[nodiscard]] std::vector<NetworkId> meant_by(std::span<const Text> path);
  [[nodiscard]] Resolved<Target> id_as_target(const Text& id);

  // The only network that a name means if blanks around declared names are ignored. `stray-blank`
  // reports these blanks.
  [[nodiscard]] std::optional<NetworkId> but_for_blanks(ServerId server, std::string_view name);
  // The networks with a name on a server that have a VM subnet with the other name.
  [[nodiscard]] std::vector<NetworkId> with_vm_subnet(ServerId server, std::string_view network,
                                                      std::string_view subnet);
  // Another server, which only inventories have, with a VM network of this name. It may be the same
  // server under another name.
  [[nodiscard]] std::optional<ServerId> exported_server_with(std::string_view network, ServerId except);

  // Adds the networks with a name to those that were probably meant.
  void presume(const std::vector<NetworkId>& networks, std::vector<NetworkId>& presumed);
  void presume_on_any_server(std::string_view name, std::vector<NetworkId>& presumed);

  Linking& linking_;
  const Model& model_;
  Names& names_;
  std::optional<ServerId> last_server_;  // paths of one server often follow each other
  NetworkId next_network_{};             // often they are in the order of its networks too
};

}  // namespace asrmap::link
