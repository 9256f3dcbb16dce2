// SPDX-License-Identifier: MIT
// Reads Bicep files of mappings and of VNets.
#include "targets/bicep/read_bicep.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "diag/wording.h"
#include "read/payload_scanner.h"

namespace asrmap::targets {
namespace {

constexpr std::string_view kVault = "Microsoft.RecoveryServices/vaults";
constexpr std::string_view kFabric = "Microsoft.RecoveryServices/vaults/replicationFabrics";
constexpr std::string_view kNetwork = "Microsoft.RecoveryServices/vaults/replicationFabrics/replicationNetworks";
constexpr std::string_view kMapping =
    "Microsoft.RecoveryServices/vaults/replicationFabrics/replicationNetworks/replicationNetworkMappings";
constexpr std::string_view kVnet = "Microsoft.Network/virtualNetworks";

// A resource that is declared as `existing`.
struct Existing {
  std::string_view type;
  std::string_view parent;
  Text name;
  Text called;  // the name that the description gives
};

class BicepReader {
 public:
  BicepReader(FileId file, SourceMap& sources) : in_(file, sources, "//") {}

  Payload read() {
    in_.expect("targetScope");
    in_.expect("=");
    in_.expect("'resourceGroup'");
    while (!in_.at_end()) {
      Text description;
      if (in_.take("@description")) {
        in_.expect("(");
        description = string();
        in_.expect(")");
      }
      if (!description.written() && in_.take("module"))
        read_module();
      else if (in_.take("resource"))
        read_resource(description);
      else
        in_.refuse(in_.here(), "this is no statement that asrmap writes");
    }
    payload_.mistake = in_.take_mistake();
    return std::move(payload_);
  }

 private:
  // "Data types in Bicep", Strings. A string that interpolates is refused.
  Text string() {
    in_.skip_blanks();
    const std::uint32_t begin = in_.offset();
    std::string decoded;
    std::string_view rest = in_.rest();
    if (!rest.starts_with('\'')) {
      in_.refuse(in_.here(), "a string belongs here");
      return {};
    }
    std::size_t i = 1;
    while (i < rest.size() && rest[i] != '\'' && rest[i] != '\n' && !rest.substr(i).starts_with("${")) {
      if (rest[i] != '\\')
        decoded += rest[i++];
      else if (const std::size_t used = unescape(rest.substr(i), decoded); used != 0)
        i += used;
      else
        break;
    }
    const bool ends = i < rest.size() && rest[i] == '\'';
    in_.advance(std::min(i + (ends ? 1 : 0), rest.size()));
    const Span at = in_.span_from(begin);
    if (!ends) in_.refuse(at, "this is no string that asrmap writes");
    return in_.keep(std::move(decoded), at);
  }

  // Appends what the escape at the start of `text` means. Returns its length; 0 if it is unknown.
  static std::size_t unescape(std::string_view text, std::string& decoded) {
    constexpr std::string_view kNames = "'\\nrt$", kMeanings = "'\\\n\r\t$";
    if (text.size() < 2) return 0;
    if (const std::size_t known = kNames.find(text[1]); known != std::string_view::npos) {
      decoded += kMeanings[known];
      return 2;
    }
    if (!text.starts_with("\\u{")) return 0;
    char32_t code = 0;
    std::size_t i = 3;
    for (; i < text.size() && i < 9 && text[i] != '}'; ++i) {
      const std::size_t digit = std::string_view("0123456789abcdef").find(text[i]);
      if (digit == std::string_view::npos) return 0;
      code = code * 16 + static_cast<char32_t>(digit);
    }
    if (i == 3 || i >= text.size() || text[i] != '}' || !is_character(code)) return 0;
    append_utf8(decoded, code);
    return i + 1;
  }

  Text property(std::string_view key) {
    in_.expect(key);
    in_.expect(":");
    return string();
  }

  void read_module() {
    (void)in_.identifier();
    (void)string();
    in_.expect("=");
    in_.expect("{");
    (void)property("name");
    if (in_.take("scope")) {
      in_.expect(":");
      in_.expect("resourceGroup");
      in_.expect("(");
      (void)string();
      in_.expect(",");
      (void)string();
      in_.expect(")");
    }
    in_.expect("}");
  }

  void read_resource(const Text& description) {
    const Text symbol = in_.identifier();
    const Text typed = string();
    const std::size_t mark = typed.view().find('@');
    const std::string_view type = typed.view().substr(0, mark);
    const Text version = mark == std::string_view::npos ? typed : part_of(typed, typed.view().substr(mark + 1));
    const bool exists = in_.take("existing");
    in_.expect("=");
    in_.expect("{");
    if (in_.failed()) return;
    if (exists && (type == kVault || type == kFabric || type == kNetwork))
      read_existing(symbol, type, description);
    else if (!exists && type == kMapping)
      read_mapping(symbol, version);
    else if (!exists && type == kVnet)
      read_vnet(version);
    else
      in_.refuse(typed.span(), fmt::format("{} is no resource that asrmap writes", ticked(typed.view())));
    in_.expect("}");
  }

  Text parent() {
    in_.expect("parent");
    in_.expect(":");
    return in_.identifier();
  }

  void read_existing(const Text& symbol, std::string_view type, const Text& description) {
    Existing row{.type = type, .parent = {}, .name = {}, .called = {}};
    if (type != kVault) row.parent = parent().view();
    row.name = property("name");
    const std::string_view kind = type == kFabric ? "VMM server " : type == kNetwork ? "VM network " : "";
    if (description.view().starts_with(kind)) row.called = part_of(description, description.view().substr(kind.size()));
    if (!existing_.emplace(symbol.view(), row).second)
      in_.refuse(symbol.span(), fmt::format("{} is declared twice", ticked(symbol.view())));
  }

  // The resource that the symbol declares. Null, and a mistake, if there is none of that type.
  const Existing* find(const Text& symbol, std::string_view type) {
    if (in_.failed()) return nullptr;
    const auto found = existing_.find(symbol.view());
    if (found != existing_.end() && found->second.type == type) return &found->second;
    in_.refuse(symbol.span(), fmt::format("{} is not declared before", ticked(symbol.view())));
    return nullptr;
  }
  const Existing* find(const Text& at, std::string_view symbol, std::string_view type) {
    return find(Text(symbol, at.span()), type);
  }

  void read_mapping(const Text& symbol, const Text& version) {
    Record record{.kind = Record::Kind::mapping, .at = symbol.span()};
    const Text above = parent();
    const Existing* network = find(above, kNetwork);
    const Existing* fabric = network == nullptr ? nullptr : find(above, network->parent, kFabric);
    const Existing* vault = fabric == nullptr ? nullptr : find(above, fabric->parent, kVault);
    if (vault == nullptr) return;
    record.say(Fact::vault, vault->name);
    record.say(Fact::server, fabric->called);
    record.say(Fact::fabric, fabric->name);
    record.say(Fact::path, network->called);
    record.say(Fact::network_id, network->name);
    record.say(Fact::api_version, version);
    record.say(Fact::name, property("name"));
    in_.expect("properties");
    in_.expect(":");
    in_.expect("{");
    in_.expect("fabricSpecificDetails");
    in_.expect(":");
    in_.expect("{");
    record.say(Fact::instance_type, property("instanceType"));
    in_.expect("}");
    in_.expect("recoveryFabricName");
    in_.expect(":");
    read_recovery_fabric(record);
    in_.expect("recoveryNetworkId");
    in_.expect(":");
    read_target(record);
    in_.expect("}");
    if (!in_.failed()) payload_.records.push_back(std::move(record));
  }

  // A string, or `fabric_x.name`.
  void read_recovery_fabric(Record& record) {
    if (in_.skip_blanks(); in_.rest().starts_with('\'')) return record.say(Fact::recovery_fabric, string());
    const Text symbol = in_.identifier();
    in_.expect(".name");
    if (const Existing* fabric = find(symbol, kFabric))
      record.say(Fact::recovery_fabric, {fabric->name.view(), symbol.span()});
  }

  // A string, or `network_x.id`.
  void read_target(Record& record) {
    if (in_.skip_blanks(); in_.rest().starts_with('\'')) return record.say(Fact::target, string());
    const Text symbol = in_.identifier();
    in_.expect(".id");
    const Existing* network = find(symbol, kNetwork);
    const Existing* fabric = network == nullptr ? nullptr : find(symbol, network->parent, kFabric);
    if (fabric == nullptr) return;
    record.say(Fact::target_fabric, {fabric->name.view(), symbol.span()});
    record.say(Fact::target_network_id, {network->name.view(), symbol.span()});
  }

  void read_vnet(const Text& version) {
    Record record{.kind = Record::Kind::vnet, .at = version.span()};
    const Text name = property("name");
    record.say(Fact::vnet, name);
    record.say(Fact::api_version, version);
    record.say(Fact::location, property("location"));
    in_.expect("properties");
    in_.expect(":");
    in_.expect("{");
    in_.expect("addressSpace");
    in_.expect(":");
    in_.expect("{");
    record.say(Fact::address_space, read_prefixes());
    in_.expect("}");
    in_.expect("subnets");
    in_.expect(":");
    in_.expect("[");
    std::vector<Record> inside;
    std::string names;
    const Span list = in_.here();
    while (!in_.failed() && in_.take("{")) {
      inside.push_back(read_subnet(name));
      names += (names.empty() ? "" : ", ") + std::string(inside.back().find(Fact::subnet).view());
    }
    in_.expect("]");
    in_.expect("}");
    if (in_.failed()) return;
    record.say(Fact::subnets, in_.keep(std::move(names), list));
    payload_.records.push_back(std::move(record));
    for (Record& subnet : inside) payload_.records.push_back(std::move(subnet));
  }

  Record read_subnet(const Text& vnet) {
    Record record{.kind = Record::Kind::vnet_subnet, .at = in_.here()};
    record.say(Fact::vnet, vnet);
    record.say(Fact::subnet, property("name"));
    in_.expect("properties");
    in_.expect(":");
    in_.expect("{");
    record.say(Fact::ranges, in_.take("addressPrefix") ? (in_.expect(":"), string()) : read_prefixes());
    Text delegation = in_.keep({}, in_.here());
    if (in_.take("delegations")) {
      in_.expect(":");
      in_.expect("[");
      in_.expect("{");
      (void)property("name");
      in_.expect("properties");
      in_.expect(":");
      in_.expect("{");
      delegation = property("serviceName");
      for (const std::string_view close : {"}", "}", "]"}) in_.expect(close);
    }
    record.say(Fact::delegation, delegation);
    in_.expect("}");
    in_.expect("}");
    return record;
  }

  // Joined by ", ".
  Text read_prefixes() {
    in_.expect("addressPrefixes");
    in_.expect(":");
    in_.expect("[");
    const Span at = in_.here();
    std::string joined;
    while (!in_.failed() && !in_.take("]")) joined += (joined.empty() ? "" : ", ") + std::string(string().view());
    return in_.keep(std::move(joined), at);
  }

  read::PayloadScanner in_;
  Payload payload_;
  std::map<std::string_view, Existing> existing_;
};

}  // namespace

Payload read_bicep(FileId file, SourceMap& sources) { return BicepReader(file, sources).read(); }

}  // namespace asrmap::targets
