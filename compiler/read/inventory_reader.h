// SPDX-License-Identifier: MIT
// What the readers of all kinds share: reading of fields that may be missing or of any type.
// Internal to this folder.
#pragma once

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/reporter.h"
#include "ir/azure_id.h"
#include "ir/inventory.h"
#include "read/json_tree.h"

namespace asrmap::read {

// A resource as REST nests it (`properties`) or as `az` and PowerShell flatten it.
class Resource {
 public:
  explicit Resource(JsonValue object) : own_(object), properties_(object["properties"]) {}
  [[nodiscard]] JsonValue operator[](std::string_view name) const {
    const JsonValue nested = properties_[name];
    return nested ? nested : own_[name];
  }
  // What `properties` holds: a text if it was cut off.
  [[nodiscard]] JsonValue nested() const { return properties_; }

 private:
  JsonValue own_, properties_;
};

class InventoryReader {
 public:
  InventoryReader(Inventory& inventory, Reporter& reporter) : out(inventory), reporter_(reporter) {}

  // The value as a string. Not written if it is absent or null. Not written and recorded as a gap if it
  // is an expression of a template, or the name of a type to which ConvertTo-Json has cut it. Anything
  // else is reported.
  [[nodiscard]] Text string(JsonValue value);
  // The same, but neither is a gap: nothing depends on it.
  [[nodiscard]] Text literal(JsonValue value);
  // The same of a resource, also if ConvertTo-Json has cut its properties to "@{friendlyName=…}".
  [[nodiscard]] Text field(const Resource& resource, std::string_view name);
  // A string, or the `Name` of an object that was exported whole or that `ConvertTo-Json` has cut
  // to `@{Name=…}`.
  [[nodiscard]] Text name(JsonValue value) { return reference(value).name; }
  [[nodiscard]] NetworkName reference(JsonValue value);
  // Strings: an array of them, a single one, or an array that was cut to one string with blanks
  // between the elements.
  [[nodiscard]] Range words(JsonValue value);
  void add_words(JsonValue value);
  [[nodiscard]] std::uint32_t word_count() const { return static_cast<std::uint32_t>(out.words.size()); }
  [[nodiscard]] Range words_since(std::uint32_t first) const { return {first, word_count() - first}; }

  // Calls visit(object) for each element of an array, or for the object alone: a list of one object
  // is often exported without its array. If ConvertTo-Json has cut elements or the whole list, that is a
  // gap, and lost(text) is called for each object of which "@{name=…}" is left, or with no text for what
  // is lost without its name.
  template <class Visit, class Lost>
  void each(JsonValue list, std::string_view what, Visit visit, Lost lost) {
    if (!list || list.is(JsonKind::null)) return;
    // Windows PowerShell writes some arrays as {"value": […], "Count": n}.
    if (list.is(JsonKind::object) && list.find("value").is(JsonKind::array) && list.find("Count"))
      list = list.find("value");
    if (list.is(JsonKind::object)) return visit(list);
    bool is_noted = false;
    const auto take_cut = [&](JsonValue value) {
      if (!std::exchange(is_noted, true)) note_cut(value, list.key());
      for (const Text& object : left_of(value)) lost(object);
    };
    if (is_cut(list)) return take_cut(list);
    if (!list.is(JsonKind::array)) return wrong_type(list, what);
    for (const JsonValue element : list) {
      if (element.is(JsonKind::object))
        visit(element);
      else if (is_cut(element))
        take_cut(element);
      else if (!element.is(JsonKind::null))
        wrong_type(element, what);
    }
  }
  // The same where a lost element is one that nobody knows.
  template <class Visit>
  void each(JsonValue list, std::string_view what, Visit visit) {
    each(list, what, visit, [&](const Text&) { out.loses_names = true; });
  }
  // Whether ConvertTo-Json has cut an object or array to a text.
  [[nodiscard]] bool is_cut(JsonValue value) const;
  // The same, also of an array of such texts, but not if it had no element; if so, records a gap.
  [[nodiscard]] bool is_lost(JsonValue value);
  // Records that ConvertTo-Json has cut the value, which is in the list or property of that name.
  void note_cut(JsonValue value, std::string_view name);
  // The elements of `{"value": […], "nextLink": …}`, the rows of a query of Resource Graph, or the list
  // itself. That there are more elements or rows is recorded as a gap.
  [[nodiscard]] JsonValue page(JsonValue list);

  template <class... Args>
  Finding invalid(Span at, fmt::format_string<Args...> format, Args&&... args) {
    return report(at, fmt::format(format, std::forward<Args>(args)...));
  }
  void gap(InventoryGap::Kind kind, Text what) { out.gaps.push_back({kind, what}); }
  // The first gap that reading a part of the export leaves; nothing if it leaves none.
  template <class Read>
  [[nodiscard]] std::optional<InventoryGap> gap_of(Read read) {
    const std::size_t before = out.gaps.size();
    read();
    return out.gaps.size() == before ? std::nullopt : std::optional(out.gaps[before]);
  }
  // Reports a value that has none of the accepted shapes; `accepted` lists these.
  void wrong_shape(JsonValue value, std::string_view wanted, std::string_view accepted);
  void wrong_type(JsonValue value, std::string_view wanted);

  Inventory& out;
  bool is_template = false;  // strings in brackets are expressions

 private:
  Finding report(Span at, std::string message);
  void find_more_rows(JsonValue root, JsonValue rows);
  // The objects that are left of a cut element; one that is not written if there are none.
  [[nodiscard]] static std::vector<Text> left_of(JsonValue element);

  Reporter& reporter_;
  std::size_t findings_ = 0;
  bool told_shape_ = false;
  Diagnostic unheard_;  // what the handle refers to if the finding is not kept
};

// The rows of a query of Azure Resource Graph: `{"data": […], "count": …, "total_records": …}`. Nothing if
// the root is something else.
[[nodiscard]] JsonValue rows_of_graph(JsonValue root);

// The last part of a resource type: "virtualNetworks" of "Microsoft.Network/virtualNetworks".
[[nodiscard]] std::string_view last_part(std::string_view type);

// The reader of each kind: from the root of the export to the inventory.
void read_vnets(JsonValue root, InventoryReader& reader);
void read_template(JsonValue root, InventoryReader& reader);  // of VNets, by ARM
void read_vmm(JsonValue root, InventoryReader& reader);
void read_vms(JsonValue root, InventoryReader& reader);
void read_asr(JsonValue root, InventoryReader& reader);
void read_mappings(JsonValue root, InventoryReader& reader);

}  // namespace asrmap::read
