// SPDX-License-Identifier: MIT
#include "check/names/azure_names.h"
#include "check/names/guids.h"
#include "check/names/told_by_build.h"
#include "check/rule.h"
#include "ir/azure_id.h"
#include "ir/network.h"
#include "text/look_alike.h"

namespace asrmap::check {
namespace {

// The GUID that was meant. A whole resource id also holds the GUID of its subscription, which was
// not.
std::optional<std::string> network_in(std::string_view id) {
  return guid_in(id.find('/') == id.npos ? id : name_behind("replicationNetworks", id));
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const Network& network : model.networks) {
    if (!network.id.written() || is_guid(network.id.view()) || is_told_by_build(input, network.id)) continue;
    RuleFinding finding = context.report(network.id.span(), "id {} of a VM network is no GUID{}", ticked(network.id),
                                         guid_fault(network.id.view()));
    finding.about(model.networks.id_of(network));
    if (const auto guid = network_in(network.id.view()))
      finding.tell_apart(network.id.view(), as_seen(network.id.view()))
          .help("write {}", ticked(*guid))
          .fix("Write the GUID only", network.id.span(), '"' + *guid + '"');
    else
      finding.help("write `name` of the network as `az site-recovery network list` shows it");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule invalid_network_id{
    .info = {.name = "invalid-network-id",
             .severity = Severity::warning,
             .concern = Concern::names,
             .summary = "A VM network's id is not the GUID by which Site Recovery knows it",
             .why = "In Site Recovery's resource ids a VM network is not called by its friendly name but by a GUID, "
                    "the `name` of its replicationNetworks resource. ARM, Bicep, REST and the Azure CLI need it. The "
                    "shape is inferred from the samples beside Microsoft's interface description "
                    "(azure-rest-api-specs, `ReplicationNetworks_List`), hence only a warning.",
             .bad = R"(
vmm ams {
  network Finance {
    id = "Finance"
    subnet web 10.10.1.0/24
  }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance {
    id = "e2267b5c-2650-49bd-ab3f-d66aae694c06"
    subnet web 10.10.1.0/24
  }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Copy `name` from the output of `az site-recovery network list --fabric-name … --resource-group … "
                    "--vault-name …` (of the extension `site-recovery`); in a whole resource id it stands behind "
                    "`/replicationNetworks/`.",
             .about_writing = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
