// SPDX-License-Identifier: MIT
#include "check/rule.h"

#include <algorithm>
#include <utility>

namespace asrmap {

std::string_view to_string(Concern concern) {
  switch (concern) {
    case Concern::syntax: return "Syntax";
    case Concern::names: return "Names and references";
    case Concern::cardinality: return "Cardinality";
    case Concern::landing: return "Landing";
    case Concern::addresses: return "Addresses and capacity";
    case Concern::governance: return "Governance and deployment";
    case Concern::vmm_to_vmm: return "VMM to VMM";
  }
  return "";
}

void RuleFinding::allowed_by(Range allow) {
  for (const Text& name : context_.model_.words_in(allow)) {
    if (name.view() != context_.info_.name) continue;
    if (context_.info_.severity == Severity::error)
      label(name.span(), "an error can't be allowed");
    else
      context_.pending_ = false;
  }
}

RuleFinding& RuleFinding::about(NetworkId id) {
  allowed_by(context_.model_.networks[id].allow);
  return *this;
}

RuleFinding& RuleFinding::about(VmSubnetId id) {
  const VmSubnet& subnet = context_.model_.vm_subnets[id];
  allowed_by(subnet.allow);
  return about(subnet.network);
}

RuleFinding& RuleFinding::about(VnetId id) {
  allowed_by(context_.model_.vnets[id].allow);
  return *this;
}

RuleFinding& RuleFinding::about(VnetSubnetId id) {
  const VnetSubnet& subnet = context_.model_.vnet_subnets[id];
  allowed_by(subnet.allow);
  return about(subnet.vnet);
}

RuleFinding& RuleFinding::about(StatementId id) {
  allowed_by(context_.model_.statements[id].allow);
  return *this;
}

RuleFinding& RuleFinding::about(MappingId id) {
  const Mapping& mapping = context_.model_.mappings[id];
  return about(mapping.statement).about(mapping.source);
}

RuleFinding& RuleFinding::about(const Landing& landing) {
  about(landing.mapping);
  if (landing.subnet) allowed_by(context_.model_.vm_subnets[*landing.subnet].allow);
  if (landing.determined()) return about(landing.landed);
  return about(landing.target);
}

void RuleContext::settle() {
  if (!std::exchange(pending_, false)) return;
  if (info_.about_writing && model_.is_exported(last_.at)) return;
  // Nobody edits an export.
  if (!model_.inventories.empty())
    std::erase_if(last_.fixes, [&](const Fix& fix) {
      return std::any_of(fix.edits.begin(), fix.edits.end(), [&](const Edit& edit) { return model_.is_exported(edit.at); });
    });
  if (found_.size() < kMostFindings)
    found_.push_back(std::move(last_));
  else
    ++omitted_;
}

std::vector<Diagnostic> RuleContext::take() {
  settle();
  return std::exchange(found_, {});
}

}  // namespace asrmap
