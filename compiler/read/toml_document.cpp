// SPDX-License-Identifier: MIT
#include "read/toml_document.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstring>

#include "diag/wording.h"
#include "read/toml_parse.h"
#include "read/toml_path.h"
#include "text/nearest.h"

namespace asrmap::read {
namespace {

// Properties that stand above every header, and where they belong.
constexpr struct {
  std::string_view key, help;
} kMisplaced[] = {
    {"land", "a `land` stands in the `[[map]]` that it is about"},
    {"from", "a mapping starts with `[[map]]`; `from` stands below it"},
    {"to", "a mapping starts with `[[map]]`; `to` stands below it"},
    {"allow", "an `allow` stands in the table of a VM network, a vnet, a subnet or a `[[map]]`"},
    {"subnets", "`subnets` stand in the table of a VM network or a vnet, such as `[vnet.vnet-dr]`"},
};

constexpr std::string_view kTopLevel[] = {"vault", "vmm", "vnet", "map", "include", "inventory"};

}  // namespace

TomlDocument::TomlDocument(FileId file, SourceMap& sources, Reporter& reporter)
    : sources_(sources), reporter_(reporter) {
  document_.file = file;
  document_.syntax = Syntax::toml;
}

Document TomlDocument::read(const toml::table& table) {
  for (const Entry& entry : entries_of(table)) {
    const std::string_view key = entry.key.view();
    if (key == "vault") {
      vaults(entry);
    } else if (key == "vmm") {
      servers(entry);
    } else if (key == "vnet") {
      vnets(entry);
    } else if (key == "map") {
      maps(entry);
    } else if (key == "include") {
      includes(entry);
    } else if (key == "inventory") {
      inventories(entry);
    } else {
      unknown_statement(entry);
    }
  }
  document_.incomplete = wrong_ || guessed_;
  return std::move(document_);
}

void TomlDocument::unknown_statement(const Entry& entry) {
  const std::vector<std::string_view> known(std::begin(kTopLevel), std::end(kTopLevel));
  const auto near = nearest(entry.key.view(), known);
  // Properties above the first header lack a header. That is one mistake.
  const bool is_stray = !near && !entry.node->is_table() && !entry.node->is_array_of_tables();
  wrong_ = true;
  if (is_stray && std::exchange(has_strays_, true)) return;
  Finding finding =
      reporter_.report(rule_name::unknown_property, entry.key.span(), "a project has no {}", ticked(entry.key));
  const auto* const misplaced = std::find_if(std::begin(kMisplaced), std::end(kMisplaced),
                                             [&](const auto& each) { return each.key == entry.key.view(); });
  if (misplaced != std::end(kMisplaced))
    finding.help("{}", misplaced->help);
  else if (near)
    finding.did_you_mean(entry.key.view(), *near).fix("Write " + ticked(*near), entry.key.span(), std::string(*near));
  else if (is_stray)
    finding.help("a property stands below the header of its table, such as `[vault]` or `[vmm.ams]`");
  else
    finding.help("it has {}", ticked_list(known));
}

// --- Places and words ---------------------------------------------------------

Span TomlDocument::span(const toml::source_region& region) const { return toml_span(sources_, document_.file, region); }

// A view into the source if exactly these characters are there, as nearly always.
Text TomlDocument::text(std::string_view decoded, Span at) const {
  const std::string_view written = sources_.text(at);
  if (written == decoded) return {written, at};
  if (written.size() == decoded.size() + 2 && written.substr(1, decoded.size()) == decoded)
    return {written.substr(1, decoded.size()), at};
  return {sources_.keep(std::string(decoded)), at};
}

Text TomlDocument::word(const toml::node& node) const {
  const Span at = span(node.source());
  if (const auto* string = node.as_string()) return text(string->get(), at);
  return {sources_.text(at), at};
}

std::vector<TomlDocument::Entry> TomlDocument::entries_of(const toml::table& table) const {
  std::vector<Entry> entries;
  entries.reserve(table.size());
  for (const auto& [key, node] : table) {
    const Span at = span(key.source());
    entries.push_back({text(key.str(), at), &node, at});
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.at < b.at; });
  return entries;
}

Value TomlDocument::scalar(const toml::node& node) const {
  Value result{.kind = Value::Kind::other, .text = word(node), .items = {}};
  if (node.is_string()) result.kind = Value::Kind::string;
  if (const auto* integer = node.as_integer()) {
    result.kind = Value::Kind::integer;
    result.integer = integer->get();
  }
  if (const auto* boolean = node.as_boolean()) {
    result.kind = Value::Kind::boolean;
    result.integer = boolean->get() ? 1 : 0;
  }
  return result;
}

Value TomlDocument::value(const toml::node& node) {
  const auto* array = node.as_array();
  if (array == nullptr) return scalar(node);
  std::vector<Value> items;
  for (const toml::node& item : *array) items.push_back(scalar(item));
  const Span at = span(node.source());
  const Range range{size32(document_.items.size()), size32(items.size())};
  document_.items.insert(document_.items.end(), items.begin(), items.end());
  return {.kind = Value::Kind::list, .text = Text(sources_.text(at).substr(0, 0), at), .integer = 0, .items = range};
}

bool TomlDocument::takes_misplaced(const Entry& property, std::string_view what) {
  const std::string_view key = property.key.view();
  if (key != "include" && key != "inventory") return false;
  reporter_.report(rule_name::unknown_property, property.at, "a {} has no property {}", what, ticked(key))
      .help("put it above the first `[…]`; what stands below one belongs to it");
  if (key == "include")
    includes(property);
  else
    inventories(property);
  return true;
}

void TomlDocument::keep(std::vector<Property>& own, const Entry& property, std::string_view what) {
  if (takes_misplaced(property, what)) return;
  // No property is a table, so it is not known what the table was meant to be.
  if (has_header(*property.node)) wrong_ = true;
  own.push_back({property.key, value(*property.node)});
}

Range TomlDocument::flush(std::vector<Property>& own) {
  const Range range{size32(document_.properties.size()), size32(own.size())};
  document_.properties.insert(document_.properties.end(), own.begin(), own.end());
  return range;
}

// --- Wrong shapes ---------------------------------------------------------------

void TomlDocument::wrong(std::string_view key, Span at, std::string_view takes, std::string_view example) {
  reporter_.report(rule_name::invalid_value, at, "{} takes {}", ticked(key), takes).help("write it like `{}`", example);
  wrong_ = true;
}

void TomlDocument::missing(std::string_view what, std::string_view key, Span at) {
  reporter_.report(rule_name::missing_property, at, "the {} has no {}", what, ticked(key))
      .help("add `{} = \"…\"`", key);
}

const toml::table* TomlDocument::table_of(const Entry& entry, std::string_view example) {
  const toml::table* table = entry.node->as_table();
  if (table == nullptr) wrong(entry.key.view(), span(entry.node->source()), "a table", example);
  return table;
}

std::vector<std::pair<const toml::table*, Span>> TomlDocument::tables(const Entry& entry, std::string_view what,
                                                                      std::string_view example) {
  std::vector<std::pair<const toml::table*, Span>> result;
  const auto* array = entry.node->as_array();
  if (has_header(*entry.node)) {
    // `[map]` was written for `[[map]]`. The header of something inside it continues after that.
    const Span header = span(entry.node->source());
    const bool is_own = has_own_header(entry);
    const std::string_view part = sources_.text({header.file, header.begin, is_own ? header.end - 1 : entry.at.end});
    const std::string right = fmt::format("[{}]]", part);
    Finding finding =
        reporter_.report(rule_name::invalid_value, head(entry), "each {} starts with {}", what, ticked(right));
    finding.help("write two brackets on either side");
    if (is_own) finding.fix("Write " + ticked(right), header, right);
    wrong_ = true;
    return result;
  }
  if (array == nullptr) {
    wrong(entry.key.view(), span(entry.node->source()), "a list of tables", example);
    return result;
  }
  bool all = true;
  for (const toml::node& item : *array) {
    const Span at = span(item.source());
    if (const auto* table = item.as_table())
      result.emplace_back(table, at);
    else if (std::exchange(all, false))
      wrong(entry.key.view(), at, "a list of tables", example);
  }
  return result;
}

// --- Elements -------------------------------------------------------------------

Range TomlDocument::subnets(const Entry& entry) {
  const std::uint32_t first = size32(document_.subnets.size());
  for (const auto& [table, at] : tables(entry, "subnet", "subnets = [{ name = \"web\", prefix = \"10.10.1.0/24\" }]"))
    subnet(*table, at);
  return {first, size32(document_.subnets.size()) - first};
}

void TomlDocument::subnet(const toml::table& table, Span at) {
  const bool around = std::exchange(wrong_, false);
  SubnetElement element;
  element.name = Text::missed(at);
  element.prefixes.first = size32(document_.prefixes.size());
  std::vector<Property> own;
  Text prefix_key;
  for (const Entry& property : entries_of(table)) {
    const std::string_view key = property.key.view();
    if (key == "name") {
      if (property.node->is_string())
        element.name = word(*property.node);
      else
        wrong("name", span(property.node->source()), "a word", "name = \"web\"");
    } else if (key == "prefix" || key == "prefixes") {
      if (prefix_key.written()) {
        reporter_
            .report(rule_name::duplicate_property, property.key.span(), "{} beside {}", ticked(key), ticked(prefix_key))
            .label(prefix_key.span(), "first set here")
            .help("`prefix` takes one range, `prefixes` a list; keep one of the two");
        element.broken = true;
        continue;
      }
      prefix_key = property.key;
      const auto* array = property.node->as_array();
      if ((key == "prefix") != (array == nullptr)) {
        wrong(key, span(property.node->source()), key == "prefix" ? "a range" : "a list of ranges",
              key == "prefix" ? "prefix = \"10.10.1.0/24\"" : "prefixes = [\"10.10.1.0/24\"]");
      } else if (array == nullptr) {
        prefix(*property.node);
      } else {
        for (const toml::node& item : *array)
          if (!prefix(item)) break;
      }
    } else {
      own.push_back({property.key, value(*property.node)});
    }
  }
  element.broken = element.broken || wrong_;
  wrong_ = wrong_ || around;
  element.prefixes.count = size32(document_.prefixes.size()) - element.prefixes.first;
  element.properties = flush(own);
  document_.subnets.push_back(element);
}

bool TomlDocument::prefix(const toml::node& node) {
  if (!node.is_string()) {
    wrong("prefix", span(node.source()), "a range in quotes", "prefix = \"10.10.1.0/24\"");
    return false;
  }
  document_.prefixes.push_back(word(node));
  return true;
}

std::optional<Path> TomlDocument::path(const Text& written) {
  const std::vector<Text> segments = split_path(written, sources_);
  if (segments.size() > 3) {
    wrong_ = true;
    reporter_
        .report(rule_name::invalid_value, written.span(), "the path {} has {} parts", ticked(written), segments.size())
        .help("a path is `server/network` or `server/logical-network/network`; a `/` inside a name is written `\\\\/`");
    return std::nullopt;
  }
  const Range range{size32(document_.segments.size()), size32(segments.size())};
  document_.segments.insert(document_.segments.end(), segments.begin(), segments.end());
  return Path{range, written.span()};
}

void TomlDocument::includes(const Entry& entry) {
  const auto* array = entry.node->as_array();
  if (array == nullptr) {
    wrong("include", span(entry.node->source()), "a list of files", "include = [\"network.asrmap\"]");
    return;
  }
  for (const toml::node& item : *array) {
    if (!item.is_string()) {
      wrong("include", span(item.source()), "a list of files", "include = [\"network.asrmap\"]");
      break;
    }
    document_.includes.push_back({word(item)});
  }
}

void TomlDocument::inventories(const Entry& entry) {
  for (const auto& [table, header] :
       tables(entry, "inventory", "inventory = [{ kind = \"vnets\", file = \"vnets.json\" }]")) {
    InventoryElement element;
    element.keyword = header;
    std::vector<Property> own;
    bool is_wrong = false;
    for (const Entry& property : entries_of(*table)) {
      const bool is_kind = property.key.view() == "kind";
      if (!is_kind && property.key.view() != "file")
        own.push_back({property.key, value(*property.node)});
      else if (property.node->is_string())
        (is_kind ? element.kind : element.file) = word(*property.node);
      else
        wrong(property.key.view(), span(property.node->source()), "a word", "kind = \"vnets\""), is_wrong = true;
    }
    if (is_wrong) continue;
    if (!element.kind.written()) missing("inventory", "kind", header);
    if (!element.file.written()) missing("inventory", "file", header);
    element.properties = flush(own);
    document_.inventories.push_back(element);
  }
}

}  // namespace asrmap::read
