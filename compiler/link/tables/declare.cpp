// SPDX-License-Identifier: MIT
// Elements become rows of the model's tables. This file has the order, and what belongs to no
// single kind.
#include "link/tables/declare.h"

#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/vnet.h"
#include "link/tables/tables.h"
#include "text/ascii.h"

namespace asrmap::link {
namespace {

void reserve(const Linking& linking, Model& model) {
  std::size_t networks = 0, subnets = 0, prefixes = 0, maps = 0, sources = 0;
  for (const Document* document : linking.documents) {
    networks += document->networks.size();
    subnets += document->subnets.size();
    prefixes += document->prefixes.size();
    maps += document->maps.size();
    sources += document->sources.size();
  }
  model.networks.reserve(networks);
  model.vm_subnets.reserve(subnets);
  model.prefixes.reserve(prefixes);
  model.statements.reserve(maps);
  model.mappings.reserve(sources);
}

// If the project has inventories, or if something could not be read, an empty list means "not
// known".
void doubt_what_is_absent(Model& model) {
  Silence& silence = model.silence;
  if (silence.hides(AboutProject::vm_subnets))
    for (const Network& network : model.networks)
      if (network.subnets.count == 0) silence.hide(model.networks.id_of(network), AboutRow::contents);
  if (!silence.hides(AboutProject::declarations) && model.inventories.empty()) return;
  for (const VmSubnet& subnet : model.vm_subnets)
    if (subnet.prefixes.count == 0) silence.hide(model.vm_subnets.id_of(subnet), AboutRow::ranges);
  for (const VnetSubnet& subnet : model.vnet_subnets)
    if (subnet.prefixes.count == 0) silence.hide(model.vnet_subnets.id_of(subnet), AboutRow::ranges);
}

}  // namespace

namespace {

// Whether the vault that counts was perhaps not meant to be one.
bool is_first_misspelt(const Linking& linking) {
  for (const Document* document : linking.documents)
    if (!document->vaults.empty()) return document->vaults.front().misspelt;
  return false;
}

}  // namespace

void declare(Linking& linking, bool release) {
  Model& model = linking.model;
  reserve(linking, model);
  for (Document* document : linking.documents) {
    for (const VaultElement& vault : document->vaults) declare_vault(linking, *document, vault);
    for (const ServerElement& server : document->servers) declare_server(linking, *document, server);
    for (const VnetElement& vnet : document->vnets) declare_vnet(linking, *document, vnet);
    if (!release) continue;
    // Assigning `{}` would not free the memory.
    document->networks = std::vector<NetworkElement>();
    document->subnets = std::vector<SubnetElement>();
    document->prefixes = std::vector<Text>();
  }
  for (ServerExport& exports : linking.exports.servers())
    if (!exports.taken) add_exported_server(linking, exports);
  doubt_what_is_absent(model);
  // The vault may be declared after a vnet, or in another file.
  for (const Vnet& vnet : model.vnets) complete_from_vault(model, model.vnets.id_of(vnet));
}

void declare_vault(Linking& linking, const Document& document, const VaultElement& element) {
  Model& model = linking.model;
  const Properties own(document, element.properties, elements::vault, element.label.span(), element.broken,
                       linking.slips.properties, {{"label", element.label.written()}});
  if (!element.label.written()) model.silence.hide(AboutProject::declarations);
  if (model.vault) {
    model.silence.hide(AboutProject::vault);
    if (!element.misspelt && !is_first_misspelt(linking)) linking.slips.second_vaults.push_back(element.label);
    return;
  }
  const Text name = own.word("name");
  model.vault = Vault{.label = element.label,
                      .name = name.written() ? name : element.label,
                      .subscription = own.word("subscription"),
                      .resource_group = own.word("resource_group"),
                      .location = own.word("location")};
  if (own.unread("name") || own.unread("subscription") || own.unread("resource_group"))
    model.silence.hide(AboutProject::vault);
}

void complete_from_vault(Model& model, VnetId id) {
  Vnet& vnet = model.vnets[id];
  if (!vnet.name.written()) vnet.name = vnet.label;
  if (!model.vault) return;
  // Values in an inventory that could not be read would have come before the vault's.
  const bool is_inherited = !vnet.subscription.written() || !vnet.resource_group.written();
  if (is_inherited && (model.silence.hides(AboutProject::vault) || model.silence.hides(AboutProject::declarations)))
    model.silence.hide(id, AboutRow::home);
  if (!vnet.subscription.written()) vnet.subscription = model.vault->subscription;
  if (!vnet.resource_group.written()) vnet.resource_group = model.vault->resource_group;
  if (!vnet.location.written()) vnet.location = model.vault->location;
}

Properties subnet_properties(Linking& linking, const Document& document, const SubnetElement& element,
                             const ElementSpec& spec, bool broken) {
  const bool has_prefix = element.prefixes.count != 0;
  // If the name of a line could not be read, the rest of the line is not judged.
  const bool unread = document.syntax == Syntax::dsl && !element.name.written();
  return {document,
          unread ? Range{} : element.properties,
          spec,
          element.name.span(),
          broken,
          linking.slips.properties,
          {{"name", element.name.written()}, {"prefix", has_prefix}, {"prefixes", has_prefix}}};
}

std::optional<Span> SeenNames::add(const Text& name) {
  if (count_ < kFew) {
    for (std::size_t i = 0; i < count_; ++i)
      if (are_equal(few_[i], name)) return few_[i].span();
    few_[count_++] = name;
    return std::nullopt;
  }
  if (seen_.empty())
    for (const Text& earlier : few_) (void)add_hashed(earlier);
  return add_hashed(name);
}

bool SeenNames::are_equal(const Text& a, const Text& b) const {
  return letters_ == Case::ignored ? equal_without_case(a.view(), b.view()) : a == b;
}

std::optional<Span> SeenNames::add_hashed(const Text& name) {
  const std::string key = letters_ == Case::ignored ? lower(name.view()) : std::string(name.view());
  const auto [at, fresh] = seen_.try_emplace(key, name.span());
  return fresh ? std::nullopt : std::optional(at->second);
}

}  // namespace asrmap::link
