// SPDX-License-Identifier: MIT
// Network adapters of VMs: from the whole export of VMM, or plain
// `Get-SCVirtualNetworkAdapter | ConvertTo-Json`.
#include "read/inventory_vmm.h"
#include "text/ascii.h"

namespace asrmap::read {
namespace {

constexpr std::string_view kAccepted =
    "the object that the script of `asrmap export-script vmm` writes, and `Get-SCVirtualNetworkAdapter` piped to "
    "`ConvertTo-Json`";

void add_adapter(JsonValue object, InventoryReader& reader) {
  const std::size_t before = reader.out.gaps.size();
  ExportedAdapter row;
  row.name = reader.string(object["Name"]);
  row.vm = reader.name(object["VM"]);
  if (!row.vm.written()) row.vm = reader.name(object["VirtualMachine"]);
  // VMM gives an adapter the name of its VM.
  if (!row.vm.written()) row.vm = row.name;
  if (row.vm.empty()) {
    if (reader.out.gaps.size() != before) {
      reader.out.loses_names = true;
      return;
    }
    reader.invalid(object.span(), "an adapter without `VM` and `Name`")
        .help("export again, and leave the file as it is");
    return;
  }
  row.operating_system = reader.name(object["OperatingSystem"]);
  row.mac = object["MACAddress"].is(JsonKind::string) ? reader.literal(object["MACAddress"]) : Text();
  const auto gap = reader.gap_of([&] {
    row.network = reader.reference(object["VMNetwork"]);
    row.subnet = reader.name(object["VMSubnet"]);
  });
  row.is_cut = gap.has_value();
  if (!row.network.id.written()) row.network.id = reader.string(object["VMNetworkID"]);
  if (const JsonValue type = object["IPv4AddressType"]; type.is(JsonKind::string)) {
    if (equal_without_case(type.text().view(), "Static")) row.address_type = AddressType::fixed;
    if (equal_without_case(type.text().view(), "Dynamic")) row.address_type = AddressType::dynamic;
  }
  row.addresses.first = reader.word_count();
  reader.add_words(object["IPv4Addresses"]);
  reader.add_words(object["IPv6Addresses"]);
  row.addresses = reader.words_since(row.addresses.first);
  reader.out.adapters.push_back(row);
}

}  // namespace

void read_vms(JsonValue root, InventoryReader& reader) {
  const JsonValue list = reader.page(root);
  const auto add = [&](JsonValue object) {
    if (vmm_object(object) == VmmObject::adapter)
      add_adapter(object, reader);
    else
      reader.wrong_shape(object, "network adapters", kAccepted);
  };
  if (list.is(JsonKind::array)) {
    reader.each(list, "a network adapter", add);
  } else if (is_whole_export(root)) {
    reader.out.server = reader.name(root["VMMServer"]);
    reader.each(root["VirtualNetworkAdapters"], "a network adapter",
                [&](JsonValue object) { add_adapter(object, reader); });
  } else if (root.is(JsonKind::object) && vmm_object(root) == VmmObject::adapter) {
    add_adapter(root, reader);
  } else {
    reader.wrong_shape(root, "network adapters", kAccepted);
  }
}

}  // namespace asrmap::read
