// SPDX-License-Identifier: MIT
// `landing`: its JSON to the letter, and what --network keeps.
#include <map>
#include <string>
#include <vector>

#include "catch.h"
#include "site.h"

namespace asrmap {
namespace {

using test::contains;
using test::kClean;
using test::run;
using test::RunResult;
using test::site;
using test::words;

const std::string kLandings = R"(vmm ams {
  network A { subnet web 10.0.0.7/24 subnet other 10.0.1.0/24 }
  network B
  network C
  network D
  network E { subnet s }
}
vmm chi { network T }
vnet one { subnet web 10.0.0.0/16 }
vnet two { subnet z subnet a }
map ams/A -> one
map ams/B -> two
map ams/C -> none "rebuilt"
map ams/E -> chi/T
)";

TEST_CASE("landing --format json: every reason, as declared") {
  MemoryFileSystem files = site({{"/site/a.asrmap", kLandings}});
  const RunResult result = run(files, {"landing", "--format", "json", "a.asrmap"});
  CHECK(result.status == 0);
  CHECK(result.err == "6 warnings: `asrmap check a.asrmap` shows them\n");
  CHECK(result.out == R"({"version":1,
"landings":[
{"source":{"kind":"vmm","server":"ams","network":"A","subnet":"web","prefixes":["10.0.0.0/24"]},"target":{"kind":"vnet","label":"one","id":null,"subnet":"web","prefixes":["10.0.0.0/16"]},"reason":"name-match","candidates":["web"],"mapping":"A-to-one"},
{"source":{"kind":"vmm","server":"ams","network":"A","subnet":"other","prefixes":["10.0.1.0/24"]},"target":{"kind":"vnet","label":"one","id":null,"subnet":"web","prefixes":["10.0.0.0/16"]},"reason":"first-subnet","candidates":["web"],"mapping":"A-to-one"},
{"source":{"kind":"vmm","server":"ams","network":"B","subnet":null,"prefixes":[]},"target":{"kind":"vnet","label":"two","id":null,"subnet":null,"prefixes":[]},"reason":"ambiguous-first-subnet","candidates":["z","a"],"mapping":"B-to-two"},
{"source":{"kind":"vmm","server":"ams","network":"C","subnet":null,"prefixes":[]},"target":null,"reason":"excluded","candidates":[],"mapping":null},
{"source":{"kind":"vmm","server":"ams","network":"D","subnet":null,"prefixes":[]},"target":null,"reason":"unmapped","candidates":[],"mapping":null},
{"source":{"kind":"vmm","server":"ams","network":"E","subnet":"s","prefixes":[]},"target":{"kind":"vmm","server":"chi","network":"T","subnet":null},"reason":"vmm-network","candidates":[],"mapping":"E-to-T"}]}
)");
}

TEST_CASE("landing --network keeps the VM networks of a name or path") {
  struct Case {
    const char* pattern;
    const char* networks;
    const char* line;  // the message if no network fits
  };
  const Case cases[] = {
      {"A", "AA", ""},
      {"?", "AABCDE", ""},
      {"*", "AABCDE", ""},
      {"ams/A", "AA", ""},
      {"*/B", "B", ""},
      {"a?s/*", "AABCDE", ""},
      {"vmm-ams.contoso.com/C", "C", ""},
      {"corp/D", "",
       "no VM network of the table matches `corp/D`; it has `ams/A`, `ams/B`, `ams/C`, `ams/D` and `ams/E`"},
      {"a", "", "no VM network of the table matches `a`; did you mean `A`?"},
      {"asm/D", "", "no VM network of the table matches `asm/D`; did you mean `ams/D`?"},
      {"*ams*", "", "no VM network of the table matches `*ams*`; it has `A`, `B`, `C`, `D` and `E`"},
      {"T", "", "no VM network of the table matches `T`; it has `A`, `B`, `C`, `D` and `E`"},
  };
  std::string text = kLandings;
  text.insert(text.find('{') + 1, " name = \"vmm-ams.contoso.com\"");
  for (const Case& c : cases) {
    INFO(c.pattern);
    MemoryFileSystem files = site({{"/site/a.asrmap", text}, {"/site/b.asrmap", "vmm other\n"}});
    const RunResult result = run(files, {"landing", "--format", "csv", "--network", c.pattern, "."});
    const std::string line = c.line;
    CHECK(result.status == (line.empty() ? 0 : 2));
    CHECK(result.err == (line.empty() ? "7 warnings: `asrmap check .` shows them\n" : "asrmap: " + line + "\n"));
    std::string networks;
    for (std::size_t at = result.out.find("\nams,,"); at != std::string::npos; at = result.out.find("\nams,,", at + 1))
      networks += result.out[at + 6];
    CHECK(networks == c.networks);
    CHECK(result.out.empty() == !line.empty());
    // A project without any such network is not in the output.
    CHECK(!contains(run(files, {"landing", "--network", c.pattern, "."}).out, "b.asrmap"));
  }
  MemoryFileSystem files = site({{"/site/a.asrmap", "vmm ams\n"}});
  CHECK(run(files, words("landing --network x a.asrmap")).err ==
        "asrmap: no VM network of the table matches `x`; it is empty\n");
}

TEST_CASE("landing shows what is known beside an error") {
  MemoryFileSystem files = site({{"/site/a.asrmap", kClean + "map ams/Nope -> vnet-dr\n"}});
  const RunResult result = run(files, {"landing", "--format", "csv", "a.asrmap"});
  CHECK(result.status == 1);
  CHECK(contains(result.out, "\nams,,Finance,web,10.10.1.0/24,vnet,vnet-dr,"));
  CHECK(contains(result.err, "a.asrmap:15:9: error: VMM server `ams` has no VM network `Nope`"));
}

TEST_CASE("landing counts whole networks apart from VM subnets without their name") {
  MemoryFileSystem files = site({});
  const RunResult result = run(files, {"landing", "-"},
                               "vmm ams { network F network G { subnet x } network H }\n"
                               "vnet vn { subnet web }\nmap ams/* -> vn\n");
  CHECK(
      result.out.ends_with("1 landing falls back to the first subnet: the VNet has none of the VM subnet's name\n"
                           "2 VM networks land in the first subnet as a whole, without VM subnets to go by\n"));
}

}  // namespace
}  // namespace asrmap
