// SPDX-License-Identifier: MIT
#include "emit/symbol.h"

#include <algorithm>
#include <set>
#include <string>

#include "catch.h"
#include "driver/compile.h"
#include "driver/compiled_root.h"
#include "today.h"

namespace asrmap {
namespace {

std::string symbol_in(const std::string& label, const std::string& network) {
  MemoryFileSystem files;
  SourceMap sources;
  const std::string text = "vmm " + label + " {\n  network " + network + "\n}\n";
  const Compilation run = *compile(files, sources, {{.path = "t.asrmap", .text = text}}, {}, test::kToday);
  return emit::symbol_of("n_", run.roots.at(0)->model, NetworkId{0});
}

TEST_CASE("a symbol shows the name, and its hash where it can't") {
  struct Case {
    std::string label, network, symbol;
    bool hashed;
  };
  const Case cases[] = {
      {"ams", "Finance", "n_ams__Finance", false},
      {"ams", "net_1", "n_ams__net_1", false},
      {"9", "1", "n_9__1", false},
      {"ams", "\"HR Staff\"", "n_ams__HR_Staff", true},
      {"ams", "net-1", "n_ams__net_1", true},
      {"ams", "a__b", "n_ams__a__b", true},
      {"ams", "_a", "n_ams___a", true},
      {"ams_", "a", "n_ams___a", true},
      {"\"東京\"", "\"大阪\"", "n_____", true},
      {"ams", std::string(200, 'x'), "n_ams__" + std::string(113, 'x'), true},
  };
  for (const Case& c : cases) {
    INFO(c.label << '/' << c.network);
    const std::string symbol = symbol_in(c.label, c.network);
    if (!c.hashed) {
      CHECK(symbol == c.symbol);
      continue;
    }
    CHECK(symbol.size() == c.symbol.size() + 13);
    CHECK(symbol.substr(0, c.symbol.size() + 1) == c.symbol + '_');
    CHECK(symbol.find_first_not_of("0123456789abcdef", c.symbol.size() + 1) == std::string::npos);
  }
}

TEST_CASE("names that look alike have symbols of their own") {
  std::set<std::string> symbols;
  const std::string labels[] = {"a", "a_b", "a__b", "\"a b\"", "a-b", "a_", "A"};
  const std::string networks[] = {"c", "b_c", "b__c", "\"b c\"", "b-c", "_c", "C", "\"b/c\""};
  for (const std::string& label : labels)
    for (const std::string& network : networks) {
      INFO(label << '/' << network);
      CHECK(symbols.insert(symbol_in(label, network)).second);
    }
}

}  // namespace
}  // namespace asrmap
