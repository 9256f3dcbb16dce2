// SPDX-License-Identifier: MIT
#include "emit/backend.h"

#include <algorithm>
#include <iterator>

namespace asrmap {
namespace {

constexpr const Backend* kBackends[] = {
#define ASRMAP_BACKEND(name) &backends::name,
#include "emit/backends.def"
#undef ASRMAP_BACKEND
};

}  // namespace

std::span<const Backend* const> all_backends() { return kBackends; }

const Backend* find_backend(std::string_view name) {
  const auto found =
      std::ranges::find_if(kBackends, [&](const Backend* backend) { return backend->info.name == name; });
  return found == std::end(kBackends) ? nullptr : *found;
}

}  // namespace asrmap
