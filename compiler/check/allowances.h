// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "ir/date.h"
#include "ir/model.h"

namespace asrmap {

// What became of the entries of a project's `allow` lists while its rules ran.
class Allowances {
 public:
  // `today` is the day on which the project is checked.
  Allowances(const Model& model, Date today) : model_(model), today_(today), used_(model.allowances.size()) {}

  // Whether the last day of an entry of the model is over.
  [[nodiscard]] bool is_past(const Allowance& entry) const { return entry.until && *entry.until < today_; }

  // The entry was met by a finding of its rule, be it in vain.
  void use(const Allowance& entry) { used_[index(entry)] = true; }
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
};

}  // namespace asrmap
