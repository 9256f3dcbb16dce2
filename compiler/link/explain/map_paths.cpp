// SPDX-License-Identifier: MIT
// Why a `map` does not lead where it should: its source or target is written in another way than a
// path or a label, or the two are swapped.
#include <algorithm>
#include <string>

#include "diag/wording.h"
#include "ir/azure_id.h"
#include "ir/server.h"
#include "link/explain/map_explainer.h"
#include "source/spelling.h"
#include "text/look_alike.h"

namespace asrmap::link {
namespace {

constexpr std::string_view kSpecial = "/\\";

std::string escaped(std::string_view segment) {
  std::string result;
  for (const char c : segment) {
    if (kSpecial.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

// As a word of the DSL; a pattern needs no quotes.
std::string as_segment(std::string_view name) {
  std::string plain(name);
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return c == '*' || c == '?'; }, 'x');
  return is_bare_word(plain) ? std::string(name) : as_word(name);
}

std::vector<std::string_view> views(const std::vector<Text>& segments) {
  std::vector<std::string_view> result;
  result.reserve(segments.size());
  for (const Text& each : segments) result.push_back(each.view());
  return result;
}

std::string joined(const std::vector<Text>& segments) {
  std::string result;
  for (const Text& each : segments) result += (&each == segments.data() ? "" : "/") + std::string(each.view());
  return result;
}

}  // namespace

std::string MapExplainer::path_for(Span at, const std::vector<std::string_view>& segments) const {
  const bool is_toml = linking_.toml_files.contains(at.file);
  std::string path;
  for (const std::string_view& each : segments) {
    if (&each != segments.data()) path += '/';
    path += is_toml ? escaped(each) : as_segment(each);
  }
  return is_toml ? quoted_word(path) : path;
}

void MapExplainer::operator()(const BareSource& slip) {
  const std::string_view source = slip.source.view();
  if (slip.is_server) {
    reporter_.report(rule_name::invalid_value, slip.at, "the source {} names no VM network", ticked(slip.source))
        .help("{} is all of its VM networks, {} one of them", ticked(path_for(slip.at, {source, "*"})),
              ticked(path_for(slip.at, {source, "NAME"})));
    return;
  }
  const std::string message = source.empty()   ? "the source is empty"
                              : slip.means_all ? fmt::format("the source {} names no VMM server", ticked(slip.source))
                                               : fmt::format("the VMM server of {} is missing", ticked(slip.source));
  Finding finding = reporter_.report(rule_name::invalid_value, slip.at, "{}", message);
  // A slash that only looks like one.
  if (const std::string seen = as_seen(source); std::ranges::count(seen, '/') == 1) {
    finding.tell_apart(source, seen).help("write {}", ticked(seen));
    if (seen.find_first_of("\"\\") == std::string::npos)
      finding.fix("Write " + ticked(seen), slip.at, fmt::format("\"{}\"", seen));
    return;
  }
  if (slip.servers.empty()) {
    const std::string_view name = source.empty() ? "network" : source;
    finding.help("write {}", ticked(path_for(slip.at, {"server", name})));
    return;
  }
  std::vector<std::string> paths;
  paths.reserve(slip.servers.size());
  for (const ServerId server : slip.servers)
    paths.push_back(path_for(slip.at, {model_.servers[server].label.view(), slip.means_all ? "*" : source}));
  const std::string list = ticked_list({paths.begin(), paths.end()}, "or");
  if (slip.means_all)
    finding.help("{} is all VM networks of a server", list);
  else
    finding.help("write {}", list);
  if (paths.size() == 1) finding.fix("Write " + ticked(paths[0]), slip.at, paths[0]);
}

void MapExplainer::operator()(const OtherPath& slip) {
  const std::string right = path_for(slip.at, views(slip.meant));
  const std::string written = joined(slip.written);
  const bool is_quoted = slip.written.size() == 1 && written.find('/') != std::string::npos;
  Finding finding = reporter_.report(rule_name::invalid_value, slip.at, "the path {} is {}", ticked(written),
                                     is_quoted ? "quoted as a whole" : "not written as `server/network`");
  if (slip.meant.empty()) {
    finding.help("write {}", ticked(path_for(slip.at, {"server", "network"})));
    return;
  }
  if (is_quoted)
    finding.help("quote only a name that needs it: {}", ticked(right));
  else if (slip.written.size() == 1)
    finding.help("a path is written with `/`: {}", ticked(right));
  else
    finding.help("write {}", ticked(right));
  finding.fix("Write " + ticked(right), slip.at, right);
}

void MapExplainer::operator()(const VnetAsSource& slip) {
  const bool is_toml = linking_.toml_files.contains(slip.at.file);
  if (slip.to == VnetAsSource::Target::vnet) {
    reporter_
        .report(rule_name::invalid_value, slip.at, "{} is a vnet; a source is a VM network of a VMM server",
                ticked(slip.vnet))
        .help("asrmap maps VM networks of VMM servers; Azure to Azure, from one VNet to another, is not covered yet");
    return;
  }
  Finding finding = reporter_.report(rule_name::invalid_value, slip.at, "{} is a vnet, which can only be a target",
                                     ticked(slip.vnet));
  if (slip.to == VnetAsSource::Target::none) {
    finding.help("a source is a VM network of a VMM server, such as {}",
                 ticked(path_for(slip.at, {"server", "network"})));
    return;
  }
  const std::string source = path_for(slip.target_at, views(slip.target));
  const std::string target = is_toml ? quoted_word(slip.vnet.view()) : as_word(slip.vnet.view());
  if (is_toml)
    finding.help("turn the mapping round: {}",
                 ticked(fmt::format("from = {}", source)) + " and " + ticked(fmt::format("to = {}", target)));
  else
    finding.help("turn the mapping round: {}", ticked(fmt::format("map {} -> {}", source, target)));
  finding.fix("Turn the mapping round", slip.at, source).also_fix(slip.target_at, target);
}

void MapExplainer::operator()(const SwappedLand& slip) {
  const bool is_toml = linking_.toml_files.contains(slip.from.span().file);
  Finding finding = reporter_.report(rule_name::unknown_reference, slip.from.span(),
                                     "{} is a subnet of the target, and {} a VM subnet of the source",
                                     ticked(slip.from), ticked(slip.to));
  const auto spelled = [&](const Text& name) { return is_toml ? quoted_word(name.view()) : as_word(name.view()); };
  if (is_toml)
    finding.help("swap `from` and `to`");
  else
    finding.help("turn the line round: {}", ticked(fmt::format("land {} -> {}", spelled(slip.to), spelled(slip.from))));
  finding.fix("Turn the line round", slip.from.span(), spelled(slip.to)).also_fix(slip.to.span(), spelled(slip.from));
}

void MapExplainer::operator()(const IdAsTarget& slip) {
  const VnetIdResult id = parse_vnet_id(slip.id.view());
  const bool is_toml = linking_.toml_files.contains(slip.id.span().file);
  const auto spelled = [&](std::string_view label) { return is_toml ? quoted_word(label) : as_word(label); };
  const std::string_view what = id.kind == VnetIdResult::Kind::subnet ? "the id of a subnet" : "an id";
  Finding finding = reporter_.report(rule_name::unknown_reference, slip.id.span(),
                                     "the target is {}; a target is a vnet by its label", what);
  if (!slip.label.empty()) {
    const std::string label = spelled(slip.label);
    finding.label(slip.declared, "it is this one");
    if (id.kind == VnetIdResult::Kind::subnet)
      finding.help("map to {}, whose subnet it is: each VM subnet lands by its name", ticked(label));
    else
      finding.help("this is the id of {}: write {}", ticked(slip.label), ticked(label));
    finding.fix("Write " + ticked(label), slip.id.span(), label);
  } else if (id.kind == VnetIdResult::Kind::vnet || id.kind == VnetIdResult::Kind::subnet) {
    const std::string_view name = id.parts.name;
    if (is_toml)
      finding.help("declare it by `[vnet.{}]` with this `id`, and write {}", as_key(name), ticked(spelled(name)));
    else
      finding.help("declare it by `vnet {} {{ id = \"…\" }}`, and write {}", as_word(name), ticked(spelled(name)));
  } else if (id.kind == VnetIdResult::Kind::other_type) {
    finding.help("it is of type {}, and no VNet; declare a `vnet`, and write its label", ticked(id.type));
  } else {
    finding.help("declare the VNet with `vnet`, and write its label");
  }
}

}  // namespace asrmap::link
