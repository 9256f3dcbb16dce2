// SPDX-License-Identifier: MIT
// Old findings are hidden and counted, new ones are shown, and fixed ones leave the file.
#include <string>

#include "baseline_site.h"
#include "catch.h"
#include "run.h"
#include "site.h"

namespace asrmap {
namespace {

using test::adopted_site;
using test::contains;
using test::kMaps;
using test::kServer;
using test::kWritten;
using test::old_findings;
using test::run;
using test::RunResult;
using test::site;
using test::words;

TEST_CASE("a baseline is written once, and hides what it knows") {
  MemoryFileSystem files = site(old_findings());
  CHECK(run(files, words("check --deny-warnings")).status == 1);
  const RunResult written = run(files, words("check --deny-warnings --write-baseline known.json"));
  CHECK(written.status == 0);
  CHECK(written.out ==
        "no new findings in 1 file (4 VM networks, 2 mappings); 4 known findings hidden\nknown.json has 4 findings "
        "now\n");
  CHECK(written.err.empty());
  CHECK(files.files["/site/known.json"] == kWritten);
  const RunResult hidden = run(files, words("check --deny-warnings --baseline known.json"));
  CHECK(hidden.status == 0);
  CHECK(hidden.out == "no new findings in 1 file (4 VM networks, 2 mappings); 4 known findings hidden\n");

  // If somebody forgets --baseline, the output says what happened.
  files.files["/site/dr/prod.asrmap"] += "vnet spare { subnet web 10.20.1.0/24 }\n";
  CHECK(contains(run(files, words("check --write-baseline known.json")).out,
                 "\nknown.json has 5 findings now, 1 of them new\n"));
}

TEST_CASE("what the baseline does not know is shown, and nothing that it does") {
  MemoryFileSystem files = adopted_site();
  files.files["/site/dr/prod.asrmap"] += "vnet spare { subnet web 10.20.1.0/24 }\n";
  const RunResult result = run(files, words("check --deny-warnings --baseline known.json"));
  CHECK(result.status == 1);
  CHECK(result.out == R"(dr/prod.asrmap:13:6: warning: no mapping leads to vnet `spare` [unused-definition]
 13 | vnet spare { subnet web 10.20.1.0/24 }
    |      ^^^^^
    = help: map a VM network to it; if it is for something else, such as failover tests, write `allow = ["unused-definition"]` in its block

1 warning in 1 file; 4 known findings hidden
)");
  const RunResult github = run(files, words("check --format github --baseline known.json"));
  CHECK(contains(github.out, "title=unused-definition,file=dr/prod.asrmap,line=13"));
  CHECK(!contains(github.out, "subnet-fallback"));
  CHECK(!contains(run(files, words("check --format junit --baseline known.json")).out, "subnet-fallback"));
}

TEST_CASE("what is fixed is told, and leaves the file when that is written") {
  MemoryFileSystem files = adopted_site();
  files.files["/site/dr/prod.asrmap"] = std::string(kServer) + "vmm chi { network Old }\n" + kMaps +
                                        "map chi/Old -> none \"retired\"\nvnet spare { subnet web 10.20.1.0/24 }\n";
  const RunResult told = run(files, words("check --baseline known.json"));
  CHECK(told.status == 0);
  CHECK(contains(told.out, R"(
fixed: unmapped-network at network chi/Lab in dr/prod.asrmap
fixed: unmapped-network at network chi/Old in dr/prod.asrmap
fixed: unused-definition at vmm chi in dr/prod.asrmap

1 warning in 1 file; 1 known finding hidden
3 findings in the baseline are fixed; add `--write-baseline known.json`, and it shrinks
)"));
  CHECK(files.files["/site/known.json"] == kWritten);
  const RunResult shrunk = run(files, words("check --baseline known.json --write-baseline known.json"));
  CHECK(contains(shrunk.out, "3 findings in the baseline are fixed, and no longer in it\n"));
  // The new finding did not become a known one.
  CHECK(files.files["/site/known.json"] == R"({"version":1,
"findings":[
{"rule":"subnet-fallback","file":"dr/prod.asrmap","element":"subnet ams/Finance/app"}]}
)");
}

TEST_CASE("a run over some of the files says nothing of the others, unless they are gone") {
  MemoryFileSystem files = adopted_site();
  files.files["/site/lab.asrmap"] = "vmm lab { network Test }\nmap lab/Test -> none \"scratch\"\n";
  const char* const command = "check --baseline known.json --write-baseline known.json lab.asrmap";
  CHECK(run(files, words(command)).out ==
        "no new findings in 1 file (1 VM network, 0 mappings)\nknown.json has 4 findings now\n");
  CHECK(files.files["/site/known.json"] == kWritten);
  files.files.erase("/site/dr/prod.asrmap");
  CHECK(run(files, words(command)).out ==
        R"(gone: dr/prod.asrmap with 4 findings; if it has another name now, write the baseline anew

no new findings in 1 file (1 VM network, 0 mappings)
4 findings in the baseline are fixed or gone, and no longer in it
known.json has 0 findings now
)");
  CHECK(files.files["/site/known.json"] == "{\"version\":1,\n\"findings\":[]}\n");
}

TEST_CASE("a folder is judged with what its files include") {
  MemoryFileSystem files;
  files.current = "/site";
  files.files["/site/dr/main.asrmap"] =
      "include \"inc/nets.asrmap\"\nvnet vnet-dr { subnet web 10.10.0.0/16 }\nmap ams/* -> vnet-dr\n";
  files.files["/site/dr/inc/nets.asrmap"] = "vmm ams { network Finance { subnet app 10.10.1.0/24 } }\n";
  CHECK(run(files, words("check --write-baseline known.json")).status == 0);
  files.files["/site/dr/inc/nets.asrmap"] = "vmm ams { network Finance { subnet web 10.10.1.0/24 } }\n";
  for (const char* path : {"", ".", "dr", "./dr/"})
    CHECK(
        contains(run(files, words(std::string("check --baseline known.json ") + path)).out, "fixed: subnet-fallback"));
  CHECK(!contains(run(files, words("check --baseline known.json dr/main.asrmap")).out, "fixed"));
}

TEST_CASE("nothing is fixed that a new error only hides") {
  MemoryFileSystem files = adopted_site();
  std::string& text = files.files["/site/dr/prod.asrmap"];
  text.replace(text.find("map ams/Finance -> vnet-dr"), 26, "map ams/Finance -> vnet-d");
  const RunResult result = run(files, words("check --baseline known.json --write-baseline known.json"));
  CHECK(result.status == 1);
  CHECK(!contains(result.out, "fixed"));
  CHECK(files.files["/site/known.json"] == kWritten);
}

TEST_CASE("an included file is not judged by one of those that include it") {
  MemoryFileSystem files;
  files.current = "/site";
  files.files["/site/common.asrmap"] = "vmm ams { network Finance { subnet app 10.10.1.0/24 } }\n";
  files.files["/site/a.asrmap"] = "include \"common.asrmap\"\nmap ams/Finance -> none \"test\"\n";
  files.files["/site/b.asrmap"] =
      "include \"common.asrmap\"\nvnet vnet-dr { subnet web 10.10.0.0/16 }\nmap ams/Finance -> vnet-dr\n";
  CHECK(run(files, words("check --write-baseline known.json")).status == 0);
  const std::string before = files.files["/site/known.json"];
  CHECK(contains(before, "subnet-fallback"));
  CHECK(!contains(run(files, words("check --baseline known.json --write-baseline known.json a.asrmap")).out, "fixed"));
  CHECK(files.files["/site/known.json"] == before);
}

TEST_CASE("a baseline may move to another folder, and replaces nothing else") {
  MemoryFileSystem files = adopted_site();
  CHECK(run(files, words("check --baseline known.json --write-baseline ci/known.json")).err ==
        "asrmap: ci: no such folder\n");
  files.files["/site/ci/notes"] = "";
  CHECK(run(files, words("check --baseline known.json --write-baseline ci/known.json")).status == 0);
  CHECK(contains(files.files["/site/ci/known.json"], R"("file":"../dr/prod.asrmap")"));
  CHECK(run(files, words("check --deny-warnings --baseline ci/known.json")).status == 0);

  const std::string text = files.files["/site/dr/prod.asrmap"];
  const RunResult refused = run(files, words("check --write-baseline dr/prod.asrmap"));
  CHECK(refused.status == 2);
  CHECK(refused.err ==
        "asrmap: dr/prod.asrmap is no baseline, as `asrmap check --write-baseline` writes one; it is left as it is, so "
        "name another "
        "file\n");
  CHECK(files.files["/site/dr/prod.asrmap"] == text);
  CHECK(run(files, words("check --write-baseline dr")).err ==
        "asrmap: dr is no file; it is left as it is, so name another file\n");
  CHECK(run(files, words("check --baseline -")).status == 2);
}

TEST_CASE("what keeps a file from being read is no old finding") {
  MemoryFileSystem files = site(old_findings() + "oops {\n");
  const RunResult refused = run(files, words("check --write-baseline known.json"));
  CHECK(refused.status == 1);
  CHECK(refused.err == "asrmap: known.json is not written: what can't be read hides other findings\n");
  CHECK(contains(refused.out, "[syntax-error]"));
  CHECK(contains(refused.out, "[subnet-fallback]"));
  CHECK(!files.files.contains("/site/known.json"));

  // A finding that may only be hidden does not count as fixed.
  files.files["/site/known.json"] = R"({"version":1,"findings":[{"rule":"x","file":"dr/prod.asrmap","element":"vmm x"},
      {"rule":"syntax-error","file":"dr/prod.asrmap","element":"map ams/Lab -> vnet-dr"}]})";
  const std::string before = files.files["/site/known.json"];
  const RunResult shown = run(files, words("check --baseline known.json --write-baseline known.json"));
  CHECK(shown.status == 1);
  CHECK(contains(shown.out, "[syntax-error]"));
  CHECK(!contains(shown.out, "fixed"));
  CHECK(files.files["/site/known.json"] == before);
}

TEST_CASE("a baseline that can't be used is one line") {
  struct Case {
    const char* text;
    const char* line;
  };
  const std::string none = "asrmap: known.json is no baseline, as `asrmap check --write-baseline` writes one\n";
  const Case cases[] = {
      {"", none.c_str()},
      {"[]", none.c_str()},
      {"{\"version\":1}", none.c_str()},
      {"{\"version\":\"1\",\"findings\":[]}", none.c_str()},
      {"{\"version\":1,\"findings\":[{\"rule\":\"x\"}]}", none.c_str()},
      {"{\"version\":1,\"findings\":[{\"rule\":\"x\",\"file\":\"y\",\"count\":-1}]}", none.c_str()},
      {"{\"version\":1,\"findings\":[7]}", none.c_str()},
      {"{\"version\":2,\"findings\":{}}",
       "asrmap: known.json is a baseline of version 2; this asrmap knows version 1, so a newer one is needed\n"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    MemoryFileSystem files = site(old_findings());
    files.files["/site/known.json"] = c.text;
    const RunResult result = run(files, words("check --baseline known.json"));
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err == c.line);
  }
  MemoryFileSystem files = site(old_findings());
  CHECK(run(files, words("check --baseline known.json")).err == "asrmap: known.json: no such file or directory\n");
}

TEST_CASE("programs are told how many are known, and which are fixed") {
  MemoryFileSystem files = adopted_site();
  files.files["/site/known.json"] =
      R"({"version":1,"findings":[{"rule":"subnet-fallback","file":"dr/prod.asrmap","element":"subnet ams/Finance/app"},
                                  {"rule":"stray-blank","file":"dr/prod.asrmap","element":"vmm chi","count":2}]})";
  const std::string json = run(files, words("check --format json --baseline known.json")).out;
  CHECK(contains(json, R"("fixed":[
{"rule":"stray-blank","file":"dr/prod.asrmap","element":"vmm chi","count":2}],
"summary":{"errors":0,"warnings":3,"infos":0,"files":1,"networks":4,"mappings":2,"known":1,"fixed":2}})"));
  const std::string sarif = run(files, words("check --format sarif --baseline known.json")).out;
  CHECK(contains(sarif, R"("baselineState":"unchanged","suppressions":[{"kind":"external","status":"accepted",)"
                        R"("justification":"known to the baseline known.json"}])"));
  CHECK(contains(sarif, R"("baselineState":"new"})"));
  CHECK(!contains(run(files, words("check --format sarif")).out, "baselineState"));
  CHECK(!contains(run(files, words("check --format json")).out, "known"));
}

}  // namespace
}  // namespace asrmap
