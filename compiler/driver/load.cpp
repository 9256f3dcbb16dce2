// SPDX-License-Identifier: MIT
#include "driver/load.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <set>

#include "diag/wording.h"
#include "driver/near_path.h"
#include "read/dsl.h"
#include "read/foreign_file.h"
#include "read/inventory.h"
#include "read/toml.h"
#include "source/spelling.h"
#include "source/utf16.h"
#include "text/nearest.h"
#include "text/pattern.h"

namespace asrmap {

Result<LoadedFile*> Loader::load(const std::string& path, const std::string& root) {
  const std::string canonical = files_.canonical(path).value_or(path);
  if (const auto known = loaded_.find(canonical); known != loaded_.end()) return known->second.get();
  auto text = files_.read(path);
  if (!text) return Failure(text.reason());
  return read(normal_path(path), canonical, root, std::move(*text));
}

LoadedFile* Loader::load_text(const std::string& path, const std::string& root, std::string text) {
  return read(path, path, root, std::move(text));
}

LoadedFile* Loader::read(const std::string& path, const std::string& canonical, const std::string& root,
                         std::string text) {
  LoadedFile& file = *(loaded_[canonical] = std::make_unique<LoadedFile>());
  file.path = path;
  file.root = root;
  const FileId id = sources_.add(path, std::move(text));
  file.document =
      path.ends_with(".toml") ? read::read_toml(id, sources_, reporter_) : read::read_dsl(id, sources_, reporter_);
  open_.push_back(&file);
  follow(file, root);
  open_.pop_back();
  return &file;
}

void Loader::follow(LoadedFile& file, const std::string& root) {
  for (InventoryElement& inventory : file.document.inventories)
    inventory.content = read_inventory(file, inventory, root);
  for (const IncludeElement& include : file.document.includes) {
    const auto path = locate(file, include.file, root);
    if (!path) {
      file.document.incomplete = true;
      continue;
    }
    const std::string canonical = files_.canonical(*path).value_or(*path);
    if (const auto known = loaded_.find(canonical); known != loaded_.end()) {
      if (const auto at = std::find(open_.begin(), open_.end(), known->second.get()); at != open_.end()) {
        std::vector<std::string_view> chain;
        for (auto each = at + 1; each != open_.end(); ++each) chain.push_back((*each)->path);
        Finding finding = reporter_.report(rule_name::include_cycle, include.file.span(), "{} includes itself{}",
                                           ticked(known->second->path),
                                           chain.empty() ? "" : " through " + ticked_list(chain, "and", 6));
        finding.help("take one of the includes out");
        continue;
      }
      if (fits_chain(file, include.file, known->second->height)) file.includes.push_back(known->second.get());
      continue;
    }
    if (!fits_chain(file, include.file, 1)) continue;
    auto text = files_.read(*path);
    if (!text) unreadable(file, include.file, *path, root, text.reason(), "include");
    if (!text || is_export(file, include.file, *path, *text)) {
      file.document.incomplete = true;
      continue;
    }
    file.includes.push_back(read(*path, canonical, root, std::move(*text)));
  }
  for (const LoadedFile* include : file.includes) file.height = std::max(file.height, include->height + 1);
}

bool Loader::fits_chain(LoadedFile& from, const Text& include, std::size_t height) {
  if (open_.size() + height <= kLongestChain) return true;
  reporter_
      .report(rule_name::include_not_found, include.span(), "{} is not read: a chain of includes has at most {} files",
              ticked(include), kLongestChain)
      .help("include it from a file that is nearer to the root");
  from.document.incomplete = true;
  return false;
}

std::optional<InventoryKind> Loader::kind_of(const InventoryElement& element) {
  const auto* const kind = std::find(std::begin(kInventoryKinds), std::end(kInventoryKinds), element.kind.view());
  if (kind != std::end(kInventoryKinds)) return static_cast<InventoryKind>(kind - std::begin(kInventoryKinds));
  const std::vector<std::string_view> kinds(std::begin(kInventoryKinds), std::end(kInventoryKinds));
  Finding finding = reporter_.report(rule_name::invalid_value, element.kind.span(), "{} is no kind of inventory",
                                     ticked(element.kind));
  const auto near = nearest(element.kind.view(), kinds);
  if (!near)
    finding.help("the kinds are {}", ticked_list(kinds));
  else
    finding.did_you_mean(element.kind.view(), *near)
        .fix("Write " + ticked(*near), element.kind.span(),
             element.kind.form() == Text::Form::bare ? std::string(*near) : quoted_word(*near));
  return std::nullopt;
}

const Inventory* Loader::read_inventory(LoadedFile& file, const InventoryElement& element, const std::string& root) {
  // A missing word has been reported already.
  if (!element.file.written() || !element.kind.written()) return nullptr;
  const auto kind = kind_of(element);
  const auto path = locate(file, element.file, root);
  if (!kind || !path) return nullptr;
  const std::string canonical = files_.canonical(*path).value_or(*path);
  auto known = inventory_files_.find(canonical);
  if (known == inventory_files_.end()) {
    auto text = files_.read(*path);
    if (text) text = from_utf16(std::move(*text));
    // Offsets are 32 bits wide, and UTF-8 may be longer than UTF-16.
    if (text && text->size() >= std::numeric_limits<std::uint32_t>::max()) text = Failure("larger than 4 GiB");
    if (!text) {
      unreadable(file, element.file, *path, root, text.reason(), "inventory");
      return nullptr;
    }
    const FileId id = sources_.add(normal_path(*path), std::move(*text));
    known = inventory_files_.emplace(canonical, id).first;
  }
  std::unique_ptr<Inventory>& inventory = inventories_[{known->second, *kind}];
  if (!inventory) {
    Reporter found;
    inventory = std::make_unique<Inventory>(read::read_inventory(known->second, *kind, sources_, found));
    reporter_.omit(found.omitted());
    pass_on(found.take(), file, element, *inventory);
    const auto [statement, is_first] = inventory_statements_.try_emplace(known->second, element.file.span());
    if (!is_first && inventory->readable && !readable_.contains(known->second)) statement->second = element.file.span();
    if (inventory->readable) readable_.insert(known->second);
  }
  return inventory.get();
}

void Loader::pass_on(std::vector<Diagnostic> found, const LoadedFile& file, const InventoryElement& element,
                     const Inventory& inventory) {
  for (Diagnostic& finding : found) {
    if (!inventory.meant || finding.rule != rule_name::invalid_inventory.text) {
      finding.labels.push_back(named_here(element.file.span()));
      reporter_.adopt(std::move(finding));
      continue;
    }
    // The kind is wrong. If the file is named by its own kind too, this statement is meant for another file.
    const std::string_view kind = kInventoryKinds[static_cast<std::size_t>(*inventory.meant)];
    const auto& all = file.document.inventories;
    const bool is_named = std::ranges::any_of(all, [&](const InventoryElement& other) {
      return other.kind.view() == kind && other.file.view() == element.file.view();
    });
    Finding told =
        reporter_.report(rule_name::invalid_inventory, (is_named ? element.file : element.kind).span(),
                         "{} is an inventory of kind `{}`, not {}", ticked(element.file), kind, ticked(element.kind));
    told.label(finding.at, "{}", finding.message);
    if (is_named)
      told.help("name the file that has the export of kind {}, or delete the statement", ticked(element.kind));
    else
      told.help("write {}", ticked(kind))
          .fix("Write " + ticked(kind), element.kind.span(),
               element.kind.form() == Text::Form::bare ? std::string(kind) : quoted_word(kind));
  }
}

bool Loader::is_export(const LoadedFile& from, const Text& written, const std::string& path, const std::string& text) {
  if (!path.ends_with(".json") || !read::foreign_mapping_file(text)) return false;
  // As which kind it can be read.
  Reporter unheard;
  SourceMap copy;
  const Inventory inventory = read::read_inventory(copy.add(path, text), InventoryKind::vnets, copy, unheard);
  if (!inventory.readable && !inventory.meant) return false;
  const auto kind = inventory.meant.value_or(InventoryKind::vnets);
  reporter_.report(rule_name::syntax_error, written.span(), "{} is an export, no mapping file", ticked(written))
      .help("write `inventory {} {}`", kInventoryKinds[static_cast<std::size_t>(kind)], quoted_word(written.view()));
  presumed_.try_emplace(files_.canonical(path).value_or(path), files_.canonical(from.path).value_or(from.path));
  return true;
}

void Loader::unreadable(const LoadedFile& from, const Text& written, const std::string& path, const std::string& root,
                        const std::string& reason, std::string_view statement) {
  if (files_.kind(path) != FileSystem::Kind::folder) {
    missing(
        reporter_.report(rule_name::include_not_found, written.span(), "{} can't be read: {}", ticked(path), reason),
        from, written, root);
    return;
  }
  Finding finding = reporter_.report(rule_name::include_not_found, written.span(),
                                     "{} is a folder; an `{}` names a file", ticked(path), statement);
  suggest_file_in(finding, written, start_of(from, root), files_, suggestions_);
}

std::optional<Span> Loader::inventory_statement(FileId file) const {
  const auto found = inventory_statements_.find(file);
  return found == inventory_statements_.end() ? std::nullopt : std::optional(found->second);
}

PathStart Loader::start_of(const LoadedFile& from, const std::string& root) const {
  return {.folder = folder_of(from.path),
          .called = "the file that names it",
          .root = files_.canonical(root).value_or(root),
          .file = files_.canonical(from.path).value_or(from.path)};
}

void Loader::missing(Finding finding, const LoadedFile& from, const Text& written, const std::string& root) {
  if (has_wild_card(written.view()))
    finding.help("an `include` takes no wild cards; write one for each file");
  else if (const auto near = suggest_path(finding, written, start_of(from, root), files_, suggestions_))
    presumed_.try_emplace(files_.canonical(*near).value_or(*near), files_.canonical(from.path).value_or(from.path));
}

bool Loader::is_presumed(const LoadedFile& file) const {
  std::set<std::string> seen;
  std::string at = files_.canonical(file.path).value_or(file.path);
  for (auto known = presumed_.find(at); known != presumed_.end(); known = presumed_.find(known->second))
    if (!seen.insert(known->first).second) return false;  // a ring: one of them has to stay a root
  return presumed_.contains(at);
}

std::optional<std::string> Loader::locate(const LoadedFile& from, const Text& written, const std::string& root) {
  const std::string path = join_path(folder_of(from.path), written.view());
  const auto outside = [&](std::string_view how) {
    reporter_.report(rule_name::include_outside_root, written.span(), "{} {} the project root", ticked(written), how)
        .help("keep the project's files below its root, {}; an `asrmap.toml` further up moves it there",
              root == "." ? "the current folder" : ticked(root));
    return std::nullopt;
  };
  // First look at the path as written: it can be refused even if it leads to nothing.
  const std::string base = files_.canonical(root).value_or(normal_path(root));
  const std::string from_folder = files_.canonical(folder_of(from.path)).value_or(folder_of(from.path));
  if (!is_inside(join_path(from_folder, written.view()), base)) return outside("leads out of");
  const auto canonical = files_.canonical(path);
  if (!canonical) {
    // If the folder leads outside of the root, don't look for the name there.
    const auto folder = files_.canonical(folder_of(path));
    if (folder && !is_inside(*folder, base)) return outside("leads through a link out of");
    missing(reporter_.report(rule_name::include_not_found, written.span(), "{} does not exist", ticked(path)), from,
            written, root);
    return std::nullopt;
  }
  if (!is_inside(*canonical, base)) return outside("is a link that leads out of");
  return path;
}

std::vector<Document*> documents_of(LoadedFile& root) {
  std::vector<Document*> documents;
  std::set<const LoadedFile*> seen;
  const std::function<void(LoadedFile&)> add = [&](LoadedFile& file) {
    if (!seen.insert(&file).second) return;
    for (LoadedFile* include : file.includes) add(*include);
    documents.push_back(&file.document);
  };
  add(root);
  return documents;
}

}  // namespace asrmap
