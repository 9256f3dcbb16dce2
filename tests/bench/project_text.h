// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

namespace asrmap::bench {

// A project of `networks` VM networks with two VM subnets each, and `vnets` VNets
// that they are mapped to in turn. Its findings are those of a real large site: one
// merged-subnets a target subnet, each with all of its partners.
[[nodiscard]] std::string dsl_project(std::size_t networks, std::size_t vnets);
[[nodiscard]] std::string toml_project(std::size_t networks, std::size_t vnets);

}  // namespace asrmap::bench
