// SPDX-License-Identifier: MIT
// Writes a root module for Terraform. azurerm finds servers and VM networks by their friendly
// names. A mapping for which these are not enough is a resource of azapi, with resource names.
#include <fmt/core.h>

#include <string>

#include "emit/request.h"
#include "emit/resource_types.h"
#include "emit/symbol.h"
#include "ir/deployed_mappings.h"
#include "ir/endpoint.h"
#include "ir/ids.h"
#include "ir/mapping.h"
#include "ir/mapping_path.h"
#include "ir/model.h"
#include "ir/needed_ids.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vault.h"
#include "targets/backend.h"
#include "targets/terraform/quote_hcl.h"
#include "targets/terraform/read_terraform.h"

namespace asrmap::targets {
namespace {

constexpr OptionInfo kOptions[] = {
    {"api-version", "the API version of azapi's resources", emit::kDefaultApiVersion, &emit::is_api_version}};

constexpr std::string_view kAzurerm = "azurerm_site_recovery_hyperv_network_mapping";
constexpr std::string_view kAzapi = "azapi_resource";

// An identifier may not start with a digit.
std::string resource_name(const Model& model, const Mapping& mapping) {
  std::string symbol = emit::symbol_of("", model, mapping);
  if (symbol[0] >= '0' && symbol[0] <= '9') symbol.insert(0, 1, '_');
  return symbol;
}

class TerraformWriter {
 public:
  TerraformWriter(const CheckedModel& checked, const EmitOptions& options, emit::Artifacts& out)
      : model_(checked.model()),
        out_(out),
        requests_(checked),
        deployed_(model_),
        version_(options.get("terraform", "api-version", emit::kDefaultApiVersion)) {}

  void write_head(std::string_view provenance) {
    bool azapi = false, azurerm = false;
    for (const Mapping& mapping : model_.mappings)
      if (mapping.target.kind != Endpoint::Kind::none) (names_suffice(model_, mapping) ? azurerm : azapi) = true;
    out_.write("# ", provenance, "\n\nterraform {\n  required_version = \">= 1.5\"\n\n  required_providers {\n");
    if (azapi) out_.write("    azapi = {\n      source  = \"Azure/azapi\"\n      version = \"~> 2.0\"\n    }\n");
    if (azurerm)
      out_.write("    azurerm = {\n      source  = \"hashicorp/azurerm\"\n      version = \"~> 4.0\"\n    }\n");
    out_.write("  }\n}\n");
    if (!azapi && !azurerm) return;
    const std::string subscription = quote_hcl(vault_of(model_).subscription.view());
    if (azapi) out_.write("\nprovider \"azapi\" {\n  subscription_id = ", subscription, "\n}\n");
    if (azurerm) out_.write("\nprovider \"azurerm\" {\n  features {}\n  subscription_id = ", subscription, "\n}\n");
    out_.write("\nlocals {\n  recovery_vault_id = ", quote_hcl(vault_path(vault_of(model_), PathForm::id)), "\n}\n");
  }

  void write(const Mapping& mapping) {
    const emit::MappingRequest& request = requests_.of(model_.mappings.id_of(mapping));
    const std::string name = resource_name(model_, mapping);
    if (names_suffice(model_, mapping))
      write_azurerm(mapping, request, name);
    else
      write_azapi(request, name);
    if (const ExportedMapping* known = deployed_.find(mapping, request.name))
      write_import(names_suffice(model_, mapping) ? kAzurerm : kAzapi, name, *known);
  }

 private:
  void write_azurerm(const Mapping& mapping, const emit::MappingRequest& request, std::string_view name) {
    const Network& source = model_.networks[mapping.source];
    out_.write(
        "\nresource \"", kAzurerm, "\" \"", name, "\" {\n",
        "  name                                              = ", quote_hcl(request.name),
        "\n  recovery_vault_id                                 = local.recovery_vault_id\n",
        "  source_system_center_virtual_machine_manager_name = ", quote_hcl(model_.servers[source.server].name.view()),
        "\n  source_network_name                               = ", quote_hcl(source.name.view()),
        "\n  target_network_id                                 = ", quote_hcl(request.recovery_network_id), "\n}\n");
  }

  void write_azapi(const emit::MappingRequest& request, std::string_view name) {
    const std::string path = network_path(vault_of(model_), request.fabric, request.network, PathForm::id);
    const std::size_t vault = vault_path(vault_of(model_), PathForm::id).size();
    const std::string below = quote_hcl(std::string_view(path).substr(vault));
    out_.write("\nresource \"", kAzapi, "\" \"", name, "\" {\n  type      = \"", emit::resource_types::kMapping, "@",
               version_, "\"\n  parent_id = \"${local.recovery_vault_id}", std::string_view(below).substr(1),
               "\n  name      = ", quote_hcl(request.name), "\n\n  body = {\n    properties = {\n",
               "      fabricSpecificDetails = {\n        instanceType = \"", to_string(request.instance_type),
               "\"\n      }\n      recoveryFabricName = ", quote_hcl(request.recovery_fabric_name),
               "\n      recoveryNetworkId  = ", quote_hcl(request.recovery_network_id), "\n    }\n  }\n}\n");
  }

  // The id is in canonical form, because the provider wants that and exports differ in letter
  // case.
  void write_import(std::string_view type, std::string_view name, const ExportedMapping& known) {
    const std::string id =
        mapping_path(vault_of(model_), known.fabric.view(), known.network.view(), known.name.view(), PathForm::id);
    out_.write("\nimport {\n  to = ", type, ".", name,
               "\n  id = ", quote_hcl(type == kAzapi ? fmt::format("{}?api-version={}", id, version_) : id), "\n}\n");
  }

  const Model& model_;
  emit::Artifacts& out_;
  emit::Requests requests_;
  DeployedMappings deployed_;
  std::string version_;
};

void emit(const CheckedModel& checked, const EmitOptions& options, emit::Artifacts& out) {
  out.open("terraform/main.tf");
  TerraformWriter writer(checked, options, out);
  writer.write_head(options.provenance);
  for (const Mapping& mapping : checked.model().mappings)
    if (mapping.target.kind != Endpoint::Kind::none) writer.write(mapping);
}

}  // namespace

namespace backends {
extern constinit const Backend terraform{.info = {.name = "terraform",
                                                  .also_called = {"tf", "hcl"},
                                                  .summary = "Terraform configuration",
                                                  .needs = {.ids = BuildNeeds::Ids::where_names_fail, .vault = true},
                                                  .has_comments = true,
                                                  .options = kOptions},
                                         .emit = emit,
                                         .formats = PayloadFormat{".tf", &read_terraform}};
}  // namespace backends

}  // namespace asrmap::targets
