// SPDX-License-Identifier: MIT
// GUIDs that were pasted with something around them, or not whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace asrmap::check {

// The GUID that the text holds: in braces, among other words, without its dashes or with other
// signs in their place, or with characters that only look right. Nothing if there is none.
[[nodiscard]] std::optional<std::string> guid_in(std::string_view written);

// How a text differs from a GUID that it nearly is: "; it has 31 hex digits, not 32". In a resource
// id, what stands behind the last part counts. Empty if it is nothing like a GUID.
[[nodiscard]] std::string guid_fault(std::string_view written);

// Whether it is a GUID of zeros only, which stands for one that is not known yet.
[[nodiscard]] bool is_zero_guid(std::string_view written);

}  // namespace asrmap::check
