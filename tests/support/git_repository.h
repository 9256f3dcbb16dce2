// SPDX-License-Identifier: MIT
// Real repositories, and the environment variables by which a process finds them.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "run.h"
#include "scratch_folder.h"
#include "source/file_system.h"
#include "source/program.h"

namespace asrmap::test {

// A new folder. As long as this object lives, it is the current folder.
class Folder {
 public:
  Folder() : before_(std::filesystem::current_path()), path_(std::filesystem::canonical(scratch_.path())) {
    std::filesystem::current_path(path_);
  }
  ~Folder() { std::filesystem::current_path(before_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  static void write(const std::string& path, std::string_view text) {
    if (const std::filesystem::path folder = std::filesystem::path(path).parent_path(); !folder.empty())
      std::filesystem::create_directories(folder);
    std::ofstream(path, std::ios::binary) << text;
  }
  // Writes a program that is a shell script.
  static void write_program(const std::string& path, const std::string& script) {
    write(path, "#!/bin/sh\n" + script);
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  }

 private:
  ScratchFolder scratch_;  // removed last, when it is no longer the current folder
  std::filesystem::path before_, path_;
};

// A repository in a new folder.
class Repository : public Folder {
 public:
  Repository() { git({"init", "--quiet", "."}); }

  // Runs git. Returns what it prints, without the last line break.
  static std::string git(std::vector<std::string> words, std::string_view input = {}) {
    words.insert(words.begin(),
                 {"git", "-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", "-c",
                  "maintenance.auto=false", "-c", "gc.auto=0", "-c", "protocol.file.allow=always"});
    INFO(words.back());
    auto output = run_program(words, input);
    REQUIRE(output);
    INFO(output->error);
    REQUIRE(output->status == 0);
    if (output->out.ends_with('\n')) output->out.pop_back();
    return std::move(output->out);
  }
  static void commit() {
    git({"add", "--all"});
    git({"commit", "--quiet", "--message", "x"});
  }
  RunResult run(std::vector<std::string> arguments) { return test::run(files_, std::move(arguments)); }

 private:
  RealFileSystem files_;
};

// Sets an environment variable as long as this object lives.
class Variable {
 public:
  Variable(std::string name, const std::string& value) : name_(std::move(name)) {
    if (const char* const before = std::getenv(name_.c_str())) before_ = before;
    ::setenv(name_.c_str(), value.c_str(), 1);
  }
  ~Variable() {
    if (before_)
      ::setenv(name_.c_str(), before_->c_str(), 1);
    else
      ::unsetenv(name_.c_str());
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  std::string name_;
  std::optional<std::string> before_;
};

}  // namespace asrmap::test
