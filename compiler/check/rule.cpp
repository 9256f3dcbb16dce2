// SPDX-License-Identifier: MIT
#include "check/rule.h"

#include <algorithm>
#include <utility>

#include "ir/allowance.h"
#include "ir/landings.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

// For an `allow` list that names one rule many times.
constexpr std::size_t kMostLabels = 6;

}  // namespace

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

RuleFinding& RuleFinding::add_label(Span at, std::string text) {
  diagnostic_.labels.push_back({at, std::move(text)});
  return *this;
}

RuleFinding& RuleFinding::set_help(std::string text) {
  diagnostic_.help = std::move(text);
  return *this;
}

RuleFinding& RuleFinding::fix(std::string title, Span at, std::string text) {
  diagnostic_.fixes.push_back({std::move(title), {{at, std::move(text)}}});
  return *this;
}

RuleFinding& RuleFinding::also_fix(Span at, std::string text) {
  if (!diagnostic_.fixes.empty()) diagnostic_.fixes.back().edits.push_back({at, std::move(text)});
  return *this;
}

void RuleFinding::allowed_by(Range allow) {
  const Allowances::Entries& entries = context_.allowances_.entries(allow, context_.info_.name);
  context_.allowances_.use(entries);
  const bool is_error = context_.info_.severity == Severity::error;
  if (!is_error && entries.is_open) {
    context_.pending_ = false;
    return;
  }
  for (std::size_t i = 0; i < entries.all.size() && i < kMostLabels; ++i) {
    const Allowance& entry = *entries.all[i];
    label_once(entry.rule.span(), is_error ? "an error can't be allowed"
                                           : fmt::format("allowed until {}, which is past", to_string(*entry.until)));
  }
}

// about() may reach the same `allow` list several times.
void RuleFinding::label_once(Span at, std::string text) {
  const auto is_same = [&](const Label& label) { return label.at == at; };
  if (std::none_of(diagnostic_.labels.begin(), diagnostic_.labels.end(), is_same))
    diagnostic_.labels.push_back({at, std::move(text)});
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

RuleFinding& RuleFinding::tell_apart(std::string_view written, std::string_view other) {
  diagnostic_.message += told_apart(written, other);
  return *this;
}

RuleFinding& RuleFinding::about(const Landing& landing) {
  if (context_.model_.allowances.empty()) return *this;
  about(landing.mapping);
  if (landing.subnet) allowed_by(context_.model_.vm_subnets[*landing.subnet].allow);
  if (landing.determined()) return about(landing.landed);
  return about(landing.target);
}

bool RuleContext::would_allow(Range allow) const { return allowances_.entries(allow, info_.name).is_open; }

bool RuleContext::allows(Range allow) {
  const Allowances::Entries& entries = allowances_.entries(allow, info_.name);
  allowances_.use(entries);
  return entries.is_open;
}

bool RuleContext::allows(const Mapping& mapping) {
  const bool by_statement = allows(model_.statements[mapping.statement].allow);
  return allows(model_.networks[mapping.source].allow) || by_statement;
}

bool RuleContext::allows(const Landing& landing) {
  if (model_.allowances.empty()) return false;
  const bool by_mapping = allows(model_.mappings[landing.mapping]);
  return (landing.subnet && allows(model_.vm_subnets[*landing.subnet].allow)) || by_mapping;
}

RuleFinding RuleContext::add(Span at, std::string message) {
  settle();
  pending_ = true;
  last_ = {.rule = info_.name, .at = at, .message = std::move(message)};
  return {*this, last_};
}

void RuleContext::settle() {
  if (!std::exchange(pending_, false)) return;
  if (info_.about_writing && model_.is_exported(last_.at)) return;
  // Exports are not edited by hand, so a fix must not change one.
  if (!model_.inventories.empty())
    std::erase_if(last_.fixes, [&](const Fix& fix) {
      return std::any_of(fix.edits.begin(), fix.edits.end(),
                         [&](const Edit& edit) { return model_.is_exported(edit.at); });
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

}  // namespace asrmap::check
