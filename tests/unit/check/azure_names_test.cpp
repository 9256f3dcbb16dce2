// SPDX-License-Identifier: MIT
#include "check/names/azure_names.h"

#include "catch.h"
#include "run.h"

using namespace asrmap;

TEST_CASE("the name behind a type is found in a pasted id") {
  struct Case {
    std::string_view type, id, name;
  };
  const Case cases[] = {
      {"replicationNetworks", "/a/replicationNetworks/n", "n"},
      {"replicationNetworks", "/a/REPLICATIONNETWORKS/n/replicationNetworkMappings/m", "n"},
      {"replicationFabrics", "/a/replicationFabrics/f/replicationNetworks/n", "f"},
      {"replicationNetworks", "replicationNetworks/n", "n"},
      {"replicationNetworks", "/a/replicationNetworks/", ""},
      {"replicationNetworks", "/a/replicationNetworks", ""},
      {"replicationNetworks", "/a/replicationNetworkMappings/m", ""},
      {"replicationNetworks", "", ""},
  };
  for (const Case& c : cases) {
    INFO(c.id);
    CHECK(check::name_behind(c.type, c.id) == c.name);
  }
}

TEST_CASE("the fix of a pasted id is the name that it holds") {
  MemoryFileSystem files;
  const std::string fabric =
      "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/replicationFabrics/"
      "b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac";
  files.files["/x.asrmap"] = "vmm ams {\n  fabric = \"" + fabric + "\"\n  network Finance { id = \"" + fabric +
                             "/replicationNetworks/e2267b5c-2650-49bd-ab3f-d66aae694c06\" }\n}\n";
  const std::string out = test::run(files, {"check", "--format", "json", "x.asrmap"}).out;
  CHECK(out.find(R"("text":"\"b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac\"")") != out.npos);
  CHECK(out.find(R"("text":"\"e2267b5c-2650-49bd-ab3f-d66aae694c06\"")") != out.npos);
}
