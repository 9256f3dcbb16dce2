// SPDX-License-Identifier: MIT
#include "change/match_networks.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ir/ids.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "text/ascii.h"
#include "text/joined_key.h"

namespace asrmap::change {
namespace {

// Gives VMM servers numbers. Servers that are the same have the same number.
class ServerNumbers {
 public:
  std::uint32_t number(const Server& server) {
    const Key key{lower(server.fabric.view()), lower(server.name.view()), std::string(server.label.view()),
                  server.name.view() != server.label.view()};
    const std::uint32_t number = find(key).value_or(static_cast<std::uint32_t>(known_.size()));
    if (number == known_.size()) known_.push_back(key);
    if (known_[number].fabric.empty()) known_[number].fabric = key.fabric;
    if (!key.fabric.empty()) by_fabric_.try_emplace(key.fabric, number);
    by_name_.try_emplace(key.name, number);
    by_label_.try_emplace(key.label, number);
    return number;
  }

 private:
  struct Key {
    std::string fabric, name, label;
    bool has_own_name = false;
  };
  using Index = std::unordered_map<std::string, std::uint32_t>;

  [[nodiscard]] std::optional<std::uint32_t> find(const Key& key) const {
    if (const auto same = by_fabric_.find(key.fabric); same != by_fabric_.end()) return same->second;
    // The same name with another fabric is another registration in Site Recovery, with other
    // mappings.
    const auto fits = [&](Index::const_iterator same, const Index& index) {
      return same != index.end() && (key.fabric.empty() || known_[same->second].fabric.empty());
    };
    if (const auto same = by_name_.find(key.name); fits(same, by_name_)) return same->second;
    // A server to which a friendly name was added is still the same server.
    if (const auto same = by_label_.find(key.label);
        fits(same, by_label_) && !(key.has_own_name && known_[same->second].has_own_name))
      return same->second;
    return std::nullopt;
  }

  Index by_fabric_, by_name_, by_label_;
  std::vector<Key> known_;  // by number
};

// A VM network of one side, with the number of its server.
struct Row {
  NetworkPlace place;
  std::uint32_t server = 0;
  const Network* network = nullptr;
  bool matched = false;
};

std::vector<Row> rows_of(std::span<const LandedModel> side, ServerNumbers& numbers) {
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < side.size(); ++i) {
    const Model& model = side[i].model();
    for (const Server& server : model.servers) {
      if (!server.label.written()) continue;  // left by a syntax error
      const std::uint32_t number = numbers.number(server);
      for (const Network& network : model.networks[server.networks])
        if (network.name.written()) rows.push_back({{i, model.networks.id_of(network)}, number, &network});
    }
  }
  return rows;
}

// What decides, besides the name, whether two networks may be the same: bits of a number.
constexpr unsigned kHasId = 1, kHasLogicalNetwork = 2, kSharesName = 4, kKinds = 8;

unsigned kind_of(const Network& network) {
  return (network.id.written() ? kHasId : 0) | (network.logical_network.written() ? kHasLogicalNetwork : 0) |
         (network.shares_name ? kSharesName : 0);
}

// Rows that have no counterpart on the other side yet, the first one in front.
class Queue {
 public:
  void add(std::uint32_t row) { rows_.push_back(row); }
  [[nodiscard]] bool empty() const { return next_ == rows_.size(); }
  [[nodiscard]] std::uint32_t front() const { return rows_[next_]; }
  std::uint32_t take() { return rows_[next_++]; }

 private:
  std::vector<std::uint32_t> rows_;
  std::size_t next_ = 0;
};

// The key of a row: its server, and what is compared.
std::string key_of(const Row& row, std::initializer_list<std::string_view> names) {
  return std::to_string(row.server) + ' ' + joined_key(names);
}

std::vector<IdMap<NetworkId, std::uint32_t>> table_for(std::span<const LandedModel> side) {
  std::vector<IdMap<NetworkId, std::uint32_t>> table;
  for (const LandedModel& project : side) table.emplace_back(project.model().networks);
  return table;
}

}  // namespace

MatchedNetworks::MatchedNetworks(std::span<const LandedModel> before, std::span<const LandedModel> after)
    : pair_of_before_(table_for(before)), pair_of_after_(table_for(after)) {
  ServerNumbers numbers;
  std::vector<Row> old_rows = rows_of(before, numbers), rows = rows_of(after, numbers);
  std::vector<const Row*> twins(rows.size());

  // Each step matches what the steps before have left over. Whether rows with the same key fit
  // depends on their kinds alone. So each kind has a queue, and rows that don't fit are not
  // searched.
  const auto match = [&](auto wanted, auto key, auto fit) {
    std::unordered_map<std::string, std::array<Queue, kKinds>> left;
    for (std::uint32_t i = 0; i < old_rows.size(); ++i)
      if (!old_rows[i].matched && wanted(old_rows[i])) left[key(old_rows[i])][kind_of(*old_rows[i].network)].add(i);
    if (left.empty()) return;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].matched || !wanted(rows[i])) continue;
      const auto same = left.find(key(rows[i]));
      if (same == left.end()) continue;
      Queue* first = nullptr;
      for (unsigned kind = 0; kind < kKinds; ++kind) {
        Queue& queue = same->second[kind];
        if (queue.empty() || !fit(kind, kind_of(*rows[i].network))) continue;
        if (first == nullptr || queue.front() < first->front()) first = &queue;
      }
      if (first == nullptr) continue;
      twins[i] = &old_rows[first->take()];
      old_rows[static_cast<std::size_t>(twins[i] - old_rows.data())].matched = rows[i].matched = true;
    }
  };
  const auto any = [](const Row&) { return true; };
  match([](const Row& row) { return row.network->id.written(); },
        [](const Row& row) { return key_of(row, {lower(row.network->id.view())}); },
        [](unsigned, unsigned) { return true; });
  // Networks with different resource names are different, whatever their names are.
  const auto may_be_same = [](unsigned a, unsigned b) { return (a & b & kHasId) == 0; };
  match(
      any,
      [](const Row& row) {
        return key_of(row, {row.network->name.view(), row.network->logical_network.view()});
      },
      may_be_same);
  // If both have a logical network here, these differ: the step before has matched equal ones.
  match(
      any, [](const Row& row) { return key_of(row, {row.network->name.view()}); },
      [&](unsigned a, unsigned b) {
        return may_be_same(a, b) && (((a | b) & kSharesName) == 0 || (a & b & kHasLogicalNetwork) == 0);
      });

  const auto add = [&](std::optional<NetworkPlace> old_place, std::optional<NetworkPlace> place) {
    pairs_.push_back({old_place, place});
    const auto number = static_cast<std::uint32_t>(pairs_.size());  // 0 is none
    if (old_place) pair_of_before_[old_place->project][old_place->network] = number;
    if (place) pair_of_after_[place->project][place->network] = number;
  };
  for (std::size_t i = 0; i < rows.size(); ++i)
    add(twins[i] == nullptr ? std::nullopt : std::optional(twins[i]->place), rows[i].place);
  for (const Row& row : old_rows)
    if (!row.matched) add(row.place, std::nullopt);
}

bool MatchedNetworks::are_same(NetworkPlace before, NetworkPlace after) const {
  const std::uint32_t number = pair_of_before_[before.project][before.network];
  return number != 0 && number == pair_of_after_[after.project][after.network];
}

}  // namespace asrmap::change
