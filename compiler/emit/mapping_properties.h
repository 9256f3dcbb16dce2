// SPDX-License-Identifier: MIT
#pragma once

#include "emit/json.h"
#include "emit/request.h"

namespace asrmap::emit {

// Writes the `properties` of the body, with names and order as in Microsoft's example
// ReplicationNetworkMappings_Create.json. `quote` escapes a string for the language around the
// JSON, which might read it as an expression.
template <class Quote>
void write_properties(JsonWriter& json, const MappingRequest& request, Quote quote) {
  json.begin_object();
  json.key("fabricSpecificDetails")
      .begin_object()
      .member("instanceType", to_string(request.instance_type))
      .end_object();
  json.member("recoveryFabricName", quote(request.recovery_fabric_name));
  json.member("recoveryNetworkId", quote(request.recovery_network_id));
  json.end_object();
}

inline void write_properties(JsonWriter& json, const MappingRequest& request) {
  write_properties(json, request, [](std::string_view text) { return text; });
}

}  // namespace asrmap::emit
