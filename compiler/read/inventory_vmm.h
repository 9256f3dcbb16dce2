// SPDX-License-Identifier: MIT
// What the readers of both kinds of VMM's exports need to know. Internal to this folder.
#pragma once

#include "read/inventory_reader.h"

namespace asrmap::read {

// The kind of an object that does not name its kind, from the properties that its cmdlet writes.
enum class VmmObject { unknown, network, subnet, logical_network, cloud, pool, adapter };
[[nodiscard]] VmmObject vmm_object(JsonValue object);

// Whether the root is the whole export: an object with members such as `VMMServer`.
[[nodiscard]] bool is_whole_export(JsonValue root);

}  // namespace asrmap::read
