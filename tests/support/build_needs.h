// SPDX-License-Identifier: MIT
#pragma once

#include "targets/backend.h"

namespace asrmap::test {

// The needs of a build for every target.
inline BuildNeeds needs_of_all_targets() {
  BuildNeeds needs;
  for (const targets::Backend* backend : targets::all_backends()) needs = needs.with(backend->info.needs);
  return needs;
}

}  // namespace asrmap::test
