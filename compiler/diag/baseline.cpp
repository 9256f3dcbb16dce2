// SPDX-License-Identifier: MIT
#include "diag/baseline.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdint>

namespace asrmap {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;

// Never throws: what is not UTF-8 becomes U+FFFD.
std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string word(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

std::optional<KnownFindings> read_baseline(std::string_view text, std::string& why) {
  const Json json = Json::parse(text, nullptr, false);
  why = "is no baseline, as `asrmap check --write-baseline` writes one";
  if (!json.is_object() || !json.contains("version") || !json["version"].is_number_unsigned()) return std::nullopt;
  if (const auto version = json["version"].get<std::uint64_t>(); version != kVersion) {
    why = fmt::format("is a baseline of version {}; this asrmap knows version {}, so a newer one is needed", version, kVersion);
    return std::nullopt;
  }
  if (!json.contains("findings") || !json["findings"].is_array()) return std::nullopt;
  KnownFindings baseline;
  for (const Json& entry : json["findings"]) {
    if (!entry.is_object()) return std::nullopt;
    const auto count = entry.find("count");
    const std::string rule = word(entry, "rule"), file = word(entry, "file");
    if (rule.empty() || file.empty()) return std::nullopt;
    if (count != entry.end() && !count->is_number_unsigned()) return std::nullopt;
    const std::size_t found = count == entry.end() ? 1 : count->get<std::size_t>();
    if (found != 0) baseline[{file, word(entry, "element"), rule}] += found;
  }
  return baseline;
}

std::string findings_json(const KnownFindings& baseline) {
  std::string out = "[";
  for (const auto& [finding, count] : baseline) {
    Json json = {{"rule", finding.rule}, {"file", finding.file}, {"element", finding.element}};
    if (count != 1) json["count"] = count;
    out += (out.size() == 1 ? "\n" : ",\n") + dump(json);
  }
  return out + ']';
}

std::string baseline_json(const KnownFindings& baseline) {
  return fmt::format("{{\"version\":{},\n\"findings\":{}}}\n", kVersion, findings_json(baseline));
}

std::size_t count_of(const KnownFindings& baseline) {
  std::size_t count = 0;
  for (const auto& entry : baseline) count += entry.second;
  return count;
}

BaselineMatch match(const KnownFindings& baseline, const std::vector<KnownFinding>& findings,
                    const std::function<bool(const std::string&)>& looked_at) {
  BaselineMatch result;
  result.known.reserve(findings.size());
  for (const KnownFinding& finding : findings) {
    const auto entry = baseline.find(finding);
    const bool known = entry != baseline.end() && result.kept[finding] < entry->second;
    if (known) ++result.kept[finding];
    result.known.push_back(known);
  }
  for (const auto& [finding, count] : baseline) {
    const auto kept = result.kept.find(finding);
    const std::size_t found = kept == result.kept.end() ? 0 : kept->second;
    if (found == count) continue;
    if (looked_at(finding.file))
      result.fixed[finding] = count - found;
    else
      result.kept[finding] = count;
  }
  return result;
}

}  // namespace asrmap
