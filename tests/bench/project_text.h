// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

namespace asrmap::bench {

// A project with `networks` VM networks, which have two VM subnets each and are mapped in turn to
// `vnets` VNets. It has the findings of a real large site: one merged-subnets for each target
// subnet, with all VM subnets that meet there.
[[nodiscard]] std::string dsl_project(std::size_t networks, std::size_t vnets);
// The same with the resource names of Site Recovery, which most build targets need. `allow` permits
// the merged subnets.
[[nodiscard]] std::string build_project(std::size_t networks, std::size_t vnets);
// The same project as JSON for a script, with all that ARM templates need.
[[nodiscard]] std::string json_project(std::size_t networks, std::size_t vnets);
[[nodiscard]] std::string toml_project(std::size_t networks, std::size_t vnets);

// What `az network vnet list` prints for `vnets` VNets with four subnets each: about 4 KB for each
// VNet.
[[nodiscard]] std::string vnets_export(std::size_t vnets);
// What the script of `asrmap export-script vmm` writes for as many VMs, with one adapter each. The
// adapters are in turn on the networks net-000000 and so on, and each has a static address.
[[nodiscard]] std::string adapters_export(std::size_t adapters, std::size_t networks);

}  // namespace asrmap::bench
