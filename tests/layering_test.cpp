// SPDX-License-Identifier: MIT
// Includes point left or down: read → link → land → check → emit, over ir, diag, json, source and
// text. Only one layer may include each library, and files stay short.
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "catch.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;

const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"static", {}},
    {"text", {"text"}},
    {"source", {"source", "text"}},
    {"json", {"json", "source", "text"}},
    {"diag", {"diag", "json", "source", "text"}},
    {"ir", {"ir", "source", "text"}},
    {"read", {"read", "ir", "diag", "source", "text", "grammar"}},
    {"link", {"link", "ir", "diag", "source", "text"}},
    {"land", {"land", "ir", "source", "text"}},
    {"check", {"check", "ir", "diag", "source", "text"}},
    {"emit", {"emit", "ir", "diag", "json", "source", "text"}},
    {"change", {"change", "ir", "diag", "source", "text"}},
    {"show", {"show", "change", "ir", "diag", "json", "source", "text"}},
    {"verify", {"verify", "ir", "diag", "source", "text"}},
    {"targets", {"targets", "emit", "read", "ir", "diag", "json", "source", "text"}},
    {"driver", {"driver", "targets", "read", "link", "land", "check", "emit", "ir", "diag", "source", "text"}},
    {"cli",
     {"cli", "driver", "targets", "read", "link", "land", "check", "emit", "change", "show", "verify", "ir", "diag",
      "json", "source", "text"}},
};

// Libraries that only these layers may include. Where there are none, only tests may: they have
// their own reader of JSON.
const std::map<std::string, std::set<std::string>> kLibraryHome = {{"tao", {"read", "grammar"}},
                                                                   {"toml++", {"read", "static"}},
                                                                   {"sodium", {"source"}},
                                                                   {"rapidjson", {"json"}},
                                                                   {"nlohmann", {}}};

// The first part of an included path: "read" for "read/dsl.h".
std::string layer_of(const std::string& line, const std::string& layer) {
  const std::size_t open = line.find_first_of("<\"");
  const std::size_t slash = line.find('/', open);
  if (open == std::string::npos) return layer;
  if (slash == std::string::npos) return line[open] == '"' ? "grammar" : "";
  return line.substr(open + 1, slash - open - 1);
}

TEST_CASE("no include points up or sideways") {
  std::size_t seen = 0;
  const fs::path root = fs::path(ASRMAP_SOURCE_DIR) / "compiler";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string ending = entry.path().extension().string();
    if (ending != ".h" && ending != ".cpp" && ending != ".def") continue;
    const std::string layer = fs::relative(entry.path(), root).begin()->string();
    if (layer == "main.cpp") continue;
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      if (!line.starts_with("#include")) continue;
      ++seen;
      INFO(entry.path() << ": " << line);
      const std::string other = layer_of(line, layer);
      REQUIRE(kMayInclude.contains(layer));
      if (kMayInclude.contains(other) || other == "grammar") CHECK(kMayInclude.at(layer).contains(other));
      if (kLibraryHome.contains(other)) CHECK(kLibraryHome.at(other).contains(layer));
    }
  }
  CHECK(seen > 100);
}

// In `link`, the steps build and report nothing, and the files that explain change nothing.
// Suggestions are not messages, so the steps may use them.
TEST_CASE("link builds, resolves and explains apart") {
  const std::map<std::string, std::set<std::string>> other_rooms = {
      {"tables", {"resolve", "explain"}}, {"resolve", {"explain"}}, {"explain", {"tables", "resolve"}}};
  const fs::path root = fs::path(ASRMAP_SOURCE_DIR) / "compiler" / "link";
  for (const auto& [room, others] : other_rooms) {
    std::size_t seen = 0;
    for (const auto& entry : fs::directory_iterator(root / room)) {
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line); ++seen) {
        INFO(entry.path() << ": " << line);
        for (const std::string& other : others) CHECK(line.find("#include \"link/" + other + "/") == std::string::npos);
        if (room == "explain") continue;
        const bool is_of_diag = line.starts_with("#include \"diag/");
        CHECK((!is_of_diag || line.find("suggestions.h") != std::string::npos));
        CHECK(line.find("Reporter") == std::string::npos);
      }
    }
    CHECK(seen > 300);
  }
}

// A reader has nothing from a writer, so that a mistake in a writer is noticed. And a target uses
// no other target's folder, unless it is made from other targets.
TEST_CASE("a reader of artifacts shares nothing with a writer, nor a target with another") {
  const std::map<std::string, std::set<std::string>> others = {
      {"vnets", {"arm", "bicep"}},  // both kinds of template
      {"vmm", {"powershell"}},
  };
  std::size_t readers = 0;
  const fs::path root = fs::path(ASRMAP_SOURCE_DIR) / "compiler" / "targets";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file() || entry.path().parent_path() == root) continue;
    const std::string target = entry.path().parent_path().filename().string(), file = entry.path().filename().string();
    const bool is_reader = file.starts_with("read_");
    readers += is_reader && file.ends_with(".cpp") ? 1 : 0;
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      if (!line.starts_with("#include \"")) continue;
      INFO(entry.path() << ": " << line);
      const fs::path included = line.substr(10, line.size() - 11);
      const std::string layer = included.begin()->string(), name = included.filename().string();
      if (is_reader) CHECK((layer != "emit" && !name.starts_with("quote_")));
      if (layer != "targets" || included.parent_path() == "targets") continue;
      const std::string other = included.parent_path().filename().string();
      if (other != target) CHECK((others.contains(target) && others.at(target).contains(other)));
      if (is_reader) CHECK(name.starts_with("read_"));
      if (!is_reader && name.starts_with("read_")) CHECK(name == "read_" + other + ".h");
    }
  }
  CHECK(readers > 6);
}

TEST_CASE("a phase has the namespace of its folder") {
  const std::set<std::string> vocabulary = {"text", "source", "json", "diag", "ir", "driver"};
  const fs::path root = fs::path(ASRMAP_SOURCE_DIR) / "compiler";
  std::size_t seen = 0;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string ending = entry.path().extension().string();
    const std::string layer = fs::relative(entry.path(), root).begin()->string();
    if ((ending != ".h" && ending != ".cpp") || layer == "main.cpp" || layer == "static") continue;
    const std::string own = vocabulary.contains(layer) ? "namespace asrmap {" : "namespace asrmap::" + layer + " {";
    std::ifstream in(entry.path());
    bool is_there = false;
    for (std::string line; std::getline(in, line);) is_there = is_there || line == own;
    INFO(entry.path() << ": " << own);
    CHECK(is_there);
    ++seen;
  }
  CHECK(seen > 300);
}

// Who opens a file should see what it is about. clang-tidy holds functions to 60 lines.
TEST_CASE("no file of code has more than 350 lines") {
  std::size_t seen = 0;
  for (const char* folder : {"compiler", "grammar", "script", "tests"})
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(ASRMAP_SOURCE_DIR) / folder)) {
      static const std::set<std::string> kCode{".cpp", ".def", ".h", ".mjs", ".ps1", ".py", ".sh", ".txt", ""};
      if (!entry.is_regular_file() || !kCode.contains(entry.path().extension().string())) continue;
      if (entry.path().string().find("/golden/") != std::string::npos) continue;
      ++seen;
      std::ifstream in(entry.path());
      std::size_t lines = 0;
      for (std::string line; std::getline(in, line);) ++lines;
      INFO(entry.path() << " has " << lines << " lines");
      CHECK(lines <= 350);
    }
  CHECK(seen > 400);
}

TEST_CASE("one place reads a clock") {
  std::set<std::string> places;
  const fs::path root = fs::path(ASRMAP_SOURCE_DIR) / "compiler";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);)
      for (const char* const clock : {"_clock::", "time(nullptr)", "gettimeofday", "localtime", "gmtime"})
        if (line.find(clock) != std::string::npos) places.insert(fs::relative(entry.path(), root).string());
  }
  CHECK(places == std::set<std::string>{"cli/process.cpp"});
}

}  // namespace
}  // namespace asrmap
