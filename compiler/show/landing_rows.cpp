// SPDX-License-Identifier: MIT
#include "show/landing_rows.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "diag/wording.h"
#include "ir/id_map.h"
#include "ir/ids.h"
#include "ir/mapping.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/prefix.h"
#include "ir/server.h"
#include "ir/silence.h"
#include "ir/vnet.h"

namespace asrmap::show {
namespace {

class Rows {
 public:
  Rows(const Model& model, const Landings& landings, const std::function<bool(const Network&)>& keep)
      : model_(model), landings_(landings), keep_(keep), only_target_(model.networks) {
    for (const Mapping& mapping : model.mappings)
      if (const auto target = mapping.target.network())
        only_target_[*target] = model.networks[*target].mappings.count == 0;
  }

  std::vector<LandingRow> take() {
    for (const Server& server : model_.servers)
      for (const Network& network : model_.networks[server.networks])
        if (server.label.written() && network.name.written() && keep_(network)) add(network);
    return std::move(rows_);
  }

 private:
  void add(const Network& network) {
    const NetworkId id = model_.networks.id_of(network);
    if (network.mappings.count == 0) {
      if (only_target_[id]) return;
      // A `map` that could not be read or resolved may be for the network.
      const bool known = !model_.silence.may_hide_mapping(id);
      rows_.push_back({.model = &model_,
                       .network = id,
                       .reason = known ? LandingRow::Reason::unmapped : LandingRow::Reason::unresolved});
      return;
    }
    MappingKinds kinds;
    for (const Mapping& mapping : model_.mappings[network.mappings]) {
      if (!kinds.first_of_its_kind(mapping)) continue;
      switch (mapping.target.kind) {
        case Endpoint::Kind::vnet: add_landings(model_.mappings.id_of(mapping)); break;
        case Endpoint::Kind::network: add_vmm(network, mapping); break;
        case Endpoint::Kind::none: rows_.push_back(row_for(mapping, LandingRow::Reason::excluded)); break;
      }
    }
  }

  void add_landings(MappingId mapping) {
    const auto first = std::lower_bound(landings_.all.begin(), landings_.all.end(), mapping,
                                        [](const Landing& landing, MappingId id) { return landing.mapping < id; });
    for (auto landing = first; landing != landings_.all.end() && landing->mapping == mapping; ++landing)
      rows_.push_back(row_of(model_, *landing));
  }

  void add_vmm(const Network& network, const Mapping& mapping) {
    LandingRow row = row_for(mapping, LandingRow::Reason::vmm_network);
    if (network.subnets.count == 0) rows_.push_back(row);
    for (const VmSubnet& subnet : model_.vm_subnets[network.subnets]) {
      row.subnet = model_.vm_subnets.id_of(subnet);
      rows_.push_back(row);
    }
  }

  LandingRow row_for(const Mapping& mapping, LandingRow::Reason reason) {
    return {.model = &model_,
            .network = mapping.source,
            .mapping = model_.mappings.id_of(mapping),
            .target = mapping.target,
            .reason = reason};
  }

  const Model& model_;
  const Landings& landings_;
  const std::function<bool(const Network&)>& keep_;
  IdMap<NetworkId, bool> only_target_;
  std::vector<LandingRow> rows_;
};

}  // namespace

bool MappingKinds::first_of_its_kind(const Mapping& mapping) {
  if (source_ != mapping.source) seen_ = {};
  source_ = mapping.source;
  return !std::exchange(seen_[static_cast<std::size_t>(mapping.target.kind)], true);
}

const Mapping* LandingRow::deployed() const {
  if (!mapping || reason == Reason::excluded) return nullptr;
  return &model->mappings[*mapping];
}

std::string_view to_string(LandingRow::Reason reason) {
  switch (reason) {
    case LandingRow::Reason::name_match: return "name-match";
    case LandingRow::Reason::first_subnet: return "first-subnet";
    case LandingRow::Reason::ambiguous_first_subnet: return "ambiguous-first-subnet";
    case LandingRow::Reason::vmm_network: return "vmm-network";
    case LandingRow::Reason::excluded: return "excluded";
    case LandingRow::Reason::unknown: return "unknown";
    case LandingRow::Reason::unmapped:
    case LandingRow::Reason::unresolved: return "unmapped";
  }
  return "";
}

LandingRow row_of(const Model& model, const Landing& landing) {
  LandingRow row{.model = &model,
                 .network = landing.network,
                 .subnet = landing.subnet,
                 .mapping = landing.mapping,
                 .target = landing.target,
                 .candidate_ids = {landing.landed, landing.alphabetical}};
  switch (landing.reason) {
    case LandingReason::name_match: row.reason = LandingRow::Reason::name_match; break;
    case LandingReason::first_subnet:
    case LandingReason::empty_target: row.reason = LandingRow::Reason::first_subnet; break;
    case LandingReason::ambiguous_first_subnet:
      row.reason = LandingRow::Reason::ambiguous_first_subnet;
      row.candidate_count = 2;
      break;
    case LandingReason::unknown: row.reason = LandingRow::Reason::unknown; break;
  }
  if (landing.determined()) {
    row.landed = landing.landed;
    row.candidate_count = 1;
  }
  return row;
}

std::vector<LandingRow> landing_rows(const Model& model, const Landings& landings,
                                     const std::function<bool(const Network&)>& keep) {
  return Rows(model, landings, keep).take();
}

bool knows_vnet(const LandingRow& row) {
  const auto vnet = row.target.vnet();
  return vnet && !row.model->silence.hides(*vnet, AboutRow::contents);
}

std::string_view whole(const LandingRow& row) {
  return row.model->networks[row.network].subnets.count == 0 ? "whole network" : "all subnets";
}

namespace {

// An error is the reason, unless an export leaves something out.
std::string why_unknown(const LandingRow& row) {
  const auto vnet = row.target.vnet();
  const auto gap = vnet ? row.model->vnets[*vnet].gap : std::nullopt;
  if (!gap || row.model->silence.hides(row.network, AboutRow::landing)) return "not known: see the errors";
  switch (gap->kind) {
    case InventoryGap::Kind::expression: return fmt::format("not known: {} is not evaluated", gap->what.view());
    case InventoryGap::Kind::repetition: return "not known: a \"copy\" is not evaluated";
    case InventoryGap::Kind::condition:
      return fmt::format("not known: the condition {} is not evaluated", gap->what.view());
    case InventoryGap::Kind::linked: return "not known: a linked template is not read";
    case InventoryGap::Kind::undeclared: return "not known: the template has only some of its subnets";
    case InventoryGap::Kind::cut_off:
      return gap->what.empty() ? "not known: the export was cut"
                               : fmt::format("not known: the export was cut at \"{}\"", gap->what.view());
    case InventoryGap::Kind::no_properties: return "not known: the export has only its name";
    default: break;  // the others are not of a VNet
  }
  return "not known: the export of the VNet is not whole";
}

// Whether the VNet that a row leads to is known from Azure. Of another one the file may leave something out.
bool exists(const LandingRow& row) {
  const auto vnet = row.target.vnet();
  return vnet && row.model->vnets[*vnet].exists;
}

std::string why_there(const LandingRow& row) {
  const Model& model = *row.model;
  switch (row.reason) {
    case LandingRow::Reason::name_match: return "same name";
    case LandingRow::Reason::first_subnet:
      if (!row.landed) return exists(row) ? "the VNet has no subnet" : "no subnet of the VNet is declared";
      if (!row.subnet) return "first subnet: the VM network has no VM subnets";
      return fmt::format("first subnet: no \"{}\" there", model.vm_subnets[*row.subnet].name.view());
    case LandingRow::Reason::ambiguous_first_subnet:
      return fmt::format("undetermined: {} or {}", model.vnet_subnets[row.candidate_ids[0]].name.view(),
                         model.vnet_subnets[row.candidate_ids[1]].name.view());
    case LandingRow::Reason::vmm_network: return "VMM network";
    case LandingRow::Reason::excluded: {
      const Text& reason = model.statements[model.mappings[*row.mapping].statement].reason;
      return reason.empty() ? "excluded" : fmt::format("excluded: {}", reason.view());
    }
    case LandingRow::Reason::unknown: return why_unknown(row);
    case LandingRow::Reason::unmapped: return "not mapped";
    case LandingRow::Reason::unresolved: return "not known: see the errors";
  }
  return "";
}

}  // namespace

std::string why(const LandingRow& row) {
  std::string text = why_there(row);
  if (row.mapping && row.target.vnet() && changes_addresses(*row.model, *row.mapping)) text += "; addresses change";
  return text;
}

std::string lands_in(const LandingRow& row, std::string_view nothing) {
  const Model& model = *row.model;
  if (row.target.kind == Endpoint::Kind::none) return std::string(nothing);
  std::string text = name_of(model, row.target);
  if (!row.target.vnet()) return text;
  text += " / ";
  if (row.landed) return text.append(model.vnet_subnets[*row.landed].name.view());
  const bool is_known = row.reason != LandingRow::Reason::unknown;
  return text.append(row.candidate_count == 0 && is_known ? nothing : "?");
}

std::string prefix_list(const Model& model, Range prefixes, std::string_view separator, std::size_t most) {
  std::string list;
  for (std::size_t i = 0; i < std::min<std::size_t>(prefixes.count, most); ++i) {
    if (i != 0) list += separator;
    list += to_string(model.prefixes[prefixes][i].prefix);
  }
  if (prefixes.count > most) list += fmt::format("{}+{}", separator, prefixes.count - most);
  return list;
}

std::vector<std::string> landing_notes(std::span<const LandingRow> rows) {
  std::size_t fallbacks = 0, whole_networks = 0, undetermined = 0, homeless = 0, undeclared = 0, unknown = 0;
  for (const LandingRow& row : rows) {
    if (row.reason == LandingRow::Reason::ambiguous_first_subnet) ++undetermined;
    if (row.reason == LandingRow::Reason::unknown) ++unknown;
    if (row.reason == LandingRow::Reason::first_subnet)
      ++(!row.landed ? (exists(row) ? homeless : undeclared) : row.subnet ? fallbacks : whole_networks);
  }
  std::vector<std::string> notes;
  if (fallbacks != 0)
    notes.push_back(fmt::format("{} back to the first subnet: the VNet has none of the VM subnet's name",
                                counted(fallbacks, "landing falls", "landings fall")));
  if (whole_networks != 0)
    notes.push_back(fmt::format("{} in the first subnet as a whole, without VM subnets to go by",
                                counted(whole_networks, "VM network lands", "VM networks land")));
  if (undetermined != 0)
    notes.push_back(fmt::format("{} undetermined: array order and alphabetical order give different first subnets",
                                counted(undetermined, "landing is", "landings are")));
  if (homeless != 0)
    notes.push_back(
        fmt::format("{} no subnet: the VNet has none", counted(homeless, "landing finds", "landings find")));
  if (undeclared != 0)
    notes.push_back(fmt::format("{} no subnet: none of the VNet is declared",
                                counted(undeclared, "landing finds", "landings find")));
  if (unknown != 0)
    notes.push_back(fmt::format("{} not known: an export that is not whole, or an error, leaves open where",
                                counted(unknown, "landing is", "landings are")));
  return notes;
}

}  // namespace asrmap::show
