// SPDX-License-Identifier: MIT
// Every library that gets into the program has its notice in the program.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "catch.h"
#include "cli/licenses.h"
#include "run.h"
#include "text/ascii.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

// Whether there is a notice for this library. Its name may have different forms: `taocpp::pegtl`,
// `/usr/lib/libsodium.a`, `tomlplusplus`.
bool has_notice(std::string_view linked) {
  std::string name = lower(linked.substr(linked.find_last_of("/:") + 1));
  if (name.starts_with("lib")) name.erase(0, 3);
  name = name.substr(0, name.find_first_of(".-"));
  for (std::size_t at = 0; (at = name.find("plus")) != std::string::npos;) name.replace(at, 4, "+");
  return std::ranges::any_of(
      cli::notices(), [&](const cli::Notice& notice) { return lower(notice.library).find(name) != std::string::npos; });
}

// The first part of each include of the form `<library/header>`.
std::set<std::string> included_libraries() {
  std::set<std::string> found;
  for (const char* const folder : {"compiler", "grammar"})
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(ASRMAP_SOURCE_DIR) / folder)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line);) {
        constexpr std::string_view kInclude = "#include <";
        const std::size_t slash = line.find('/');
        if (line.starts_with(kInclude) && slash != std::string::npos && line.find('>') > slash)
          found.insert(line.substr(kInclude.size(), slash - kInclude.size()));
      }
    }
  return found;
}

TEST_CASE("every library that is linked has its notice") {
  std::set<std::string> seen;
  std::string_view linked = ASRMAP_LINKED;
  while (!linked.empty()) {
    const std::string_view one = linked.substr(0, linked.find(','));
    linked.remove_prefix(std::min(one.size() + 1, linked.size()));
    if (one.empty() || one.starts_with("asrmap")) continue;
    INFO(one << ": put its notice into licenses/, and the file into compiler/CMakeLists.txt");
    CHECK(has_notice(one));
    seen.insert(std::string(one));
  }
  CHECK(seen.size() >= 2);
  CHECK_FALSE(has_notice("/usr/lib/libnettle.a"));
}

TEST_CASE("every library of headers has its notice") {
  const std::set<std::string> of_the_system = {"arpa", "sys"};
  const std::map<std::string, std::string> names = {{"tao", "PEGTL"}};
  const std::set<std::string> included = included_libraries();
  for (const std::string& library : included) {
    INFO(library << ": put its notice into licenses/, and the file into compiler/CMakeLists.txt");
    if (!of_the_system.contains(library)) CHECK(has_notice(names.contains(library) ? names.at(library) : library));
  }
  for (const char* const library : {"fmt", "rapidjson", "sodium", "tao", "toml++"}) CHECK(included.contains(library));
}

TEST_CASE("--licenses prints all notices, as they are in the tree") {
  MemoryFileSystem files;
  const test::RunResult result = test::run(files, {"--licenses"});
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  std::set<std::string> printed;
  for (const cli::Notice& notice : cli::notices()) {
    INFO(notice.library);
    CHECK(result.out.find(notice.text) != std::string::npos);
    printed.insert(std::string(notice.library) + ".txt");
  }
  for (const auto& entry : fs::directory_iterator(fs::path(ASRMAP_SOURCE_DIR) / "licenses")) {
    INFO(entry.path());
    CHECK(printed.contains(entry.path().filename().string()));
  }
  CHECK(result.out.starts_with("MIT License\n\nCopyright (c) 2026 asrmap contributors\n"));
}

}  // namespace
}  // namespace asrmap
