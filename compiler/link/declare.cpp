// SPDX-License-Identifier: MIT
// Elements become rows of the model's tables.
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "diag/wording.h"
#include "link/linker.h"
#include "link/prefix_help.h"
#include "link/resolve.h"
#include "text/ascii.h"
#include "text/joined_key.h"
#include "text/pattern.h"

namespace asrmap {
namespace {

// A list of names that must differ. Nearly all are short and compared; long ones are
// hashed.
class SeenNames {
 public:
  // The earlier equal name; nothing, and the name is remembered, if there is none.
  std::optional<Span> add(const Text& name, bool without_case) {
    if (count_ < kFew) {
      for (std::size_t i = 0; i < count_; ++i)
        if (without_case ? equal_without_case(few_[i].view(), name.view()) : few_[i] == name) return few_[i].span();
      few_[count_++] = name;
      return std::nullopt;
    }
    if (seen_.empty())
      for (const Text& earlier : few_) (void)add_hashed(earlier, without_case);
    return add_hashed(name, without_case);
  }

 private:
  static constexpr std::size_t kFew = 8;

  std::optional<Span> add_hashed(const Text& name, bool without_case) {
    const std::string key = without_case ? lower(name.view()) : std::string(name.view());
    const auto [at, fresh] = seen_.try_emplace(key, name.span());
    return fresh ? std::nullopt : std::optional(at->second);
  }

  Text few_[kFew];
  std::size_t count_ = 0;
  std::unordered_map<std::string, Span> seen_;
};

// What could not be read may have held them: behind a `}` too many, or in a `[[subnets]]`.
bool may_be_elsewhere(const Document& document, Range subnets) { return subnets.count == 0 && document.incomplete; }

bool hides_ranges(const Properties& own) { return own.unread("prefix") || own.unread("prefixes"); }

}  // namespace

void Linker::declare() {
  for (Document* document : documents_) {
    for (const VaultElement& vault : document->vaults) declare_vault(*document, vault);
    for (const ServerElement& server : document->servers) declare_server(*document, server);
    for (const VnetElement& vnet : document->vnets) declare_vnet(*document, vnet);
    if (!release_) continue;
    // Assigning `{}` would keep the memory.
    document->networks = std::vector<NetworkElement>();
    document->subnets = std::vector<SubnetElement>();
    document->prefixes = std::vector<Text>();
  }
  for (ServerExport& exports : exports_.servers())
    if (!exports.taken) declare_exported_server(exports);
  if (lacks_vm_subnets_)
    for (const Network& network : model_.networks)
      if (network.subnets.count == 0) model_.silence.hide(model_.networks.id_of(network), About::contents);
  doubt_ranges();
  complete_vnets();
  report_same_ids();
}

void Linker::declare_vault(const Document& document, const VaultElement& element) {
  const Properties own(document, element.properties, elements::vault, element.label.span(), element.broken, reporter_,
                       {{"label", element.label.written()}});
  if (!element.label.written()) model_.silence.hide(About::declarations);
  if (model_.vault) {
    model_.silence.hide(About::vault);
    reporter_
        .report(rule_name::duplicate_definition, element.label.span(), "second vault {}; a project has one",
                ticked(element.label))
        .label(model_.vault->label.span(), "first vault here")
        .help("keep one of the two; mappings to another vault are a project of their own");
    return;
  }
  const Text name = own.word("name");
  model_.vault = Vault{.label = element.label,
                       .name = name.written() ? name : element.label,
                       .subscription = own.word("subscription"),
                       .resource_group = own.word("resource_group"),
                       .location = own.word("location")};
  if (own.unread("name") || own.unread("subscription") || own.unread("resource_group"))
    model_.silence.hide(About::vault);
}

void Linker::declare_server(const Document& document, const ServerElement& element) {
  const bool has_networks = element.networks.count != 0;
  const Properties own(document, element.properties, elements::server, element.label.span(), element.broken, reporter_,
                       {{"network", has_networks}, {"networks", has_networks}});
  const Text usable = no_empty(element.label, "a VMM server's label", "write a label, such as `ams`");
  const Text written =
      no_empty(own.word("name"), "a VMM server's name", "write the name that Site Recovery shows, or leave it out");
  const ServerId id = model_.servers.push_back({.label = usable,
                                                .name = written.written() ? written : usable,
                                                .fabric = own.word("fabric"),
                                                .clouds = words(own.words("clouds")),
                                                .networks = {model_.networks.size(), 0},
                                                .exported_clouds = {}});
  if (element.broken || own.unread("network") || own.unread("networks")) model_.silence.hide(id, About::contents);
  const Server server = model_.servers[id];
  if (!server.label.written()) {
    model_.silence.hide(About::declarations);
  } else if (no_wild_card(server.label, "label")) {
    if (server.label.view() == "none")
      reporter_.report(rule_name::invalid_value, server.label.span(), "the label `none` is reserved")
          .help("`none` is the target of networks that are deliberately not mapped; choose another label");
    const auto [label, fresh] = server_labels_.try_emplace(server.label.view(), id);
    const auto [name, fresh_name] = server_names_.try_emplace(server.name.view(), id);
    if (!fresh) {
      reporter_
          .report(rule_name::duplicate_definition, server.label.span(), "second VMM server {}", ticked(server.label))
          .label(model_.servers[label->second].label.span(), "first defined here")
          .help("rename or delete one of the two, or put their VM networks into one block");
      // What the second has may be looked for in the first.
      model_.silence.hide(label->second, About::contents);
      model_.silence.hide(id, About::contents);
    } else if (!fresh_name)
      reporter_
          .report(rule_name::duplicate_definition, server.name.span(), "two VMM servers have the name {}",
                  ticked(server.name))
          .label(model_.servers[name->second].name.span(), "first used here")
          .help("the name is how Site Recovery knows the server; each server has its own");
  }
  ServerExport* const exports = server.label.written() ? exports_.of_server(server.label) : nullptr;
  // A second server of the label is a mistake of its own.
  const bool completed = exports != nullptr && !std::exchange(exports->taken, true);
  if (completed) {
    complete_server(model_.servers[id], *exports);
    server_names_.try_emplace(model_.servers[id].name.view(), id);
  }
  for (std::uint32_t i = 0; i < element.networks.count; ++i)
    declare_network(document, element, document.networks[element.networks.first + i], id,
                    completed ? exports : nullptr);
  if (completed)
    for (const NetworkExport& network : exports->networks())
      if (!network.taken) declare_exported_network(network, id);
  model_.servers[id].networks.count = model_.networks.size() - model_.servers[id].networks.first;
  if (completed) find_pools(model_.servers[id], *exports);
}

void Linker::declare_network(const Document& document, const ServerElement& siblings, const NetworkElement& element,
                             ServerId server, ServerExport* exports) {
  Network row;
  row.server = server;
  row.name = element.name;
  const auto id = static_cast<NetworkId>(model_.networks.size());
  if (element.broken || !element.name.written() || may_be_elsewhere(document, element.subnets))
    model_.silence.hide(id, About::contents);
  if (element.properties.count != 0 || !element.name.written()) {
    // In the DSL a missing name is a syntax error, and has been reported.
    const bool broken = element.broken || (document.syntax == Syntax::dsl && !element.name.written());
    const Properties own(document, element.properties, elements::network, element.name.span(), broken, reporter_,
                         {{"name", element.name.written()}, {"subnets", element.subnets.count != 0}});
    if (own.unread("subnets")) model_.silence.hide(id, About::contents);
    row.id = own.word("id");
    row.logical_network = own.word("logical_network");
    row.vms = own.count("vms").value_or(0);
    row.allow = allowances(own.words("allow"));
    if (const auto isolation = own.choice("isolation")) row.isolation = static_cast<Isolation>(*isolation + 1);
  }
  if (!element.name.written()) model_.silence.hide(server, About::contents);
  NetworkExport* const twin =
      exports == nullptr || row.name.empty() ? nullptr : twin_of(row, document, siblings, *exports);
  if (twin != nullptr) complete_network(row, *twin);
  const std::vector<SubnetExport> subnets = twin == nullptr ? std::vector<SubnetExport>() : twin->subnets();
  model_.networks.push_back(row);
  if (twin != nullptr) remember_vmm_id(id, *twin);
  if (twin != nullptr && twin->knows_subnets()) listed_networks_.insert(id);
  model_.networks[id].subnets = declare_vm_subnets(document, element.subnets, id, element.broken, subnets);
  if (twin != nullptr && element.subnets.count != 0) compare_vm_subnets(model_.networks[id], *twin);
  if (!row.name.written()) return;
  if (!no_wild_card(row.name, "name")) {
    // Nobody can refer to it, which is one mistake.
    model_.silence.hide(id, About::mapping);
    return;
  }
  if (row.name.empty())
    reporter_.report(rule_name::invalid_value, row.name.span(), "a VM network's name is empty")
        .help("write the name that VMM shows");
  const std::optional<NetworkId> first = register_network(id);
  if (first) {
    reporter_
        .report(rule_name::duplicate_definition, row.name.span(), "second VM network {} on {}", ticked(row.name),
                ticked(model_.servers[server].label))
        .label(model_.networks[*first].name.span(), "first defined here")
        .help("delete one of the two, or tell them apart by `logical_network`");
    model_.silence.hide(id, About::mapping);  // a `map` reaches only the first
  }
}

std::optional<NetworkId> Linker::register_network(NetworkId id) {
  const Network& network = model_.networks[id];
  const std::uint32_t hash = NameIndex::hash(static_cast<std::uint32_t>(network.server), network.name.view());
  std::optional<NetworkId> twin;
  networks_.find(hash, [&](std::uint32_t element) {
    Network& other = model_.networks[static_cast<NetworkId>(element)];
    if (other.server != network.server || !(other.name == network.name)) return false;
    // Whoever comes third finds the first marked already.
    if (!std::exchange(other.shares_name, true))
      shared_paths_.try_emplace(path_key(other), static_cast<NetworkId>(element));
    model_.networks[id].shares_name = true;
    return true;
  });
  if (network.shares_name)
    if (const auto [same, fresh] = shared_paths_.try_emplace(path_key(network), id); !fresh) twin = same->second;
  networks_.insert(hash, static_cast<std::uint32_t>(id));
  return twin;
}

std::string Linker::path_key(const Network& network) {
  return path_key(network.server, network.logical_network, network.name.view());
}

std::string Linker::path_key(ServerId server, const Text& logical_network, std::string_view name) {
  return joined_key({std::to_string(static_cast<std::uint32_t>(server)), logical_network.written() ? "=" : "",
                     logical_network.view(), name});
}

Properties Linker::subnet_properties(const Document& document, const SubnetElement& element, const ElementSpec& spec,
                                     bool broken) {
  const bool has_prefix = element.prefixes.count != 0;
  // Of a line whose name could not be read the rest is not judged.
  const bool unread = document.syntax == Syntax::dsl && !element.name.written();
  return Properties(document, unread ? Range{} : element.properties, spec, element.name.span(), broken, reporter_,
                    {{"name", element.name.written()}, {"prefix", has_prefix}, {"prefixes", has_prefix}});
}

Range Linker::declare_vm_subnets(const Document& document, Range range, NetworkId network, bool broken,
                                 const std::vector<SubnetExport>& exported) {
  if (range.count == 0 && !broken) return exported_vm_subnets(exported, network);
  std::unordered_map<std::string_view, SubnetExport> by_name;
  for (const SubnetExport& each : exported) by_name.try_emplace(each.subnet->name.view(), each);
  const std::uint32_t begin = model_.vm_subnets.size();
  SeenNames seen;
  for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
    const SubnetElement& element = document.subnets[i];
    const Text name = no_empty(element.name, "a VM subnet's name", "write the name that VMM shows");
    VmSubnet row{.network = network, .name = name, .prefixes = prefixes(document, element.prefixes), .allow = {}};
    bool is_half_read = element.broken || row.prefixes.count != element.prefixes.count;
    if (element.properties.count != 0 || !element.name.written()) {
      const Properties own = subnet_properties(document, element, elements::vm_subnet, broken);
      row.allow = allowances(own.words("allow"));
      row.vms = own.count("vms").value_or(0);
      row.vlan = static_cast<std::uint16_t>(own.count("vlan").value_or(0));
      is_half_read = is_half_read || hides_ranges(own);
    }
    if (!row.name.written()) {
      // Which one it is nobody knows, and it may be any that is missed.
      model_.silence.hide(network, About::contents);
      continue;
    }
    if (!by_name.empty())
      if (const auto twin = by_name.find(row.name.view()); twin != by_name.end()) {
        if (element.prefixes.count == 0)
          row.prefixes = exported_prefixes(*twin->second.file, twin->second.subnet->prefixes);
        complete_vlan(row, *twin->second.subnet);
      }
    const VmSubnetId id = model_.vm_subnets.push_back(row);
    if (is_half_read) model_.silence.hide(id, About::ranges);
    if (!no_wild_card(row.name, "name") || range.count == 1) continue;
    if (const auto first = seen.add(row.name, false))
      reporter_
          .report(rule_name::duplicate_definition, row.name.span(), "second VM subnet {} in one VM network",
                  ticked(row.name))
          .label(*first, "first defined here")
          .help("give both ranges to one subnet, or rename one");
  }
  return {begin, model_.vm_subnets.size() - begin};
}

void Linker::declare_vnet(const Document& document, const VnetElement& element) {
  const Properties own(document, element.properties, elements::vnet, element.label.span(), element.broken, reporter_,
                       {{"subnets", element.subnets.count != 0}});
  Vnet row{.label = element.label,
           .name = own.word("name"),
           .subscription = own.word("subscription"),
           .resource_group = own.word("resource_group"),
           .location = own.word("location"),
           .id = own.word("id"),
           .state = {},
           .namesake = {},
           .address_space = prefixes(own.words("address_space")),
           .subnets = {},
           .allow = allowances(own.words("allow"))};
  const auto id = static_cast<VnetId>(model_.vnets.size());
  if (element.broken || own.unread("subnets") || may_be_elsewhere(document, element.subnets))
    model_.silence.hide(id, About::contents);
  const bool is_id_unread = own.unread("id");
  if (is_id_unread || own.unread("name")) model_.silence.hide(id, About::name);
  if (is_id_unread || own.unread("subscription") || own.unread("resource_group") || own.unread("deployment_model"))
    model_.silence.hide(id, About::home);
  if (own.choice("deployment_model") == 1) row.deployment_model = DeploymentModel::classic;
  take_id_parts(id, row);
  // Without a name of its own the label is one, of which the rule speaks.
  if (row.name.written()) (void)no_empty(row.label, "a vnet's label", "write a label, such as `vnet-dr`");
  VnetExport* const twin = row.label.written() ? twin_of(id, row) : nullptr;
  if (twin != nullptr) complete_vnet(row, *twin);
  model_.vnets.push_back(row);
  model_.vnets[id].subnets = declare_vnet_subnets(document, element.subnets, id, element.broken, twin);
  if (twin != nullptr && element.subnets.count != 0) compare_vnet_subnets(model_.vnets[id], *twin);
  // Of half a list of subnets nobody knows which is the first.
  if (twin != nullptr && element.subnets.count == 0 && twin->vnet->partial) model_.silence.hide(id, About::contents);
  if (!row.label.written()) {
    model_.silence.hide(About::declarations);
    return;
  }
  if (!no_wild_card(row.label, "label")) return;
  if (row.label.view() == "none")
    reporter_.report(rule_name::invalid_value, row.label.span(), "the label `none` is reserved")
        .help("`none` is the target of networks that are deliberately not mapped; choose another label");
  const auto [first, fresh] = vnet_labels_.try_emplace(row.label.view(), id);
  if (!fresh)
    reporter_.report(rule_name::duplicate_definition, row.label.span(), "second vnet {}", ticked(row.label))
        .label(model_.vnets[first->second].label.span(), "first defined here")
        .help("rename or delete one of the two");
}

Range Linker::declare_vnet_subnets(const Document& document, Range range, VnetId vnet, bool broken,
                                   const VnetExport* exported) {
  if (range.count == 0 && !broken && exported != nullptr) return exported_vnet_subnets(*exported, vnet);
  std::unordered_map<std::string, const ExportedVnetSubnet*> by_name;
  if (exported != nullptr)
    for (std::uint32_t i = 0; i < exported->vnet->subnets.count; ++i) {
      const ExportedVnetSubnet& each = exported->file->vnet_subnets[exported->vnet->subnets.first + i];
      by_name.try_emplace(lower(each.name.view()), &each);
    }
  const std::uint32_t begin = model_.vnet_subnets.size();
  SeenNames seen;
  for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
    const SubnetElement& element = document.subnets[i];
    const Properties own = subnet_properties(document, element, elements::vnet_subnet, broken);
    VnetSubnet row{.vnet = vnet,
                   .name = element.name,
                   .prefixes = prefixes(document, element.prefixes),
                   .delegation = own.word("delegation"),
                   .state = {},
                   .allow = allowances(own.words("allow")),
                   .used = own.count("used").value_or(0)};
    const bool is_half_read = element.broken || row.prefixes.count != element.prefixes.count || hides_ranges(own);
    if (!row.name.written()) {
      model_.silence.hide(vnet, About::contents);
      continue;
    }
    if (!by_name.empty())
      if (const auto twin = by_name.find(lower(row.name.view())); twin != by_name.end())
        complete_subnet(row, own.count("used").has_value(), *exported, *twin->second);
    // Azure has no subnet of that name, so that none is known to be landed in instead.
    if (row.name.empty()) model_.silence.hide(vnet, About::contents);
    const VnetSubnetId id = model_.vnet_subnets.push_back(row);
    if (is_half_read) model_.silence.hide(id, About::ranges);
    if (!no_wild_card(row.name, "name")) continue;
    if (const auto first = seen.add(row.name, true))
      reporter_
          .report(rule_name::duplicate_definition, row.name.span(), "second subnet {} in one vnet", ticked(row.name))
          .label(*first, "first defined here")
          .help("Azure compares subnet names without case; rename or delete one of the two");
  }
  return {begin, model_.vnet_subnets.size() - begin};
}

void Linker::doubt_ranges() {
  // What an inventory leaves out, or another one would have said, is not nothing.
  const bool may_lack = model_.silence.hides(About::declarations) || !model_.inventories.empty();
  if (!may_lack) return;
  for (const VmSubnet& subnet : model_.vm_subnets)
    if (subnet.prefixes.count == 0) model_.silence.hide(model_.vm_subnets.id_of(subnet), About::ranges);
  for (const VnetSubnet& subnet : model_.vnet_subnets)
    if (subnet.prefixes.count == 0) model_.silence.hide(model_.vnet_subnets.id_of(subnet), About::ranges);
}

Range Linker::prefixes(const Document& document, Range texts) {
  return add_prefixes({document.prefixes.data() + texts.first, texts.count});
}

Range Linker::prefixes(std::span<const Value> values) {
  std::vector<Text> texts;
  for (const Value& value : values) texts.push_back(value.text);
  return add_prefixes(texts);
}

Range Linker::add_prefixes(std::span<const Text> texts) {
  Range rows{model_.prefixes.size(), static_cast<std::uint32_t>(texts.size())};
  for (const Text& text : texts) {
    if (const auto prefix = parse_prefix(text.view())) {
      model_.prefixes.push_back({*prefix, text.span(), text.form() != Text::Form::bare});
      continue;
    }
    rows.count = 0;
    reporter_.report(rule_name::invalid_prefix, text.span(), "{} is no address range in CIDR form", ticked(text))
        .help("{}", prefix_help(text.view()));
  }
  return rows;
}

Range Linker::words(std::span<const Value> values) {
  const auto first = static_cast<std::uint32_t>(model_.words.size());
  for (const Value& value : values) model_.words.push_back(value.text);
  return {first, static_cast<std::uint32_t>(values.size())};
}

Text Linker::no_empty(const Text& name, std::string_view what, std::string_view help) {
  if (!name.written() || !name.empty()) return name;
  reporter_.report(rule_name::invalid_value, name.span(), "{} is empty", what).help("{}", help);
  return {};
}

bool Linker::no_wild_card(const Text& name, std::string_view what) {
  if (!has_wild_card(name.view())) return true;
  reporter_.report(rule_name::invalid_value, name.span(), "the {} {} holds a wild card", what, ticked(name))
      .help("`*` and `?` stand only in the source of a `map`");
  return false;
}

}  // namespace asrmap
