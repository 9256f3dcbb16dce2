// SPDX-License-Identifier: MIT
// ARM templates. They belong into the vault's resource group, in incremental
// mode: complete mode would delete what a template does not list. Their metadata
// says so, with the command.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

#include "emit/backend.h"
#include "emit/json.h"
#include "emit/quote_posix.h"
#include "emit/request.h"

namespace asrmap {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
constexpr std::string_view kContentVersion = "1.0.0.0";
constexpr std::string_view kType =
    "Microsoft.RecoveryServices/vaults/replicationFabrics/replicationNetworks/replicationNetworkMappings";
constexpr std::string_view kDeploymentApiVersion = "2022-09-01";

// "Best practices for ARM templates", Template limits: 800 resources and 4 MB.
constexpr std::size_t kMostResources = 800;
constexpr std::size_t kMostBytes = 4'000'000;
constexpr std::size_t kFrameBytes = 2'000;

constexpr std::string_view kWarning =
    "Only in incremental mode: complete mode deletes whatever is in the resource group and not in this template.";

constexpr OptionInfo kOptions[] = {{"api-version", "the API version of the resources", kDefaultApiVersion, &is_api_version}};

Json resource_of(const Vault& vault, Request request, std::string_view version) {
  const std::string name =
      fmt::format("{}/{}/{}/{}", vault.name.view(), request.fabric, request.network, request.name);
  request.recovery_fabric_name = arm_string(request.recovery_fabric_name);
  request.recovery_network_id = arm_string(request.recovery_network_id);
  return {{"type", kType}, {"apiVersion", version}, {"name", arm_string(name)}, {"properties", properties_of(request)}};
}

// What deploys a template; `file` is a word of the shell.
std::string command_for(const Vault& vault, std::string_view file) {
  return fmt::format(
      "az deployment group create --subscription {} --resource-group {} --mode Incremental --template-file {}",
      quote_posix(vault.subscription.view()), quote_posix(vault.resource_group.view()), file);
}

// What deploys all parts. The template that links to them by relative path can't be
// deployed from a local file ("Use linked and nested templates to deploy Azure
// resources"). They are named one by one: a larger build may have left more.
std::string command_for(const Vault& vault, const std::vector<std::string>& files) {
  return fmt::format("for part in {}; do {} || break; done", fmt::join(files, " "), command_for(vault, "\"$part\""));
}

Json template_of(const Vault& vault, std::string_view command, Json resources) {
  Json result = {{"$schema", kSchema}, {"contentVersion", kContentVersion}};
  if (vault.name.written())
    result["metadata"] = {{"subscription", arm_string(vault.subscription.view())},
                          {"resourceGroup", arm_string(vault.resource_group.view())},
                          {"deploy", command},
                          {"warning", kWarning}};
  result["resources"] = std::move(resources);
  return result;
}

// What a resource takes in a template: there it is indented by two levels.
std::size_t bytes_of(const Json& resource) {
  const std::string text = json_text(resource);
  return text.size() + 4 * static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
}

// A path relative to the template that links to it: it works for a template spec
// and for templates that lie side by side at a URI.
Json link_to(const std::string& file, std::size_t number) {
  return {{"type", "Microsoft.Resources/deployments"},
          {"apiVersion", kDeploymentApiVersion},
          {"name", fmt::format("asrmap-{:03}", number)},
          {"properties",
           {{"mode", "Incremental"}, {"templateLink", {{"relativePath", file}, {"contentVersion", kContentVersion}}}}}};
}

std::vector<Artifact> emit(const CheckedModel& checked, const EmitOptions& options) {
  const std::string version = options.get("arm", "api-version", kDefaultApiVersion);
  // Only a project that maps nothing has no vault; its template says nothing of one.
  const Vault vault = checked.model().vault.value_or(Vault{});
  std::vector<Json> parts{Json::array()};
  std::size_t bytes = kFrameBytes;
  for (const Request& request : requests(checked)) {
    Json resource = resource_of(vault, request, version);
    const std::size_t more = bytes_of(resource);
    const bool full = parts.back().size() == kMostResources || bytes + more > kMostBytes;
    if (full && !parts.back().empty()) {
      parts.push_back(Json::array());
      bytes = kFrameBytes;
    }
    parts.back().push_back(std::move(resource));
    bytes += more;
  }
  const auto artifact = [&](const std::string& file, const std::string& command, Json resources) {
    return Artifact{"arm/" + file, json_text(template_of(vault, command, std::move(resources)))};
  };
  const std::string whole = "azuredeploy.json";
  if (parts.size() == 1) return {artifact(whole, command_for(vault, whole), std::move(parts[0]))};

  std::vector<Artifact> artifacts(1);
  std::vector<std::string> files;
  Json links = Json::array();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string file = files.emplace_back(fmt::format("azuredeploy.{:03}.json", i + 1));
    links.push_back(link_to(file, i + 1));
    artifacts.push_back(artifact(file, command_for(vault, file), std::move(parts[i])));
  }
  artifacts[0] = artifact(whole, command_for(vault, files), std::move(links));
  return artifacts;
}

}  // namespace

constinit const Backend backends::arm{
    .info = {.name = "arm", .summary = "ARM template", .needs_ids = true, .options = kOptions}, .emit = emit};

}  // namespace asrmap
