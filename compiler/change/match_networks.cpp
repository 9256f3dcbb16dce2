// SPDX-License-Identifier: MIT
#include "change/match_networks.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diag/wording.h"
#include "ir/name_index.h"

namespace asrmap {
namespace {

// Numbers for VMM servers: one for all that are the same.
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
    // A name with another fabric is another registration, and its mappings are others too.
    const auto fits = [&](Index::const_iterator same, const Index& index) {
      return same != index.end() && (key.fabric.empty() || known_[same->second].fabric.empty());
    };
    if (const auto same = by_name_.find(key.name); fits(same, by_name_)) return same->second;
    // Who adds a friendly name has the same server.
    if (const auto same = by_label_.find(key.label);
        fits(same, by_label_) && !(key.has_own_name && known_[same->second].has_own_name))
      return same->second;
    return std::nullopt;
  }

  Index by_fabric_, by_name_, by_label_;
  std::vector<Key> known_;  // by number
};

// The VM networks of one side in a row, each with the number of its server.
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
      if (!server.label.written()) continue;  // of a syntax error
      const std::uint32_t number = numbers.number(server);
      for (const Network& network : model.networks[server.networks])
        if (network.name.written()) rows.push_back({{i, model.networks.id_of(network)}, number, &network});
    }
  }
  return rows;
}

bool differ(const Text& a, const Text& b) { return a.written() && b.written() && a.view() != b.view(); }

std::vector<std::vector<std::uint32_t>> table_for(std::span<const LandedModel> side) {
  std::vector<std::vector<std::uint32_t>> table;
  for (const LandedModel& project : side) table.emplace_back(project.model().networks.size(), 0);
  return table;
}

}  // namespace

MatchedNetworks::MatchedNetworks(std::span<const LandedModel> before, std::span<const LandedModel> after)
    : pair_of_before_(table_for(before)), pair_of_after_(table_for(after)) {
  ServerNumbers numbers;
  std::vector<Row> old_rows = rows_of(before, numbers), rows = rows_of(after, numbers);
  std::vector<const Row*> twins(rows.size());

  const auto id_hash = [](const Row& row) { return NameIndex::hash(row.server, lower(row.network->id.view())); };
  const auto name_hash = [](const Row& row) { return NameIndex::hash(row.server, row.network->name.view()); };
  const auto path_hash = [&](const Row& row) {
    return name_hash(row) ^ NameIndex::hash(1, row.network->logical_network.view());
  };
  const auto take = [&](std::size_t i, std::uint32_t old) {
    old_rows[old].matched = rows[i].matched = true;
    twins[i] = &old_rows[old];
    return true;
  };
  // Each step is for what the ones before have left over.
  const auto match = [&](auto hash, auto fits) {
    NameIndex index(old_rows.size());
    for (std::uint32_t i = 0; i < old_rows.size(); ++i)
      if (!old_rows[i].matched) index.insert(hash(old_rows[i]), i);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].matched) continue;
      (void)index.find(hash(rows[i]), [&](std::uint32_t old) {
        return !old_rows[old].matched && old_rows[old].server == rows[i].server &&
               fits(*old_rows[old].network, *rows[i].network) && take(i, old);
      });
    }
  };
  match(id_hash, [](const Network& a, const Network& b) {
    return a.id.written() && b.id.written() && equal_without_case(a.id.view(), b.id.view());
  });
  const auto same_name = [](const Network& a, const Network& b) {
    // Two resource names are two networks, whatever they are called.
    return a.name.view() == b.name.view() && !(a.id.written() && b.id.written());
  };
  match(path_hash, [&](const Network& a, const Network& b) {
    return same_name(a, b) && a.logical_network.view() == b.logical_network.view();
  });
  match(name_hash, [&](const Network& a, const Network& b) {
    const bool shares = a.shares_name || b.shares_name;
    return same_name(a, b) && !(shares && differ(a.logical_network, b.logical_network));
  });

  const auto add = [&](std::optional<NetworkPlace> old_place, std::optional<NetworkPlace> place) {
    pairs_.push_back({old_place, place});
    const auto number = static_cast<std::uint32_t>(pairs_.size());  // 0 is none
    if (old_place) pair_of_before_[old_place->project][static_cast<std::size_t>(old_place->network)] = number;
    if (place) pair_of_after_[place->project][static_cast<std::size_t>(place->network)] = number;
  };
  for (std::size_t i = 0; i < rows.size(); ++i)
    add(twins[i] == nullptr ? std::nullopt : std::optional(twins[i]->place), rows[i].place);
  for (const Row& row : old_rows)
    if (!row.matched) add(row.place, std::nullopt);
}

bool MatchedNetworks::are_same(NetworkPlace before, NetworkPlace after) const {
  const std::uint32_t number = pair_of_before_[before.project][static_cast<std::size_t>(before.network)];
  return number != 0 && number == pair_of_after_[after.project][static_cast<std::size_t>(after.network)];
}

}  // namespace asrmap
