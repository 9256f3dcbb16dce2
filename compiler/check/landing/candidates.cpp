// SPDX-License-Identifier: MIT
#include "check/landing/candidates.h"

#include <algorithm>

#include "check/landing/unfit.h"
#include "check/names/azure_names.h"
#include "ir/landings.h"
#include "ir/network.h"
#include "source/spelling.h"

namespace asrmap::check {
namespace {

std::string caution_of(const VnetSubnet& subnet) {
  if (is_reserved(subnet)) return fmt::format(", only for {}", reserved_for(subnet.name.view()));
  if (is_delegated(subnet)) return fmt::format(", delegated to {}", ticked(subnet.delegation));
  return {};
}

}  // namespace

bool has_names(const Model& model, const Landing& landing) {
  const Text& source = landing.subnet ? model.vm_subnets[*landing.subnet].name : model.networks[landing.network].name;
  return source.written() &&
         every_candidate(landing, [&](VnetSubnetId id) { return model.vnet_subnets[id].name.written(); });
}

std::string source_of(const Model& model, const Landing& landing) {
  const std::string network = ticked(path_of(model, landing.network));
  if (!landing.subnet) return "VM network " + network;
  return fmt::format("VM subnet {} of {}", ticked(model.vm_subnets[*landing.subnet].name), network);
}

Span source_at(const Model& model, const Landing& landing) {
  return landing.subnet ? model.vm_subnets[*landing.subnet].name.span() : model.networks[landing.network].name.span();
}

std::string place_of(const Model& model, const Landing& landing) {
  const std::string landed = ticked(model.vnet_subnets[landing.landed].name);
  const std::string vnet = ticked(model.vnets[landing.target].label);
  if (landing.determined()) return fmt::format("{} of {}", landed, vnet);
  return fmt::format("{} or {} of {}", landed, ticked(model.vnet_subnets[landing.alphabetical].name), vnet);
}

void label_place(const Model& model, const Landing& landing, RuleFinding& finding) {
  const VnetSubnet& landed = model.vnet_subnets[landing.landed];
  if (landing.determined()) {
    finding.label(landed.name.span(), "its VMs land here");
    return;
  }
  const VnetSubnet& other = model.vnet_subnets[landing.alphabetical];
  finding.label(landed.name.span(), "the first as listed{}", caution_of(landed))
      .label(other.name.span(), "the first by alphabet{}", caution_of(other));
}

std::string danger_of(const Model& model, const Landing& landing) {
  if (landing.determined()) return {};
  const auto reserved = [&](VnetSubnetId id) { return is_reserved(model.vnet_subnets[id]); };
  const auto delegated = [&](VnetSubnetId id) { return is_delegated(model.vnet_subnets[id]); };
  std::string dangers;
  for (const VnetSubnetId id : {landing.landed, landing.alphabetical}) {
    const std::string name = ticked(model.vnet_subnets[id].name);
    if (reserved(id) && !every_candidate(landing, reserved))
      dangers += fmt::format("; no VM may be in {}", name);
    else if (delegated(id) && !every_candidate(landing, delegated))
      dangers += fmt::format("; {} is delegated", name);
  }
  return dangers;
}

std::string way_out_of(const Model& model, const Landing& landing) {
  const std::string network = ticked(path_of(model, landing.network));
  if (!landing.subnet) return fmt::format("map {} to another vnet, or list its VM subnets if VMM has any", network);
  const Text& name = model.vm_subnets[*landing.subnet].name;
  if (landing.reason != LandingReason::name_match && is_subnet_name(name.view()))
    return fmt::format("add a subnet {} to the vnet", ticked(name));
  return fmt::format("rename VM subnet {} of {} in VMM, and add a subnet of the new name to the vnet", ticked(name),
                     network);
}

std::string land_line(std::string_view from, std::string_view to) {
  // ticked() shows less than this.
  constexpr std::size_t kMost = 400;
  return ticked(fmt::format("land {} -> {}", as_word(from.substr(0, kMost)), as_word(to.substr(0, kMost))));
}

}  // namespace asrmap::check
