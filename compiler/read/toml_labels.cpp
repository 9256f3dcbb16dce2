// SPDX-License-Identifier: MIT
// The elements that have a label. The vault's label is a property; all other labels are keys.
#include <fmt/core.h>

#include <algorithm>

#include "diag/wording.h"
#include "read/toml_document.h"
#include "source/spelling.h"
#include "text/nearest.h"

namespace asrmap::read {
namespace {

// Keys that can't be the label of an element, because they name its own tables.
constexpr std::string_view kNetworkKeys[] = {"network", "networks"};
constexpr std::string_view kSubnetKeys[] = {"subnets"};

bool is_one_of(std::string_view key, std::span<const std::string_view> keys) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool is_near(std::string_view key, std::span<const std::string_view> keys) {
  return is_one_of(key, keys) || nearest(key, {keys.begin(), keys.end()});
}

}  // namespace

// --- Labels -----------------------------------------------------------------------

std::vector<TomlDocument::Labelled> TomlDocument::labelled(const Entry& entry, const Labels& labels) {
  std::vector<Labelled> result;
  const toml::table* table = table_of(entry, fmt::format("[{}.{}]", labels.path, labels.example));
  if (table == nullptr) return result;
  bool is_unlabelled = false;
  std::string example(labels.example);
  for (const Entry& each : entries_of(*table)) {
    const auto* content = each.node->as_table();
    // In `[vmm.network.Finance]` the label is missing. A server with the label `network` would have
    // such a key in its table.
    const bool is_part = content != nullptr && is_one_of(each.key.view(), labels.own) && !content->empty() &&
                         std::all_of(content->begin(), content->end(), [&](const auto& inner) {
                           return has_header(inner.second) && !is_one_of(inner.first.str(), labels.own);
                         });
    if (content != nullptr && !is_part) {
      add_labelled(each.key, each, labels, result);
      continue;
    }
    if (content == nullptr && takes_misplaced(each, labels.what)) continue;
    if (const auto* list = each.node->as_array(); list != nullptr && !list->empty() && has_header(list->front())) {
      reporter_.report(rule_name::invalid_value, each.at, "a {} is a table, not a list", labels.what)
          .help("write `[{}.{}]`", labels.path, as_key(each.key.view()));
      result.push_back({each.key, entries_of(*list->front().as_table())});
      guessed_ = true;
      continue;
    }
    is_unlabelled = true;
    if (each.key.view() == "name" && each.node->is_string() && is_bare_key(word(*each.node).view()))
      example = word(*each.node).view();
  }
  if (is_unlabelled) {
    reporter_.report(rule_name::missing_property, head(entry), "the {}'s {} is missing", labels.what, labels.label)
        .help("write `[{}.{}]`", labels.path, example);
    wrong_ = true;
  }
  return result;
}

void TomlDocument::add_labelled(const Text& label, const Entry& entry, const Labels& labels,
                                std::vector<Labelled>& result) {
  const std::vector<Entry> entries = entries_of(*entry.node->as_table());
  // In `[vmm.vmm-ams.contoso.com]`, a table without a header of its own is a label that was cut at
  // its dots.
  const bool is_cut = !entries.empty() && std::all_of(entries.begin(), entries.end(), [&](const Entry& inner) {
    return has_header(*inner.node) && !is_near(inner.key.view(), labels.own) &&
           !inner.node->as_table()->contains(labels.inner);
  }) && !has_own_header(entry);
  if (is_cut) {
    for (const Entry& inner : entries) {
      const Span both{document_.file, label.span().begin, inner.at.end};
      const bool is_one_header = both.begin < both.end && sources_.text(both).find('\n') == std::string_view::npos;
      add_labelled(text(fmt::format("{}.{}", label.view(), inner.key.view()), is_one_header ? both : inner.at), inner,
                   labels, result);
    }
    return;
  }
  if (!(label == entry.key)) {
    guessed_ = true;
    reporter_
        .report(rule_name::invalid_value, label.span(), "the {}'s {} {} is cut at its dots", labels.what, labels.label,
                ticked(label))
        .help("quote it: `[{}.{}]`", labels.path, as_key(label.view()));
  }
  result.push_back({label, entries});
}

bool TomlDocument::has_header(const toml::node& node) const {
  return node.is_table() && sources_.text(span(node.source())).starts_with('[');
}

// toml++ makes a table at the first header that goes through it, and the key keeps its place there.
// If a later header is the table's own, only the place of the table changes.
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
  const bool are_labels = !entries.empty() && std::all_of(entries.begin(), entries.end(),
                                                          [&](const Entry& each) { return has_header(*each.node); });
  if (!are_labels) {
    vault(Text::missed(entry.at), entries);
    return;
  }
  // `[vault.contoso-dr]` was written like `[vmm.ams]`, which is right.
  for (const Entry& each : entries) {
    reporter_.report(rule_name::unknown_property, each.at, "the vault's label is a property")
        .help("write `[vault]` and `label = {}`", quoted_word(each.key.view()));
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
  // A missing label is then reported at the key of the table.
  if (!element.label.written() && name.written()) element.label = Text(name.view(), label.span());
  element.properties = flush(own);
  document_.vaults.push_back(element);
}

void TomlDocument::servers(const Entry& entry) {
  for (const Labelled& each : labelled(entry, {"VMM server", "label", "vmm", "ams", kNetworkKeys, "subnets"}))
    server(each);
}

void TomlDocument::server(const Labelled& written) {
  ServerElement element;
  element.label = written.label;
  element.networks.first = size32(document_.networks.size());
  const std::string path = "vmm." + as_key(written.label.view());
  std::vector<Property> own;
  element.broken = finds_wrong([&] {
    std::vector<Entry> networks;
    for (const Entry& property : written.entries) {
      const std::string_view key = property.key.view();
      // `[vmm.ams.Finance]` lacks the word `network`.
      const bool lacks_word = has_header(*property.node) && !is_near(key, kNetworkKeys);
      if (lacks_word) {
        reporter_.report(rule_name::unknown_property, property.at, "a VMM server has no property {}", ticked(key))
            .help("a VM network is written `[{}.network.{}]`", path, as_key(key));
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
  // `[vmm.X.network.Y]` and `[[vmm.X.networks]]` may be mixed. All networks are in the order of the
  // file.
  std::vector<Labelled> networks;
  for (const Entry& entry : entries) {
    const std::string_view key = entry.key.view();
    const auto* table = entry.node->as_table();
    const bool is_by_name = table != nullptr && std::all_of(table->begin(), table->end(),
                                                            [](const auto& each) { return each.second.is_table(); });
    if (!is_one_of(key, kNetworkKeys)) {
      networks.push_back({entry.key, entries_of(*table)});
    } else if (is_by_name || (key == "network" && !entry.node->is_array())) {
      if (key == "networks")
        reporter_.report(rule_name::invalid_value, entry.at, "a VM network by its name is `network`, not `networks`")
            .help("write `[{}.{}]`", path, table->empty() ? "Finance" : as_key(entries_of(*table)[0].key.view()));
      for (Labelled& each : labelled(entry, {"VM network", "name", path, "Finance", kSubnetKeys}))
        networks.push_back(std::move(each));
    } else {
      if (key == "network" && entry.node->is_array_of_tables())
        reporter_.report(rule_name::invalid_value, entry.at, "a list of VM networks is `networks`, not `network`")
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
      // In `[[vmm.X.networks]]` the name is a property.
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

}  // namespace asrmap::read
