// SPDX-License-Identifier: MIT
#include "check/names/azure_names.h"
#include "check/rule.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  if (!input.model.vault) return;
  const Vault& vault = *input.model.vault;
  if (!vault.name.written()) return;
  const auto fault = vault_name_fault(vault.name.view());
  if (!fault) return;
  RuleFinding finding = context.report(vault.name.span(), "vault name {} {}", ticked(vault.name), *fault);
  if (same_place(vault.name, vault.label))
    finding.help("the label serves as the name; add `name = \"…\"` with the vault's name in Azure");
  else if (const auto meant = meant_name(vault.name.view(), &vault_name_fault))
    finding.help("write {}", ticked(*meant)).fix("Write " + ticked(*meant), vault.name.span(), '"' + *meant + '"');
  else
    finding.help("write the name that Azure shows");
}

}  // namespace

namespace rules {
extern constinit const Rule invalid_vault_name{
    .info = {.name = "invalid-vault-name",
             .severity = Severity::error,
             .concern = Concern::names,
             .summary = "The vault's name is none that Azure accepts",
             .why = "A Recovery Services vault has a name of 2 to 50 characters: letters a to z, digits and `-`, the "
                    "first one a letter (\"Naming rules and restrictions for Azure resources\"). No vault has another "
                    "name, so every request that is built from it would fail. When `name` is left out, the label is "
                    "the name.",
             .bad = R"(
vault "Contoso DR" {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
)",
             .good = R"(
vault "Contoso DR" {
  name           = "contoso-dr"
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
)",
             .fix = "Write the vault's name as Azure shows it, in `name` if the label should stay."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
