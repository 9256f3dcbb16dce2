// SPDX-License-Identifier: MIT
// One file as written: what `read` returns. Nothing is resolved, and nothing is known to be right.
// Names that repeat, that are missing or that mean nothing are all here, so that `link` and the
// rules can explain them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ir/room.h"
#include "ir/table.h"
#include "source/text.h"

namespace asrmap {

struct Inventory;

enum class Syntax : std::uint8_t { dsl, toml };

struct Value {
  // `other` is what no property takes: a float, a date, a table, a list in a list.
  enum class Kind : std::uint8_t { string, integer, boolean, list, other };
  Kind kind = Kind::string;
  bool lacks_brackets = false;  // of a list
  Text text;                    // as written; for a list with brackets only the place counts
  std::int64_t integer = 0;
  Range items;  // for a list, in Document::items
};

struct Property {
  Text key;
  Value value;
};

// A subnet line, in a VM network or in a virtual network.
struct SubnetElement {
  Text name;
  Range prefixes;       // in Document::prefixes
  Range properties;     // in Document::properties, as everywhere below
  bool broken = false;  // an error inside: it may have other ranges
};

struct NetworkElement {
  Text name;
  Range subnets;  // in Document::subnets
  Range properties;
  bool broken = false;    // a syntax error inside: it may have more than this
  bool misspelt = false;  // its keyword: it was perhaps not meant to be one
};

struct ServerElement {
  Text label;
  Range networks;  // in Document::networks
  Range properties;
  bool broken = false;
  bool misspelt = false;
};

struct VnetElement {
  Text label;
  Range subnets;
  Range properties;
  bool broken = false;
  bool misspelt = false;
};

struct VaultElement {
  Text label;
  Range properties;
  bool broken = false;
  bool misspelt = false;
};

// `server/network`, `server/logical-network/network`, or one word.
struct Path {
  Range segments;  // in Document::segments
  Span at;         // the whole path
};

// `land SUBNET -> SUBNET`: an assertion.
struct Land {
  Text from;
  Text to;
  friend bool operator==(const Land&, const Land&) = default;
};

struct MapElement {
  Span keyword;   // `map`, or the [[map]] header
  Range sources;  // in Document::sources
  Path target;
  bool to_none = false;  // the keyword `none`; `target` has a place but no segments then
  bool broken = false;
  bool hides_sources = false;  // an error stands where the sources are written
  Text reason;                 // after `none`
  Range lands;                 // in Document::lands
  Range properties;
  Room room = {};
};

struct IncludeElement {
  Text file;
  friend bool operator==(const IncludeElement&, const IncludeElement&) = default;
};

struct InventoryElement {
  Span keyword;
  Text kind;
  Text file;
  Range properties;
  // What the file holds, once it is read; null if it can't be. Not owned.
  const Inventory* content = nullptr;
};

struct Document {
  FileId file{};
  Syntax syntax = Syntax::dsl;
  // A part of the file could not be read. A name that nothing declares may be declared there, so a
  // finding that something is missing would only be a consequence.
  bool incomplete = false;

  std::vector<VaultElement> vaults;
  std::vector<ServerElement> servers;
  std::vector<NetworkElement> networks;
  std::vector<VnetElement> vnets;
  std::vector<MapElement> maps;
  std::vector<IncludeElement> includes;
  std::vector<InventoryElement> inventories;

  // The ranges above point into these lists; each is in source order.
  std::vector<SubnetElement> subnets;
  std::vector<Text> prefixes;
  std::vector<Path> sources;
  std::vector<Text> segments;
  std::vector<Land> lands;
  std::vector<Property> properties;
  std::vector<Value> items;
};

// Whether both have the same content, as the DSL and the TOML form of one project have. Files,
// syntax, places and the order of unlike statements do not count.
[[nodiscard]] bool same_content(const Document& a, const Document& b);

}  // namespace asrmap
