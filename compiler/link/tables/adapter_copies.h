// SPDX-License-Identifier: MIT
// Finds adapters that several exports have. They are one adapter.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "link/exports.h"
#include "link/slips.h"

namespace asrmap::link {

class AdapterCopies {
 public:
  // Compares the adapters of all exports. Where two say different things of one, adds that to `slips`.
  AdapterCopies(const Exports& exports, SlipList<ExportsDiffer>& slips);

  // Whether an earlier export has the adapter.
  [[nodiscard]] bool is_copy(const ExportedAdapter& adapter) const { return copies_.contains(&adapter); }
  // Whether a later export says something else of it.
  [[nodiscard]] bool is_disputed(const ExportedAdapter& adapter) const { return disputed_.contains(&adapter); }

 private:
  struct Known {
    const Inventory* file;
    const ExportedAdapter* adapter;
    const Inventory* met_in;  // the last file that has it too
  };
  void add(std::string_view server, const Inventory& file, const ExportedAdapter& adapter,
           SlipList<ExportsDiffer>& slips);
  [[nodiscard]] Known* find(const std::string& key, const Inventory& file, const ExportedAdapter& adapter);

  // By server, VM, and MAC address or name. The values are indexes in known_.
  std::unordered_map<std::string, std::vector<std::size_t>> by_key_;
  std::vector<Known> known_;
  std::unordered_set<const ExportedAdapter*> copies_, disputed_;
};

}  // namespace asrmap::link
