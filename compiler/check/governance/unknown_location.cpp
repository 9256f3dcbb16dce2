// SPDX-License-Identifier: MIT
#include <map>
#include <string>
#include <vector>

#include "check/governance/regions.h"
#include "check/names/azure_names.h"
#include "check/rule.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

constexpr std::size_t kMostLabels = 3;

// One region is written the same way again and again, so what is written in one way is one finding.
class Locations {
 public:
  void add(const Text& location) {
    if (!location.empty()) places_[location.view()].push_back(&location);
  }
  void report(RuleContext& context) const {
    for (const auto& [written, places] : places_) {
      const auto meant = meant_region(written);
      if (!meant) continue;
      RuleFinding finding =
          context.report(places.front()->span(), "no region of Azure is known as {}", ticked(written));
      finding.tell_apart(written, *meant)
          .help("did you mean {}?", ticked(*meant))
          .fix("Write " + ticked(*meant), places.front()->span(), '"' + *meant + '"');
      for (std::size_t i = 1; i < places.size(); ++i) {
        if (i <= kMostLabels) finding.label(places[i]->span(), "here too");
        finding.also_fix(places[i]->span(), '"' + *meant + '"');
      }
    }
  }

 private:
  std::map<std::string_view, std::vector<const Text*>> places_;
};

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  Locations locations;
  const Text vaults = model.vault ? model.vault->location : Text();
  if (vaults.written()) locations.add(vaults);
  for (const Vnet& vnet : model.vnets) {
    // Of a VNet that is exported the region is known, and inventory-drift tells where the two differ.
    if (vnet.exists || same_place(vnet.location, vaults) || !meant_region(vnet.location.view())) continue;
    if (!context.allows(vnet.allow)) locations.add(vnet.location);
  }
  locations.report(context);
}

}  // namespace

namespace rules {
extern constinit const Rule unknown_location{
    .info = {.name = "unknown-location",
             .severity = Severity::warning,
             .concern = Concern::governance,
             .summary = "A location is no region of Azure, but near to the name of one",
             .why = "A resource is made in a region, such as `westeurope`; \"Azure regions list\" has their names. A "
                    "name with a typing mistake, with its words in another order, or shortened (`weu`) is refused when "
                    "the VNet is made, and compares with no other location before. What the portal shows, \"West "
                    "Europe\" or \"(Europe) West Europe\", is taken for the region. asrmap's list is that of September "
                    "2025: a name that is near to none of it, or has the words of one with another direction or "
                    "number (`eastus9`), may be a newer region, and has no finding.",
             .bad = R"(
vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurpoe"
}
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Write the region's name; `az account list-locations --output table` shows it. If it is a new "
                    "region, set `unknown-location = \"off\"` in `[lint]`.",
             .about_writing = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
