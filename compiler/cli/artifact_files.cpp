// SPDX-License-Identifier: MIT
#include "cli/artifact_files.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/build_plan.h"
#include "diag/terminal.h"
#include "json/writer.h"
#include "read/manifest.h"
#include "source/sha256.h"
#include "targets/backend.h"

namespace asrmap::cli {
namespace {

constexpr std::string_view kManifest = "manifest.json";

// Writes a set of files, and collects what the manifest says about each.
class FileSink final : public emit::ArtifactSink {
 public:
  struct Entry {
    std::string path;  // relative to the output folder
    std::string sha256;
  };

  explicit FileSink(NewFiles& files) : files_(files) {}

  // Sets the folder for the artifacts that follow, relative to the output folder.
  void enter(std::string subfolder) { subfolder_ = std::move(subfolder); }
  void open(const std::string& path) override {
    finish();
    entries_.push_back({subfolder_.empty() ? path : subfolder_ + '/' + path, {}});
    files_.open(entries_.back().path);
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
  std::string subfolder_;
  std::vector<Entry> entries_;
  Sha256 sha256_;
};

// Counts artifacts. Only a single artifact may be printed, and their number is known only when all
// have been made.
class CountingSink final : public emit::ArtifactSink {
 public:
  void open(const std::string&) override { ++count; }
  void write(std::string_view) override {}
  std::size_t count = 0;
};

class PrintingSink final : public emit::ArtifactSink {
 public:
  explicit PrintingSink(World& world) : world_(world) {}
  void open(const std::string&) override {}
  void write(std::string_view bytes) override { world_.out.for_program(bytes); }

 private:
  World& world_;
};

std::string manifest_of(const std::vector<FileSink::Entry>& entries) {
  std::string text;
  JsonWriter json(text, JsonLayout::indented);
  json.begin_object().member("version", 1).member("asrmap", ASRMAP_VERSION).begin_array("files");
  for (const FileSink::Entry& entry : entries)
    json.begin_object().member("path", entry.path).member("sha256", entry.sha256).end_object();
  json.end_array().end_object().finish();
  return text;
}

// The target of an artifact's path: "arm" for "dr/prod/arm/azuredeploy.json".
std::string_view target_of(std::string_view path) {
  const std::string_view folder = path.substr(0, std::min(path.rfind('/'), path.size()));
  return folder.substr(folder.rfind('/') + 1);
}

// Whether `name` is a part (parts.h) of the artifact `main`: "main.002.bicep" is a part of
// "main.bicep".
bool is_part_of(std::string_view name, std::string_view main) {
  const std::size_t dot = main.rfind('.');
  if (dot == std::string_view::npos || name.size() <= main.size() || !name.starts_with(main.substr(0, dot + 1)) ||
      !name.ends_with(main.substr(dot)))
    return false;
  const std::string_view number = name.substr(dot + 1, name.size() - main.size() - 1);
  return number.find_first_not_of("0123456789") == std::string_view::npos;
}

// Whether the folder has a file with that content. A file behind a link out of the folder doesn't
// count.
bool holds(const FileSystem& files, const std::string& folder, const std::string& path, std::string_view sha256) {
  const auto real = files.canonical(join_path(folder, path)), top = files.canonical(folder);
  if (!real || !top || *real != join_path(*top, path)) return false;
  const auto content = files.read(*real);
  return content && sha256_hex(*content) == sha256;
}

// The files that earlier runs have left in the folder: those that a manifest lists and that nobody
// has changed since. Files that this run writes are not among them, and other people's files never
// are, whatever the manifest says.
std::set<std::string> earlier_artifacts(const FileSystem& files, const std::string& folder,
                                        const std::vector<FileSink::Entry>& entries,
                                        std::vector<std::string> manifests) {
  std::set<std::string> earlier, seen;
  for (const FileSink::Entry& entry : entries) seen.insert(entry.path);  // replaced in any case
  manifests.push_back(join_path(folder, kManifest));
  for (const std::string& path : manifests) {
    auto text = files.read(path);
    if (!text) continue;
    SourceMap sources;
    const read::Manifest manifest = read::read_manifest(sources.add(path, std::move(*text)), sources);
    if (manifest.mistake) continue;
    for (const read::Manifest::Entry& entry : manifest.files) {
      std::string listed(entry.path.view());
      if (targets::payload_reader(target_of(listed), listed) == nullptr || !seen.insert(listed).second) continue;
      if (holds(files, folder, listed, entry.sha256.view())) earlier.insert(std::move(listed));
    }
  }
  return earlier;
}

// The same for a plan, which has no manifest. Its parts are recognized by the name of the file that
// they are parts of.
std::set<std::string> earlier_parts(const FileSystem& files, const std::string& folder,
                                    const std::vector<FileSink::Entry>& entries) {
  std::set<std::string> earlier;
  for (const FileSink::Entry& entry : entries) {
    const std::string below = folder_of(entry.path), main = entry.path.substr(entry.path.rfind('/') + 1);
    for (const std::string& name : files.list(join_path(folder, below)).value_or({}))
      if (is_part_of(name, main)) earlier.insert(join_path(below, name));
  }
  return earlier;
}

// Why a build can't write into the folder: its manifest is that of something else, such as a web
// page. Empty if it can.
std::string foreign_manifest(const FileSystem& files, const std::string& folder) {
  const std::string path = join_path(folder, kManifest);
  auto text = files.read(path);
  if (!text) return {};
  SourceMap sources;
  if (!read::read_manifest(sources.add(path, std::move(*text)), sources).mistake) return {};
  return path + " is no manifest of this asrmap; it is left as it is, so name another folder, or delete it";
}

// A path that two artifacts have, because x.asrmap and x.asrmap.toml build into one folder. Empty
// if there is none.
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
  std::vector<FileSink::Entry> entries;
  if (delivery.manifest)
    if (const std::string foreign = foreign_manifest(world.files, folder); !foreign.empty())
      return usage_error(world, foreign);
  const auto files = world.files.new_set(folder, [&](const std::vector<std::string>& last_files) {
    return delivery.manifest ? earlier_artifacts(world.files, folder, entries, last_files)
                             : earlier_parts(world.files, folder, entries);
  });
  FileSink sink(*files);
  const std::vector<std::string> folders = folders_of(world.files, run.compilation);
  for (std::size_t i = 0; i < folders.size(); ++i) {
    sink.enter(folders[i]);
    emit(i, sink);
  }
  sink.finish();
  entries = sink.entries();
  if (const std::string twice = written_twice(entries); !twice.empty())
    return usage_error(world, join_path(folder, twice) + " would be written twice; build one project at a time");
  if (delivery.manifest) {
    files->open(std::string(kManifest));
    files->write(manifest_of(entries));
  }
  if (const auto done = files->commit(); !done) return usage_error(world, done.reason());
  const auto tell = [&](const std::string& path) { delivery.tell(visible(join_path(folder, path)) + '\n'); };
  for (const FileSink::Entry& entry : entries) tell(entry.path);
  if (delivery.manifest) tell(std::string(kManifest));
  return ExitStatus::clean;
}

}  // namespace asrmap::cli
