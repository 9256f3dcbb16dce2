// SPDX-License-Identifier: MIT
#include "emit/parts.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "ir/endpoint.h"
#include "ir/ids.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/mapping_path.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vault.h"
#include "ir/vnet.h"

namespace asrmap::emit {
namespace {

// Bytes that a template takes besides its resources, and a resource besides its names, at most.
constexpr std::size_t kFrameBytes = 4'000;
constexpr std::size_t kResourceBytes = 900;
// A character of a name is at most this long in JSON.
constexpr std::size_t kCharacterBytes = 6;

// FNV-1a. Its bits are mixed once more, because the first bits decide which part a mapping is in.
class Hash {
 public:
  void add(std::string_view text) {
    for (const char c : text) value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x0000'0100'0000'01B3U;
  }
  [[nodiscard]] std::uint64_t value() const {
    std::uint64_t mixed = value_;
    mixed = (mixed ^ mixed >> 33U) * 0xFF51'AFD7'ED55'8CCDU;
    mixed = (mixed ^ mixed >> 33U) * 0xC4CE'B9FE'1A85'EC53U;
    return mixed ^ mixed >> 33U;
  }

 private:
  std::uint64_t value_ = 0xCBF2'9CE4'8422'2325U;
};

struct Item {
  MappingId mapping{};
  std::uint64_t hash = 0;
  std::size_t bytes = 0;  // at least as many as it will take
};

// The characters of names in what a resource says about its target, at most.
std::size_t characters_of_target(const Model& model, Endpoint target) {
  std::size_t characters = vault_of(model).subscription.view().size() + vault_of(model).resource_group.view().size();
  if (const auto vnet = target.vnet())
    characters += model.vnets[*vnet].resource_group.view().size() + model.vnets[*vnet].name.view().size();
  if (const auto network = target.network())
    characters += vault_of(model).name.view().size() + model.networks[*network].id.view().size() +
                  2 * model.servers[model.networks[*network].server].fabric.view().size();
  return characters;
}

std::vector<Item> items_of(const CheckedPart& selection) {
  const Model& model = selection.model();
  std::vector<Item> items;
  items.reserve(selection.mappings().size());
  for (const MappingId id : selection.mappings()) {
    const Mapping& mapping = model.mappings[id];
    const Network& source = model.networks[mapping.source];
    const std::string_view fabric = model.servers[source.server].fabric.view(), network = source.id.view();
    Hash hash;
    hash.add(fabric);
    hash.add("/");
    hash.add(network);
    const std::size_t names = vault_of(model).name.view().size() + fabric.size() + network.size() +
                              std::max(kLongestDefaultName, selection.name_of(id).size());
    items.push_back(
        {id, hash.value(), kResourceBytes + kCharacterBytes * (names + characters_of_target(model, mapping.target))});
  }
  return items;
}

class Splitter {
 public:
  explicit Splitter(std::vector<Item> items) : items_(std::move(items)) {
    std::stable_sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) { return a.hash < b.hash; });
  }

  std::vector<Part> split() {
    parts_.emplace_back();
    std::vector<std::uint64_t> all = divide(0, 0, items_.size(), 0);
    if (all != std::vector<std::uint64_t>{0}) parts_[0].links = std::move(all);
    return std::move(parts_);
  }

 private:
  [[nodiscard]] bool fits(std::size_t begin, std::size_t end) const {
    if (end - begin > kMostResources) return false;
    std::size_t bytes = kFrameBytes;
    for (std::size_t i = begin; i < end; ++i) bytes += items_[i].bytes;
    return bytes <= kMostTemplateBytes;
  }

  // Items with the same hash can't be divided, and neither can a single item that is too large.
  [[nodiscard]] bool is_divisible(std::size_t begin, std::size_t end) const {
    return end - begin > 1 && items_[begin].hash != items_[end - 1].hash;
  }

  // Makes parts of the items in [begin, end). Their hashes have the same first `depth` bits.
  // Returns the numbers of the parts to link to, no more than a template may have.
  std::vector<std::uint64_t> divide(std::uint64_t number, std::size_t begin, std::size_t end, unsigned depth) {
    if (fits(begin, end) || !is_divisible(begin, end)) {
      Part& part = number == 0 ? parts_[0] : parts_.emplace_back();
      part.number = number;
      for (std::size_t i = begin; i < end; ++i) part.mappings.push_back(items_[i].mapping);
      std::sort(part.mappings.begin(), part.mappings.end());
      return {number};
    }
    const std::uint64_t bit = std::uint64_t{1} << (63U - depth);
    const auto first = items_.begin();
    const auto middle = static_cast<std::size_t>(
        std::partition_point(first + static_cast<std::ptrdiff_t>(begin), first + static_cast<std::ptrdiff_t>(end),
                             [&](const Item& item) { return (item.hash & bit) == 0; }) -
        first);
    std::vector<std::uint64_t> lower, upper;
    if (middle > begin) lower = divide(2 * number + 1, begin, middle, depth + 1);
    if (end > middle) upper = divide(2 * number + 2, middle, end, depth + 1);
    if (lower.size() + upper.size() > kMostResources) {
      lower = linked(2 * number + 1, std::move(lower));
      upper = linked(2 * number + 2, std::move(upper));
    }
    lower.insert(lower.end(), upper.begin(), upper.end());
    return lower;
  }

  // Adds one part that links to several, and returns its number in place of theirs.
  std::vector<std::uint64_t> linked(std::uint64_t number, std::vector<std::uint64_t> links) {
    if (links.size() < 2) return links;
    parts_.push_back({number, {}, std::move(links)});
    return {number};
  }

  std::vector<Item> items_;
  std::vector<Part> parts_;
};

}  // namespace

std::vector<Part> split_in_parts(const CheckedPart& selection) { return Splitter(items_of(selection)).split(); }

std::string part_file(std::string_view stem, std::string_view ending, std::uint64_t number) {
  return number == 0 ? fmt::format("{}.{}", stem, ending) : fmt::format("{}.{:03}.{}", stem, number, ending);
}

std::vector<std::uint64_t> leaves_of(const std::vector<Part>& parts, const Part& part) {
  if (part.links.empty()) return {part.number};
  std::vector<std::uint64_t> leaves;
  for (const Part& other : parts) {
    std::uint64_t above = other.number;
    while (above > part.number) above = (above - 1) / 2;
    if (other.links.empty() && above == part.number) leaves.push_back(other.number);
  }
  return leaves;
}

std::string part_deployment(std::uint64_t number) { return fmt::format("asrmap-{:03}", number); }

}  // namespace asrmap::emit
