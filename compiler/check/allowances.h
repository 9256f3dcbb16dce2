// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "ir/date.h"
#include "ir/table.h"

namespace asrmap {
struct Allowance;
struct Model;
}  // namespace asrmap

namespace asrmap::check {

// Looks up the entries of the project's `allow` lists, and records which of them the rules have
// used.
class Allowances {
 public:
  // `today` is the day on which the project is checked.
  Allowances(const Model& model, Date today);

  // The entries of a list that are for one rule.
  struct Entries {
    std::vector<const Allowance*> all;
    bool is_open = false;  // at least one of them has not expired
  };
  // The entries of the list that are for the rule. The result stays valid as long as this object.
  [[nodiscard]] const Entries& entries(Range allow, std::string_view rule) const;

  // The rule that an entry names, or that it probably means, so that a misspelt entry is one finding.
  // Empty if that can't be told. `entry` must be an element of the model's allowances.
  [[nodiscard]] std::string_view rule_of(const Allowance& entry) const { return rules_[index(entry)]; }

  // Whether the last day of the entry is over. An entry without a last day never expires.
  [[nodiscard]] bool is_past(const Allowance& entry) const;

  // Marks the entries as used: a finding of their rule has met them, even if they could not
  // silence it.
  void use(const Entries& entries);
  // `entry` must be an element of the model's allowances.
  [[nodiscard]] bool is_used(const Allowance& entry) const;

  // Records that the rule has looked at the whole model. An entry for this rule that was not used
  // then silences nothing.
  void judge(std::string_view rule) { judged_.push_back(rule); }
  [[nodiscard]] bool is_judged(std::string_view rule) const;

 private:
  [[nodiscard]] std::size_t index(const Allowance& entry) const;

  const Model& model_;
  Date today_;
  std::vector<std::string_view> rules_;  // by allowance
  std::vector<bool> used_;
  std::vector<std::string_view> judged_;
  // Many findings ask for the same list, so it is searched only once for each rule. The key is
  // the first index of the list, and the rule.
  mutable std::map<std::pair<std::uint32_t, std::string_view>, Entries> entries_;
};

}  // namespace asrmap::check
