// SPDX-License-Identifier: MIT
// Findings about properties that the language does not accept.
#include <algorithm>
#include <string>
#include <vector>

#include "diag/wording.h"
#include "ir/prefix.h"
#include "link/explain/explain.h"
#include "text/ascii.h"
#include "text/nearest.h"

namespace asrmap::link {
namespace {

using Type = PropertySpec::Type;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// A list of words as it must be written: `["Gold", "Silver"]` for "Gold, Silver".
std::string as_list(const Text& written) {
  if (written.form() == Text::Form::bare) {
    std::string line;
    for (const char c : written.view())
      if (!is_space(c) || (!line.empty() && line.back() != ' ')) line += is_space(c) ? ' ' : c;
    return fmt::format("[{}]", line);
  }
  std::string_view words = written.view();
  std::string list;
  while (!words.empty()) {
    std::string_view word = words.substr(0, words.find(','));
    words.remove_prefix(std::min(word.size() + 1, words.size()));
    while (word.starts_with(' ')) word.remove_prefix(1);
    while (word.ends_with(' ')) word.remove_suffix(1);
    list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", word);
  }
  return '[' + list + ']';
}

std::string_view kind_name(const Value& value) {
  switch (value.kind) {
    case Value::Kind::string: return parse_prefix(value.text.view()) ? "a range" : "a word";
    case Value::Kind::integer: return "a number";
    case Value::Kind::boolean: return "a truth value";
    case Value::Kind::list: return "a list";
    case Value::Kind::other: return "something else";
  }
  return "";
}

std::string wanted_by(const PropertySpec& spec) {
  switch (spec.type) {
    case Type::choice: return ticked_list({spec.choices.begin(), spec.choices.end()}, "or");
    case Type::count: return "a whole number";
    case Type::words: return "a list";
    case Type::word:
    case Type::syntax: break;
  }
  return "a word";
}

// An example of a value that would be accepted. It is made from what is written, if possible.
std::string example_of(const PropertySpec& spec, const Value& value) {
  switch (spec.type) {
    case Type::choice: return std::string(spec.choices[0]);
    case Type::count: return "12";
    case Type::words: return "[\"…\"]";
    case Type::word:
    case Type::syntax: break;
  }
  const bool is_plain = value.kind == Value::Kind::integer || value.kind == Value::Kind::boolean;
  return fmt::format("\"{}\"", is_plain ? value.text.view() : "…");
}

void explain_unknown(const PropertySlip& slip, Reporter& reporter) {
  const ElementSpec& element = *slip.element;
  Finding finding = reporter.report(rule_name::unknown_property, slip.key.span(), "{} {} has no property {}",
                                    element.what.starts_with('i') ? "an" : "a", element.what, ticked(slip.key));
  if (!slip.instead.empty()) {
    finding.help("{}", slip.instead);
  } else if (slip.property != nullptr) {
    finding.did_you_mean(slip.key.view(), slip.property->key);
    // If the property is written already, a fix would make it a property that is written twice.
    if (slip.is_free)
      finding.fix("Write " + ticked(slip.property->key), slip.key.span(), std::string(slip.property->key));
  } else {
    std::vector<std::string_view> keys;
    for (const PropertySpec& each : element.properties)
      if (slip.candidates[element.slot_of(each)]) keys.push_back(each.key);
    finding.help("it has {}", ticked_list(keys, "and", ElementSpec::kMost));
  }
}

void explain_choice(const PropertySlip& slip, Reporter& reporter) {
  const Text& value = slip.value.text;
  const std::vector<std::string_view> choices(slip.property->choices.begin(), slip.property->choices.end());
  Finding finding =
      reporter.report(rule_name::invalid_value, value.span(), "{} is no {}", ticked(value), ticked(slip.property->key));
  if (const auto near = nearest(value.view(), choices))
    finding.did_you_mean(value.view(), *near).fix("Write " + ticked(*near), value.span(), fmt::format("\"{}\"", *near));
  else
    finding.help("it is one of {}", ticked_list(choices, "or"));
}

void explain_no_brackets(const PropertySlip& slip, Reporter& reporter) {
  const Text& written = slip.value.text;
  const std::string list = as_list(written);
  Finding finding =
      reporter.report(rule_name::invalid_value, written.span(), "{} takes a list", ticked(slip.property->key));
  if (written.view().find('#') != std::string_view::npos) {
    finding.help("write the values between `[` and `]`");
    return;
  }
  finding.help("write {}", ticked(fmt::format("{} = {}", slip.property->key, list)));
  if (written.form() != Text::Form::escaped && written.view().find_first_of("\"\\") == std::string_view::npos)
    finding.fix("Write a list", written.span(), list);
}

void explain(const PropertySlip& slip, Reporter& reporter) {
  const Span value = slip.value.text.span();
  switch (slip.kind) {
    case PropertySlip::Kind::twice:
      reporter
          .report(rule_name::duplicate_property, slip.key.span(), "{} is set twice in one {}", ticked(slip.key),
                  slip.element->what)
          .label(slip.other, "first set here")
          .help("delete one of the two");
      return;
    case PropertySlip::Kind::missing:
      reporter
          .report(rule_name::missing_property, slip.other, "the {} has no {}", slip.element->what,
                  ticked(slip.property->key))
          .help("add `{} = \"…\"`", slip.property->key);
      return;
    case PropertySlip::Kind::unknown: explain_unknown(slip, reporter); return;
    case PropertySlip::Kind::wrong_type:
      reporter
          .report(rule_name::invalid_value, value, "{} takes {}, not {}", ticked(slip.property->key),
                  wanted_by(*slip.property), kind_name(slip.value))
          .help("write it like `{} = {}`", slip.property->key, example_of(*slip.property, slip.value));
      return;
    case PropertySlip::Kind::empty:
      reporter.report(rule_name::invalid_value, value, "{} is empty", ticked(slip.property->key))
          .help("write the vault's {}", slip.property->key);
      return;
    case PropertySlip::Kind::no_choice: explain_choice(slip, reporter); return;
    case PropertySlip::Kind::out_of_range:
      reporter
          .report(rule_name::invalid_value, value, "{} is {}; it goes from 0 to {}", ticked(slip.property->key),
                  slip.value.text.view(), slip.property->most)
          .help("write a number in this range");
      return;
    case PropertySlip::Kind::no_brackets: explain_no_brackets(slip, reporter); return;
    case PropertySlip::Kind::no_word:
      reporter
          .report(rule_name::invalid_value, value, "{} takes a list of words; {} stands in it",
                  ticked(slip.property->key), kind_name(slip.value))
          .help("write it in quotes");
      return;
  }
}

}  // namespace

void explain_properties(const SlipList<PropertySlip>& slips, Reporter& reporter) {
  for (const PropertySlip& slip : slips) explain(slip, reporter);
}

}  // namespace asrmap::link
