// SPDX-License-Identifier: MIT
#include "read/inventory.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>
#include <vector>

#include "diag/wording.h"
#include "read/cut_value.h"
#include "read/foreign_json.h"
#include "read/inventory_kind.h"
#include "read/inventory_reader.h"

namespace asrmap::read {
namespace {

// How many findings are shown of an export: a program wrote it, and repeats its mistakes.
constexpr std::size_t kMostShown = 20;

std::string described(JsonValue value) {
  if (value.is(JsonKind::array)) {
    if (!value.first().is(JsonKind::object))
      return fmt::format("an array of {}", value.empty() ? "nothing" : to_string(value.first().kind()));
    return "an array of " + described(value.first());
  }
  if (!value.is(JsonKind::object)) return std::string(to_string(value.kind()));
  if (const JsonValue type = value.find("type"); type.is(JsonKind::string)) return ticked(type.text());
  std::vector<std::string_view> keys;
  for (const JsonValue member : value) keys.push_back(member.key());
  return keys.empty() ? "an empty object" : "an object with " + ticked_list(keys, "and", 3);
}

}  // namespace

Inventory read_inventory(FileId file, InventoryKind kind, SourceMap& sources, Reporter& reporter) {
  Inventory inventory;
  inventory.file = file;
  inventory.kind = kind;
  const JsonTree tree(file, sources, reporter, JsonForm::as_template);
  const JsonValue root = tree.root();
  InventoryReader reader(inventory, reporter);
  if (!root) inventory.readable = false;
  // The export of a cmdlet that found nothing is empty.
  if (!root || root.is(JsonKind::null)) return inventory;
  if (const auto foreign = foreign_json(root)) {
    reader.invalid(root.span(), "{}", foreign->message).help("{}", foreign->cure);
    return inventory;
  }
  switch (kind) {
    case InventoryKind::vnets: read_vnets(root, reader); break;
    case InventoryKind::vmm: read_vmm(root, reader); break;
    case InventoryKind::vms: read_vms(root, reader); break;
    case InventoryKind::asr: read_asr(root, reader); break;
    case InventoryKind::mappings: read_mappings(root, reader); break;
  }
  return inventory;
}

Finding InventoryReader::report(Span at, std::string message) {
  out.readable = false;
  if (++findings_ < kMostShown) return reporter_.report(rule_name::invalid_inventory, at, "{}", message);
  if (findings_ == kMostShown)
    return reporter_.report(rule_name::invalid_inventory, at, "{}; more like this are not shown", message);
  return Finding(unheard_ = Diagnostic());
}

void InventoryReader::wrong_type(JsonValue value, std::string_view wanted) {
  const std::string name = value.key().empty() ? std::string() : ticked(value.key()) + " is ";
  invalid(value.span(), "{}{}{}, not {}", name, name.empty() ? "got " : "", to_string(value.kind()), wanted)
      .help("export again, and leave the file as it is");
}

void InventoryReader::wrong_shape(JsonValue value, std::string_view wanted, std::string_view accepted) {
  // A list of elements with the wrong shape is one mistake.
  if (std::exchange(told_shape_, true)) return;
  Finding finding = invalid(value.span(), "expected {}, got {}", wanted, described(value));
  const std::optional<InventoryKind> kind = kind_by_look(value);
  if (!kind || *kind == out.kind) {
    finding.help("accepted: {}", accepted);
    return;
  }
  out.meant = *kind;
  finding.help("this is an inventory of kind `{}`: change the kind where it is named",
               kInventoryKinds[static_cast<std::size_t>(*kind)]);
}

Text InventoryReader::string(JsonValue value) {
  if (!value || value.is(JsonKind::null)) return {};
  if (!value.is(JsonKind::string)) {
    wrong_type(value, "a string");
    return {};
  }
  const Text text = value.text();
  if (is_type_name(text.view())) {
    note_cut(value, value.key());
    return {};
  }
  if (!is_template || !text.view().starts_with('[') || !text.view().ends_with(']')) return text;
  if (text.view().starts_with("[[")) return part_of(text, text.view().substr(1));
  gap(InventoryGap::Kind::expression, text);
  return {};
}

Text InventoryReader::literal(JsonValue value) {
  const std::size_t before = out.gaps.size();
  const Text text = string(value);
  out.gaps.resize(before);
  return text;
}

void InventoryReader::note_cut(JsonValue value, std::string_view name) {
  gap(InventoryGap::Kind::cut_off, {name, value.span()});
}

bool InventoryReader::is_cut(JsonValue value) const {
  if (!value.is(JsonKind::string)) return false;
  const std::string_view text = value.text().view();
  // In a template, an empty text is a mistake of its author.
  return is_cut_structure(text) && (!text.empty() || !is_template);
}

bool InventoryReader::is_lost(JsonValue value) {
  // The elements of an array are all cut at one depth. An array of nothing became an empty text.
  const JsonValue one = value.is(JsonKind::array) ? value.first() : value;
  if (!is_cut(one) || one.text().empty()) return false;
  note_cut(value, value.key());
  return true;
}

std::vector<Text> InventoryReader::left_of(JsonValue element) {
  std::vector<Text> objects = cut_objects(element.text());
  if (objects.empty()) objects.emplace_back();
  return objects;
}

Text InventoryReader::field(const Resource& resource, std::string_view name) {
  const Text text = string(resource[name]);
  if (text.written() || !resource.nested().is(JsonKind::string)) return text;
  return field_of_cut(resource.nested().text(), name);
}

NetworkName InventoryReader::reference(JsonValue value) {
  if (value.is(JsonKind::object)) return {string(value["Name"]), string(value["ID"])};
  const Text text = string(value);
  if (text.view().starts_with("@{")) {
    const NetworkName left{field_of_cut(text, "Name"), field_of_cut(text, "ID")};
    if (!left.name.written()) note_cut(value, value.key());
    return left;
  }
  return {text.empty() ? Text() : text, {}};
}

Range InventoryReader::words(JsonValue value) {
  const std::uint32_t first = word_count();
  add_words(value);
  return words_since(first);
}

void InventoryReader::add_words(JsonValue value) {
  if (is_lost(value)) return;
  if (value.is(JsonKind::array)) {
    for (const JsonValue element : value) add_words(element);
    return;
  }
  if (value.find("value").is(JsonKind::array)) return add_words(value.find("value"));
  const Text text = value.is(JsonKind::object) ? name(value) : string(value);
  const std::string_view all = text.view();
  for (std::size_t i = 0; i < all.size();) {
    const std::size_t begin = std::min(all.find_first_not_of(' ', i), all.size());
    const std::size_t end = std::min(all.find(' ', begin), all.size());
    if (begin != end) out.words.push_back(part_of(text, all.substr(begin, end - begin)));
    i = end;
  }
}

JsonValue rows_of_graph(JsonValue root) {
  const JsonValue rows = root.find("data");
  if (!rows.is(JsonKind::array)) return {};
  // As `az graph query`, REST and PowerShell spell them.
  constexpr std::string_view kBeside[] = {"count", "total_records", "totalRecords", "skip_token", "skipToken"};
  return std::ranges::any_of(kBeside, [&](std::string_view name) { return static_cast<bool>(root.find(name)); })
             ? rows
             : JsonValue();
}

void InventoryReader::find_more_rows(JsonValue root, JsonValue rows) {
  const JsonValue total = root.find(root.find("total_records") ? "total_records" : "totalRecords");
  if (total.is(JsonKind::number)) {
    const Text text = total.text();
    std::uint64_t count = 0, all = 0;
    for ([[maybe_unused]] const JsonValue row : rows) ++count;
    std::from_chars(text.view().data(), text.view().data() + text.view().size(), all);
    if (all > count) return gap(InventoryGap::Kind::more_rows, text);
  }
  for (const std::string_view name : {"skip_token", "skipToken", "$skipToken"})
    if (const JsonValue token = root.find(name); token.is(JsonKind::string) && !token.text().empty())
      return gap(InventoryGap::Kind::skip_token, token.text());
}

JsonValue InventoryReader::page(JsonValue list) {
  if (const JsonValue rows = rows_of_graph(list)) {
    find_more_rows(list, rows);
    return rows;
  }
  const JsonValue elements = list.find("value");
  if (!elements.is(JsonKind::array)) return list;
  const JsonValue next = list["nextLink"];
  if (next.is(JsonKind::string) && !next.text().empty()) gap(InventoryGap::Kind::next_page, next.text());
  return elements;
}

std::string_view last_part(std::string_view type) { return type.substr(type.rfind('/') + 1); }

}  // namespace asrmap::read
