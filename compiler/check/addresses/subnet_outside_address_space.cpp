// SPDX-License-Identifier: MIT
#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "check/addresses/outside_space.h"
#include "check/rule.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

constexpr std::size_t kMostLabels = 3;

std::string ranges_of(const Model& model, Range prefixes) {
  std::vector<std::string> texts;
  for (const PlacedPrefix& placed : model.prefixes[prefixes]) texts.push_back(to_string(placed.prefix));
  return ticked_list({texts.begin(), texts.end()}, "and", kMostLabels);
}

using Misplaced = std::span<const OutsideSpace::Misplaced>;

void report_space(const Model& model, const Vnet& vnet, Misplaced ranges, RuleContext& context) {
  RuleFinding finding =
      context.report(model.prefixes[vnet.address_space].front().at, "no subnet of {} lies in its address space {}",
                     ticked(vnet.label), ranges_of(model, vnet.address_space));
  std::vector<std::string> texts;
  for (const auto& misplaced : ranges) texts.push_back(to_string(misplaced.range->prefix));
  finding.about(model.vnets.id_of(vnet))
      .help("correct `address_space`, so that it holds {}",
            ticked_list({texts.begin(), texts.end()}, "and", kMostLabels));
  for (const auto& [subnet, range] : ranges.first(std::min(ranges.size(), kMostLabels)))
    finding.label(range->at, "outside of it");
}

void report_subnet(const Model& model, const Vnet& vnet, const OutsideSpace::Misplaced& misplaced,
                   RuleContext& context) {
  const std::string range = to_string(misplaced.range->prefix);
  context
      .report(misplaced.range->at, "range `{}` of subnet {} lies in no range of the address space of {}, {}", range,
              ticked(model.vnet_subnets[misplaced.subnet].name), ticked(vnet.label),
              ranges_of(model, vnet.address_space))
      .about(misplaced.subnet)
      .label(model.prefixes[vnet.address_space].front().at, "the address space")
      .help("choose a range in it, or add one that holds `{}` to `address_space`", range);
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const OutsideSpace outside(model);
  for (Misplaced left = outside.all(); !left.empty();) {
    const VnetId id = model.vnet_subnets[left.front().subnet].vnet;
    const auto behind = std::ranges::find_if(
        left, [&](const auto& misplaced) { return model.vnet_subnets[misplaced.subnet].vnet != id; });
    const Misplaced ranges = left.first(static_cast<std::size_t>(behind - left.begin()));
    left = left.subspan(ranges.size());
    if (outside.is_space_wrong(id))
      report_space(model, model.vnets[id], ranges, context);
    else
      for (const auto& misplaced : ranges) report_subnet(model, model.vnets[id], misplaced, context);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule subnet_outside_address_space{
    .info = {.name = "subnet-outside-address-space",
             .severity = Severity::error,
             .concern = Concern::addresses,
             .summary = "A subnet's range is not inside its VNet's address space",
             .why = "A subnet's range \"must be unique within the address space for the virtual network\" (\"Add, "
                    "change, or delete a virtual network subnet\"): Azure has no such subnet, so one of the two is a "
                    "slip, and where VMs land depends on it. That the range must lie in one range of the address "
                    "space, not across two, is inferred. If several subnets lie outside, and none inside, it is the "
                    "address space that is told to be wrong.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  address_space = [10.20.0.0/16]
  subnet web 10.10.1.0/24
}

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  address_space = [10.10.0.0/16]
  subnet web 10.10.1.0/24
}

map ams/Finance -> vnet-dr
)",
             .fix = "Correct the subnet's range, or complete the `address_space` of the vnet."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
