// SPDX-License-Identifier: MIT
#include "emit/url.h"

#include <fmt/format.h>

namespace asrmap {
namespace {

bool is_unreserved(char c) {
  constexpr std::string_view kMarks = "-_.!~*'()";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         kMarks.find(c) != std::string_view::npos;
}

std::string segment(std::string_view name, PathForm form) {
  return form == PathForm::url ? encode_segment(name) : std::string(name);
}

}  // namespace

std::string encode_segment(std::string_view segment) {
  std::string result;
  for (const char c : segment) {
    if (is_unreserved(c))
      result += c;
    else
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return result;
}

std::string network_path(const Vault& vault, std::string_view fabric, std::string_view network, PathForm form) {
  return fmt::format(
      "/subscriptions/{}/resourceGroups/{}/providers/Microsoft.RecoveryServices/vaults/{}"
      "/replicationFabrics/{}/replicationNetworks/{}",
      segment(vault.subscription.view(), form), segment(vault.resource_group.view(), form),
      segment(vault.name.view(), form), segment(fabric, form), segment(network, form));
}

std::string mapping_path(const Vault& vault, std::string_view fabric, std::string_view network,
                         std::string_view mapping, PathForm form) {
  return fmt::format("{}/replicationNetworkMappings/{}", network_path(vault, fabric, network, form),
                     segment(mapping, form));
}

}  // namespace asrmap
