// SPDX-License-Identifier: MIT
#include "emit/request.h"

#include <nlohmann/json.hpp>

#include "emit/url.h"
#include "ir/azure_id.h"
#include "ir/mapping_name.h"

namespace asrmap {
namespace {

// What a mapping to Azure names as its recovery fabric, whatever the region.
constexpr std::string_view kAzureFabric = "Microsoft Azure";

}  // namespace

std::string_view to_string(InstanceType type) {
  switch (type) {
    case InstanceType::vmm_to_azure: return "VmmToAzure";
    case InstanceType::vmm_to_vmm: return "VmmToVmm";
  }
  return "";
}

std::optional<Request> request_of(const CheckedModel& checked, const Mapping& mapping) {
  const Model& model = checked.model();
  const Network& source = model.networks[mapping.source];
  Request request;
  request.mapping = model.mappings.id_of(mapping);
  request.fabric = model.servers[source.server].fabric.view();
  request.network = source.id.view();
  if (const auto vnet = mapping.target.vnet()) {
    request.recovery_fabric_name = kAzureFabric;
    request.recovery_network_id = vnet_id(model.vnets[*vnet]).value();
  } else if (const auto target = mapping.target.network()) {
    // No example of this kind is published. The values are those that
    // New-AzRecoveryServicesAsrNetworkMapping sends: both come from the
    // recovery network's own id.
    const Network& recovery = model.networks[*target];
    const Text& fabric = model.servers[recovery.server].fabric;
    request.instance_type = InstanceType::vmm_to_vmm;
    request.recovery_fabric_name = fabric.view();
    request.recovery_network_id = network_path(model.vault.value(), fabric.view(), recovery.id.view(), PathForm::id);
  } else {
    return std::nullopt;
  }
  request.name = mapping_name(model, mapping);
  return request;
}

nlohmann::ordered_json properties_of(const Request& request) {
  return {{"fabricSpecificDetails", {{"instanceType", to_string(request.instance_type)}}},
          {"recoveryFabricName", request.recovery_fabric_name},
          {"recoveryNetworkId", request.recovery_network_id}};
}

bool is_api_version(std::string_view text) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (text.size() < kForm.size() || (text.size() > kForm.size() && text.substr(kForm.size()) != "-preview")) return false;
  for (std::size_t i = 0; i < kForm.size(); ++i)
    if (kForm[i] == '-' ? text[i] != '-' : (text[i] < '0' || text[i] > '9')) return false;
  return true;
}

}  // namespace asrmap
