// SPDX-License-Identifier: MIT
#include "read/manifest.h"

#include <algorithm>

#include "read/payload_json.h"

namespace asrmap::read {
namespace {

// Whether the path leads to a file in a folder below the manifest's folder. A build writes no other
// files.
bool is_artifact_path(std::string_view path) {
  if (path.empty() || path.starts_with('/') || path.find('/') == std::string_view::npos) return false;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    if (part.empty() || part == "." || part == "..") return false;
    path.remove_prefix(std::min(part.size() + 1, path.size()));
  }
  return true;
}

}  // namespace

Manifest read_manifest(FileId file, SourceMap& sources) {
  Manifest manifest;
  StrictJson json(file, sources);
  if (json.is_object(json.root(), {"version", "asrmap", "files"})) {
    manifest.version = json.string(json.root(), "asrmap");
    const JsonValue version = json.member(json.root(), "version");
    if (!json.failed() && (!version.is(JsonKind::number) || version.text().view() != "1"))
      json.refuse(version.span(), "this version of the manifest is unknown");
    const JsonValue files = json.member(json.root(), "files");
    if (json.is_array(files, json.root() ? json.root().span() : Span{}))
      for (const JsonValue entry : files) {
        if (!json.is_object(entry, {"path", "sha256"})) break;
        manifest.files.push_back({json.string(entry, "path"), json.string(entry, "sha256")});
        if (!json.failed() && !is_artifact_path(manifest.files.back().path.view()))
          json.refuse(manifest.files.back().path.span(), "this is no path of an artifact");
      }
  }
  manifest.mistake = json.take_mistake();
  return manifest;
}

}  // namespace asrmap::read
