// SPDX-License-Identifier: MIT
#include "read/dsl_document.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string>
#include <utility>

#include "diag/wording.h"
#include "read/dsl_mistake.h"
#include "read/dsl_tokens.h"
#include "read/escapes.h"
#include "text/ascii.h"
#include "text/code_point.h"
#include "text/look_alike.h"
#include "text/nearest.h"

namespace asrmap::read {
namespace {

// Words that tools write in the place of a range.
bool stands_for_range(std::string_view word) {
  constexpr std::string_view kWords[] = {"any", "all", "dhcp", "auto", "none", "default", "tbd", "unknown"};
  return std::find(std::begin(kWords), std::end(kWords), lower(word)) != std::end(kWords);
}

}  // namespace

DslDocument::DslDocument(FileId file, SourceMap& sources, Reporter& reporter, BadCharacters bad)
    : sources_(sources), reporter_(reporter), bad_(std::move(bad)), text_(sources.file(file).text()) {
  document_.file = file;
  // Most files have one element in each line. Memory that is reserved but never written costs
  // nothing, and growing would copy.
  const auto lines = static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '\n')) + 1;
  document_.subnets.reserve(lines);
  document_.prefixes.reserve(lines);
  document_.networks.reserve(lines / 2);
  document_.maps.reserve(lines / 2);
  document_.sources.reserve(lines / 2);
  document_.segments.reserve(lines + lines / 2);
}

// --- Words and values -----------------------------------------------------------

void DslDocument::quoted(std::string_view matched) {
  const std::string_view inner = matched.substr(1, matched.size() - 2);
  if (!has_escape_) {
    word_ = Text(inner, span(matched));
  } else if (auto decoded = decode_escapes(inner)) {
    word_ = Text(sources_.keep(std::move(*decoded)), span(matched));
  } else {
    reporter_.report(rule_name::syntax_error, span(matched), "an escape in {} is no Unicode character", ticked(inner))
        .help("`\\ud800` to `\\udfff` and what lies past `\\U0010ffff` are no characters");
    word_ = Text(inner, span(matched));
  }
}

void DslDocument::spaced_rest(std::string_view matched) {
  count_mistake();
  const std::uint32_t begin = word_.span().begin, end = span(matched).end;
  const std::string_view whole = text_.substr(begin, end - begin);
  const std::string_view last = trimmed(matched).substr(trimmed(matched).find_last_of(" \t") + 1);
  if (depth_ == 2 && stands_for_range(last)) {
    reporter_
        .report(rule_name::syntax_error, span(text_.substr(offset(last.data()), last.size())),
                "expected an address range such as `10.0.0.0/24`, got {}", ticked(last))
        .help("leave it out if the range is not known: `subnet {}`", word_.view());
    subnet_.broken = true;
    return;
  }
  const Span at{document_.file, begin, end};
  Finding finding =
      reporter_.report(rule_name::syntax_error, at, "the name {} holds a blank and is not quoted", ticked(whole));
  if (depth_ == 2 && !in_network_)
    finding.help("no Azure subnet has a blank in its name; write it as Azure shows it");
  else
    finding.help("quote it: `\"{}\"`", whole).fix("Quote the name", at, fmt::format("\"{}\"", whole));
  word_ = Text(whole, at);
  spaced_ = true;
}

void DslDocument::needless_sign(std::string_view matched) {
  count_mistake();
  const std::string_view keyword = word_before(text_, offset(matched.data()));
  reporter_.report(rule_name::syntax_error, span(matched), "unexpected {} behind {}", ticked(matched), ticked(keyword))
      .help("delete the {}", ticked(matched))
      .fix("Delete the " + ticked(matched), span(matched), "");
}

void DslDocument::integer(std::string_view matched) {
  bare(matched);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(matched.data(), matched.data() + matched.size(), number);
  scalar(Value::Kind::integer, error == std::errc{} ? number : std::numeric_limits<std::int64_t>::max());
}

void DslDocument::list_closes(std::string_view matched) {
  const Span at{document_.file, list_begin_, span(matched).end};
  in_list_ = false;
  value_ = {.kind = Value::Kind::list,
            .text = Text(text_.substr(list_begin_, 0), at),
            .integer = 0,
            .items = {size(document_.items), size(list_)}};
  document_.items.insert(document_.items.end(), list_.begin(), list_.end());
}

void DslDocument::bare_list_ends(std::string_view matched) {
  list_closes(matched);
  const Span at = value_.text.span();
  value_.text = Text(text_.substr(at.begin, at.end - at.begin), at);
  value_.lacks_brackets = true;
}

// --- Elements -------------------------------------------------------------------

void DslDocument::subnet_name() {
  subnet_.name = word_;
  // No Azure subnet has a blank in its name, so it is not known which name was meant.
  if (std::exchange(spaced_, false) && !in_network_) {
    subnet_.name = {};
    mark_broken();
  }
}

void DslDocument::take_name(Text& name, bool is_property) {
  if (!nameless_[depth_]) return;
  name = word_of("name");
  if (!is_property) drop("name");
}

Text DslDocument::word_of(std::string_view key) const {
  for (const Property& each : levels_[depth_])
    if (each.key.view() == key && each.value.kind == Value::Kind::string) return each.value.text;
  return {};
}

void DslDocument::drop(std::string_view key) {
  std::erase_if(levels_[depth_], [&](const Property& each) { return each.key.view() == key; });
}

void DslDocument::close_subnet() {
  if (nameless_[2]) {
    take_name(subnet_.name, false);
    if (const Text range = word_of("prefix"); range.written()) document_.prefixes.push_back(range);
    drop("prefix");
  }
  subnet_.prefixes.count = size(document_.prefixes) - subnet_.prefixes.first;
  subnet_.properties = flush(2);
  document_.subnets.push_back(subnet_);
  depth_ = in_network_ ? 1 : 0;
}

void DslDocument::close_network() {
  NetworkElement& network = document_.networks.back();
  network.subnets.count = size(document_.subnets) - network.subnets.first;
  take_name(network.name, false);
  network.properties = flush(1);
  in_network_ = false;
  depth_ = 0;
}

void DslDocument::close_server() {
  ServerElement& server = document_.servers.back();
  server.networks.count = size(document_.networks) - server.networks.first;
  take_name(server.label, true);
  server.properties = close();
}

void DslDocument::close_vnet() {
  VnetElement& vnet = document_.vnets.back();
  vnet.subnets.count = size(document_.subnets) - vnet.subnets.first;
  take_name(vnet.label, true);
  vnet.properties = close();
}

void DslDocument::open_map(std::string_view keyword) {
  document_.maps.push_back({.keyword = span(keyword),
                            .sources = {size(document_.sources), 0},
                            .target = {},
                            .reason = {},
                            .lands = {size(document_.lands), 0},
                            .properties = {}});
  open(Open::map, keyword);
}

void DslDocument::open(Open what, std::string_view keyword) {
  open_ = what;
  missing_opens_ = 0;
  drops_lands_ = false;
  head_is_broken_ = false;
  nameless_[0] = false;
  if (in_column_one(keyword.data())) extra_close_ = false;
}

void DslDocument::misspelt_none(std::string_view matched) {
  count_mistake();
  reporter_.report(rule_name::syntax_error, span(matched), "{} is no keyword", ticked(matched))
      .help("did you mean `none`?")
      .fix("Write `none`", span(matched), "none");
  none(matched);
}

Path DslDocument::path() {
  const Range segments{path_first_, size(document_.segments) - path_first_};
  return {segments,
          {document_.file, document_.segments[path_first_].span().begin, document_.segments.back().span().end}};
}

Range DslDocument::flush(std::size_t depth) {
  std::vector<Property>& scratch = levels_[depth];
  const Range range{size(document_.properties), size(scratch)};
  document_.properties.insert(document_.properties.end(), scratch.begin(), scratch.end());
  scratch.clear();
  return range;
}

Range DslDocument::close() {
  open_ = Open::none;
  depth_ = 0;
  return flush(0);
}

}  // namespace asrmap::read
