// SPDX-License-Identifier: MIT
#include "read/resource_path.h"

#include <optional>
#include <string>
#include <string_view>

namespace asrmap::read {
namespace {

constexpr std::string_view kDigits = "0123456789ABCDEF";

// The part without percent-encoding. Nothing if a `%` is not followed by two hex digits as asrmap
// writes them.
std::optional<Text> decoded(const Text& part, SourceMap& sources) {
  const std::string_view text = part.view();
  if (text.find('%') == std::string_view::npos) return part;
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      result += text[i];
      continue;
    }
    const std::size_t high = i + 2 < text.size() ? kDigits.find(text[i + 1]) : std::string_view::npos;
    const std::size_t low = i + 2 < text.size() ? kDigits.find(text[i + 2]) : std::string_view::npos;
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    result += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return Text(sources.keep(std::move(result)), part.span());
}

// Takes a path apart, from its beginning on.
class PathParts {
 public:
  PathParts(const Text& whole, std::string_view rest) : whole_(whole), rest_(rest) {}

  bool skip(std::string_view literal) {
    if (!rest_.starts_with(literal)) return false;
    rest_.remove_prefix(literal.size());
    return true;
  }
  Text segment() {
    const std::string_view part = rest_.substr(0, rest_.find('/'));
    rest_.remove_prefix(part.size());
    return part_of(whole_, part);
  }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  Text whole_;
  std::string_view rest_;
};

}  // namespace

bool read_request_url(const Text& url, SourceMap& sources, Record& record) {
  constexpr std::string_view kVersion = "?api-version=";
  const std::size_t query = url.view().find('?');
  if (query == std::string_view::npos || !url.view().substr(query).starts_with(kVersion)) return false;
  constexpr std::pair<std::string_view, Fact> kSegments[] = {
      {"/subscriptions/", Fact::subscription},
      {"/resourceGroups/", Fact::resource_group},
      {"/providers/Microsoft.RecoveryServices/vaults/", Fact::vault},
      {"/replicationFabrics/", Fact::fabric},
      {"/replicationNetworks/", Fact::network_id},
      {"/replicationNetworkMappings/", Fact::name},
  };
  PathParts parts(url, url.view().substr(0, query));
  for (const auto& [keyword, fact] : kSegments) {
    if (!parts.skip(keyword)) return false;
    const auto value = decoded(parts.segment(), sources);
    if (!value) return false;
    record.say(fact, *value);
  }
  record.say(Fact::api_version, part_of(url, url.view().substr(query + kVersion.size())));
  return parts.at_end();
}

bool read_resource_name(const Text& name, Record& record) {
  PathParts parts(name, name.view());
  record.say(Fact::vault, parts.segment());
  for (const Fact fact : {Fact::fabric, Fact::network_id, Fact::name}) {
    if (!parts.skip("/")) return false;
    record.say(fact, parts.segment());
  }
  return parts.at_end();
}

bool read_network_path(const Text& path, Record& record) {
  PathParts parts(path, path.view());
  if (!parts.skip("/replicationFabrics/")) return false;
  record.say(Fact::fabric, parts.segment());
  if (!parts.skip("/replicationNetworks/")) return false;
  record.say(Fact::network_id, parts.segment());
  return parts.at_end();
}

}  // namespace asrmap::read
