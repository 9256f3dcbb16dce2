// SPDX-License-Identifier: MIT
#include "check/required_for_build.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

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
    const auto first = std::find_if(model_.mappings.begin(), model_.mappings.end(), [](const Mapping& mapping) {
      return mapping.target.kind != Endpoint::Kind::none;
    });
    if (first == model_.mappings.end()) return;
    report(first->at, "the project has no vault to deploy its mappings to",
           "declare it with `vault`: its label, `subscription`, `resource_group` and `location`");
  }

  void vnets() {
    for (const VnetId id : declared_targets(model_))
      if (!model_.vnets[id].broken) vnet(model_.vnets[id]);
  }

 private:
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
  if (needs.vnet_ranges) requirements.vnets();
}

}  // namespace asrmap
