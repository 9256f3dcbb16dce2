// SPDX-License-Identifier: MIT
// From toml++'s tables to a Document. Internal to this folder: includes toml++.
#pragma once

#include <toml++/toml.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/reporter.h"
#include "ir/document.h"
#include "source/source_map.h"

namespace asrmap::read {

class TomlDocument {
 public:
  TomlDocument(FileId file, SourceMap& sources, Reporter& reporter);

  // Reads the table of the whole file. Reports what has the wrong shape (`invalid-value`,
  // `missing-property`, `unknown-property`).
  [[nodiscard]] Document read(const toml::table& table);

 private:
  // A table's entry with its place in the file.
  struct Entry {
    Text key;
    const toml::node* node;
    Span at;
  };

  // An element whose label is the key of its table. A VM network in a list has none.
  struct Labelled {
    Text label;
    std::vector<Entry> entries;
  };

  // What must be known to read the labels of one kind of element.
  struct Labels {
    std::string_view what, label;  // "VMM server", "label"
    std::string path;              // of the header, up to the label
    std::string_view example;
    std::span<const std::string_view> own;  // keys of the element's own tables
    std::string_view inner = "\n";          // a key that only such an own table has; by default none
  };

  // The elements of `[vmm]`, `[vnet]` or `[vmm.X.network]`. Reports a label that is missing, and a
  // label that was cut into several keys at its dots. The latter is read as one label.
  [[nodiscard]] std::vector<Labelled> labelled(const Entry& entry, const Labels& labels);
  void add_labelled(const Text& label, const Entry& entry, const Labels& labels, std::vector<Labelled>& result);

  // The entries in the order of the file; toml++ sorts its tables by key.
  [[nodiscard]] std::vector<Entry> entries_of(const toml::table& table) const;
  // Whether the node is a table that has a header, `[…]`: not `{…}`, and not made by a dotted key.
  [[nodiscard]] bool has_header(const toml::node& node) const;
  // Whether the entry's key is the last part of that header.
  [[nodiscard]] bool has_own_header(const Entry& entry) const;
  // The place of the key in its own header. If it has none, the first place of the key.
  [[nodiscard]] Span head(const Entry& entry) const;
  [[nodiscard]] Span span(const toml::source_region& region) const;
  [[nodiscard]] Text text(std::string_view decoded, Span at) const;
  [[nodiscard]] Text word(const toml::node& node) const;
  [[nodiscard]] Value value(const toml::node& node);
  [[nodiscard]] Value scalar(const toml::node& node) const;

  void unknown_statement(const Entry& entry);
  void vaults(const Entry& entry);
  void vault(const Text& label, const std::vector<Entry>& entries);
  void servers(const Entry& entry);
  void server(const Labelled& written);
  void networks(const std::vector<Entry>& entries, const std::string& server);
  void network(const Labelled& written);
  void vnets(const Entry& entry);
  void vnet(const Labelled& written);
  [[nodiscard]] Range subnets(const Entry& entry);
  void subnet(const toml::table& table, Span at);
  void maps(const Entry& entry);
  void map(const toml::table& table, Span header);
  void sources(const toml::node& node);
  void target(const toml::node& node, MapElement& element);
  void lands(const Entry& entry);
  void includes(const Entry& entry);
  void inventories(const Entry& entry);

  // The path with its segments. Reports a path that has more parts than the language knows; then it
  // is nothing.
  [[nodiscard]] std::optional<Path> path(const Text& written);
  // Adds a range. False if the node is not one, which is reported; the rest of its list then
  // belongs to the same mistake.
  bool prefix(const toml::node& node);
  // The tables of a list, `[[…]]` or `[{…}]`. Reports an element that is not a table.
  [[nodiscard]] std::vector<std::pair<const toml::table*, Span>> tables(const Entry& entry, std::string_view what,
                                                                        std::string_view example);
  [[nodiscard]] const toml::table* table_of(const Entry& entry, std::string_view example);
  void wrong(std::string_view key, Span at, std::string_view takes, std::string_view example);
  // Reads an element. Returns whether something in it has a wrong shape, so that what seems to be
  // missing there may have been meant. This says nothing about the elements around it.
  template <class Read>
  [[nodiscard]] bool finds_wrong(Read read) {
    const bool around = std::exchange(wrong_, false);
    read();
    return std::exchange(wrong_, around);
  }
  void missing(std::string_view what, std::string_view key, Span at);
  // Keeps a property that the syntax has no place for, so that the linker can judge it.
  void keep(std::vector<Property>& own, const Entry& property, std::string_view what);
  // Whether the entry is a statement of the file that was written below a header. If so, reports
  // that, and reads the statement.
  [[nodiscard]] bool takes_misplaced(const Entry& property, std::string_view what);
  [[nodiscard]] Range flush(std::vector<Property>& own);

  static std::uint32_t size32(std::size_t size) { return static_cast<std::uint32_t>(size); }

  Document document_;
  SourceMap& sources_;
  Reporter& reporter_;
  bool has_strays_ = false;  // above the first header
  bool guessed_ = false;     // the meaning of a header was guessed, so another name may be meant
  bool wrong_ = false;       // in the element that is being read, or outside of all elements
};

}  // namespace asrmap::read
