// SPDX-License-Identifier: MIT
#include "check/allowances.h"

#include <algorithm>

namespace asrmap {

bool Allowances::is_judged(std::string_view rule) const {
  return std::find(judged_.begin(), judged_.end(), rule) != judged_.end();
}

}  // namespace asrmap
