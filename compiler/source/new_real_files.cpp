// SPDX-License-Identifier: MIT
// New files in any folders: each is written beside its place, then all are renamed.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "source/file_system.h"
#include "source/real_paths.h"
#include "source/staged_file.h"

namespace asrmap {
namespace {

class NewRealFiles final : public NewFiles {
 public:
  explicit NewRealFiles(Existing existing) : existing_(existing), file_(signals_) {}
  ~NewRealFiles() override {
    if (committed_) return;
    (void)file_.close();
    for (const Staged& each : staged_) ::unlink((each.in_place ? each.path : each.beside).c_str());
    for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder) ::rmdir(folder->c_str());
  }
  NewRealFiles(const NewRealFiles&) = delete;
  NewRealFiles& operator=(const NewRealFiles&) = delete;

  void open(const std::string& path) override {
    end_file();
    if (!so_far_) return;
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) return fail(path, "is a folder");
    if (const std::string link = link_on_the_way(folder_of(path)); !link.empty())
      return fail(link, "is a link; name the folder that it leads to");
    if (::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode) && existing_ == Existing::replaced)
      return fail(path, "is a link; name the file that it leads to");
    if (so_far_ = make_folders(folder_of(path), made_); !so_far_) return;
    auto beside = file_.create_beside(path);
    if (!beside) return fail(path, beside.reason());
    staged_.push_back({.path = path, .beside = *std::move(beside), .in_place = false, .lock = {}});
  }

  void write(std::string_view bytes) override {
    if (!so_far_) return;
    if (const auto written = file_.write(bytes); !written) fail(staged_.back().path, written.reason());
  }

  Result<void> commit() override {
    end_file();
    std::set<std::string> folders;
    for (Staged& each : staged_) {
      if (!so_far_) break;
      put_in_place(each);
      folders.insert(folder_of(each.path));
    }
    for (const std::string& folder : folders) keep_names(folder);
    committed_ = static_cast<bool>(so_far_);
    return so_far_;
  }

 private:
  struct Staged {
    std::string path;
    std::string beside;
    bool in_place = false;  // the file is in its place, and was not there before
    Descriptor lock;        // tells others that it is no leftover
  };

  void fail(const std::string& path, const std::string& reason) { so_far_ = Failure(path + ": " + reason); }

  void end_file() {
    const auto closed = file_.close(staged_.empty() ? nullptr : &staged_.back().lock);
    if (!closed && so_far_) fail(staged_.back().path, closed.reason());
  }

  void put_in_place(Staged& each) {
    if (existing_ == Existing::replaced) {
      if (::rename(each.beside.c_str(), each.path.c_str()) != 0) fail(each.path, reason());
      return;
    }
    each.in_place = rename_new(each.beside, each.path);
    if (!each.in_place) fail(each.path, reason());
  }

  const HeldSignals signals_;
  const Existing existing_;
  StagedFile file_;
  std::vector<Staged> staged_;
  std::vector<std::string> made_;  // folders, outer ones first
  Result<void> so_far_;
  bool committed_ = false;
};

}  // namespace

std::unique_ptr<NewFiles> RealFileSystem::new_files(Existing existing) {
  return std::make_unique<NewRealFiles>(existing);
}

}  // namespace asrmap
