// SPDX-License-Identifier: MIT
// Names for the elements of a template, where it takes only identifiers.
#pragma once

#include <string>
#include <string_view>

#include "ir/ids.h"

namespace asrmap {
struct Mapping;
struct Model;
}  // namespace asrmap

namespace asrmap::emit {

// `prefix` and the name of a VMM server or VM network as an identifier: letters, digits and
// underscores. Each has an identifier of its own, which does not change from build to build. If a
// name has other characters or is too long, the identifier ends in 12 digits of the SHA-256 of
// the whole name.
[[nodiscard]] std::string symbol_of(std::string_view prefix, const Model& model, ServerId id);
[[nodiscard]] std::string symbol_of(std::string_view prefix, const Model& model, NetworkId id);
// Named after the source, which usually has only this mapping; a further mapping has its number
// at the end.
[[nodiscard]] std::string symbol_of(std::string_view prefix, const Model& model, const Mapping& mapping);

}  // namespace asrmap::emit
