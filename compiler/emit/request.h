// SPDX-License-Identifier: MIT
// The requests to Azure, before they are written in the language of a target. Several backends
// share this form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ir/checked_part.h"
#include "ir/id_map.h"

namespace asrmap::emit {

// For network mappings, its contract is the same as in every stable version since 2021-04-01.
inline constexpr std::string_view kDefaultApiVersion = "2025-08-01";

enum class InstanceType : std::uint8_t { vmm_to_azure, vmm_to_vmm };

// As Azure spells it.
[[nodiscard]] std::string_view to_string(InstanceType type);

// One mapping to create or update. A resource name that is not known is empty. That happens only
// for a backend that does not need the ids.
struct MappingRequest {
  std::string_view fabric;   // resource name of the source's fabric
  std::string_view network;  // resource name of the source
  std::string_view recovery_fabric_name;
  std::string_view recovery_network_id;
  InstanceType instance_type = InstanceType::vmm_to_azure;
  std::string name;
};

// Makes the requests of a selection one by one.
class Requests {
 public:
  explicit Requests(CheckedPart selection);
  // The request for one of the selection's mappings. Valid until the next call.
  [[nodiscard]] const MappingRequest& of(MappingId id);

 private:
  CheckedPart selection_;
  const Model& model_;
  IdMap<VnetId, std::string> vnet_ids_;
  std::string recovery_network_id_;
  MappingRequest request_;
};

// Whether the text has the form `2025-08-01` or `2026-03-31-preview`. It does not say that Azure
// has that version.
[[nodiscard]] bool is_api_version(std::string_view text);

}  // namespace asrmap::emit
