// SPDX-License-Identifier: MIT
#include "ir/azure_id.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "ir/model.h"
#include "ir/vnet.h"
#include "text/ascii.h"

namespace asrmap {
namespace {

// "/subscriptions/S/resourceGroups/G/providers/P/T/N[/T/N]" has 8 or 10 segments.
constexpr std::size_t kMostSegments = 10;

bool is_hex(char c) { return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'f'); }

}  // namespace

bool looks_like_arm_id(std::string_view text) {
  constexpr std::string_view kStart = "/subscriptions/";
  return equal_without_case(text.substr(0, kStart.size()), kStart);
}

VnetIdResult parse_vnet_id(std::string_view id) {
  VnetIdResult result;
  if (!id.starts_with('/')) return result;
  std::array<std::string_view, kMostSegments> segments;
  std::size_t count = 0;
  for (std::size_t begin = 1; begin <= id.size();) {
    const std::size_t end = std::min(id.find('/', begin), id.size());
    if (count == kMostSegments || end == begin) return result;
    segments[count++] = id.substr(begin, end - begin);
    begin = end + 1;
  }
  if (id.ends_with('/') || count < 8 || count % 2 != 0 || !equal_without_case(segments[0], "subscriptions") ||
      !equal_without_case(segments[2], "resourceGroups") || !equal_without_case(segments[4], "providers"))
    return result;
  const auto end_of = [&](std::size_t i) {
    return static_cast<std::size_t>(segments[i].data() - id.data()) + segments[i].size();
  };
  const bool classic = equal_without_case(segments[5], "Microsoft.ClassicNetwork");
  if ((!classic && !equal_without_case(segments[5], "Microsoft.Network")) ||
      !equal_without_case(segments[6], "virtualNetworks")) {
    result.kind = VnetIdResult::Kind::other_type;
    const auto begin = static_cast<std::size_t>(segments[5].data() - id.data());
    result.type = id.substr(begin, end_of(6) - begin);
    return result;
  }
  // A query or a fragment makes it the address of a request or a page.
  if (segments[count - 1].find_first_of("?#") != std::string_view::npos) return result;
  result.parts = {segments[1], segments[3], segments[7], classic};
  result.vnet_id = id.substr(0, end_of(7));
  if (count == 8) {
    result.kind = VnetIdResult::Kind::vnet;
  } else if (equal_without_case(segments[8], "subnets")) {
    result.kind = VnetIdResult::Kind::subnet;
  } else {
    result.kind = VnetIdResult::Kind::other_type;
    const auto begin = static_cast<std::size_t>(segments[8].data() - id.data());
    result.type = id.substr(begin, end_of(8) - begin);
  }
  return result;
}

Text segment_behind(const Text& id, std::string_view segment) {
  const std::string_view whole = id.view();
  for (std::size_t i = 0; i < whole.size();) {
    const std::size_t end = std::min(whole.find('/', i), whole.size());
    if (equal_without_case(whole.substr(i, end - i), segment) && end < whole.size())
      return part_of(id, whole.substr(end + 1, whole.find('/', end + 1) - end - 1));
    i = end + 1;
  }
  return {};
}

bool breaks_path(std::string_view name) {
  return std::ranges::any_of(name,
                             [](char c) { return c == '/' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool fits_path(std::string_view name) { return !name.empty() && name != "." && name != ".." && !breaks_path(name); }

bool is_guid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !is_hex(text[i])) return false;
  }
  return true;
}

std::optional<std::string> vnet_id(const Vnet& vnet) {
  if (!vnet.subscription.written() || !vnet.resource_group.written()) return std::nullopt;
  return fmt::format("/subscriptions/{}/resourceGroups/{}/providers/Microsoft.{}/virtualNetworks/{}",
                     vnet.subscription.view(), vnet.resource_group.view(),
                     vnet.deployment_model == DeploymentModel::classic ? "ClassicNetwork" : "Network",
                     vnet.name.view());
}

}  // namespace asrmap
