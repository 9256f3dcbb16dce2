// SPDX-License-Identifier: MIT
#include "link/properties.h"

#include <algorithm>
#include <array>
#include <vector>

#include "diag/wording.h"
#include "ir/inventory.h"
#include "text/ascii.h"
#include "text/nearest.h"

namespace asrmap {
namespace {

using Type = PropertySpec::Type;

constexpr std::array<std::string_view, 2> kDeploymentModels = {"resource-manager", "classic"};

constexpr std::string_view kOfVnets = "it belongs to a subnet of a vnet";
constexpr std::string_view kOfVmNetworks = "it belongs to a VM subnet";
constexpr std::string_view kCountOfVms =
    "`vms` counts what lands from a VM subnet; addresses that are taken here are `used`";
constexpr std::string_view kSubnetLine = "a subnet is a line: `subnet web 10.10.1.0/24`";
constexpr std::string_view kMapLine = "a mapping is a line: `map ams/Finance -> vnet-dr`";

// clang-format off
constexpr PropertySpec kVault[] = {
    {.key = "label", .type = Type::syntax, .required = true, .in_dsl = "the label stands behind `vault`"},
    {.key = "name"},
    {.key = "subscription", .required = true},
    {.key = "resource_group", .required = true},
    {.key = "location", .required = true}};
constexpr PropertySpec kServer[] = {
    {.key = "name"},
    {.key = "fabric"},
    {.key = "clouds", .type = Type::words},
    {.key = "network", .type = Type::syntax, .in_dsl = "a VM network is a block: `network Finance { … }`"},
    {.key = "networks", .type = Type::syntax, .in_dsl = "a VM network is a block: `network Finance { … }`"}};
constexpr PropertySpec kNetwork[] = {
    {.key = "id"},
    {.key = "logical_network"},
    {.key = "isolation", .type = Type::choice, .choices = kIsolations},
    {.key = "vms", .type = Type::count},
    {.key = "subnets", .type = Type::syntax, .in_dsl = kSubnetLine},
    {.key = "allow", .type = Type::words},
    {.key = "name", .type = Type::syntax, .required = true, .in_dsl = "the name stands behind `network`",
     .in_toml = "the name is the table's: `[vmm.ams.network.Finance]`"}};
constexpr PropertySpec kVnet[] = {
    {.key = "name"},
    {.key = "id"},
    {.key = "subscription"},
    {.key = "resource_group"},
    {.key = "location"},
    {.key = "address_space", .type = Type::words},
    {.key = "subnets", .type = Type::syntax, .in_dsl = kSubnetLine},
    {.key = "deployment_model", .type = Type::choice, .choices = kDeploymentModels},
    {.key = "allow", .type = Type::words}};
constexpr PropertySpec kVmSubnet[] = {
    {.key = "name", .type = Type::syntax, .required = true, .in_dsl = kSubnetLine},
    {.key = "prefix", .type = Type::syntax, .in_dsl = kSubnetLine},
    {.key = "prefixes", .type = Type::syntax, .in_dsl = kSubnetLine},
    {.key = "vms", .type = Type::count},
    {.key = "vlan", .type = Type::count, .most = 4094},
    {.key = "allow", .type = Type::words},
    {.key = "used", .type = Type::syntax, .in_dsl = kOfVnets, .in_toml = kOfVnets},
    {.key = "delegation", .type = Type::syntax, .in_dsl = kOfVnets, .in_toml = kOfVnets}};
constexpr PropertySpec kVnetSubnet[] = {
    {.key = "name", .type = Type::syntax, .required = true, .in_dsl = kSubnetLine},
    {.key = "prefix", .type = Type::syntax, .in_dsl = kSubnetLine},
    {.key = "prefixes", .type = Type::syntax, .in_dsl = kSubnetLine},
    {.key = "used", .type = Type::count},
    {.key = "delegation"},
    {.key = "allow", .type = Type::words},
    {.key = "vms", .type = Type::syntax, .in_dsl = kCountOfVms, .in_toml = kCountOfVms},
    {.key = "vlan", .type = Type::syntax, .in_dsl = kOfVmNetworks, .in_toml = kOfVmNetworks}};
constexpr PropertySpec kMap[] = {
    {.key = "from", .type = Type::syntax, .required = true, .in_dsl = kMapLine},
    {.key = "to", .type = Type::syntax, .required = true, .in_dsl = kMapLine},
    {.key = "name"},
    {.key = "land", .type = Type::syntax, .in_dsl = "a landing is a line: `land web -> web`"},
    {.key = "allow", .type = Type::words},
    {.key = "reason", .type = Type::syntax, .in_dsl = "a reason stands behind `-> none`",
     .in_toml = "`reason` says why a network is mapped to `none`"}};
constexpr PropertySpec kExclusion[] = {
    {.key = "from", .type = Type::syntax, .required = true, .in_dsl = kMapLine},
    {.key = "to", .type = Type::syntax, .required = true, .in_dsl = kMapLine},
    {.key = "reason", .type = Type::syntax, .in_dsl = "the reason stands behind `none`"},
    {.key = "allow", .type = Type::words}};
constexpr PropertySpec kInventory[] = {
    {.key = "kind", .type = Type::syntax, .in_dsl = "the kind stands behind `inventory`"},
    {.key = "file", .type = Type::syntax, .in_dsl = "the file stands behind the kind"},
    {.key = "server"}};
// clang-format on

// What people who know Azure, VMM or other tools write, in lower case and without
// `_` and `-`; the first key that the element has is meant. Slips of the finger are
// found by their distance instead.
struct Synonym {
  std::string_view written, key;
};
constexpr Synonym kSynonyms[] = {
    {"addressprefix", "prefix"},
    {"addressprefix", "address_space"},
    {"addressprefixes", "prefixes"},
    {"addressprefixes", "address_space"},
    {"cidr", "prefix"},
    {"cidr", "address_space"},
    {"comment", "reason"},
    {"description", "reason"},
    {"destination", "to"},
    {"displayname", "name"},
    {"friendlyname", "name"},
    {"guid", "id"},
    {"mappingname", "name"},
    {"network", "from"},
    {"networkid", "id"},
    {"prefix", "address_space"},
    {"prefixes", "address_space"},
    {"range", "prefix"},
    {"range", "address_space"},
    {"ranges", "prefixes"},
    {"region", "location"},
    {"resourcegroupname", "resource_group"},
    {"resourceid", "id"},
    {"rg", "resource_group"},
    {"source", "from"},
    {"subscriptionid", "subscription"},
    {"target", "to"},
    {"vlanid", "vlan"},
    {"vmcount", "vms"},
    {"vnet", "to"},
};

std::string folded(std::string_view key) {
  std::string result;
  for (const char c : key)
    if (c != '_' && c != '-') result += lower(c);
  return result;
}

// "Gold, Silver" → `["Gold", "Silver"]`.
std::string as_list(std::string_view words) {
  std::string list;
  while (!words.empty()) {
    std::string_view word = words.substr(0, words.find(','));
    words.remove_prefix(std::min(word.size() + 1, words.size()));
    while (word.starts_with(' ')) word.remove_prefix(1);
    while (word.ends_with(' ')) word.remove_suffix(1);
    list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", word);
  }
  return '[' + list + ']';
}

std::string_view kind_name(const Value& value) {
  switch (value.kind) {
    case Value::Kind::string: return "a word";
    case Value::Kind::integer: return "a number";
    case Value::Kind::boolean: return "a truth value";
    case Value::Kind::list: return "a list";
    case Value::Kind::other: return "something else";
  }
  return "";
}

}  // namespace

namespace elements {
const ElementSpec vault{"vault", kVault};
const ElementSpec server{"VMM server", kServer};
const ElementSpec network{"VM network", kNetwork};
const ElementSpec vm_subnet{"VM subnet", kVmSubnet};
const ElementSpec vnet{"vnet", kVnet};
const ElementSpec vnet_subnet{"subnet", kVnetSubnet};
const ElementSpec map{"map", kMap};
const ElementSpec exclusion{"map to `none`", kExclusion};
const ElementSpec inventory{"inventory", kInventory};
}  // namespace elements

Properties::Properties(const Document& document, Range range, const ElementSpec& spec, Span label, bool broken,
                       Reporter& reporter, std::initializer_list<Written> syntax)
    : document_(document), spec_(spec), is_broken_(broken) {
  for (std::size_t slot = 0; slot < spec.properties.size(); ++slot)
    is_written_[slot] = spec.properties[slot].type == Type::syntax;
  for (const Written& each : syntax)
    if (const PropertySpec* known = spec_of(each.key)) is_written_[slot_of(*known)] = each.is_written;
  const Property* first[kMost] = {};
  bool all_known = true;
  const auto own = std::span(document.properties).subspan(range.first, range.count);
  for (const Property& property : own) {
    const PropertySpec* known = spec_of(property.key.view());
    if (known == nullptr || known->type == Type::syntax) {
      all_known = false;
      continue;
    }
    const std::size_t slot = slot_of(*known);
    if (first[slot] != nullptr) {
      is_repeated_[slot] = true;
      reporter
          .report(rule_name::duplicate_property, property.key.span(), "{} is set twice in one {}", ticked(property.key),
                  spec.what)
          .label(first[slot]->key.span(), "first set here")
          .help("delete one of the two");
      continue;
    }
    first[slot] = &property;
    is_written_[slot] = true;
    if (fits(property, *known, reporter)) values_[slot] = &property.value;
  }
  // Only now is it known what a misspelt key can't stand for.
  if (!all_known)
    for (const Property& property : own) {
      const PropertySpec* known = spec_of(property.key.view());
      if (known == nullptr || known->type == Type::syntax) report_unknown(property, reporter);
    }
  if (broken) return;
  for (std::size_t slot = 0; slot < spec.properties.size(); ++slot)
    // Whoever misspells a required property has not forgotten it.
    if (spec.properties[slot].required && !is_written_[slot] && meant_[slot] == nullptr)
      reporter
          .report(rule_name::missing_property, label, "the {} has no {}", spec.what, ticked(spec.properties[slot].key))
          .help("add `{} = \"…\"`", spec.properties[slot].key);
}

const PropertySpec* Properties::spec_of(std::string_view key) const {
  const auto found = std::find_if(spec_.properties.begin(), spec_.properties.end(),
                                  [&](const PropertySpec& spec) { return spec.key == key; });
  return found == spec_.properties.end() ? nullptr : &*found;
}

std::size_t Properties::slot_of(const PropertySpec& spec) const {
  return static_cast<std::size_t>(&spec - spec_.properties.data());
}

const Value* Properties::find(std::string_view key) const {
  const PropertySpec* spec = spec_of(key);
  return spec == nullptr ? nullptr : values_[slot_of(*spec)];
}

const Value* Properties::meant(std::string_view key) const {
  const PropertySpec* spec = spec_of(key);
  return spec == nullptr ? nullptr : meant_[slot_of(*spec)];
}

bool Properties::unread(std::string_view key) const {
  const PropertySpec* spec = spec_of(key);
  if (spec == nullptr) return false;
  const std::size_t slot = slot_of(*spec);
  // Whether the syntax was read whole only the document can tell.
  if (spec->type == Type::syntax) return !is_written_[slot] && (meant_[slot] != nullptr || has_unknown_);
  if (is_broken_ || is_repeated_[slot]) return true;
  if (values_[slot] != nullptr) return values_[slot]->kind == Value::Kind::string && values_[slot]->text.empty();
  return is_written_[slot] || meant_[slot] != nullptr || has_unknown_;
}

namespace {

bool wrong_type(const Value& value, const PropertySpec& spec, std::string_view wanted, const std::string& example,
                Reporter& reporter) {
  reporter
      .report(rule_name::invalid_value, value.text.span(), "{} takes {}, not {}", ticked(spec.key), wanted,
              kind_name(value))
      .help("write it like `{} = {}`", spec.key, example);
  return false;
}

bool is_word(const Value& value, const PropertySpec& spec, Reporter& reporter) {
  if (value.kind == Value::Kind::integer || value.kind == Value::Kind::boolean)
    return wrong_type(value, spec, "a word", fmt::format("\"{}\"", value.text.view()), reporter);
  if (value.kind != Value::Kind::string) return wrong_type(value, spec, "a word", "\"…\"", reporter);
  if (!spec.required || !value.text.empty()) return true;
  reporter.report(rule_name::invalid_value, value.text.span(), "{} is empty", ticked(spec.key))
      .help("write the vault's {}", spec.key);
  return false;
}

bool is_choice(const Value& value, const PropertySpec& spec, Reporter& reporter) {
  const std::vector<std::string_view> choices(spec.choices.begin(), spec.choices.end());
  if (value.kind != Value::Kind::string)
    return wrong_type(value, spec, ticked_list(choices, "or"), std::string(choices[0]), reporter);
  if (std::find(choices.begin(), choices.end(), value.text.view()) != choices.end()) return true;
  Finding finding =
      reporter.report(rule_name::invalid_value, value.text.span(), "{} is no {}", ticked(value.text), ticked(spec.key));
  if (const auto near = nearest(value.text.view(), choices))
    finding.help("did you mean {}?", ticked(*near))
        .fix("Write " + ticked(*near), value.text.span(), fmt::format("\"{}\"", *near));
  else
    finding.help("it is one of {}", ticked_list(choices, "or"));
  return false;
}

bool is_count(const Value& value, const PropertySpec& spec, Reporter& reporter) {
  if (value.kind != Value::Kind::integer) return wrong_type(value, spec, "a whole number", "12", reporter);
  if (value.integer >= 0 && value.integer <= spec.most) return true;
  reporter
      .report(rule_name::invalid_value, value.text.span(), "{} is {}; it goes from 0 to {}", ticked(spec.key),
              value.text.view(), spec.most)
      .help("write a number in this range");
  return false;
}

bool are_words(const Value& value, const PropertySpec& spec, const Document& document, Reporter& reporter) {
  if (value.kind == Value::Kind::string) return wrong_type(value, spec, "a list", as_list(value.text.view()), reporter);
  if (value.kind != Value::Kind::list) return wrong_type(value, spec, "a list", "[\"…\"]", reporter);
  bool all = true;
  for (const Value& item : std::span(document.items).subspan(value.items.first, value.items.count)) {
    if (item.kind == Value::Kind::string) continue;
    reporter
        .report(rule_name::invalid_value, item.text.span(), "{} takes a list of words; {} stands in it",
                ticked(spec.key), kind_name(item))
        .help("write it in quotes");
    all = false;
  }
  return all;
}

}  // namespace

bool Properties::fits(const Property& property, const PropertySpec& spec, Reporter& reporter) const {
  switch (spec.type) {
    case Type::word: return is_word(property.value, spec, reporter);
    case Type::choice: return is_choice(property.value, spec, reporter);
    case Type::count: return is_count(property.value, spec, reporter);
    case Type::words: return are_words(property.value, spec, document_, reporter);
    case Type::syntax: break;
  }
  return false;
}

const PropertySpec* Properties::spec_meant_by(std::string_view key) const {
  if (const PropertySpec* same = spec_of(key)) return same;
  const std::string plain = folded(key);
  for (const Synonym& synonym : kSynonyms)
    if (synonym.written == plain)
      if (const PropertySpec* known = spec_of(synonym.key)) return known;
  std::vector<std::string_view> keys;
  for (const PropertySpec& spec : spec_.properties) keys.push_back(spec.key);
  const auto near = nearest(key, keys);
  return near ? spec_of(*near) : nullptr;
}

std::string_view Properties::elsewhere(const PropertySpec& spec) const {
  if (document_.syntax == Syntax::dsl) return spec.in_dsl;
  return is_written_[slot_of(spec)] ? spec.in_toml : "";
}

void Properties::report_unknown(const Property& property, Reporter& reporter) {
  const PropertySpec* meant = spec_meant_by(property.key.view());
  if (meant == nullptr) has_unknown_ = true;
  const bool is_free = meant != nullptr && !is_written_[slot_of(*meant)];
  if (is_free && meant_[slot_of(*meant)] == nullptr) meant_[slot_of(*meant)] = &property.value;
  const std::string_view instead = meant == nullptr ? "" : elsewhere(*meant);
  if (meant != nullptr && meant->key == property.key.view() && instead.empty()) return;
  Finding finding = reporter.report(rule_name::unknown_property, property.key.span(), "{} {} has no property {}",
                                    spec_.what.starts_with('i') ? "an" : "a", spec_.what, ticked(property.key));
  if (!instead.empty()) {
    finding.help("{}", instead);
  } else if (meant != nullptr) {
    finding.help("did you mean {}?", ticked(meant->key));
    // A second key of that name would be the next mistake.
    if (is_free) finding.fix("Write " + ticked(meant->key), property.key.span(), std::string(meant->key));
  } else {
    std::vector<std::string_view> keys;
    for (const PropertySpec& spec : spec_.properties)
      if (elsewhere(spec).empty()) keys.push_back(spec.key);
    finding.help("it has {}", ticked_list(keys, "and", kMost));
  }
}

Text Properties::word(std::string_view key) const {
  const Value* value = find(key);
  return value == nullptr ? Text() : value->text;
}

std::optional<std::uint32_t> Properties::count(std::string_view key) const {
  const Value* value = find(key);
  if (value == nullptr) return std::nullopt;
  return static_cast<std::uint32_t>(value->integer);
}

std::span<const Value> Properties::words(std::string_view key) const {
  const Value* value = find(key);
  if (value == nullptr) return {};
  return {document_.items.data() + value->items.first, value->items.count};
}

std::optional<std::size_t> Properties::choice(std::string_view key) const {
  const Value* value = find(key);
  if (value == nullptr) return std::nullopt;
  const auto choices = spec_of(key)->choices;
  return static_cast<std::size_t>(std::find(choices.begin(), choices.end(), value->text.view()) - choices.begin());
}

}  // namespace asrmap
