// SPDX-License-Identifier: MIT
#include "ir/document.h"

#include <algorithm>

namespace asrmap {
namespace {

// Compares two documents element by element. Ranges of `a` point into the lists of `a`, and ranges
// of `b` into the lists of `b`.
struct ContentComparison {
  const Document& a;
  const Document& b;

  template <class T, class Same>
  bool all(const std::vector<T>& x, Range in_x, const std::vector<T>& y, Range in_y, Same same) const {
    return in_x.count == in_y.count &&
           std::equal(x.begin() + in_x.first, x.begin() + in_x.first + in_x.count, y.begin() + in_y.first, same);
  }
  template <class T, class Same>
  bool all(const std::vector<T>& x, const std::vector<T>& y, Same same) const {
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), same);
  }

  bool value(const Value& x, const Value& y) const {
    if (x.kind != y.kind) return false;
    switch (x.kind) {
      case Value::Kind::string: return x.text == y.text;
      case Value::Kind::integer:
      case Value::Kind::boolean: return x.integer == y.integer;
      case Value::Kind::list:
        return all(a.items, x.items, b.items, y.items, [&](const Value& p, const Value& q) { return value(p, q); });
      case Value::Kind::other: return true;
    }
    return false;
  }
  bool properties(Range x, Range y) const {
    return all(a.properties, x, b.properties, y,
               [&](const Property& p, const Property& q) { return p.key == q.key && value(p.value, q.value); });
  }
  bool texts(const std::vector<Text>& x, Range in_x, const std::vector<Text>& y, Range in_y) const {
    return all(x, in_x, y, in_y, std::equal_to<>{});
  }
  bool subnets(Range x, Range y) const {
    return all(a.subnets, x, b.subnets, y, [&](const SubnetElement& p, const SubnetElement& q) {
      return p.name == q.name && texts(a.prefixes, p.prefixes, b.prefixes, q.prefixes) &&
             properties(p.properties, q.properties);
    });
  }
  bool path(const Path& x, const Path& y) const { return texts(a.segments, x.segments, b.segments, y.segments); }

  bool documents() const {
    const auto same_vault = [&](const VaultElement& x, const VaultElement& y) {
      return x.label == y.label && properties(x.properties, y.properties);
    };
    const auto same_network = [&](const NetworkElement& x, const NetworkElement& y) {
      return x.name == y.name && subnets(x.subnets, y.subnets) && properties(x.properties, y.properties);
    };
    const auto same_server = [&](const ServerElement& x, const ServerElement& y) {
      return x.label == y.label && all(a.networks, x.networks, b.networks, y.networks, same_network) &&
             properties(x.properties, y.properties);
    };
    const auto same_vnet = [&](const VnetElement& x, const VnetElement& y) {
      return x.label == y.label && subnets(x.subnets, y.subnets) && properties(x.properties, y.properties);
    };
    const auto same_map = [&](const MapElement& x, const MapElement& y) {
      return all(a.sources, x.sources, b.sources, y.sources,
                 [&](const Path& p, const Path& q) { return path(p, q); }) &&
             path(x.target, y.target) && x.to_none == y.to_none && x.reason == y.reason &&
             all(a.lands, x.lands, b.lands, y.lands, std::equal_to<>{}) && properties(x.properties, y.properties);
    };
    const auto same_inventory = [&](const InventoryElement& x, const InventoryElement& y) {
      return x.kind == y.kind && x.file == y.file && properties(x.properties, y.properties);
    };
    return all(a.vaults, b.vaults, same_vault) && all(a.servers, b.servers, same_server) &&
           all(a.vnets, b.vnets, same_vnet) && all(a.maps, b.maps, same_map) &&
           all(a.includes, b.includes, std::equal_to<>{}) && all(a.inventories, b.inventories, same_inventory);
  }
};

}  // namespace

bool same_content(const Document& a, const Document& b) { return ContentComparison{a, b}.documents(); }

}  // namespace asrmap
