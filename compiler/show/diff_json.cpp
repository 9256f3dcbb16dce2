// SPDX-License-Identifier: MIT
#include "ir/mapping_name.h"
#include "ir/mapping_path.h"
#include "show/diff.h"
#include "show/diff_parts.h"
#include "show/json_parts.h"
#include "show/standing_row.h"

namespace asrmap {
namespace {

using Json = nlohmann::ordered_json;

Json vault_json(const Vault& vault) {
  Json json = {{"kind", "vault"}, {"label", vault.label.view()}, {"id", nullptr}};
  if (vault.subscription.written() && vault.resource_group.written())
    json["id"] = vault_path(vault, PathForm::id);
  return json;
}

Json source_json(const Standing& standing) {
  Json json = {{"kind", "vmm"}};
  add_path(json, standing.model(), standing.network);
  json["subnet"] = standing.subnet ? Json(standing.model().vm_subnets[*standing.subnet].name.view()) : Json(nullptr);
  return json;
}

Json target_json(const std::optional<Standing>& standing) {
  return standing ? target_json(row_of(*standing)) : Json(nullptr);
}

Json ranges_json(const Standing& standing) {
  return prefixes_json(standing.model(), standing.model().vm_subnets[*standing.subnet].prefixes);
}

Json name_json(const Standing& standing) { return mapping_name(standing.model(), *standing.mapping); }

Json moves_json(const Change& change) {
  Json list = Json::array();
  for (const SubnetMove& move : change.moves) {
    const Standing& standing = move.after ? *move.after : *move.before;
    list.push_back({{"subnet", source_json(standing)["subnet"]},
                    {"before", target_json(move.before)},
                    {"after", target_json(move.after)}});
  }
  return list;
}

Json to_json(const Change& change) {
  Json json = {{"kind", to_string(change.kind)}, {"severity", to_string(severity_of(change))}};
  if (change.kind == ChangeKind::vault_changed) {
    json["source"] = vault_json(*change.after->model().vault);
    json["before"] = vault_json(*change.before->model().vault);
    json["after"] = json["source"];
  } else {
    json["source"] = source_json(change.standing());
    json["before"] = target_json(change.before);
    json["after"] = target_json(change.after);
  }
  json["subnets"] = change.subnets;
  json["vms"] = change.vms;
  json["message"] = message_of(change);
  json["recreate"] = recreates(change);
  if (!change.moves.empty()) json["landings"] = moves_json(change);
  if (change.range_of_source)
    json["ranges"] = {{"before", ranges_json(*change.before)}, {"after", ranges_json(*change.after)}};
  if (change.kind == ChangeKind::mapping_renamed)
    json["names"] = {{"before", name_json(*change.before)}, {"after", name_json(*change.after)}};
  return json;
}

}  // namespace

void append_changes(std::string& out, const Changes& changes) {
  out += "\"changes\":[";
  for (const Change& change : changes.all)
    out.append(&change == changes.all.data() ? "\n" : ",\n").append(compact(to_json(change)));
  Json kinds = Json::object();
  for (std::size_t i = 0; i < kChangeKinds; ++i)
    if (changes.by_kind[i] != 0) kinds[std::string(to_string(static_cast<ChangeKind>(i)))] = changes.by_kind[i];
  Json summary = {
      {"networks", changes.networks}, {"subnets", changes.subnets}, {"vms", changes.vms}, {"kinds", std::move(kinds)}};
  if (changes.partial) summary["partial"] = true;
  out.append("],\n\"summary\":").append(compact(summary));
}

std::string diff_json(const Changes& changes) {
  std::string out = "{\"version\":1,\n";
  append_changes(out, changes);
  return out + "}\n";
}

}  // namespace asrmap
