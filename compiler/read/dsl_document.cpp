// SPDX-License-Identifier: MIT
#include "read/dsl_document.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string>
#include <utility>

#include "diag/wording.h"
#include "read/dsl_mistake.h"
#include "read/escapes.h"
#include "text/ascii.h"
#include "text/code_point.h"
#include "text/look_alike.h"
#include "text/nearest.h"

namespace asrmap::read {
namespace {

// A text with more mistakes than this is not a mapping file.
constexpr std::size_t kMostMistakes = 1000;

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

void DslDocument::close_subnet() {
  subnet_.prefixes.count = size(document_.prefixes) - subnet_.prefixes.first;
  subnet_.properties = flush(2);
  document_.subnets.push_back(subnet_);
  depth_ = in_network_ ? 1 : 0;
}

void DslDocument::close_network() {
  NetworkElement& network = document_.networks.back();
  network.subnets.count = size(document_.subnets) - network.subnets.first;
  network.properties = flush(1);
  in_network_ = false;
  depth_ = 0;
}

void DslDocument::close_server() {
  ServerElement& server = document_.servers.back();
  server.networks.count = size(document_.networks) - server.networks.first;
  server.properties = close();
}

void DslDocument::close_vnet() {
  VnetElement& vnet = document_.vnets.back();
  vnet.subnets.count = size(document_.subnets) - vnet.subnets.first;
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

// --- Mistakes -------------------------------------------------------------------

void DslDocument::count_mistake() {
  if (++mistakes_ > kMostMistakes) throw TooManyMistakes{};
}

void DslDocument::early_block(std::string_view matched) {
  if (auto finding = mistake(matched.data(), {grammar::Wanted::arrow, "`->`"}))
    finding->help("the block follows the target: `map server/network -> vnet {{ … }}`");
}

void DslDocument::missing_open(std::string_view matched) {
  braces_.push_back(offset(matched.data()));
  // Behind `-> none` there is no block that a `land` could be for.
  drops_lands_ =
      open_ == Open::map && document_.maps.back().to_none && text_.substr(offset(matched.data())).starts_with("land");
  if (drops_lands_)
    (void)mistake(matched.data(), {grammar::Wanted::statement, "the next statement"});
  else if (!head_is_broken_)
    (void)mistake(matched.data(), {grammar::Wanted::open_brace, "`{`"});
  // Either only the `{` is missing, or the whole block. If it is the whole block, no `}` is
  // missing.
  ++missing_opens_;
}

void DslDocument::missing_close(std::string_view matched) {
  const std::uint32_t brace = braces_.back();
  braces_.pop_back();
  const char* const at = matched.data();
  if (missing_opens_ != 0) {
    --missing_opens_;
    return;
  }
  if (auto finding = mistake(at, {grammar::Wanted::close_brace, "`}`"}))
    finding->label({document_.file, brace, brace + 1}, "opened here");
  // By its indentation, this text belongs to the block, so the `}` may follow it.
  extra_close_ = !in_column_one(at);
}

std::optional<Finding> DslDocument::mistake(const char* at, const grammar::Expectation& expected) {
  using grammar::Wanted;
  const bool repeated = stopped_ == at;
  stopped_ = at;
  mark_broken();
  if (depth_ == 2) subnet_.broken = true;
  if (open_ == Open::map && !has_target() && expected.wanted != Wanted::target)
    document_.maps.back().hides_sources = true;
  const std::uint32_t where = offset(at);
  drop_half_name(where, expected.wanted);
  // If several rules end at one place, that is one mistake.
  if (repeated) return std::nullopt;
  for (const Span& bad : bad_.places)
    if (bad.begin <= where && where < bad.end) return std::nullopt;
  count_mistake();
  if (expected.wanted == Wanted::head_end) {
    head_is_broken_ = true;
    // The `}` of a block that begins with a wide brace is not one too many.
    if (seen_as(first_code_point(text_.substr(std::min<std::size_t>(where, text_.size() - 1))).value) == U'{')
      extra_close_ = true;
  }
  if (expected.wanted == Wanted::statement) extra_close_ = where < text_.size() && text_[where] != '}';
  // A quote that is not closed takes in the brace at the end of its line.
  if (expected.wanted == Wanted::quote_close) {
    const std::string_view swallowed = text_.substr(quote_, where - quote_);
    const auto opened = std::count(swallowed.begin(), swallowed.end(), '{');
    const auto closed = std::count(swallowed.begin(), swallowed.end(), '}');
    if (opened != closed) stopped_ = swallowed.data() + swallowed.rfind(opened > closed ? '{' : '}');
  }
  return report_mistake({document_.file, text_, where, quote_, expected}, reporter_);
}

bool DslDocument::has_target() const {
  const MapElement& map = document_.maps.back();
  return map.to_none || map.target.segments.count != 0;
}

void DslDocument::drop_half_name(std::uint32_t where, grammar::Wanted wanted) {
  // Of `10.10.1.0／24`, the part before the wide slash is no range that was meant.
  if (wanted == grammar::Wanted::subnet_end && where == word_.span().end && !document_.prefixes.empty() &&
      document_.prefixes.back().span() == word_.span())
    document_.prefixes.pop_back();
  if (open_ != Open::map || where != word_.span().end) return;
  MapElement& map = document_.maps.back();
  if (wanted == grammar::Wanted::head_end) map.target.segments.count = 0;
  if (wanted != grammar::Wanted::arrow || map.sources.count == 0) return;
  document_.sources.pop_back();
  --map.sources.count;
  document_.incomplete = true;
}

void DslDocument::too_many() {
  document_.incomplete = true;
  reporter_
      .report(rule_name::syntax_error, {document_.file, offset(stopped_), offset(stopped_)},
              "more than {} mistakes; the rest of the file was not read", kMostMistakes)
      .help("is this an asrmap file?");
}

bool DslDocument::accepts_misspelt(std::string_view word, std::string_view keyword) {
  if (!nearest(word, {keyword})) return false;
  count_mistake();
  misspelt_ = true;
  reporter_.report(rule_name::syntax_error, span(word), "{} is no keyword", ticked(word))
      .help("did you mean {}?", ticked(keyword))
      .fix(fmt::format("Write {}", ticked(keyword)), span(word), std::string(keyword));
  return true;
}

void DslDocument::mark_broken() {
  if (in_network_) document_.networks.back().broken = true;
  switch (open_) {
    // Something was meant to be declared, but its name is not known.
    case Open::none: document_.incomplete = true; break;
    case Open::vault: document_.vaults.back().broken = true; break;
    case Open::server:
      document_.servers.back().broken = true;
      if (document_.servers.back().networks.first < document_.networks.size()) document_.networks.back().broken = true;
      break;
    case Open::vnet: document_.vnets.back().broken = true; break;
    case Open::map: document_.maps.back().broken = true; break;
    case Open::inventory: document_.incomplete = true; break;
  }
}

}  // namespace asrmap::read
