// SPDX-License-Identifier: MIT
// The [[map]] tables of a TOML project.
#include "diag/wording.h"
#include "read/toml_document.h"

namespace asrmap {

bool TomlDocument::is_too_long(const Path& path, const Text& written) {
  if (path.segments.count <= 3) return false;
  reporter_.report("invalid-value", written.span(), "the path {} has {} parts", ticked(written), path.segments.count)
      .help("a path is `server/network` or `server/logical-network/network`; a `/` inside a name is written `\\\\/`");
  return true;
}

void TomlDocument::maps(const Entry& entry) {
  for (const auto& [table, header] : tables(entry, "[[map]]")) map(*table, header);
}

void TomlDocument::map(const toml::table& table, Span header) {
  MapElement element;
  element.keyword = header;
  element.sources.first = size32(document_.sources.size());
  element.lands.first = size32(document_.lands.size());
  std::vector<Property> own;
  bool has_target = false;
  Text reason_key;
  const auto source = [&](const toml::node& node) {
    const Text written = word(node);
    if (!node.is_string()) {
      element.broken = true;
      wrong("from", written.span(), "a path, or a list of paths", "from = \"ams/Finance\"");
      return;
    }
    const Path source_path = path(written);
    if (is_too_long(source_path, written))
      element.broken = true;
    else
      document_.sources.push_back(source_path);
  };
  for (const Entry& property : entries_of(table)) {
    const std::string_view key = property.key.view();
    if (key == "from") {
      const auto* array = property.node->as_array();
      if (array == nullptr) {
        source(*property.node);
        continue;
      }
      for (const toml::node& item : *array) source(item);
      if (!array->empty()) continue;
      element.broken = true;
      reporter_.report("invalid-value", span(property.node->source()), "`from` names no VM network")
          .help("write a path such as `\"ams/Finance\"`, or delete the mapping");
    } else if (key == "to") {
      has_target = true;
      const Text written = word(*property.node);
      if (!property.node->is_string()) {
        element.broken = true;
        wrong("to", written.span(), "a vnet's label, or a path", "to = \"vnet-dr\"");
      } else if (written.view() == "none") {
        element.to_none = true;
        element.target.at = written.span();
      } else {
        element.target = path(written);
        if (is_too_long(element.target, written)) {
          element.broken = true;
          element.target.segments.count = 0;
        }
      }
    } else if (key == "reason") {
      reason_key = property.key;
      if (property.node->is_string())
        element.reason = word(*property.node);
      else
        wrong("reason", span(property.node->source()), "a text", "reason = \"rebuilt from source\"");
    } else if (key == "land") {
      lands(property);
    } else {
      own.push_back({property.key, value(*property.node)});
    }
  }
  if (element.reason.written() && has_target && !element.to_none) {
    // The DSL has no place for it, so neither has the language.
    own.push_back({reason_key, {.kind = Value::Kind::string, .text = element.reason, .items = {}}});
    element.reason = {};
  }
  element.sources.count = size32(document_.sources.size()) - element.sources.first;
  element.lands.count = size32(document_.lands.size()) - element.lands.first;
  element.properties = flush(own);
  document_.maps.push_back(element);
}

void TomlDocument::lands(const Entry& entry) {
  constexpr std::string_view kExample = "land = [{ from = \"web\", to = \"web\" }]";
  for (const auto& [table, at] : tables(entry, kExample)) {
    Land land;
    bool is_wrong = false;
    for (const Entry& property : entries_of(*table)) {
      const bool is_from = property.key.view() == "from";
      if (!is_from && property.key.view() != "to") {
        reporter_.report("unknown-property", property.key.span(), "a land has no property {}", ticked(property.key))
            .help("it has `from` and `to`");
      } else if (!property.node->is_string()) {
        wrong(property.key.view(), span(property.node->source()), "a subnet's name", kExample);
        is_wrong = true;
      } else {
        (is_from ? land.from : land.to) = word(*property.node);
      }
    }
    if (is_wrong) continue;
    if (!land.from.written()) missing("land", "from", at);
    if (!land.to.written()) missing("land", "to", at);
    if (land.from.written() && land.to.written()) document_.lands.push_back(land);
  }
}

}  // namespace asrmap
