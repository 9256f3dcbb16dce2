// SPDX-License-Identifier: MIT
// What makes two documents differ. The comparison of DSL and TOML relies on it.
#include "ir/document.h"

#include <string>
#include <string_view>

#include "catch.h"
#include "read/dsl.h"

namespace asrmap {
namespace {

constexpr std::string_view kText = R"(vault v { location = "westeurope" }
vmm ams {
  name = "vmm"
  network Finance { id = "n1" subnet web 10.0.1.0/24 { vms = 3 } }
}
vnet vnet-dr { address_space = [10.0.0.0/16] subnet web 10.0.1.0/24 { used = 4 } }
map ams/Finance, ams/HR -> vnet-dr { name = "m" land web -> web }
map ams/Lab -> none "later"
include "other.asrmap"
inventory vmm "vmm.json" { server = "ams" }
)";

struct Read {
  explicit Read(const std::string& text) {
    Reporter reporter;
    document = read::read_dsl(sources.add("a.asrmap", text), sources, reporter);
    CHECK(reporter.found().empty());
  }
  SourceMap sources;
  Document document;
};

TEST_CASE("documents are the same by what they say, not by how it is laid out") {
  const Read one{std::string(kText)};
  std::string text(kText);
  for (std::size_t at = 0; (at = text.find("{ ", at)) != std::string::npos; ++at) text.replace(at, 2, "{\n    ");
  CHECK(same_content(one.document, Read(text).document));
}

TEST_CASE("whatever differs tells two documents apart") {
  const Read one{std::string(kText)};
  struct Edit {
    std::string_view from, to;
  };
  for (const Edit& edit : {Edit{"vault v", "vault w"},
                           Edit{"westeurope", "northeurope"},
                           Edit{"location", "name"},
                           Edit{"vmm ams", "vmm chi"},
                           Edit{"name = \"vmm\"", "name = \"xmm\""},
                           Edit{"network Finance", "network Sales"},
                           Edit{"\"n1\"", "\"n2\""},
                           Edit{"{ id = \"n1\" subnet web", "{ id = \"n1\" subnet db"},
                           Edit{"10.0.1.0/24 { vms", "10.0.2.0/24 { vms"},
                           Edit{"vms = 3", "vms = 4"},
                           Edit{"vnet vnet-dr", "vnet vnet-b"},
                           Edit{"10.0.0.0/16", "10.0.0.0/17"},
                           Edit{"] subnet web", "] subnet db"},
                           Edit{"used = 4", "used = 5"},
                           Edit{"ams/Finance,", "ams/Sales,"},
                           Edit{", ams/HR", ""},
                           Edit{"-> vnet-dr {", "-> vnet-x {"},
                           Edit{"name = \"m\"", "name = \"n\""},
                           Edit{"land web -> web", "land web -> db"},
                           Edit{"land web -> web", ""},
                           Edit{"-> none \"later\"", "-> none"},
                           Edit{"later", "never"},
                           Edit{"-> none \"later\"", "-> vnet-dr"},
                           Edit{"other.asrmap", "more.asrmap"},
                           Edit{"inventory vmm", "inventory vms"},
                           Edit{"vmm.json", "x.json"},
                           Edit{"server = \"ams\"", "server = \"chi\""}}) {
    INFO(edit.from << " is " << edit.to);
    std::string text(kText);
    const std::size_t at = text.find(edit.from);
    REQUIRE(at != std::string::npos);
    text.replace(at, edit.from.size(), edit.to);
    const Read other(text);
    CHECK_FALSE(same_content(one.document, other.document));
    CHECK_FALSE(same_content(other.document, one.document));
  }
}

}  // namespace
}  // namespace asrmap
