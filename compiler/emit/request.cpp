// SPDX-License-Identifier: MIT
#include "emit/request.h"

#include <utility>

#include "ir/azure_id.h"
#include "ir/ids.h"
#include "ir/mapping.h"
#include "ir/mapping_path.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vnet.h"

namespace asrmap::emit {
namespace {

// The recovery fabric of every mapping to Azure, whatever the region.
constexpr std::string_view kAzureFabric = "Microsoft Azure";

}  // namespace

std::string_view to_string(InstanceType type) {
  switch (type) {
    case InstanceType::vmm_to_azure: return "VmmToAzure";
    case InstanceType::vmm_to_vmm: return "VmmToVmm";
  }
  return "";
}

Requests::Requests(CheckedPart selection)
    : selection_(std::move(selection)), model_(selection_.model()), vnet_ids_(model_.vnets) {
  for (const VnetId id : model_.vnets.ids()) vnet_ids_[id] = vnet_id(model_.vnets[id]).value_or(std::string());
}

const MappingRequest& Requests::of(MappingId id) {
  const Mapping& mapping = model_.mappings[id];
  const Network& source = model_.networks[mapping.source];
  request_.fabric = model_.servers[source.server].fabric.view();
  request_.network = source.id.view();
  if (const auto vnet = mapping.target.vnet()) {
    request_.instance_type = InstanceType::vmm_to_azure;
    request_.recovery_fabric_name = kAzureFabric;
    request_.recovery_network_id = vnet_ids_[*vnet];
  } else if (const auto target = mapping.target.network()) {
    // No example of this kind is published. The values are those that
    // New-AzRecoveryServicesAsrNetworkMapping sends: both come from the
    // recovery network's own id.
    const Network& recovery = model_.networks[*target];
    request_.instance_type = InstanceType::vmm_to_vmm;
    request_.recovery_fabric_name = model_.servers[recovery.server].fabric.view();
    recovery_network_id_ =
        network_path(vault_of(model_), request_.recovery_fabric_name, recovery.id.view(), PathForm::id);
    request_.recovery_network_id = recovery_network_id_;
  }
  request_.name = selection_.name_of(id);
  return request_;
}

bool is_api_version(std::string_view text) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (text.size() < kForm.size() || (text.size() > kForm.size() && text.substr(kForm.size()) != "-preview"))
    return false;
  for (std::size_t i = 0; i < kForm.size(); ++i)
    if (kForm[i] == '-' ? text[i] != '-' : (text[i] < '0' || text[i] > '9')) return false;
  return true;
}

}  // namespace asrmap::emit
