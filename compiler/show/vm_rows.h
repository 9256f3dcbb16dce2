// SPDX-License-Identifier: MIT
// What `landing --vms` shows in each of its formats: one row for each network adapter of an
// inventory, and how full each subnet gets.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ir/landings.h"
#include "show/landing_rows.h"

namespace asrmap {
struct Model;
struct Network;
}  // namespace asrmap

namespace asrmap::show {

struct AdapterRow {
  const Model* model = nullptr;
  const Landings* landings = nullptr;
  AdapterId adapter{};
  // Where it lands; nothing if its VM network is not known.
  std::optional<LandingRow> landing = {};
};

// Rows in the order of the VMs as exported, for the adapters whose VM network `keep`
// accepts; an adapter on an unknown network is kept if `keep_unknown`. Model and
// landings must outlive the rows.
[[nodiscard]] std::vector<AdapterRow> adapter_rows(const Model& model, const Landings& landings,
                                                   const std::function<bool(const Network&)>& keep, bool keep_unknown);

// "ams/Finance / web", as exported.
[[nodiscard]] std::string adapter_source(const AdapterRow& row);
// Why it lands there, in plain words.
[[nodiscard]] std::string why(const AdapterRow& row);

// What becomes of an address: "kept", "outside-subnet", "reserved", "taken", "unknown",
// "dynamic" (Azure assigns one) or "unsupported" (IPv6).
[[nodiscard]] std::string_view fate_of(const AdapterRow& row, AddressId address);
// The other VM that has the address; nothing if the address is not "taken".
[[nodiscard]] std::optional<VmId> taken_by(const AdapterRow& row, AddressId address);

// The heads and cells of both tables, for terminals and Markdown. Names in cells are as in the
// source, not escaped.
[[nodiscard]] std::vector<std::string> adapter_heads();
[[nodiscard]] std::vector<std::string> adapter_cells(const AdapterRow& row);
[[nodiscard]] std::vector<std::string> filling_heads();
[[nodiscard]] std::vector<std::string> filling_cells(const Model& model, const Filling& filling);

}  // namespace asrmap::show
