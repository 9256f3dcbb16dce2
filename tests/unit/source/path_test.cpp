// SPDX-License-Identifier: MIT
#include "catch.h"
#include "source/file_system.h"

namespace asrmap {
namespace {

TEST_CASE("paths are made normal without asking the disk") {
  CHECK(normal_path("a/./b/../c") == "a/c");
  CHECK(normal_path("./a") == "a");
  CHECK(normal_path("a/..") == ".");
  CHECK(normal_path("../../a") == "../../a");
  CHECK(normal_path("/../a") == "/a");
  CHECK(normal_path("/") == "/");
  CHECK(normal_path("a//b/") == "a/b");
}

TEST_CASE("folders and joined paths") {
  CHECK(folder_of("a/b") == "a");
  CHECK(folder_of("a") == ".");
  CHECK(folder_of("/a") == "/");
  CHECK(join_path("a", "../b") == "b");
  CHECK(join_path(".", "b") == "b");
  CHECK(join_path("a", "/b") == "/b");
}

TEST_CASE("a path as another file writes it") {
  struct Case {
    const char* folder;
    const char* path;
    const char* written;  // null: not known
  };
  const Case cases[] = {
      {".", "b", "b"},
      {".", "a/b", "a/b"},
      {"a", "a/b", "b"},
      {"a", "b", "../b"},
      {"a", "ab/c", "../ab/c"},
      {"a/c", "a/b", "../b"},
      {"a/c", "b/c/d", "../../b/c/d"},
      {"a", "../b", "../../b"},
      {"../a", "../b", "../b"},
      {"../a", "../a/b", "b"},
      {"../a", "b", nullptr},
      {"..", "../b", "b"},
      {"/", "/b", "b"},
      {"/a", "/a/b", "b"},
      {"/a", "/b", "../b"},
      {"/a", "b", nullptr},
      {"a", "/b", nullptr},
  };
  for (const Case& c : cases) {
    INFO(c.folder << " " << c.path);
    const auto written = path_from(c.folder, c.path);
    REQUIRE(written.has_value() == (c.written != nullptr));
    if (written) CHECK(*written == c.written);
  }
}

TEST_CASE("inside means below, by whole names") {
  CHECK(is_inside("/p/a", "/p"));
  CHECK(is_inside("/p", "/p"));
  CHECK_FALSE(is_inside("/project", "/p"));
  CHECK_FALSE(is_inside("/", "/p"));
  CHECK(is_inside("a/b", "."));
  CHECK_FALSE(is_inside("../b", "."));
  CHECK(is_inside("/a", "/"));
}

TEST_CASE("a temporary is known by its name, and nothing else is") {
  for (const char* name :
       {".dist.asrmap-new-0123456789abcdef", ".a.b.asrmap-new-fedcba9876543210", "main.tf.asrmap-new"}) {
    INFO(name);
    CHECK(is_temporary(name));
  }
  for (const char* name :
       {".asrmap-new", ".asrmap-new-0123456789abcdef", "dist.asrmap-new-0123456789abcdef",
        ".dist.asrmap-new-0123456789abcdef0", ".dist.asrmap-new-0123456789abcde", ".x.asrmap-new-0123456789ABCDEF",
        ".x.asrmap-new-backup", ".x.asrmap-new-0123456789abcdef.ps1", "main.tf", ""}) {
    INFO(name);
    CHECK_FALSE(is_temporary(name));
  }
  CHECK(is_temporary(temporary_prefix(std::string(300, 'x')) + "0123456789abcdef"));
  CHECK(temporary_prefix(std::string(300, 'x')).size() + 16 == 255);
}

}  // namespace
}  // namespace asrmap
