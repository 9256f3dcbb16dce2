// SPDX-License-Identifier: MIT
// Reads back what was built, and compares it with the sources: first what it says, then every byte.
#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/baseline.h"
#include "cli/build_plan.h"
#include "cli/command_info.h"
#include "cli/told_findings.h"
#include "diag/wording.h"
#include "driver/compiled_root.h"
#include "read/manifest.h"
#include "source/sha256.h"
#include "targets/backend.h"
#include "verify/first_difference.h"

namespace asrmap::cli {
namespace {

// `out` is the folder to verify. Its manifest says which targets it has.
struct VerifyOptions : TargetOptions {};

// The target of an artifact's path: "arm" for "dr/prod/arm/azuredeploy.json".
std::string target_of(std::string_view path) {
  const std::string folder = folder_of(path);
  return folder.substr(folder.rfind('/') + 1);
}

std::string joined(const std::string& folder, std::string_view path) {
  return folder.empty() ? std::string(path) : folder + '/' + std::string(path);
}

// Compares what a build would write with what is in the files, piece by piece.
class ComparingSink final : public emit::ArtifactSink {
 public:
  ComparingSink(const SourceMap& sources, const std::map<std::string, FileId>& files)
      : sources_(sources), files_(files) {}

  void enter(std::string folder) { folder_ = std::move(folder); }
  void open(const std::string& path) override {
    finish();
    path_ = joined(folder_, path);
    written.insert(path_);
    const auto file = files_.find(path_);
    text_.reset();
    if (file == files_.end()) return;
    text_ = sources_.file(file->second).text();
    file_ = file->second;
    at_ = 0;
  }
  void write(std::string_view bytes) override {
    if (!text_ || difference) return;
    const std::string_view there = text_->substr(at_, bytes.size());
    const auto [a, b] = std::mismatch(there.begin(), there.end(), bytes.begin());
    at_ += static_cast<std::size_t>(a - there.begin());
    if (b != bytes.end()) differ();
  }
  void finish() {
    if (text_ && !difference && at_ != text_->size()) differ();
    text_.reset();
  }

  std::set<std::string> written;   // the paths of all artifacts
  std::optional<Span> difference;  // the first line that differs

 private:
  void differ() {
    const std::size_t begin = text_->rfind('\n', at_ == 0 ? 0 : at_ - 1) + 1;
    const std::size_t end = std::min(text_->find('\n', at_), text_->size());
    difference = Span{file_, static_cast<std::uint32_t>(std::min(begin, end)), static_cast<std::uint32_t>(end)};
  }

  const SourceMap& sources_;
  const std::map<std::string, FileId>& files_;
  std::string folder_, path_;
  std::optional<std::string_view> text_;
  FileId file_{};
  std::size_t at_ = 0;
};

class Verification {
 public:
  Verification(World& world, Run& run, BuildPlan& plan, std::string folder, const read::Manifest& manifest, Span top)
      : world_(world),
        run_(run),
        plan_(plan),
        folder_(std::move(folder)),
        manifest_(manifest),
        top_(top),
        roots_(folders_of(world.files, run.compilation)) {}

  // The first difference. What artifacts say is compared first, then how it is written.
  [[nodiscard]] std::optional<verify::Difference> first() {
    for (const read::Manifest::Entry& entry : manifest_.files)
      if (auto difference = load(entry)) return difference;
    for (std::size_t i = 0; i < roots_.size(); ++i)
      for (const targets::Backend* backend : plan_.backends)
        if (auto difference = compare_records(i, *backend)) return difference;
    const bool is_ours = manifest_.version.view() == ASRMAP_VERSION;
    if (is_ours)
      if (auto difference = compare_bytes()) return difference;
    if (auto difference = compare_hashes()) return difference;
    // Another version may write the same in another way, or somebody may have edited the files.
    // Nobody can tell which.
    if (!is_ours)
      return verify::Difference{.at = manifest_.version.span(),
                                .message = fmt::format("asrmap {} built this, of which asrmap " ASRMAP_VERSION
                                                       " knows only that it says the same",
                                                       manifest_.version.view()),
                                .help = "build again, or verify with the version that built it"};
    return find_strays();
  }

  [[nodiscard]] std::size_t artifacts() const { return files_.size(); }

 private:
  std::optional<verify::Difference> load(const read::Manifest::Entry& entry) {
    const std::string path(entry.path.view());
    // A link may lead to a file that changes although the folder does not.
    const auto real = world_.files.canonical(join_path(folder_, path)), top = world_.files.canonical(folder_);
    if (real && top && *real != join_path(*top, path))
      return verify::Difference{entry.path.span(), fmt::format("{} is a link, or lies behind one", ticked(path))};
    auto text = world_.files.read(join_path(folder_, path));
    if (!text)
      return verify::Difference{entry.path.span(), fmt::format("{} can't be read: {}", ticked(path), text.reason())};
    // Git may have changed the line ends after the build.
    if (sha256_hex(*text) != entry.sha256.view()) {
      std::string with_line_feeds = *text;
      std::erase(with_line_feeds, '\r');
      if (sha256_hex(with_line_feeds) == entry.sha256.view()) *text = std::move(with_line_feeds);
    }
    const FileId file = run_.sources.add(join_path(folder_, path), std::move(*text));
    if (files_.emplace(path, file).second) return std::nullopt;
    return verify::Difference{entry.path.span(), fmt::format("{} is listed twice", ticked(path))};
  }

  // A target may write everything in two formats, so each format must say all.
  std::optional<verify::Difference> compare_records(std::size_t root, const targets::Backend& backend) {
    const std::string folder = joined(roots_[root], backend.info.name);
    struct Said {
      FileId first{};
      std::vector<Record> records;
    };
    std::map<std::string, Said> formats;
    for (const read::Manifest::Entry& entry : manifest_.files) {
      const std::string path(entry.path.view());
      if (folder_of(path) != folder) continue;
      const targets::PayloadReader read = targets::payload_reader(backend.info.name, path);
      if (read == nullptr)
        return verify::Difference{entry.path.span(), fmt::format("{} is no file that build writes", ticked(path))};
      Payload payload = read(files_.at(path), run_.sources);
      if (payload.mistake) return verify::Difference{payload.mistake->at, std::move(payload.mistake->message)};
      auto [format, is_new] = formats.try_emplace(path.substr(path.rfind('.')));
      if (is_new) format->second.first = files_.at(path);
      std::move(payload.records.begin(), payload.records.end(), std::back_inserter(format->second.records));
    }
    if (formats.empty()) return verify::Difference{top_, fmt::format("no artifact of {} is listed", ticked(folder))};
    const std::string version = api_version_of(backend);
    const std::vector<verify::Expected> expected =
        verify::expected_records(run_.compilation.roots[root]->model, backend.info.subject, version, run_.sources);
    for (const auto& [ending, said] : formats)
      if (auto difference = verify::first_difference(expected, said.records, {said.first, 0, 0})) return difference;
    return std::nullopt;
  }

  [[nodiscard]] std::string api_version_of(const targets::Backend& backend) const {
    for (const targets::OptionInfo& option : backend.info.options)
      if (option.key == "api-version") return plan_.options.get(backend.info.name, option.key, option.fallback);
    return {};
  }

  std::optional<verify::Difference> compare_bytes() {
    ComparingSink sink(run_.sources, files_);
    for (std::size_t i = 0; i < roots_.size(); ++i) {
      sink.enter(roots_[i]);
      emit_artifacts(run_, i, plan_, sink);
    }
    sink.finish();
    if (sink.difference)
      return verify::Difference{*sink.difference,
                                "the line is not what build writes from these sources; the mappings are the same"};
    for (const std::string& path : sink.written)
      if (!files_.contains(path)) return verify::Difference{top_, fmt::format("{} is not listed", ticked(path))};
    for (const read::Manifest::Entry& entry : manifest_.files)
      if (!sink.written.contains(std::string(entry.path.view())))
        return verify::Difference{entry.path.span(), "build writes no such file from these sources"};
    return std::nullopt;
  }

  std::optional<verify::Difference> compare_hashes() {
    for (const read::Manifest::Entry& entry : manifest_.files) {
      const SourceFile& file = run_.sources.file(files_.at(std::string(entry.path.view())));
      if (sha256_hex(file.text()) != entry.sha256.view())
        return verify::Difference{entry.sha256.span(),
                                  fmt::format("this is not the hash of {}", ticked(entry.path.view()))};
    }
    return std::nullopt;
  }

  // Finds files that an earlier build has left, or that somebody has put there.
  std::optional<verify::Difference> find_strays() {
    std::vector<std::string> folders;
    for (const std::string& root : roots_)
      for (const targets::Backend* backend : targets::all_backends())
        folders.push_back(joined(root, backend->info.name));
    for (const std::string& folder : folders) {
      for (const std::string& name : world_.files.list(join_path(folder_, folder)).value_or({}))
        if (const std::string path = folder + '/' + name; !files_.contains(path) && !is_temporary(name))
          return verify::Difference{.at = top_,
                                    .message = fmt::format("{} is there, but not listed", ticked(path)),
                                    .help = "delete it: an earlier build has left it, or somebody has put it there"};
    }
    return std::nullopt;
  }

  World& world_;
  Run& run_;
  BuildPlan& plan_;
  std::string folder_;
  const read::Manifest& manifest_;
  Span top_;  // the start of the manifest
  std::vector<std::string> roots_;
  std::map<std::string, FileId> files_;  // by path from the folder
};

std::vector<std::string> targets_of(const read::Manifest& manifest) {
  std::vector<std::string> targets;
  for (const read::Manifest::Entry& entry : manifest.files) targets.push_back(target_of(entry.path.view()));
  return targets;
}

ExitStatus show(World& world, const ProjectOptions& options, const Run& run, const verify::Difference& difference) {
  Diagnostic finding{.rule = {}, .at = difference.at, .message = difference.message};
  if (difference.source) finding.labels.push_back({*difference.source, "the sources"});
  finding.help = difference.help;
  const bool color = use_color(world, options, world.out_is_terminal);
  world.out(render_finding(finding, run.sources, color), color);
  return ExitStatus::findings;
}

ExitStatus run_verify(World& world, const VerifyOptions& given) {
  VerifyOptions options = given;
  auto inputs = find_inputs(world, options);
  if (!inputs) return ExitStatus::usage;
  std::string folder = options.out;
  if (folder.empty() && inputs->project) folder = inputs->project->out;
  const Telling telling{.baseline = options.baseline, .all = options.all, .how = "`--all`"};
  if (folder.empty() && !inputs->found.empty()) {
    const auto run = run_compiler(world, std::move(*inputs));
    if (!run) return ExitStatus::usage;
    tell_findings(world, options, *run, telling);
    return ExitStatus::findings;
  }
  if (folder.empty()) return usage_error(world, "verify what? name the folder that `asrmap build -o` wrote");
  folder = normal_path(folder);

  const std::string path = join_path(folder, "manifest.json");
  auto text = world.files.read(path);
  if (!text)
    return usage_error(
        world, fmt::format("{}: {}; `asrmap build -o FOLDER` writes it last, so the folder holds no whole build", path,
                           text.reason()));
  {
    // The manifest names targets, whose needs must be known before the sources are read. It has a
    // SourceMap of its own, because the files of the run's SourceMap are counted.
    SourceMap alone;
    options.targets = targets_of(read::read_manifest(alone.add(path, *text), alone));
  }
  auto plan = plan_build(world, options, *inputs);
  if (!plan) return ExitStatus::usage;
  auto run = run_compiler(world, std::move(*inputs), plan->needs);
  if (!run || !adopt_baseline_to_build(world, options, options.baseline, *run)) return ExitStatus::usage;
  const FileId manifest_file = run->sources.add(path, std::move(*text));
  const read::Manifest manifest = read::read_manifest(manifest_file, run->sources);
  if (manifest.mistake) return show(world, options, *run, {manifest.mistake->at, manifest.mistake->message});
  if (run->compilation.has(Severity::error)) {
    tell_findings(world, options, *run, telling);
    return ExitStatus::findings;
  }
  Verification verification(world, *run, *plan, folder, manifest, {manifest_file, 0, 0});
  if (const auto difference = verification.first()) return show(world, options, *run, *difference);
  world.out(fmt::format("no differences: {} what the sources say ({})\n",
                        counted(verification.artifacts(), "artifact says", "artifacts say"),
                        counted(run->compilation.summary.mappings, "mapping")));
  return ExitStatus::clean;
}

}  // namespace

CommandInfo commands::verify() {
  return CommandOf<VerifyOptions>{
      .name = "verify",
      .summary = "Read what was built back, and find the first difference from the sources",
      .run = &run_verify,
      .operands = {{&VerifyOptions::out,
                    {.name = "FOLDER",
                     .meaning = "Where build wrote to; [build] out of the project file if left out",
                     .takes = Takes::folder,
                     .may_lack = true}},
                   paths_operand()},
      .options = {opt_option("A target's option, as it was given to build"), build_baseline_option(), all_option()},
      .examples = {"verify dist", "verify dist dr/prod.asrmap"}};
}

}  // namespace asrmap::cli
