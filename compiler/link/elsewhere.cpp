// SPDX-License-Identifier: MIT
#include "link/elsewhere.h"

#include <fmt/core.h>

#include "diag/wording.h"
#include "source/file_system.h"

namespace asrmap::link {

void Elsewhere::index(const LoadedFile& file) {
  if (!files_.emplace(file.document.file, &file).second) return;
  const auto add = [&](Kind kind, const Text& label) {
    const auto [entry, fresh] = declared_[static_cast<std::size_t>(kind)].emplace(label.view(), &file);
    if (!fresh && entry->second != &file) entry->second = nullptr;
  };
  for (const ServerElement& server : file.document.servers) add(Kind::server, server.label);
  for (const VnetElement& vnet : file.document.vnets) add(Kind::vnet, vnet.label);
  for (const LoadedFile* include : file.includes) index(*include);
}

std::optional<std::string> Elsewhere::help(Kind kind, const Text& name) {
  if (roots_.size() < 2) return std::nullopt;
  if (files_.empty())
    for (const LoadedFile* root : roots_) index(*root);
  const auto& declared = declared_[static_cast<std::size_t>(kind)];
  const auto entry = declared.find(name.view());
  const auto file = files_.find(name.span().file);
  if (entry == declared.end() || entry->second == nullptr || file == files_.end()) return std::nullopt;
  const LoadedFile &from = *file->second, &to = *entry->second;
  const auto path = path_from(folder_of(from.path), to.path);
  if (!path || from.root != to.root) return std::nullopt;
  const bool toml = from.document.syntax == Syntax::toml;
  return fmt::format("{} is declared in {}, which this file does not include; add `include {}\"{}\"{}`", ticked(name),
                     ticked(to.path), toml ? "= [" : "", *path, toml ? "]" : "");
}

}  // namespace asrmap::link
