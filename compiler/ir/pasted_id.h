// SPDX-License-Identifier: MIT
// Ids as people paste them: the address of a page of the portal or of a request, the id of
// something in the VNet, an id with a slash too few or too many.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace asrmap {

// The id of the VNet that the text names, with canonical keywords. Nothing if the text lacks the
// subscription, the resource group or the VNet. It holds only printable ASCII, and no backtick or
// quote.
[[nodiscard]] std::optional<std::string> vnet_id_in(std::string_view pasted);

}  // namespace asrmap
