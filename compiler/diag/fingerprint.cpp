// SPDX-License-Identifier: MIT
#include "diag/fingerprint.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "source/sha256.h"

namespace asrmap {
namespace {

// Appends the part with its length before it, so that two different lists of parts never give the
// same text.
void append_part(std::string& key, std::string_view part) {
  key += fmt::format("{}:", part.size());
  key += part;
}

std::string_view marked(const SourceMap& sources, Span at) {
  const auto size = static_cast<std::uint32_t>(sources.file(at.file).text().size());
  at.begin = std::min(at.begin, size);
  at.end = std::clamp(at.end, at.begin, size);
  return sources.text(at);
}

std::string key_of(const Diagnostic& finding, const SourceMap& sources) {
  std::string key;
  append_part(key, finding.rule);
  append_part(key, sources.file(finding.at.file).path());
  append_part(key, marked(sources, finding.at));
  for (const Label& label : finding.labels) append_part(key, marked(sources, label.at));
  return sha256_hex(key);
}

}  // namespace

std::vector<std::string> fingerprints(const std::vector<Diagnostic>& findings, const SourceMap& sources) {
  std::vector<std::string> result;
  result.reserve(findings.size());
  std::map<std::string, std::size_t, std::less<>> seen;
  for (const Diagnostic& finding : findings) {
    std::string key = key_of(finding, sources);
    // If findings have the same key, the first one keeps its fingerprint when others come and go.
    if (const std::size_t earlier = seen[key]++; earlier != 0) key = sha256_hex(fmt::format("{}#{}", key, earlier));
    result.push_back(std::move(key));
  }
  return result;
}

}  // namespace asrmap
