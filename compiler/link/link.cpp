// SPDX-License-Identifier: MIT
#include "link/link.h"

#include <fmt/format.h>

#include <algorithm>

#include "diag/wording.h"
#include "link/linker.h"

namespace asrmap {
namespace {

std::size_t count_networks(const std::vector<Document*>& documents) {
  std::size_t count = 0;
  for (const Document* document : documents) count += document->networks.size();
  return count;
}

}  // namespace

Linker::Linker(const std::vector<Document*>& documents, Reporter& reporter, Elsewhere& elsewhere, bool release)
    : documents_(documents),
      release_(release),
      reporter_(reporter),
      elsewhere_(elsewhere),
      networks_(count_networks(documents)) {
  model_.files = static_cast<std::uint32_t>(documents.size());
  std::size_t networks = 0, subnets = 0, prefixes = 0, maps = 0, sources = 0;
  for (const Document* document : documents) {
    if (document->incomplete) model_.complete = false;
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
  finding.help("did you mean {}?", ticked(*near));
  if (const auto text = spelling(written, *near)) finding.fix("Write " + ticked(*near), written.span(), *text);
}

std::optional<std::string> Linker::spelling(const Text& old, std::string_view name) const {
  const Span at = old.span();
  const bool quoted = at.end - at.begin == old.view().size() + 2;
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
  });
  // A part of a path in TOML stands inside its string: only plain words fit there.
  if (at.end - at.begin == old.view().size() && (plain || toml_files_.contains(at.file)))
    return plain ? std::optional(std::string(name)) : std::nullopt;
  if (!quoted && toml_files_.contains(at.file)) return std::nullopt;
  std::string text = "\"";
  for (const char c : name) {
    if (static_cast<unsigned char>(c) < 0x20) return std::nullopt;
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + '"';
}

Model link(const std::vector<Document*>& documents, Reporter& reporter, Elsewhere& elsewhere, bool release) {
  Linker linker(documents, reporter, elsewhere, release);
  linker.declare();
  linker.map();
  return linker.take();
}

}  // namespace asrmap
