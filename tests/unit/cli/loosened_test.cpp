// SPDX-License-Identifier: MIT
// What a reviewer is told if a change makes the checks less strict.
#include <filesystem>
#include <string>
#include <vector>

#include "catch.h"
#include "git_repository.h"
#include "run.h"

namespace asrmap {
namespace {

using test::Repository;

std::string site(const std::string& allow) {
  return "vmm ams { network Finance { subnet web 10.1.0.0/24 { " + allow + " } } }\n" +
         "vnet vnet-dr { subnet app 10.1.0.0/24 }\nmap ams/Finance -> vnet-dr\n";
}

// The sentences about a comparison of two projects. The text below them is ignored.
std::vector<std::string> told(MemoryFileSystem& files, const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments{"diff", "--format", "markdown", "old", "new"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const test::RunResult result = test::run(files, arguments);
  const std::string begin = "<!-- checks -->\n**asrmap**: ⚠️ the checks ask less than before\n\n",
                    end = "\n<!-- /checks -->\n\n**asrmap**: ";
  INFO(result.out << result.err);
  if (!result.out.starts_with("<!--")) {
    CHECK(result.out.find("checks") == std::string::npos);
    return {};
  }
  REQUIRE(result.out.starts_with(begin));
  REQUIRE(result.out.find(end) != std::string::npos);
  std::vector<std::string> lines;
  const std::string list = result.out.substr(begin.size(), result.out.find(end) - begin.size());
  for (std::size_t at = 0; at < list.size(); at = list.find('\n', at) + 1)
    lines.push_back(list.substr(at, list.find('\n', at) - at));
  return lines;
}
using Lines = std::vector<std::string>;

TEST_CASE("a level that is lower is told, and no other one") {
  MemoryFileSystem files;
  files.files["/old/site.asrmap"] = files.files["/new/site.asrmap"] = site("");
  std::string& before = files.files["/old/asrmap.toml"];
  std::string& after = files.files["/new/asrmap.toml"];
  CHECK(told(files).empty());
  const std::string end = R"(, by <code>\[lint\]</code> of <code>new/asrmap.toml</code>)";
  after = "[lint]\nsubnet-fallback = \"off\"\nunused-definition = \"error\"\n";
  CHECK(told(files) == Lines{"- <code>subnet-fallback</code> is off and was warning" + end});
  before = "[lint]\nsubnet-fallback = \"error\"\nunused-definition = \"error\"\n";
  after = "[lint]\nsubnet-fallback = \"info\"\n";
  CHECK(told(files) == Lines{"- <code>unused-definition</code> is warning and was error, by <code>\\[lint\\]</code> of "
                             "<code>old/asrmap.toml</code>",
                             "- <code>subnet-fallback</code> is info and was error" + end});
  // Errors stay errors.
  after = before + "unknown-reference = \"off\"\n";
  CHECK(told(files).empty());
  before = "[lint]\nsubnet-fallback = \"off\"\n";
  after = "";
  CHECK(told(files).empty());
}

TEST_CASE("a root of its own levels is held against what its project had") {
  MemoryFileSystem files;
  files.files["/old/asrmap.toml"] = files.files["/new/asrmap.toml"] = "[lint]\nsubnet-fallback = \"error\"\n";
  files.files["/old/a.asrmap"] = files.files["/new/b.asrmap"] = site("");
  CHECK(told(files).empty());
  files.files["/new/dr/asrmap.toml"] = "";
  files.files["/new/dr/c.asrmap"] = site("");
  files.files.erase("/new/b.asrmap");
  CHECK(told(files) == Lines{"- <code>subnet-fallback</code> is warning and was error, by <code>\\[lint\\]</code> of "
                             "<code>old/asrmap.toml</code>"});
}

TEST_CASE("a file that moves to another project is held against what was asked of it") {
  Repository repository;
  const std::string error = "[lint]\nsubnet-fallback = \"error\"\n", off = "[lint]\nsubnet-fallback = \"off\"\n";
  const std::string other = "vnet v { subnet s 10.0.0.0/24 }\n";
  const auto sentences = [&] {
    const std::string out = repository.run({"diff", "--format", "markdown", "git:HEAD"}).out;
    Lines lines;
    for (std::size_t at = out.find("\n- <code>"); at != std::string::npos; at = out.find("\n- <code>", at + 1))
      lines.push_back(out.substr(at + 1, out.find('\n', at + 1) - at - 1));
    return lines;
  };
  const std::string was = " and was error, by <code>\\[lint\\]</code> of <code>";
  repository.write("dr/asrmap.toml", error);
  repository.write("dr/site.asrmap", site(""));
  repository.write("dr/k.asrmap", other);
  repository.write("a/asrmap.toml", off);
  repository.write("a/o.asrmap", other);
  repository.commit();
  // The file moves to a project that is less strict, under the same name or another one.
  std::filesystem::remove("dr/site.asrmap");
  repository.write("a/site.asrmap", site(""));
  CHECK(sentences() == Lines{"- <code>subnet-fallback</code> is off" + was + "a/asrmap.toml</code>"});
  std::filesystem::remove("a/site.asrmap");
  repository.write("a/site2.asrmap", site(""));
  CHECK(sentences() == Lines{"- <code>subnet-fallback</code> is off" + was + "a/asrmap.toml</code>"});
  // A file that gets another name in its project, or that is new in it, gives no sentence.
  std::filesystem::remove("a/site2.asrmap");
  repository.write("dr/site2.asrmap", site(""));
  CHECK(sentences().empty());
  repository.write("dr/site.asrmap", site(""));
  repository.write("a/new.asrmap", other);
  CHECK(sentences().empty());
}

TEST_CASE("a project of its own is held against the one around it") {
  MemoryFileSystem files;
  files.files["/old/asrmap.toml"] = files.files["/new/asrmap.toml"] = "[lint]\nsubnet-fallback = \"error\"\n";
  files.files["/old/a/o.asrmap"] = files.files["/new/a/o.asrmap"] = "vnet v { subnet s 10.0.0.0/24 }\n";
  files.files["/old/dr/site.asrmap"] = files.files["/new/dr/site.asrmap"] = site("");
  CHECK(told(files).empty());
  const Lines lower = {
      "- <code>subnet-fallback</code> is warning and was error, by <code>\\[lint\\]</code> of "
      "<code>old/asrmap.toml</code>"};
  files.files["/new/dr/asrmap.toml"] = "";
  CHECK(told(files) == lower);
  // The same under another name, and beside a project that was less strict.
  files.files["/new/dr/site2.asrmap"] = site("");
  files.files.erase("/new/dr/site.asrmap");
  files.files["/old/off/asrmap.toml"] = "[lint]\nsubnet-fallback = \"off\"\n";
  files.files["/old/off/z.asrmap"] = "vnet w { subnet s 10.0.0.0/24 }\n";
  CHECK(told(files) == lower);
}

TEST_CASE("of a file that is new the nearest project around it tells what was asked") {
  Repository repository;
  const auto says = [&](const char* text) {
    return repository.run({"diff", "--format", "markdown", "git:HEAD"}).out.find(text) != std::string::npos;
  };
  repository.write("asrmap.toml", "[lint]\nsubnet-fallback = \"error\"\n");
  repository.write("z.asrmap", site(""));
  repository.write("a/asrmap.toml", "[lint]\nsubnet-fallback = \"info\"\n");
  repository.write("a/o.asrmap", "vnet v { subnet s 10.0.0.0/24 }\n");
  repository.commit();
  repository.write("a/b/c/asrmap.toml", "[lint]\nsubnet-fallback = \"off\"\n");
  repository.write("a/b/c/new.asrmap", "vnet w { subnet s 10.0.0.0/24 }\n");
  CHECK(says("is off and was info, "));
  repository.write("b/c/asrmap.toml", "");
  repository.write("b/c/new.asrmap", "vnet x { subnet s 10.0.0.0/24 }\n");
  CHECK(says("is warning and was error, "));
}

TEST_CASE("an allow that is new, or ends later, is told") {
  MemoryFileSystem files;
  std::string& before = files.files["/old/site.asrmap"];
  std::string& after = files.files["/new/site.asrmap"];
  before = site("");
  after = site("allow = [\n\"subnet-fallback\"\n]");
  const std::string what =
      " of <code>new/site.asrmap</code> allows <code>subnet-fallback</code> at <code>subnet ams/Finance/web</code>";
  CHECK(told(files) == Lines{"- line 2" + what});
  CHECK(told(files, {"--baseline", "none.json"}) == Lines{"- line 2" + what});
  before = after;
  after = site("allow = [\"subnet-fallback: a reason\"]");
  CHECK(told(files).empty());
  before = site("allow = [\"subnet-fallback until 2027-01-31\"]");
  CHECK(told(files) == Lines{"- line 1" + what + ": <code>a reason</code>"});
  after = site("allow = [\"subnet-fallback until 2027-02-01\"]");
  CHECK(told(files) == Lines{"- line 1" + what + " until 2027-02-01"});
  after = site("allow = [\"subnet-fallback until 2027-01-30\"]");
  CHECK(told(files).empty());
  after = site("allow = [\"subnet-fallback until 2027-01-30\", \"subnet-fallback\"]");
  CHECK(told(files) == Lines{"- line 1" + what, "- line 1" + what + " until 2027-01-30"});
  // The entry moves into a file that is included twice.
  before = site("allow = [\"subnet-fallback\"]");
  files.files["/new/part.asrmap"] = before;
  after = "include \"part.asrmap\"\n";
  files.files["/new/other.asrmap"] = after;
  CHECK(told(files).empty());
}

TEST_CASE("names in what is told are names") {
  MemoryFileSystem files;
  files.files["/old/site.asrmap"] = site("");
  files.files["/new/<b>@team`.asrmap"] =
      "vmm ams { network \"<!-- /checks -->`@team`\" { allow = [\"subnet-fallback: `@team` \xE2\x80\xAE" +
      std::string(500, 'x') + "\"] } }\n";
  const Lines lines = told(files);
  REQUIRE(lines.size() == 1);
  INFO(lines[0]);
  CHECK(lines[0].find("<b>") == std::string::npos);
  CHECK(lines[0].find("<!--") == std::string::npos);
  CHECK(lines[0].find("\xE2\x80\xAE") == std::string::npos);
  CHECK(lines[0].size() < 500);
  // Nobody is mentioned outside of code, which would notify people.
  std::string outside = lines[0];
  for (std::size_t at = outside.find("<code>"); at != std::string::npos; at = outside.find("<code>"))
    outside.erase(at, outside.find("</code>", at) + 7 - at);
  CHECK(outside.find('@') == std::string::npos);
  // A long list is cut, and says so.
  std::string many = "vmm ams {\n";
  for (int i = 0; i < 1000; ++i) many += "network n" + std::to_string(i) + " { allow = [\"unmapped-network\"] }\n";
  files.files["/new/<b>@team`.asrmap"] = many + "}\n";
  const Lines cut = told(files);
  CHECK(cut.size() < 100);
  CHECK(cut.back().starts_with("- …and 9"));
}

TEST_CASE("other formats say nothing of it, and it is no difference") {
  MemoryFileSystem files;
  files.files["/old/site.asrmap"] = site("");
  files.files["/new/site.asrmap"] = site("allow = [\"subnet-fallback\"]");
  CHECK(test::run(files, {"diff", "--exit-code", "old", "new"}).out == "no changes\n");
  CHECK(test::run(files, {"diff", "--exit-code", "--format", "markdown", "old", "new"}).status == 0);
  CHECK(test::run(files, {"diff", "--format", "json", "old", "new"}).out.find("allow") == std::string::npos);
}

TEST_CASE("what a baseline hides since the revision is told") {
  Repository repository;
  repository.write("site.asrmap", site(""));
  repository.write("dr/other.asrmap", "vmm a { network N }\n");
  repository.commit();
  const std::vector<std::string> arguments{"diff", "git:HEAD", "--format", "markdown", "--baseline", "dr/known.json"};
  CHECK(repository.run(arguments).out == "**asrmap**: no VM network, VM subnet or VM is affected.\n");
  CHECK(repository.run({"check", "--write-baseline", "dr/known.json"}).status == 0);
  const std::string out = repository.run(arguments).out;
  INFO(out);
  CHECK(out.find("- the baseline <code>dr/known.json</code> hides 1 more finding of <code>subnet-fallback</code> at "
                 "<code>subnet ams/Finance/web</code> in <code>../site.asrmap</code>\n") != std::string::npos);
  CHECK(out.find("of <code>unmapped-network</code> at <code>network a/N</code> in <code>other.asrmap</code>\n") !=
        std::string::npos);
  repository.commit();
  CHECK(repository.run(arguments).out == "**asrmap**: no VM network, VM subnet or VM is affected.\n");
  // Nothing is reported if the baseline hides fewer findings.
  repository.write("dr/known.json", "no baseline");
  CHECK(repository.run(arguments).out == "**asrmap**: no VM network, VM subnet or VM is affected.\n");
}

}  // namespace
}  // namespace asrmap
