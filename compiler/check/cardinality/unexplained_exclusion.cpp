// SPDX-License-Identifier: MIT
#include <map>

#include "check/rule.h"
#include "ir/endpoint.h"
#include "ir/mapping.h"

namespace asrmap::check {
namespace {

struct Excluded {
  MappingId first;
  std::size_t more = 0;
};

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  // One reason is missing, however many networks the `map` excludes.
  std::map<StatementId, Excluded> found;
  for (const Mapping& mapping : model.mappings) {
    const MapStatement& statement = model.statements[mapping.statement];
    if (mapping.target.kind != Endpoint::Kind::none || !statement.reason.empty()) continue;
    if (model.silence.hides(mapping.statement, AboutRow::contents)) continue;
    if (context.allows(mapping)) continue;
    const auto [excluded, fresh] = found.try_emplace(mapping.statement, Excluded{model.mappings.id_of(mapping)});
    if (!fresh) ++excluded->second.more;
  }
  for (const auto& [id, excluded] : found) {
    const MapStatement& statement = model.statements[id];
    context
        .report(statement.reason.written() ? statement.reason.span() : statement.target_at,
                "VM network {}{} excluded without a reason",
                ticked(path_of(model, model.mappings[excluded.first].source)),
                excluded.more == 0 ? " is" : fmt::format(" and {} more are", excluded.more))
        .about(excluded.first)
        .help("say why: `-> none \"reason\"`; in TOML, `reason = \"…\"`");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule unexplained_exclusion{
    .info = {.name = "unexplained-exclusion",
             .severity = Severity::info,
             .concern = Concern::cardinality,
             .summary = "A VM network is excluded without a reason",
             .why = "`-> none` leaves the VMs of the network without a mapped network after failover (see "
                    "`unmapped-network`). No resource of Site Recovery says why a network is not mapped (inferred: "
                    "none of its interface description has a member for it), so that the reason is either here or "
                    "nowhere, and the next reader can't tell a decision from an oversight.",
             .bad = R"(
vmm ams {
  network Lab
}

map ams/Lab -> none
)",
             .good = R"(
vmm ams {
  network Lab
}

map ams/Lab -> none "rebuilt from source, never failed over"
)",
             .fix = "Write the reason after `none`, in quotes.",
             .about_absence = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
