// SPDX-License-Identifier: MIT
// Names with a NUL in them are kept apart if several names make one key.
#include <string>

#include "catch.h"
#include "run.h"

namespace asrmap::test {
namespace {

using namespace std::literals;

const std::string kVnet = "vnet vd { subnet web }\n";

TEST_CASE("VM networks of crafted logical networks are not one") {
  MemoryFileSystem system;
  system.files["/x.asrmap"] =
      "vmm a {\n"
      R"(network "b\u0000c" { logical_network = "a" subnet web })"
      "\n"
      R"(network "b\u0000c" { logical_network = "z" subnet web })"
      "\n"
      R"(network "c" { logical_network = "z" subnet web })"
      "\n"
      R"(network "c" { logical_network = "a\u0000b" subnet web })"
      "\n}\n" +
      kVnet + "map a/* -> vd\n";
  const RunResult result = run(system, {"check", "x.asrmap"});
  INFO(result.out);
  CHECK(result.out.find("[stray-blank]") != std::string::npos);
  CHECK(result.out.find("[duplicate-definition]") == std::string::npos);
}

TEST_CASE("VM networks of crafted names are not matched by diff") {
  MemoryFileSystem system;
  system.files["/old.asrmap"] = R"(vmm a { network "a\u0000b" { logical_network = "c" subnet web } })"
                                "\n" +
                                kVnet + R"(map a/"a\u0000b" -> vd)" + "\n";
  system.files["/new.asrmap"] = R"(vmm a { network "a" { logical_network = "b\u0000c" subnet web } })"
                                "\n" +
                                kVnet + "map a/a -> vd\n";
  const RunResult result = run(system, {"diff", "old.asrmap", "new.asrmap"});
  INFO(result.out + result.err);
  CHECK(result.out.find("[network-added]") != std::string::npos);
}

TEST_CASE("VM networks of crafted names in two exports are not one") {
  MemoryFileSystem system;
  system.files["/x.asrmap"] = "inventory vmm \"m1.json\"\ninventory vmm \"m2.json\"\nvmm a { }\n";
  system.files["/m1.json"] = R"({"VMMServer":"a","VMNetworks":[{"Name":"n\u0000x","ID":"y"}]})";
  system.files["/m2.json"] = R"({"VMMServer":"a","VMNetworks":[{"Name":"n","ID":"x\u0000y"}]})";
  const RunResult result = run(system, {"check", "x.asrmap"});
  INFO(result.out);
  CHECK(result.out.find(R"(VM network `a/n\u0000x` has no mapping)") != std::string::npos);
  CHECK(result.out.find("VM network `a/n` has no mapping") != std::string::npos);
}

}  // namespace
}  // namespace asrmap::test
