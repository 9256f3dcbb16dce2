// SPDX-License-Identifier: MIT
// The VNets of an ARM template, with literal values only. Subnets are written inside their VNet, as
// its child resources, or as separate resources. Azure adds the latter behind the others.
#include <map>
#include <optional>
#include <string>

#include "read/inventory_vnets.h"
#include "text/ascii.h"

namespace asrmap::read {
namespace {

bool is_subnet_type(std::string_view type) {
  return equal_without_case(type, "Microsoft.Network/virtualNetworks/subnets");
}

class TemplateReader {
 public:
  explicit TemplateReader(InventoryReader& reader) : reader_(reader) {}

  void read(JsonValue resources) {
    // An array, or an object whose keys are symbolic names.
    for (const JsonValue resource : resources) sort(resource);
    VnetReader vnets(reader_);
    for (auto& [object, name] : vnets_) vnets.add(object, subnets_[lower(name.view())]);
    // The subnets that are not known may belong to any VNet.
    if (skipped_subnets_)
      for (ExportedVnet& vnet : reader_.out.vnets)
        if (!vnet.gap) vnet.gap = skipped_subnets_;
    if (vnets_.empty() && !skipped_)
      reader_.wrong_shape(resources, "a template that declares VNets",
                          "resources of type `Microsoft.Network/virtualNetworks`");
  }

 private:
  void sort(JsonValue resource) {
    const JsonValue type = resource.find("type");
    if (!type.is(JsonKind::string)) return;
    const std::string_view name = type.text().view();
    const bool is_vnet = equal_without_case(name, "Microsoft.Network/virtualNetworks");
    if (!is_vnet && !is_subnet_type(name)) return;
    if (const JsonValue existing = resource.find("existing"); existing.is(JsonKind::boolean) && existing.boolean())
      return;
    if (const JsonValue copy = resource.find("copy")) {
      reader_.gap(InventoryGap::Kind::repetition, {copy.key(), copy.key_span()});
      return skip(is_vnet, reader_.out.gaps.back());
    }
    Text own;
    const auto gap = reader_.gap_of([&] { own = reader_.string(resource["name"]); });
    if (!own.written()) return skip(is_vnet, gap);
    if (!is_vnet) {
      subnets_[lower(own.view().substr(0, own.view().find('/')))].push_back(resource);
      return;
    }
    vnets_.emplace_back(resource, own);
    for (const JsonValue child : resource.find("resources")) {
      const JsonValue child_type = child.find("type");
      if (!child_type.is(JsonKind::string)) continue;
      if (equal_without_case(child_type.text().view(), "subnets") || is_subnet_type(child_type.text().view()))
        subnets_[lower(own.view())].push_back(child);
    }
  }

  void skip(bool is_vnet, std::optional<InventoryGap> gap) {
    skipped_ = true;
    if (!is_vnet && !skipped_subnets_) skipped_subnets_ = gap;
  }

  InventoryReader& reader_;
  std::vector<std::pair<JsonValue, Text>> vnets_;
  std::map<std::string, std::vector<JsonValue>> subnets_;  // by their VNet's name
  bool skipped_ = false;
  std::optional<InventoryGap> skipped_subnets_;  // why the first subnet of no known VNet is left out
};

}  // namespace

void read_template(JsonValue root, InventoryReader& reader) {
  reader.is_template = true;
  TemplateReader(reader).read(root.find("resources"));
}

}  // namespace asrmap::read
