// SPDX-License-Identifier: MIT
#include "ir/mapping_name.h"

#include <fmt/core.h>

#include <algorithm>

#include <string_view>

#include "ir/mapping.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vnet.h"
#include "source/sha256.h"
#include "text/ascii.h"

namespace asrmap {
namespace {

constexpr std::size_t kHashDigits = 8;
// More targets of one source are an error already, and a check of their names would only repeat it.
constexpr std::size_t kMostTargets = 64;

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_safe(char c) { return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-'; }

std::string_view without_dashes(std::string_view text) {
  while (text.starts_with('-')) text.remove_prefix(1);
  while (text.ends_with('-')) text.remove_suffix(1);
  return text;
}

std::string made_safe(std::string_view name) {
  std::string replaced;
  bool in_run = false;
  for (const char c : name) {
    // The rest is cut off later anyway.
    if (replaced.size() > 2 * kLongestDefaultName) break;
    if (replaced.empty() && (c == '-' || !is_safe(c))) continue;
    if (is_safe(c))
      replaced += c;
    else if (!in_run)
      replaced += '-';
    in_run = !is_safe(c);
  }
  std::string result(without_dashes(replaced));
  if (!is_letter_or_digit(result[0])) result.insert(0, 1, 'n');
  return result;
}

// The path as the mapping files write it: what only an export knows must not change a name.
std::string declared_path(const Model& model, const Network& network) {
  std::string result = fmt::format("{}/", model.servers[network.server].label.view());
  if (network.logical_network.written() && !model.is_exported(network.logical_network))
    result += fmt::format("{}/", network.logical_network.view());
  return result += network.name.view();
}

std::string_view target_name(const Model& model, Endpoint target) {
  if (const auto vnet = target.vnet()) return model.vnets[*vnet].name.view();
  if (const auto network = target.network()) return model.networks[*network].name.view();
  return "none";
}

// Whether the source has both a vnet and a VM network of the same name as targets. Both mappings
// belong to one VM network, so the mapping to the VM network needs another name.
bool shares_target_name(const Model& model, const Mapping& mapping) {
  if (!mapping.target.network()) return false;
  const auto all = model.mappings_of(mapping.source);
  const auto looked_at = all.first(std::min(all.size(), kMostTargets));
  return std::any_of(looked_at.begin(), looked_at.end(), [&](const Mapping& other) {
    return other.target.vnet() && target_name(model, other.target) == target_name(model, mapping.target);
  });
}

}  // namespace

const Text* deployed_name(const Model& model, const Mapping& mapping) {
  if (model.deployed_names.empty()) return nullptr;
  const auto found = model.deployed_names.find({mapping.source, mapping.target.kind});
  return found == model.deployed_names.end() ? nullptr : &found->second;
}

std::string mapping_name(const Model& model, const Mapping& mapping) {
  const Text& written = model.statements[mapping.statement].name;
  if (written.written()) return std::string(written.view());
  if (const Text* const deployed = deployed_name(model, mapping)) return std::string(deployed->view());
  return default_mapping_name(model, mapping);
}

std::string default_mapping_name(const Model& model, const Mapping& mapping) {
  const Network& source = model.networks[mapping.source];
  std::string plain(source.name.view());
  plain += "-to-";
  plain += target_name(model, mapping.target);
  const bool is_plain = plain.size() <= kLongestDefaultName && is_letter_or_digit(plain.front()) &&
                        plain.back() != '-' && std::all_of(plain.begin(), plain.end(), is_safe);
  if (is_plain && !shares_target_name(model, mapping)) return plain;
  return fmt::format(
      "{}-{}", without_dashes(std::string_view(made_safe(plain)).substr(0, kLongestDefaultName - kHashDigits - 1)),
      sha256_hex(declared_path(model, source)).substr(0, kHashDigits));
}

}  // namespace asrmap
