// SPDX-License-Identifier: MIT
// A set of files takes the place of an earlier one as a whole, also if the process is killed at any
// of its system calls.
#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <set>
#include <string>

#include "catch.h"
#include "scratch_folder.h"
#include "source/file_system.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;
using test::Content;
using test::ScratchFolder;

const Content kOld{{"arm", ""}, {"arm/a.json", "old a"}, {"arm/b.json", "old b"}, {"manifest.json", "old m"}};
const Content kNew{
    {"arm", ""}, {"arm/a.json", "new a"}, {"rest", ""}, {"rest/r.json", "new r"}, {"manifest.json", "new m"}};

std::set<std::string> files_of(const Content& content) {
  std::set<std::string> paths;
  for (const auto& [path, text] : content)
    if (!text.empty()) paths.insert(path);
  return paths;
}

void put(const ScratchFolder& folder, const std::string& below, const Content& content) {
  for (const auto& [path, text] : content)
    if (!text.empty()) folder.put(below + '/' + path, text);
}

// Writes `content` to the folder. The earlier set is kOld or kNew, if a manifest says so. Returns
// what commit() said.
std::string write_set(const std::string& folder, const Content& content) {
  RealFileSystem files;
  const auto set = files.new_set(folder, [&](std::vector<std::string> manifests) {
    std::set<std::string> earlier;
    manifests.push_back(folder + "/manifest.json");
    for (const std::string& path : manifests)
      for (const Content* each : {&kOld, &kNew})
        if (files.read(path) == each->at("manifest.json")) earlier.merge(files_of(*each));
    return earlier;
  });
  for (const auto& [path, text] : content) {
    if (text.empty() || path == "manifest.json") continue;
    set->open(path);
    set->write(text);
  }
  set->open("manifest.json");
  set->write(content.at("manifest.json"));
  const auto done = set->commit();
  return done ? "" : done.reason();
}

Content without_temporaries(Content content) {
  std::erase_if(content, [](const auto& each) { return each.first.find("asrmap-new") != std::string::npos; });
  return content;
}

TEST_CASE("a set replaces an earlier one with all its files, and makes the folder") {
  const ScratchFolder folder;
  CHECK(write_set(folder.path("x/out"), kOld).empty());
  CHECK(folder.content("x/out") == kOld);
  CHECK(write_set(folder.path("x/out"), kNew).empty());
  CHECK(folder.content("x/out") == kNew);
  CHECK(folder.content("x").size() == kNew.size() + 1);
}

TEST_CASE("other people's files stay where they are") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  folder.put("out/README.md", "mine");
  folder.put("out/arm/mine.json", "mine");
  fs::create_directory(folder.path("out/empty"));
  CHECK(write_set(folder.path("out"), kNew).empty());
  Content wanted = kNew;
  wanted.insert({{"README.md", "mine"}, {"arm/mine.json", "mine"}, {"empty", ""}});
  CHECK(folder.content("out") == wanted);
  CHECK(folder.content().size() == wanted.size() + 1);
}

TEST_CASE("an empty folder is somebody's, but for the set's own") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  fs::create_directory(folder.path("out/empty"));
  CHECK(write_set(folder.path("out"), kNew).empty());
  Content wanted = kNew;
  wanted.insert({"empty", ""});
  CHECK(folder.content("out") == wanted);
  fs::create_directory(folder.path("new"));
  CHECK(write_set(folder.path("new"), kNew).empty());
  CHECK(folder.content("new") == kNew);
}

TEST_CASE("what a killed build has left goes with the next one") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  folder.put("out/arm/a.json.asrmap-new", "of version 0.1");
  folder.put(".out.asrmap-new-0123456789abcdef/arm/a.json", "half");
  fs::create_symlink("/nowhere", folder.path("out/manifest.json.asrmap-new"));
  CHECK(write_set(folder.path("out"), kNew).empty());
  CHECK(folder.content("out") == kNew);
  CHECK(folder.content().size() == kNew.size() + 1);
}

TEST_CASE("a folder of a build that is still going on is left alone") {
  const ScratchFolder folder;
  folder.put(".out.asrmap-new-0123456789abcdef/arm/a.json", "half");
  const int other = ::open(folder.path(".out.asrmap-new-0123456789abcdef").c_str(), O_RDONLY);
  REQUIRE(::flock(other, LOCK_EX) == 0);
  CHECK(write_set(folder.path("out"), kNew).empty());
  CHECK(folder.content().contains(".out.asrmap-new-0123456789abcdef/arm/a.json"));
  ::close(other);
}

TEST_CASE("who finds the folder locked waits, and then is told") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  const int other = ::open(folder.path("out").c_str(), O_RDONLY);
  REQUIRE(::flock(other, LOCK_EX) == 0);
  RealFileSystem files;
  files.tries = 2;
  const auto set = files.new_set(folder.path("out"), [](const auto&) { return std::set<std::string>(); });
  set->open("manifest.json");
  const auto done = set->commit();
  REQUIRE_FALSE(done);
  CHECK(done.reason() == folder.path("out") + ": another build is writing there; try again when it is done");
  CHECK(folder.content("out") == kOld);
  ::close(other);
}

TEST_CASE("a set keeps the mode of the folder") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  REQUIRE(::chmod(folder.path("out").c_str(), 02750) == 0);
  CHECK(write_set(folder.path("out"), kNew).empty());
  struct stat status {};
  REQUIRE(::stat(folder.path("out").c_str(), &status) == 0);
  CHECK((status.st_mode & 07777U) == 02750U);
}

TEST_CASE("files and folders keep their modes") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  REQUIRE(::chmod(folder.path("out/arm").c_str(), 0700) == 0);
  REQUIRE(::chmod(folder.path("out/arm/a.json").c_str(), 0600) == 0);
  CHECK(write_set(folder.path("out"), kNew).empty());
  struct stat status {};
  REQUIRE(::stat(folder.path("out/arm").c_str(), &status) == 0);
  CHECK((status.st_mode & 07777U) == 0700U);
  REQUIRE(::stat(folder.path("out/arm/a.json").c_str(), &status) == 0);
  CHECK((status.st_mode & 07777U) == 0600U);
}

TEST_CASE("only what is named as a temporary is a leftover") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  folder.put(".out.asrmap-new-backup/mine", "mine");
  folder.put(".out.asrmap-new-0123456789abcdef/link/mine", "half");
  fs::create_symlink(folder.path(".out.asrmap-new-backup"), folder.path(".out.asrmap-new-0123456789abcdef/to"));
  CHECK(write_set(folder.path("out"), kNew).empty());
  CHECK(folder.content(".out.asrmap-new-backup") == Content{{"mine", "mine"}});
  CHECK_FALSE(folder.content().contains(".out.asrmap-new-0123456789abcdef"));
}

TEST_CASE("leftovers in the folder go too, whoever comes next") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  folder.put("out/.asrmap.asrmap-new-0123456789abcdef/arm/a.json", "half");
  CHECK(write_set(folder.path("out"), kNew).empty());
  CHECK(folder.content("out") == kNew);
}

TEST_CASE("a set leads through no link") {
  const ScratchFolder folder;
  fs::create_directory(folder.path("home"));
  const fs::path before = fs::current_path();
  fs::create_directory(folder.path("repo"));
  fs::current_path(folder.path("repo"));
  fs::create_symlink("../home", "out");
  CHECK(write_set("out", kNew) == "out: is a link; name the folder that it leads to");
  CHECK(write_set("out/x", kNew) == "out: is a link; name the folder that it leads to");
  CHECK(write_set(folder.path("repo/out/x"), kNew) ==
        folder.path("repo/out") + ": is a link; name the folder that it leads to");
  fs::remove("out");
  put(folder, "repo/out", {{"README.md", "mine"}});
  fs::create_symlink("../../home", "out/arm");
  CHECK(write_set("out", kNew) == "out/arm: is a link; take it away, for what is built stays in its folder");
  CHECK(folder.content("repo/out") == Content{{"README.md", "mine"}, {"arm", "-> ../../home"}});
  fs::remove("out/arm");
  fs::create_symlink("../../../home/created", "out/manifest.json");
  CHECK(write_set("out", kNew).empty());
  fs::current_path(before);
  CHECK(folder.content("home").empty());
}

TEST_CASE("the current folder takes a set, file by file") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  const fs::path before = fs::current_path();
  fs::current_path(folder.path("out"));
  const std::string why = write_set(".", kNew);
  CHECK(fs::exists("manifest.json"));  // the folder is still the current folder
  fs::current_path(before);
  CHECK(why.empty());
  CHECK(folder.content("out") == kNew);
}

TEST_CASE("a file or a folder in the way changes nothing") {
  const ScratchFolder folder;
  folder.put("out", "a file");
  CHECK(write_set(folder.path("out"), kNew) == folder.path("out") + ": is no folder");
  CHECK(write_set(folder.path("out/x"), kNew) == folder.path("out") + ": not a directory");
  fs::remove(folder.path("out"));
  folder.put("out/arm", "mine");
  CHECK(write_set(folder.path("out"), kNew) == folder.path("out/arm") + ": is a file, and a folder is needed");
  CHECK(folder.content() == Content{{"out", ""}, {"out/arm", "mine"}});
  fs::remove(folder.path("out/arm"));
  folder.put("out/manifest.json/x", "mine");
  CHECK(write_set(folder.path("out"), kNew) == folder.path("out/manifest.json") + ": is a folder");
  CHECK(folder.content("out") == Content{{"manifest.json", ""}, {"manifest.json/x", "mine"}});
}

TEST_CASE("without a commit a set leaves nothing") {
  const ScratchFolder folder;
  RealFileSystem files;
  files.new_set(folder.path("x/out"), [](const auto&) { return std::set<std::string>(); })->open("arm/a.json");
  CHECK(folder.content().empty());
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
