// SPDX-License-Identifier: MIT
// Writes the target VNets that do not exist yet, as ARM templates and in Bicep. Their subnets are
// in the order of the files, because it may decide where VMs land.
#include <fmt/core.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "emit/deploy_command.h"
#include "emit/parts.h"
#include "emit/request.h"
#include "emit/resource_types.h"
#include "ir/declared_targets.h"
#include "ir/ids.h"
#include "ir/model.h"
#include "ir/prefix.h"
#include "ir/vnet.h"
#include "targets/arm/arm_template.h"
#include "targets/arm/read_arm.h"
#include "targets/backend.h"
#include "targets/bicep/quote_bicep.h"
#include "targets/bicep/read_bicep.h"
#include "text/ascii.h"

namespace asrmap::targets {
namespace {

constexpr std::string_view kForNewOnes =
    "Only for VNets that do not exist: others would lose what is not said here, such as peerings and security groups.";

constexpr OptionInfo kOptions[] = {
    {"api-version", "the API version of the VNets", emit::resource_types::kVnetApiVersion, &emit::is_api_version}};

// VNets of one resource group that one template has room for.
struct VnetPart {
  std::string_view subscription;
  std::string_view resource_group;
  std::vector<VnetId> vnets;
  std::size_t bytes = 0;  // at least as many as they will take
};

// A character takes at most six bytes, and names and ranges are short.
std::size_t bytes_of(const Vnet& vnet) { return 2'000 + 60 * vnet.address_space.count + 1'200 * vnet.subnets.count; }

// The parts in the order of their first VNets. Azure compares subscriptions and resource groups
// without case.
std::vector<VnetPart> parts_of(const Model& model) {
  std::vector<VnetPart> parts;
  std::map<std::pair<std::string, std::string>, std::size_t> open;
  for (const VnetId id : declared_targets(model)) {
    const Vnet& vnet = model.vnets[id];
    const auto [at, is_new] =
        open.try_emplace({lower(vnet.subscription.view()), lower(vnet.resource_group.view())}, parts.size());
    const bool full = !is_new && (parts[at->second].vnets.size() == emit::kMostResources ||
                                  parts[at->second].bytes + bytes_of(vnet) > emit::kMostTemplateBytes);
    if (full) at->second = parts.size();
    if (is_new || full) parts.push_back({vnet.subscription.view(), vnet.resource_group.view(), {}, 0});
    parts[at->second].vnets.push_back(id);
    parts[at->second].bytes += bytes_of(vnet);
  }
  return parts;
}

std::vector<std::string> prefixes_of(const Model& model, const VnetSubnet& subnet) {
  std::vector<std::string> prefixes;
  for (const PlacedPrefix& prefix : model.prefixes[subnet.prefixes]) prefixes.push_back(to_string(prefix.prefix));
  return prefixes;
}

// The address space as written, else the ranges of the subnets.
std::vector<std::string> address_space_of(const Model& model, const Vnet& vnet) {
  std::vector<std::string> prefixes;
  for (const PlacedPrefix& prefix : model.prefixes[vnet.address_space]) prefixes.push_back(to_string(prefix.prefix));
  if (!prefixes.empty()) return prefixes;
  for (const VnetSubnet& subnet : model.vnet_subnets[vnet.subnets])
    for (std::string& prefix : prefixes_of(model, subnet)) prefixes.push_back(std::move(prefix));
  return prefixes;
}

std::string deployment_of(std::size_t number) { return fmt::format("asrmap-vnets-{:03}", number); }

// The command that deploys all parts, each at its own scope.
std::string command_for(const std::vector<VnetPart>& parts, std::string_view stem, std::string_view ending) {
  if (parts.size() == 1)
    return emit::deploy_command(parts[0].subscription, parts[0].resource_group, emit::part_file(stem, ending, 0));
  std::string command;
  for (std::size_t i = 0; i < parts.size(); ++i)
    command += (i == 0 ? "" : " && ") + emit::deploy_command(parts[i].subscription, parts[i].resource_group,
                                                             emit::part_file(stem, ending, i + 1));
  return command;
}

class ArmWriter {
 public:
  ArmWriter(const Model& model, std::string_view version, emit::Artifacts& out)
      : model_(model), version_(version), out_(out) {}

  void write(const std::vector<VnetPart>& parts) {
    out_.open("vnets/" + file_of(0));
    JsonWriter json = emit::json_into(out_);
    TemplateNotes notes;
    if (!parts.empty())
      notes = {parts[0].subscription, parts[0].resource_group, command_for(parts, "azuredeploy", "json"), kForNewOnes};
    begin_template(json, notes);
    if (parts.size() == 1) write_vnets(json, parts[0]);
    for (std::size_t i = 0; parts.size() > 1 && i < parts.size(); ++i)
      write_link(json, {deployment_of(i + 1), file_of(i + 1), parts[i].subscription, parts[i].resource_group});
    end_template(json);
    for (std::size_t i = 0; parts.size() > 1 && i < parts.size(); ++i) write_part(parts[i], file_of(i + 1));
  }

 private:
  static std::string file_of(std::size_t number) { return emit::part_file("azuredeploy", "json", number); }

  void write_part(const VnetPart& part, const std::string& file) {
    out_.open("vnets/" + file);
    JsonWriter json = emit::json_into(out_);
    begin_template(json, {part.subscription, part.resource_group,
                          emit::deploy_command(part.subscription, part.resource_group, file), kForNewOnes});
    write_vnets(json, part);
    end_template(json);
  }

  void write_vnets(JsonWriter& json, const VnetPart& part) {
    for (const VnetId id : part.vnets) {
      const Vnet& vnet = model_.vnets[id];
      json.begin_object().member("type", emit::resource_types::kVnet).member("apiVersion", version_);
      json.member("name", emit::arm_string(vnet.name.view())).member("location", region_name(vnet.location.view()));
      json.key("properties").begin_object().key("addressSpace").begin_object();
      write_prefixes(json, address_space_of(model_, vnet));
      json.end_object().key("subnets").begin_array();
      for (const VnetSubnet& subnet : model_.vnet_subnets[vnet.subnets]) write_subnet(json, subnet);
      json.end_array().end_object().end_object();
    }
  }

  void write_subnet(JsonWriter& json, const VnetSubnet& subnet) {
    json.begin_object().member("name", emit::arm_string(subnet.name.view())).key("properties").begin_object();
    if (subnet.prefixes.count == 1)
      json.member("addressPrefix", prefixes_of(model_, subnet).front());
    else
      write_prefixes(json, prefixes_of(model_, subnet));
    if (subnet.delegation.written()) {
      json.key("delegations")
          .begin_array()
          .begin_object()
          .member("name", "delegation")
          .key("properties")
          .begin_object();
      json.member("serviceName", emit::arm_string(subnet.delegation.view())).end_object().end_object().end_array();
    }
    json.end_object().end_object();
  }

  static void write_prefixes(JsonWriter& json, const std::vector<std::string>& prefixes) {
    json.key("addressPrefixes").begin_array();
    for (const std::string& prefix : prefixes) json.value(prefix);
    json.end_array();
  }

  const Model& model_;
  std::string_view version_;
  emit::Artifacts& out_;
};

class BicepWriter {
 public:
  BicepWriter(const Model& model, std::string_view version, std::string_view provenance, emit::Artifacts& out)
      : model_(model), version_(version), provenance_(provenance), out_(out) {}

  void write(const std::vector<VnetPart>& parts) {
    begin(file_of(0), parts.empty() ? std::string() : command_for(parts, "main", "bicep"));
    if (parts.size() == 1) write_vnets(parts[0]);
    if (parts.size() < 2) return;
    for (std::size_t i = 0; i < parts.size(); ++i)
      out_.write(fmt::format("\nmodule vnets_{:03} {} = {{\n  name: {}\n  scope: resourceGroup({}, {})\n}}\n", i + 1,
                             quote_bicep(file_of(i + 1)), quote_bicep(deployment_of(i + 1)),
                             quote_bicep(parts[i].subscription), quote_bicep(parts[i].resource_group)));
    for (std::size_t i = 0; i < parts.size(); ++i) {
      begin(file_of(i + 1), emit::deploy_command(parts[i].subscription, parts[i].resource_group, file_of(i + 1)));
      write_vnets(parts[i]);
    }
  }

 private:
  static std::string file_of(std::size_t number) { return emit::part_file("main", "bicep", number); }

  void begin(const std::string& file, const std::string& command) {
    out_.open("vnets/" + file);
    out_.write("// ", provenance_, "\n");
    if (!command.empty()) out_.write("// Deploy: ", command, "\n// ", kForNewOnes, "\n");
    out_.write("\ntargetScope = 'resourceGroup'\n");
  }

  void write_vnets(const VnetPart& part) {
    std::size_t number = 0;
    for (const VnetId id : part.vnets) {
      const Vnet& vnet = model_.vnets[id];
      out_.write(fmt::format("\nresource vnet_{:03} '{}@{}' = {{\n", ++number, emit::resource_types::kVnet, version_),
                 "  name: ", quote_bicep(vnet.name.view()),
                 "\n  location: ", quote_bicep(region_name(vnet.location.view())),
                 "\n  properties: {\n    addressSpace: {\n");
      write_prefixes("      ", address_space_of(model_, vnet));
      out_.write("    }\n    subnets: [\n");
      for (const VnetSubnet& subnet : model_.vnet_subnets[vnet.subnets]) write_subnet(subnet);
      out_.write("    ]\n  }\n}\n");
    }
  }

  void write_subnet(const VnetSubnet& subnet) {
    out_.write("      {\n        name: ", quote_bicep(subnet.name.view()), "\n        properties: {\n");
    if (subnet.prefixes.count == 1)
      out_.write("          addressPrefix: ", quote_bicep(prefixes_of(model_, subnet).front()), "\n");
    else
      write_prefixes("          ", prefixes_of(model_, subnet));
    if (subnet.delegation.written())
      out_.write("          delegations: [\n            {\n              name: 'delegation'\n",
                 "              properties: {\n                serviceName: ", quote_bicep(subnet.delegation.view()),
                 "\n              }\n            }\n          ]\n");
    out_.write("        }\n      }\n");
  }

  void write_prefixes(std::string_view indent, const std::vector<std::string>& prefixes) {
    out_.write(indent, "addressPrefixes: [\n");
    for (const std::string& prefix : prefixes) out_.write(indent, "  ", quote_bicep(prefix), "\n");
    out_.write(indent, "]\n");
  }

  const Model& model_;
  std::string_view version_;
  std::string_view provenance_;
  emit::Artifacts& out_;
};

void emit(const CheckedModel& checked, const EmitOptions& options, emit::Artifacts& out) {
  const std::string version = options.get("vnets", "api-version", emit::resource_types::kVnetApiVersion);
  const std::vector<VnetPart> parts = parts_of(checked.model());
  ArmWriter(checked.model(), version, out).write(parts);
  BicepWriter(checked.model(), version, options.provenance, out).write(parts);
}

}  // namespace

namespace backends {
extern constinit const Backend vnets{.info = {.name = "vnets",
                                              .summary = "target VNets that do not exist yet, in ARM and Bicep",
                                              .needs = {.vnet_ranges = true},
                                              .subject = Subject::vnets,
                                              .has_comments = true,
                                              .options = kOptions},
                                     .emit = emit,
                                     .formats = {{".json", &read_arm}, {".bicep", &read_bicep}}};
}  // namespace backends

}  // namespace asrmap::targets
