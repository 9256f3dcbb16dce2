// SPDX-License-Identifier: MIT
#include "ir/mapping_path.h"
#include "ir/vault.h"
#include "show/diff.h"
#include "show/diff_parts.h"
#include "show/json_parts.h"
#include "show/source_state.h"

namespace asrmap::show {
namespace {

void write_vault(JsonWriter& json, const Vault& vault) {
  json.begin_object().member("kind", "vault").member("label", vault.label.view());
  const bool has_id = vault.subscription.written() && vault.resource_group.written();
  json.member("id", has_id ? std::optional(vault_path(vault, PathForm::id)) : std::nullopt).end_object();
}

std::optional<std::string_view> subnet_of(const change::SourceState& state) {
  return state.subnet ? std::optional(state.subnet_name().view()) : std::nullopt;
}

void write_source(JsonWriter& json, const change::SourceState& state) {
  json.begin_object().member("kind", "vmm");
  write_path(json, state.model(), state.network);
  json.member("subnet", subnet_of(state)).end_object();
}

void write_target(JsonWriter& json, const std::optional<change::SourceState>& state) {
  if (state)
    write_target(json, row_of(*state));
  else
    json.null();
}

void write_ranges(JsonWriter& json, const change::SourceState& state) {
  write_prefixes(json, state.model(), state.ranges());
}

void write_moves(JsonWriter& json, const change::Change& change) {
  json.begin_array();
  for (const change::SubnetMove& move : change.moves) {
    json.begin_object().member("subnet", subnet_of(named_part(move.sides)));
    write_target(json.key("before"), move.sides.before());
    write_target(json.key("after"), move.sides.after());
    json.end_object();
  }
  json.end_array();
}

void write_sides(JsonWriter& json, const change::Change& change) {
  if (change.kind == change::ChangeKind::vault_changed) {
    write_vault(json.key("source"), vault_of(change.latest().model()));
    write_vault(json.key("before"), vault_of(change.sides.earliest().model()));
    write_vault(json.key("after"), vault_of(change.latest().model()));
  } else {
    write_source(json.key("source"), change.latest());
    write_target(json.key("before"), change.before());
    write_target(json.key("after"), change.after());
  }
}

void write_change(JsonWriter& json, const change::Change& change) {
  json.begin_object().member("kind", to_string(change.kind)).member("severity", to_string(change::severity_of(change)));
  write_sides(json, change);
  json.member("subnets", change.subnets).member("vms", change.vms).member("message", message_of(change));
  json.member("recreate", change::recreates(change));
  if (!change.moves.empty()) write_moves(json.key("landings"), change);
  if (change.range_of_source) {
    json.begin_object("ranges");
    write_ranges(json.key("before"), change.sides.earliest());
    write_ranges(json.key("after"), change.latest());
    json.end_object();
  }
  if (change.kind == change::ChangeKind::mapping_renamed)
    json.begin_object("names")
        .member("before", name_of_mapping(change.sides.earliest()))
        .member("after", name_of_mapping(change.latest()))
        .end_object();
  json.end_object();
}

}  // namespace

void write_changes(JsonWriter& json, const change::Changes& changes) {
  json.begin_array("changes");
  for (const change::Change& change : changes.all) write_change(json.line(), change);
  json.end_array().line().begin_object("summary");
  json.member("networks", changes.networks).member("subnets", changes.subnets).member("vms", changes.vms);
  json.begin_object("kinds");
  for (std::size_t i = 0; i < change::kChangeKinds; ++i)
    if (changes.by_kind[i] != 0) json.member(to_string(static_cast<change::ChangeKind>(i)), changes.by_kind[i]);
  json.end_object();
  if (changes.is_partial()) json.member("partial", true);
  if (!changes.unknown.empty()) {
    json.begin_array("unknown");
    for (const change::SubnetMove& move : changes.unknown) json.value(doubt_of(move));
    json.end_array();
  }
  json.end_object();
}

std::string diff_json(const change::Changes& changes) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().member("version", 1).line();
  write_changes(json, changes);
  json.end_object().finish();
  return out;
}

}  // namespace asrmap::show
