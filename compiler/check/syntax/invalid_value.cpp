// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>

#include "check/allowances.h"
#include "check/catalogue.h"
#include "check/names/azure_names.h"
#include "check/rule.h"
#include "ir/allowance.h"
#include "ir/azure_id.h"
#include "ir/mapping.h"
#include "ir/needed_ids.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vnet.h"
#include "source/spelling.h"
#include "text/look_alike.h"

namespace asrmap::check {
namespace {

// `meant` is the rule that the entry probably means, or empty.
void report(RuleContext& context, const Text& rule, std::string_view meant) {
  const Span at = rule.span();
  const std::string_view word = rule.view().substr(0, rule.view().find_first_of(" \t"));
  if (word != rule.view() && find_rule(word) != nullptr) {
    const Text rest = part_of(rule, rule.view().substr(rule.view().find_first_not_of(" \t", word.size())));
    context.report(rest.span(), "{} stands behind the rule in `allow`", ticked(rest))
        .help("write it as \"{} until 2027-01-31: why\"; the last day and the reason may be left out", word);
    return;
  }
  RuleFinding finding = context.report(at, "`allow` names {}, which is no rule", ticked(rule));
  if (!meant.empty())
    finding.tell_apart(rule.view(), meant)
        .help("did you mean {}?", ticked(meant))
        .fix("Write " + ticked(meant), at, rule.form() == Text::Form::bare ? std::string(meant) : quoted_word(meant));
  else if (rule.view().find(',') != std::string_view::npos)
    finding.help("each rule of the list stands in quotes of its own");
  else
    finding.help("`asrmap rules` lists the rules");
}

// A region is written in ASCII, and Azure has no list to compare it with here.
void check_location(const Text& location, RuleContext& context) {
  const std::string seen = as_seen(location.view());
  if (seen == location.view()) return;
  RuleFinding finding = context.report(location.span(), "location {} is none of Azure", ticked(location));
  finding.tell_apart(location.view(), seen).help("write {}", ticked(seen));
  if (seen.find_first_of("\"\\") == seen.npos) finding.fix("Write " + ticked(seen), location.span(), quoted_word(seen));
}

void check_locations(const Model& model, RuleContext& context) {
  if (model.vault && model.vault->location.written()) check_location(model.vault->location, context);
  for (const Vnet& vnet : model.vnets) {
    const bool is_vaults = model.vault && same_place(vnet.location, model.vault->location);
    if (vnet.location.written() && !is_vaults && !model.is_exported(vnet.location))
      check_location(vnet.location, context);
  }
}

// Checks the entries of `allow` and locations; `link` reports the other values.
void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  check_locations(model, context);
  const auto check_rows = [&](const auto& rows) {
    for (const auto& row : rows)
      for (const Allowance& entry : model.allowances_in(row.allow))
        if (const std::string_view meant = input.allowances.rule_of(entry); meant.empty() || meant != entry.rule.view())
          report(context, entry.rule, meant);
  };
  check_rows(model.networks);
  check_rows(model.vm_subnets);
  check_rows(model.vnets);
  check_rows(model.vnet_subnets);
  check_rows(model.statements);
}

// A build writes these resource names into paths, which a slash or a control character would
// break.
void at_build(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const auto look_at = [&](const Text& id, std::string_view property, std::string_view kind, const Text& name) {
    if (!breaks_path(id.view())) return;
    RuleFinding finding =
        context.report(id.span(), "`{}` of {} {} holds a slash or a control character, so that it is no resource name",
                       property, kind, ticked(name));
    const std::string_view last = id.view().substr(id.view().rfind('/') + 1);
    if (breaks_path(last) || !fits_path(last))
      finding.help("write the last part of the resource's id alone, as the list of Site Recovery's resources shows it");
    else
      finding.help("write the last part of the resource's id alone: {}", ticked(last))
          .fix("Write " + ticked(last), id.span(), quoted_word(last));
  };
  const NeededIds asked = needed_ids(model, input.needs.ids);
  for (const NetworkId id : asked.networks) look_at(model.networks[id].id, "id", "VM network", model.networks[id].name);
  for (const ServerId id : asked.servers)
    look_at(model.servers[id].fabric, "fabric", "VMM server", model.servers[id].label);
}

}  // namespace

namespace rules {
extern constinit const Rule invalid_value{
    .info = {.name = "invalid-value",
             .severity = Severity::error,
             .concern = Concern::syntax,
             .summary = "A value has the wrong type or form, or contradicts another one",
             .why = "Each property takes one type: a word, a whole number within its limits, one of a few choices, or "
                    "a list of words. The rule also speaks where a value is well formed but can't be meant: a part of "
                    "a vnet that differs from its `id`, the label `none`, a name without characters, a wild card "
                    "outside the last part of a `map`'s source, a `land` line where nothing lands, and a rule in "
                    "`allow` that does not exist, or its last day if no calendar has it. `build` also speaks of an "
                    "`id` or `fabric` with a slash or a control character, which it would write into a path. "
                    "asrmap does not guess: what it would build from a guess is found wrong in a disaster.",
             .bad = R"(
vmm ams {
  network Finance {
    isolation = "virtual"
    subnet app 10.10.1.0/24
  }
}
vnet vnet-dr {
  address_space = "10.10.0.0/16"
  subnet web 10.10.1.0/24 { used = "many" }
}

map ams/Finance -> vnet-dr { allow = [subnet-falback] }
)",
             .good = R"(
vmm ams {
  network Finance {
    isolation = "network-virtualization"
    subnet app 10.10.1.0/24
  }
}
vnet vnet-dr {
  address_space = ["10.10.0.0/16"]
  subnet web 10.10.1.0/24 { used = 12 }
}

map ams/Finance -> vnet-dr { allow = [subnet-fallback] }
)",
             .fix = "Write a value of the type that the message names; quotes, brackets and digits make the "
                    "difference."},
    .check = &check,
    .at_build = &at_build};
}  // namespace rules

}  // namespace asrmap::check
