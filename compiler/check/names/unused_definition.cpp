// SPDX-License-Identifier: MIT
#include <algorithm>
#include <unordered_map>

#include "check/rule.h"
#include "ir/id_map.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

// The servers and VNets to which a mapping, a pattern or a target leads.
struct Touched {
  IdMap<ServerId, bool> servers;
  IdMap<VnetId, bool> vnets;
};

// The statements whose target counts as used: those that map something, and those that map nothing
// for a reason that has a finding of its own, such as an unknown source or a pattern that fits
// nothing. All networks that a pattern fits may be mapped elsewhere; then nothing leads to its
// target, and no other rule says so.
IdMap<StatementId, bool> effective_statements(const Model& model) {
  IdMap<StatementId, bool> effective(model.statements);
  for (const Mapping& mapping : model.mappings) effective[mapping.statement] = true;
  for (const Pattern& pattern : model.patterns)
    if (pattern.matches == 0) effective[pattern.statement] = true;
  for (const StatementId id : model.statements.ids())
    if (model.silence.hides(id, AboutRow::sources) || model.silence.hides(id, AboutRow::contents)) effective[id] = true;
  return effective;
}

Touched touched_of(const Model& model) {
  Touched touched{IdMap<ServerId, bool>(model.servers), IdMap<VnetId, bool>(model.vnets)};
  const IdMap<StatementId, bool> effective = effective_statements(model);
  for (const StatementId id : model.statements.ids()) {
    const Endpoint target = model.statements[id].target;
    if (const auto vnet = target.vnet(); vnet && effective[id]) touched.vnets[*vnet] = true;
    if (const auto network = target.network()) touched.servers[model.networks[*network].server] = true;
  }
  for (const Network& network : model.networks) {
    const bool hidden = model.silence.hides(model.networks.id_of(network), AboutRow::mapping);
    if (network.mappings.count != 0 || hidden) touched.servers[network.server] = true;
  }
  for (const ServerId id : model.servers.ids())
    if (model.silence.hides(id, AboutRow::mapping)) touched.servers[id] = true;
  for (const Pattern& pattern : model.patterns) touched.servers[pattern.server] = true;
  return touched;
}

// Calls visit(row) for each row that the root file declares and that is not in `touched`. Leaves
// out what has another finding: a second definition with the same label, a label that no
// reference can name, and a definition that could not be read completely.
template <class Id, class Row, class Visit>
void each_unused(const Model& model, const Table<Id, Row>& rows, const IdMap<Id, bool>& touched, Visit visit) {
  const auto unused = [&](Id id) {
    const Row& row = rows[id];
    return !touched[id] && !model.silence.hides(id, AboutRow::contents) && row.label.written() &&
           row.label.span().file == model.root && !row.label.empty() && row.label.view() != "none" &&
           row.label.view().find_first_of("*?") == std::string_view::npos;
  };
  std::unordered_map<std::string_view, Id> first;
  for (const Id id : rows.ids()) {
    if (!unused(id)) continue;
    if (first.empty())
      for (const Id each : rows.ids()) first.try_emplace(rows[each].label.view(), each);
    if (first.at(rows[id].label.view()) == id) visit(rows[id]);
  }
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  // A target that is not known may be any definition.
  if (model.silence.hides_any<StatementId>(AboutRow::target)) return;
  const Touched touched = touched_of(model);
  // A source that is not known may be on any server.
  const bool knows_sources = !model.silence.hides(AboutProject::sources);
  each_unused(model, model.servers, touched.servers, [&](const Server& server) {
    if (!knows_sources) return;
    context.report(server.label.span(), "no mapping touches VMM server {}", ticked(server.label))
        .help("map its VM networks (to `none` if that is meant), or delete it");
  });
  each_unused(model, model.vnets, touched.vnets, [&](const Vnet& vnet) {
    context.report(vnet.label.span(), "no mapping leads to vnet {}", ticked(vnet.label))
        .about(model.vnets.id_of(vnet))
        .help(
            "map a VM network to it; if it is for something else, such as failover tests, write `allow = "
            "[\"unused-definition\"]` in its block");
  });
}

}  // namespace

namespace rules {
extern constinit const Rule unused_definition{
    .info =
        {.name = "unused-definition",
         .severity = Severity::warning,
         .concern = Concern::names,
         .summary = "No mapping touches a VMM server or VNet that the file declares",
         .why = "Without a mapping, VMs that fail over to Azure reach only those of their own recovery plan "
                "(\"Site Recovery network mapping\", of 2015), and replicas on another VMM server are connected "
                "to no network (\"Prepare network mapping for Hyper-V VM disaster recovery to Azure\"). A "
                "definition that nothing uses is most often a `map` line that was forgotten, or one that names "
                "the wrong target. Only the file that is checked is looked at: what it includes may serve other "
                "projects.",
         .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-a { subnet web 10.10.1.0/24 }
vnet vnet-b { subnet web 10.20.1.0/24 }

map ams/Finance -> vnet-a
)",
         .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
  network Lab     { subnet web 10.20.1.0/24 }
}
vnet vnet-a { subnet web 10.10.1.0/24 }
vnet vnet-b { subnet web 10.20.1.0/24 }

map ams/Finance -> vnet-a
map ams/Lab     -> vnet-b
)",
         .fix = "Add the mapping that is missing. A VNet that has another use, such as failover tests, keeps its block "
                "with `allow = [unused-definition]`.",
         .about_absence = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
