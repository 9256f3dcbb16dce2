// SPDX-License-Identifier: MIT
#include "ir/model_digest.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ir/confirmed_networks.h"
#include "ir/declared_targets.h"
#include "ir/deployed_mappings.h"
#include "ir/endpoint.h"
#include "ir/id_map.h"
#include "ir/ids.h"
#include "ir/inventory.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/prefix.h"
#include "ir/server.h"
#include "ir/vnet.h"
#include "source/sha256.h"
#include "source/text.h"

namespace asrmap {
namespace {

constexpr std::string_view kVersion = "asrmap model 1";

// Hashes numbers and texts. The length of a text comes before it, so that two different sequences
// never give the same bytes.
class CanonicalHash {
 public:
  // Seven bits a byte, the lowest first; all but the last byte have the eighth (LEB128).
  void number(std::uint64_t value) {
    for (; value > 0x7FU; value >>= 7U) buffer_ += static_cast<char>((value & 0x7FU) | 0x80U);
    buffer_ += static_cast<char>(value);
    if (buffer_.size() >= kPiece) flush();
  }
  void text(std::string_view text) {
    number(text.size());
    buffer_ += text;
  }
  [[nodiscard]] std::string hex() {
    flush();
    return sha256_.hex();
  }

 private:
  static constexpr std::size_t kPiece = 1U << 16U;

  void flush() {
    sha256_.update(buffer_);
    buffer_.clear();
  }

  Sha256 sha256_;
  std::string buffer_;
};

// The number of each row in the hash. Rows that are left out don't count.
template <class Id, class Row>
IdMap<Id, std::uint64_t> numbered(const std::vector<Id>& ids, const Table<Id, Row>& rows) {
  IdMap<Id, std::uint64_t> numbers(rows);
  for (std::size_t i = 0; i < ids.size(); ++i) numbers[ids[i]] = i;
  return numbers;
}

class ModelDigest {
 public:
  explicit ModelDigest(const Model& model)
      : model_(model),
        networks_(confirmed_networks(model)),
        servers_(confirmed_servers(model, networks_)),
        vnets_(mapped_vnets(model)),
        made_(declared_targets(model)),
        network_numbers_(numbered(networks_, model.networks)),
        server_numbers_(numbered(servers_, model.servers)),
        vnet_numbers_(numbered(vnets_, model.vnets)) {}

  std::string hex() {
    hash_.text(kVersion);
    vault();
    hash_.number(servers_.size());
    for (const ServerId id : servers_) server(model_.servers[id]);
    hash_.number(networks_.size());
    for (const NetworkId id : networks_) network(model_.networks[id]);
    hash_.number(vnets_.size());
    std::size_t made = 0;
    for (const VnetId id : vnets_) {
      const bool is_made = made < made_.size() && made_[made] == id;
      if (is_made) ++made;
      vnet(model_.vnets[id], is_made);
    }
    mappings();
    return hash_.hex();
  }

 private:
  void text(const Text& text) { hash_.text(text.view()); }

  void vault() {
    hash_.number(model_.vault ? 1 : 0);
    if (!model_.vault) return;
    text(model_.vault->name);
    text(model_.vault->subscription);
    text(model_.vault->resource_group);
  }

  void server(const Server& server) {
    text(server.label);
    text(server.name);
    text(server.fabric);
    hash_.number(server.clouds.count);
    for (const Text& cloud : model_.words_in(server.clouds)) text(cloud);
  }

  void network(const Network& network) {
    hash_.number(server_numbers_[network.server]);
    text(network.name);
    text(network.id);
    hash_.number(network.logical_network.written() ? 1 : 0);
    text(network.logical_network);
    hash_.number(network.shares_name ? 1 : 0);
    hash_.text(to_string(network.isolation));
    hash_.number(network.subnets.count);
    for (const VmSubnet& subnet : model_.vm_subnets[network.subnets]) {
      text(subnet.name);
      prefixes(subnet.prefixes);
      hash_.number(subnet.vlan);
    }
  }

  // If a VNet exists already, artifacts have only its names.
  void vnet(const Vnet& vnet, bool is_made) {
    text(vnet.name);
    text(vnet.subscription);
    text(vnet.resource_group);
    hash_.number(vnet.deployment_model == DeploymentModel::classic ? 1 : 0);
    hash_.number(is_made ? 1 : 0);
    if (is_made) {
      hash_.text(region_name(vnet.location.view()));
      prefixes(vnet.address_space);
    }
    hash_.number(vnet.subnets.count);
    for (const VnetSubnet& subnet : model_.vnet_subnets[vnet.subnets]) {
      text(subnet.name);
      if (!is_made) continue;
      prefixes(subnet.prefixes);
      text(subnet.delegation);
    }
  }

  void mappings() {
    const DeployedMappings deployed(model_);
    for (const Mapping& mapping : model_.mappings) {
      if (mapping.target.kind == Endpoint::Kind::none) continue;
      const std::string name = mapping_name(model_, mapping);
      hash_.text(name);
      hash_.number(network_numbers_[mapping.source]);
      if (const auto network = mapping.target.network()) {
        hash_.text("network");
        hash_.number(network_numbers_[*network]);
      } else if (const auto vnet = mapping.target.vnet()) {
        hash_.text("vnet");
        hash_.number(vnet_numbers_[*vnet]);
      }
      const ExportedMapping* const known = deployed.find(mapping, name);
      hash_.number(known != nullptr ? 1 : 0);
      if (known == nullptr) continue;
      text(known->fabric);
      text(known->network);
      text(known->name);
    }
  }

  void prefixes(Range range) {
    hash_.number(range.count);
    for (const PlacedPrefix& placed : model_.prefixes[range]) {
      const Address first = placed.prefix.first();
      hash_.number(first.high);
      hash_.number(first.low);
      hash_.number(placed.prefix.bits);
      hash_.number(placed.prefix.ipv6 ? 1 : 0);
    }
  }

  const Model& model_;
  const std::vector<NetworkId> networks_;
  const std::vector<ServerId> servers_;
  const std::vector<VnetId> vnets_, made_;
  const IdMap<NetworkId, std::uint64_t> network_numbers_;
  const IdMap<ServerId, std::uint64_t> server_numbers_;
  const IdMap<VnetId, std::uint64_t> vnet_numbers_;
  CanonicalHash hash_;
};

}  // namespace

std::string model_digest(const Model& model) { return ModelDigest(model).hex(); }

}  // namespace asrmap
