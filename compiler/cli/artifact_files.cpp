// SPDX-License-Identifier: MIT
#include "cli/artifact_files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cli/build_plan.h"
#include "source/sha256.h"

namespace asrmap {
namespace {

// Writes below a folder, and keeps what the manifest says.
class FileSink final : public ArtifactSink {
 public:
  struct Entry {
    std::string path;  // from the output folder
    std::string sha256;
  };

  FileSink(NewFiles& files, std::string folder) : files_(files), folder_(std::move(folder)) {}

  // Where the artifacts that follow go, from the output folder.
  void enter(std::string subfolder) { subfolder_ = std::move(subfolder); }
  void open(const std::string& path) override {
    finish();
    entries_.push_back({subfolder_.empty() ? path : subfolder_ + '/' + path, {}});
    files_.open(join_path(folder_, entries_.back().path));
  }
  void write(std::string_view bytes) override {
    files_.write(bytes);
    sha256_.update(bytes);
  }
  void finish() {
    if (!entries_.empty()) entries_.back().sha256 = sha256_.hex();
  }
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

 private:
  NewFiles& files_;
  std::string folder_;
  std::string subfolder_;
  std::vector<Entry> entries_;
  Sha256 sha256_;
};

// What is printed is one artifact, which is known when all have been made.
class CountingSink final : public ArtifactSink {
 public:
  void open(const std::string&) override { ++count; }
  void write(std::string_view) override {}
  std::size_t count = 0;
};

class PrintingSink final : public ArtifactSink {
 public:
  explicit PrintingSink(World& world) : world_(world) {}
  void open(const std::string&) override {}
  void write(std::string_view bytes) override { world_.out(bytes); }

 private:
  World& world_;
};

std::string manifest_of(const std::vector<FileSink::Entry>& entries) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const FileSink::Entry& entry : entries) list.push_back({{"path", entry.path}, {"sha256", entry.sha256}});
  return nlohmann::ordered_json{{"version", 1}, {"asrmap", ASRMAP_VERSION}, {"files", list}}.dump(
             2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
         "\n";
}

// A path that two artifacts have: x.asrmap and x.asrmap.toml build into one folder.
std::string written_twice(std::vector<FileSink::Entry> entries) {
  const auto before = [](const auto& a, const auto& b) { return a.path < b.path; };
  std::sort(entries.begin(), entries.end(), before);
  const auto twice =
      std::adjacent_find(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.path == b.path; });
  return twice == entries.end() ? std::string() : twice->path;
}

ExitStatus print(World& world, const Run& run, const EmitRoot& emit) {
  if (run.compilation.roots.size() > 1)
    return usage_error(world, "several projects are built; say where with -o FOLDER");
  CountingSink counted;
  emit(0, counted);
  if (counted.count != 1) return usage_error(world, "several files are built; say where with -o FOLDER");
  PrintingSink printed(world);
  emit(0, printed);
  return ExitStatus::clean;
}

}  // namespace

ExitStatus deliver(World& world, const Run& run, const Delivery& delivery, const EmitRoot& emit) {
  if (delivery.folder.empty()) return print(world, run, emit);
  const std::string folder = normal_path(delivery.folder);
  const auto files = world.files.new_files();
  FileSink sink(*files, folder);
  const std::vector<std::string> folders = folders_of(world.files, run.compilation);
  for (std::size_t i = 0; i < folders.size(); ++i) {
    sink.enter(folders[i]);
    emit(i, sink);
  }
  sink.finish();
  if (const std::string twice = written_twice(sink.entries()); !twice.empty())
    return usage_error(world, join_path(folder, twice) + " would be written twice; build one project at a time");
  if (delivery.manifest) {
    files->open(join_path(folder, "manifest.json"));
    files->write(manifest_of(sink.entries()));
  }
  std::string why;
  if (!files->commit(why)) return usage_error(world, why);
  for (const FileSink::Entry& entry : sink.entries()) delivery.tell(join_path(folder, entry.path) + '\n');
  if (delivery.manifest) delivery.tell(join_path(folder, "manifest.json") + '\n');
  return ExitStatus::clean;
}

}  // namespace asrmap
