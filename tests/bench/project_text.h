// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

namespace asrmap::bench {

// A project of `networks` VM networks with two VM subnets each, and `vnets` VNets
// that they are mapped to in turn. Its findings are those of a real large site: one
// merged-subnets a target subnet, each with all of its partners.
[[nodiscard]] std::string dsl_project(std::size_t networks, std::size_t vnets);
// The same with the resource names of Site Recovery, which most build targets need, and
// with that meeting of subnets allowed: what is built has been looked at.
[[nodiscard]] std::string build_project(std::size_t networks, std::size_t vnets);
// What a script reads instead, with all that ARM templates need.
[[nodiscard]] std::string json_project(std::size_t networks, std::size_t vnets);
[[nodiscard]] std::string toml_project(std::size_t networks, std::size_t vnets);

// What `az network vnet list` prints of `vnets` VNets with four subnets each: about 4 KB
// a VNet.
[[nodiscard]] std::string vnets_export(std::size_t vnets);
// What the script of `asrmap export-script vmm` writes of so many VMs with one adapter
// each, on networks net-000000 and so on in turn; a static address for every one.
[[nodiscard]] std::string adapters_export(std::size_t adapters, std::size_t networks);

}  // namespace asrmap::bench
