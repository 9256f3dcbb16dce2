// SPDX-License-Identifier: MIT
// Names for the things of a template, where it takes only identifiers.
#pragma once

#include <string>
#include <string_view>

#include "ir/ids.h"

namespace asrmap {

struct Mapping;
struct Model;

// `prefix` and the name of a VMM server or VM network as an identifier: letters, digits
// and underscores. One of its own for each, and stable: a name with other characters, or
// one that is too long, ends in 12 digits of the SHA-256 of the whole.
[[nodiscard]] std::string symbol_of(std::string_view prefix, const Model& model, ServerId id);
[[nodiscard]] std::string symbol_of(std::string_view prefix, const Model& model, NetworkId id);
// By its source, of which it is usually the only mapping.
[[nodiscard]] std::string symbol_of(std::string_view prefix, const Model& model, const Mapping& mapping);

}  // namespace asrmap
