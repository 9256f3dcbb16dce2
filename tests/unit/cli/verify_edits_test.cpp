// SPDX-License-Identifier: MIT
// `verify` finds every change to what was built: to what it says, and to the rest.
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include "catch.h"
#include "run.h"
#include "source/sha256.h"
#include "targets/backend.h"
#include "verify_site.h"

namespace asrmap {
namespace {

using test::built_project;
using test::verify;
using Json = nlohmann::ordered_json;

// Somebody who edits an artifact may also make the manifest fit.
void mend_manifest(MemoryFileSystem& files) {
  Json manifest = Json::parse(files.files.at("/p/out/manifest.json"));
  for (Json& entry : manifest["files"])
    entry["sha256"] = sha256_hex(files.files.at("/p/out/" + entry["path"].get<std::string>()));
  files.files["/p/out/manifest.json"] = manifest.dump(2) + "\n";
}

struct Edit {
  const char* file;
  const char* old_text;
  const char* new_text;
  const char* line;  // a line of the output: where, and what
};

// Changes the first place only. If the new text is null, deletes the file.
void apply(MemoryFileSystem& files, const Edit& edit) {
  std::string& text = files.files.at("/p/out/" + std::string(edit.file));
  const std::size_t at = text.find(edit.old_text);
  REQUIRE(at != std::string::npos);
  text.replace(at, std::string(edit.old_text).size(), edit.new_text);
}

const Edit kEdits[] = {
    // Where a mapping leads to.
    {"arm/azuredeploy.json", "virtualNetworks/vnet-dr", "virtualNetworks/vnet-old",
     "out/arm/azuredeploy.json:20:30: error: `ams/Finance`: the target is `…/vnet-old`, but `…/vnet-dr` in the "
     "sources\n"},
    {"bicep/main.bicep", "virtualNetworks/vnet-dr", "virtualNetworks/vnet-old",
     "out/bicep/main.bicep:31:24: error: `ams/Finance`: the target is `…/vnet-old`, but `…/vnet-dr` in the sources\n"},
    {"terraform/main.tf", "virtualNetworks/vnet-dr", "virtualNetworks/vnet-old",
     "out/terraform/main.tf:36:55: error: `ams/Finance`: the target is `…/vnet-old`, but `…/vnet-dr` in the sources\n"},
    {"rest/requests.json", "virtualNetworks/vnet-dr", "virtualNetworks/vnet-old",
     "out/rest/requests.json:11:30: error: `ams/Finance`: the target is `…/vnet-old`, but `…/vnet-dr` in the "
     "sources\n"},
    {"powershell/Deploy-NetworkMapping.ps1", "virtualNetworks/vnet-dr", "virtualNetworks/vnet-old",
     "error: `ams/Finance`: the target is `…/vnet-old`, but `…/vnet-dr` in the sources\n"},
    {"azcli/deploy.sh", "virtualNetworks/vnet-dr", "virtualNetworks/vnet-old",
     "error: `ams/Finance`: the target is `…/vnet-old`, but `…/vnet-dr` in the sources\n"},
    // Which VM network a mapping belongs to, and the name of the mapping.
    {"rest/requests.json", "000000000001/", "000000000009/",
     "`ams/Finance`: the VM network's resource name is `0a1b2c3d-0001-4000-8000-000000000009`, but "
     "`0a1b2c3d-0001-4000-8000-000000000001` in the sources"},
    {"azcli/deploy.sh", "--name=hr-to-dr", "--name=hr-to-DR",
     "the mapping's name is `hr-to-DR`, but `hr-to-dr` in the sources"},
    {"terraform/main.tf", "\"vmm-ams.contoso.com\"", "\"vmm-ams.fabrikam.com\"",
     "the VMM server is `vmm-ams.fabrikam.com`, but `vmm-ams.contoso.com` in the sources"},
    {"powershell/Deploy-NetworkMapping.ps1", "$vaultName = 'contoso-dr'", "$vaultName = 'contoso-test'",
     "the vault is `contoso-test`, but `contoso-dr` in the sources"},
    {"bicep/main.bicep", "  parent: network_lon__Spare\n", "  parent: network_ams__Branch\n",
     "`lon/Spare`: the VMM server is `vmm-ams.contoso.com`, but `lon` in the sources"},
    {"azcli/deploy.sh", "VmmToVmm", "VmmToAzure", "the kind of mapping is `VmmToAzure`, but `VmmToVmm` in the sources"},
    {"arm/azuredeploy.json", "2025-08-01", "2018-01-10",
     "the API version is `2018-01-10`, but `2025-08-01` in the sources"},
    // A mapping too many, one missing, one twice.
    {"terraform/main.tf", "\nresource \"azapi_resource\" \"lon__Spare\"",
     "\n# resource \"azapi_resource\" \"lon__Spare\"", "this is no block that asrmap writes"},
    {"rest/requests.json", "[\n  {\n    \"method\": \"PUT\",", "[\n  {\n    \"method\": \"DELETE\",",
     "`method` is `DELETE`; asrmap writes `PUT`"},
    // Where VMs land.
    {"vnets/azuredeploy.json", "\"name\": \"web\"", "\"name\": \"web2\"",
     "`vnet-dr`: the list of subnets is `web2, hr`, but `web, hr`"},
    {"vnets/main.bicep", "10.20.1.0/24", "10.20.2.0/24",
     "`vnet-dr/hr`: the range is `10.20.2.0/24`, but `10.20.1.0/24` in the sources"},
    {"vmm/Confirm-VmmNetwork.ps1", "'10.20.1.0/24'", "'10.20.1.0/25'",
     "`ams/HR Staff/hr`: the range is `10.20.1.0/25`, but `10.20.1.0/24` in the sources"},
    {"vmm/Confirm-VmmNetwork.ps1", "Network = 'Branch'", "Network = 'Brunch'",
     "`ams/Branch`: the VM network is `Brunch`, but `Branch` in the sources"},
    {"vmm/Confirm-VmmNetwork.ps1", "    Network = 'Branch'\n", "    Network = 'Branch'\n    Remove  = 'yes'\n",
     "`Remove` is no entry that asrmap writes there"},
    // Other things that an artifact does.
    {"azcli/deploy.sh", "set -euo pipefail\n", "set -euo pipefail\n\naz group delete --name=rg-dr --yes\n",
     "out/azcli/deploy.sh:12:4: error: this is no command that asrmap writes"},
    {"azcli/deploy.sh", "--fabric-name=", "--fabric-name=$(id)", "this is no word that asrmap writes"},
    {"arm/azuredeploy.json", "\"resources\": [", "\"parameters\": {},\n  \"resources\": [",
     "`parameters` is nothing that asrmap writes there"},
    {"arm/azuredeploy.json", "\"name\": \"contoso-dr/", "\"name\": \"[concat('contoso-dr/",
     "the vault is `[concat('contoso-dr`"},
    {"powershell/Deploy-NetworkMapping.ps1", "-WhatIf:$false -Confirm:$false\n  $vaults", "-Confirm:$false\n  $vaults",
     "the line is not what build writes from these sources; the mappings are the same"},
    {"bicep/main.bicep", "'hr-to-dr'", "'\\u{d800}'", "this is no string that asrmap writes"},
    {"terraform/main.tf", "\"hr-to-dr\"", "\"\\udfff\"", "this is no string that asrmap writes"},
    {"terraform/main.tf", "\"hr-to-dr\"", "\"\\q\"", "this is no string that asrmap writes"},
    {"terraform/main.tf", "\"hr-to-dr\"", "\"\\u00", "this is no string that asrmap writes"},
    {"rest/requests.json", "/hr-to-dr?", "/\\udfff?", "`\\udfff` is half of a surrogate pair, and no character"},
    {"terraform/main.tf", "features {}", "features { }", "the line is not what build writes"},
    {"bicep/main.bicep", "targetScope", "// reviewed\ntargetScope",
     "out/bicep/main.bicep:5:1: error: the line is not what build writes"},
    {"bicep/main.bicep", "Built by asrmap 0.1.0 from sources with SHA-256 ",
     "Built by asrmap 0.1.0 from sources with SHA-256 0",
     "out/bicep/main.bicep:1:1: error: the line is not what build writes"},
};

TEST_CASE("an edit is planted into every target") {
  for (const targets::Backend* backend : targets::all_backends()) {
    INFO("kEdits lacks " << backend->info.name);
    CHECK(std::ranges::any_of(kEdits, [&](const Edit& edit) {
      return std::string_view(edit.file).starts_with(std::string(backend->info.name) + '/');
    }));
  }
}

TEST_CASE("every edit of an artifact is found, whether or not the manifest was made to fit") {
  for (const Edit& edit : kEdits)
    for (const bool mend : {false, true}) {
      INFO(edit.file << ": " << edit.old_text << " -> " << edit.new_text << (mend ? ", manifest mended" : ""));
      MemoryFileSystem files = built_project();
      apply(files, edit);
      if (mend) mend_manifest(files);
      const test::RunResult result = verify(files);
      CHECK(result.status == 1);
      INFO(result.out);
      CHECK(result.out.find(edit.line) != std::string::npos);
      CHECK(result.out.find("out/" + std::string(edit.file) + ':') == 0);
    }
}

TEST_CASE("an artifact that ends anywhere else, or has other bytes, is a difference and nothing worse") {
  const MemoryFileSystem whole = built_project();
  for (const auto& [path, text] : whole.files) {
    if (!path.starts_with("/p/out/") || path.ends_with("manifest.json")) continue;
    const std::string name = path.substr(7);
    for (std::size_t i = 0; i < 60; ++i) {
      const std::size_t at = text.size() * i / 60;
      for (const char* const bytes : {"", "\xFF", "'", "\"", "{", "}", "\\", "$("}) {
        MemoryFileSystem files = whole;
        std::string& changed = files.files.at(path);
        changed = *bytes == '\0' ? text.substr(0, at) : text.substr(0, at) + bytes + text.substr(at);
        mend_manifest(files);
        const test::RunResult result = verify(files);
        INFO(name << " at " << at << ": " << bytes << "\n" << result.out << result.err);
        CHECK(result.status == 1);
        CHECK(result.out.find("out/" + name + ':') == 0);
      }
    }
  }
}

TEST_CASE("a mapping that was taken out, or put in twice, is found") {
  MemoryFileSystem files = built_project();
  Json requests = Json::parse(files.files.at("/p/out/rest/requests.json"));
  Json fewer = requests, more = requests;
  fewer.erase(1);
  more.push_back(requests[0]);
  files.files["/p/out/rest/requests.json"] = fewer.dump(2) + "\n";
  CHECK(verify(files).out.find("mapping `hr-to-dr` of `ams/HR Staff` is missing\n") != std::string::npos);
  files.files["/p/out/rest/requests.json"] = more.dump(2) + "\n";
  CHECK(verify(files).out.find("mapping `Finance-to-vnet-dr` is not in the sources, or stands here twice\n") !=
        std::string::npos);
}

// Else an edited version number would be a way around the comparison of bytes.
TEST_CASE("what another version built is no proof, even where it says the same") {
  MemoryFileSystem files = built_project();
  for (auto& [path, text] : files.files)
    for (std::size_t at = 0; path.starts_with("/p/out/") && (at = text.find("asrmap 0.1.0")) != std::string::npos;)
      text.replace(at, 12, "asrmap 0.0.9");
  mend_manifest(files);
  std::string& manifest = files.files.at("/p/out/manifest.json");
  manifest.replace(manifest.find("0.1.0"), 5, "0.0.9");
  const test::RunResult result = verify(files);
  CHECK(result.status == 1);
  CHECK(result.out.find(
            "out/manifest.json:3:13: error: asrmap 0.0.9 built this, of which asrmap 0.1.0 knows only that it "
            "says the same\n") == 0);
  CHECK(result.out.find("help: build again, or verify with the version that built it\n") != std::string::npos);
  apply(files, {"azcli/deploy.sh", "# Creates", "# Makes", ""});
  CHECK(verify(files).out.find("this is not the hash of `azcli/deploy.sh`") != std::string::npos);
}

}  // namespace
}  // namespace asrmap
