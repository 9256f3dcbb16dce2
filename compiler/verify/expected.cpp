// SPDX-License-Identifier: MIT
#include "verify/expected.h"

#include <fmt/core.h>

#include <utility>

#include "ir/azure_id.h"
#include "ir/confirmed_networks.h"
#include "ir/declared_targets.h"
#include "ir/deployed_mappings.h"
#include "ir/endpoint.h"
#include "ir/ids.h"
#include "ir/inventory.h"
#include "ir/isolation.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/mapping_path.h"
#include "ir/model.h"
#include "ir/needed_ids.h"
#include "ir/network.h"
#include "ir/prefix.h"
#include "ir/server.h"
#include "ir/table.h"
#include "ir/vault.h"
#include "ir/vnet.h"
#include "source/text.h"

namespace asrmap::verify {
namespace {

class ExpectedRecords {
 public:
  ExpectedRecords(const Model& model, Subject subject, std::string_view api_version, SourceMap& sources)
      : model_(model),
        deployed_(model),
        subject_(subject),
        sources_(sources),
        api_version_(keep(std::string(api_version), {})) {
    if (const auto& vault = model.vault)
      vault_id_ = keep(fmt::format("/subscriptions/{}/resourceGroups/{}/providers/Microsoft.RecoveryServices/vaults/{}",
                                   vault->subscription.view(), vault->resource_group.view(), vault->name.view()),
                       vault->label.span());
  }

  std::vector<Expected> take() {
    switch (subject_) {
      case Subject::mappings: add_mappings(); break;
      case Subject::mappings_and_vnets:
        add_mappings();
        add_targets();
        break;
      case Subject::vnets:
        for (const VnetId id : declared_targets(model_)) add_vnet(model_.vnets[id]);
        break;
      case Subject::vmm: add_vmm(); break;
    }
    return std::move(all_);
  }

 private:
  Text keep(std::string text, Span at) { return {sources_.keep(std::move(text)), at}; }
  // Something that is not known is expected as an empty text.
  Text known(const Text& text, Span at) { return text.written() ? text : keep({}, at); }

  void add_mappings() {
    for (const Mapping& mapping : model_.mappings)
      if (mapping.target.kind != Endpoint::Kind::none) add_mapping(mapping);
  }

  void add_mapping(const Mapping& mapping) {
    const Network& source = model_.networks[mapping.source];
    const Server& server = model_.servers[source.server];
    const std::string name = mapping_name(model_, mapping);
    Record record{.kind = Record::Kind::mapping, .at = mapping.at};
    record.say(Fact::subscription, vault_of(model_).subscription);
    record.say(Fact::resource_group, vault_of(model_).resource_group);
    record.say(Fact::vault, vault_of(model_).name);
    record.say(Fact::vault_id, vault_id_);
    record.say(Fact::server, server.name);
    record.say(Fact::fabric, known(server.fabric, mapping.at));
    record.say(Fact::logical_network, known(source.logical_network, mapping.at));
    record.say(Fact::network, source.name);
    record.say(Fact::network_id, known(source.id, mapping.at));
    record.say(Fact::path, keep(path_of(model_, mapping.source), mapping.at));
    record.say(Fact::name, keep(name, mapping.at));
    record.say(Fact::api_version, api_version_);
    if (const auto vnet = mapping.target.vnet())
      say_vnet(record, model_.vnets[*vnet], mapping);
    else if (const auto network = mapping.target.network())
      say_network(record, model_.networks[*network], mapping);
    record.say(Fact::imported, keep(imported(mapping, name), mapping.at));
    all_.push_back({std::move(record), path_of(model_, mapping.source)});
  }

  void say_vnet(Record& record, const Vnet& vnet, const Mapping& mapping) {
    const Span at = model_.statements[mapping.statement].target_at;
    record.say(Fact::instance_type, keep("VmmToAzure", at));
    record.say(Fact::recovery_fabric, keep("Microsoft Azure", at));
    record.say(Fact::target, keep(vnet_id(vnet).value_or(std::string()), at));
  }

  void say_network(Record& record, const Network& network, const Mapping& mapping) {
    const Span at = model_.statements[mapping.statement].target_at;
    const Server& server = model_.servers[network.server];
    record.say(Fact::instance_type, keep("VmmToVmm", at));
    record.say(Fact::recovery_fabric, known(server.fabric, at));
    record.say(Fact::target, keep(fmt::format("{}/replicationFabrics/{}/replicationNetworks/{}", vault_id_.view(),
                                              server.fabric.view(), network.id.view()),
                                  at));
    record.say(Fact::target_server, server.name);
    record.say(Fact::target_fabric, known(server.fabric, at));
    record.say(Fact::target_logical_network, known(network.logical_network, at));
    record.say(Fact::target_network, network.name);
    record.say(Fact::target_network_id, known(network.id, at));
  }

  std::string imported(const Mapping& mapping, std::string_view name) const {
    const ExportedMapping* known = deployed_.find(mapping, name);
    if (known == nullptr) return {};
    return fmt::format(
        "{}/replicationFabrics/{}/replicationNetworks/{}/replicationNetworkMappings/{}{}", vault_id_.view(),
        known->fabric.view(), known->network.view(), known->name.view(),
        names_suffice(model_, mapping) ? std::string() : fmt::format("?api-version={}", api_version_.view()));
  }

  Text joined(Range prefixes, Span at) {
    std::string text;
    for (const PlacedPrefix& prefix : model_.prefixes[prefixes])
      text += (text.empty() ? "" : ", ") + to_string(prefix.prefix);
    return keep(std::move(text), at);
  }

  Text subnets_of(const Vnet& vnet) {
    std::string names;
    for (const VnetSubnet& subnet : model_.vnet_subnets[vnet.subnets])
      names += (names.empty() ? "" : ", ") + std::string(subnet.name.view());
    return keep(std::move(names), vnet.label.span());
  }

  void add_vnet(const Vnet& vnet) {
    const Span at = vnet.label.span();
    Record record{.kind = Record::Kind::vnet, .at = at};
    record.say(Fact::subscription, vnet.subscription);
    record.say(Fact::resource_group, vnet.resource_group);
    record.say(Fact::vnet, vnet.name);
    record.say(Fact::api_version, api_version_);
    record.say(Fact::location, keep(region_name(vnet.location.view()), vnet.location.span()));
    record.say(Fact::subnets, subnets_of(vnet));
    std::string ranges;
    std::vector<Expected> inside;
    for (const VnetSubnet& subnet : model_.vnet_subnets[vnet.subnets]) {
      Record row{.kind = Record::Kind::vnet_subnet, .at = subnet.name.span()};
      row.say(Fact::vnet, vnet.name);
      row.say(Fact::subnet, subnet.name);
      row.say(Fact::ranges, joined(subnet.prefixes, subnet.name.span()));
      row.say(Fact::delegation, known(subnet.delegation, subnet.name.span()));
      ranges += (ranges.empty() ? "" : ", ") + std::string(row.find(Fact::ranges).view());
      inside.push_back({std::move(row), fmt::format("{}/{}", vnet.label.view(), subnet.name.view())});
    }
    record.say(Fact::address_space,
               vnet.address_space.count != 0 ? joined(vnet.address_space, at) : keep(std::move(ranges), at));
    all_.push_back({std::move(record), std::string(vnet.label.view())});
    for (Expected& subnet : inside) all_.push_back(std::move(subnet));
  }

  static std::string_view vmm_name(Isolation isolation) {
    constexpr std::string_view kNames[] = {"", "NoIsolation", "VLANNetwork", "WindowsNetworkVirtualization",
                                           "External"};
    return kNames[static_cast<std::size_t>(isolation)];
  }

  void add_vmm() {
    const std::vector<NetworkId> networks = confirmed_networks(model_);
    for (const ServerId id : confirmed_servers(model_, networks)) {
      const Server& server = model_.servers[id];
      Record record{.kind = Record::Kind::server, .at = server.label.span()};
      std::string clouds;
      for (const Text& cloud : model_.words_in(server.clouds))
        clouds += (clouds.empty() ? "" : ", ") + std::string(cloud.view());
      record.say(Fact::server, server.name);
      record.say(Fact::clouds, keep(std::move(clouds), record.at));
      all_.push_back({std::move(record), std::string(server.label.view())});
    }
    for (const NetworkId id : networks) add_vmm(id);
  }

  void add_vmm(NetworkId id) {
    const Network& network = model_.networks[id];
    const auto record_of = [&](Record::Kind kind, Span at) {
      Record record{.kind = kind, .at = at};
      record.say(Fact::server, model_.servers[network.server].name);
      record.say(Fact::logical_network, known(network.logical_network, at));
      record.say(Fact::network, network.name);
      return record;
    };
    Record record = record_of(Record::Kind::network, network.name.span());
    record.say(Fact::isolation, keep(std::string(vmm_name(network.isolation)), record.at));
    all_.push_back({std::move(record), path_of(model_, id)});
    for (const VmSubnet& subnet : model_.vm_subnets[network.subnets]) {
      Record row = record_of(Record::Kind::vm_subnet, subnet.name.span());
      row.say(Fact::subnet, subnet.name);
      row.say(Fact::ranges, joined(subnet.prefixes, row.at));
      row.say(Fact::vlan, keep(fmt::format("{}", subnet.vlan), row.at));
      all_.push_back({std::move(row), fmt::format("{}/{}", path_of(model_, id), subnet.name.view())});
    }
  }

  // The PowerShell script lists each target VNet whose subnets are known, because it compares it with
  // the deployed one.
  void add_targets() {
    for (const VnetId id : known_targets(model_)) {
      const Vnet& vnet = model_.vnets[id];
      Record record{.kind = Record::Kind::vnet, .at = vnet.label.span()};
      record.say(Fact::target, keep(vnet_id(vnet).value_or(std::string()), vnet.label.span()));
      record.say(Fact::subnets, subnets_of(vnet));
      all_.push_back({std::move(record), std::string(vnet.label.view())});
    }
  }

  const Model& model_;
  DeployedMappings deployed_;
  Subject subject_;
  SourceMap& sources_;
  Text api_version_;
  Text vault_id_;
  std::vector<Expected> all_;
};

}  // namespace

std::vector<Expected> expected_records(const Model& model, Subject subject, std::string_view api_version,
                                       SourceMap& sources) {
  return ExpectedRecords(model, subject, api_version, sources).take();
}

}  // namespace asrmap::verify
