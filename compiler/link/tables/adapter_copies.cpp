// SPDX-License-Identifier: MIT
#include "link/tables/adapter_copies.h"

#include <algorithm>
#include <optional>

#include "text/ascii.h"
#include "text/joined_key.h"

namespace asrmap::link {
namespace {

using On = ExportsDiffer::On;

// VMM has "00:00:00:00:00:00" for an adapter that gets its address when the VM starts.
bool has_mac(const ExportedAdapter& adapter) {
  return adapter.mac.view().find_first_not_of("0:-") != std::string_view::npos;
}

std::vector<std::string_view> addresses_of(const Inventory& file, const ExportedAdapter& adapter) {
  std::vector<std::string_view> all;
  for (const Text& each : file.words_in(adapter.addresses)) all.push_back(each.view());
  std::sort(all.begin(), all.end());
  return all;
}

// A text to show and to point to, also if there is none.
const Text& or_vm(const Text& text, const ExportedAdapter& adapter) { return text.written() ? text : adapter.vm; }

Text first_address(const Inventory& file, const ExportedAdapter& adapter) {
  return adapter.addresses.count == 0 ? adapter.vm : file.words[adapter.addresses.first];
}

std::optional<ExportsDiffer> difference(const Inventory& a_file, const ExportedAdapter& a, const Inventory& b_file,
                                        const ExportedAdapter& b) {
  const auto differ = [&](On on, const Text& first, const Text& second) {
    return ExportsDiffer{.on = on, .owner = b.vm, .part = or_vm(b.name, b), .first = first, .second = second};
  };
  if (!(a.network.name == b.network.name))
    return differ(On::vm_network, or_vm(a.network.name, a), or_vm(b.network.name, b));
  if (!(a.subnet == b.subnet)) return differ(On::vm_subnet, or_vm(a.subnet, a), or_vm(b.subnet, b));
  if (a.address_type != b.address_type || addresses_of(a_file, a) != addresses_of(b_file, b))
    return differ(On::addresses, first_address(a_file, a), first_address(b_file, b));
  return std::nullopt;
}

}  // namespace

AdapterCopies::AdapterCopies(const Exports& exports, SlipList<ExportsDiffer>& slips) {
  if (exports.vms().size() < 2) return;
  for (const VmsExport& vms : exports.vms()) {
    const Text server = exports.server_of(*vms.file, vms.server);
    for (const ExportedAdapter& adapter : vms.file->adapters) add(server.view(), *vms.file, adapter, slips);
  }
}

void AdapterCopies::add(std::string_view server, const Inventory& file, const ExportedAdapter& adapter,
                        SlipList<ExportsDiffer>& slips) {
  const std::string by_name = joined_key({server, adapter.vm.view(), "name", adapter.name.view()});
  const std::string by_mac = joined_key({server, adapter.vm.view(), "mac", lower(adapter.mac.view())});
  Known* same = has_mac(adapter) ? find(by_mac, file, adapter) : nullptr;
  if (same == nullptr) same = find(by_name, file, adapter);
  if (same == nullptr) {
    by_key_[by_name].push_back(known_.size());
    if (has_mac(adapter)) by_key_[by_mac].push_back(known_.size());
    known_.push_back({&file, &adapter, &file});
    return;
  }
  same->met_in = &file;
  copies_.insert(&adapter);
  if (const auto found = difference(*same->file, *same->adapter, file, adapter))
    if (disputed_.insert(same->adapter).second) slips.push_back(*found);
}

AdapterCopies::Known* AdapterCopies::find(const std::string& key, const Inventory& file,
                                          const ExportedAdapter& adapter) {
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  // A VM has at most eight adapters in Azure, and not many more in Hyper-V; its names may be equal.
  for (const std::size_t i : std::span(found->second).first(std::min<std::size_t>(found->second.size(), 32))) {
    Known& known = known_[i];
    const bool is_other = has_mac(adapter) && has_mac(*known.adapter) &&
                          !equal_without_case(adapter.mac.view(), known.adapter->mac.view());
    if (known.met_in != &file && !is_other) return &known;
  }
  return nullptr;
}

}  // namespace asrmap::link
