// SPDX-License-Identifier: MIT
// CMake, vcpkg and script/bootstrap name the same versions.
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "catch.h"

namespace asrmap {
namespace {

std::string text_of(const std::string& path) {
  std::ifstream in(std::filesystem::path(ASRMAP_SOURCE_DIR) / path);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST_CASE("CMake, vcpkg and script/bootstrap want the same versions") {
  const nlohmann::json vcpkg = nlohmann::json::parse(text_of("vcpkg.json"));
  CHECK(vcpkg["builtin-baseline"].get<std::string>().size() == 40);
  std::map<std::string, std::string> versions;
  for (const auto& list :
       {vcpkg["dependencies"], vcpkg["features"]["tests"]["dependencies"], vcpkg["features"]["bench"]["dependencies"]})
    for (const auto& dependency : list) versions[dependency["name"]] = dependency["version>="];
  const std::string bootstrap = text_of("script/bootstrap");
  struct Case {
    const char* vcpkg;
    const char* file;
    const char* cmake;      // the name for find_package()
    const char* bootstrap;  // its name there; null if it is not named
  };
  const Case cases[] = {
      {"fmt", "CMakeLists.txt", "fmt", "fmt"},
      {"pegtl", "CMakeLists.txt", "pegtl", "PEGTL"},
      {"tomlplusplus", "CMakeLists.txt", "tomlplusplus", "toml++"},
      {"nlohmann-json", "tests/CMakeLists.txt", "nlohmann_json", "nlohmann-json"},
      {"nlohmann-json", "tests/fuzz/CMakeLists.txt", "nlohmann_json", nullptr},
  };
  for (const Case& c : cases) {
    INFO(c.vcpkg << " in " << c.file);
    REQUIRE(versions.contains(c.vcpkg));
    const std::string version = versions.at(c.vcpkg);
    CHECK(text_of(c.file).find("find_package(" + std::string(c.cmake) + ' ' + version + " REQUIRED)") !=
          std::string::npos);
    if (c.bootstrap != nullptr) CHECK(bootstrap.find(c.bootstrap + (' ' + version)) != std::string::npos);
  }
  // CMake does not check the versions of these.
  CHECK(bootstrap.find("libsodium " + versions.at("libsodium")) != std::string::npos);
  CHECK(bootstrap.find("Catch2 " + versions.at("catch2")) != std::string::npos);
  CHECK(versions.contains("rapidjson"));
}

}  // namespace
}  // namespace asrmap
