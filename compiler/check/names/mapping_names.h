// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "check/names/azure_names.h"
#include "ir/ids.h"

namespace asrmap {
struct Model;
}  // namespace asrmap

namespace asrmap::check {

struct BadMappingName {
  Text name;
  std::string fault;
  StatementId statement{};
};

// The names written in `map` statements in which `fault_of` finds a fault.
[[nodiscard]] std::vector<BadMappingName> bad_mapping_names(const Model& model,
                                                            NameFault (*fault_of)(std::string_view));

}  // namespace asrmap::check
