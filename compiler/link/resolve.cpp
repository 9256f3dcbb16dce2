// SPDX-License-Identifier: MIT
// References: a name in one place becomes the id of what it names.
#include <algorithm>

#include "diag/wording.h"
#include "link/linker.h"
#include "link/resolve.h"
#include "text/ascii.h"
#include "text/nearest.h"
#include "text/pattern.h"

namespace asrmap {
namespace {

constexpr std::size_t kMostLabels = 6;

}  // namespace

std::optional<ServerId> Linker::find_server(const Text& name) {
  if (last_server_ && model_.servers[*last_server_].label.view() == name.view()) return last_server_;
  if (const auto label = server_labels_.find(name.view()); label != server_labels_.end())
    return last_server_ = label->second;
  if (const auto known = server_names_.find(name.view()); known != server_names_.end()) return known->second;
  if (model_.silence.hides(About::network_names)) return std::nullopt;
  Finding finding =
      reporter_.report(rule_name::unknown_reference, name.span(), "no VMM server {} is declared", ticked(name));
  if (const auto help = elsewhere_.help(Elsewhere::Kind::server, name)) {
    finding.help("{}", *help);
    return std::nullopt;
  }
  std::vector<std::string_view> names, labels;
  if (suggestions_.affords_nearest(name.view(), std::size_t{2} * model_.servers.size()))
    for (const Server& server : model_.servers) {
      labels.push_back(server.label.view());
      if (!(server.name == server.label)) names.push_back(server.name.view());
    }
  names.insert(names.begin(), labels.begin(), labels.end());
  suggest(finding, name, nearest(name.view(), names),
          labels.empty() ? "declare it with `vmm`" : fmt::format("the project declares {}", ticked_list(labels)), true);
  return std::nullopt;
}

void Linker::report_bare_source(const Text& source, Span at, StatementId statement) {
  if (const auto server = server_labels_.find(source.view()); server != server_labels_.end()) {
    if (suggestions_.affords(model_.servers[server->second].networks.count))
      for (const Network& network : model_.networks[model_.servers[server->second].networks])
        model_.silence.hide(model_.networks.id_of(network), About::mapping);
    else
      model_.silence.hide(About::sources);
    reporter_.report(rule_name::invalid_value, at, "the source {} names no VM network", ticked(source))
        .help("write `\"{0}/…\"`; `\"{0}/*\"` is all of them", source.view());
    return;
  }
  std::vector<std::string> paths;
  if (suggestions_.affords(model_.networks.size()))
    for (const Network& network : model_.networks) {
      if (!network.name.written() || !matches(source.view(), network.name.view())) continue;
      model_.silence.hide(model_.networks.id_of(network), About::mapping);
      const std::string path = fmt::format("\"{}/{}\"", model_.servers[network.server].label.view(), source.view());
      if (paths.empty() || paths.back() != path) paths.push_back(path);
    }
  Finding finding = source.empty() ? reporter_.report(rule_name::invalid_value, at, "the source is empty")
                                   : reporter_.report(rule_name::invalid_value, at, "the VMM server of {} is missing",
                                                      ticked(source));
  if (paths.empty()) {
    finding.help("write `server/network`");
    model_.silence.hide(statement, About::contents);
    model_.silence.hide(About::sources);
    return;
  }
  finding.help("write {}", ticked_list({paths.begin(), paths.end()}, "or"));
  // Without what would have to be escaped between the quotes.
  const std::string_view inner = std::string_view(paths[0]).substr(1, paths[0].size() - 2);
  if (paths.size() == 1 && inner.find_first_of("\"\\") == std::string_view::npos &&
      std::count(inner.begin(), inner.end(), '/') == 1)
    finding.fix("Write " + ticked(paths[0]), at, paths[0]);
}

void Linker::unknown_network(ServerId id, const Text& name) {
  const Server& server = model_.servers[id];
  if (model_.silence.hides(About::network_names) || model_.silence.hides(id, About::contents)) return;
  std::vector<std::string_view> names;
  if (suggestions_.affords_nearest(name.view(), server.networks.count))
    for (const Network& network : model_.networks[server.networks]) names.push_back(network.name.view());
  // Nor is one of that name on a server whose label is misspelt in the header of TOML.
  presume_mapped_on_any_server(name.view());
  // The network that was probably meant is not unmapped.
  const auto near = nearest(name.view(), names);
  if (near) presume_mapped(namesakes(id, *near).all);
  Finding finding = reporter_.report(rule_name::unknown_reference, name.span(), "VMM server {} has no VM network {}",
                                     ticked(server.label), ticked(name));
  if (const Server* other = exported_server_with(name, id)) {
    finding.label(other->label.span(), "an inventory is of this server")
        .help(
            "an inventory has it on {}: write `name = \"{}\"` in the block of {}, or `server = {}` behind the "
            "inventory",
            ticked(other->label), other->label.view(), ticked(server.label), server.label.view());
    has_presumed_ = true;
    // Its other networks are missing for the same reason, and those there are not unmapped.
    model_.silence.hide(id, About::contents);
    for (const Network& network : model_.networks[other->networks])
      model_.silence.hide(model_.networks.id_of(network), About::mapping);
    return;
  }
  suggest(finding, name, near,
          names.empty() ? "declare it with `network` in the `vmm` block" : fmt::format("it has {}", ticked_list(names)),
          true);
}

const Server* Linker::exported_server_with(const Text& network, ServerId except) {
  for (const Server& server : model_.servers) {
    const ServerId id = model_.servers.id_of(server);
    if (id == except || !server.is_exported || !suggestions_.affords(1)) continue;
    if (!namesakes(id, network.view()).all.empty()) return &server;
  }
  return nullptr;
}

void Linker::presume_mapped(std::string_view pattern) {
  if (!suggestions_.affords(model_.networks.size())) return;
  for (const Network& network : model_.networks) {
    if (!matches(pattern, network.name.view())) continue;
    model_.silence.hide(model_.networks.id_of(network), About::mapping);
    has_presumed_ = true;
  }
}

void Linker::presume_mapped(const std::vector<NetworkId>& networks) {
  if (!suggestions_.affords(networks.size())) return;
  for (const NetworkId id : networks) model_.silence.hide(id, About::mapping);
  has_presumed_ = has_presumed_ || !networks.empty();
}

void Linker::presume_mapped_on_any_server(std::string_view name) {
  for (std::uint32_t i = 0; i < model_.servers.size() && suggestions_.affords(1); ++i)
    presume_mapped(namesakes(static_cast<ServerId>(i), name).all);
}

std::optional<NetworkId> Linker::first_network(ServerId server, std::string_view name) const {
  std::optional<NetworkId> first;
  networks_.find(NameIndex::hash(static_cast<std::uint32_t>(server), name), [&](std::uint32_t element) {
    const auto id = static_cast<NetworkId>(element);
    if (model_.networks[id].server != server || model_.networks[id].name.view() != name) return false;
    first = id;
    return true;
  });
  return first;
}

const Linker::Namesakes& Linker::namesakes(ServerId server, std::string_view name) {
  static const Namesakes none;
  const std::optional<NetworkId> first = first_network(server, name);
  if (!first) return none;
  const auto [known, fresh] = namesakes_.try_emplace({server, model_.networks[*first].name.view()});
  Namesakes& group = known->second;
  if (!fresh) return group;
  each_network(server, name, [&](NetworkId id) {
    const Network& network = model_.networks[id];
    group.all.push_back(id);
    group.alike = group.alike && network.logical_network == model_.networks[*first].logical_network;
    group.all_have_one = group.all_have_one && network.logical_network.written();
  });
  return group;
}

std::optional<VmSubnetId> Linker::find_vm_subnet(NetworkId network, std::string_view name) {
  if (!vm_subnet_names_) {
    vm_subnet_names_.emplace(model_.vm_subnets.size());
    for (std::uint32_t i = 0; i < model_.vm_subnets.size(); ++i) {
      const VmSubnet& subnet = model_.vm_subnets[static_cast<VmSubnetId>(i)];
      vm_subnet_names_->insert(NameIndex::hash(static_cast<std::uint32_t>(subnet.network), subnet.name.view()), i);
    }
  }
  std::optional<VmSubnetId> found;
  vm_subnet_names_->find(NameIndex::hash(static_cast<std::uint32_t>(network), name), [&](std::uint32_t i) {
    const auto id = static_cast<VmSubnetId>(i);
    if (model_.vm_subnets[id].network != network || model_.vm_subnets[id].name.view() != name) return false;
    found = id;
    return true;
  });
  return found;
}

std::optional<VnetId> Linker::vnet_of_name(std::string_view name) {
  for (; vnets_seen_ < model_.vnets.size(); ++vnets_seen_) {
    const auto id = static_cast<VnetId>(vnets_seen_);
    vnet_names_.try_emplace(lower(model_.vnets[id].name.view()), id);
  }
  const auto found = vnet_names_.find(lower(name));
  return found == vnet_names_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<VnetId> Linker::vnet_of_subnet(std::string_view name) {
  for (; vnet_subnets_seen_ < model_.vnet_subnets.size(); ++vnet_subnets_seen_) {
    const VnetSubnet& subnet = model_.vnet_subnets[static_cast<VnetSubnetId>(vnet_subnets_seen_)];
    if (subnet.name.written() && model_.vnets[subnet.vnet].label.written())
      vnet_subnet_names_.try_emplace(subnet.name.view(), subnet.vnet);
  }
  const auto found = vnet_subnet_names_.find(name);
  return found == vnet_subnet_names_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<NetworkId> Linker::find_but_for_blanks(ServerId server, std::string_view name) {
  const auto trimmed = [](std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
  };
  if (trimmed(name) != name || !suggestions_.affords(model_.servers[server].networks.count)) return std::nullopt;
  std::optional<NetworkId> found;
  for (const Network& network : model_.networks[model_.servers[server].networks]) {
    // Of an export `stray-blank` tells nothing.
    if (trimmed(network.name.view()) != name || model_.is_exported(network.name)) continue;
    if (found) return std::nullopt;
    found = model_.networks.id_of(network);
  }
  return found;
}

bool Linker::comes_next(ServerId server, const Text& name) const {
  if (next_network_ >= model_.networks.size()) return false;
  const Network& network = model_.networks[static_cast<NetworkId>(next_network_)];
  return network.server == server && network.name.written() && !network.shares_name && network.name == name;
}

bool Linker::names_vm_subnet(ServerId server, const Text& network, const Text& subnet) {
  bool found = false;
  for (const NetworkId id : namesakes(server, network.view()).all) {
    if (!suggestions_.affords(1)) break;
    const auto same = find_vm_subnet(id, subnet.view());
    found = found || (same && model_.vm_subnets[*same].name.written());
    if (found) model_.silence.hide(id, About::mapping);
  }
  has_presumed_ = has_presumed_ || found;
  if (found)
    reporter_
        .report(rule_name::unknown_reference, subnet.span(),
                "{} is a VM subnet; a mapping is for the whole VM network {}", ticked(subnet), ticked(network))
        .help("leave out {}; each VM subnet lands by its name", ticked("/" + std::string(subnet.view())));
  return found;
}

std::optional<NetworkId> Linker::find_network(const Document& document, const Path& path) {
  const Text* segments = document.segments.data() + path.segments.first;
  const std::uint32_t count = path.segments.count;
  const Text& name = segments[count - 1];
  const auto server = find_server(segments[0]);
  if (!server) {
    // Whichever server was meant, a network of this name is not unmapped.
    presume_mapped_on_any_server(name.view());
    return std::nullopt;
  }
  if (count == 2 && comes_next(*server, name)) return static_cast<NetworkId>(next_network_++);
  if (count == 3)
    if (const auto shared = shared_paths_.find(path_key(*server, segments[1], name.view()));
        shared != shared_paths_.end())
      return shared->second;
  // Nearly always there is exactly one, which needs no list.
  const std::optional<NetworkId> first = first_network(*server, name.view());
  const bool is_one = first && !model_.networks[*first].shares_name;
  if (is_one && (count == 2 || model_.networks[*first].logical_network == segments[1])) {
    next_network_ = static_cast<std::uint32_t>(*first) + 1;
    return first;
  }
  // With their logical networks those that share a name have been looked up above.
  if (!first || count != 2) {
    if (count == 2)
      if (const auto near = find_but_for_blanks(*server, name.view())) return near;
    const bool known_elsewhere = first.has_value();
    if (count == 3) presume_mapped(namesakes(*server, name.view()).all);
    if (count == 3 && names_vm_subnet(*server, segments[1], name)) return std::nullopt;
    if (count == 3 && known_elsewhere && !model_.silence.hides(About::network_names))
      reporter_
          .report(rule_name::unknown_reference, segments[1].span(),
                  "no VM network {} of {} is in the logical network {}", ticked(name), ticked(segments[0]),
                  ticked(segments[1]))
          .help("set `logical_network` in the `network` block, or leave it out of the path");
    else
      unknown_network(*server, name);
    return std::nullopt;
  }
  const Namesakes& group = namesakes(*server, name.view());
  const std::vector<NetworkId>& fits = group.all;
  // Two of one path have been reported where they are declared.
  if (group.alike) return fits[0];
  Finding finding = reporter_.report(rule_name::ambiguous_reference, name.span(), "{} has {} VM networks {}",
                                     ticked(segments[0]), fits.size(), ticked(name));
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < fits.size() && i < kMostLabels; ++i) {
    finding.label(model_.networks[fits[i]].name.span(), "one of them");
    paths.push_back(path_of(model_, fits[i]));
  }
  if (group.all_have_one)
    finding.help("name the logical network too: {}", ticked_list_of({paths.begin(), paths.end()}, fits.size(), "or"));
  else
    finding.help(
        "set `logical_network` in each of their blocks, and name it in the path: `server/logical-network/network`");
  presume_mapped(fits);
  return std::nullopt;
}

bool Linker::means_none(const Text& target, bool has_reason) {
  const std::string name = lower(target.view());
  const bool is_near = name == "none" || name == "null" || (has_reason && nearest(name, {"none"}));
  if (!is_near || target.view() == "none") return false;
  if (model_.silence.hides(About::vnet_names) || vnet_labels_.contains(target.view()) ||
      !exports_.vnets_named(target.view()).empty())
    return false;
  reporter_.report(rule_name::unknown_reference, target.span(), "no vnet {} is declared", ticked(target))
      .help("did you mean the keyword `none`?")
      .fix("Write `none`", target.span(), "none");
  return true;
}

Endpoint Linker::find_target(const Document& document, const Path& path) {
  const Text* segments = document.segments.data() + path.segments.first;
  for (std::uint32_t i = 0; i < path.segments.count; ++i) {
    if (!has_wild_card(segments[i].view())) continue;
    reporter_
        .report(rule_name::invalid_value, segments[i].span(), "the target {} holds a wild card", ticked(segments[i]))
        .help("a mapping has one target; `*` and `?` stand only in the source");
    presume_mapped(segments[path.segments.count - 1].view());
    return {};
  }
  if (path.segments.count > 1) {
    if (const auto vnet = vnet_labels_.find(segments[0].view());
        vnet != vnet_labels_.end() && !server_labels_.contains(segments[0].view())) {
      reporter_
          .report(rule_name::unknown_reference, segments[1].span(),
                  "{} is a vnet, and a mapping's target is a whole vnet", ticked(segments[0]))
          .label(model_.vnets[vnet->second].label.span(), "declared here")
          .help("leave out {}; each VM subnet lands by its name", ticked("/" + std::string(segments[1].view())));
      return {};
    }
    const auto network = find_network(document, path);
    return network ? Endpoint(*network) : Endpoint();
  }
  const Text& name = segments[0];
  if (const auto vnet = vnet_labels_.find(name.view()); vnet != vnet_labels_.end()) return vnet->second;
  if (const auto exported = find_exported_vnet(name)) return *exported;
  if (model_.silence.hides(About::vnet_names)) return {};
  Finding finding = reporter_.report(rule_name::unknown_reference, name.span(), "no vnet {} is declared", ticked(name));
  const auto by_name = vnet_of_name(name.view());
  const auto by_subnet = vnet_of_subnet(name.view());
  if (const auto help = elsewhere_.help(Elsewhere::Kind::vnet, name))
    finding.help("{}", *help);
  else if (server_labels_.contains(name.view()))
    finding.help("{} is a VMM server; its VM networks are written `{}/network`", ticked(name), name.view());
  else if (by_name && !equal_without_case(model_.vnets[*by_name].label.view(), name.view()))
    finding.help("a vnet is referred to by its label: {}", ticked(model_.vnets[*by_name].label));
  else if (by_subnet)
    finding.help("{} is a subnet of {}; map to {}, and each VM subnet lands by its name", ticked(name),
                 ticked(model_.vnets[*by_subnet].label), ticked(model_.vnets[*by_subnet].label));
  else
    suggest_vnet(finding, name);
  return {};
}

void Linker::suggest_vnet(Finding finding, const Text& name) {
  std::vector<std::string_view> labels;
  std::size_t declared = 0;
  if (suggestions_.affords_nearest(name.view(), model_.vnets.size() + exports_.vnets().size())) {
    for (const Vnet& vnet : model_.vnets) labels.push_back(vnet.label.view());
    declared = labels.size();
    for (const VnetExport& each : exports_.vnets())
      if (!each.taken) labels.push_back(each.vnet->name.view());
  }
  suggest(finding, name, nearest(name.view(), labels),
          labels.empty()              ? "declare it with `vnet`"
          : declared == labels.size() ? fmt::format("the project declares {}", ticked_list(labels))
                                      : fmt::format("declarations and inventories have {}", ticked_list(labels)),
          true);
}

}  // namespace asrmap
