// SPDX-License-Identifier: MIT
// Paths of mappings in artifacts. Internal to this folder.
#pragma once

#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap::read {

// Reads `/subscriptions/…/replicationNetworkMappings/{name}?api-version=…` with percent-encoded
// segments, as it is in a request. Adds the parts to `record`. False if the text is anything else.
[[nodiscard]] bool read_request_url(const Text& url, SourceMap& sources, Record& record);

// Reads `{vault}/{fabric}/{network}/{name}`, the name of a resource in a template. Adds the parts
// to `record`. The last three parts may be any text without a slash. False if the text is anything
// else.
[[nodiscard]] bool read_resource_name(const Text& name, Record& record);

// Reads `/replicationFabrics/{fabric}/replicationNetworks/{network}`. Adds the parts to `record`.
// False if the text is anything else.
[[nodiscard]] bool read_network_path(const Text& path, Record& record);

}  // namespace asrmap::read
