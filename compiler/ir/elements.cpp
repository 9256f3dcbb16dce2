// SPDX-License-Identifier: MIT
#include "ir/elements.h"

#include <fmt/core.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "ir/allowance.h"
#include "ir/document.h"
#include "ir/id_map.h"
#include "ir/ids.h"
#include "ir/mapping.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vm.h"
#include "ir/vnet.h"
#include "source/sha256.h"
#include "source/text.h"

namespace asrmap {
namespace {

// The text of a statement in one line, without comments.
std::string without_layout(std::string_view text) {
  std::string line;
  char quote = '\0';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote == '\0' && c == '#') {
      i = std::min(text.find('\n', i), text.size());
    } else if (quote == '\0' && (c == ' ' || (c >= '\t' && c <= '\r'))) {
      if (!line.empty() && line.back() != ' ') line += ' ';
    } else {
      line += c;
      if (quote != '\0' ? c == quote : c == '"' || c == '\'') quote = quote != '\0' ? '\0' : c;
    }
  }
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace

bool ElementIndex::by_place(const Anchor& a, const Anchor& b) { return a.at < b.at; }

// Makes an anchor for each word of a model's elements.
class ElementIndex::Words {
 public:
  Words(const Model& model, std::vector<Anchor>& anchors) : model_(model), anchors_(anchors) {}

  void add_vault() {
    if (const auto& vault = model_.vault)
      words({vault->label, vault->name, vault->subscription, vault->resource_group, vault->location});
  }

  void add_sites() {
    each(Kind::server, model_.servers, [&](const Server& row) { words({row.label, row.name, row.fabric}); });
    each(Kind::network, model_.networks, [&](const Network& row) {
      words({row.name, row.id, row.logical_network});
      allowances(row.allow);
    });
    each(Kind::vm_subnet, model_.vm_subnets, [&](const VmSubnet& row) {
      words({row.name});
      ranges(row.prefixes);
      allowances(row.allow);
    });
  }

  void add_vnets() {
    each(Kind::vnet, model_.vnets, [&](const Vnet& row) {
      words({row.label, row.name, row.subscription, row.resource_group, row.location, row.id});
      ranges(row.address_space);
      allowances(row.allow);
    });
    each(Kind::vnet_subnet, model_.vnet_subnets, [&](const VnetSubnet& row) {
      words({row.name, row.delegation});
      ranges(row.prefixes);
      allowances(row.allow);
    });
  }

  void add_vms() {
    each(Kind::vm, model_.vms, [&](const Vm& row) {
      words({row.name, row.operating_system});
      for (const Adapter& adapter : model_.adapters[row.adapters]) {
        words({adapter.name, adapter.network_name, adapter.subnet_name});
        for (const PlacedAddress& address : model_.addresses[adapter.addresses]) at(address.at);
      }
    });
  }

  // A statement has the name of the first mapping that it makes.
  void add_mappings() {
    IdMap<StatementId, std::optional<std::uint32_t>> made(model_.statements);
    each(Kind::mapping, model_.mappings, [&](const Mapping& row) {
      at(row.at);
      if (auto& first = made[row.statement]; !first) first = index_;
    });
    each(Kind::statement, model_.statements, [&](const MapStatement& row) {
      const std::uint32_t own = index_;
      if (const auto first = made[model_.statements.id_of(row)]) kind_ = Kind::mapping, index_ = *first;
      at(row.keyword);
      at(row.target_at);
      words({row.name, row.reason});
      for (const Land& land : model_.lands_in(row.lands)) words({land.from, land.to});
      allowances(row.allow);
      kind_ = Kind::statement;
      index_ = own;
    });
  }

 private:
  template <class Rows, class Visit>
  void each(Kind of, const Rows& rows, Visit visit) {
    kind_ = of;
    index_ = 0;
    for (const auto& row : rows) {
      visit(row);
      ++index_;
    }
  }

  void at(Span place) { anchors_.push_back({place, &model_, index_, kind_}); }
  void words(std::initializer_list<Text> texts) {
    for (const Text& text : texts)
      if (text.written()) at(text.span());
  }
  void ranges(Range range) {
    for (const PlacedPrefix& prefix : model_.prefixes[range]) at(prefix.at);
  }
  void allowances(Range range) {
    for (const Allowance& entry : model_.allowances_in(range)) words({entry.rule});
  }

  const Model& model_;
  std::vector<Anchor>& anchors_;
  // The element whose words are added.
  Kind kind_ = Kind::vault;
  std::uint32_t index_ = 0;
};

void ElementIndex::add(const Model& model, const SourceMap& sources) {
  sources_ = &sources;
  is_sorted_ = false;
  Words words(model, anchors_);
  words.add_vault();
  words.add_sites();
  words.add_vnets();
  words.add_vms();
  words.add_mappings();
}

void ElementIndex::sort() const {
  if (std::exchange(is_sorted_, true)) return;
  std::stable_sort(anchors_.begin(), anchors_.end(), by_place);
  // Two elements have one place if a vnet takes a value from the vault, or if a pattern makes
  // several mappings.
  anchors_.erase(
      std::unique(anchors_.begin(), anchors_.end(), [](const Anchor& a, const Anchor& b) { return a.at == b.at; }),
      anchors_.end());
}

std::string ElementIndex::at(Span place) const {
  sort();
  const auto behind =
      std::upper_bound(anchors_.begin(), anchors_.end(), place, [](const Span& at, const Anchor& anchor) {
        return std::tuple(at.file, at.begin) < std::tuple(anchor.at.file, anchor.at.begin);
      });
  if (behind == anchors_.begin() || std::prev(behind)->at.file != place.file) return {};
  return name_of(*std::prev(behind));
}

std::string ElementIndex::as_written(const Anchor& anchor) const {
  const SourceFile& file = sources_->file(anchor.at.file);
  const MapStatement& statement = anchor.model->statements[static_cast<StatementId>(anchor.index)];
  Span whole = statement.keyword;
  whole.end = std::max(whole.end, statement.target_at.end);
  // In TOML the source may stand behind the target, so take all up to the line of the next element.
  if (file.path().ends_with(".toml")) {
    const auto next =
        std::find_if(std::upper_bound(anchors_.begin(), anchors_.end(), anchor, by_place), anchors_.end(),
                     [&](const Anchor& each) { return each.kind != anchor.kind || each.index != anchor.index; });
    const bool is_last = next == anchors_.end() || next->at.file != anchor.at.file;
    whole.end =
        is_last ? static_cast<std::uint32_t>(file.text().size()) : file.line_begin(file.locate(next->at.begin).line);
    whole.end = std::max(whole.end, statement.keyword.end);
  }
  std::string name = without_layout(sources_->text(whole));
  constexpr std::size_t kMost = 120;
  return name.size() <= kMost ? name : "map " + sha256_hex(name).substr(0, 16);
}

std::string ElementIndex::name_of(const Anchor& anchor) const {
  const Model& model = *anchor.model;
  switch (anchor.kind) {
    case Kind::vault: return fmt::format("vault {}", model.vault->label.view());
    case Kind::server: return fmt::format("vmm {}", model.servers[static_cast<ServerId>(anchor.index)].label.view());
    case Kind::network: return fmt::format("network {}", path_of(model, static_cast<NetworkId>(anchor.index)));
    case Kind::vm_subnet: {
      const VmSubnet& subnet = model.vm_subnets[static_cast<VmSubnetId>(anchor.index)];
      return fmt::format("subnet {}/{}", path_of(model, subnet.network), subnet.name.view());
    }
    case Kind::vnet: return fmt::format("vnet {}", model.vnets[static_cast<VnetId>(anchor.index)].label.view());
    case Kind::vnet_subnet: {
      const VnetSubnet& subnet = model.vnet_subnets[static_cast<VnetSubnetId>(anchor.index)];
      return fmt::format("subnet {}/{}", model.vnets[subnet.vnet].label.view(), subnet.name.view());
    }
    case Kind::vm: {
      const Vm& vm = model.vms[static_cast<VmId>(anchor.index)];
      return fmt::format("vm {}/{}", model.servers[vm.server].label.view(), vm.name.view());
    }
    case Kind::mapping: {
      const Mapping& mapping = model.mappings[static_cast<MappingId>(anchor.index)];
      std::string source = path_of(model, mapping.source);
      if (mapping.from_pattern) {
        source = sources_->text(mapping.at);
        // DSL and TOML put the quotes in different places.
        std::erase_if(source, [](char c) { return c == '"' || c == '\''; });
      }
      return fmt::format("map {} -> {}", source, asrmap::name_of(model, mapping.target));
    }
    case Kind::statement: return as_written(anchor);
  }
  return {};
}

}  // namespace asrmap
