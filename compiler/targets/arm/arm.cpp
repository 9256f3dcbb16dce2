// SPDX-License-Identifier: MIT
// Writes ARM templates. They are to be deployed to the vault's resource group in incremental
// mode: complete mode would delete what a template does not list. The metadata of each template
// says so, and has the command.
#include <fmt/core.h>

#include "emit/deploy_command.h"
#include "emit/json.h"
#include "emit/mapping_properties.h"
#include "emit/parts.h"
#include "emit/request.h"
#include "emit/resource_types.h"
#include "ir/mapping_path.h"
#include "ir/vault.h"
#include "targets/arm/arm_template.h"
#include "targets/arm/read_arm.h"
#include "targets/backend.h"

namespace asrmap::targets {
namespace {

constexpr OptionInfo kOptions[] = {
    {"api-version", "the API version of the resources", emit::kDefaultApiVersion, &emit::is_api_version}};

std::string file_of(std::uint64_t number) { return emit::part_file("azuredeploy", "json", number); }

void write_resource(JsonWriter& json, const Vault& vault, const emit::MappingRequest& request,
                    std::string_view version) {
  const std::string name = fmt::format("{}/{}/{}/{}", vault.name.view(), request.fabric, request.network, request.name);
  json.begin_object().member("type", emit::resource_types::kMapping).member("apiVersion", version);
  json.member("name", emit::arm_string(name));
  json.key("properties");
  emit::write_properties(json, request, emit::arm_string);
  json.end_object();
}

void emit(const CheckedPart& selection, const EmitOptions& options, emit::Artifacts& out) {
  const std::string version = options.get("arm", "api-version", emit::kDefaultApiVersion);
  // Only a project that maps nothing has no vault; its template names none.
  const Vault& vault = vault_of(selection.model());
  emit::Requests requests(selection);
  const std::vector<emit::Part> parts = emit::split_in_parts(selection);
  for (const emit::Part& part : parts) {
    out.open("arm/" + file_of(part.number));
    std::vector<std::string> files;
    for (const std::uint64_t leaf : emit::leaves_of(parts, part)) files.push_back(file_of(leaf));
    JsonWriter json = emit::json_into(out);
    begin_template(json,
                   {.subscription = vault.subscription.view(),
                    .resource_group = vault.resource_group.view(),
                    .command = emit::deploy_command(vault.subscription.view(), vault.resource_group.view(), files),
                    .warning = emit::kIncrementalOnly});
    for (const std::uint64_t link : part.links)
      write_link(json, {.name = emit::part_deployment(link), .file = file_of(link)});
    for (const MappingId id : part.mappings) write_resource(json, vault, requests.of(id), version);
    end_template(json);
  }
}

}  // namespace

namespace backends {
extern constinit const Backend arm{.info = {.name = "arm",
                                            .summary = "ARM template",
                                            .needs = {.ids = BuildNeeds::Ids::all, .vault = true},
                                            .options = kOptions},
                                   .emit = emit,
                                   .formats = PayloadFormat{".json", &read_arm}};
}  // namespace backends

}  // namespace asrmap::targets
