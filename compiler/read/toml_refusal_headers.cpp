// SPDX-License-Identifier: MIT
#include "diag/wording.h"
#include "read/toml_refusal.h"
#include "source/spelling.h"

#include <algorithm>
#include <string>

namespace asrmap::read {
namespace {

// The keys of lists, which have a header for each of their tables.
constexpr struct {
  std::string_view key, what;
} kLists[] = {{"map", "mapping"}, {"networks", "VM network"}, {"subnets", "subnet"}, {"inventory", "inventory"}};

}  // namespace

// --- Headers --------------------------------------------------------------------------

void TomlRefusal::open_header() {
  const Token at = header();
  const std::string_view written = text(at);
  const bool is_list = written.starts_with("[[");
  const std::string name = plain_toml_name(written);
  const std::string whole = is_list ? fmt::format("[[{}]]", name) : fmt::format("[{}]", name);
  if (at_line_end() || at_ >= text_.size()) {
    syntax_error(at, fmt::format("expected {}, got {}", is_list ? "`]]`" : "`]`", got()))
        .help("write {}", ticked(whole));
  } else if (is_list && (char_at(at_) == ' ' || char_at(at_) == ']')) {
    split_brackets();
  } else if (is_bare(char_at(at_))) {
    // `[vmm.ams.network.HR Staff]`: finds the part that has the blank.
    std::uint32_t begin = at_, end = at_;
    while (begin > at.begin && text_[begin - 1] != '.' && text_[begin - 1] != '[') --begin;
    while (end < at.end && text_[end] != '.' && text_[end] != ']') ++end;
    const std::string_view part = text({begin, end});
    syntax_error({begin, end}, fmt::format("{} holds a blank and stands without quotes", ticked(part)))
        .help("write {}", ticked(fmt::format("{}\"{}\"{}", text({at.begin, begin}), part, text({end, at.end}))));
  } else {
    expected("`]`").help("quote names that hold other characters than letters, digits, `_` and `-`");
  }
}

void TomlRefusal::split_brackets() {
  const std::string name = plain_toml_name(text(rest_of_line(line_begin(at_))));
  syntax_error(rest_of_line(line_begin(at_)), "a header's brackets stand side by side")
      .help("write {}", ticked(fmt::format("[[{}]]", name)));
}

void TomlRefusal::behind_header() {
  const Token at = header();
  const std::string_view written = text(at);
  const char c = char_at(at_);
  const bool is_uneven = !written.starts_with("[[") && written.ends_with("]]");
  if (is_uneven || c == ']') {
    const std::string name = plain_toml_name(written);
    syntax_error(at, fmt::format("the brackets of {} do not pair up", ticked(written)))
        .help("write {} or {}", ticked(fmt::format("[{}]", name)), ticked(fmt::format("[[{}]]", name)));
    return;
  }
  Finding finding = expected(fmt::format("the end of the line after {}", ticked(written)));
  if (c == '/' || c == ';')
    finding.help("comments start with `#`");
  else if (c == '{')
    finding.help("what the table holds stands on the lines below, without braces");
  else
    finding.help("what the table holds stands on the lines below");
}

void TomlRefusal::redefinition() {
  // In `{ … }` it is a key.
  if (!outline_.open.empty()) {
    const std::vector<Token>& keys = outline_.open.back().keys;
    const Token second = keys.empty() ? outline_.key : keys.back();
    const auto first = std::find_if(keys.begin(), keys.end(), [&](const Token& each) {
      return plain_toml_name(text(each)) == plain_toml_name(text(second));
    });
    report_twice({second, false}, first == keys.end() || first->begin == second.begin
                                      ? std::nullopt
                                      : std::optional(TomlOutline::Statement{*first, false}));
    return;
  }
  const bool is_header = parsing_ == "table header";
  outline_ = outline_toml(text_, line_end(at_));
  const auto statement_before = [&](std::size_t index) {
    while (index-- > 0)
      if (outline_.statements[index].at.begin <= at_ && outline_.statements[index].is_header == is_header) break;
    return index;
  };
  std::size_t index = statement_before(outline_.statements.size());
  if (index >= outline_.statements.size()) {
    anything_else();
    return;
  }
  // toml++ stops at the header, or on the line behind it, where the next header may stand. The name
  // of the table in its message can tell which, but not always: toml++ changes a name with blanks.
  if (is_header && outline_.statements[index].at.begin == at_) {
    const std::string name = plain_toml_name(refusal_.substr(std::min(refusal_.find('\''), refusal_.size())));
    const auto is_named = [&](std::size_t i) {
      return name.starts_with(plain_toml_name(text(outline_.statements[i].at)));
    };
    const std::size_t before = statement_before(index);
    if (before < index && is_named(before) && !is_named(index)) index = before;
  }
  const TomlOutline::Statement second = outline_.statements[index];
  const auto first = first_definition(text_, outline_, index);
  const std::string own = plain_toml_name(text(second.at));
  const auto* const list = std::find_if(std::begin(kLists), std::end(kLists), [&](const auto& each) {
    return each.key == std::string_view(own).substr(own.rfind('.') + 1);
  });
  const auto is_single = [&](const TomlOutline::Statement& each) {
    return each.is_header && !text(each.at).starts_with("[[");
  };
  if (list != std::end(kLists) && first && first->is_header && second.is_header &&
      plain_toml_name(text(first->at)) == own) {
    const Token at = is_single(*first) ? first->at : second.at;
    const std::string header = fmt::format("[[{}]]", own);
    Finding finding = syntax_error(at, fmt::format("each {} starts with {}", list->what, ticked(header)));
    finding.help("write two brackets on either side").fix("Write " + ticked(header), span(at), header);
    for (const TomlOutline::Statement& each : outline_toml(text_, static_cast<std::uint32_t>(text_.size())).statements)
      if (each.at.begin != at.begin && is_single(each) && plain_toml_name(text(each.at)) == own)
        finding.also_fix(span(each.at), header);
    return;
  }
  report_twice(second, first);
}

void TomlRefusal::report_twice(const TomlOutline::Statement& second,
                               const std::optional<TomlOutline::Statement>& first) {
  const std::string_view written = text(second.at);
  const bool are_alike =
      !first || (first->is_header == second.is_header && plain_toml_name(text(first->at)) == plain_toml_name(written));
  const std::string message = !are_alike
                                  ? fmt::format("{} can't stand beside {}", ticked(written), ticked(text(first->at)))
                              : second.is_header ? "second " + ticked(written)
                                                 : ticked(written) + " is set twice";
  Finding finding = reporter_.report(rule_name::duplicate_property, span(second.at), "{}", message);
  if (first)
    finding.label(span(first->at), "{}",
                  !are_alike         ? "the other"
                  : second.is_header ? "first table here"
                                     : "first set here");
  const bool is_vault = plain_toml_name(written) == "vault";
  const std::string missing = first && are_alike != second.is_header ? missing_header(*first, second) : std::string();
  finding.help("{}", !missing.empty()                  ? missing
                     : !second.is_header || !are_alike ? "delete one of the two"
                     : is_vault ? "keep one of the two; mappings to another vault are a project of their own"
                                : "put the two together, or rename one");
}

// Which header the statement lacks, so that nobody deletes what was meant to be another element.
// Empty if it is not known.
std::string TomlRefusal::missing_header(const TomlOutline::Statement& first,
                                        const TomlOutline::Statement& second) const {
  const std::string_view written = text(second.at);
  if (second.is_header) {
    // `[[vnet]]`, with the label in `name`, beside `[vnet.vnet-dr]`.
    const std::string table = plain_toml_name(written);
    const std::string_view kind = std::string_view(table).substr(table.rfind('.') + 1);
    if (!written.starts_with("[[") || (kind != "vnet" && kind != "vmm" && kind != "network")) return {};
    const std::string name = word_below(second, "name");
    return fmt::format("write `[{}.{}]`", table, name.empty() ? "NAME" : as_key(name));
  }
  const auto before = [&](const TomlOutline::Statement& each) {
    return each.is_header && each.at.begin < first.at.begin;
  };
  const auto header = std::find_if(outline_.statements.rbegin(), outline_.statements.rend(), before);
  if (header == outline_.statements.rend() || !outline_.open.empty()) return {};
  std::string again(text(header->at));
  const bool is_list = again.starts_with("[[");
  if (!is_list && again.find('.') == std::string::npos) return {};
  if (!is_list) {
    const std::size_t label = again.ends_with("\"]") ? again.rfind('"', again.size() - 3) : again.rfind('.') + 1;
    again = again.substr(0, std::min(label, again.size())) + "NAME]";
  }
  return fmt::format("if another one begins here, write {} above it; else delete one of the two", ticked(again));
}

std::string TomlRefusal::word_below(const TomlOutline::Statement& header, std::string_view key) const {
  const TomlOutline whole = outline_toml(text_, static_cast<std::uint32_t>(text_.size()));
  for (const TomlOutline::Statement& each : whole.statements) {
    if (each.at.begin <= header.at.begin) continue;
    if (each.is_header) break;
    if (text(each.at) != key) continue;
    const std::uint32_t value = skip_blanks(skip_blanks(each.at.end) + 1);
    const Token word = rest_of_line(value);
    return std::string(text(word).size() < 2 ? std::string_view() : text(word).substr(1, text(word).size() - 2));
  }
  return {};
}

}  // namespace asrmap::read
