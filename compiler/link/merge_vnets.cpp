// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "ir/model.h"
#include "link/differences.h"
#include "link/exports.h"
#include "text/ascii.h"

namespace asrmap::link {
namespace {

// To tell more VNets of one name apart would take time that grows with the square of their number.
constexpr std::size_t kFewNamesakes = 6;

using On = ExportsDiffer::On;

Text first_word(const VnetExport& vnet, Range words) {
  return words.count == 0 ? vnet.vnet->name : vnet.file->words[words.first];
}

// Compares two exports of one VNet.
class Comparison {
 public:
  Comparison(const VnetExport& a, const VnetExport& b) : a_(a), b_(b) {
    for (const ExportedVnetSubnet& each : a.subnets()) of_a_.try_emplace(lower(each.name.view()), &each);
    for (const ExportedVnetSubnet& each : b.subnets()) of_b_.try_emplace(lower(each.name.view()), &each);
  }

  // The first thing on which they differ.
  [[nodiscard]] std::optional<ExportsDiffer> first() const {
    const ExportedVnet &a = *a_.vnet, &b = *b_.vnet;
    if (a.location.written() && b.location.written() &&
        region_name(a.location.view()) != region_name(b.location.view()))
      return difference(On::location, {}, a.location, b.location);
    if (differ_in_ranges(*a_.file, a.address_space, *b_.file, b.address_space))
      return difference(On::address_space, {}, first_word(a_, a.address_space), first_word(b_, b.address_space));
    if (auto of_common = in_common_subnets()) return of_common;
    if (!a.gap)
      for (const ExportedVnetSubnet& each : b_.subnets())
        if (!of_a_.contains(lower(each.name.view()))) return difference(On::subnets, each.name, a.name, each.name);
    if (!b.gap)
      for (const ExportedVnetSubnet& each : a_.subnets())
        if (!of_b_.contains(lower(each.name.view()))) return difference(On::subnets, each.name, each.name, b.name);
    return a.gap || b.gap ? std::nullopt : in_order();
  }

 private:
  [[nodiscard]] ExportsDiffer difference(On on, const Text& part, const Text& first, const Text& second) const {
    return {.on = on, .owner = b_.vnet->name, .part = part, .first = first, .second = second};
  }

  [[nodiscard]] std::optional<ExportsDiffer> in_common_subnets() const {
    for (const ExportedVnetSubnet& each : b_.subnets()) {
      const auto found = of_a_.find(lower(each.name.view()));
      if (found == of_a_.end()) continue;
      const ExportedVnetSubnet& other = *found->second;
      if (differ_in_ranges(*a_.file, other.prefixes, *b_.file, each.prefixes))
        return difference(On::ranges, each.name, first_word(a_, other.prefixes), first_word(b_, each.prefixes));
      if (other.delegation.written() && each.delegation.written() &&
          !equal_without_case(other.delegation.view(), each.delegation.view()))
        return difference(On::delegation, each.name, other.delegation, each.delegation);
    }
    return std::nullopt;
  }

  // Both have the same subnets.
  [[nodiscard]] std::optional<ExportsDiffer> in_order() const {
    const auto a = a_.subnets(), b = b_.subnets();
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
      if (!equal_without_case(a[i].name.view(), b[i].name.view()))
        return difference(On::subnet_order, {}, a[i].name, b[i].name);
    return std::nullopt;
  }

  const VnetExport& a_;
  const VnetExport& b_;
  std::unordered_map<std::string, const ExportedVnetSubnet*> of_a_, of_b_;
};

bool agree(const Text& a, const Text& b) {
  return !a.written() || !b.written() || equal_without_case(a.view(), b.view());
}

// The earlier export of the same VNet among those of its name; null if none is surely the same.
VnetExport* earlier_of(const std::vector<VnetExport*>& namesakes, const VnetExport& vnet) {
  VnetExport* only = nullptr;
  for (VnetExport* each : namesakes) {
    const ExportedVnet &a = *each->vnet, &b = *vnet.vnet;
    if (a.id.written() && b.id.written()) {
      if (equal_without_case(a.id.view(), b.id.view())) return each;
      continue;
    }
    // One file may well have two VNets of one name, in two resource groups.
    if (each->file == vnet.file || !agree(a.resource_group, b.resource_group) || !agree(a.subscription, b.subscription))
      continue;
    if (only != nullptr) return nullptr;
    only = each;
  }
  return only;
}

}  // namespace

bool differ_in_ranges(const Inventory& a, Range in_a, const Inventory& b, Range in_b) {
  const auto ranges_of = [](const Inventory& file, Range words) {
    std::vector<std::string> ranges;
    for (const Text& word : file.words_in(words)) {
      const auto prefix = exported_prefix(word);
      if (!prefix) return std::vector<std::string>();
      ranges.push_back(to_string(*prefix));
    }
    std::sort(ranges.begin(), ranges.end());
    return ranges;
  };
  const auto of_a = ranges_of(a, in_a), of_b = ranges_of(b, in_b);
  return !of_a.empty() && !of_b.empty() && of_a != of_b;
}

void merge_vnets(std::vector<VnetExport>& vnets, SlipList<ExportsDiffer>& slips) {
  std::unordered_map<std::string, std::vector<VnetExport*>> by_name;
  std::unordered_map<std::string, VnetExport*> by_id;
  for (VnetExport& each : vnets) {
    std::vector<VnetExport*>& namesakes = by_name[lower(each.vnet->name.view())];
    VnetExport* same = nullptr;
    if (each.vnet->id.written()) same = by_id.try_emplace(lower(each.vnet->id.view()), &each).first->second;
    if (same == nullptr || same == &each)
      same = namesakes.size() > kFewNamesakes ? nullptr : earlier_of(namesakes, each);
    if (same == nullptr) {
      namesakes.push_back(&each);
      continue;
    }
    if (const auto difference = Comparison(*same, each).first(); difference && !same->is_disputed) {
      slips.push_back(*difference);
      same->is_disputed = true;
    }
    each.is_copy = true;
    if (each.vnet->id.written()) by_id[lower(each.vnet->id.view())] = same;
    // What is whole, and what has an id, says more.
    const ExportedVnet &kept = *same->vnet, &other = *each.vnet;
    const bool says_more =
        (kept.gap && !other.gap) || (!kept.gap == !other.gap && !kept.id.written() && other.id.written());
    if (!says_more) continue;
    std::swap(same->file, each.file);
    std::swap(same->vnet, each.vnet);
  }
  std::erase_if(vnets, [](const VnetExport& each) { return each.is_copy; });
}

}  // namespace asrmap::link
