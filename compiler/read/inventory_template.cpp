// SPDX-License-Identifier: MIT
// The VNets of an ARM template, with literal values only. Subnets are written inside their VNet, as
// its child resources, or as resources of their own. Azure adds the latter behind the others. What
// can't be told is a gap of the VNet, so that no landing there counts as certain.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "read/inventory_vnets.h"
#include "text/ascii.h"

namespace asrmap::read {
namespace {

// Deployments inside deployments inside …
constexpr int kDeepest = 16;

using Gap = std::optional<InventoryGap>;

bool is_subnet_type(std::string_view type) {
  return equal_without_case(type, "Microsoft.Network/virtualNetworks/subnets");
}

// A VNet of the template. Several resources may be the same VNet: one makes it, another changes it.
struct TemplateVnet {
  Text name;
  std::vector<JsonValue> resources;
  std::vector<JsonValue> subnets;  // those that are not written inside
  bool is_conditional = false;     // the condition of a resource is not known
  Gap gap;
};

class TemplateReader {
 public:
  explicit TemplateReader(InventoryReader& reader) : reader_(reader) {}

  void read(JsonValue resources) {
    sort_all(resources, 0);
    VnetReader vnets(reader_);
    for (const std::string& key : order_) add(vnets, vnets_.at(key));
    if (order_.empty() && !skipped_)
      reader_.wrong_shape(resources, "a template that declares VNets",
                          "resources of type `Microsoft.Network/virtualNetworks`");
  }

 private:
  void add(VnetReader& vnets, TemplateVnet& vnet) {
    // What is not known of one resource may belong to any VNet.
    if (!vnet.gap) vnet.gap = gap_of_all_;
    if (vnet.resources.empty()) {
      reader_.gap(InventoryGap::Kind::undeclared, vnet.name);
      vnets.add_undeclared(vnet.name, vnet.subnets, reader_.out.gaps.back());
      return;
    }
    const bool is_choice = vnet.resources.size() > 1 && vnet.is_conditional;
    if (is_choice && !vnet.gap) vnet.gap = condition_;
    vnets.add(vnet.resources[0], vnet.subnets, vnet.gap);
    if (is_choice) keep_common(reader_.out.vnets.back(), vnet.resources);
  }

  // Only one of the resources may be deployed: "new or existing". Only what all of them have is there.
  void keep_common(ExportedVnet& vnet, std::span<const JsonValue> resources) {
    std::vector<ExportedVnetSubnet>& all = reader_.out.vnet_subnets;
    const auto first = all.begin() + vnet.subnets.first;
    for (const JsonValue resource : resources.subspan(1)) {
      std::set<std::string> names;
      for (const JsonValue subnet : Resource(resource)["subnets"])
        if (const JsonValue name = subnet.find("name"); name.is(JsonKind::string))
          names.insert(lower(name.text().view()));
      all.erase(
          std::remove_if(first, all.end(),
                         [&](const ExportedVnetSubnet& each) { return !names.contains(lower(each.name.view())); }),
          all.end());
    }
    vnet.subnets.count = static_cast<std::uint32_t>(all.end() - first);
  }

  // An array, or an object whose keys are symbolic names.
  void sort_all(JsonValue resources, int depth) {
    for (const JsonValue resource : resources) sort(resource, depth);
  }

  void sort(JsonValue resource, int depth) {
    const JsonValue type = resource.find("type");
    if (!type.is(JsonKind::string)) return;
    const std::string_view name = type.text().view();
    if (equal_without_case(name, "Microsoft.Resources/deployments")) return deployment(resource, depth);
    const bool is_vnet = equal_without_case(name, "Microsoft.Network/virtualNetworks");
    if (!is_vnet && !is_subnet_type(name)) return;
    if (const JsonValue existing = resource.find("existing"); existing.is(JsonKind::boolean) && existing.boolean())
      return;
    if (is_vnet)
      vnet(resource);
    else
      subnet(resource);
  }

  void vnet(JsonValue resource) {
    if (const Gap copy = repetition_of(resource)) return skip(copy, false);
    Text own;
    const Gap gap = reader_.gap_of([&] { own = reader_.string(resource["name"]); });
    if (!own.written()) {
      if (gap) reader_.out.computed_vnets.push_back(gap->what);
      return skip(gap, false);
    }
    const JsonValue condition = resource.find("condition");
    if (condition.is(JsonKind::boolean) && !condition.boolean()) {
      reader_.out.undeployed_vnets.push_back(own);
      skipped_ = true;
      return;
    }
    TemplateVnet& vnet = named(own);
    vnet.is_conditional = condition_of(resource).has_value() || vnet.is_conditional;
    vnet.resources.push_back(resource);
    for (const JsonValue child : resource.find("resources")) {
      const JsonValue type = child.find("type");
      if (type.is(JsonKind::string) &&
          (equal_without_case(type.text().view(), "subnets") || is_subnet_type(type.text().view())))
        add_subnet(vnet, child);
    }
  }

  void subnet(JsonValue resource) {
    Text own;
    const Gap gap = reader_.gap_of([&] { own = reader_.string(resource["name"]); });
    if (!own.written()) return skip(gap, true);
    const std::string_view owner = own.view().substr(0, own.view().find('/'));
    add_subnet(named(part_of(own, owner)), resource);
  }

  void add_subnet(TemplateVnet& vnet, JsonValue resource) {
    const JsonValue condition = resource.find("condition");
    if (condition.is(JsonKind::boolean) && !condition.boolean()) return;
    Gap gap = repetition_of(resource);
    if (!gap) gap = condition_of(resource);
    if (!gap)
      vnet.subnets.push_back(resource);
    else if (!vnet.gap)
      vnet.gap = gap;
  }

  // The resources of a nested template are deployed too. Those of a linked one are in another file.
  void deployment(JsonValue resource, int depth) {
    if (const JsonValue condition = resource.find("condition"); condition.is(JsonKind::boolean) && !condition.boolean())
      return;
    const JsonValue properties = resource["properties"];
    const JsonValue link = properties["templateLink"];
    if (link.is(JsonKind::object)) {
      reader_.gap(InventoryGap::Kind::linked, {link.key(), link.key_span()});
      return skip(reader_.out.gaps.back(), true);
    }
    const JsonValue resources = properties["template"]["resources"];
    if (!resources || depth == kDeepest) return;
    if (!mentions_vnets(resources, depth)) return;
    if (const Gap copy = repetition_of(resource)) return skip(copy, true);
    if (const Gap condition = condition_of(resource)) return skip(condition, true);
    sort_all(resources, depth + 1);
  }

  static bool mentions_vnets(JsonValue resources, int depth) {
    return std::any_of(resources.begin(), resources.end(), [depth](JsonValue each) {
      const JsonValue type = each.find("type");
      if (!type.is(JsonKind::string)) return false;
      const std::string_view name = type.text().view();
      return is_subnet_type(name) || equal_without_case(name, "Microsoft.Network/virtualNetworks") ||
             (depth < kDeepest && mentions_vnets(each["properties"]["template"]["resources"], depth + 1));
    });
  }

  Gap repetition_of(JsonValue resource) {
    const JsonValue copy = resource.find("copy");
    if (!copy) return std::nullopt;
    reader_.gap(InventoryGap::Kind::repetition, {copy.key(), copy.key_span()});
    return reader_.out.gaps.back();
  }

  // A condition that is neither true nor false yet.
  Gap condition_of(JsonValue resource) {
    const JsonValue condition = resource.find("condition");
    if (!condition.is(JsonKind::string)) return std::nullopt;
    reader_.gap(InventoryGap::Kind::condition, condition.text());
    condition_ = reader_.out.gaps.back();
    return condition_;
  }

  TemplateVnet& named(const Text& name) {
    const std::string key = lower(name.view());
    const auto [known, fresh] = vnets_.try_emplace(key);
    if (fresh) {
      known->second.name = name;
      order_.push_back(key);
    }
    return known->second;
  }

  // Leaves a resource out. `touches_all`: it may have subnets of any VNet.
  void skip(Gap gap, bool touches_all) {
    skipped_ = true;
    if (touches_all && !gap_of_all_) gap_of_all_ = gap;
  }

  InventoryReader& reader_;
  std::map<std::string, TemplateVnet> vnets_;  // by name in lower case
  std::vector<std::string> order_;             // the keys, as the template names them first
  bool skipped_ = false;
  Gap gap_of_all_;  // the first resource that is left out and may have subnets of any VNet
  Gap condition_;   // the last condition that is not known
};

}  // namespace

void read_template(JsonValue root, InventoryReader& reader) {
  reader.is_template = true;
  TemplateReader(reader).read(root.find("resources"));
}

}  // namespace asrmap::read
