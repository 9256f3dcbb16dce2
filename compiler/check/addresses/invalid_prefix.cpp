// SPDX-License-Identifier: MIT
#include "check/rule_info.h"

namespace asrmap::check {

namespace rules {
extern constinit const Rule invalid_prefix{
    .info = {.name = "invalid-prefix",
             .severity = Severity::error,
             .concern = Concern::addresses,
             .summary = "An address range is not in CIDR form",
             .why = "Azure takes address ranges in CIDR notation only (\"Add, change, or delete a virtual network "
                    "subnet\"): an IPv4 or IPv6 address, `/`, and the length of the prefix, at most 32 or 128. A "
                    "leading zero is refused because it makes a number octal for some tools and not for others; a zone "
                    "(`fe80::1%eth0`) because it means something on one machine only.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/33 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Write the network address and the prefix length, such as `10.10.1.0/24` or `fd00:db8::/64`."}};
}  // namespace rules

}  // namespace asrmap::check
