// SPDX-License-Identifier: MIT
// Writes Bicep as a person would: what exists is declared as `existing`, and every mapping names
// its VM network as its parent.
#include <fmt/core.h>

#include <vector>

#include "emit/deploy_command.h"
#include "emit/parts.h"
#include "emit/request.h"
#include "emit/resource_types.h"
#include "emit/symbol.h"
#include "ir/id_map.h"
#include "ir/ids.h"
#include "ir/mapping.h"
#include "ir/mapping_path.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vault.h"
#include "source/text.h"
#include "targets/backend.h"
#include "targets/bicep/quote_bicep.h"
#include "targets/bicep/read_bicep.h"

namespace asrmap::targets {
namespace {

constexpr OptionInfo kOptions[] = {
    {"api-version", "the API version of the resources", emit::kDefaultApiVersion, &emit::is_api_version}};

std::string file_of(std::uint64_t number) { return emit::part_file("main", "bicep", number); }

class BicepWriter {
 public:
  BicepWriter(const CheckedPart& selection, const EmitOptions& options, emit::Artifacts& out)
      : model_(selection.model()),
        options_(options),
        out_(out),
        requests_(selection),
        version_(options.get("bicep", "api-version", emit::kDefaultApiVersion)),
        is_declared_(model_.networks),
        is_server_declared_(model_.servers) {}

  void write(const std::vector<emit::Part>& parts, const emit::Part& part) {
    out_.open("bicep/" + file_of(part.number));
    write_head(emit::leaves_of(parts, part));
    for (const std::uint64_t link : part.links) write_module(link);
    if (part.mappings.empty()) return;
    write_existing("vault", {}, emit::resource_types::kVault, emit::resource_types::kVaultApiVersion, {},
                   vault_of(model_).name.view());
    for (const MappingId id : part.mappings) write_mapping(id);
    // Each part is a file of its own, and has to declare everything again.
    for (const NetworkId id : declared_) is_declared_[id] = is_server_declared_[model_.networks[id].server] = false;
    declared_.clear();
  }

 private:
  void write_head(const std::vector<std::uint64_t>& leaves) {
    out_.write("// ", options_.provenance, "\n");
    if (model_.vault) {
      std::vector<std::string> files;
      files.reserve(leaves.size());
      for (const std::uint64_t leaf : leaves) files.push_back(file_of(leaf));
      out_.write(
          "// Deploy: ",
          emit::deploy_command(vault_of(model_).subscription.view(), vault_of(model_).resource_group.view(), files),
          "\n");
      out_.write("// ", emit::kIncrementalOnly, "\n");
    }
    out_.write("\ntargetScope = 'resourceGroup'\n");
  }

  void write_module(std::uint64_t number) {
    out_.write(fmt::format("\nmodule part_{:03} {} = {{\n  name: {}\n}}\n", number, quote_bicep(file_of(number)),
                           quote_bicep(emit::part_deployment(number))));
  }

  void write_existing(std::string_view symbol, std::string_view description, std::string_view type,
                      std::string_view version, std::string_view parent, std::string_view name) {
    out_.write("\n");
    if (!description.empty()) out_.write("@description(", quote_bicep(description), ")\n");
    out_.write("resource ", symbol, " '", type, "@", version, "' existing = {\n");
    if (!parent.empty()) out_.write("  parent: ", parent, "\n");
    out_.write("  name: ", quote_bicep(name), "\n}\n");
  }

  void declare(ServerId id) {
    if (is_server_declared_[id]) return;
    is_server_declared_[id] = true;
    const Server& server = model_.servers[id];
    write_existing(emit::symbol_of("fabric_", model_, id), fmt::format("VMM server {}", server.name.view()),
                   emit::resource_types::kFabric, version_, "vault", server.fabric.view());
  }

  void declare(NetworkId id) {
    if (is_declared_[id]) return;
    is_declared_[id] = true;
    declared_.push_back(id);
    const Network& network = model_.networks[id];
    declare(network.server);
    write_existing(emit::symbol_of("network_", model_, id), "VM network " + path_of(model_, id),
                   emit::resource_types::kNetwork, version_, emit::symbol_of("fabric_", model_, network.server),
                   network.id.view());
  }

  void write_mapping(MappingId id) {
    const Mapping& mapping = model_.mappings[id];
    const emit::MappingRequest& request = requests_.of(id);
    std::string fabric = quote_bicep(request.recovery_fabric_name), network = quote_bicep(request.recovery_network_id);
    declare(mapping.source);
    if (const auto target = mapping.target.network()) {
      declare(*target);
      fabric = emit::symbol_of("fabric_", model_, model_.networks[*target].server) + ".name";
      network = emit::symbol_of("network_", model_, *target) + ".id";
    }
    out_.write("\nresource ", emit::symbol_of("mapping_", model_, mapping), " '", emit::resource_types::kMapping, "@",
               version_, "' = {\n  parent: ", emit::symbol_of("network_", model_, mapping.source),
               "\n  name: ", quote_bicep(request.name),
               "\n  properties: {\n    fabricSpecificDetails: {\n      instanceType: '",
               to_string(request.instance_type), "'\n    }\n    recoveryFabricName: ", fabric,
               "\n    recoveryNetworkId: ", network, "\n  }\n}\n");
  }

  const Model& model_;
  const EmitOptions& options_;
  emit::Artifacts& out_;
  emit::Requests requests_;
  std::string version_;
  IdMap<NetworkId, bool> is_declared_;
  IdMap<ServerId, bool> is_server_declared_;
  std::vector<NetworkId> declared_;
};

void emit(const CheckedPart& selection, const EmitOptions& options, emit::Artifacts& out) {
  BicepWriter writer(selection, options, out);
  const std::vector<emit::Part> parts = emit::split_in_parts(selection);
  for (const emit::Part& part : parts) writer.write(parts, part);
}

}  // namespace

namespace backends {
extern constinit const Backend bicep{.info = {.name = "bicep",
                                              .summary = "Bicep file",
                                              .needs = {.ids = BuildNeeds::Ids::all, .vault = true},
                                              .has_comments = true,
                                              .options = kOptions},
                                     .emit = emit,
                                     .formats = PayloadFormat{".bicep", &read_bicep}};
}  // namespace backends

}  // namespace asrmap::targets
