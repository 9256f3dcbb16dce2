// SPDX-License-Identifier: MIT
// A set of files takes the place of an earlier one as a whole, also if the process is killed at any
// of its system calls, or ended by a signal.
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <set>
#include <string>

#include "catch.h"
#include "scratch_folder.h"
#include "source/file_system.h"
#include "written_set.h"

namespace asrmap {
namespace {

using test::Content;
using test::kNew;
using test::kOld;
using test::put;
using test::ScratchFolder;
using test::write_set;

Content without_temporaries(Content content) {
  std::erase_if(content, [](const auto& each) { return each.first.find("asrmap-new") != std::string::npos; });
  return content;
}

TEST_CASE("a signal ends the process, and takes the half set along") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
    const pid_t child = ::fork();
    if (child == 0) {
      ::signal(signal, SIG_DFL);
      const rlimit no_core{0, 0};
      ::setrlimit(RLIMIT_CORE, &no_core);
      {
        RealFileSystem files;
        const auto set = files.new_set(folder.path("out"), [](const auto&) { return std::set<std::string>(); });
        set->open("arm/a.json");
        ::raise(signal);
        set->write("new");
        const auto done = set->commit();
        if (done || done.reason() != folder.path("out/arm/a.json") + ": interrupted") ::_exit(4);
      }
      ::_exit(5);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    INFO("signal " << signal << ", status " << status);
    CHECK(WIFSIGNALED(status));
    CHECK(folder.content().size() == kOld.size() + 1);
    CHECK(folder.content("out") == kOld);
  }
}

TEST_CASE("a signal that is ignored, as under nohup, ends nothing") {
  const ScratchFolder folder;
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGHUP, SIG_IGN);
    ::signal(SIGINT, SIG_IGN);
    RealFileSystem files;
    const auto set = files.new_set(folder.path("out"), [](const auto&) { return std::set<std::string>(); });
    set->open("manifest.json");
    ::raise(SIGHUP);
    ::raise(SIGINT);
    set->write("new");
    ::_exit(set->commit() ? 0 : 4);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}

// Runs `work` in a process that is killed before its n-th system call. False if it made fewer. Sets
// `refused` if no process may watch another on this machine.
template <class Work>
bool killed_at(int n, bool& refused, const Work& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(3);
    ::raise(SIGSTOP);
    work();
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  refused = WIFEXITED(status);
  for (int stops = 0; !refused; ++stops) {
    // Each call stops the process twice: before and after it.
    if (stops == 2 * n) {
      ::kill(child, SIGKILL);
      ::waitpid(child, &status, 0);
      return true;
    }
    if (::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr) != 0) break;
    if (::waitpid(child, &status, 0) < 0 || WIFEXITED(status) || WIFSIGNALED(status)) break;
  }
  return false;
}

// The same if no process may watch another: it is killed at some moment, which is later the larger
// n is.
template <class Work>
bool killed_after(int n, const Work& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    work();
    ::_exit(0);
  }
  ::usleep(static_cast<useconds_t>(n * 10));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  return n < 300;
}

TEST_CASE("a set is whole whenever the process is killed") {
  const bool has_other = GENERATE(false, true);
  bool refused = false;
  int n = 0, old_sets = 0, new_sets = 0, none = 0;
  for (bool killed = true; killed; ++n) {
    const ScratchFolder folder;
    put(folder, "out", kOld);
    if (has_other) folder.put("out/README.md", "mine");
    const auto work = [&] { (void)write_set(folder.path("out"), kNew); };
    killed = (!refused && killed_at(n, refused, work)) || (refused && killed_after(n, work));
    Content seen = without_temporaries(folder.content("out"));
    if (has_other) CHECK(seen.erase("README.md") == 1);
    INFO("killed at system call " << n);
    if (seen == kOld)
      ++old_sets;
    else if (seen == kNew)
      ++new_sets;
    else if (has_other && !seen.contains("manifest.json"))
      ++none;  // without a manifest, nobody takes it for a set
    else
      FAIL("neither the old set nor the new one");
    // The next build repairs everything.
    CHECK(write_set(folder.path("out"), kNew).empty());
    CHECK(folder.content("out").size() == kNew.size() + (has_other ? 1 : 0));
    CHECK(folder.content().size() == kNew.size() + (has_other ? 2 : 1));
  }
  if (refused) return;  // it is not known at which system calls it was killed
  CHECK(old_sets > 20);
  CHECK(new_sets > 1);
  CHECK((none > 0) == has_other);
}

}  // namespace
}  // namespace asrmap
