// SPDX-License-Identifier: MIT
// New files here and there: each is written beside its place, then all are renamed.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <optional>
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
    std::string ignored;
    (void)file_.close(ignored);
    for (const Staged& each : staged_) ::unlink((each.in_place ? each.path : each.beside).c_str());
    for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder) ::rmdir(folder->c_str());
  }
  NewRealFiles(const NewRealFiles&) = delete;
  NewRealFiles& operator=(const NewRealFiles&) = delete;

  void open(const std::string& path) override {
    end_file();
    if (!why_.empty()) return;
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) {
      why_ = path + ": is a folder";
      return;
    }
    if (const std::string link = link_on_the_way(folder_of(path)); !link.empty()) {
      why_ = link + ": is a link; name the folder that it leads to";
      return;
    }
    if (::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode) && existing_ == Existing::replaced) {
      why_ = path + ": is a link; name the file that it leads to";
      return;
    }
    if (!make_folders(folder_of(path), made_, why_)) return;
    Staged staged{.path = path, .beside = {}, .in_place = false, .lock = {}};
    std::string why;
    if (!file_.create_beside(path, staged.beside, why))
      why_ = path + ": " + why;
    else
      staged_.push_back(std::move(staged));
  }

  void write(std::string_view bytes) override {
    std::string why;
    if (why_.empty() && !file_.write(bytes, why)) why_ = staged_.back().path + ": " + why;
  }

  bool commit(std::string& why) override {
    end_file();
    std::set<std::string> folders;
    for (Staged& each : staged_) {
      if (!why_.empty()) break;
      put_in_place(each);
      folders.insert(folder_of(each.path));
    }
    for (const std::string& folder : folders) keep_names(folder);
    why = why_;
    committed_ = why_.empty();
    return committed_;
  }

 private:
  struct Staged {
    std::string path;
    std::string beside;
    bool in_place = false;  // and was not there before
    Descriptor lock;        // tells others that it is no leftover
  };

  void end_file() {
    std::string why;
    if (!file_.close(why, staged_.empty() ? nullptr : &staged_.back().lock) && why_.empty())
      why_ = staged_.back().path + ": " + why;
  }

  void put_in_place(Staged& each) {
    if (existing_ == Existing::replaced) {
      if (::rename(each.beside.c_str(), each.path.c_str()) != 0) why_ = each.path + ": " + reason();
      return;
    }
    if (!rename_new(each.beside, each.path)) why_ = each.path + ": " + reason();
    each.in_place = why_.empty();
  }

  const HeldSignals signals_;
  const Existing existing_;
  StagedFile file_;
  std::vector<Staged> staged_;
  std::vector<std::string> made_;  // folders, outer ones first
  std::string why_;
  bool committed_ = false;
};

}  // namespace

std::unique_ptr<NewFiles> RealFileSystem::new_files(Existing existing) {
  return std::make_unique<NewRealFiles>(existing);
}

}  // namespace asrmap
