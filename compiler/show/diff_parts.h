// SPDX-License-Identifier: MIT
// What `plan` tells of changes as `diff` does.
#pragma once

#include <string>

#include "change/change.h"

namespace asrmap {

// The members `changes` and `summary` of a JSON object.
void append_changes(std::string& out, const Changes& changes);

}  // namespace asrmap
