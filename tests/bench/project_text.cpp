// SPDX-License-Identifier: MIT
#include "project_text.h"

#include <fmt/format.h>

#include <iterator>

namespace asrmap::bench {
namespace {

// The i-th /27 of the lower (db) or upper (web) half of 10.0.0.0/8: inside the
// landing subnet, and no two of one VNet alike.
std::string range(std::size_t i, bool upper) {
  const std::size_t address = ((i * 32) & 0x7F'FFFFU) | (upper ? 0x80'0000U : 0U);
  return fmt::format("10.{}.{}.{}/27", address >> 16U, address >> 8U & 255U, address & 255U);
}

}  // namespace

std::string dsl_project(std::size_t networks, std::size_t vnets) {
  std::string text =
      "vault dr {\n  subscription   = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\"\n"
      "  resource_group = \"rg-dr\"\n  location       = \"westeurope\"\n}\n\nvmm ams {\n";
  auto out = std::back_inserter(text);
  for (std::size_t i = 0; i < networks; ++i)
    fmt::format_to(out, "  network net-{:06} {{\n    subnet web {}\n    subnet db {}\n  }}\n", i, range(i, true), range(i, false));
  text += "}\n\n";
  for (std::size_t i = 0; i < vnets; ++i)
    fmt::format_to(out, "vnet vnet-{0:03} {{\n  address_space = [10.0.0.0/8]\n  subnet db 10.0.0.0/9\n  subnet web 10.128.0.0/9\n}}\n", i);
  text += '\n';
  for (std::size_t i = 0; i < networks; ++i) fmt::format_to(out, "map ams/net-{:06} -> vnet-{:03}\n", i, i % vnets);
  return text;
}

std::string toml_project(std::size_t networks, std::size_t vnets) {
  std::string text =
      "[vault]\nlabel = \"dr\"\nsubscription = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\"\n"
      "resource_group = \"rg-dr\"\nlocation = \"westeurope\"\n\n";
  auto out = std::back_inserter(text);
  for (std::size_t i = 0; i < networks; ++i)
    fmt::format_to(out, "[vmm.ams.network.net-{:06}]\nsubnets = [\n  {{ name = \"web\", prefix = \"{}\" }},\n  {{ name = \"db\", prefix = \"{}\" }},\n]\n\n",
                   i, range(i, true), range(i, false));
  for (std::size_t i = 0; i < vnets; ++i)
    fmt::format_to(out, "[vnet.vnet-{:03}]\naddress_space = [\"10.0.0.0/8\"]\nsubnets = [\n  {{ name = \"db\", prefix = \"10.0.0.0/9\" }},\n  {{ name = \"web\", prefix = \"10.128.0.0/9\" }},\n]\n\n", i);
  for (std::size_t i = 0; i < networks; ++i)
    fmt::format_to(out, "[[map]]\nfrom = \"ams/net-{:06}\"\nto = \"vnet-{:03}\"\n\n", i, i % vnets);
  return text;
}

}  // namespace asrmap::bench
