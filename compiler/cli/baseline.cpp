// SPDX-License-Identifier: MIT
#include "cli/baseline.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "check/catalogue.h"
#include "diag/baseline.h"
#include "diag/wording.h"
#include "driver/compiled_root.h"
#include "ir/elements.h"
#include "read/baseline.h"

namespace asrmap::cli {
namespace {

bool hides_others(const Diagnostic& finding) {
  const check::Rule* rule = check::find_rule(finding.rule);
  return rule == nullptr || rule->info.hides_others;
}

// Paths as a baseline writes them: relative to its own folder, so that they are right wherever
// asrmap is called.
class BaselinePaths {
 public:
  BaselinePaths(const FileSystem& files, const std::string& baseline)
      : files_(files), folder_(folder_of(normal_path(baseline))) {}

  [[nodiscard]] std::string of(const std::string& path) const {
    if (auto from_folder = path_from(folder_, normal_path(path))) return *from_folder;
    const auto folder = files_.canonical(folder_), whole = files_.canonical(path);
    const auto from_folder = folder && whole ? path_from(*folder, *whole) : std::nullopt;
    return from_folder.value_or(path);
  }
  // The reverse: relative to the current folder.
  [[nodiscard]] std::string here(const std::string& path) const { return join_path(folder_, path); }

 private:
  const FileSystem& files_;
  std::string folder_;
};

std::optional<KnownFindings> read(World& world, const std::string& path) {
  const auto text = world.files.read(path);
  if (!text) {
    usage_error(world, fmt::format("{}: {}", path, text.reason()));
    return std::nullopt;
  }
  auto baseline = read::read_baseline(*text);
  if (baseline) return *std::move(baseline);
  usage_error(world, fmt::format("{} {}", path, baseline.reason()));
  return std::nullopt;
}

// The reason of a failure does not name the file: "is no file".
Result<KnownFindings> find_baseline(const FileSystem& files, const std::string& path) {
  if (files.kind(path) != FileSystem::Kind::file) return Failure("is no file");
  const auto text = files.read(path);
  if (!text) return Failure(text.reason());
  return read::read_baseline(*text);
}

// Finds the baseline that is to be replaced; sets `known` if there is one. False if something else
// stands in its place, which then stays as it is.
bool find_replaced(World& world, const std::string& path, std::optional<KnownFindings>& known) {
  if (world.files.kind(path) == FileSystem::Kind::none) {
    if (world.files.kind(folder_of(normal_path(path))) == FileSystem::Kind::folder) return true;
    usage_error(world, fmt::format("{}: no such folder", folder_of(path)));
    return false;
  }
  auto found = find_baseline(world.files, path);
  if (!found) {
    usage_error(world, fmt::format("{} {}; it is left as it is, so name another file", path, found.reason()));
    return false;
  }
  known = *std::move(found);
  return true;
}

bool write(World& world, const std::string& path, const KnownFindings& baseline) {
  const auto files = world.files.new_files(Existing::replaced);
  files->open(path);
  files->write(baseline_json(baseline));
  const auto done = files->commit();
  if (done) return true;
  usage_error(world, done.reason());
  return false;
}

// The same findings in a baseline of another folder.
KnownFindings moved(const KnownFindings& findings, const BaselinePaths& from, const BaselinePaths& to) {
  KnownFindings result;
  for (const auto& [finding, count] : findings)
    result[{to.of(from.here(finding.file)), finding.element, finding.rule}] += count;
  return result;
}

// The marked text. Empty if it is long or has several lines.
std::string marked_word(const SourceMap& sources, Span at) {
  constexpr std::size_t kMost = 100;
  const std::string_view text = sources.text(at);
  if (text.size() > kMost || text.find('\n') != std::string_view::npos) return {};
  std::string word(text);
  std::erase_if(word, [](char c) { return c == '"' || c == '\''; });  // DSL and TOML use different quotes
  return word;
}

std::vector<KnownFinding> known_by(const Run& run, const BaselinePaths& paths) {
  ElementIndex elements;
  for (const auto& root : run.compilation.roots) elements.add(root->model, run.sources);
  std::map<FileId, std::string> names;
  std::vector<KnownFinding> result;
  for (const Diagnostic& finding : run.compilation.findings) {
    const auto [name, fresh] = names.try_emplace(finding.at.file);
    if (fresh) name->second = paths.of(run.sources.file(finding.at.file).path());
    std::string element = elements.at(finding.at);
    // In a finding of read or link, the word itself is wrong, so it helps to tell findings apart.
    if (const check::Rule* rule = check::find_rule(finding.rule); rule == nullptr || rule->check == nullptr)
      if (const std::string word = marked_word(run.sources, finding.at); !word.empty())
        element += fmt::format("{}`{}`", element.empty() ? "" : ": ", word);
    // A new place with an old mistake is news.
    if (finding.places > 1) element += fmt::format(" in {} places", finding.places);
    result.push_back({name->second, std::move(element), std::string(finding.rule)});
  }
  return result;
}

std::size_t count_added(const KnownFindings& before, const KnownFindings& now) {
  std::size_t added = 0;
  for (const auto& [finding, count] : now) {
    const auto old = before.find(finding);
    const std::size_t known = old == before.end() ? 0 : old->second;
    if (count > known) added += count - known;
  }
  return added;
}

// The files of which this run has all findings, as the baseline writes them. A finding in an
// included file may come from another root that includes it. That root was checked only if the
// whole folder was.
std::set<std::string> files_looked_at(const World& world, const ProjectOptions& options, const Run& run,
                                      const BaselinePaths& paths) {
  std::vector<std::string> folders;
  for (const std::string& path : options.paths)
    if (world.files.kind(path) == FileSystem::Kind::folder) folders.push_back(normal_path(path));
  std::set<std::string> files;
  for (const auto& root : run.compilation.roots) files.insert(paths.of(root->path));
  for (std::uint32_t i = 0; i < run.sources.size(); ++i) {
    const std::string& file = run.sources.file(static_cast<FileId>(i)).path();
    const auto has = [&](const std::string& folder) { return is_inside(file, folder); };
    if (options.paths.empty() || std::any_of(folders.begin(), folders.end(), has)) files.insert(paths.of(file));
  }
  return files;
}

// Leaves only the findings in the run that the baseline does not know.
Adopted hide(Run& run, const BaselineMatch& match, const std::string& name) {
  Adopted adopted{.findings = std::move(run.compilation.findings), .states = {}, .note = {}};
  std::vector<Diagnostic> shown;
  for (std::size_t i = 0; i < adopted.findings.size(); ++i) {
    FindingState state{.baseline = FindingState::Baseline::added};
    if (match.known[i])
      state = {FindingState::Baseline::unchanged, "known to the baseline " + name};
    else
      shown.push_back(adopted.findings[i]);
    adopted.states.push_back(std::move(state));
  }
  run.compilation.summary.known =
      Summary::Known{.file = name, .hidden = adopted.findings.size() - shown.size(), .fixed = match.fixed};
  run.compilation.findings = std::move(shown);
  return adopted;
}

// What a command may not let pass, although the baseline knows it.
using Refuses = bool(const Diagnostic&);

// Makes such findings unknown. Returns how many there are.
std::size_t take_back(BaselineMatch& match, const std::vector<Diagnostic>& findings, Refuses& refuses) {
  std::size_t refused = 0;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (!match.known[i] || !refuses(findings[i])) continue;
    match.known[i] = false;
    ++refused;
  }
  return refused;
}

std::optional<Adopted> adopt(World& world, const ProjectOptions& options, const BaselineFiles& files, Run& run,
                             Refuses* refuses) {
  for (const std::string* file : {&files.baseline, &files.write_baseline})
    if (*file == "-") {
      usage_error(world, "a baseline is a file, not standard input or output (-)");
      return std::nullopt;
    }
  std::optional<KnownFindings> before;
  if (!files.write_baseline.empty() && !find_replaced(world, files.write_baseline, before)) return std::nullopt;
  const std::string& given = files.baseline.empty() ? files.write_baseline : files.baseline;
  const std::vector<Diagnostic>& findings = run.compilation.findings;
  const BaselinePaths paths(world.files, given);
  std::vector<KnownFinding> known = known_by(run, paths);
  const bool is_whole = std::none_of(findings.begin(), findings.end(), hides_others);

  KnownFindings baseline;
  if (!files.baseline.empty()) {
    auto read_one = read(world, files.baseline);
    if (!read_one) return std::nullopt;
    baseline = std::move(*read_one);
  } else if (is_whole) {
    for (const KnownFinding& finding : known) ++baseline[finding];
  }
  // A finding that something can't be read never counts as an old one.
  for (std::size_t i = 0; i < known.size(); ++i)
    if (hides_others(findings[i])) known[i].element = known[i].rule = {};

  const std::set<std::string> looked_at = files_looked_at(world, options, run, paths);
  bool tells_fixed = is_whole;
  const auto is_judged = [&](const std::string& file) {
    return tells_fixed && (looked_at.contains(file) || world.files.kind(paths.here(file)) == FileSystem::Kind::none);
  };
  BaselineMatch match = asrmap::match(baseline, known, is_judged);
  // A new error keeps other rules from finding something, so nothing counts as fixed.
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (!match.known[i] && findings[i].severity == Severity::error) tells_fixed = false;
  if (is_whole && !tells_fixed) match = asrmap::match(baseline, known, is_judged);

  const std::size_t refused = refuses == nullptr ? 0 : take_back(match, findings, *refuses);
  const bool writes = !files.write_baseline.empty() && is_whole;
  KnownFindings kept = baseline;
  if (!files.baseline.empty()) kept = moved(match.kept, paths, BaselinePaths(world.files, files.write_baseline));
  if (writes && !write(world, files.write_baseline, kept)) return std::nullopt;
  Adopted adopted = hide(run, match, given);
  for (const auto& [finding, count] : match.fixed)
    if (world.files.kind(paths.here(finding.file)) == FileSystem::Kind::none)
      run.compilation.summary.known->lost.insert(finding.file);
  if (writes)
    run.compilation.summary.known->written = {files.write_baseline, count_of(kept),
                                              before ? count_added(*before, kept) : 0};
  else if (!files.write_baseline.empty())
    adopted.note = files.write_baseline + " is not written: what can't be read hides other findings";
  if (refused != 0)
    adopted.note =
        fmt::format("{} knows {} that nothing can be built with; only what [lint] has raised can be let pass",
                    files.baseline, counted(refused, "error"));
  return adopted;
}

}  // namespace

std::optional<Adopted> adopt_baseline(World& world, const ProjectOptions& options, const BaselineFiles& files,
                                      Run& run) {
  return adopt(world, options, files, run, nullptr);
}

bool adopt_baseline_to_build(World& world, const ProjectOptions& options, const std::string& baseline, Run& run) {
  if (baseline.empty()) return true;
  const auto adopted = adopt(world, options, {.baseline = baseline, .write_baseline = {}}, run, &check::is_refused);
  if (!adopted) return false;
  if (!adopted->note.empty()) usage_error(world, adopted->note);
  // Only `check` writes the file anew.
  run.compilation.summary.known->fixed.clear();
  run.compilation.let_pass();
  return true;
}

}  // namespace asrmap::cli
