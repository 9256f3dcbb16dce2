// SPDX-License-Identifier: MIT
// Files that are taken for an export or a mapping file and are neither: what is said of them.
#include <string>
#include <string_view>

#include "catch.h"
#include "exported.h"
#include "read/baseline.h"
#include "run.h"

namespace asrmap {
namespace {

using namespace std::string_literals;
using test::Exported;

struct Foreign {
  std::string text;
  const char* line;     // the line of the finding
  const char* message;  // without "the file is …, not JSON"
  const char* help;     // a part of it
};

constexpr const char* kJson = "[\n  {\"name\": \"vnet-dr\", \"subnets\": []}\n]\n";

const Foreign kForeign[] = {
    {"<!DOCTYPE html>\n<html><head><title>Sign in to your account</title></head></html>", "1",
     "a web page (`Sign in to your account`)", "sign in, and export again"},
    {"<!-- Copyright -->\r\n\r\n<HTML lang=\"en\">", "3", "a web page", "sign in"},
    {"Name     ResourceGroup\n-------  -------------\nvnet-dr  rg-dr\n", "2", "a table", "`-o json`"},
    {"\r\nName    ResourceGroupName\r\n----    -----------------\r\nvnet-dr rg-dr\r\n", "3", "a table", "Format-Table"},
    {"+------+\n| Name |\n+------+\n", "1", "a table", "`-o json`"},
    {"| Name |\n|---|\n| a |\n", "2", "a table", "`-o json`"},
    {"#TYPE Microsoft.Azure.PSVirtualNetwork\r\n\"Name\",\"Id\"\r\n", "1", "CSV", "Export-Csv"},
    {"\"Name\",\"ID\"\r\n\"Finance\",\"c0\"\r\n", "1", "CSV", "Export-Csv"},
    {"NAME,TYPE,RESOURCE GROUP\nvnet-dr,Virtual network,rg-dr\n", "1", "CSV", "Export-Csv"},
    {"Name;ID\nFinance;c0\n", "1", "CSV", "ConvertTo-Json"},
    {"<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com\">\n", "1", "PowerShell's Clixml",
     "Export-Clixml"},
    {"#< CLIXML\r\n<Objs Version=\"1.1\"></Objs>", "1", "PowerShell's Clixml", "ConvertTo-Json"},
    {"<?xml version=\"1.0\"?>\n<Objects/>", "1", "XML", "as JSON"},
    {"PK\x03\x04....xl/workbook.xml", "1", "an Excel workbook", "as JSON"},
    {"PK\x03\x04....vnets.json", "1", "a ZIP archive", "unpack it"},
    {"\x1F\x8B\x08", "1", "compressed by gzip", "gunzip"},
    {"%PDF-1.7", "1", "a PDF document", "as JSON"},
    {std::string(40, '\0'), "1", "full of NUL bytes", "export again"},
    {"\xFF\xFE\0\0[\0\0\0]\0\0\0"s, "1", "UTF-32", "UTF-8"},
    {"\x1B[37m[\x1B[39;49;00m\n", "1", "coloured for a terminal", "jsonc"},
    {"ERROR: Please run 'az login' to setup account.\n", "1",
     "a message of the command (`ERROR: Please run 'az login' to setup account.`)", "export again"},
    {"Get-AzVirtualNetwork : Run Connect-AzAccount to login.\r\nAt line:1 char:1\r\n", "1",
     "a message of the command (`Get-AzVirtualNetwork : Run Connect-AzAccount to login.`)", "export again"},
    {"bash: az: command not found\n", "1", "a message of the command (`bash: az: command not found`)",
     "do what it says"},
    {"\r\n\r\nName : vnet-dr\r\nId   : /subscriptions/x\r\n", "3", "a list of properties", "Format-List"},
    {"- addressSpace:\n    addressPrefixes:\n    - 10.10.0.0/16\n  name: vnet-dr\n", "1", "YAML", "`-o json`"},
    {"---\nname: vnet-dr\n", "1", "YAML", "`-o json`"},
    {"False\t/subscriptions/6f\tvnet-dr\nFalse\t/subscriptions/6f\tvnet-b\n", "1", "a table with tabs", "tsv"},
    {"**********************\r\nWindows PowerShell transcript start\r\n", "2", "the transcript of a PowerShell session",
     "Out-File"},
    {"# Amsterdam\nvmm ams {\n}\n", "2", "a mapping file", "`include`"},
    {"map ams/Finance -> vnet-dr\n", "1", "a mapping file", "`include`"},
    {"[vmm.ams]\nname = \"x\"\n", "1", "a mapping file in TOML", "`include`"},
    {"files = [\"a\"]\n[lint]\n", "1", "TOML or an INI file", "as JSON"},
    {"$vnets = Get-AzVirtualNetwork\r\n", "1", "a PowerShell script", "file that it writes"},
    {"#!/bin/bash\naz network vnet list\n", "1", "a shell script", "file that it writes"},
    {"param location string = 'westeurope'\n", "1", "a Bicep file", "az bicep build"},
    {"resource vnet 'Microsoft.Network/virtualNetworks@2024-05-01' = {\n", "1", "a Bicep file", "az bicep build"},
    {"resource \"azurerm_virtual_network\" \"dr\" {\n", "1", "a Terraform file", "az network vnet list"},
    {"[{'name': 'vnet-dr', 'tags': None}]\n", "1", "an object as Python prints it", "json.dumps"},
    {"@{Name=vnet-dr; ResourceGroupName=rg-dr}\n", "1", "the name of a .NET object's type", "ConvertTo-Json"},
    {"System.Object[]\n", "1", "the name of a .NET object's type", "ConvertTo-Json"},
    {"version https://git-lfs.github.com/spec/v1\noid sha256:4d\n", "1", "a pointer of Git LFS", "git lfs pull"},
    {"diff --git a/v.json b/v.json\n", "1", "a patch", "git apply"},
    {"W3sibmFtZSI6InZuZXQtZHIifV0KW3sibmFtZSI6InZuZXQtZHIifV0K\n", "1", "base64", "decode it"},
};

TEST_CASE("an export that is no JSON is told what it is, and how to get one") {
  for (const Foreign& each : kForeign) {
    INFO(each.text);
    const Exported exported(InventoryKind::vnets, each.text);
    CHECK(exported.findings() == each.line + ":"s + exported.findings().substr(exported.findings().find(':') + 1, 1) +
                                     ": the file is " + each.message + ", not JSON [invalid-inventory]\n");
    CHECK(exported.reporter.found().front().help.find(each.help) != std::string::npos);
    CHECK(!exported.inventory.readable);
  }
}

TEST_CASE("a mapping file that is of another kind is one finding, in both languages") {
  for (const Foreign& each : kForeign) {
    const std::string what = each.message;
    for (const char* const name : {"x.asrmap", "x.asrmap.toml"}) {
      // UTF-32 begins like UTF-16, and asks for the same.
      if (what == "UTF-32" || what.find("TOML") != std::string::npos || what == "a mapping file") continue;
      INFO(name << ": " << each.text);
      MemoryFileSystem files;
      const test::RunResult result =
          test::run(files, {"check", "--format", "azure-pipelines", "--stdin-filename", name, "-"}, each.text);
      const std::string message = "the file is " + what.substr(0, what.find(" (")) +
                                  (std::string_view(name).ends_with(".toml") ? ", not TOML" : ", no mapping file");
      CHECK(result.out.find(message) != std::string::npos);
      CHECK(result.out.find("##vso[task.logissue", 2) == std::string::npos);
    }
  }
}

struct Around {
  std::string text;
  const char* finding;
  const char* help;
};

TEST_CASE("what stands around the JSON is told, and in which line the JSON begins") {
  const Around around[] = {
      {"WARNING: The extension is experimental.\nWARNING: And so on.\n"s + kJson,
       "1:1: `WARNING: The extension is experimental.` stands before the JSON, which begins in line 3",
       "--only-show-errors"},
      {"WARNUNG: x\r\n"s + kJson, "1:1: `WARNUNG: x` stands before the JSON, which begins in line 2", "2>&1"},
      {"PS C:\\> Get-AzVirtualNetwork | ConvertTo-Json\r\n"s + kJson,
       "1:1: `PS C:\\> Get-AzVirtualNetwork | ConvertTo-Json` stands before the JSON, which begins in line 2",
       "keep only the JSON"},
      {"HTTP/1.1 200 OK\r\nDate: x\r\n\r\n"s + kJson,
       "1:1: `HTTP/1.1 200 OK` stands before the JSON, which begins in line 4", "without `-i`"},
      {"// vnets\n"s + kJson, "1:1: `// vnets` stands before the JSON, which begins in line 2", "no comments"},
      {kJson + "WARNING: late\n"s, "4:1: `WARNING: late` stands behind the JSON", "standard output"},
      {std::string(kJson) + kJson, "4:1: a second JSON text begins behind the first", "`jq -s .`"},
      {"{\"name\": \"a\"}\n{\"name\": \"b\"}\n", "2:1: a second JSON text begins behind the first", "`jq -s .`"},
      {"[1]]", "1:4: expected the end of the file, got `]`", "export it again"},
      {"[1,]", "1:4: expected a value after `,`, got `]`", "delete the `,`"},
  };
  for (const Around& each : around) {
    INFO(each.text);
    const Exported exported(InventoryKind::vnets, each.text);
    CHECK(exported.findings() == std::string(each.finding) + " [invalid-inventory]\n");
    CHECK(exported.reporter.found().front().help.find(each.help) != std::string::npos);
  }
}

TEST_CASE("JSON that is no export is told what it is") {
  const Around json[] = {
      {R"("[{\"name\": \"vnet-dr\"}]")", "1:1: the JSON stands in a string: it was converted twice", "ConvertTo-Json"},
      {R"(["[", "  {", "  }", "]"])", "1:1: the JSON stands in strings, one a line: it was converted twice", "jq -r ."},
      {R"([{"ClassId2e4f51ef21dd47e99d3c952918aff9cd": "033e"}])",
       "1:1: the file is what Format-Table or Format-List made, converted to JSON", "ConvertTo-Json"},
      {R"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
          "parameters": {"name": {"value": "x"}}})",
       "1:1: the file is a template's parameters, not the template", "name the template"},
      {R"({"contentVersion": "1.0.0.0", "parameters": {"name": {"value": "x"}}})",
       "1:1: the file is a template's parameters, not the template", "name the template"},
      {R"({"error": {"code": "AuthorizationFailed", "message": "x"}})",
       "1:1: the file is an error of Azure, not an export: `AuthorizationFailed`, `x`", "the role Reader"},
      {R"({"error": {"code": "Other", "message": "It is so. Do that."}})",
       "1:1: the file is an error of Azure, not an export: `Other`, `It is so`", "do what it says"},
      {R"({"code": "expiredauthenticationtoken", "message": "Expired.\nTrace: 1"})",
       "1:1: the file is an error of Azure, not an export: `expiredauthenticationtoken`, `Expired`", "`az login`"},
      {R"({"version": 4, "terraform_version": "1.9.0", "resources": []})",
       "1:1: the file is of Terraform, not an export of Azure", "az network vnet list"},
  };
  for (const Around& each : json) {
    INFO(each.text);
    const Exported exported(InventoryKind::vnets, each.text);
    CHECK(exported.findings() == std::string(each.finding) + " [invalid-inventory]\n");
    CHECK(exported.reporter.found().front().help.find(each.help) != std::string::npos);
  }
}

TEST_CASE("a merge conflict in a baseline is told with its line") {
  const auto known =
      read::read_baseline("{\"version\": 1,\n<<<<<<< ours\n=======\n>>>>>>> theirs\n\"findings\": []}\n");
  REQUIRE(!known);
  CHECK(known.reason() == "has a merge conflict in line 2; keep both sides' findings, without the markers");
}

}  // namespace
}  // namespace asrmap
