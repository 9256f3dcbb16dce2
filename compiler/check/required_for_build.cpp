// SPDX-License-Identifier: MIT
#include "check/required_for_build.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "check/rule.h"
#include "diag/wording.h"
#include "ir/declared_targets.h"

namespace asrmap {
namespace {

class Requirements {
 public:
  Requirements(const Model& model, std::vector<Diagnostic>& findings) : model_(model), findings_(findings) {}

  void vault() {
    if (model_.vault || !model_.complete) return;
    const auto first = std::find_if(model_.mappings.begin(), model_.mappings.end(),
                                    [](const Mapping& mapping) { return mapping.target.kind != Endpoint::Kind::none; });
    if (first == model_.mappings.end()) return;
    report(first->at, "the project has no vault to deploy its mappings to",
           "declare it with `vault`: its label, `subscription`, `resource_group` and `location`");
  }

  // Resource names stand in paths, where a slash would begin the next name.
  void ids(BuildNeeds::Ids needed) {
    std::vector<bool> networks(model_.networks.size()), servers(model_.servers.size());
    const auto is_new = [](std::vector<bool>& seen, auto index) {
      const bool first = !seen[static_cast<std::size_t>(index)];
      seen[static_cast<std::size_t>(index)] = true;
      return first;
    };
    for (const Mapping& mapping : model_.mappings) {
      if (!needs_ids(model_, mapping, needed)) continue;
      for (const auto& network : {std::optional(mapping.source), mapping.target.network()}) {
        if (!network) continue;
        const Network& end = model_.networks[*network];
        if (is_new(networks, *network)) id(end.id, "id", "VM network", end.name.view());
        if (is_new(servers, end.server))
          id(model_.servers[end.server].fabric, "fabric", "VMM server", model_.servers[end.server].label.view());
      }
    }
  }

  void vnets() {
    for (const VnetId id : declared_targets(model_))
      if (!model_.vnets[id].broken) vnet(model_.vnets[id]);
  }

 private:
  void id(const Text& id, std::string_view property, std::string_view kind, std::string_view name) {
    const auto is_impossible = [](char c) { return c == '/' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (std::none_of(id.view().begin(), id.view().end(), is_impossible)) return;
    findings_.push_back(
        {.rule = rules::invalid_value.info.name,
         .severity = Severity::error,
         .at = id.span(),
         .message = fmt::format("`{}` of {} {} holds a slash or a control character, so that it is no resource name",
                                property, kind, ticked(name)),
         .help = "write the last part of the resource's id alone, as the list of Site Recovery's resources shows it"});
  }

  void vnet(const Vnet& vnet) {
    require(vnet, "subscription", vnet.subscription.written());
    require(vnet, "resource_group", vnet.resource_group.written());
    require(vnet, "location", vnet.location.written());
    for (const VnetSubnet& subnet : model_.vnet_subnets[vnet.subnets])
      if (subnet.prefixes.count == 0)
        report(subnet.name.span(),
               fmt::format("subnet {} of vnet {} has no range, which the target `vnets` needs to make it",
                           ticked(subnet.name), ticked(vnet.label)),
               fmt::format("write it behind the name: `subnet {} 10.0.0.0/24`", subnet.name.view()));
  }

  void require(const Vnet& vnet, std::string_view property, bool is_known) {
    if (is_known) return;
    report(vnet.label.span(),
           fmt::format("vnet {} has no `{}`, which the target `vnets` needs to make it", ticked(vnet.label), property),
           fmt::format("add `{}`, or name an export that has the VNet by `inventory vnets`, if it exists: it is not "
                       "made then",
                       property));
  }

  void report(Span at, std::string message, std::string help) {
    findings_.push_back({.rule = rules::missing_property.info.name,
                         .severity = Severity::error,
                         .at = at,
                         .message = std::move(message),
                         .help = std::move(help)});
  }

  const Model& model_;
  std::vector<Diagnostic>& findings_;
};

}  // namespace

void require_for_build(const Model& model, const BuildNeeds& needs, std::vector<Diagnostic>& findings) {
  Requirements requirements(model, findings);
  if (needs.vault) requirements.vault();
  requirements.ids(needs.ids);
  if (needs.vnet_ranges) requirements.vnets();
}

}  // namespace asrmap
