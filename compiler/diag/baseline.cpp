// SPDX-License-Identifier: MIT
#include "diag/baseline.h"

#include "json/writer.h"

namespace asrmap {

void write_findings(JsonWriter& json, const KnownFindings& baseline) {
  json.begin_array();
  for (const auto& [finding, count] : baseline) {
    json.line().begin_object().member("rule", finding.rule).member("file", finding.file);
    json.member("element", finding.element);
    if (count != 1) json.member("count", count);
    json.end_object();
  }
  json.end_array();
}

std::string baseline_json(const KnownFindings& baseline) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().member("version", kBaselineVersion).line();
  write_findings(json.key("findings"), baseline);
  json.end_object().finish();
  return out;
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
