// SPDX-License-Identifier: MIT
// A backend is a value: a name, a function that writes a checked model as artifacts, and
// those that read them back. It does no input or output of its own and can't fail for the
// user's reasons: what a target can't express is a rule.
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

namespace asrmap {

// `--opt target.key=value`: what a backend understands, listed in its info.
struct OptionInfo {
  std::string_view key;
  std::string_view meaning;
  std::string_view fallback;                          // the value when it is not given
  bool (*accepts)(std::string_view value) = nullptr;  // any value if there is none
};

struct EmitOptions {
  struct Entry {
    std::string target, key, value;
  };
  std::vector<Entry> entries;
  // Which asrmap made it of which sources: one line of printable ASCII, which every
  // artifact whose format has comments starts with.
  std::string provenance;

  // The last value given for `key` of `target`, else `fallback`.
  [[nodiscard]] std::string get(std::string_view target, std::string_view key, std::string_view fallback) const {
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
      if (entry->target == target && entry->key == key) return entry->value;
    return std::string(fallback);
  }
};

struct BackendInfo {
  std::string_view name;  // as `--target` takes it, and the folder of its artifacts
  std::string_view summary;
  BuildNeeds needs = {};
  bool has_comments = false;  // starts with the provenance
  std::span<const OptionInfo> options = {};
};

// Reads the text of a file that `sources` has, back from just what asrmap writes. Whatever
// else stands there is a mistake: it may mean anything to who runs it. Never throws.
using PayloadReader = Payload (*)(FileId file, SourceMap& sources);

struct PayloadFormat {
  std::string_view ending;  // of the artifact's file
  PayloadReader read;
};

// At least one, so that a backend whose artifacts nobody can read back does not compile.
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

// What writes the artifacts: same input, same bytes. Its type says what it can be handed,
// and so what a plan can be sent by.
class Emit {
 public:
  // All of a project, and nothing else.
  using Whole = void(const CheckedModel&, const EmitOptions&, Artifacts&);
  // Also a part: in Azure, what is left out is left alone.
  using Part = void(const CheckedPart&, const EmitOptions&, Artifacts&);
  // Also deletions, which come behind the others.
  using Changes = void(const CheckedPart&, Removals, const EmitOptions&, Artifacts&);

  // Implicit, so that a backend names its function and no more.
  constexpr Emit(Whole* write) : whole_(write) {}
  constexpr Emit(Part* write) : part_(write) {}
  constexpr Emit(Changes* write) : changes_(write) {}

  [[nodiscard]] constexpr bool takes_parts() const { return whole_ == nullptr; }
  [[nodiscard]] constexpr bool can_delete() const { return changes_ != nullptr; }

  void operator()(const CheckedModel& whole, const EmitOptions& options, Artifacts& out) const;
  // What a plan sends. Throws std::logic_error for what the backend does not take, and for
  // deletions from a vault that the project does not have.
  void operator()(const CheckedPart& part, Removals removals, const EmitOptions& options, Artifacts& out) const;

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
// What can be built: each of them, and `all`.
[[nodiscard]] std::vector<std::string_view> target_names();
// Nothing if no target has that name.
[[nodiscard]] const Backend* find_backend(std::string_view name);
// By the target and the ending of the artifact's file: "vnets", "main.bicep". Nothing if
// no target writes such a file.
[[nodiscard]] PayloadReader payload_reader(std::string_view target, std::string_view file_name);

}  // namespace asrmap
