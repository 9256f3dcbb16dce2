// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "check/rule.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/server.h"

namespace asrmap::check {
namespace {

constexpr std::uint32_t kMostNames = 6;

std::string help_for(const Model& model, const Server& server) {
  if (server.networks.count == 0) return "declare its VM networks, or delete the pattern";
  if (server.networks.count > kMostNames) return "correct the pattern, or delete it";
  std::vector<std::string_view> names;
  for (const Network& network : model.networks[server.networks]) names.push_back(network.name.view());
  return fmt::format("correct the pattern, or delete it; the server has {}", ticked_list(names));
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const Pattern& pattern : model.patterns) {
    const Server& server = model.servers[pattern.server];
    if (pattern.matches != 0 || model.silence.hides(pattern.server, AboutRow::contents) ||
        model.silence.hides(AboutProject::network_names))
      continue;
    context
        .report(pattern.at, "pattern {} matches no VM network of VMM server {}", ticked(pattern.name),
                ticked(server.label))
        .about(pattern.statement)
        .help("{}", help_for(model, server));
  }
}

}  // namespace

namespace rules {
extern constinit const Rule empty_pattern{
    .info = {.name = "empty-pattern",
             .severity = Severity::warning,
             .concern = Concern::cardinality,
             .summary = "A pattern matches no VM network",
             .why = "The `map` makes no mapping, so whatever it was written for stays unmapped. VMM names compare with "
                    "case, also in a pattern (inferred, see `duplicate-definition`). A pattern whose networks are all "
                    "mapped by name, or by a weightier "
                    "pattern, does match and is not reported.",
             .bad = R"(
vmm ams {
  network Tenant-Red { subnet web 10.10.1.0/24 }
}
vnet vnet-tenants { subnet web 10.10.1.0/24 }

map ams/"tenant-*" -> vnet-tenants
)",
             .good = R"(
vmm ams {
  network Tenant-Red { subnet web 10.10.1.0/24 }
}
vnet vnet-tenants { subnet web 10.10.1.0/24 }

map ams/"Tenant-*" -> vnet-tenants
)",
             .fix = "Correct the pattern, or delete it. If its networks are still to come, write `allow = "
                    "[empty-pattern]` in the block of the `map`.",
             .about_absence = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
