// SPDX-License-Identifier: MIT
// Artifacts that somebody changed: each reader must take any bytes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "read/manifest.h"
#include "targets/backend.h"

namespace {

using namespace asrmap;

// Aborts when a promise is broken: every place is within the text.
void expect_inside(Span at, const SourceMap& sources) {
  if (at.begin > at.end || at.end > sources.file(at.file).text().size()) std::abort();
}

void read_back(targets::PayloadReader reader, const std::string& text) {
  SourceMap sources;
  const Payload payload = reader(sources.add("artifact", text), sources);
  if (payload.mistake) expect_inside(payload.mistake->at, sources);
  for (const Record& record : payload.records)
    for (const auto& [fact, value] : record.facts) expect_inside(value.span(), sources);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const targets::Backend* backend : targets::all_backends())
    for (const targets::PayloadFormat& format : backend->formats.all()) read_back(format.read, text);
  SourceMap sources;
  if (const read::Manifest manifest = read::read_manifest(sources.add("manifest", text), sources); manifest.mistake)
    expect_inside(manifest.mistake->at, sources);
  return 0;
}
