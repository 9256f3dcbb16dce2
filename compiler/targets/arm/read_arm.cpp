// SPDX-License-Identifier: MIT
// Reads templates of mappings and of VNets. The type of a resource tells which it is.
#include "targets/arm/read_arm.h"

#include <fmt/core.h>

#include <string>

#include "diag/wording.h"
#include "read/payload_json.h"
#include "read/resource_path.h"

namespace asrmap::targets {
namespace {

constexpr std::string_view kMapping =
    "Microsoft.RecoveryServices/vaults/replicationFabrics/replicationNetworks/replicationNetworkMappings";
constexpr std::string_view kVnet = "Microsoft.Network/virtualNetworks";
constexpr std::string_view kDeployment = "Microsoft.Resources/deployments";

class ArmReader {
 public:
  ArmReader(FileId file, SourceMap& sources) : json_(file, sources) {}

  Payload read() {
    const read::JsonValue root = json_.root();
    if (json_.is_object(root, {"$schema", "contentVersion", "resources"}, {"metadata"})) {
      json_.expect(root, "$schema", "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#");
      json_.expect(root, "contentVersion", "1.0.0.0");
      if (const read::JsonValue metadata = json_.member(root, "metadata")) read_metadata(metadata);
      const read::JsonValue resources = json_.member(root, "resources");
      if (json_.is_array(resources, root.span()))
        for (const read::JsonValue resource : resources) read_resource(resource);
    }
    payload_.mistake = json_.take_mistake();
    return std::move(payload_);
  }

 private:
  // A text that looks like an expression, but is none, has one more bracket.
  Text literal(Text text) {
    const std::string_view view = text.view();
    if (!view.starts_with('[') || !view.ends_with(']')) return text;
    if (view.starts_with("[[")) return part_of(text, view.substr(1));
    json_.refuse(text.span(), fmt::format("{} is an expression; asrmap writes none", ticked(view)));
    return text;
  }
  Text string(read::JsonValue object, std::string_view key) { return literal(json_.string(object, key)); }

  void read_metadata(read::JsonValue metadata) {
    if (!json_.is_object(metadata, {"subscription", "resourceGroup", "deploy", "warning"})) return;
    subscription_ = string(metadata, "subscription");
    resource_group_ = string(metadata, "resourceGroup");
  }

  void read_resource(read::JsonValue resource) {
    if (json_.failed()) return;
    if (!resource.is(read::JsonKind::object)) return json_.refuse(resource.span(), "a resource belongs here");
    const Text type = json_.string(resource, "type");
    if (type.view() == kMapping) return read_mapping(resource);
    if (type.view() == kVnet) return read_vnet(resource);
    if (type.view() == kDeployment) return read_link(resource);
    json_.refuse(json_.failed() ? resource.span() : type.span(),
                 fmt::format("{} is no type of resource that asrmap writes", ticked(type.view())));
  }

  void read_mapping(read::JsonValue resource) {
    if (!json_.is_object(resource, {"type", "apiVersion", "name", "properties"})) return;
    Record record{.kind = Record::Kind::mapping, .at = resource.span()};
    record.say(Fact::subscription, subscription_);
    record.say(Fact::resource_group, resource_group_);
    record.say(Fact::api_version, json_.string(resource, "apiVersion"));
    const Text name = string(resource, "name");
    if (!json_.failed() && !read::read_resource_name(name, record))
      json_.refuse(name.span(), "the name of a mapping has four parts");
    read::read_properties(json_, json_.member(resource, "properties"), record);
    for (auto& [fact, value] : record.facts)
      if (fact == Fact::recovery_fabric || fact == Fact::target) value = literal(value);
    if (!json_.failed()) payload_.records.push_back(std::move(record));
  }

  // A deployment of a part. The parts are read on their own.
  void read_link(read::JsonValue resource) {
    if (!json_.is_object(resource, {"type", "apiVersion", "name", "properties"}, {"subscriptionId", "resourceGroup"}))
      return;
    const read::JsonValue properties = json_.member(resource, "properties");
    if (!json_.is_object(properties, {"mode", "templateLink"})) return;
    json_.expect(properties, "mode", "Incremental");
    const read::JsonValue link = json_.member(properties, "templateLink");
    if (json_.is_object(link, {"relativePath", "contentVersion"})) json_.expect(link, "contentVersion", "1.0.0.0");
  }

  void read_vnet(read::JsonValue resource) {
    if (!json_.is_object(resource, {"type", "apiVersion", "name", "location", "properties"})) return;
    const read::JsonValue properties = json_.member(resource, "properties");
    if (!json_.is_object(properties, {"addressSpace", "subnets"})) return;
    const read::JsonValue space = json_.member(properties, "addressSpace"),
                          subnets = json_.member(properties, "subnets");
    if (!json_.is_object(space, {"addressPrefixes"}) || !json_.is_array(subnets, resource.span())) return;
    Record record{.kind = Record::Kind::vnet, .at = resource.span()};
    const Text name = string(resource, "name");
    record.say(Fact::subscription, subscription_);
    record.say(Fact::resource_group, resource_group_);
    record.say(Fact::vnet, name);
    record.say(Fact::api_version, json_.string(resource, "apiVersion"));
    record.say(Fact::location, string(resource, "location"));
    record.say(Fact::address_space, list(json_.member(space, "addressPrefixes"), space.span()));
    std::vector<Record> inside;
    std::string names;
    for (const read::JsonValue subnet : subnets) {
      inside.push_back(read_subnet(subnet, name));
      if (json_.failed()) return;
      names += (names.empty() ? "" : ", ") + std::string(inside.back().find(Fact::subnet).view());
    }
    record.say(Fact::subnets, json_.keep(std::move(names), subnets.span()));
    payload_.records.push_back(std::move(record));
    for (Record& subnet : inside) payload_.records.push_back(std::move(subnet));
  }

  Record read_subnet(read::JsonValue subnet, const Text& vnet) {
    Record record{.kind = Record::Kind::vnet_subnet, .at = subnet ? subnet.span() : Span{}};
    if (!json_.is_object(subnet, {"name", "properties"})) return record;
    const read::JsonValue properties = json_.member(subnet, "properties");
    record.say(Fact::vnet, vnet);
    record.say(Fact::subnet, string(subnet, "name"));
    if (!json_.is_object(properties, {}, {"addressPrefix", "addressPrefixes", "delegations"})) return record;
    const read::JsonValue prefixes = json_.member(properties, "addressPrefixes");
    record.say(Fact::ranges, prefixes ? list(prefixes, properties.span()) : string(properties, "addressPrefix"));
    record.say(Fact::delegation, read_delegation(json_.member(properties, "delegations"), properties));
    return record;
  }

  Text read_delegation(read::JsonValue list, read::JsonValue subnet) {
    if (!list) return json_.keep({}, subnet.span());
    if (!json_.is_array(list, subnet.span())) return {};
    const read::JsonValue first = list.first();
    if (!json_.is_object(first, {"name", "properties"})) return {};
    json_.expect(first, "name", "delegation");
    const read::JsonValue properties = json_.member(first, "properties");
    if (!json_.is_object(properties, {"serviceName"})) return {};
    for (const read::JsonValue delegation : list)
      if (delegation.span() != first.span()) json_.refuse(delegation.span(), "asrmap writes one delegation");
    return string(properties, "serviceName");
  }

  // Strings joined by ", ".
  Text list(read::JsonValue array, Span near) {
    if (!json_.is_array(array, near)) return {};
    std::string joined;
    for (const read::JsonValue item : array) {
      if (!item.is(read::JsonKind::string)) {
        json_.refuse(item.span(), "a range belongs here");
        return {};
      }
      joined += (joined.empty() ? "" : ", ") + std::string(literal(item.text()).view());
    }
    return json_.keep(std::move(joined), array.empty() ? array.span() : array.first().span());
  }

  read::StrictJson json_;
  Payload payload_;
  Text subscription_, resource_group_;
};

}  // namespace

Payload read_arm(FileId file, SourceMap& sources) { return ArmReader(file, sources).read(); }

}  // namespace asrmap::targets
