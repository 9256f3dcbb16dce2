// SPDX-License-Identifier: MIT
// Writes a Bash script for the Azure CLI: with `az site-recovery`, which waits until a mapping is
// made, and with `az rest` for what that command can't express.
#include <algorithm>
#include <string>
#include <string_view>

#include "emit/json.h"
#include "emit/mapping_properties.h"
#include "emit/quote_posix.h"
#include "emit/request.h"
#include "ir/mapping_path.h"
#include "ir/vault.h"
#include "targets/azcli/read_azcli.h"
#include "targets/backend.h"

namespace asrmap::targets {
namespace {

constexpr OptionInfo kOptions[] = {
    {"api-version", "the API version in each URL of az rest", emit::kDefaultApiVersion, &emit::is_api_version}};

constexpr std::string_view kDeletesNone = R"(#
# Creates the network mappings, and updates those that exist; deletes none, and can be run
# again at any time.)";

constexpr std::string_view kDeletes = R"(#
# Creates the network mappings, and updates those that exist. At last it deletes those that
# the mapping files don't have: replicas of their VM networks have no network then (inferred).
#)";

constexpr std::string_view kHead = R"( It stops at the first command that fails. Sign in with `az login`
# first, and install what `az site-recovery` is in: az extension add --name site-recovery
#
# `az rest` returns when Azure has accepted a request and works on. The same command with
# --method=get, and without --body, shows what has come of it.
set -euo pipefail

)";

// Whether `az site-recovery` takes the name as it is. It reads "@" as the beginning of a file
// name, and its shorthand syntax gives quotes, "??" and "null" a meaning.
bool is_plain(std::string_view name) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
  };
  return !name.empty() && name[0] != '-' && name != "null" && std::ranges::all_of(name, plain);
}

class ScriptWriter {
 public:
  ScriptWriter(const CheckedPart& part, const EmitOptions& options, emit::Artifacts& out)
      : model_(part.model()),
        out_(out),
        requests_(part),
        end_("?api-version=" + encode_segment(options.get("azcli", "api-version", emit::kDefaultApiVersion))) {
    const Vault& vault = vault_of(model_);
    vault_ = " \\\n  --subscription=" + emit::quote_posix(vault.subscription.view()) +
             " --resource-group=" + emit::quote_posix(vault.resource_group.view()) +
             " --vault-name=" + emit::quote_posix(vault.name.view());
  }

  void remove(const ExportedMapping& mapping) {
    const std::string_view name = mapping.name.view(), fabric = mapping.fabric.view(), network = mapping.network.view();
    if (is_plain(name) && is_plain(fabric) && is_plain(network))
      out_.write("az site-recovery network mapping delete --yes --name=", emit::quote_posix(name), vault_,
                 " \\\n  --fabric-name=", emit::quote_posix(fabric),
                 " \\\n  --network-name=", emit::quote_posix(network), " --output=none\n\n");
    else
      out_.write("az rest --method=delete --output=none", " \\\n  --url=",
                 emit::quote_posix(mapping_path(vault_of(model_), fabric, network, name, PathForm::url) + end_),
                 "\n\n");
  }

  void write(MappingId id) {
    const emit::MappingRequest& request = requests_.of(id);
    const bool plain = is_plain(request.fabric) && is_plain(request.network) && is_plain(request.name);
    if (request.instance_type == emit::InstanceType::vmm_to_azure && plain)
      write_site_recovery(request);
    else
      write_rest(request);
  }

 private:
  void write_site_recovery(const emit::MappingRequest& request) {
    out_.write("az site-recovery network mapping create --name=", emit::quote_posix(request.name), vault_,
               " \\\n  --fabric-name=", emit::quote_posix(request.fabric),
               " \\\n  --network-name=", emit::quote_posix(request.network),
               " \\\n  --recovery-fabric-name=", emit::quote_posix(request.recovery_fabric_name),
               " \\\n  --recovery-network-id=", emit::quote_posix(request.recovery_network_id),
               " \\\n  --fabric-details='{vmm-to-azure:\"\"}' --output=none\n\n");
  }

  void write_rest(const emit::MappingRequest& request) {
    const std::string path =
        mapping_path(vault_of(model_), request.fabric, request.network, request.name, PathForm::url);
    out_.write("az rest --method=put --output=none", " \\\n  --url=", emit::quote_posix(path + end_),
               " \\\n  --body=", emit::quote_posix(body_of(request)), "\n\n");
  }

  static std::string body_of(const emit::MappingRequest& request) {
    std::string text;
    JsonWriter json(text, JsonLayout::indented);
    json.begin_object().key("properties");
    emit::write_properties(json, request);
    json.end_object();
    return text;
  }

  const Model& model_;
  emit::Artifacts& out_;
  emit::Requests requests_;
  std::string end_;
  std::string vault_;
};

void emit(const CheckedPart& part, Removals removals, const EmitOptions& options, emit::Artifacts& out) {
  out.open("azcli/deploy.sh");
  out.write("#!/usr/bin/env bash\n# ", options.provenance, "\n", removals.empty() ? kDeletesNone : kDeletes, kHead);
  ScriptWriter writer(part, options, out);
  for (const MappingId id : part.mappings()) writer.write(id);
  for (const ExportedMapping& removal : removals) writer.remove(removal);
}

}  // namespace

namespace backends {
extern constinit const Backend azcli{.info = {.name = "azcli",
                                              .also_called = {"az", "cli"},
                                              .summary = "Bash script for the Azure CLI",
                                              .needs = {.ids = BuildNeeds::Ids::all, .vault = true},
                                              .has_comments = true,
                                              .options = kOptions},
                                     .emit = emit,
                                     .formats = PayloadFormat{".sh", &read_azcli}};
}  // namespace backends

}  // namespace asrmap::targets
