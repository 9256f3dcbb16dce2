// SPDX-License-Identifier: MIT
#include "read/inventory_kind.h"

#include "read/inventory_vmm.h"
#include "text/ascii.h"

namespace asrmap::read {
namespace {

std::optional<InventoryKind> kind_by_type(std::string_view type) {
  const std::string_view last = last_part(type);
  if (equal_without_case(last, "virtualNetworks")) return InventoryKind::vnets;
  if (equal_without_case(last, "replicationFabrics")) return InventoryKind::asr;
  if (equal_without_case(last, "replicationNetworks")) return InventoryKind::asr;
  if (equal_without_case(last, "replicationNetworkMappings")) return InventoryKind::mappings;
  return std::nullopt;
}

}  // namespace

std::optional<InventoryKind> kind_by_look(JsonValue value) {
  if (value.is(JsonKind::array)) return kind_by_look(value.first());
  if (!value.is(JsonKind::object)) return std::nullopt;
  if (const JsonValue elements = value.find("value"); elements.is(JsonKind::array)) return kind_by_look(elements);
  if (const JsonValue rows = rows_of_graph(value)) return kind_by_look(rows);
  if (const JsonValue type = value.find("type"); type.is(JsonKind::string)) return kind_by_type(type.text().view());
  // A member of a VNet, of a VNet that was just made, or of a template.
  for (const std::string_view own : {"addressSpace", "newVNet", "resources"})
    if (value.find(own)) return InventoryKind::vnets;
  if (value.find("fabrics")) return InventoryKind::asr;
  if (is_whole_export(value)) return InventoryKind::vmm;
  switch (vmm_object(value)) {
    case VmmObject::unknown: return std::nullopt;
    case VmmObject::adapter: return InventoryKind::vms;
    default: return InventoryKind::vmm;
  }
}

}  // namespace asrmap::read
