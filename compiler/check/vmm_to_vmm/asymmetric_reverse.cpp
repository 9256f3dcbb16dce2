// SPDX-License-Identifier: MIT
#include <string>

#include "check/rule.h"
#include "check/vmm_to_vmm/no_return.h"
#include "ir/mapping.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const NoReturn& way : no_returns(model, context, true)) {
    const Mapping& forward = model.mappings[way.first];
    const Mapping& reverse = model.mappings[*way.reverse];
    const Span back_at = model.statements[reverse.statement].target_at;
    const std::string source = ticked(path_of(model, forward.source)), target = ticked(path_of(model, way.target));
    const std::string other = ticked(name_of(model, reverse.target));
    const auto report = [&](Span at) {
      return context
          .report(at, "VM network {}{} mapped to {}, which fails back to {}", source,
                  way.more == 0 ? " is" : fmt::format(" and {} more are", way.more), target, other)
          .about(way.first)
          .about(way.target);
    };
    if (way.reverse_is_paired)
      report(forward.at)
          .label(back_at, "mapped back here")
          .help("map it to another VM network, or accept it with `allow = [\"asymmetric-reverse\"]`");
    else
      report(back_at).label(forward.at, "mapped from here").help("map {} back to {}", target, source);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule asymmetric_reverse{
    .info = {.name = "asymmetric-reverse",
             .severity = Severity::warning,
             .concern = Concern::vmm_to_vmm,
             .summary = "The reverse of a mapping leads to another VM network",
             .why =
                 "On failback a VM is connected to \"the network now mapped to\" its replica's network (\"Prepare "
                 "network mapping for Hyper-V VM disaster recovery to Azure\", Failback behavior). If that is not "
                 "the network that it came from, the VM comes home to the wrong one. A VM network has one mapping "
                 "(inferred, see `duplicate-source`), so that of several sources of one target only one can come back.",
             .bad = R"(
vmm ams {
  network Finance
  network Sales
}
vmm chi { network Finance }

map ams/Finance -> chi/Finance
map chi/Finance -> ams/Sales
map ams/Sales   -> none "not replicated"
)",
             .good = R"(
vmm ams { network Finance }
vmm chi { network Finance }

map ams/Finance -> chi/Finance
map chi/Finance -> ams/Finance
)",
             .fix = "Point the reverse mapping at the source. If several sources share the target, give each its own, "
                    "or accept it with `allow = [\"asymmetric-reverse\"]` in the block of the `map`."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
