// SPDX-License-Identifier: MIT
#include "targets/backend.h"

#include <algorithm>
#include <iterator>

#include "text/ascii.h"

namespace asrmap::targets {
namespace backends {
#define ASRMAP_BACKEND(name) extern const Backend name;
#include "targets/backends.def"
#undef ASRMAP_BACKEND
}  // namespace backends

namespace {

constexpr const Backend* kBackends[] = {
#define ASRMAP_BACKEND(name) &backends::name,
#include "targets/backends.def"
#undef ASRMAP_BACKEND
};

}  // namespace

std::span<const Backend* const> all_backends() { return kBackends; }

std::vector<std::string_view> backend_names(bool (Backend::*trait)() const) {
  std::vector<std::string_view> names;
  for (const Backend* backend : kBackends)
    if ((backend->*trait)()) names.push_back(backend->info.name);
  return names;
}

std::vector<std::string_view> target_names() {
  std::vector<std::string_view> names;
  for (const Backend* backend : kBackends) names.push_back(backend->info.name);
  names.push_back("all");
  return names;
}

std::string_view target_called(std::string_view name) {
  for (const Backend* backend : kBackends)
    for (const std::string_view other : backend->info.also_called)
      if (!name.empty() && equal_without_case(name, other)) return backend->info.name;
  return {};
}

const Backend* find_backend(std::string_view name) {
  const auto* const found =
      std::ranges::find_if(kBackends, [&](const Backend* backend) { return backend->info.name == name; });
  return found == std::end(kBackends) ? nullptr : *found;
}

PayloadReader payload_reader(std::string_view target, std::string_view file_name) {
  const Backend* const backend = find_backend(target);
  if (backend == nullptr) return nullptr;
  for (const PayloadFormat& format : backend->formats.all())
    if (file_name.ends_with(format.ending)) return format.read;
  return nullptr;
}

}  // namespace asrmap::targets
