// SPDX-License-Identifier: MIT
#include "read/project_file.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "diag/wording.h"
#include "read/toml_parse.h"
#include "text/nearest.h"

namespace asrmap::read {
namespace {

constexpr std::string_view kLevels[] = {"off", "info", "warning", "error"};

class Reader {
 public:
  Reader(FileId file, SourceMap& sources, Reporter& reporter) : file_(file), sources_(sources), reporter_(reporter) {}

  ProjectFile read(const toml::table& table) {
    for (const auto& [key, node] : table) {
      if (key.str() == "files")
        project_.files = words("files", node);
      else if (key.str() == "lint")
        section("lint", node, [&](const toml::key& rule, const toml::node& level) { lint(rule, level); });
      else if (key.str() == "build")
        section("build", node, [&](const toml::key& name, const toml::node& value) { build(name, value); });
      else
        unknown_at_top(key, node);
    }
    return std::move(project_);
  }

 private:
  [[nodiscard]] Span span(const toml::source_region& region) const { return toml_span(sources_, file_, region); }
  [[nodiscard]] Text text(std::string_view decoded, const toml::source_region& region) {
    return {sources_.keep(std::string(decoded)), span(region)};
  }

  void unknown(const toml::key& key, std::string_view what, const std::vector<std::string_view>& known) {
    Finding finding =
        reporter_.report(rule_name::unknown_property, span(key.source()), "{} has no {}", what, ticked(key.str()));
    if (const auto near = nearest(key.str(), known))
      finding.did_you_mean(key.str(), *near).fix("Write " + ticked(*near), span(key.source()), std::string(*near));
    else
      finding.help("it has {}", ticked_list(known));
  }
  // A line that is right, but stands above or below the header of another section.
  bool misplaced(const toml::key& key, std::string_view where, const std::vector<std::string_view>& names) {
    if (std::find(names.begin(), names.end(), key.str()) == names.end()) return false;
    reporter_.report(rule_name::unknown_property, span(key.source()), "{} stands {}", ticked(key.str()), where)
        .help("move the line there");
    return true;
  }
  void unknown_at_top(const toml::key& key, const toml::node& node) {
    if (misplaced(key, "below `[build]`", {"targets", "out", "options"})) return;
    const auto* word = node.as_string();
    if (word != nullptr && std::find(std::begin(kLevels), std::end(kLevels), word->get()) != std::end(kLevels)) {
      reporter_
          .report(rule_name::unknown_property, span(key.source()), "the level of {} stands below `[lint]`",
                  ticked(key.str()))
          .help("move the line there");
      return;
    }
    unknown(key, "the project file", {"files", "lint", "build"});
  }
  void wrong(std::string_view key, const toml::node& node, std::string_view takes, std::string_view example) {
    reporter_.report(rule_name::invalid_value, span(node.source()), "{} takes {}", ticked(key), takes)
        .help("write it like `{}`", example);
  }
  std::vector<Text> words(std::string_view key, const toml::node& node) {
    std::vector<Text> result;
    const auto* array = node.as_array();
    if (array != nullptr)
      for (const toml::node& item : *array)
        if (const auto* word = item.as_string()) result.push_back(text(word->get(), word->source()));
    if (array == nullptr || result.size() != array->size())
      wrong(key, node, "a list of words", key == "files" ? "files = [\"dr/**/*.asrmap\"]" : "targets = [\"arm\"]");
    return result;
  }
  template <class Each>
  void section(std::string_view name, const toml::node& node, Each each) {
    if (const auto* table = node.as_table())
      for (const auto& [key, value] : *table) each(key, value);
    else
      wrong(name, node, "a table", "[" + std::string(name) + "]");
  }
  void lint(const toml::key& rule, const toml::node& level) {
    if (misplaced(rule, "above `[lint]`", {"files"}) || misplaced(rule, "below `[build]`", {"targets", "out"})) return;
    if (const auto* word = level.as_string())
      project_.lint.emplace_back(text(rule.str(), rule.source()), text(word->get(), level.source()));
    else if (level.is_table())
      reporter_.report(rule_name::invalid_value, span(rule.source()), "{} is a table, not a level", ticked(rule.str()))
          .help("put the rules directly under `[lint]`, such as `subnet-fallback = \"error\"`");
    else
      wrong(rule.str(), level, "`off`, `info`, `warning` or `error`", "subnet-fallback = \"error\"");
  }
  void build(const toml::key& key, const toml::node& value) {
    if (key.str() == "targets")
      project_.targets = words("targets", value);
    else if (key.str() == "options")
      section("build.options", value, [&](const toml::key& target, const toml::node& options) {
        section("build.options." + std::string(target.str()), options,
                [&](const toml::key& name, const toml::node& word) { option(target, name, word); });
      });
    else if (misplaced(key, "above `[build]`", {"files"}))
      return;
    else if (key.str() != "out")
      unknown(key, "[build]", {"targets", "out", "options"});
    else if (const auto* word = value.as_string())
      project_.out = text(word->get(), value.source());
    else
      wrong("out", value, "a folder", "out = \"dist\"");
  }
  void option(const toml::key& target, const toml::key& name, const toml::node& value) {
    if (const auto* word = value.as_string())
      project_.options.push_back({.target = text(target.str(), target.source()),
                                  .key = text(name.str(), name.source()),
                                  .value = text(word->get(), value.source())});
    else
      wrong(name.str(), value, "a word", "arm.api-version = \"2025-08-01\"");
  }

  FileId file_;
  SourceMap& sources_;
  Reporter& reporter_;
  ProjectFile project_;
};

}  // namespace

ProjectFile read_project_file(FileId file, SourceMap& sources, Reporter& reporter) {
  if (const auto table = parse_toml(file, sources, reporter)) return Reader(file, sources, reporter).read(*table);
  return {};
}

}  // namespace asrmap::read
