// SPDX-License-Identifier: MIT
// What the kinds of change mean, for `explain`.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "change/change.h"

namespace asrmap::change {

struct KindInfo {
  ChangeKind kind;
  std::string_view summary;  // one sentence without full stop, at most 80 characters
  // What it does to VMs, in Markdown, with the title of the document that says so. The text says
  // what is inferred.
  std::string_view why;
  std::string_view fix;  // what to do, in one or two sentences
};

// Every kind, the most dangerous first.
[[nodiscard]] std::span<const KindInfo> all_kinds();
// Null if no kind has that name.
[[nodiscard]] const KindInfo* find_kind(std::string_view name);

}  // namespace asrmap::change
