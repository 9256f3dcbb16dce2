// SPDX-License-Identifier: MIT
#include "link/link.h"

#include <fmt/format.h>

#include "diag/wording.h"
#include "link/linker.h"

namespace asrmap {
namespace {

std::size_t count_networks(const std::vector<const Document*>& documents) {
  std::size_t count = 0;
  for (const Document* document : documents) count += document->networks.size();
  return count;
}

}  // namespace

Linker::Linker(const std::vector<const Document*>& documents, Reporter& reporter)
    : documents_(documents), reporter_(reporter), networks_(count_networks(documents)) {
  model_.files = static_cast<std::uint32_t>(documents.size());
  std::size_t networks = 0, subnets = 0, prefixes = 0, maps = 0, sources = 0;
  for (const Document* document : documents) {
    if (document->incomplete) model_.complete = false;
    networks += document->networks.size();
    subnets += document->subnets.size();
    prefixes += document->prefixes.size();
    maps += document->maps.size();
    sources += document->sources.size();
  }
  if (!documents.empty()) model_.root = documents.front()->file;
  model_.networks.reserve(networks);
  model_.vm_subnets.reserve(subnets);
  model_.prefixes.reserve(prefixes);
  model_.statements.reserve(maps);
  exact_.reserve(sources);
}

bool Linker::affords(std::size_t candidates) {
  if (candidates > comparisons_left_) return false;
  comparisons_left_ -= candidates;
  return true;
}

void Linker::suggest(Finding finding, const Text& written, const std::vector<std::string_view>& candidates,
                     std::string_view otherwise) {
  const auto near = nearest(written.view(), candidates);
  if (!near) {
    finding.help("{}", otherwise);
    return;
  }
  // Quotes are never wrong, and needed for some names.
  finding.help("did you mean {}?", ticked(*near)).fix("Write " + ticked(*near), written.span(), fmt::format("\"{}\"", *near));
}

Model link(const std::vector<const Document*>& documents, Reporter& reporter) {
  Linker linker(documents, reporter);
  linker.declare();
  linker.map();
  return linker.take();
}

}  // namespace asrmap
