// SPDX-License-Identifier: MIT
// Paths of mappings in artifacts. Internal to this folder.
#pragma once

#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap {

// `/subscriptions/…/replicationNetworkMappings/{name}?api-version=…` with percent-encoded
// segments, as a request has it. False if it is anything else.
[[nodiscard]] bool read_request_url(const Text& url, SourceMap& sources, Record& record);

// `{vault}/{fabric}/{network}/{name}`, as a template's resource is called. Only of the
// last three nothing is known but that they hold no slash.
[[nodiscard]] bool read_resource_name(const Text& name, Record& record);

// `/replicationFabrics/{fabric}/replicationNetworks/{network}`.
[[nodiscard]] bool read_network_path(const Text& path, Record& record);

}  // namespace asrmap
