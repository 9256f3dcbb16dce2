// SPDX-License-Identifier: MIT
#include "link/link.h"

#include <fmt/format.h>

#include "diag/wording.h"
#include "link/linker.h"
#include "source/spelling.h"

namespace asrmap {
namespace {

std::size_t count_networks(const std::vector<Document*>& documents) {
  std::size_t count = 0;
  for (const Document* document : documents) count += document->networks.size();
  return count;
}

}  // namespace

Linker::Linker(const std::vector<Document*>& documents, Reporter& reporter, Elsewhere& elsewhere,
               Suggestions& suggestions, bool release)
    : documents_(documents),
      release_(release),
      reporter_(reporter),
      elsewhere_(elsewhere),
      suggestions_(suggestions),
      networks_(count_networks(documents)) {
  std::size_t networks = 0, subnets = 0, prefixes = 0, maps = 0, sources = 0;
  for (const Document* document : documents) {
    if (document->incomplete)
      for (const About what : {About::declarations, About::network_names, About::vnet_names}) model_.silence.hide(what);
    if (document->syntax == Syntax::toml) toml_files_.insert(document->file);
    networks += document->networks.size();
    subnets += document->subnets.size();
    prefixes += document->prefixes.size();
    maps += document->maps.size();
    sources += document->sources.size();
  }
  if (!documents.empty()) model_.root = documents.back()->file;
  model_.networks.reserve(networks);
  model_.vm_subnets.reserve(subnets);
  model_.prefixes.reserve(prefixes);
  model_.statements.reserve(maps);
  model_.mappings.reserve(sources);
}

void Linker::suggest(Finding finding, const Text& written, std::optional<std::string_view> near,
                     std::string_view otherwise, bool in_path) {
  if (!near) {
    finding.help("{}", otherwise);
    return;
  }
  finding.help("did you mean {}?", ticked(*near));
  if (const auto text = spelling(written, *near, in_path)) finding.fix("Write " + ticked(*near), written.span(), *text);
}

std::optional<std::string> Linker::spelling(const Text& old, std::string_view name, bool in_path) const {
  if (!toml_files_.contains(old.span().file)) return in_place_of(old, name, WordPlace::dsl);
  return in_place_of(old, name, in_path ? WordPlace::toml_path : WordPlace::toml);
}

Model link(const std::vector<Document*>& documents, Reporter& reporter, Elsewhere& elsewhere, Suggestions& suggestions,
           bool release) {
  Linker linker(documents, reporter, elsewhere, suggestions, release);
  linker.gather();
  linker.declare();
  linker.take_vms();
  linker.map();
  return linker.take();
}

}  // namespace asrmap
