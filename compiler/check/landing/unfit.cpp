// SPDX-License-Identifier: MIT
#include "check/landing/unfit.h"

#include "text/ascii.h"

namespace asrmap::check {
namespace {

struct Reserved {
  std::string_view name;
  std::string_view service;
};

constexpr Reserved kReserved[] = {
    {"GatewaySubnet", "VPN and ExpressRoute gateways"},
    {"AzureFirewallSubnet", "Azure Firewall"},
    {"AzureFirewallManagementSubnet", "the management traffic of Azure Firewall"},
    {"AzureBastionSubnet", "Azure Bastion"},
    {"RouteServerSubnet", "Azure Route Server"},
};

}  // namespace

std::string_view reserved_for(std::string_view subnet_name) {
  for (const Reserved& reserved : kReserved)
    if (equal_without_case(reserved.name, subnet_name)) return reserved.service;
  return {};
}

}  // namespace asrmap::check
