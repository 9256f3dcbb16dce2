// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "ir/date.h"
#include "ir/model.h"

namespace asrmap {

// What became of the entries of a project's `allow` lists while its rules ran.
class Allowances {
 public:
  // `today` is the day on which the project is checked.
  Allowances(const Model& model, Date today) : model_(model), today_(today), used_(model.allowances.size()) {}

  // The entries of a list that are for one rule.
  struct Entries {
    std::vector<const Allowance*> all;
    bool is_open = false;  // the last day of one of them is not over
  };
  [[nodiscard]] const Entries& entries(Range allow, std::string_view rule) const;

  // Whether the last day of an entry of the model is over.
  [[nodiscard]] bool is_past(const Allowance& entry) const { return entry.until && *entry.until < today_; }

  // The entries were met by a finding of their rule, be it in vain.
  void use(const Entries& entries) {
    // All or none have been used.
    if (entries.all.empty() || is_used(*entries.all.front())) return;
    for (const Allowance* entry : entries.all) used_[index(*entry)] = true;
  }
  [[nodiscard]] bool is_used(const Allowance& entry) const { return used_[index(entry)]; }

  // The rule has looked at the whole model, so that an entry for it that was not used
  // silences nothing.
  void judge(std::string_view rule) { judged_.push_back(rule); }
  [[nodiscard]] bool is_judged(std::string_view rule) const;

 private:
  [[nodiscard]] std::size_t index(const Allowance& entry) const {
    return static_cast<std::size_t>(&entry - model_.allowances.data());
  }

  const Model& model_;
  Date today_;
  std::vector<bool> used_;
  std::vector<std::string_view> judged_;
  // Many findings ask for one list: it is looked through once for each rule.
  mutable std::map<std::pair<std::uint32_t, std::string_view>, Entries> entries_;  // by the first of a list
};

}  // namespace asrmap
