// SPDX-License-Identifier: MIT
#include "check/names/stray_blank.h"

#include <algorithm>
#include <optional>
#include <string>

#include "check/names/azure_names.h"
#include "check/rule.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/server.h"
#include "text/code_point.h"
#include "text/letters.h"

namespace asrmap::check {
namespace {

bool is_stray(char32_t c) { return is_blank(c) || is_control(c); }

// The index of the first control character; the length of the name if it has none.
std::size_t first_control(std::string_view name) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    // Control characters past ASCII start with 0xC2.
    const auto c = static_cast<unsigned char>(name[i]);
    if ((c < 0x20 || c == 0x7F || c == 0xC2) && is_control(first_code_point(name.substr(i)).value)) return i;
  }
  return name.size();
}

// The name without stray blanks and control characters.
std::string mended(std::string_view name) {
  while (!name.empty() && is_stray(first_code_point(name).value)) name.remove_prefix(first_code_point(name).bytes);
  while (!name.empty() && is_stray(first_code_point(name.substr(last_begin(name))).value))
    name = name.substr(0, last_begin(name));
  std::string result;
  for (std::size_t at = first_control(name); !name.empty(); at = first_control(name)) {
    result += name.substr(0, at);
    name.remove_prefix(at);
    if (!name.empty()) name.remove_prefix(first_code_point(name).bytes);
  }
  return result;
}

std::string fault_of(std::string_view name) {
  if (is_stray(first_code_point(name).value)) return "starts with " + first_described(name);
  const std::string_view last = name.substr(last_begin(name));
  if (is_stray(first_code_point(last).value)) return "ends with " + first_described(last);
  return "holds " + first_described(name.substr(first_control(name)));
}

// `referred`: the name is used elsewhere in the project, where it would have to
// change too.
RuleFinding report(RuleContext& context, const Text& name, std::string_view what, bool referred) {
  RuleFinding finding = context.report(name.span(), "{} {} {}", what, ticked(name), fault_of(name.view()));
  finding.help("delete it, unless the name has it in VMM too; then rename the object there");
  if (const std::string clean = mended(name.view());
      !referred && !clean.empty() && clean.find_first_of("\"\\") == clean.npos)
    finding.fix("Write " + ticked(clean), name.span(), '"' + clean + '"');
  return finding;
}

// Whether the reader of the file has reported the control character: it reports those that are
// written as such and not as an escape, except tabs and those past ASCII.
bool is_reported(const Text& name) {
  const bool has_escapes = name.form() == Text::Form::escaped;
  const std::size_t control = first_control(name.view());
  return !has_escapes && control != name.view().size() && name.view()[control] != '\t' &&
         name.view()[control] != '\xC2';
}

bool is_bad(const Text& name) { return name.written() && has_stray_blank(name.view()) && !is_reported(name); }

// Whether a `map` names the network itself, not by a pattern.
bool is_referred(const Model& model, NetworkId id) {
  const auto mappings = model.mappings_of(id);
  return std::any_of(mappings.begin(), mappings.end(), [](const Mapping& mapping) { return !mapping.from_pattern; });
}

// Whether a `land` line may name the VM subnets of the network.
bool has_lands(const Model& model, NetworkId id) {
  const auto mappings = model.mappings_of(id);
  return std::any_of(mappings.begin(), mappings.end(),
                     [&](const Mapping& mapping) { return model.statements[mapping.statement].lands.count != 0; });
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const Server& server : model.servers) {
    if (is_bad(server.name)) report(context, server.name, "VMM server name", same_place(server.name, server.label));
    for (const Text& cloud : model.words_in(server.clouds))
      if (is_bad(cloud)) report(context, cloud, "cloud name", false);
  }
  for (const Network& network : model.networks) {
    const NetworkId id = model.networks.id_of(network);
    if (is_bad(network.name)) report(context, network.name, "VM network name", is_referred(model, id)).about(id);
    if (is_bad(network.logical_network))
      report(context, network.logical_network, "logical network name", network.shares_name).about(id);
    std::optional<bool> referred;
    for (const VmSubnet& subnet : model.vm_subnets[network.subnets]) {
      if (!is_bad(subnet.name)) continue;
      if (!referred) referred = has_lands(model, id);
      report(context, subnet.name, "VM subnet name", *referred).about(model.vm_subnets.id_of(subnet));
    }
  }
}

}  // namespace

bool has_stray_blank(std::string_view name) {
  if (name.empty()) return false;
  return is_stray(first_code_point(name).value) || is_stray(first_code_point(name.substr(last_begin(name))).value) ||
         first_control(name) != name.size();
}

namespace rules {
extern constinit const Rule stray_blank{
    .info = {.name = "stray-blank",
             .severity = Severity::warning,
             .concern = Concern::names,
             .summary = "A VMM name starts or ends with a blank, or holds a control character",
             .why = "VMM servers and VM networks are looked up by their whole friendly names, blanks included (source "
                    "of Terraform's `azurerm_site_recovery_hyperv_network_mapping`), and a VM lands by the name of "
                    "its subnet (\"Prepare network mapping for Hyper-V VM disaster recovery to Azure\"). A blank at "
                    "the end of a name can't be seen in a list; most often it came along when the name was copied.",
             .bad = R"(
vmm ams {
  network "Finance " { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/"Finance " -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Delete the blank. If VMM has it too, rename the object in VMM.",
             .about_writing = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
