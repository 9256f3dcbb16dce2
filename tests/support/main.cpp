// SPDX-License-Identifier: MIT
#include <cstdlib>
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

int main(int argc, char** argv) {
  // Git sets these variables for hooks and for `git rebase --exec`. Tests make repositories of
  // their own, and must not reach the repository that they are run from.
  for (const char* const name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
                                 "GIT_PREFIX", "GIT_NAMESPACE"})
    ::unsetenv(name);
  return Catch::Session().run(argc, argv);
}
