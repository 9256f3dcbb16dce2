// SPDX-License-Identifier: MIT
// No PowerShell runs here. Instead, lists hold what a typing mistake in the script would break: the
// cmdlets and their parameters, the variables, the characters.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "catch.h"
#include "run.h"

namespace asrmap {
namespace {

using Words = std::set<std::string>;

std::string script_of(const std::string& project) {
  MemoryFileSystem files;
  files.files["/x.asrmap"] = project;
  const test::RunResult result = test::run(files, {"build", "--target", "powershell", "x.asrmap"});
  REQUIRE(result.status == 0);
  return result.out;
}

constexpr const char* kVault = R"(
vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
)";

// A script whose tables hold something of every kind. The part behind the tables is always the
// same.
std::string whole_script() {
  return script_of(std::string(kVault) + R"(
vmm ams {
  fabric = "4f1d6c1c9a2b7e3350aa8f9d6be1f2c47d0b5a8896e3c1f2a4d7b8c90e1f2a3b"
  network Finance { id = "3b0f6d0e-6a4c-4d5f-9a55-0c6e0d1b7a11" subnet web 10.10.1.0/24 }
  network Spare
}
vmm chi { network Spare }
vnet vnet-dr { subnet web 10.10.1.0/24 }
map ams/Finance -> vnet-dr
map ams/Spare -> chi/Spare
)");
}

// The script as PowerShell's parser sees it: without comments and the text in quotes. A continued
// line becomes one line.
std::string code_of(const std::string& script) {
  std::string code;
  bool only_blanks = true;  // on the line so far
  for (std::size_t i = 0; i < script.size(); ++i) {
    if (script.compare(i, 2, "<#") == 0) {
      i = script.find("#>", i) + 1;
    } else if (script[i] == '#' && only_blanks) {
      i = script.find('\n', i) - 1;
    } else if (script[i] == '\'') {
      i = script.find('\'', i + 1);
      code += "''";
    } else if (script.compare(i, 2, "`\n") == 0) {
      ++i;
    } else {
      code += script[i];
    }
    only_blanks = script[i] == '\n' || (only_blanks && script[i] == ' ');
  }
  return code;
}

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

std::string word_at(const std::string& code, std::size_t at) {
  std::size_t end = at;
  while (end < code.size() && is_word(code[end])) ++end;
  return code.substr(at, end - at);
}

// PowerShell compares names without case.
std::string folded(std::string word) {
  std::transform(word.begin(), word.end(), word.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return word;
}

struct Command {
  std::string name;
  Words parameters;
};

// The "Verb-Noun" wherever a command may stand, with the parameters that it gets.
std::vector<Command> commands_of(const std::string& code) {
  std::vector<Command> commands;
  for (std::size_t i = 1; i < code.size(); ++i) {
    if (std::string(" \n({|;").find(code[i - 1]) == std::string::npos) continue;
    const std::string verb = word_at(code, i);
    if (verb.empty() || code[i + verb.size()] != '-' || code.substr(0, i).ends_with("function ")) continue;
    Command command{verb + '-' + word_at(code, i + verb.size() + 1), {}};
    int depth = 0;
    for (std::size_t at = i + command.name.size(); at < code.size() && depth >= 0; ++at) {
      const char c = code[at];
      if (c == '(' || c == '{' || c == '[') ++depth;
      if (c == ')' || c == '}' || c == ']') --depth;
      if (depth == 0 && (c == '\n' || c == '|' || c == ';')) break;
      if (depth == 0 && c == '-' && code[at - 1] == ' ') command.parameters.insert(word_at(code, at + 1));
    }
    commands.push_back(command);
  }
  return commands;
}

// Each function of the script, with its parameters.
std::map<std::string, Words> functions_of(const std::string& code) {
  std::map<std::string, Words> functions;
  for (std::size_t at = code.find("function "); at != std::string::npos; at = code.find("function ", at + 1)) {
    const std::size_t name = at + 9, brace = code.find('{', name);
    Words& parameters = functions[code.substr(name, brace - 1 - name)];
    const std::size_t next = code.find_first_not_of(" \n", brace + 1);
    if (code.compare(next, 6, "param(") != 0) continue;
    int depth = 0;
    for (std::size_t i = next + 5; i < code.size(); ++i) {
      depth += code[i] == '(' ? 1 : code[i] == ')' ? -1 : 0;
      if (depth == 0) break;
      if (code[i] == '$') parameters.insert(word_at(code, i + 1));
    }
  }
  return functions;
}

TEST_CASE("the script calls nothing but known cmdlets, with parameters that they have") {
  const std::string code = code_of(whole_script());
  // The parameters from Microsoft's help. -WhatIf and -Confirm are listed only for cmdlets that
  // have them.
  std::map<std::string, Words> known = {
      {"Set-StrictMode", {"Version"}},
      {"New-Object", {}},
      {"Write-Output", {}},
      {"Write-Warning", {}},
      {"Start-Sleep", {"Seconds"}},
      {"ForEach-Object", {}},
      {"Where-Object", {}},
      {"Sort-Object", {"Unique", "CaseSensitive"}},
      {"Select-Object", {"First"}},
      {"ConvertFrom-Json", {"InputObject"}},
      {"Invoke-AzRestMethod", {"Method", "Path", "WhatIf", "Confirm"}},
      {"Get-AzContext", {}},
      {"Set-AzContext", {"Subscription", "Context", "Scope", "WhatIf", "Confirm"}},
      {"Get-AzRecoveryServicesVault", {"ResourceGroupName", "Name"}},
      {"Get-AzRecoveryServicesAsrVaultContext", {}},
      {"Set-AzRecoveryServicesAsrVaultContext", {"Vault", "WhatIf", "Confirm"}},
      {"Get-AzRecoveryServicesAsrFabric", {}},
      {"Get-AzRecoveryServicesAsrNetwork", {"Fabric"}},
      {"Get-AzRecoveryServicesAsrNetworkMapping", {"Network"}},
      {"New-AzRecoveryServicesAsrNetworkMapping", {"Name", "PrimaryNetwork"}},
      {"Update-AzRecoveryServicesAsrNetworkMapping", {"InputObject"}},
      {"Get-AzRecoveryServicesAsrJob", {"Job"}},
  };
  known.merge(functions_of(code));
  Words called;
  for (const Command& command : commands_of(code)) {
    INFO(command.name);
    REQUIRE(known.contains(command.name));
    called.insert(command.name);
    for (const std::string& parameter : command.parameters) {
      INFO(parameter);
      CHECK(known[command.name].contains(parameter));
    }
  }
  for (const auto& [name, parameters] : known) {
    INFO(name << " is called");
    CHECK(called.contains(name));
  }
}

TEST_CASE("every variable of the script is set somewhere and used somewhere") {
  const std::string code = code_of(whole_script());
  const Words automatic = {"_", "null", "true", "false", "pscmdlet", "erroractionpreference", "whatifpreference"};
  std::map<std::string, int> set, seen;
  for (const auto& [name, parameters] : functions_of("function Script {" + code.substr(code.find("param("))))
    for (const std::string& parameter : parameters) ++set[folded(parameter)];
  for (std::size_t i = 0; i + 1 < code.size(); ++i) {
    if ((code[i] != '$' && code[i] != '@') || !is_word(code[i + 1])) continue;
    const std::string name = word_at(code, i + 1);
    const std::size_t next = code.find_first_not_of(' ', i + 1 + name.size());
    const bool assigned = (code[next] == '=' || code.compare(next, 2, "+=") == 0) || code.compare(next, 3, "in ") == 0;
    set[folded(name)] += assigned ? 1 : 0;
    ++seen[folded(name)];
  }
  for (const auto& [name, times] : seen) {
    INFO(name);
    if (automatic.contains(name)) continue;
    CHECK(set[name] > 0);
    CHECK(times > 1);
  }
}

// Checks that there is code for each promise. Only a run shows whether it works.
TEST_CASE("the script keeps what its help promises") {
  struct Case {
    const char* promise;
    const char* line;
  };
  const Case cases[] = {
      {"what an id finds has the name of the file",
       "  } elseif ($found[0].FriendlyName -cne $FriendlyName) {\n    Add-Problem ("},
      {"two VM networks of the files are two", "  if ($pathOf[$network.ID] -cne $path) {\n    Add-Problem ("},
      {"an absent VNet is a problem", "'\"\\w*NotFound\"') {\n      Add-Problem ("},
      {"subnets are compared with their order", "      if ($actual -ine $expected) {\n        Write-Warning ("},
      {"an update shows the old target", "' (was {0})' -f (Get-TargetName -Mapping $existing)"},
      {"and so does -WhatIf", "$PSCmdlet.ShouldProcess((Format-Line $step.Subject), $what)"},
      {"what is only shown is not called skipped",
       "if ($WhatIfPreference) { $result = 'would be {0}d' -f $step.Action }"},
      {"a look at a job that fails is no failed job", "      if ($failures -eq 5) { break }\n"},
      {"a running job is no failed job", "    } elseif ($running -contains $job.State) {\n"},
      {"a running job is not success", "if ($counts['failed'] + $counts['running'] -gt 0) { $exitCode = 1 }"},
      {"what a job recommends is shown", "        $detail.ServiceErrorDetails.RecommendedAction\n"},
      {"mappings that no file has are listed", "Where-Object { -not $kept.ContainsKey($_.ID) }"},
      {"those of the files are none of them", "if ($null -ne $existing) { $kept[$existing.ID] = $true }"},
      {"the session's context is restored", "} finally {\n  Restore-Context\n}\nexit $exitCode\n"},
      {"a problem, and nothing is changed",
       "if ($problems.Count -gt 0) {\n    $lines = $problems | ForEach-Object { [Environment]::NewLine + '  - ' + "
       "(Format-Line $_) }\n"
       "    throw ('Nothing was changed:'"},
  };
  const std::string script = whole_script();
  for (const Case& c : cases) {
    INFO(c.promise);
    CHECK(script.find(c.line) != std::string::npos);
  }
}

TEST_CASE("no name in what a script shows is a command of the pipeline") {
  MemoryFileSystem files;
  files.files["/x.asrmap"] = "vmm ams { network Finance }";
  const test::RunResult vmm = test::run(files, {"build", "--target", "vmm", "x.asrmap"});
  REQUIRE(vmm.status == 0);
  for (const std::string& script : {whole_script(), vmm.out}) {
    const std::string code = code_of(script);
    for (const std::string shows : {"Write-Output ", "Write-Warning ", "throw ", "ShouldProcess("})
      for (std::size_t at = code.find(shows); at != std::string::npos; at = code.find(shows, at + 1)) {
        const std::string line = code.substr(at, code.find('\n', at) - at);
        INFO(line);
        const std::string what = line.substr(shows.size());
        // Either it is fixed text, or made from numbers, or was formatted before.
        const bool fixed = what.starts_with("''") || what.starts_with("($summary -join") ||
                           what.starts_with("('' -f $plan.Count") || what.starts_with("('' + ($lines");
        CHECK((fixed || what.starts_with("(Format-Line ")));
      }
  }
}

TEST_CASE("the script is ASCII and within Windows PowerShell 5.1") {
  const std::string script = whole_script();
  CHECK(std::all_of(script.begin(), script.end(), [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7F); }));
  const std::string code = code_of(script);
  for (const char* newer : {"??", "?.", " ? ", "&&", "||", "\"", "::new("}) {
    INFO(newer);
    CHECK(code.find(newer) == std::string::npos);
  }
}

TEST_CASE("what depends on the project is data at the top of the script") {
  const std::string script = script_of(std::string(kVault) + R"DSL(
vmm "o'ams" {
  fabric = "4f1d6c1c9a2b7e3350aa8f9d6be1f2c47d0b5a8896e3c1f2a4d7b8c90e1f2a3b"
  network "it's $(x)" { id = "3b0f6d0e-6a4c-4d5f-9a55-0c6e0d1b7a11" subnet web 10.10.1.0/24 }
  network Spare { logical_network = "Café" subnet db 10.10.2.0/24 }
  network Test  { subnet web 10.10.3.0/24 }
  network Lab
}
vmm chi { network Spare }
vnet vnet-z {
  subnet web 10.10.1.0/24
  subnet db  10.10.2.0/24
}
vnet unused  { subnet web 10.30.1.0/24 }
vnet vnet-dr { resource_group = "rg-other" subnet web 10.10.3.0/24 }
map "o'ams"/"it's $(x)" -> vnet-z
map "o'ams"/Spare -> chi/Spare
map "o'ams"/Spare -> vnet-z { name = "both" }
map "o'ams"/Test -> vnet-dr
map "o'ams"/Lab -> none "no need"
)DSL");
  const std::size_t begin = script.find("$vaultSubscription = "), end = script.find("\n# What is shown");
  REQUIRE(begin < end);
  CHECK(script.substr(begin, end - begin) == R"($vaultSubscription = '6f9619ff-8b86-d011-b42d-00c04fc964ff'
$vaultResourceGroup = 'rg-dr'
$vaultName = 'contoso-dr'

# Names of servers and networks compare with case. Where the resource name is
# known (Fabric, NetworkId), it decides, and what it finds must have that name.
# LogicalNetwork is for the reader.
$mappings = @(
  @{
    Server    = 'o''ams'
    Fabric    = '4f1d6c1c9a2b7e3350aa8f9d6be1f2c47d0b5a8896e3c1f2a4d7b8c90e1f2a3b'
    Network   = 'it''s $(x)'
    NetworkId = '3b0f6d0e-6a4c-4d5f-9a55-0c6e0d1b7a11'
    Name      = 'it-s-x--to-vnet-z-7c697656'
    TargetId  = '/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/virtualNetworks/vnet-z'
  }
  @{
    Server         = 'o''ams'
    Fabric         = '4f1d6c1c9a2b7e3350aa8f9d6be1f2c47d0b5a8896e3c1f2a4d7b8c90e1f2a3b'
    LogicalNetwork = ('Caf' + [char]0x00E9)
    Network        = 'Spare'
    Name           = 'Spare-to-Spare'
    TargetServer   = 'chi'
    TargetNetwork  = 'Spare'
  }
  @{
    Server         = 'o''ams'
    Fabric         = '4f1d6c1c9a2b7e3350aa8f9d6be1f2c47d0b5a8896e3c1f2a4d7b8c90e1f2a3b'
    LogicalNetwork = ('Caf' + [char]0x00E9)
    Network        = 'Spare'
    Name           = 'both'
    TargetId       = '/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/virtualNetworks/vnet-z'
  }
  @{
    Server   = 'o''ams'
    Fabric   = '4f1d6c1c9a2b7e3350aa8f9d6be1f2c47d0b5a8896e3c1f2a4d7b8c90e1f2a3b'
    Network  = 'Test'
    Name     = 'Test-to-vnet-dr'
    TargetId = '/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-other/providers/Microsoft.Network/virtualNetworks/vnet-dr'
  }
)

# The target VNets, with the subnets that the mapping files give, in their order.
$vnets = @(
  @{
    Id      = '/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/virtualNetworks/vnet-z'
    Subnets = @('web', 'db')
  }
  @{
    Id      = '/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-other/providers/Microsoft.Network/virtualNetworks/vnet-dr'
    Subnets = @('web')
  }
)
)");
}

}  // namespace
}  // namespace asrmap
