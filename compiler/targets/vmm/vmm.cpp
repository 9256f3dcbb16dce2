// SPDX-License-Identifier: MIT
// Writes a script for VMM servers that confirms what the mapping files say about them, and makes
// what is missing. What depends on the project is data, and goes through quote_powershell. The
// rest is Confirm-VmmNetwork.ps1.
#include <fmt/core.h>

#include <string>
#include <vector>

#include "emit/script_text.h"
#include "ir/confirmed_networks.h"
#include "ir/ids.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/prefix.h"
#include "ir/server.h"
#include "targets/backend.h"
#include "targets/powershell/powershell_script.h"
#include "targets/powershell/powershell_table.h"
#include "targets/powershell/quote_powershell.h"
#include "targets/vmm/read_vmm.h"
#include "targets/vmm/vmm_script.h"

namespace asrmap::targets {
namespace {

constexpr std::string_view kServersComment =
    R"(# The VMM servers, by the names by which they are registered in Site Recovery.
)";

constexpr std::string_view kNetworksComment = R"(
# The VM networks that the mapping files declare or map.
)";

constexpr std::string_view kSubnetsComment = R"(
# Their VM subnets. Vlan is 0 where none is declared.
)";

// The name that VMM has for it.
std::string_view vmm_name(Isolation isolation) {
  switch (isolation) {
    case Isolation::unknown: return {};
    case Isolation::none: return "NoIsolation";
    case Isolation::vlan: return "VLANNetwork";
    case Isolation::network_virtualization: return "WindowsNetworkVirtualization";
    case Isolation::external: return "External";
  }
  return {};
}

class VmmWriter {
 public:
  VmmWriter(const Model& model, emit::Artifacts& out)
      : model_(model), out_(out), networks_(confirmed_networks(model)) {}

  void write() {
    write_servers();
    write_networks();
    write_subnets();
  }

 private:
  void write_servers() {
    out_.write(kServersComment);
    PowerShellTable table(out_, "servers");
    for (const ServerId id : confirmed_servers(model_, networks_)) {
      const Server& server = model_.servers[id];
      row_.clear();
      row_.add("Name", server.name.view());
      std::string clouds;
      for (const Text& cloud : model_.words_in(server.clouds)) append(clouds, quote_powershell(cloud.view()));
      row_.add_expression("Clouds", "@(" + clouds + ')');
      table.add(row_);
    }
    table.finish();
  }

  void write_networks() {
    out_.write(kNetworksComment);
    PowerShellTable table(out_, "networks");
    for (const NetworkId id : networks_) {
      add_path(id);
      row_.add("Isolation", vmm_name(model_.networks[id].isolation));
      table.add(row_);
    }
    table.finish();
  }

  void write_subnets() {
    out_.write(kSubnetsComment);
    PowerShellTable table(out_, "subnets");
    for (const NetworkId id : networks_)
      for (const VmSubnet& subnet : model_.vm_subnets[model_.networks[id].subnets]) {
        add_path(id);
        row_.add("Subnet", subnet.name.view());
        std::string ranges;
        for (const PlacedPrefix& prefix : model_.prefixes[subnet.prefixes])
          append(ranges, quote_powershell(to_string(prefix.prefix)));
        row_.add_expression("Ranges", "@(" + ranges + ')');
        row_.add_expression("Vlan", fmt::format("{}", subnet.vlan));
        table.add(row_);
      }
    table.finish();
  }

  void add_path(NetworkId id) {
    const Network& network = model_.networks[id];
    row_.clear();
    row_.add("Server", model_.servers[network.server].name.view());
    row_.add("LogicalNetwork", network.logical_network.view());
    row_.add("Network", network.name.view());
  }

  static void append(std::string& list, std::string_view item) {
    if (!list.empty()) list += ", ";
    list += item;
  }

  const Model& model_;
  emit::Artifacts& out_;
  std::vector<NetworkId> networks_;
  PowerShellRow row_;
};

void emit(const CheckedModel& checked, const EmitOptions& options, emit::Artifacts& out) {
  out.open("vmm/Confirm-VmmNetwork.ps1");
  const emit::ScriptText script = emit::around_data(kConfirmVmmNetwork);
  out.write("# ", options.provenance, "\n", script.before);
  VmmWriter(checked.model(), out).write();
  out.write(kFormatLine, script.after);
}

}  // namespace

namespace backends {
extern constinit const Backend vmm{.info = {.name = "vmm",
                                            .summary = "PowerShell script for VMM servers",
                                            .subject = Subject::vmm,
                                            .has_comments = true},
                                   .emit = emit,
                                   .formats = PayloadFormat{".ps1", &read_vmm}};
}  // namespace backends

}  // namespace asrmap::targets
