// SPDX-License-Identifier: MIT
// What both kinds of VMM's exports need to know. Internal to this folder.
#pragma once

#include "read/inventory_reader.h"

namespace asrmap {

// What an object without a name for its kind is, by the properties that its cmdlet gives.
enum class VmmObject { unknown, network, subnet, logical_network, cloud, pool, adapter };
[[nodiscard]] VmmObject vmm_object(JsonValue object);

// The members of the whole export, `VMMServer` and so on, or an array or object of one kind.
[[nodiscard]] bool is_whole_export(JsonValue root);

}  // namespace asrmap
