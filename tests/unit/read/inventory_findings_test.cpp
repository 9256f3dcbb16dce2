// SPDX-License-Identifier: MIT
// What is wrong in an export, or with all of it: how much is told, and the place of each finding.
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "catch.h"
#include "exported.h"
#include "read/inventory.h"
#include "source/utf16.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;
using test::bytes_of;
using test::Exported;
using test::kFolder;

// ASCII text as UTF-16, little-endian.
std::string as_utf16(std::string_view text) {
  std::string out;
  for (const char c : text) out.append({c, '\0'});
  return out;
}

constexpr InventoryKind kKinds[] = {InventoryKind::vnets, InventoryKind::vmm, InventoryKind::vms, InventoryKind::asr,
                                    InventoryKind::mappings};

TEST_CASE("an export that is cut off anywhere is one finding, at its end") {
  for (const InventoryKind kind : kKinds)
    for (const auto& entry :
         fs::directory_iterator(kFolder / std::string(kInventoryKinds[static_cast<std::size_t>(kind)]))) {
      const std::string whole = from_utf16(bytes_of(fs::relative(entry.path(), kFolder).generic_string()));
      const std::size_t last = whole.find_last_not_of(" \r\n");
      for (std::size_t size = 0; size <= last; size += 1 + size % 7) {
        INFO(entry.path() << " cut to " << size);
        const Exported exported(kind, whole.substr(0, size));
        CHECK(exported.reporter.found().size() == 1);
        CHECK(!exported.inventory.readable);
      }
    }
}

// Whether an export of one kind can be read as another. The whole export of VMM is of two kinds.
bool serves(InventoryKind kind, InventoryKind other, std::string_view name) {
  const auto of_vmm = [](InventoryKind each) { return each == InventoryKind::vmm || each == InventoryKind::vms; };
  return of_vmm(kind) && of_vmm(other) && name.starts_with("whole");
}

TEST_CASE("an export that is given as another kind is told which it is") {
  for (const InventoryKind kind : kKinds)
    for (const auto& entry :
         fs::directory_iterator(kFolder / std::string(kInventoryKinds[static_cast<std::size_t>(kind)])))
      for (const InventoryKind other : kKinds) {
        const std::string name = entry.path().filename().string();
        if (other == kind || serves(kind, other, name)) continue;
        INFO(entry.path() << " as " << kInventoryKinds[static_cast<std::size_t>(other)]);
        const Exported exported(other, from_utf16(bytes_of(fs::relative(entry.path(), kFolder).generic_string())));
        CHECK(exported.reporter.found().size() == 1);
        CHECK(!exported.inventory.readable);
        CHECK((exported.inventory.meant == kind || name.starts_with("whole")));
      }
}

struct Bad {
  InventoryKind kind;
  const char* text;
  const char* findings;
};

TEST_CASE("what is wrong in an export is told where it is") {
  const Bad bad[] = {
      {InventoryKind::vnets, "", "1:1: the file is empty [invalid-inventory]\n"},
      {InventoryKind::vnets, "  \n ", "2:1: the file is empty [invalid-inventory]\n"},
      {InventoryKind::vnets, "vnet-dr", "1:1: expected an array or an object, got `vnet` [invalid-inventory]\n"},
      {InventoryKind::vnets, "[1,]", "1:4: expected a value after `,`, got `]` [invalid-inventory]\n"},
      {InventoryKind::vnets, "{name: 1}", "1:2: expected a name in quotes or `}`, got `name` [invalid-inventory]\n"},
      {InventoryKind::vnets, "{\"a\" 1}", "1:6: expected `:`, got `1` [invalid-inventory]\n"},
      {InventoryKind::vnets, "{\"a\": }", "1:7: expected a value, got `}` [invalid-inventory]\n"},
      {InventoryKind::vnets, "{\"a\": 1 \"b\": 2}", "1:9: expected `,` or `}`, got `\"` [invalid-inventory]\n"},
      {InventoryKind::vnets, "[] []", "1:4: a second JSON text begins behind the first [invalid-inventory]\n"},
      {InventoryKind::vnets, "[\"a\nb\"]", "1:4: a string that goes on in the next line [invalid-inventory]\n"},
      {InventoryKind::vnets, "[\"\xFF\"]", "1:3: byte 0xFF is not UTF-8 [invalid-inventory]\n"},
      {InventoryKind::vnets, "[\"\\x\"]",
       "1:3: a `\\` in a string that begins no escape of JSON [invalid-inventory]\n"},
      {InventoryKind::vnets, "[\"\\\\\x01\"]", "1:5: control character U+0001 in a string [invalid-inventory]\n"},
      {InventoryKind::vnets, "[\"\\u12\"]",
       "1:3: a `\\` in a string that begins no escape of JSON [invalid-inventory]\n"},
      {InventoryKind::vnets, "[\"\\uface\x01\"]", "1:9: control character U+0001 in a string [invalid-inventory]\n"},
      {InventoryKind::vnets, "{}", "1:1: expected VNets, got an empty object [invalid-inventory]\n"},
      {InventoryKind::vnets, "42", "1:1: expected VNets, got a number [invalid-inventory]\n"},
      {InventoryKind::vnets, "[42]", "1:2: got a number, not a VNet [invalid-inventory]\n"},
      {InventoryKind::vnets, "[{\"name\": 42}]", "1:11: `name` is a number, not a string [invalid-inventory]\n"},
      {InventoryKind::vnets, "[{\"location\": \"westeurope\"}]", "1:2: a VNet without `name` [invalid-inventory]\n"},
      {InventoryKind::vnets, "[{\"name\": \"v\", \"name\": \"w\"}]",
       "1:16: `name` stands twice in one object [invalid-inventory]\n"},
      {InventoryKind::vnets, "[{\"name\": \"v\", \"type\": \"Microsoft.Compute/virtualMachines\"}]",
       "1:2: expected VNets, got `Microsoft.Compute/virtualMachines` [invalid-inventory]\n"},
      {InventoryKind::vnets, "[{\"name\": \"v\", \"id\": \"/subscriptions/x\"}]",
       "1:22: `/subscriptions/x` is no VNet's id [invalid-inventory]\n"},
      {InventoryKind::vnets, "{\"VMNetworks\": []}",
       "1:1: expected VNets, got an object with `VMNetworks` [invalid-inventory]\n"},
      {InventoryKind::vmm, "{\"value\": [{\"name\": \"v\", \"type\": \"Microsoft.Network/virtualNetworks\"}]}",
       "1:12: expected VM networks and their VM subnets, got `Microsoft.Network/virtualNetworks` "
       "[invalid-inventory]\n"},
      {InventoryKind::vmm, "{\"VMNetworks\": [{\"ID\": \"x\"}]}",
       "1:17: a VM network without `Name` [invalid-inventory]\n"},
      {InventoryKind::vms, "{\"Networks\": []}",
       "1:1: expected network adapters, got an object with `Networks` [invalid-inventory]\n"},
      {InventoryKind::vmm, "[{\"Name\": \"a\", \"MACAddress\": \"00\"}]",
       "1:2: expected VM networks and their VM subnets, got an object with `Name` and `MACAddress` "
       "[invalid-inventory]\n"},
      {InventoryKind::asr, "[{\"name\": \"x\"}]",
       "1:2: expected fabrics and networks of Site Recovery, got an object with `name` [invalid-inventory]\n"},
      {InventoryKind::mappings, "[{\"type\": \"a/replicationFabrics\"}]",
       "1:2: expected network mappings, got `a/replicationFabrics` [invalid-inventory]\n"},
  };
  for (const Bad& each : bad) {
    INFO(each.text);
    CHECK(Exported(each.kind, each.text).findings() == each.findings);
  }
}

TEST_CASE("an export of nothing is none") {
  for (const InventoryKind kind : kKinds)
    for (const char* text : {"null", "[]", "{\"value\": []}"}) {
      INFO(kInventoryKinds[static_cast<std::size_t>(kind)] << " " << text);
      CHECK(Exported(kind, text).findings().empty());
    }
}

TEST_CASE("nesting ends where no export goes") {
  const std::string deep = std::string(1'000, '[') + std::string(1'000, ']');
  CHECK(Exported(InventoryKind::vnets, deep).findings() ==
        "1:201: the JSON is nested more than 200 deep [invalid-inventory]\n");
  CHECK(Exported(InventoryKind::vnets, std::string(5'000'000, '{')).reporter.found().size() == 1);
}

TEST_CASE("a program repeats its mistakes, and is told twenty of them") {
  std::string text = "[";
  for (int i = 0; i < 1'000; ++i) text += "{\"name\": 1},";
  text.back() = ']';
  const Exported exported(InventoryKind::vnets, text);
  CHECK(exported.reporter.found().size() == 20);
  CHECK(exported.reporter.found().back().message == "`name` is a number, not a string; more like this are not shown");
}

TEST_CASE("escapes are decoded, and a place is told in what was written") {
  const Exported exported(InventoryKind::vnets, R"([{"name": "v\u0026\ud83d\ude00\t\"", "properties": {}}])");
  CHECK(exported.inventory.vnets[0].name.view() == "v&\xF0\x9F\x98\x80\t\"");
  CHECK(exported.inventory.vnets[0].name.span().begin == 10);
}

TEST_CASE("half of a surrogate pair is told where it stands, and never replaced") {
  struct Case {
    std::string what, json, message;
    std::uint32_t begin, end;
  };
  const std::string half = " is half of a surrogate pair, and no character";
  const Case cases[] = {
      {"a first half", R"([{"name": "a\ud83d"}])", "`\\ud83d`" + half, 12, 18},
      {"a second half", R"([{"name": "\uDE00"}])", "`\\uDE00`" + half, 11, 17},
      {"two first halves", R"([{"name": "\ud83d\ud83d\ude00"}])", "`\\ud83d`" + half, 11, 17},
      {"behind a pair", R"([{"name": "\ud83d\ude00\ude00"}])", "`\\ude00`" + half, 23, 29},
      {"before another escape", R"([{"name": "\ud83d\n"}])", "`\\ud83d`" + half, 11, 17},
      {"before another character", R"([{"name": "\ud83d\u0041"}])", "`\\ud83d`" + half, 11, 17},
      {"in a key", R"([{"n\ud83dame": 1}])", "`\\ud83d`" + half, 4, 10},
      {"as bytes", "[{\"name\": \"\xED\xA0\xBD\"}]", "half of a surrogate pair is no character", 11, 12},
      {"in UTF-16", as_utf16("[{\"name\": \"a") + "\x3D\xD8" + as_utf16("\"}]"),
       "half of a surrogate pair is no character", 12, 13},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    const Exported exported(InventoryKind::vnets, c.json);
    CHECK(exported.inventory.vnets.empty());
    REQUIRE(exported.reporter.found().size() == 1);
    const Diagnostic& finding = exported.reporter.found()[0];
    CHECK(finding.rule == "invalid-inventory");
    CHECK(finding.message == c.message);
    CHECK(finding.at.begin == c.begin);
    CHECK(finding.at.end == c.end);
  }
}

}  // namespace
}  // namespace asrmap
