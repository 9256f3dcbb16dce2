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

Touched touched_of(const Model& model) {
  Touched touched{IdMap<ServerId, bool>(model.servers), IdMap<VnetId, bool>(model.vnets)};
  for (const MapStatement& statement : model.statements) {
    if (const auto vnet = statement.target.vnet()) touched.vnets[*vnet] = true;
    if (const auto network = statement.target.network()) touched.servers[model.networks[*network].server] = true;
  }
  for (const Network& network : model.networks)
    if (network.mappings.count != 0 || model.silence.hides(model.networks.id_of(network), AboutRow::mapping))
      touched.servers[network.server] = true;
  for (const Pattern& pattern : model.patterns) touched.servers[pattern.server] = true;
  return touched;
}

// Whether a statement maps nothing. Its names could not be resolved, so they may mean any
// definition.
bool has_loose_end(const Model& model) {
  IdMap<StatementId, bool> maps(model.statements);
  for (const Mapping& mapping : model.mappings) maps[mapping.statement] = true;
  return !std::ranges::all_of(model.statements.ids(), [&](StatementId id) { return maps[id]; });
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
  if (has_loose_end(model)) return;
  const Touched touched = touched_of(model);
  each_unused(model, model.servers, touched.servers, [&](const Server& server) {
    context.report(server.label.span(), "no mapping touches VMM server {}", ticked(server.label))
        .help("map its VM networks (to `none` if that is meant), or delete it");
  });
  each_unused(model, model.vnets, touched.vnets, [&](const Vnet& vnet) {
    context.report(vnet.label.span(), "no mapping leads to vnet {}", ticked(vnet.label))
        .about(model.vnets.id_of(vnet))
        .help("map a VM network to it, or delete it; `allow = [\"unused-definition\"]` keeps it");
  });
}

}  // namespace

namespace rules {
extern constinit const Rule unused_definition{
    .info = {.name = "unused-definition",
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
             .fix = "Add the mapping that is missing, or delete the definition. For a VNet that is there for test "
                    "failovers write `allow = [unused-definition]` in its block.",
             .about_absence = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
