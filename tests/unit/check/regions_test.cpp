// SPDX-License-Identifier: MIT
#include "check/governance/regions.h"

#include <string>

#include "catch.h"
#include "ir/model.h"

namespace asrmap {
namespace {

TEST_CASE("a location that is near to one region means that region") {
  struct Case {
    const char* location;
    std::string meant;  // empty: nothing
  };
  const Case cases[] = {
      // Known, in each spelling.
      {"westeurope", ""},
      {"West Europe", ""},
      {"(Europe) West Europe", ""},
      {"southafricanorth", ""},
      {"Sweden South", ""},
      // Typing mistakes, of one or two characters.
      {"westeurpoe", "westeurope"},
      {"West Eroupe", "westeurope"},
      {"west_europe", "westeurope"},
      {"germanywest-central", "germanywestcentral"},
      {"estus", "eastus"},
      {"wstuerop", ""},
      // The words in another order.
      {"europewest", "westeurope"},
      {"us east 2", "eastus2"},
      {"southuk", "uksouth"},
      // Short forms.
      {"weu", "westeurope"},
      {"neu", "northeurope"},
      {"eus2", "eastus2"},
      {"scus", "southcentralus"},
      {"uks", "uksouth"},
      {"gwc", "germanywestcentral"},
      {"sea", "southeastasia"},
      // Too short to mean one.
      {"we", ""},
      {"", ""},
      // New regions of known places, other clouds, and what is near to nothing.
      {"eastus9", ""},
      {"newzealandsouth", ""},
      {"southafricaeast", ""},
      {"chinaeast2", ""},
      {"usgovtexas", ""},
      {"usdodeast", ""},
      {"jioindiacentral", ""},
      {"global", ""},
      {"europe", ""},
      {"moonbase", ""},
      {"((((((((((((((((((((((((((((((((((((((((westeurpoe", ""},
  };
  for (const Case& c : cases) {
    INFO(c.location);
    CHECK(check::meant_region(c.location).value_or("") == c.meant);
  }
}

TEST_CASE("a region is compared without case, blanks and what the portal writes before it") {
  for (const char* written : {"westeurope", "West Europe", "WEST  EUROPE ", "(Europe) West Europe", " (EU)westeurope"})
    CHECK(region_name(written) == "westeurope");
  CHECK(region_name("(Europe)") == "(europe)");
  CHECK(region_name("West Europe (Stage)") == "westeurope(stage)");
}

}  // namespace
}  // namespace asrmap
