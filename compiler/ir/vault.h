// SPDX-License-Identifier: MIT
#pragma once

#include "source/text.h"

namespace asrmap {

struct Vault {
  Text label;
  Text name;  // the label when not written
  Text subscription;
  Text resource_group;
  Text location;
};

}  // namespace asrmap
