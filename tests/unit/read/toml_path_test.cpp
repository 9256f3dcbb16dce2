// SPDX-License-Identifier: MIT
// A path in TOML is one string. `\/` is a slash in a name, `\\` is a backslash, and any other
// backslash is a backslash too.
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "catch.h"
#include "run.h"

namespace asrmap {
namespace {

TEST_CASE("a path names what holds slashes and backslashes") {
  MemoryFileSystem files;
  files.files["/site.asrmap.toml"] = R"([vmm.ams]
networks = [{ name = 'a\b' }, { name = 'a\\b' }, { name = 'c/d' }, { name = 'e\/f' }, { name = 'g\' }, { name = 'h\\' }]
[vnet.vnet-dr]
subnets = [{ name = "web" }]
[[map]]
from = ['ams/a\b', 'ams/a\\\\b', 'ams/c\/d', 'ams/e\\\/f', 'ams/g\', 'ams/h\\\\']
to = "vnet-dr"
)";
  std::vector<std::string> sources;
  const auto model = nlohmann::json::parse(test::run(files, test::words("ir site.asrmap.toml")).out);
  for (const auto& mapping : model["mappings"]) sources.push_back(mapping["source"]["network"]);
  CHECK(sources == std::vector<std::string>{R"(a\b)", R"(a\\b)", "c/d", R"(e\/f)", R"(g\)", R"(h\\)"});
}

}  // namespace
}  // namespace asrmap
