// SPDX-License-Identifier: MIT
// The exports in tests/inventories, and what an export has when it is read, as text.
#pragma once

#include <fmt/core.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "catch.h"
#include "read/inventory.h"
#include "source/utf16.h"

namespace asrmap::test {

// Exports of every shape.
inline const std::filesystem::path kFolder = std::filesystem::path(ASRMAP_SOURCE_DIR) / "tests/inventories";

inline std::string bytes_of(const std::string& name) {
  std::ifstream in(kFolder / name, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

// An export and what was found in it, as text.
class Exported {
 public:
  Exported(InventoryKind kind, std::string text) {
    const FileId file = sources.add("export.json", from_utf16(std::move(text)));
    inventory = read::read_inventory(file, kind, sources, reporter);
  }

  std::string words(Range range) const {
    std::string out;
    for (const Text& word : inventory.words_in(range)) out.append(" ").append(word.view());
    return out;
  }

  std::string vnets() const {
    std::string out;
    for (const ExportedVnet& vnet : inventory.vnets) {
      out +=
          fmt::format("{} | {} | {} | {} | {} |{}\n", vnet.name.view(), vnet.subscription.view(),
                      vnet.resource_group.view(), vnet.location.view(), vnet.state.view(), words(vnet.address_space));
      for (std::uint32_t i = 0; i < vnet.subnets.count; ++i) {
        const ExportedVnetSubnet& subnet = inventory.vnet_subnets[vnet.subnets.first + i];
        out += fmt::format("  {}{} | {} | {}\n", subnet.name.view(), words(subnet.prefixes), subnet.delegation.view(),
                           subnet.used);
      }
    }
    return out;
  }

  std::string networks() const {
    std::string out;
    for (const ExportedNetwork& network : inventory.networks) {
      out += fmt::format("{} | {} | {}", network.name.view(), network.id.view(), network.logical_network.view());
      for (std::uint32_t i = 0; i < network.subnets.count; ++i) {
        const ExportedVmSubnet& subnet = inventory.vm_subnets[network.subnets.first + i];
        out += fmt::format(" / {}{}", subnet.name.view(), words(subnet.prefixes));
      }
      out += '\n';
    }
    return out;
  }

  std::string subnets() const {
    std::string out;
    for (const ExportedVmSubnet& subnet : inventory.vm_subnets)
      out += fmt::format("{} of {} |{} | {}\n", subnet.name.view(), subnet.network.name.view(), words(subnet.prefixes),
                         subnet.vlan);
    return out;
  }

  std::string adapters() const {
    std::string out;
    for (const ExportedAdapter& adapter : inventory.adapters)
      out += fmt::format("{} on {} / {} |{} | {}\n", adapter.vm.view(), adapter.network.name.view(),
                         adapter.subnet.view(), words(adapter.addresses),
                         adapter.address_type == AddressType::fixed     ? "static"
                         : adapter.address_type == AddressType::dynamic ? "dynamic"
                                                                        : "unknown");
    return out;
  }

  std::string gaps() const {
    std::string out;
    for (const InventoryGap& gap : inventory.gaps)
      out += fmt::format("{}:{}\n", sources.file(gap.what.span().file).locate(gap.what.span().begin).line,
                         gap.what.view());
    return out;
  }

  std::string findings() const {
    std::string out;
    for (const Diagnostic& finding : reporter.found()) {
      const LineColumn at = sources.file(finding.at.file).locate(finding.at.begin);
      out += fmt::format("{}:{}: {} [{}]\n", at.line, at.column, finding.message, finding.rule);
    }
    return out;
  }

  SourceMap sources;
  Reporter reporter;
  Inventory inventory;
};

}  // namespace asrmap::test
