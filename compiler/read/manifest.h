// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap::read {

// The list of artifacts that `build` writes next to them.
struct Manifest {
  struct Entry {
    Text path;  // relative to the manifest's folder
    Text sha256;
  };
  Text version;  // version of the asrmap that built them
  std::vector<Entry> files;
  std::optional<Payload::Mistake> mistake;
};

// Reads the text of a file that `sources` owns. Never throws.
[[nodiscard]] Manifest read_manifest(FileId file, SourceMap& sources);

}  // namespace asrmap::read
