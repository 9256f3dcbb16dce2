// SPDX-License-Identifier: MIT
#include "read/toml_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "diag/wording.h"
#include "read/toml_parse.h"
#include "read/toml_path.h"

namespace asrmap {
namespace {

constexpr std::string_view kTopLevel[] = {"vault", "vmm", "vnet", "map", "include", "inventory"};

// Where the label of what is called so can't be: the element's own tables.
constexpr std::string_view kNetworkKeys[] = {"network", "networks"};
constexpr std::string_view kSubnetKeys[] = {"subnets"};

bool is_one_of(std::string_view key, std::span<const std::string_view> keys) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool is_near(std::string_view key, std::span<const std::string_view> keys) {
  return is_one_of(key, keys) || nearest(key, {keys.begin(), keys.end()});
}

bool is_bare_key(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

// A text as a basic string, for examples.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

// As a part of a header.
std::string toml_key(std::string_view text) { return is_bare_key(text) ? std::string(text) : quoted(text); }

}  // namespace

TomlDocument::TomlDocument(FileId file, SourceMap& sources, Reporter& reporter) : sources_(sources), reporter_(reporter) {
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
  // What stands above the first header lacks one, and that is one mistake.
  const bool is_stray = !near && !entry.node->is_table() && !entry.node->is_array_of_tables();
  wrong_ = true;
  if (is_stray && std::exchange(has_strays_, true)) return;
  Finding finding = reporter_.report("unknown-property", entry.key.span(), "a project has no {}", ticked(entry.key));
  if (near)
    finding.help("did you mean {}?", ticked(*near)).fix("Write " + ticked(*near), entry.key.span(), std::string(*near));
  else if (is_stray)
    finding.help("a property stands below the header of its table, such as `[vault]` or `[vmm.ams]`");
  else
    finding.help("it has {}", ticked_list(known));
}

// --- Places and words ---------------------------------------------------------

Span TomlDocument::span(const toml::source_region& region) const {
  return toml_span(sources_, document_.file, region);
}

// A view into the source where that has the very characters, as nearly always.
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
  reporter_.report("unknown-property", property.at, "a {} has no property {}", what, ticked(key))
      .help("put it above the first `[…]`; what stands below one belongs to it");
  if (key == "include")
    includes(property);
  else
    inventories(property);
  return true;
}

void TomlDocument::keep(std::vector<Property>& own, const Entry& property, std::string_view what) {
  if (takes_misplaced(property, what)) return;
  // No property is a table, and nobody knows what was meant by it.
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
  reporter_.report("invalid-value", at, "{} takes {}", ticked(key), takes).help("write it like `{}`", example);
  wrong_ = true;
}

void TomlDocument::missing(std::string_view what, std::string_view key, Span at) {
  reporter_.report("missing-property", at, "the {} has no {}", what, ticked(key)).help("add `{} = \"…\"`", key);
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
    // `[map]` for `[[map]]`; a header of something in it goes further.
    const Span header = span(entry.node->source());
    const bool is_own = has_own_header(entry);
    const std::string_view part = sources_.text({header.file, header.begin, is_own ? header.end - 1 : entry.at.end});
    const std::string right = fmt::format("[{}]]", part);
    Finding finding = reporter_.report("invalid-value", head(entry), "each {} starts with {}", what, ticked(right));
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

// --- Labels -----------------------------------------------------------------------

std::vector<TomlDocument::Labelled> TomlDocument::labelled(const Entry& entry, const Labels& labels) {
  std::vector<Labelled> result;
  const toml::table* table = table_of(entry, fmt::format("[{}.{}]", labels.path, labels.example));
  if (table == nullptr) return result;
  bool is_unlabelled = false;
  std::string example(labels.example);
  for (const Entry& each : entries_of(*table)) {
    const auto* content = each.node->as_table();
    // `[vmm.network.Finance]`; a server that is called `network` has one in it.
    const bool is_part = content != nullptr && is_one_of(each.key.view(), labels.own) && !content->empty() &&
                         std::all_of(content->begin(), content->end(), [&](const auto& inner) {
                           return has_header(inner.second) && !is_one_of(inner.first.str(), labels.own);
                         });
    if (content != nullptr && !is_part) {
      add_labelled(each.key, each, labels, result);
      continue;
    }
    if (content == nullptr && takes_misplaced(each, labels.what)) continue;
    is_unlabelled = true;
    if (each.key.view() == "name" && each.node->is_string() && is_bare_key(word(*each.node).view()))
      example = word(*each.node).view();
  }
  if (is_unlabelled) {
    reporter_.report("missing-property", head(entry), "the {}'s {} is missing", labels.what, labels.label)
        .help("write `[{}.{}]`", labels.path, example);
    wrong_ = true;
  }
  return result;
}

void TomlDocument::add_labelled(const Text& label, const Entry& entry, const Labels& labels, std::vector<Labelled>& result) {
  const std::vector<Entry> entries = entries_of(*entry.node->as_table());
  // `[vmm.vmm-ams.contoso.com]`: what has no header of its own is cut out of a label.
  const bool is_cut = !entries.empty() &&
                      std::all_of(entries.begin(), entries.end(), [&](const Entry& inner) {
                        return has_header(*inner.node) && !is_near(inner.key.view(), labels.own) &&
                               !inner.node->as_table()->contains(labels.inner);
                      }) &&
                      !has_own_header(entry);
  if (is_cut) {
    for (const Entry& inner : entries) {
      const Span both{document_.file, label.span().begin, inner.at.end};
      const bool is_one_header = both.begin < both.end && sources_.text(both).find('\n') == std::string_view::npos;
      add_labelled(text(fmt::format("{}.{}", label.view(), inner.key.view()), is_one_header ? both : inner.at), inner, labels,
                   result);
    }
    return;
  }
  if (!(label == entry.key)) {
    guessed_ = true;
    reporter_.report("invalid-value", label.span(), "the {}'s {} {} is cut at its dots", labels.what, labels.label, ticked(label))
        .help("quote it: `[{}.{}]`", labels.path, toml_key(label.view()));
  }
  result.push_back({label, entries});
}

bool TomlDocument::has_header(const toml::node& node) const {
  return node.is_table() && sources_.text(span(node.source())).starts_with('[');
}

// A table is made by the first header that goes through it, where its key has its
// place; a later header of its own changes the table's place alone.
bool TomlDocument::has_own_header(const Entry& entry) const {
  if (!has_header(*entry.node)) return false;
  const Span header = span(entry.node->source());
  if (entry.at.begin < header.begin || header.end < entry.at.end) return true;
  return sources_.text({document_.file, entry.at.end, header.end}).find_first_not_of(" \t]") == std::string_view::npos;
}

Span TomlDocument::head(const Entry& entry) const {
  if (!has_own_header(entry)) return entry.at;
  const Span header = span(entry.node->source());
  const std::string_view key = sources_.text(entry.at);
  const std::size_t at = sources_.text(header).rfind(key);
  if (at == std::string_view::npos) return header;
  const auto begin = header.begin + size32(at);
  return {document_.file, begin, begin + size32(key.size())};
}

// --- Elements -------------------------------------------------------------------

void TomlDocument::vaults(const Entry& entry) {
  const toml::table* table = table_of(entry, "[vault]");
  if (table == nullptr) return;
  const std::vector<Entry> entries = entries_of(*table);
  const bool are_labels = !entries.empty() && std::all_of(entries.begin(), entries.end(), [&](const Entry& each) {
    return has_header(*each.node);
  });
  if (!are_labels) {
    vault(Text::missed(entry.at), entries);
    return;
  }
  // `[vault.contoso-dr]`, as `[vmm.ams]` is right.
  for (const Entry& each : entries) {
    reporter_.report("unknown-property", each.at, "the vault's label is a property")
        .help("write `[vault]` and `label = {}`", quoted(each.key.view()));
    vault(each.key, entries_of(*each.node->as_table()));
  }
}

void TomlDocument::vault(const Text& label, const std::vector<Entry>& entries) {
  VaultElement element;
  element.label = label;
  std::vector<Property> own;
  Text name;
  element.broken = finds_wrong([&] {
    for (const Entry& property : entries) {
      const bool is_label = property.key.view() == "label";
      if (!is_label) keep(own, property, "vault");
      if (is_label && property.node->is_string())
        element.label = word(*property.node);
      else if (is_label)
        wrong("label", span(property.node->source()), "a word", "label = \"contoso-dr\"");
      else if (property.key.view() == "name" && property.node->is_string())
        name = word(*property.node);
    }
  });
  if (!element.label.written() && name.written()) element.label = name;
  element.properties = flush(own);
  document_.vaults.push_back(element);
}

void TomlDocument::servers(const Entry& entry) {
  for (const Labelled& each : labelled(entry, {"VMM server", "label", "vmm", "ams", kNetworkKeys, "subnets"})) server(each);
}

void TomlDocument::server(const Labelled& written) {
  ServerElement element;
  element.label = written.label;
  element.networks.first = size32(document_.networks.size());
  const std::string path = "vmm." + toml_key(written.label.view());
  std::vector<Property> own;
  element.broken = finds_wrong([&] {
    std::vector<Entry> networks;
    for (const Entry& property : written.entries) {
      const std::string_view key = property.key.view();
      // `[vmm.ams.Finance]`
      const bool lacks_word = has_header(*property.node) && !is_near(key, kNetworkKeys);
      if (lacks_word) {
        reporter_.report("unknown-property", property.at, "a VMM server has no property {}", ticked(key))
            .help("a VM network is written `[{}.network.{}]`", path, toml_key(key));
        guessed_ = true;
      }
      if (lacks_word || is_one_of(key, kNetworkKeys))
        networks.push_back(property);
      else
        keep(own, property, "VMM server");
    }
    this->networks(networks, path);
  });
  element.networks.count = size32(document_.networks.size()) - element.networks.first;
  element.properties = flush(own);
  document_.servers.push_back(element);
}

void TomlDocument::networks(const std::vector<Entry>& entries, const std::string& server) {
  const std::string path = server + ".network";
  // `[vmm.X.network.Y]` and `[[vmm.X.networks]]` may be mixed: one order, the file's.
  std::vector<Labelled> networks;
  for (const Entry& entry : entries) {
    const std::string_view key = entry.key.view();
    const auto* table = entry.node->as_table();
    const bool is_by_name = table != nullptr && std::all_of(table->begin(), table->end(), [](const auto& each) {
      return each.second.is_table();
    });
    if (!is_one_of(key, kNetworkKeys)) {
      networks.push_back({entry.key, entries_of(*table)});
    } else if (is_by_name || (key == "network" && !entry.node->is_array())) {
      if (key == "networks")
        reporter_.report("invalid-value", entry.at, "a VM network by its name is `network`, not `networks`")
            .help("write `[{}.{}]`", path, table->empty() ? "Finance" : toml_key(entries_of(*table)[0].key.view()));
      for (Labelled& each : labelled(entry, {"VM network", "name", path, "Finance", kSubnetKeys}))
        networks.push_back(std::move(each));
    } else {
      if (key == "network" && entry.node->is_array_of_tables())
        reporter_.report("invalid-value", entry.at, "a list of VM networks is `networks`, not `network`")
            .help("write `[[{}.networks]]`", server);
      for (const auto& [content, at] : tables(entry, "VM network", "[[vmm.ams.networks]]"))
        networks.push_back({Text::missed(at), entries_of(*content)});
    }
  }
  std::stable_sort(networks.begin(), networks.end(),
                   [](const Labelled& a, const Labelled& b) { return a.label.span() < b.label.span(); });
  for (const Labelled& each : networks) network(each);
}

void TomlDocument::network(const Labelled& written) {
  NetworkElement element;
  element.name = written.label;
  element.subnets.first = size32(document_.subnets.size());
  std::vector<Property> own;
  element.broken = finds_wrong([&] {
    for (const Entry& property : written.entries) {
      // In the form where the table is not named.
      const bool is_name = property.key.view() == "name" && !written.label.written();
      if (is_name && property.node->is_string())
        element.name = word(*property.node);
      else if (is_name)
        wrong("name", span(property.node->source()), "a word", "name = \"Finance\"");
      else if (property.key.view() == "subnets")
        element.subnets = subnets(property);
      else
        keep(own, property, "VM network");
    }
  });
  element.properties = flush(own);
  document_.networks.push_back(element);
}

void TomlDocument::vnets(const Entry& entry) {
  for (const Labelled& each : labelled(entry, {"vnet", "label", "vnet", "vnet-dr", kSubnetKeys})) vnet(each);
}

void TomlDocument::vnet(const Labelled& written) {
  VnetElement element;
  element.label = written.label;
  element.subnets.first = size32(document_.subnets.size());
  std::vector<Property> own;
  element.broken = finds_wrong([&] {
    for (const Entry& property : written.entries) {
      if (property.key.view() == "subnets")
        element.subnets = subnets(property);
      else
        keep(own, property, "vnet");
    }
  });
  element.properties = flush(own);
  document_.vnets.push_back(element);
}

Range TomlDocument::subnets(const Entry& entry) {
  const std::uint32_t first = size32(document_.subnets.size());
  for (const auto& [table, at] : tables(entry, "subnet", "subnets = [{ name = \"web\", prefix = \"10.10.1.0/24\" }]")) subnet(*table, at);
  return {first, size32(document_.subnets.size()) - first};
}

void TomlDocument::subnet(const toml::table& table, Span at) {
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
        reporter_.report("duplicate-property", property.key.span(), "{} beside {}", ticked(key), ticked(prefix_key))
            .label(prefix_key.span(), "first set here")
            .help("`prefix` takes one range, `prefixes` a list; keep one of the two");
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
    reporter_.report("invalid-value", written.span(), "the path {} has {} parts", ticked(written), segments.size())
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
  for (const auto& [table, header] : tables(entry, "inventory", "inventory = [{ kind = \"vnets\", file = \"vnets.json\" }]")) {
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

}  // namespace asrmap
