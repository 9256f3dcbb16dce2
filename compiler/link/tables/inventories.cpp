// SPDX-License-Identifier: MIT
// Inventories enter the model: which server each one is from, which gaps it has, and what it hides
// if it could not be read.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "link/row_count.h"
#include "link/tables/rows.h"
#include "link/tables/tables.h"
#include "text/ascii.h"
#include "text/joined_key.h"
#include "text/nearest.h"

namespace asrmap::link {
namespace {

// The limit for inventories that are used again, for another server.
constexpr std::size_t kMostRepeatedRows = 100'000;

class Gathering {
 public:
  explicit Gathering(Linking& linking) : linking_(linking) {}

  void declare_servers() {
    for (const Document* document : linking_.documents)
      for (const ServerElement& element : document->servers) {
        if (!element.label.written()) continue;
        Text name = element.label, fabric;
        for (const Property& property :
             std::span(document->properties).subspan(element.properties.first, element.properties.count)) {
          if (property.value.kind != Value::Kind::string) continue;
          if (property.key.view() == "name") name = property.value.text;
          if (property.key.view() == "fabric") fabric = property.value.text;
        }
        linking_.exports.declare(element.label, name, fabric);
      }
  }

  void take(const Document& document, const InventoryElement& element) {
    const Properties own(document, element.properties, elements::inventory, element.kind.span(), false,
                         linking_.slips.properties,
                         {{"kind", element.kind.written()}, {"file", element.file.written()}});
    const Inventory* const inventory = element.content;
    const Text server = meant_server(without_empty(linking_, own.word("server"), NameSlip::Of::inventory));
    if (inventory == nullptr || !inventory->readable) {
      hide(element.kind.view(), inventory);
      if (server.written()) linking_.exports.presume(server);
    }
    // A file that is named twice says nothing new.
    if (inventory == nullptr || !taken_.insert({inventory, server.view()}).second) return;
    if (!affords(*inventory)) {
      linking_.slips.inventories.push_back({InventorySlip::Kind::too_large, element.file});
      silence().hide(AboutProject::declarations);
      return;
    }
    add_facts(*inventory);
    hide_what_was_cut(*inventory);
    if (inventory->lacks_ids) linking_.thin_exports.push_back({element.file, id_gap(*inventory), inventory->file});
    const bool of_server = inventory->kind == InventoryKind::vmm || inventory->kind == InventoryKind::vms;
    if (!of_server && !inventory->meant && server.written())
      linking_.slips.inventories.push_back({InventorySlip::Kind::takes_no_server, server, element.kind});
    if (const auto nothing = inventory->nothing_in_it()) {
      if (!document.incomplete) add_thin(*inventory, element, *nothing);
      return;
    }
    if (of_server && !server.written() && !inventory->server.written()) {
      // The `server` may be missing because of a mistake in the text.
      if (inventory->readable && !document.incomplete && !own.word("server").written() &&
          own.meant("server") == nullptr)
        linking_.slips.inventories.push_back({InventorySlip::Kind::lacks_server, element.kind, {}, document.syntax});
      silence().hide(AboutProject::declarations);
      silence().hide(AboutProject::network_names);
      return;
    }
    if (of_server && server.written() && is_of_other_server(*inventory, server)) {
      linking_.slips.inventories.push_back(
          {InventorySlip::Kind::other_server, server, inventory->server, document.syntax});
      hide(element.kind.view(), inventory);
      return;
    }
    linking_.exports.add(*inventory, server);
  }

 private:
  [[nodiscard]] Silence& silence() { return linking_.model.silence; }

  static InventoryGap::Kind id_gap(const Inventory& inventory) {
    return inventory.kind == InventoryKind::vnets ? InventoryGap::Kind::no_vnet_ids
                                                  : InventoryGap::Kind::no_mapping_ids;
  }

  // An export that lists nothing was probably made in the wrong place, or filtered.
  void add_thin(const Inventory& inventory, const InventoryElement& element, InventoryGap::Kind nothing) {
    linking_.thin_exports.push_back({element.file, nothing, inventory.file});
    hide_lists(inventory.kind);
  }

  void hide_what_was_cut(const Inventory& inventory) {
    if (inventory.loses_names) hide_lists(inventory.kind);
    if (inventory.loses_names && inventory.kind == InventoryKind::asr) silence().hide(AboutProject::resource_names);
    if (inventory.loses_vm_subnets) silence().hide(AboutProject::vm_subnets);
    if (std::ranges::any_of(inventory.adapters, &ExportedAdapter::is_cut)) silence().hide(AboutProject::adapters);
  }

  // Registers that an export does not have all that its kind lists.
  void hide_lists(InventoryKind kind) {
    switch (kind) {
      case InventoryKind::vnets: silence().hide(AboutProject::vnet_names); break;
      case InventoryKind::vmm: silence().hide(AboutProject::vm_subnets); [[fallthrough]];
      case InventoryKind::asr: silence().hide(AboutProject::network_names); break;
      case InventoryKind::vms: silence().hide(AboutProject::adapters); break;
      case InventoryKind::mappings: break;
    }
  }

  // Whether the export says that it is of another server than the statement. A label is anybody's
  // choice, so it only counts if it is that of another server.
  [[nodiscard]] bool is_of_other_server(const Inventory& inventory, const Text& server) const {
    if (!inventory.server.written()) return false;
    const auto first_part = [](std::string_view name) { return lower(name.substr(0, name.find('.'))); };
    const Exports::Declared* named = nullptr;
    for (const Exports::Declared& each : linking_.exports.declared()) {
      if (each.label == server)
        named = &each;
      else if (equal_without_case(each.name.view(), inventory.server.view()))
        return true;
    }
    if (named == nullptr || named->name.span() == named->label.span()) return false;
    return first_part(named->name.view()) != first_part(inventory.server.view());
  }

  // Registers what is unknown because this inventory can't be read. `inventory` is null if there is
  // no file.
  void hide(std::string_view kind, const Inventory* inventory) {
    const bool of_vms = kind == "vms" || kind == "mappings";
    // If the export looks like another kind, what that kind would have is missing too.
    const auto meant = [&](InventoryKind other) { return inventory != nullptr && inventory->meant == other; };
    const bool has_networks = (kind != "vnets" && !of_vms) || meant(InventoryKind::vmm) || meant(InventoryKind::asr);
    const bool has_vnets = (kind != "vmm" && kind != "asr" && !of_vms) || meant(InventoryKind::vnets);
    if (has_networks) silence().hide(AboutProject::network_names);
    if (has_vnets) silence().hide(AboutProject::vnet_names);
    if (kind == "vmm" || meant(InventoryKind::vmm)) silence().hide(AboutProject::vm_subnets);
    if (kind == "vms" || meant(InventoryKind::vms)) silence().hide(AboutProject::adapters);
    if (!of_vms || (inventory != nullptr && inventory->meant)) silence().hide(AboutProject::declarations);
  }

  [[nodiscard]] bool affords(const Inventory& inventory) {
    const std::size_t rows = rows_of(inventory);
    if (known_.insert(&inventory).second) return true;
    if (rows > repeated_rows_) return false;
    repeated_rows_ -= rows;
    return true;
  }

  void add_facts(const Inventory& inventory) {
    Model& model = linking_.model;
    model.inventories.push_back(inventory.file);
    model.gaps.insert(model.gaps.end(), inventory.gaps.begin(), inventory.gaps.end());
    model.deployed.insert(model.deployed.end(), inventory.mappings.begin(), inventory.mappings.end());
    if (inventory.kind != InventoryKind::mappings || !inventory.readable) return;
    model.knows_deployed = true;
    if (!inventory.gaps.empty()) model.deployed_gap = inventory.gaps.front();
  }

  // `server` may name a server that no `vmm` block declares. But if no mapping names it either, and
  // a declared server has nearly the same name, it is a slip.
  [[nodiscard]] Text meant_server(const Text& server) {
    const Exports& exports = linking_.exports;
    if (!server.written() || silence().hides(AboutProject::network_names) || exports.is_declared(server)) return server;
    if (!linking_.suggestions.affords_nearest(server.view(), exports.declared().size())) return server;
    std::vector<std::string_view> candidates;
    for (const Exports::Declared& each : exports.declared()) candidates.push_back(each.label.view());
    const auto near = nearest(server.view(), candidates);
    if (!near || begins_path(server)) return server;
    linking_.slips.inventories.push_back({InventorySlip::Kind::unknown_server, server, {}, {}, *near});
    const auto meant = std::ranges::find(candidates, *near) - candidates.begin();
    return exports.declared()[static_cast<std::size_t>(meant)].label;
  }

  [[nodiscard]] bool begins_path(const Text& server) {
    for (const Document* document : linking_.documents) {
      const auto begins = [&](const Path& path) {
        return path.segments.count > 1 && document->segments[path.segments.first] == server;
      };
      if (!linking_.suggestions.affords(document->sources.size() + document->maps.size())) return true;
      if (std::ranges::any_of(document->sources, begins)) return true;
      for (const MapElement& map : document->maps)
        if (begins(map.target)) return true;
    }
    return false;
  }

  Linking& linking_;
  std::set<std::pair<const Inventory*, std::string_view>> taken_;
  std::set<const Inventory*> known_;
  std::size_t repeated_rows_ = kMostRepeatedRows;
};

// Several exports may have the same mapping.
void merge_deployed(Linking& linking) {
  std::map<std::string, std::size_t> known;
  std::vector<ExportedMapping> all;
  for (const ExportedMapping& mapping : linking.model.deployed) {
    const auto [same, fresh] = known.try_emplace(
        lower(joined_key({mapping.fabric.view(), mapping.network.view(), mapping.name.view()})), all.size());
    if (fresh) {
      all.push_back(mapping);
      continue;
    }
    const Text& target = all[same->second].target;
    if (target.written() && mapping.target.written() && !equal_without_case(target.view(), mapping.target.view()))
      linking.slips.exports.push_back({ExportsDiffer::On::target, mapping.name, {}, target, mapping.target});
  }
  linking.model.deployed = std::move(all);
}

}  // namespace

void gather_exports(Linking& linking) {
  std::size_t networks = 0;
  bool any = false;
  for (const Document* document : linking.documents) {
    networks += document->networks.size();
    any = any || !document->inventories.empty();
  }
  if (any) {
    Gathering gathering(linking);
    gathering.declare_servers();
    for (const Document* document : linking.documents)
      for (const InventoryElement& element : document->inventories) gathering.take(*document, element);
    Model& model = linking.model;
    std::sort(model.inventories.begin(), model.inventories.end());
    linking.exports.gather(linking.slips);
    merge_deployed(linking);
    model.gaps.insert(model.gaps.end(), linking.exports.orphans().begin(), linking.exports.orphans().end());
    networks += linking.exports.network_count();
  }
  linking.names.expect_networks(networks);
}

}  // namespace asrmap::link
