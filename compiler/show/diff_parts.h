// SPDX-License-Identifier: MIT
// What `plan` tells of changes as `diff` does.
#pragma once

#include "change/change.h"
#include "json/writer.h"

namespace asrmap {

// The members `changes` and `summary` of a JSON object.
void write_changes(JsonWriter& json, const Changes& changes);

}  // namespace asrmap
