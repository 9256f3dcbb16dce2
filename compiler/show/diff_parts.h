// SPDX-License-Identifier: MIT
// The part of `diff` that `plan` has too.
#pragma once

#include "change/change.h"
#include "json/writer.h"

namespace asrmap::show {

// Writes the members `changes` and `summary` of a JSON object.
void write_changes(JsonWriter& json, const change::Changes& changes);

}  // namespace asrmap::show
