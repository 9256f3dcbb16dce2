// SPDX-License-Identifier: MIT
#include "whole_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>

// NOLINTNEXTLINE(readability-redundant-declaration): glibc declares it, POSIX leaves that to programs.
extern char** environ;

namespace asrmap::bench {

Spent run_process(const std::vector<std::string>& arguments) {
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  const auto begin = std::chrono::steady_clock::now();
  pid_t child = 0;
  Spent spent;
  if (posix_spawn(&child, argv[0], &actions, nullptr, argv.data(), environ) == 0) {
    int status = 0;
    struct rusage usage {};
    ::wait4(child, &status, 0, &usage);
    spent.peak_bytes = static_cast<double>(usage.ru_maxrss) * 1024;
  }
  spent.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  posix_spawn_file_actions_destroy(&actions);
  return spent;
}

Spent median_process(const std::vector<std::string>& arguments, int runs) {
  std::vector<Spent> all;
  for (int i = 0; i < runs; ++i) all.push_back(run_process(arguments));
  std::sort(all.begin(), all.end(), [](const Spent& a, const Spent& b) { return a.seconds < b.seconds; });
  return all[all.size() / 2];
}

}  // namespace asrmap::bench
