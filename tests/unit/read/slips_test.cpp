// SPDX-License-Identifier: MIT
// Mistakes that people make, each with all its findings: one finding for each mistake, exactly at
// the wrong word. Findings that only say that something is missing are left out where nothing is
// mapped.
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "catch.h"
#include "run.h"
#include "slips/blocks.h"
#include "slips/maps.h"
#include "slips/names.h"
#include "slips/other_languages.h"
#include "slips/slip.h"
#include "slips/values.h"

namespace asrmap::test {
namespace {

const std::vector<Slip> kSlips = [] {
  std::vector<Slip> all;
  for (const std::vector<Slip>* part :
       {&kSlipsFromOtherLanguages, &kSlipsInBlocks, &kSlipsInMaps, &kSlipsInNames, &kSlipsInValues})
    all.insert(all.end(), part->begin(), part->end());
  return all;
}();

std::string line_of(const std::string& text, int line) {
  std::size_t begin = 0;
  while (--line > 0) begin = text.find('\n', begin) + 1;
  return text.substr(begin, text.find('\n', begin) - begin);
}

std::string shown(const std::string& text, const nlohmann::json& finding) {
  const auto& start = finding["range"]["start"];
  const auto& end = finding["range"]["end"];
  std::string line = line_of(text, start["line"].get<int>());
  const std::size_t begin = start["column"].get<std::size_t>() - 1;
  std::size_t code_points = end["line"] == start["line"] ? end["column"].get<std::size_t>() - 1 - begin : line.size();
  std::size_t stop = begin;
  for (; code_points != 0 && stop < line.size(); --code_points) do
      ++stop;
    while (stop < line.size() && (static_cast<unsigned char>(line[stop]) & 0xC0U) == 0x80U);
  return std::to_string(start["line"].get<int>()) + " «" + line.substr(begin, stop - begin) + "» " +
         finding["rule"].get<std::string>();
}

TEST_CASE("one slip gives one finding, on the very word") {
  for (const Slip& slip : kSlips) {
    INFO(slip.text);
    const std::string text = slip.text;
    MemoryFileSystem files;
    const RunResult result = run(files, {"check", "--format", "json", "-"}, text + '\n');
    const bool maps = text.find("map ") != std::string::npos;
    std::vector<std::string> found;
    const nlohmann::json report = nlohmann::json::parse(result.out);
    for (const auto& finding : report["diagnostics"]) {
      const std::string rule = finding["rule"];
      if (maps || (rule != "unused-definition" && rule != "unmapped-network")) found.push_back(shown(text, finding));
    }
    CHECK(found == slip.found);
  }
}

}  // namespace
}  // namespace asrmap::test
