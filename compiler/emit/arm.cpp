// SPDX-License-Identifier: MIT
// ARM templates. They belong into the vault's resource group, in incremental
// mode: complete mode would delete what a template does not list.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

#include "emit/backend.h"
#include "emit/json.h"
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
constexpr std::size_t kFrameBytes = 1'000;

constexpr OptionInfo kOptions[] = {{"api-version", "the API version of the resources", kDefaultApiVersion, &is_api_version}};

Json resource_of(const Vault& vault, Request request, std::string_view version) {
  const std::string name =
      fmt::format("{}/{}/{}/{}", vault.name.view(), request.fabric, request.network, request.name);
  request.recovery_fabric_name = arm_string(request.recovery_fabric_name);
  request.recovery_network_id = arm_string(request.recovery_network_id);
  return {{"type", kType}, {"apiVersion", version}, {"name", arm_string(name)}, {"properties", properties_of(request)}};
}

Json template_of(Json resources) {
  return {{"$schema", kSchema}, {"contentVersion", kContentVersion}, {"resources", std::move(resources)}};
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
  std::vector<Json> parts{Json::array()};
  std::size_t bytes = kFrameBytes;
  for (const Request& request : requests(checked)) {
    Json resource = resource_of(checked.model().vault.value(), request, version);
    const std::size_t more = bytes_of(resource);
    const bool full = parts.back().size() == kMostResources || bytes + more > kMostBytes;
    if (full && !parts.back().empty()) {
      parts.push_back(Json::array());
      bytes = kFrameBytes;
    }
    parts.back().push_back(std::move(resource));
    bytes += more;
  }
  if (parts.size() == 1) return {{"arm/azuredeploy.json", json_text(template_of(std::move(parts[0])))}};

  std::vector<Artifact> artifacts(1);
  Json links = Json::array();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string file = fmt::format("azuredeploy.{:03}.json", i + 1);
    links.push_back(link_to(file, i + 1));
    artifacts.push_back({"arm/" + file, json_text(template_of(std::move(parts[i])))});
  }
  artifacts[0] = {"arm/azuredeploy.json", json_text(template_of(std::move(links)))};
  return artifacts;
}

}  // namespace

constinit const Backend backends::arm{
    .info = {.name = "arm", .summary = "ARM template", .needs_ids = true, .options = kOptions}, .emit = emit};

}  // namespace asrmap
