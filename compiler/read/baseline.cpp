// SPDX-License-Identifier: MIT
#include "read/baseline.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "diag/reporter.h"
#include "read/json_tree.h"
#include "read/merge_conflict.h"
#include "source/source_map.h"

namespace asrmap::read {
namespace {

JsonValue member(JsonValue object, std::string_view name) {
  if (object.is(JsonKind::object))
    for (const JsonValue value : object)
      if (value.key() == name) return value;
  return {};
}

std::string word(JsonValue object, std::string_view name) {
  const JsonValue value = member(object, name);
  return value.is(JsonKind::string) ? std::string(value.text().view()) : std::string();
}

// The value as a whole number that is not negative. Nothing if it is anything else.
std::optional<std::uint64_t> count_in(JsonValue value) {
  if (!value.is(JsonKind::number)) return std::nullopt;
  const std::string_view text = value.text().view();
  std::uint64_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return count;
}

}  // namespace

Result<KnownFindings> read_baseline(std::string_view text) {
  if (const auto conflict = find_merge_conflict(text)) {
    const std::string_view marker = conflict->markers.front();
    const auto line = 1 + std::count(text.data(), marker.data(), '\n');
    return Failure(
        fmt::format("has a merge conflict in line {}; keep both sides' findings, without the markers", line));
  }
  SourceMap sources;
  Reporter reporter;
  const JsonTree json(sources.add("baseline", std::string(text)), sources, reporter);
  const Failure no_baseline("is no baseline, as `asrmap check --write-baseline` writes one");
  const auto version = count_in(member(json.root(), "version"));
  if (!version) return no_baseline;
  if (*version != kBaselineVersion)
    return Failure(fmt::format("is a baseline of version {}; this asrmap knows version {}, so a newer one is needed",
                               *version, kBaselineVersion));
  const JsonValue findings = member(json.root(), "findings");
  if (!findings.is(JsonKind::array)) return no_baseline;
  KnownFindings baseline;
  for (const JsonValue entry : findings) {
    const std::string rule = word(entry, "rule"), file = word(entry, "file");
    if (rule.empty() || file.empty()) return no_baseline;
    std::uint64_t found = 1;
    if (const JsonValue value = member(entry, "count")) {
      const auto count = count_in(value);
      if (!count) return no_baseline;
      found = *count;
    }
    if (found != 0) baseline[{file, word(entry, "element"), rule}] += found;
  }
  return baseline;
}

}  // namespace asrmap::read
