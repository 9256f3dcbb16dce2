// SPDX-License-Identifier: MIT
// A backend is a value: a name and a function from a checked model to files in
// memory. It does no input or output and can't fail for the user's reasons.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ir/checked_model.h"

namespace asrmap {

// A file to be written: a relative path with '/', text that ends in a newline.
struct Artifact {
  std::string path;
  std::string content;
};

// `--opt target.key=value`: what a backend understands, listed in its info.
struct OptionInfo {
  std::string_view key;
  std::string_view meaning;
  std::string_view fallback;  // the value when it is not given
  bool (*accepts)(std::string_view value) = nullptr;  // any value if there is none
};

struct EmitOptions {
  struct Entry {
    std::string target, key, value;
  };
  std::vector<Entry> entries;

  // The last value given for `key` of `target`, else `fallback`.
  [[nodiscard]] std::string get(std::string_view target, std::string_view key, std::string_view fallback) const {
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
      if (entry->target == target && entry->key == key) return entry->value;
    return std::string(fallback);
  }
};

struct BackendInfo {
  std::string_view name;     // as `--target` takes it, and the folder of its artifacts
  std::string_view summary;
  // Addresses fabrics and networks by resource name, so that these must be known.
  bool needs_ids = false;
  std::span<const OptionInfo> options = {};
};

struct Backend {
  BackendInfo info;
  // The files of the target, their paths starting with its name. Same model, same
  // bytes.
  std::vector<Artifact> (*emit)(const CheckedModel&, const EmitOptions&) = nullptr;
};

namespace backends {
#define ASRMAP_BACKEND(name) extern const Backend name;
#include "emit/backends.def"
#undef ASRMAP_BACKEND
}  // namespace backends

// All of them, in the order in which they are listed.
[[nodiscard]] std::span<const Backend* const> all_backends();
// Nothing if no target has that name.
[[nodiscard]] const Backend* find_backend(std::string_view name);

}  // namespace asrmap
