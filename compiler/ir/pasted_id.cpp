// SPDX-License-Identifier: MIT
#include "ir/pasted_id.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "ir/azure_id.h"
#include "text/ascii.h"
#include "text/look_alike.h"

namespace asrmap {
namespace {

// "%2F" is a slash.
std::string without_percents(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned value = 0;
    const char* const digits = text.data() + i + 1;
    if (text[i] == '%' && i + 2 < text.size() && std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2) {
      decoded += static_cast<char>(value);
      i += 2;
    } else {
      decoded += text[i];
    }
  }
  return decoded;
}

// What stands behind the first of the keywords, and before the next slash. The text continues
// behind it.
std::string_view take_behind(std::string_view& text, std::initializer_list<std::string_view> keywords) {
  const std::string_view all = text;
  for (std::size_t i = 0; i < all.size();) {
    const std::size_t end = std::min(all.find('/', i), all.size());
    const std::string_view part = all.substr(i, end - i);
    i = end + 1;
    if (std::none_of(keywords.begin(), keywords.end(), [&](std::string_view k) { return equal_without_case(part, k); }))
      continue;
    while (i < all.size() && all[i] == '/') ++i;
    if (i >= all.size()) return {};
    const std::size_t last = std::min(all.find('/', i), all.size());
    text = all.substr(last);
    return all.substr(i, last - i);
  }
  return {};
}

bool is_plain(std::string_view name) {
  return fits_path(name) && std::all_of(name.begin(), name.end(), [](char c) {
           return c > ' ' && c < 0x7F && std::string_view("`\"'<>\\|").find(c) == std::string_view::npos;
         });
}

}  // namespace

std::optional<std::string> vnet_id_in(std::string_view pasted) {
  std::string seen = as_seen(without_percents(pasted));
  std::replace(seen.begin(), seen.end(), '\\', '/');
  std::string_view rest = seen;
  const std::string_view subscription = take_behind(rest, {"subscriptions", "subscription"});
  const std::string_view group = take_behind(rest, {"resourceGroups", "resourceGroup"});
  const bool classic = lower(rest).find("microsoft.classicnetwork/") != std::string::npos;
  std::string_view name = take_behind(rest, {"virtualNetworks", "virtualNetwork"});
  // Behind the name may stand a query, and what stood around the id.
  name = trimmed(name.substr(0, name.find_first_of("?#&\"'<>`,;) \t")));
  if (!is_plain(subscription) || !is_plain(group) || !is_plain(name)) return std::nullopt;
  return fmt::format("/subscriptions/{}/resourceGroups/{}/providers/Microsoft.{}/virtualNetworks/{}", subscription,
                     group, classic ? "ClassicNetwork" : "Network", name);
}

}  // namespace asrmap
