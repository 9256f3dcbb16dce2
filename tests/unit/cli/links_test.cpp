// SPDX-License-Identifier: MIT
// A checkout can't make asrmap show files outside of it, or write them.
#include <filesystem>
#include <string>
#include <vector>

#include "catch.h"
#include "run.h"
#include "scratch_folder.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;
using test::Content;

const std::string kSite =
    R"(vault dr { subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff" resource_group = "rg-dr" location = "westeurope" }
vmm ams { network Finance { subnet web 10.1.0.0/24 } }
vnet vnet-dr { resource_group = "rg" subnet web 10.1.0.0/24 }
map ams/Finance -> vnet-dr
)";

// A checkout beside somebody's folder. The process runs in the checkout.
struct Checkout {
  Checkout() {
    folder.put("home/secrets", "token-s3cr3t of somebody\n");
    folder.put("home/inner.asrmap", "vnet inner-name { subnet web }\n");
    folder.put("home/asrmap.toml", "s3cr3t = \"x\"\n");
    folder.put("repo/asrmap.toml", "");
    fs::current_path(folder.path("repo"));
  }
  ~Checkout() { fs::current_path(before); }
  Checkout(const Checkout&) = delete;
  Checkout& operator=(const Checkout&) = delete;

  [[nodiscard]] static test::RunResult run(const std::vector<std::string>& arguments) {
    RealFileSystem files;
    test::RunResult result = test::run(files, arguments);
    INFO(result.out << result.err);
    CHECK((result.out + result.err).find("s3cr3t") == std::string::npos);
    CHECK((result.out + result.err).find("inner-name") == std::string::npos);
    return result;
  }

  fs::path before = fs::current_path();
  test::ScratchFolder folder;
};

bool has(const test::RunResult& result, const std::string& part) {
  return (result.out + result.err).find(part) != std::string::npos;
}

TEST_CASE("a file or folder that a link leads to out of the project is refused, and not shown") {
  const Checkout checkout;
  checkout.folder.put("repo/site.asrmap", kSite);
  fs::create_symlink("../home/secrets", "x.asrmap");
  fs::create_symlink("../home", "dr");
  for (const std::string format :
       {"text", "concise", "json", "sarif", "github", "azure-pipelines", "gitlab", "junit"}) {
    const test::RunResult result = checkout.run({"check", "--format", format});
    INFO(result.out);
    CHECK(result.status == 1);
    CHECK(has(result, "`x.asrmap` is a link that leads out of the project root"));
    CHECK(has(result, "`dr` is a link that leads out of the project root"));
  }
  CHECK(has(checkout.run({"check"}), "x.asrmap:1:1: error: `x.asrmap` is a link that leads out of the project root"));
  CHECK(has(checkout.run({"check"}), "[include-outside-root]"));
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"check", "x.asrmap"},
                                             {"check", "dr"},
                                             {"check", "dr/inner.asrmap"},
                                             {"landing"},
                                             {"ir"},
                                             {"check", "."},
                                             {"check", "../repo"},
                                             {"diff", "site.asrmap", "x.asrmap"},
                                             {"diff", "site.asrmap", "dr"}}) {
    const test::RunResult result = checkout.run(command);
    INFO(command[0] << ' ' << command.back() << '\n' << result.out << result.err);
    CHECK(result.status == 1);
  }
}

TEST_CASE("a project is seen from outside of it too") {
  const Checkout checkout;
  fs::create_symlink("../home", "dr");
  CHECK(checkout.run({"check", checkout.folder.path("repo/dr")}).status == 1);
  fs::create_directory("sub");
  fs::current_path("sub");
  CHECK(checkout.run({"check", "../dr"}).status == 1);
  fs::current_path("../..");
  for (const char* path : {"repo/dr", "repo/dr/inner.asrmap"}) CHECK(checkout.run({"check", path}).status == 1);
}

TEST_CASE("standard input is taken for no file behind a link out of the project") {
  const Checkout checkout;
  fs::create_symlink("../home", "dr");
  RealFileSystem files;
  const test::RunResult result =
      test::run(files, {"check", "-", "--stdin-filename", "dr/x.asrmap"}, "include \"inner.asrmap\"\n");
  CHECK(result.status == 1);
  CHECK(has(result, "`dr/x.asrmap` is a link that leads out of the project root"));
}

TEST_CASE("somebody else's manifest is left as it is") {
  const Checkout checkout;
  checkout.folder.put("repo/site.asrmap", kSite);
  checkout.folder.put("repo/web/manifest.json", "{\"name\": \"a web page\"}");
  const test::RunResult result = checkout.run({"build", "--target", "powershell", "-o", "web"});
  CHECK(result.status == 2);
  CHECK(has(result, "asrmap: web/manifest.json is no manifest of this asrmap; it is left as it is"));
  CHECK(checkout.folder.content("repo/web").size() == 1);
}

TEST_CASE("verify takes no link for an artifact") {
  const Checkout checkout;
  checkout.folder.put("repo/site.asrmap", kSite);
  REQUIRE(checkout.run({"build", "--target", "powershell", "-o", "dist"}).status == 0);
  CHECK(checkout.run({"verify", "dist"}).status == 0);
  fs::rename("dist/powershell/Deploy-NetworkMapping.ps1", "../home/same.ps1");
  fs::create_symlink("../../../home/same.ps1", "dist/powershell/Deploy-NetworkMapping.ps1");
  const test::RunResult result = checkout.run({"verify", "dist"});
  CHECK(result.status == 1);
  CHECK(has(result, "`powershell/Deploy-NetworkMapping.ps1` is a link, or lies behind one"));
}

TEST_CASE("links inside of the project are followed") {
  const Checkout checkout;
  checkout.folder.put("repo/parts/site", kSite);
  fs::create_symlink("parts/site", "site.asrmap");
  CHECK(checkout.run({"check"}).status == 0);
  CHECK(checkout.run({"check", "site.asrmap"}).status == 0);
}

TEST_CASE("a project file that is a link out of its folder is refused, and not shown") {
  const Checkout checkout;
  checkout.folder.put("repo/site.asrmap", kSite);
  fs::remove("asrmap.toml");
  fs::create_symlink("../home/asrmap.toml", "asrmap.toml");
  const test::RunResult result = checkout.run({"check"});
  CHECK(result.status == 2);
  CHECK(has(result, "asrmap.toml: is a link that leads out of its folder; put the file itself there"));
}

TEST_CASE("a link that leads nowhere is no absent file") {
  const Checkout checkout;
  checkout.folder.put("repo/site.asrmap", kSite);
  fs::remove("asrmap.toml");
  fs::create_symlink("levels/gone.toml", "asrmap.toml");
  for (const std::string command : {"check", "landing", "build"}) {
    const test::RunResult result = checkout.run({command});
    CHECK(result.status == 2);
    CHECK(has(result, "asrmap.toml: is a link that leads nowhere"));
  }
  fs::remove("asrmap.toml");
  fs::create_symlink("gone", "b.asrmap");
  CHECK(checkout.run({"check"}).err == "asrmap: b.asrmap: is a link that leads nowhere\n");
  fs::remove("b.asrmap");
  fs::create_symlink("gone", "known.json");
  CHECK(has(checkout.run({"check", "--baseline", "known.json"}), "known.json: is a link that leads nowhere"));
  RealFileSystem files;
  CHECK(files.kind("known.json") == FileSystem::Kind::other);
  CHECK(files.kind("gone") == FileSystem::Kind::none);
}

TEST_CASE("[build] out stays in the project, whatever -o may do") {
  const Checkout checkout;
  checkout.folder.put("repo/site.asrmap", kSite);
  fs::create_symlink("../home", "linked");
  fs::create_directory("dr");
  struct Case {
    std::string out;
    const char* how;
  };
  for (const Case& c :
       {Case{"../home/dist", "leads out of the project"}, Case{"dr/../../home", "leads out of the project"},
        Case{checkout.folder.path("home/dist"), "leads out of the project"},
        Case{"linked", "leads through a link out of the project"},
        Case{"linked/new/dist", "leads through a link out of the project"}}) {
    checkout.folder.put("repo/asrmap.toml", "[build]\ntargets = [\"powershell\"]\nout = \"" + c.out + "\"\n");
    const Content before = checkout.folder.content("home");
    for (const char* command : {"build", "check", "verify"}) {
      const test::RunResult result = checkout.run({command});
      INFO(command << ' ' << c.out << '\n' << result.out << result.err);
      CHECK(result.status == 1);
      CHECK(has(result, "asrmap.toml:3:7: error: `" + c.out + "` " + c.how + " [invalid-value]"));
      CHECK(has(result, "help: name a folder below that of `asrmap.toml`"));
    }
    CHECK(checkout.folder.content("home") == before);
  }
  fs::remove("linked");
  for (const char* fine : {"dist", "dr/../dist", "./dr/dist"}) {
    checkout.folder.put("repo/asrmap.toml",
                        std::string("[build]\ntargets = [\"powershell\"]\nout = \"") + fine + "\"\n");
    CHECK(checkout.run({"build"}).status == 0);
  }
  checkout.folder.put("repo/asrmap.toml", "[build]\ntargets = [\"powershell\"]\n");
  CHECK(checkout.run({"build", "-o", "../home/dist"}).status == 0);
  fs::create_symlink("../home", ".linked");
  CHECK(checkout.run({"build", "-o", ".linked/dist"}).err ==
        "asrmap: .linked: is a link; name the folder that it leads to\n");
}

TEST_CASE("-o - is standard output") {
  const Checkout checkout;
  checkout.folder.put("repo/site.asrmap", kSite);
  checkout.folder.put("repo/asrmap.toml", "[build]\nout = \"dist\"\n");
  const test::RunResult printed = checkout.run({"build", "--target", "powershell", "-o", "-"});
  CHECK(printed.status == 0);
  CHECK(printed.out.size() > 1000);
  CHECK_FALSE(fs::exists("-"));
  CHECK_FALSE(fs::exists("dist"));
  CHECK(checkout.run({"build", "--target", "powershell,vmm", "-o", "-"}).err ==
        "asrmap: several files are built; say where with -o FOLDER\n");
  CHECK(checkout.run({"init", "-"}).err == "asrmap: init writes files; name the folder to start the project in\n");
  CHECK(checkout.run({"check", "--write-baseline", "-"}).status == 2);
  CHECK_FALSE(fs::exists("-"));
}

TEST_CASE("a baseline is written through no link") {
  const Checkout checkout;
  checkout.folder.put("repo/site.asrmap", kSite);
  checkout.folder.put("home/baseline.json", "{\"version\": 1, \"findings\": []}\n");
  const Content before = checkout.folder.content("home");
  fs::create_symlink("../home/baseline.json", "known.json");
  const test::RunResult result = checkout.run({"check", "--write-baseline", "known.json"});
  CHECK(result.status == 2);
  CHECK(result.err == "asrmap: known.json: is a link; name the file that it leads to\n");
  fs::remove("known.json");
  fs::create_symlink("../home/new.json", "known.json");
  CHECK(checkout.run({"check", "--write-baseline", "known.json"}).status == 2);
  CHECK(fs::is_symlink("known.json"));
  CHECK(checkout.folder.content("home") == before);
}

TEST_CASE("init writes through no link, and ends what a killed one began") {
  const Checkout checkout;
  fs::remove("asrmap.toml");
  fs::create_symlink("../home/created", "site.asrmap");
  CHECK(checkout.run({"init"}).status == 2);
  CHECK_FALSE(fs::exists("../home/created"));
  fs::create_directory(".git");
  fs::create_symlink("../home", ".github");
  CHECK(checkout.run({"init", "--ci", "github"}).err ==
        "asrmap: .github: is a link; name the folder that it leads to\n");
  CHECK_FALSE(fs::exists("../home/workflows"));
  fs::remove("site.asrmap");
  CHECK(checkout.run({"init"}).status == 0);
  fs::remove(".pre-commit-config.yaml");
  const test::RunResult again = checkout.run({"init"});
  CHECK(again.status == 0);
  CHECK(has(again, "wrote .pre-commit-config.yaml"));
  CHECK_FALSE(has(again, "wrote site.asrmap"));
  CHECK(checkout.run({"init"}).status == 2);
}

}  // namespace
}  // namespace asrmap
