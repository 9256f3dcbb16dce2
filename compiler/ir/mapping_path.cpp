// SPDX-License-Identifier: MIT
#include "ir/mapping_path.h"

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>

#include "ir/endpoint.h"
#include "ir/mapping.h"
#include "ir/model.h"

namespace asrmap {
namespace {

bool is_unreserved(char c) {
  constexpr std::string_view kMarks = "-_.!~*'()";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         kMarks.find(c) != std::string_view::npos;
}

void append(std::string& path, std::string_view name, PathForm form) {
  if (form == PathForm::id || std::ranges::all_of(name, is_unreserved)) {
    path += name;
    return;
  }
  for (const char c : name) {
    if (is_unreserved(c))
      path += c;
    else
      path += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
}

}  // namespace

std::string encode_segment(std::string_view segment) {
  std::string result;
  append(result, segment, PathForm::url);
  return result;
}

const Vault& vault_of(const Model& model) {
  static const Vault nothing;
  if (model.vault) return *model.vault;
  // Without a vault, paths would be `/subscriptions//resourceGroups//…`.
  if (std::ranges::any_of(model.mappings,
                          [](const Mapping& mapping) { return mapping.target.kind != Endpoint::Kind::none; }))
    throw std::logic_error("a project with mappings to deploy has no vault");
  return nothing;
}

std::string vault_path(const Vault& vault, PathForm form) {
  std::string path = "/subscriptions/";
  append(path, vault.subscription.view(), form);
  path += "/resourceGroups/";
  append(path, vault.resource_group.view(), form);
  path += "/providers/Microsoft.RecoveryServices/vaults/";
  append(path, vault.name.view(), form);
  return path;
}

std::string network_path(const Vault& vault, std::string_view fabric, std::string_view network, PathForm form) {
  std::string path = vault_path(vault, form);
  path += "/replicationFabrics/";
  append(path, fabric, form);
  path += "/replicationNetworks/";
  append(path, network, form);
  return path;
}

std::string mapping_path(const Vault& vault, std::string_view fabric, std::string_view network,
                         std::string_view mapping, PathForm form) {
  std::string path = network_path(vault, fabric, network, form);
  path += "/replicationNetworkMappings/";
  append(path, mapping, form);
  return path;
}

}  // namespace asrmap
