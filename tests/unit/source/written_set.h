// SPDX-License-Identifier: MIT
// An old and a new set of files, and what writes a set to a folder.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "scratch_folder.h"
#include "source/file_system.h"

namespace asrmap::test {

inline const Content kOld{{"arm", ""}, {"arm/a.json", "old a"}, {"arm/b.json", "old b"}, {"manifest.json", "old m"}};
inline const Content kNew{
    {"arm", ""}, {"arm/a.json", "new a"}, {"rest", ""}, {"rest/r.json", "new r"}, {"manifest.json", "new m"}};

inline std::set<std::string> files_of(const Content& content) {
  std::set<std::string> paths;
  for (const auto& [path, text] : content)
    if (!text.empty()) paths.insert(path);
  return paths;
}

inline void put(const ScratchFolder& folder, const std::string& below, const Content& content) {
  for (const auto& [path, text] : content)
    if (!text.empty()) folder.put(below + '/' + path, text);
}

// Writes `content` to the folder. The earlier set is kOld or kNew, if a manifest says so. Returns
// what commit() said.
inline std::string write_set(const std::string& folder, const Content& content) {
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

}  // namespace asrmap::test
