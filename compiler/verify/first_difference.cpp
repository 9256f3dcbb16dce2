// SPDX-License-Identifier: MIT
#include "verify/first_difference.h"

#include <fmt/core.h>

#include <algorithm>
#include <deque>
#include <initializer_list>
#include <map>

#include "diag/wording.h"
#include "text/ascii.h"
#include "text/joined_key.h"

namespace asrmap::verify {
namespace {

constexpr std::initializer_list<Fact> kByIds = {Fact::fabric, Fact::network_id, Fact::name};
constexpr std::initializer_list<Fact> kByNames = {Fact::server, Fact::network, Fact::name};
constexpr std::initializer_list<Fact> kByAllNames = {Fact::server, Fact::logical_network, Fact::network, Fact::name};

std::string key_of(const Record& record, std::initializer_list<Fact> facts) {
  std::string key =
      fmt::format("{} {} ", static_cast<int>(record.kind), facts.size() == 0 ? 0 : static_cast<int>(*facts.begin()));
  for (const Fact fact : facts) {
    key += joined_key({record.find(fact).view()});
  }
  return key;
}

// The facts that identify a record among those of its kind, as far as its format has them.
std::initializer_list<Fact> identity_of(const Record& record) {
  static constexpr std::initializer_list<Fact> kVnet = {Fact::vnet}, kTarget = {Fact::target},
                                               kSubnet = {Fact::vnet, Fact::subnet}, kServer = {Fact::server},
                                               kNetwork = {Fact::server, Fact::logical_network, Fact::network},
                                               kVmSubnet = {Fact::server, Fact::logical_network, Fact::network,
                                                            Fact::subnet};
  if (record.kind == Record::Kind::vnet) return record.find(Fact::vnet).written() ? kVnet : kTarget;
  if (record.kind == Record::Kind::vnet_subnet) return kSubnet;
  if (record.kind == Record::Kind::server) return kServer;
  if (record.kind == Record::Kind::network) return kNetwork;
  if (record.kind == Record::Kind::vm_subnet) return kVmSubnet;
  if (!record.find(Fact::fabric).empty() && !record.find(Fact::network_id).empty()) return kByIds;
  return record.find(Fact::logical_network).written() ? kByAllNames : kByNames;
}

std::string_view noun_of(Record::Kind kind) {
  switch (kind) {
    case Record::Kind::mapping: return "mapping";
    case Record::Kind::vnet: return "VNet";
    case Record::Kind::vnet_subnet: return "subnet";
    case Record::Kind::server: return "VMM server";
    case Record::Kind::network: return "VM network";
    case Record::Kind::vm_subnet: return "VM subnet";
  }
  return "";
}

// The name that a record gives, for a record that the sources don't have.
std::string name_of(const Record& record) {
  for (const Fact fact : {Fact::name, Fact::subnet, Fact::vnet, Fact::network, Fact::server, Fact::target})
    if (const Text name = record.find(fact); name.written()) return ticked(name.view());
  return "without a name";
}

// A value for a message. Of a long path, only the part that differs from `other`.
std::string shown(std::string_view value, std::string_view other) {
  constexpr std::size_t kLong = 40;
  const auto common = static_cast<std::size_t>(
      std::mismatch(value.begin(), value.end(), other.begin(), other.end()).first - value.begin());
  const std::size_t slash = common == 0 ? std::string_view::npos : value.rfind('/', common - 1);
  if (value.size() <= kLong || slash == std::string_view::npos || slash == 0) return ticked(value);
  return ticked("…" + std::string(value.substr(slash)));
}

// VNets of one resource group share a template, even if they write the group in different letter
// case.
bool is_same(Fact fact, std::string_view a, std::string_view b) {
  return fact == Fact::subscription || fact == Fact::resource_group ? equal_without_case(a, b) : a == b;
}

std::optional<Difference> differing_fact(const Expected& expected, const Record& actual) {
  for (const auto& [fact, value] : actual.facts) {
    const Text wanted = expected.record.find(fact);
    if (is_same(fact, value.view(), wanted.view())) continue;
    return Difference{
        .at = value.written() ? value.span() : actual.at,
        .message = fmt::format("{}: {} is {}, but {} in the sources", ticked(expected.subject), to_string(fact),
                               shown(value.view(), wanted.view()), shown(wanted.view(), value.view())),
        .source = expected.record.at};
  }
  return std::nullopt;
}

class RecordComparison {
 public:
  RecordComparison(const std::vector<Expected>& expected, const std::vector<Record>& actual)
      : expected_(expected), is_matched_(expected.size()) {
    for (std::size_t i = 0; i < expected.size(); ++i)
      for (const auto identity : {identity_of(expected[i].record), kByNames, kByAllNames})
        by_key_[key_of(expected[i].record, identity)].push_back(i);
    for (const Record& record : actual) match(record);
  }

  std::optional<Difference> first(Span begin) {
    if (difference_) return difference_;
    std::vector<const Expected*> missing;
    for (std::size_t i = 0; i < expected_.size(); ++i)
      if (!is_matched_[i]) missing.push_back(&expected_[i]);
    // If as many are missing as are left over, a fact that identifies them was changed.
    if (missing.size() == extra_.size())
      for (std::size_t i = 0; i < missing.size(); ++i)
        if (missing[i]->record.kind == extra_[i]->kind)
          if (auto difference = differing_fact(*missing[i], *extra_[i])) return difference;
    if (!extra_.empty())
      return Difference{.at = extra_[0]->at,
                        .message = fmt::format("{} {} is not in the sources, or stands here twice",
                                               noun_of(extra_[0]->kind), name_of(*extra_[0])),
                        .source = {}};
    if (missing.empty()) return std::nullopt;
    return Difference{.at = begin,
                      .message = fmt::format("{} {} of {} is missing", noun_of(missing[0]->record.kind),
                                             name_of(missing[0]->record), ticked(missing[0]->subject)),
                      .source = missing[0]->record.at};
  }

 private:
  void match(const Record& record) {
    std::deque<std::size_t>& candidates = by_key_[key_of(record, identity_of(record))];
    while (!candidates.empty() && is_matched_[candidates.front()]) candidates.pop_front();
    if (candidates.empty()) {
      extra_.push_back(&record);
      return;
    }
    is_matched_[candidates.front()] = true;
    if (!difference_) difference_ = differing_fact(expected_[candidates.front()], record);
  }

  const std::vector<Expected>& expected_;
  std::vector<bool> is_matched_;
  std::map<std::string, std::deque<std::size_t>> by_key_;
  std::vector<const Record*> extra_;
  std::optional<Difference> difference_;
};

}  // namespace

std::optional<Difference> first_difference(const std::vector<Expected>& expected, const std::vector<Record>& actual,
                                           Span begin) {
  return RecordComparison(expected, actual).first(begin);
}

}  // namespace asrmap::verify
