// SPDX-License-Identifier: MIT
#include "link/properties.h"

#include <algorithm>
#include <array>
#include <vector>

#include "diag/wording.h"

namespace asrmap {
namespace {

using Type = PropertySpec::Type;

constexpr std::array<std::string_view, 4> kIsolations = {"none", "vlan", "network-virtualization", "external"};
constexpr std::array<std::string_view, 2> kDeploymentModels = {"resource-manager", "classic"};

// clang-format off
constexpr PropertySpec kVault[] = {
    {.key = "name"},
    {.key = "subscription", .required = true},
    {.key = "resource_group", .required = true},
    {.key = "location", .required = true}};
constexpr PropertySpec kServer[] = {
    {.key = "name"},
    {.key = "fabric"},
    {.key = "clouds", .type = Type::words}};
constexpr PropertySpec kNetwork[] = {
    {.key = "id"},
    {.key = "logical_network"},
    {.key = "isolation", .type = Type::choice, .choices = kIsolations},
    {.key = "vms", .type = Type::count},
    {.key = "allow", .type = Type::words}};
constexpr PropertySpec kVnet[] = {
    {.key = "name"},
    {.key = "id"},
    {.key = "subscription"},
    {.key = "resource_group"},
    {.key = "location"},
    {.key = "address_space", .type = Type::words},
    {.key = "deployment_model", .type = Type::choice, .choices = kDeploymentModels},
    {.key = "allow", .type = Type::words}};
constexpr PropertySpec kSubnet[] = {
    {.key = "vms", .type = Type::count},
    {.key = "delegation"},
    {.key = "used", .type = Type::count},
    {.key = "vlan", .type = Type::count, .most = 4094},
    {.key = "allow", .type = Type::words}};
constexpr PropertySpec kMap[] = {
    {.key = "name"},
    {.key = "allow", .type = Type::words}};
constexpr PropertySpec kExclusion[] = {
    {.key = "allow", .type = Type::words}};
constexpr PropertySpec kInventory[] = {
    {.key = "server"}};

constexpr std::string_view kVaultKeys[] = {"label"};
constexpr std::string_view kServerKeys[] = {"network", "networks"};
constexpr std::string_view kNetworkKeys[] = {"subnets"};
constexpr std::string_view kSubnetKeys[] = {"name", "prefix", "prefixes"};
constexpr std::string_view kVnetKeys[] = {"subnets"};
constexpr std::string_view kMapKeys[] = {"from", "to", "land", "reason"};
constexpr std::string_view kInventoryKeys[] = {"kind", "file"};
// clang-format on

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
const ElementSpec vault{"vault", kVault, kVaultKeys};
const ElementSpec server{"VMM server", kServer, kServerKeys};
const ElementSpec network{"VM network", kNetwork, kNetworkKeys};
const ElementSpec vm_subnet{"VM subnet", kSubnet, kSubnetKeys};
const ElementSpec vnet{"vnet", kVnet, kVnetKeys};
const ElementSpec vnet_subnet{"subnet", kSubnet, kSubnetKeys};
const ElementSpec map{"map", kMap, kMapKeys};
const ElementSpec exclusion{"map to `none`", kExclusion, kMapKeys};
const ElementSpec inventory{"inventory", kInventory, kInventoryKeys};
}  // namespace elements

Properties::Properties(const Document& document, Range range, const ElementSpec& spec, Span label, bool broken,
                       Reporter& reporter)
    : document_(document), spec_(spec) {
  const Property* first[8] = {};
  bool misspelt[8] = {};
  for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
    const Property& property = document.properties[i];
    const PropertySpec* known = spec_of(property.key.view());
    if (known == nullptr) {
      // Whoever misspells a required property has not forgotten it.
      if (const PropertySpec* meant = report_unknown(property, range, reporter))
        misspelt[meant - spec.properties.data()] = true;
      continue;
    }
    const auto slot = static_cast<std::size_t>(known - spec.properties.data());
    if (first[slot] != nullptr) {
      reporter.report("duplicate-property", property.key.span(), "{} is set twice in one {}", ticked(property.key), spec.what)
          .label(first[slot]->key.span(), "first set here")
          .help("delete one of the two");
      continue;
    }
    first[slot] = &property;
    if (fits(property, *known, reporter)) values_[slot] = &property.value;
  }
  if (broken) return;
  for (std::size_t slot = 0; slot < spec.properties.size(); ++slot)
    if (spec.properties[slot].required && first[slot] == nullptr && !misspelt[slot])
      reporter.report("missing-property", label, "the {} has no {}", spec.what, ticked(spec.properties[slot].key))
          .help("add `{} = \"…\"`", spec.properties[slot].key);
}

const PropertySpec* Properties::spec_of(std::string_view key) const {
  const auto found = std::find_if(spec_.properties.begin(), spec_.properties.end(),
                                  [&](const PropertySpec& spec) { return spec.key == key; });
  return found == spec_.properties.end() ? nullptr : &*found;
}

const Value* Properties::find(std::string_view key) const {
  const PropertySpec* spec = spec_of(key);
  return spec == nullptr ? nullptr : values_[spec - spec_.properties.data()];
}

bool Properties::fits(const Property& property, const PropertySpec& spec, Reporter& reporter) const {
  const Value& value = property.value;
  const Span at = value.text.span();
  const auto wrong_type = [&](std::string_view wanted, std::string_view example) {
    reporter.report("invalid-value", at, "{} takes {}, not {}", ticked(spec.key), wanted, kind_name(value))
        .help("write it like `{} = {}`", spec.key, example);
    return false;
  };
  switch (spec.type) {
    case Type::word:
      if (value.kind == Value::Kind::string && spec.required && value.text.empty()) {
        reporter.report("invalid-value", at, "{} is empty", ticked(spec.key)).help("write the vault's {}", spec.key);
        return false;
      }
      if (value.kind == Value::Kind::string) return true;
      return wrong_type("a word", value.kind == Value::Kind::integer || value.kind == Value::Kind::boolean
                                      ? fmt::format("\"{}\"", value.text.view())
                                      : "\"…\"");
    case Type::choice: {
      if (value.kind == Value::Kind::string &&
          std::find(spec.choices.begin(), spec.choices.end(), value.text.view()) != spec.choices.end())
        return true;
      const std::vector<std::string_view> choices(spec.choices.begin(), spec.choices.end());
      if (value.kind != Value::Kind::string) return wrong_type(ticked_list(choices, "or"), choices[0]);
      Finding finding = reporter.report("invalid-value", at, "{} is no {}", ticked(value.text), ticked(spec.key));
      if (const auto near = nearest(value.text.view(), choices))
        finding.help("did you mean {}?", ticked(*near)).fix("Write " + ticked(*near), at, fmt::format("\"{}\"", *near));
      else
        finding.help("it is one of {}", ticked_list(choices, "or"));
      return false;
    }
    case Type::count:
      if (value.kind != Value::Kind::integer) return wrong_type("a whole number", "12");
      if (value.integer >= 0 && value.integer <= spec.most) return true;
      reporter.report("invalid-value", at, "{} is {}; it goes from 0 to {}", ticked(spec.key), value.text.view(), spec.most)
          .help("write a number in this range");
      return false;
    case Type::words: {
      if (value.kind != Value::Kind::list) {
        if (value.kind == Value::Kind::string)
          return wrong_type("a list", fmt::format("[\"{}\"]", value.text.view()));
        return wrong_type("a list", "[\"…\"]");
      }
      bool all = true;
      for (std::uint32_t i = value.items.first; i < value.items.first + value.items.count; ++i) {
        const Value& item = document_.items[i];
        if (item.kind == Value::Kind::string) continue;
        reporter.report("invalid-value", item.text.span(), "{} takes a list of words; {} stands in it", ticked(spec.key),
                        kind_name(item))
            .help("write it in quotes");
        all = false;
      }
      return all;
    }
  }
  return false;
}

const PropertySpec* Properties::report_unknown(const Property& property, Range range, Reporter& reporter) const {
  std::vector<std::string_view> known;
  for (const PropertySpec& spec : spec_.properties) known.push_back(spec.key);
  const std::vector<std::string_view> own = known;
  if (document_.syntax == Syntax::toml) known.insert(known.end(), spec_.structure.begin(), spec_.structure.end());
  Finding finding =
      reporter.report("unknown-property", property.key.span(), "a {} has no property {}", spec_.what, ticked(property.key));
  const auto is_set = [&](std::string_view key) {
    for (std::uint32_t i = range.first; i < range.first + range.count; ++i)
      if (document_.properties[i].key.view() == key) return true;
    return false;
  };
  if (const auto near = nearest(property.key.view(), known)) {
    finding.help("did you mean {}?", ticked(*near));
    // A second key of that name would be the next mistake.
    if (spec_of(*near) == nullptr || is_set(*near)) return nullptr;
    finding.fix("Write " + ticked(*near), property.key.span(), std::string(*near));
    return spec_of(*near);
  }
  finding.help("it has {}", ticked_list(own, "and", 10));
  return nullptr;
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
