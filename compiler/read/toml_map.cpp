// SPDX-License-Identifier: MIT
// The [[map]] tables of a TOML project.
#include "diag/wording.h"
#include "ir/azure_id.h"
#include "read/toml_document.h"

namespace asrmap::read {

void TomlDocument::maps(const Entry& entry) {
  for (const auto& [table, header] : tables(entry, "mapping", "[[map]]")) map(*table, header);
}

void TomlDocument::map(const toml::table& table, Span header) {
  MapElement element;
  element.keyword = header;
  // An inline table has its header where it begins.
  if (sources_.text(header).starts_with("[[")) element.room = header.end;
  element.sources.first = size32(document_.sources.size());
  element.lands.first = size32(document_.lands.size());
  std::vector<Property> own;
  element.broken = finds_wrong([&] {
    Text reason_key;
    bool has_target = false;
    for (const Entry& property : entries_of(table)) {
      const std::string_view key = property.key.view();
      if (key == "from") {
        element.hides_sources = finds_wrong([&] { sources(*property.node); });
        if (element.hides_sources) wrong_ = true;
      } else if (key == "to") {
        has_target = true;
        target(*property.node, element);
      } else if (key == "reason") {
        reason_key = property.key;
        if (property.node->is_string())
          element.reason = word(*property.node);
        else
          wrong("reason", span(property.node->source()), "a text", "reason = \"rebuilt from source\"");
      } else if (key == "land") {
        lands(property);
      } else {
        keep(own, property, "map");
      }
    }
    if (element.reason.written() && has_target && !element.to_none) {
      // In the DSL only `none` has a reason, so here it is an ordinary property, which is not
      // known.
      own.push_back({reason_key, {.kind = Value::Kind::string, .text = element.reason, .items = {}}});
      element.reason = {};
    }
  });
  element.sources.count = size32(document_.sources.size()) - element.sources.first;
  element.lands.count = size32(document_.lands.size()) - element.lands.first;
  element.properties = flush(own);
  document_.maps.push_back(element);
}

void TomlDocument::sources(const toml::node& node) {
  const auto* array = node.as_array();
  const auto source = [&](const toml::node& item) {
    if (!item.is_string()) {
      wrong("from", span(item.source()), "a path, or a list of paths", "from = \"ams/Finance\"");
      return false;
    }
    if (const auto written = path(word(item))) document_.sources.push_back(*written);
    return true;
  };
  if (array == nullptr) {
    (void)source(node);
  } else if (array->empty()) {
    wrong_ = true;
    reporter_.report(rule_name::invalid_value, span(node.source()), "`from` names no VM network")
        .help("write a path such as `\"ams/Finance\"`, or delete the mapping");
  } else {
    for (const toml::node& item : *array)
      if (!source(item)) break;
  }
}

void TomlDocument::target(const toml::node& node, MapElement& element) {
  const Text written = word(node);
  if (!node.is_string()) {
    wrong("to", written.span(), "a vnet's label, or a path", "to = \"vnet-dr\"");
    return;
  }
  element.target.at = written.span();
  element.to_none = written.view() == "none";
  if (element.to_none) return;
  // An id is no path; `link` says whose it is.
  if (looks_like_arm_id(written.view())) {
    element.target.segments = {size32(document_.segments.size()), 1};
    document_.segments.push_back(written);
    return;
  }
  if (const auto to = path(written)) element.target = *to;
}

void TomlDocument::lands(const Entry& entry) {
  constexpr std::string_view kExample = "land = [{ from = \"web\", to = \"web\" }]";
  for (const auto& [table, at] : tables(entry, "landing", kExample)) {
    Land land;
    bool is_clear = true;  // nothing was reported that may explain a missing property
    for (const Entry& property : entries_of(*table)) {
      const bool is_from = property.key.view() == "from";
      if (!is_from && property.key.view() != "to") {
        reporter_
            .report(rule_name::unknown_property, property.key.span(), "a land has no property {}", ticked(property.key))
            .help("it has `from` and `to`");
        is_clear = false;
      } else if (!property.node->is_string()) {
        wrong(property.key.view(), span(property.node->source()), "a subnet's name", kExample);
        is_clear = false;
      } else {
        (is_from ? land.from : land.to) = word(*property.node);
      }
    }
    if (is_clear && !land.from.written()) missing("land", "from", at);
    if (is_clear && !land.to.written()) missing("land", "to", at);
    if (land.from.written() && land.to.written()) document_.lands.push_back(land);
  }
}

}  // namespace asrmap::read
