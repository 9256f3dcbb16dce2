// SPDX-License-Identifier: MIT
#include "diag/alike.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "diag/wording.h"

namespace asrmap {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The text without what may differ: "`` of VM `` is outside ``". A list of names counts as one name,
// however long it is.
std::string wording_of(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    if (is_digit(text.front())) {
      out += '#';
      text.remove_prefix(std::min(text.find_first_not_of("0123456789"), text.size()));
      continue;
    }
    const std::size_t close = text.front() == '`' ? text.find('`', 1) : std::string_view::npos;
    if (close == std::string_view::npos) {
      out += text.front();
      text.remove_prefix(1);
      continue;
    }
    for (const std::string_view between : {"``, ", "`` and ", "`` or "})
      if (out.ends_with(between)) out.resize(out.size() - between.size());
    out += "``";
    text.remove_prefix(close + 1);
  }
  return out;
}

// What stands between the last two backticks. Empty if nothing does.
std::string_view last_name(std::string_view message) {
  const std::size_t close = message.rfind('`');
  if (close == std::string_view::npos || close == 0) return {};
  const std::size_t open = message.rfind('`', close - 1);
  return open == std::string_view::npos ? std::string_view() : message.substr(open + 1, close - open - 1);
}

struct Begins {
  std::string_view message, one, many;
};
constexpr Begins kBegins[] = {
    {"`` of VM ``", "address", "addresses"},
    {"VM ``", "VM", "VMs"},
    {"VM network ``", "VM network", ""},
    {"VM subnet ``", "VM subnet", ""},
    {"subnet ``", "subnet", ""},
    {"vnet ``", "vnet", ""},
    {"VNet name ``", "VNet", ""},
    {"range ``", "range", ""},
    {"mapping ", "mapping", ""},
};

}  // namespace

std::vector<Alike> alike(const std::vector<Diagnostic>& findings) {
  std::vector<Alike> groups;
  std::map<std::tuple<std::string_view, Severity, bool, std::string, std::string>, std::size_t> known;
  for (const Diagnostic& finding : findings) {
    const bool names_differ = finding.is_one_of_many;
    const auto [at, fresh] = known.try_emplace(
        {finding.rule, finding.severity, names_differ, names_differ ? wording_of(finding.message) : finding.message,
         names_differ ? wording_of(finding.help) : finding.help},
        groups.size());
    if (fresh) groups.emplace_back();
    groups[at->second].push_back(&finding);
  }
  return groups;
}

Alike examples_of(const Alike& group, std::size_t most) {
  std::vector<bool> chosen(group.size(), false);
  std::size_t count = 0;
  std::set<std::string_view> names;
  for (const bool any : {false, true})
    for (std::size_t i = 0; i < group.size() && count < most; ++i)
      if (!chosen[i] && (any || names.insert(last_name(group[i]->message)).second)) {
        chosen[i] = true;
        ++count;
      }
  Alike examples;
  for (std::size_t i = 0; i < group.size(); ++i)
    if (chosen[i]) examples.push_back(group[i]);
  return examples;
}

std::string more_of(const Diagnostic& finding, std::size_t count) {
  const std::string wording = wording_of(finding.message);
  for (const Begins& begins : kBegins)
    if (wording.starts_with(begins.message))
      return counted(count, fmt::format("more {}", begins.one),
                     begins.many.empty() ? std::string() : fmt::format("more {}", begins.many));
  return fmt::format("{} more like these", count);
}

}  // namespace asrmap
