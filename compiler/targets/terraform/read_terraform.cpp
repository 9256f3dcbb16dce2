// SPDX-License-Identifier: MIT
#include "targets/terraform/read_terraform.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <string>

#include "diag/wording.h"
#include "read/payload_scanner.h"
#include "read/resource_path.h"

namespace asrmap::targets {
namespace {

constexpr std::string_view kAzurerm = "azurerm_site_recovery_hyperv_network_mapping";
constexpr std::string_view kAzapi = "azapi_resource";
constexpr std::string_view kMapping =
    "Microsoft.RecoveryServices/vaults/replicationFabrics/replicationNetworks/replicationNetworkMappings@";

class TerraformReader {
 public:
  TerraformReader(FileId file, SourceMap& sources) : in_(file, sources, "#") {}

  Payload read() {
    read_settings();
    while (!in_.at_end()) {
      if (in_.take("resource"))
        read_resource();
      else if (in_.take("import"))
        read_import();
      else
        in_.refuse(in_.here(), "this is no block that asrmap writes");
    }
    payload_.mistake = in_.take_mistake();
    return std::move(payload_);
  }

 private:
  // "Strings and Templates" of the Terraform language. A template is refused, unless it is
  // `reference` at the beginning.
  Text string(std::string_view reference = {}) {
    in_.skip_blanks();
    const std::uint32_t begin = in_.offset();
    const std::string_view rest = in_.rest();
    if (!rest.starts_with('"') || !rest.substr(1).starts_with(reference)) {
      in_.refuse(in_.here(), "a string belongs here");
      return {};
    }
    std::string decoded;
    std::size_t i = 1 + reference.size();
    while (i < rest.size() && rest[i] != '"' && rest[i] != '\n') {
      const std::string_view here = rest.substr(i);
      if (here.starts_with("$${") || here.starts_with("%%{")) {
        decoded += here.substr(1, 2);
        i += 3;
        continue;
      }
      if (here.starts_with("${") || here.starts_with("%{")) break;
      if (rest[i] != '\\') {
        decoded += rest[i++];
        continue;
      }
      const std::size_t used = unescape(here, decoded);
      if (used == 0) break;
      i += used;
    }
    const bool ends = i < rest.size() && rest[i] == '"';
    in_.advance(std::min(i + (ends ? 1 : 0), rest.size()));
    const Span at = in_.span_from(begin);
    if (!ends) in_.refuse(at, "this is no string that asrmap writes");
    return in_.keep(std::move(decoded), at);
  }

  static std::size_t unescape(std::string_view text, std::string& decoded) {
    constexpr std::string_view kNames = "\"\\nrt", kMeanings = "\"\\\n\r\t";
    if (text.size() < 2) return 0;
    if (const std::size_t known = kNames.find(text[1]); known != std::string_view::npos) {
      decoded += kMeanings[known];
      return 2;
    }
    const std::size_t digits = text[1] == 'u' ? 4 : text[1] == 'U' ? 8 : 0;
    if (digits == 0 || text.size() < 2 + digits) return 0;
    char32_t code = 0;
    for (const char c : text.substr(2, digits)) {
      const std::size_t digit = std::string_view("0123456789abcdef").find(c);
      if (digit == std::string_view::npos) return 0;
      code = code * 16 + static_cast<char32_t>(digit);
    }
    if (!is_character(code)) return 0;
    append_utf8(decoded, code);
    return 2 + digits;
  }

  Text argument(std::string_view name) {
    in_.expect(name);
    in_.expect("=");
    return string();
  }

  void open(std::string_view name) {
    in_.expect(name);
    in_.expect("=");
    in_.expect("{");
  }

  // Reads `terraform`, the providers, and the vault.
  void read_settings() {
    in_.expect("terraform");
    in_.expect("{");
    (void)argument("required_version");
    in_.expect("required_providers");
    in_.expect("{");
    while (!in_.failed() && !in_.take("}")) {
      if (!in_.take("azapi")) in_.expect("azurerm");
      in_.expect("=");
      in_.expect("{");
      (void)argument("source");
      (void)argument("version");
      in_.expect("}");
    }
    in_.expect("}");
    while (!in_.failed() && in_.take("provider")) {
      const bool azurerm = string().view() == "azurerm";
      in_.expect("{");
      if (azurerm)
        for (const std::string_view token : {"features", "{", "}"}) in_.expect(token);
      subscription_ = argument("subscription_id");
      in_.expect("}");
    }
    if (!in_.take("locals")) return;
    in_.expect("{");
    vault_ = argument("recovery_vault_id");
    in_.expect("}");
  }

  void read_resource() {
    const Text type = string(), name = string();
    if (in_.failed()) return;
    Record record{.kind = Record::Kind::mapping, .at = name.span()};
    record.say(Fact::subscription, subscription_);
    record.say(Fact::vault_id, vault_);
    in_.expect("{");
    if (type.view() == kAzurerm)
      read_azurerm(record);
    else if (type.view() == kAzapi)
      read_azapi(record);
    else
      in_.refuse(type.span(), fmt::format("{} is no resource that asrmap writes", ticked(type.view())));
    in_.expect("}");
    if (in_.failed()) return;
    record.say(Fact::imported, in_.keep({}, name.span()));
    if (!places_.emplace(std::pair(type.view(), name.view()), payload_.records.size()).second)
      in_.refuse(name.span(), fmt::format("{} is declared twice", ticked(name.view())));
    payload_.records.push_back(std::move(record));
  }

  void read_azurerm(Record& record) {
    record.say(Fact::name, argument("name"));
    in_.expect("recovery_vault_id");
    in_.expect("=");
    in_.expect("local.recovery_vault_id");
    record.say(Fact::server, argument("source_system_center_virtual_machine_manager_name"));
    record.say(Fact::network, argument("source_network_name"));
    record.say(Fact::target, argument("target_network_id"));
  }

  void read_azapi(Record& record) {
    const Text type = argument("type");
    if (!in_.failed() && !type.view().starts_with(kMapping))
      in_.refuse(type.span(), fmt::format("{} is no type that asrmap writes", ticked(type.view())));
    if (in_.failed()) return;
    record.say(Fact::api_version, part_of(type, type.view().substr(kMapping.size())));
    in_.expect("parent_id");
    in_.expect("=");
    const Text parent = string("${local.recovery_vault_id}");
    if (!in_.failed() && !read::read_network_path(parent, record))
      in_.refuse(parent.span(), "this is not the path of a VM network in the vault");
    record.say(Fact::name, argument("name"));
    open("body");
    open("properties");
    open("fabricSpecificDetails");
    record.say(Fact::instance_type, argument("instanceType"));
    in_.expect("}");
    record.say(Fact::recovery_fabric, argument("recoveryFabricName"));
    record.say(Fact::target, argument("recoveryNetworkId"));
    in_.expect("}");
    in_.expect("}");
  }

  void read_import() {
    in_.expect("{");
    in_.expect("to");
    in_.expect("=");
    const Text type = in_.identifier();
    in_.expect(".");
    const Text name = in_.identifier();
    const Text id = argument("id");
    in_.expect("}");
    if (in_.failed()) return;
    const auto place = places_.find(std::pair(type.view(), name.view()));
    if (place == places_.end())
      return in_.refuse(name.span(), fmt::format("{} is not declared before", ticked(name.view())));
    for (auto& [fact, value] : payload_.records[place->second].facts)
      if (fact == Fact::imported) value = id;
  }

  read::PayloadScanner in_;
  Payload payload_;
  Text subscription_, vault_;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> places_;
};

}  // namespace

Payload read_terraform(FileId file, SourceMap& sources) { return TerraformReader(file, sources).read(); }

}  // namespace asrmap::targets
