// SPDX-License-Identifier: MIT
// A backend is a value: its name, a function that writes a checked model as artifacts, and
// functions that read them back. It does no input or output itself. Nothing that users write can
// make it fail: a rule reports what a target can't express.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "emit/artifacts.h"
#include "ir/build_needs.h"
#include "ir/checked_model.h"
#include "ir/checked_part.h"
#include "ir/inventory.h"
#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap::targets {

// `--opt target.key=value`: what a backend understands, listed in its info.
struct OptionInfo {
  std::string_view key;
  std::string_view meaning;
  std::string_view fallback;                          // the value when it is not given
  bool (*accepts)(std::string_view value) = nullptr;  // null if it takes any value
};

struct EmitOptions {
  struct Entry {
    std::string target, key, value;
  };
  std::vector<Entry> entries;
  // Says which asrmap made the artifact, and from which sources: one line of printable ASCII.
  // Each artifact whose format has comments starts with it.
  std::string provenance;

  // The last value given for `key` of `target`, else `fallback`.
  [[nodiscard]] std::string get(std::string_view target, std::string_view key, std::string_view fallback) const {
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
      if (entry->target == target && entry->key == key) return entry->value;
    return std::string(fallback);
  }
};

struct BackendInfo {
  std::string_view name;                             // as `--target` takes it, and the folder of its artifacts
  std::array<std::string_view, 2> also_called = {};  // what people write for it
  std::string_view summary;
  // What it needs besides a project without errors. What it needs and does not name here may be empty.
  BuildNeeds needs = {};
  Subject subject = Subject::mappings;  // what `verify` expects in its artifacts
  bool has_comments = false;            // its artifacts start with the provenance
  std::span<const OptionInfo> options = {};
};

// Reads an artifact back, the text of a file that `sources` has. It accepts only what asrmap
// writes. Everything else is a mistake, because it may do anything when the artifact is used.
// Never throws.
using PayloadReader = Payload (*)(FileId file, SourceMap& sources);

struct PayloadFormat {
  std::string_view ending;  // of the artifact's file
  PayloadReader read;
};

// The formats of a backend. There is at least one: a backend whose artifacts can't be read back
// does not compile.
class PayloadFormats {
 public:
  consteval PayloadFormats(PayloadFormat one) : all_{one, one}, count_(1) {}
  consteval PayloadFormats(PayloadFormat one, PayloadFormat other) : all_{one, other}, count_(2) {}

  [[nodiscard]] std::span<const PayloadFormat> all() const { return std::span(all_).first(count_); }

 private:
  std::array<PayloadFormat, 2> all_;
  std::size_t count_;
};

// Deployed mappings that a plan deletes.
using Removals = std::span<const ExportedMapping>;

// Writes the artifacts. The same input gives the same bytes. The type of the function tells what
// it takes, and so whether a plan can use it.
class Emit {
 public:
  // Takes a whole project, and nothing else.
  using Whole = void(const CheckedModel&, const EmitOptions&, emit::Artifacts&);
  // Takes also a part of a project. Azure keeps what is left out as it is.
  using Part = void(const CheckedPart&, const EmitOptions&, emit::Artifacts&);
  // Takes also deletions, and writes them after the others.
  using Changes = void(const CheckedPart&, Removals, const EmitOptions&, emit::Artifacts&);

  // Implicit, so that a backend names its function and nothing more.
  constexpr Emit(Whole* write) : whole_(write) {}
  constexpr Emit(Part* write) : part_(write) {}
  constexpr Emit(Changes* write) : changes_(write) {}

  [[nodiscard]] constexpr bool takes_parts() const { return whole_ == nullptr; }
  [[nodiscard]] constexpr bool can_delete() const { return changes_ != nullptr; }

  // Writes a whole project.
  void operator()(const CheckedModel& whole, const EmitOptions& options, emit::Artifacts& out) const;
  // Writes what a plan sends. Throws std::logic_error if the backend does not take parts or
  // deletions, and if there are deletions but the project has no vault.
  void operator()(const CheckedPart& part, Removals removals, const EmitOptions& options, emit::Artifacts& out) const;

 private:
  Whole* whole_ = nullptr;
  Part* part_ = nullptr;
  Changes* changes_ = nullptr;
};

struct Backend {
  BackendInfo info;
  Emit emit;
  PayloadFormats formats;

  [[nodiscard]] bool takes_parts() const { return emit.takes_parts(); }
  [[nodiscard]] bool can_delete() const { return emit.can_delete(); }
};

// All of them, in the order in which they are listed.
[[nodiscard]] std::span<const Backend* const> all_backends();
// The names of those that have a trait, such as &Backend::can_delete.
[[nodiscard]] std::vector<std::string_view> backend_names(bool (Backend::*trait)() const);
// The names that `--target` takes: each backend, and `all`.
[[nodiscard]] std::vector<std::string_view> target_names();
// The name of the target that people call so: "terraform" for `tf`. Empty if there is none.
[[nodiscard]] std::string_view target_called(std::string_view name);
// Null if no target has that name.
[[nodiscard]] const Backend* find_backend(std::string_view name);
// The reader for a file of a target, chosen by the ending of its name: "vnets", "main.bicep".
// Null if the target writes no such file.
[[nodiscard]] PayloadReader payload_reader(std::string_view target, std::string_view file_name);

}  // namespace asrmap::targets
