// SPDX-License-Identifier: MIT
// What a document under construction does about a mistake: it reports it, and marks what it may hide.
#include <algorithm>
#include <string>
#include <utility>

#include "diag/wording.h"
#include "read/dsl_document.h"
#include "read/dsl_mistake.h"
#include "text/code_point.h"
#include "text/look_alike.h"
#include "text/nearest.h"

namespace asrmap::read {
namespace {

// A text with more mistakes than this is not a mapping file.
constexpr std::size_t kMostMistakes = 1000;

}  // namespace

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
  if (expected.wanted == Wanted::name && where < text_.size() && text_[where] == '{') nameless_[depth_] = true;
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
