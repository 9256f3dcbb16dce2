// SPDX-License-Identifier: MIT
// A rule is a value: its name, its explanation, and a pure function of the model.
#pragma once

#include <cstdint>
#include <string_view>

#include "diag/diagnostic.h"

namespace asrmap::check {

struct CheckInput;
class RuleContext;

// The groups of the catalogue, in its order.
enum class Concern : std::uint8_t { syntax, names, cardinality, landing, addresses, governance, vmm_to_vmm };

[[nodiscard]] std::string_view to_string(Concern concern);

struct RuleInfo {
  std::string_view name;  // kebab-case: the rule's only identity
  Severity severity;      // the default; the user may set another, but not for an error
  Concern concern;
  std::string_view summary;  // one sentence without full stop, at most 80 characters
  // Why it matters, in Markdown, with the title of the document that says so. The text says what
  // is inferred.
  std::string_view why;
  std::string_view bad;   // a project that has the finding
  std::string_view good;  // the same project without the finding
  std::string_view fix;   // what to do, in one or two sentences
  bool off_by_default = false;
  // Such a finding means that a file was not read completely, so it may hide other findings. A
  // baseline can't accept it.
  bool hides_others = false;
  // The rule reports that something is missing. It does not run if a file could not be read
  // completely, because the unread part may have what seems to be missing.
  bool about_absence = false;
  // The rule judges how something is written. It reports nothing in an inventory, which nobody
  // has written by hand.
  bool about_writing = false;
  // The rule judges what the other rules have found, so it runs after all of them.
  bool about_findings = false;
  // The content of `export.json`, which the examples name as an inventory, and of `mended.json`
  // if the good example needs another inventory.
  std::string_view export_json = {};
  std::string_view mended_json = {};
};

// Each rule is a constant of the namespace `rules`, defined in the file of its name. Only the
// catalogue declares them all, so that a new rule does not make other rules compile again.
struct Rule {
  RuleInfo info;
  // Null if `read` or `link` reports the findings. Such a rule is listed and explained like any
  // other.
  void (*check)(const CheckInput&, RuleContext&) = nullptr;
  // The part of the rule that matters only to a build whose targets need something
  // (CheckInput::needs). It does not run otherwise.
  void (*at_build)(const CheckInput&, RuleContext&) = nullptr;
};

}  // namespace asrmap::check
