// SPDX-License-Identifier: MIT
// A set of files that takes the place of an earlier set as a whole. It is written into a new
// folder. Then the system exchanges both folders in one step, so that nobody ever sees a mixture,
// even if the process is killed. If other people's files are in the folder, or if it can't be
// renamed (it is the current folder, a mount, somebody else's), the files move one by one.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/file_system.h"
#include "source/folder_tree.h"
#include "source/leftovers.h"
#include "source/move_files.h"
#include "source/real_paths.h"
#include "source/staged_file.h"

namespace asrmap {
namespace {

constexpr useconds_t kBetweenTries = 100'000;   // µs
constexpr std::string_view kInside = "asrmap";  // a stage in the folder itself gets its name from this
const std::string kAside = ".earlier/";         // in the stage: the files that were taken away

// Whether the path still leads to the open folder.
bool is_still(const std::string& path, const Descriptor& folder) {
  struct stat open {
  }, named{};
  return ::fstat(folder.get(), &open) == 0 && ::lstat(path.c_str(), &named) == 0 && open.st_dev == named.st_dev &&
         open.st_ino == named.st_ino;
}

bool exists(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

class NewRealSet final : public NewFiles {
 public:
  NewRealSet(std::string folder, EarlierSet earlier, int tries)
      : folder_(std::move(folder)), earlier_(std::move(earlier)), tries_(tries), file_(signals_) {
    if (const std::string link = link_on_the_way(folder_); !link.empty()) {
      fail(link, "is a link; name the folder that it leads to");
      return;
    }
    inside_ = !can_be_renamed();
    const std::string real = real_path(folder_).value_or(folder_);
    beside_ = join_path(folder_of(inside_ ? real : folder_), real.substr(real.rfind('/') + 1));
    so_far_ = make_folders(inside_ ? folder_ : folder_of(folder_), made_);
    if (so_far_) make_stage();
  }

  ~NewRealSet() override {
    (void)file_.close();
    if (!stage_.empty()) remove_tree(stage_);
    if (committed_) return;
    for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder) ::rmdir(folder->c_str());
  }
  NewRealSet(const NewRealSet&) = delete;
  NewRealSet& operator=(const NewRealSet&) = delete;

  void open(const std::string& path) override {
    end_file();
    std::vector<std::string> made;  // is removed with the stage
    if (!so_far_) return;
    if (const auto folders = make_folders(folder_of(join_path(stage_, path)), made); !folders)
      return fail(whole(path), folders.reason().substr(folders.reason().rfind(": ") + 2));
    for (const std::string& folder : made) keep_mode(folder.substr(stage_.size() + 1));
    if (const auto created = file_.create(join_path(stage_, path)); !created)
      return fail(whole(path), created.reason());
    keep_mode(path);
    paths_.push_back(path);
  }

  void write(std::string_view bytes) override {
    if (!so_far_) return;
    if (const auto written = file_.write(bytes); !written) fail(whole(paths_.back()), written.reason());
  }

  Result<void> commit() override {
    end_file();
    committed_ = so_far_ && paths_.empty();
    leftovers_.find(beside_);
    leftovers_.find(join_path(folder_, kInside));
    for (int tries = 0; so_far_ && !committed_; ++tries) {
      if (signals_.any_waits())
        fail(folder_, "interrupted");
      else if (tries == tries_)
        fail(folder_, "another build is writing there; try again when it is done");
      else if (!inside_ && !exists(folder_))
        appear();
      else if (Descriptor lock; !lock_folder(folder_, lock) || !is_still(folder_, lock))
        wait_for_folder();
      else
        replace();
    }
    if (committed_) leftovers_.remove();
    return so_far_;
  }

 private:
  void fail(const std::string& path, const std::string& reason) { so_far_ = Failure(path + ": " + reason); }
  // The path of a file of the set, as the user knows it.
  [[nodiscard]] std::string whole(const std::string& path) const { return join_path(folder_, path); }

  void end_file() {
    const auto closed = file_.close();
    if (!closed && so_far_) fail(whole(paths_.back()), closed.reason());
  }

  // Whether another folder may take the name of this folder, as far as can be told from outside.
  [[nodiscard]] bool can_be_renamed() const {
    const auto real = real_path(folder_), here = real_path(".");
    if (!real) return true;  // it is not there yet
    if (!here || is_inside(*here, *real)) return false;
    struct stat own {};
    if (::stat(real->c_str(), &own) != 0 || own.st_uid != ::geteuid() || is_mount(*real)) return false;
    return ::access(folder_of(*real).c_str(), W_OK | X_OK) == 0;
  }

  static bool is_mount(const std::string& real) {
#ifdef STATX_ATTR_MOUNT_ROOT
    struct statx status {};
    if (::statx(AT_FDCWD, real.c_str(), 0, STATX_BASIC_STATS, &status) == 0 &&
        (status.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) != 0)
      return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#endif
    struct stat own {
    }, outer{};
    return ::stat(real.c_str(), &own) != 0 || ::stat(folder_of(real).c_str(), &outer) != 0 ||
           own.st_dev != outer.st_dev;
  }

  // A folder that only this process knows, with the group and mode of the earlier folder. Its lock
  // tells others that it is no leftover.
  void make_stage() {
    for (int tries = 0; tries < tries_; ++tries) {
      std::string name = temporary_name(inside_ ? join_path(folder_, kInside) : beside_);
      if (::mkdir(name.c_str(), 0700) != 0) break;
      if (!lock_folder(name, stage_lock_) || !is_still(name, stage_lock_)) continue;
      stage_ = std::move(name);
      struct stat own {
      }, earlier{};
      (void)::fstat(stage_lock_.get(), &own);
      const bool has_earlier = !inside_ && ::lstat(folder_.c_str(), &earlier) == 0 && S_ISDIR(earlier.st_mode);
      if (has_earlier && earlier.st_gid != own.st_gid &&
          ::fchown(stage_lock_.get(), static_cast<uid_t>(-1), earlier.st_gid) != 0)
        keeps_group_ = false;
      (void)::fchmod(stage_lock_.get(),
                     has_earlier ? earlier.st_mode & 07777U : allowed_mode(0777) | (own.st_mode & S_ISGID));
      return;
    }
    fail(folder_, reason());
  }

  // Gives a new file or folder the mode of the one that it replaces.
  void keep_mode(const std::string& path) const {
    struct stat before {};
    if (::lstat(join_path(folder_, path).c_str(), &before) == 0 && !S_ISLNK(before.st_mode) &&
        before.st_uid == ::geteuid())
      (void)::chmod(join_path(stage_, path).c_str(), before.st_mode & 07777U);
  }

  // Keeps what the stage holds, under a name that no build removes. Returns the name.
  std::string set_aside() {
    std::string name = stage_;
    if (const std::size_t at = name.rfind("asrmap-new"); at != std::string::npos) name.replace(at, 10, "asrmap-kept");
    if (!rename_new(stage_, name)) name = stage_;
    stage_.clear();
    return name;
  }

  void wait_for_folder() {
    struct stat status {};
    if (::lstat(folder_.c_str(), &status) != 0) {
      if (errno != ENOENT || inside_) fail(folder_, reason());
    } else if (!S_ISDIR(status.st_mode)) {
      fail(folder_, S_ISLNK(status.st_mode) ? "is a link; name the folder that it leads to" : "is no folder");
    } else if (::access(folder_.c_str(), R_OK | W_OK | X_OK) != 0) {
      fail(folder_, reason());
    } else {
      ::usleep(kBetweenTries);
    }
  }

  // Puts the folder in place if there is none yet.
  void appear() {
    keep_tree(stage_);
    if (rename_new(stage_, folder_)) {
      keep_names(folder_of(folder_));
      stage_.clear();
      committed_ = true;
    } else if (errno != EEXIST && errno != ENOTEMPTY) {
      fail(folder_, reason());
    }
  }

  // Takes the place of the earlier folder, which is locked.
  void replace() {
    // A folder can be replaced even if it is not writable. But whoever made it read-only wants it
    // to stay.
    if (::access(folder_.c_str(), W_OK) != 0) return fail(folder_, reason());
    std::set<std::string> old = earlier_(last_files());
    for (const std::string& path : paths_) old.insert(path);
    if (inside_ || !keeps_group_) return move_one_by_one(old);
    const FolderTree there(folder_);
    for (const std::string& path : there.files())
      if (is_left(path, old)) old.insert(path);
    if (there.has_others(old) || !exchange(old)) move_one_by_one(old);
  }

  // Sets that a killed build has begun or taken away: the files that come last in them.
  [[nodiscard]] std::vector<std::string> last_files() const {
    std::vector<std::string> result;
    for (const std::string& dead : leftovers_.folders())
      for (const std::string& path : {join_path(dead, paths_.back()), join_path(dead, kAside + paths_.back())})
        if (exists(path)) result.push_back(path);
    return result;
  }

  // Whether a killed build has left this file, in its folder or beside a file of the set.
  [[nodiscard]] bool is_left(const std::string& path, const std::set<std::string>& old) const {
    const auto holds = [found = whole(path)](const std::string& dead) { return is_inside(found, dead); };
    if (std::any_of(leftovers_.folders().begin(), leftovers_.folders().end(), holds)) return true;
    constexpr std::string_view kLegacy = ".asrmap-new";
    return path.ends_with(kLegacy) && old.contains(path.substr(0, path.size() - kLegacy.size()));
  }

  // False if this file system can't do it. Then nothing has changed.
  bool exchange(const std::set<std::string>& old) {
    keep_tree(stage_);
    if (::renameat2(AT_FDCWD, stage_.c_str(), AT_FDCWD, folder_.c_str(), RENAME_EXCHANGE) != 0) return false;
    keep_names(folder_of(folder_));
    committed_ = true;
    // Don't delete what somebody has put there in the last moment.
    bool all_moved = true;
    const FolderTree before(stage_);
    for (const std::string& path : before.files()) {
      std::vector<std::string> made;
      if (!old.contains(path))
        all_moved = make_folders(folder_of(join_path(folder_, path)), made) &&
                    rename_new(join_path(stage_, path), join_path(folder_, path)) && all_moved;
    }
    if (!all_moved) (void)set_aside();
    return true;
  }

  // Fails if no file can be at this path.
  [[nodiscard]] Result<void> can_stand(const std::string& path) const {
    struct stat status {};
    for (std::string at = path; at != "."; at = folder_of(at)) {
      const std::string found = whole(at);
      if (::lstat(found.c_str(), &status) != 0) continue;
      if (at == path && S_ISDIR(status.st_mode)) return Failure(found + ": is a folder");
      if (at != path && S_ISLNK(status.st_mode))
        return Failure(found + ": is a link; take it away, for what is built stays in its folder");
      if (at != path && !S_ISDIR(status.st_mode)) return Failure(found + ": is a file, and a folder is needed");
    }
    return {};
  }

  // The last file goes first, so that nobody takes the rest for a whole set.
  [[nodiscard]] std::vector<Move> moves(const std::set<std::string>& old, const std::string& aside) const {
    std::vector<Move> result;
    const std::string& last = paths_.back();
    if (exists(join_path(folder_, last))) result.push_back({join_path(folder_, last), join_path(aside, last)});
    for (const std::string& path : old)
      if (path != last && exists(join_path(folder_, path)))
        result.push_back({join_path(folder_, path), join_path(aside, std::to_string(result.size()))});
    for (const std::string& path : paths_) result.push_back({join_path(stage_, path), join_path(folder_, path)});
    return result;
  }

  void move_one_by_one(const std::set<std::string>& old) {
    for (const std::string& path : old)
      if (so_far_ = can_stand(path); !so_far_) return;
    const std::string aside = join_path(stage_, kAside);
    std::vector<std::string> made;
    if (so_far_ = make_folders(folder_of(join_path(aside, paths_.back())), made); !so_far_) return;
    keep_tree(stage_);
    const std::vector<Move> wanted = moves(old, aside);
    if (const auto failed = move_files(wanted)) {
      const Move& move = wanted[failed->at];
      const std::string& path = is_inside(move.from, stage_) ? move.to : move.from;
      return fail(path, failed->reason + (failed->is_undone ? "" : "; what stood there is in " + set_aside()));
    }
    std::set<std::string> folders;
    for (const std::string& path : old) folders.insert(folder_of(path));
    for (const std::string& folder : folders) {
      remove_empty_folders(folder_, folder);
      keep_names(join_path(folder_, folder));
    }
    committed_ = true;
  }

  const HeldSignals signals_;
  const std::string folder_;
  const EarlierSet earlier_;
  const int tries_;
  StagedFile file_;
  std::string beside_;  // the folder's path, from which temporaries get their name
  Leftovers leftovers_;
  std::string stage_;  // the new folder; after an exchange the earlier one
  Descriptor stage_lock_;
  bool keeps_group_ = true;         // the stage has the group of the earlier folder
  bool inside_ = false;             // the stage is in the folder, and files move one by one
  std::vector<std::string> paths_;  // relative to the folder
  std::vector<std::string> made_;   // folders around it, outer ones first
  Result<void> so_far_;
  bool committed_ = false;
};

}  // namespace

std::unique_ptr<NewFiles> RealFileSystem::new_set(const std::string& folder, EarlierSet earlier) {
  return std::make_unique<NewRealSet>(normal_path(folder), std::move(earlier), tries);
}

}  // namespace asrmap
