// SPDX-License-Identifier: MIT
// What only the real program can show: how it works with the system.
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "catch.h"
#include "run.h"
#include "scratch_folder.h"

namespace asrmap {
namespace {

struct Ended {
  int status = 0;  // the status from waitpid()
  std::string err;
};

// Runs the program. `prepare` is called in its process first; it can close standard output or set
// limits.
Ended run_program(const std::vector<std::string>& arguments, const std::function<void()>& prepare) {
  std::array<int, 2> pipe{};
  REQUIRE(::pipe(pipe.data()) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGPIPE, SIG_DFL);
    ::signal(SIGXFSZ, SIG_DFL);
    ::dup2(pipe[1], 2);
    ::close(pipe[0]);
    prepare();
    std::vector<char*> words{const_cast<char*>("asrmap")};
    for (const std::string& word : arguments) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    ::execv(ASRMAP_BINARY, words.data());
    ::_exit(127);
  }
  ::close(pipe[1]);
  Ended ended;
  std::array<char, 4096> buffer{};
  for (ssize_t got = 0; (got = ::read(pipe[0], buffer.data(), buffer.size())) > 0;)
    ended.err.append(buffer.data(), static_cast<std::size_t>(got));
  ::close(pipe[0]);
  ::waitpid(child, &ended.status, 0);
  return ended;
}

TEST_CASE("a reader of standard output that goes away ends nothing, and is told nothing") {
  const Ended ended = run_program({"rules"}, [] {
    std::array<int, 2> nobody{};
    (void)::pipe(nobody.data());
    ::dup2(nobody[1], 1);
    ::close(nobody[0]);
    ::close(nobody[1]);
  });
  REQUIRE(WIFEXITED(ended.status));
  CHECK(WEXITSTATUS(ended.status) == 0);
  CHECK(ended.err.empty());
}

TEST_CASE("standard output that can't be written is an error") {
  const Ended ended = run_program({"rules"}, [] { ::dup2(::open("/dev/full", O_WRONLY), 1); });
  REQUIRE(WIFEXITED(ended.status));
  CHECK(WEXITSTATUS(ended.status) == 2);
  CHECK(ended.err == "asrmap: standard output can't be written\n");
}

TEST_CASE("standard input that can't be read is told by each command that takes it") {
  for (const char* const command : {"check", "explain"}) {
    INFO(command);
    const Ended ended = run_program({command, "-"}, [] { ::dup2(::open("/", O_RDONLY), 0); });
    REQUIRE(WIFEXITED(ended.status));
    CHECK(WEXITSTATUS(ended.status) == 2);
    CHECK(ended.err == "asrmap: standard input: Is a directory\n");
  }
}

TEST_CASE("a limit on the size of files is an error, and no signal; nothing is left") {
  const test::ScratchFolder folder;
  folder.put("site.asrmap", "vnet vnet-dr {\n  subnet web\n  subnet Web\n}\n");
  const Ended ended =
      run_program({"check", "--write-baseline", folder.path("known.json"), folder.path("site.asrmap")}, [] {
        const rlimit small{1, 1};
        ::setrlimit(RLIMIT_FSIZE, &small);
        ::close(1);
        ::open("/dev/null", O_WRONLY);
      });
  REQUIRE(WIFEXITED(ended.status));
  CHECK(WEXITSTATUS(ended.status) == 2);
  CHECK(ended.err == "asrmap: " + folder.path("known.json") + ": file too large\n");
  CHECK(folder.content().size() == 1);
}

TEST_CASE("a pipe, a folder and a file that is too large are refused without waiting for them") {
  const test::ScratchFolder folder;
  REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
  std::filesystem::create_directory(folder.path("folder"));
  folder.put("large", "");
  std::filesystem::resize_file(folder.path("large"), 0xFFFF'FFF1U);  // takes no room on the disk
  const RealFileSystem files;
  struct Case {
    const char* name;
    const char* reason;
  };
  for (const Case& c : {Case{"pipe", "not a regular file"}, Case{"folder", "is a folder, not a file"},
                        Case{"large", "larger than 4 GiB"}, Case{"none", "no such file or directory"}}) {
    const auto text = files.read(folder.path(c.name));
    REQUIRE_FALSE(text);
    CHECK(text.reason() == c.reason);
  }
}

}  // namespace
}  // namespace asrmap
