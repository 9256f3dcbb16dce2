// SPDX-License-Identifier: MIT
// DSL and TOML are equals. For every X.asrmap below tests/golden that has an X.asrmap.toml beside
// it, both give the same Document, the same findings by rule, the same landings and the same
// digest.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "annotate.h"
#include "catch.h"
#include "driver/compile.h"
#include "driver/compiled_root.h"
#include "ir/model_digest.h"
#include "read/dsl.h"
#include "read/toml.h"
#include "show/ir_json.h"
#include "today.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return golden::strip(text.str());
}

struct Reading {
  SourceMap sources;
  Document document;
  std::vector<std::string> rules;
  std::string ir;
  std::string digest;
};

void read(Reading& reading, const std::string& path, const std::string& text) {
  Reporter reporter;
  const FileId file = reading.sources.add(path, text);
  reading.document = path.ends_with(".toml") ? read::read_toml(file, reading.sources, reporter)
                                             : read::read_dsl(file, reading.sources, reporter);
  MemoryFileSystem files;
  SourceMap sources;
  const Compilation run = *compile(files, sources, {{.path = path, .text = text}}, {}, test::kToday);
  for (const Diagnostic& finding : run.findings)
    reading.rules.push_back(std::string(finding.rule) + ": " + finding.message);
  std::sort(reading.rules.begin(), reading.rules.end());
  for (const auto& root : run.roots) {
    reading.ir += show::render_ir(root->model, root->landings);
    reading.digest += model_digest(root->model);
  }
}

void check_twins(const fs::path& dsl_file, const fs::path& toml_file) {
  INFO(toml_file << " is to say the same as the .asrmap file beside it; give it another name if it is another project");
  Reading dsl, toml;
  read(dsl, "project.asrmap", read_file(dsl_file));
  read(toml, "project.asrmap.toml", read_file(toml_file));
  CHECK(same_content(dsl.document, toml.document));
  CHECK(dsl.rules == toml.rules);
  CHECK(dsl.ir == toml.ir);
  CHECK(dsl.digest == toml.digest);
}

TEST_CASE("DSL and TOML twins are one project") {
  const fs::path root = ASRMAP_SOURCE_DIR;
  check_twins(root / "examples/contoso/contoso.asrmap", root / "examples/contoso-toml/contoso.asrmap.toml");
  std::size_t pairs = 0;
  for (const auto& entry : fs::recursive_directory_iterator(root / "tests/golden")) {
    const fs::path twin = entry.path().string() + ".toml";
    if (entry.path().extension() != ".asrmap" || !fs::exists(twin)) continue;
    ++pairs;
    check_twins(entry.path(), twin);
  }
  CHECK(pairs >= 300);
}

}  // namespace
}  // namespace asrmap
