// SPDX-License-Identifier: MIT
// From toml++'s tables to a Document. Internal to this folder: includes toml++.
#pragma once

#include <toml++/toml.h>

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/reporter.h"
#include "ir/document.h"
#include "source/source_map.h"

namespace asrmap {

class TomlDocument {
 public:
  TomlDocument(FileId file, SourceMap& sources, Reporter& reporter);

  // Reads the whole file's table. Reports what has the wrong shape
  // (`invalid-value`, `missing-property`, `unknown-property`).
  [[nodiscard]] Document read(const toml::table& table);

 private:
  // A table's entry with its place in the file.
  struct Entry {
    Text key;
    const toml::node* node;
    Span at;
  };

  // toml++ sorts its tables by key; this is the order of the file.
  [[nodiscard]] std::vector<Entry> entries_of(const toml::table& table) const;
  [[nodiscard]] Span span(const toml::source_region& region) const;
  [[nodiscard]] Text text(std::string_view decoded, Span at) const;
  [[nodiscard]] Text word(const toml::node& node) const;
  [[nodiscard]] Value value(const toml::node& node);
  [[nodiscard]] Value scalar(const toml::node& node) const;

  void vault(const Entry& entry);
  void servers(const Entry& entry);
  void server(const Entry& entry);
  void network(const Text& name, const toml::table& table);
  void vnets(const Entry& entry);
  void vnet(const Entry& entry);
  [[nodiscard]] Range subnets(const Entry& entry);
  void subnet(const toml::table& table, Span at);
  void maps(const Entry& entry);
  void map(const toml::table& table, Span header);
  void lands(const Entry& entry);
  void includes(const Entry& entry);
  void inventories(const Entry& entry);

  Path path(const Text& written);
  // Reports a path of more parts than the language knows.
  [[nodiscard]] bool is_too_long(const Path& path, const Text& written);
  void prefix(const toml::node& node);
  // The tables of an array; reports at what is none. `example` is the help.
  [[nodiscard]] std::vector<std::pair<const toml::table*, Span>> tables(const Entry& entry, std::string_view example);
  [[nodiscard]] const toml::table* table_of(const Entry& entry, std::string_view example);
  void wrong(std::string_view key, Span at, std::string_view takes, std::string_view example);
  void missing(std::string_view what, std::string_view key, Span at);
  [[nodiscard]] Range flush(std::vector<Property>& own);

  static std::uint32_t size32(std::size_t size) { return static_cast<std::uint32_t>(size); }

  Document document_;
  SourceMap& sources_;
  Reporter& reporter_;
};

}  // namespace asrmap
